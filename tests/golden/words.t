Words that an option may be stand in one table each, from which they are read,
helped, completed and told.

    $ svyestimate --complete ci
    t
    logit
    wilson
    beta
    beta-capped
    asin
    likelihood
    agresti
    jeffreys
    $ svycompare --complete=adjust | tail -n 2
    bh
    maxt
    $ svyestimate --complete rep-type | tail -n 1
    other
    $ svytable --complete format
    text
    csv
    md
    $ svyplot --complete ''
    league
    likert
    $ svyplot --help | sed -n 3p
    KIND is one of league, likert.
    $ svyplot --lang vi --help | sed -n 3p
    KIND là một trong league, likert.
    $ svyestimate --complete survey
    $ svyestimate --complete nothing

Each word stands in the help of its option.

    $ printf 'for c in estimate compare plot table; do\n  svy$c --help > build/golden/help\n  for o in $(sed -n "s/^ .* --\\([a-z-]*\\).*/\\1/p" build/golden/help); do\n    line=$(grep -e " --$o " build/golden/help)\n    for w in $(svy$c --complete=$o); do [[ $line == *"$w"* ]] || echo "svy$c --$o $w"; done\n  done\ndone\n' > build/golden/words.sh; bash build/golden/words.sh

Completion by bash: options, what they may be, several with commas, kinds of
figures; all else is a file.

    $ printf '. cmd/completion.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); n=$#; _svykit "$1" "${!n}" "${@:n-1:1}"; printf "%%s\\n" "${COMPREPLY[*]:-a file}"\n' > build/golden/tab.sh
    $ bash build/golden/tab.sh svyestimate --ci b
    beta beta-capped
    $ bash build/golden/tab.sh svyestimate --ci = w
    wilson
    $ bash build/golden/tab.sh svyestimate --ci =
    t logit wilson beta beta-capped asin likelihood agresti jeffreys
    $ bash build/golden/tab.sh svyestimate --stat mean,s
    mean,share
    $ bash build/golden/tab.sh svyestimate --flag n
    nchs n:
    $ bash build/golden/tab.sh svycompare --adjust ho
    holm hochberg
    $ bash build/golden/tab.sh svyindex --lonely ''
    refuse certainty centered scaled collapse
    $ bash build/golden/tab.sh svytally --unknown-psu ''
    refuse own
    $ bash build/golden/tab.sh svyplot l
    league likert
    $ bash build/golden/tab.sh svyplot league --st
    --stat
    $ bash build/golden/tab.sh svytally --survey s
    a file
    $ bash build/golden/tab.sh svytally a
    a file
