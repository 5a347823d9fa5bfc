# Completes the long options of every command from its --help, which is printed
# from the same table that parses them; all else is a file.
_svykit()
{
    local names
    [[ $2 == -* ]] || return
    names=$("$1" --help | sed -n 's/^  \(-., \|    \)\(--[a-z-]*\).*/\2/p')
    mapfile -t COMPREPLY < <(compgen -W "$names" -- "$2")
}
mapfile -t _svykit_all < <(compgen -c svy | sort -u)
complete -o default -F _svykit "${_svykit_all[@]}"
unset _svykit_all
