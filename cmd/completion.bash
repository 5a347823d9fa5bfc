# Completes the long options of every command from its --help, what they may be
# and the kinds of figures from its --complete, all of which are printed from the
# table that parses them; all else is a file.
_svykit()
{
    local cur=$2 option='' head='' words=''
    case $3 in
    =) option=${COMP_WORDS[COMP_CWORD - 2]} ;;
    --*) option=$3 ;;
    esac
    [[ $cur == = ]] && cur=
    if [[ $option == --* ]]; then
        words=$("$1" --complete="${option#--}" 2>/dev/null)
    elif [[ $cur == -* ]]; then
        words=$("$1" --help | sed -n 's/^  \(-., \|    \)\(--[a-z0-9-]*\).*/\2/p')
    elif ((COMP_CWORD == 1)); then
        words=$("$1" --complete= 2>/dev/null)
    fi
    [[ $cur == *,* && $cur != -* ]] && head=${cur%,*},
    [[ -z $words ]] ||
        mapfile -t COMPREPLY < <(compgen -P "$head" -W "$words" -- "${cur##*,}")
}
mapfile -t _svykit_all < <(compgen -c svy | sort -u)
complete -o default -F _svykit "${_svykit_all[@]}"
unset _svykit_all
