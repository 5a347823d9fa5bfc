# Which survey file

The survey file is the one named with --survey, else the one that SVYKIT_SURVEY
names. An empty variable names none, in every command, and neither does an empty
name: q1 then is a column like others, without labels, weights or codes that are
missing.

    $ export SVYKIT_SURVEY=; svyestimate -i q1 tests/data/wards.csv | svytable
    item  estimate  95% interval    n  flag
    ----  --------  ------------  ---  -----
    q1        3.58  [2.75; 4.42]   12  small
    $ export SVYKIT_SURVEY=tests/data/wards.yaml; \
          svyestimate -s '' -i q1 tests/data/wards.csv | svytable -s ''
    item  estimate  95% interval    n  flag
    ----  --------  ------------  ---  -----
    q1        3.58  [2.75; 4.42]   12  small
    $ export SVYKIT_SURVEY=; svytally -i q1 tests/data/wards.csv | svyestimate | svytable
    item  estimate  95% interval    n  flag
    ----  --------  ------------  ---  -----
    q1        3.58  [2.75; 4.42]   12  small
    $ export SVYKIT_SURVEY=; svycompare -i q1 -b district --reference rest tests/data/wards.csv | \
          svytable --columns district,item,stat,reference
    district  item  stat  reference
    --------  ----  ----  ---------
    north     q1    mean  the rest
    south     q1    mean  the rest
    $ export SVYKIT_SURVEY=; \
          svyestimate -i q1 -b district tests/data/wards.csv | svyplot league | grep -c '^plot'
    3

With the variable alone.

    $ export SVYKIT_SURVEY=tests/data/wards.yaml; \
          svyestimate -i q1 tests/data/wards.csv | svytable
    A survey of two districts

    item              estimate  95% interval    n  flag
    ----------------  --------  ------------  ---  -----
    Staff are polite      3.43  [2.64; 4.21]   12  small

    Simulated data. Source: made up as an example. Weighted.

What cannot do without one says so.

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
