Which survey file. An empty variable is none, in every command, and so is an
empty name.

    $ export SVYKIT_SURVEY=; svytally -i q1 tests/data/wards.csv | svyestimate | cut -d, -f1-3
    item,stat,answer
    q1,mean,
    #end,,
    $ export SVYKIT_SURVEY=; svyestimate -i q1 tests/data/wards.csv | svytable
    item  estimate  95% interval    n  flag
    ----  --------  ------------  ---  -----
    q1        3.58  [2.75; 4.42]   12  small
    $ export SVYKIT_SURVEY=; svyestimate -i q1 -b district tests/data/wards.csv | svyplot league | grep -c '^plot'
    3
    $ export SVYKIT_SURVEY=tests/data/wards.yaml; svyestimate -s '' -i q1 tests/data/wards.csv | svytable -s ''
    item  estimate  95% interval    n  flag
    ----  --------  ------------  ---  -----
    q1        3.58  [2.75; 4.42]   12  small
    $ export SVYKIT_SURVEY=; svyindex tests/data/wards.csv
    svyindex: an index needs a survey file (--survey) with a key 'index'
    usage: svyindex -s SURVEY [-b COLUMNS] [FILE]
    Try 'svyindex --help'.
    [2]
    $ export SVYKIT_SURVEY=; svysim
    svysim: which survey? Name its file with --survey
    usage: svysim [-s SURVEY] [--means FILE] [OPTION]...
    Try 'svysim --help'.
    [2]
    $ export SVYKIT_SURVEY=; svycompare -i q1 -b district --against rest tests/data/wards.csv | cut -d, -f1-3
    district,item,stat
    north,q1,mean
    south,q1,mean
    ,#end,
