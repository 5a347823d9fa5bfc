# Words

Words that an option may be stand in one table each, from which they are read,
helped, completed and told. A command lists those of an option, as --ci.

    $ svyestimate --complete ci | head -n 4
    t
    logit
    wilson
    beta
    $ svycompare --complete=adjust | tail -n 2
    bh
    maxt
    $ svyestimate --complete rep-type | tail -n 1
    other
    $ svytable --complete format
    text
    csv
    md

Kinds of figures have no option; files and unknown options have no words.

    $ svyplot --complete '' | head -n 2
    league
    likert
    $ svyestimate --complete survey
    $ svyestimate --complete nothing

Help says the kinds of figures,

    $ svyplot --help | sed -n 3p
    KIND is one of league, [...]
    $ svyplot --lang vi --help | sed -n 3p
    KIND là một trong league, [...]

and each word stands in the help of its option, or is printed here.

    $ printf '%s\n' 'for c in estimate compare plot table; do' \
          'svy$c --help > build/golden/words-help' \
          'for o in $(sed -n "s/^ .* --\([a-z-]*\).*/\1/p" build/golden/words-help); do' \
          'line=$(grep -e " --$o " build/golden/words-help)' \
          'for w in $(svy$c --complete=$o); do [[ $line == *"$w"* ]] || echo "svy$c --$o $w"; done' \
          'done; done' > build/golden/words.sh
    $ bash build/golden/words.sh

Completion by bash: options, what they may be, several with commas, kinds of
figures; all else is a file.

    $ printf '%s\n' '. cmd/completion.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); n=$#' \
          '_svykit "$1" "${!n}" "${@:n-1:1}"; printf "%s\n" "${COMPREPLY[*]:-a file}"' > \
          build/golden/words-tab.sh
    $ bash build/golden/words-tab.sh svysim --to
    --top2
    $ bash build/golden/words-tab.sh svyestimate --ci b
    beta beta-capped
    $ bash build/golden/words-tab.sh svyestimate --ci = w
    wilson
    $ bash build/golden/words-tab.sh svyestimate --ci =
    t logit wilson [...]
    $ bash build/golden/words-tab.sh svyestimate --stat mean,sh
    mean,share
    $ bash build/golden/words-tab.sh svyestimate --flag n
    nchs n:
    $ bash build/golden/words-tab.sh svycompare --adjust ho
    holm hochberg
    $ bash build/golden/words-tab.sh svyindex --lonely ''
    refuse certainty centered scaled collapse
    $ bash build/golden/words-tab.sh svytally --unknown-psu ''
    refuse own
    $ bash build/golden/words-tab.sh svyplot l
    league likert
    $ bash build/golden/words-tab.sh svyplot league --st
    --stat
    $ bash build/golden/words-tab.sh svytally --survey s
    a file
    $ bash build/golden/words-tab.sh svytally a
    a file
