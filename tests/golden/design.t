# Designs as offices have them

Strata with a single PSU, samples by size, systematic samples, ids that repeat:
what each means has to be said, and svyestimate tells what can be.

## A stratum of one PSU

Stratum b has one PSU and so shows no variation. Unless somebody says what it
stands for, it is refused.

    $ mkdir -p build/golden/design
    $ printf '%s\n' h,c,q a,1,3 a,2,4 b,1,5 b,1,2 > build/golden/design/lonely.csv
    $ svyestimate -i q --strata h --psu c build/golden/design/lonely.csv \
          2> build/golden/design/why || fmt -sw 100 build/golden/design/why
    svyestimate: build/golden/design/lonely.csv: strata with a single PSU show no variation: 'b'
    (1 in all); join each with one like it, or choose --lonely certainty, centered, scaled or collapse

Stata's words are said first, R's second: a row each, and two are always alike.

    $ for rule in certainty remove centered adjust scaled average; do \
          svyestimate -i q --strata h --psu c --psu-ids nested --lonely $rule \
              build/golden/design/lonely.csv | \
          svytable --digits 8 --columns item,estimate,se,df,flag | sed -n 3p; \
      done
    q     3.50000000  0.25000000    1  small
    q     3.50000000  0.25000000    1  small
    q     3.50000000  0.25000000    1  small
    q     3.50000000  0.25000000    1  small
    q     3.50000000  0.35355339    1  small
    q     3.50000000  0.35355339    1  small

It may be collapsed with its neighbour; a map says what was.

    $ svyestimate -i q --strata h --psu c --psu-ids nested --lonely collapse \
          --collapse-map build/golden/design/map.csv -o build/golden/design/lonely.est \
          build/golden/design/lonely.csv
    svyestimate: strata of one PSU are collapsed: 'b' with 'a'
    $ svytable --digits 8 --columns item,estimate,se,df build/golden/design/lonely.est
    item    estimate          se   df
    ----  ----------  ----------  ---
    q     3.50000000  0.21650635    2
    $ cat build/golden/design/map.csv
    stratum,used
    a,a+b
    b,a+b

Where every stratum is certain nothing varies, and there are no limits.

    $ printf '%s\n' h,c,q a,1,3 b,1,4 | \
          svyestimate -i q --strata h --psu c --psu-ids nested --lonely certainty | \
          svytable --min-n 0 --columns estimate,se,low,high,conf,df
    estimate    se  low  high  conf   df
    --------  ----  ---  ----  ----  ---
        3.50  0.00    –     –   95%    0

A single unit of a later stage, that is not all there is, is refused, too.

    $ printf '%s\n' c,s,n,m,q 1,a,9,3,3 1,b,9,3,4 2,a,9,3,5 | \
          svyestimate -i q --psu c,s --fpc n,m --lonely collapse \
          2> build/golden/design/why || fmt -sw 100 build/golden/design/why
    svyestimate: -: a single unit of stage 2 shows no variation: in '/2' (1 in all); choose --lonely
    certainty, centered or scaled

Other words, and options that say nothing.

    $ svyestimate -i q --strata h --psu c --lonely drop build/golden/design/lonely.csv 2>&1 | head -n 1
    svyestimate: --lonely: 'drop' is none of refuse, certainty, centered, scaled, collapse
    $ svyestimate -i q --strata h --psu c --lonely scaled --collapse-map build/golden/design/map.csv \
          build/golden/design/lonely.csv 2>&1 | head -n 1
    svyestimate: --collapse-map does nothing without --lonely collapse
    $ svyestimate -i q --strata h --psu c --lonely-domain build/golden/design/lonely.csv 2>&1 | head -n 1
    svyestimate: --lonely-domain does nothing without --lonely centered or scaled

## Populations and probabilities

PSUs that were drawn by size have a probability each; one of 1 is certain.

    $ printf '%s\n' c,p,q 1,0.5,3 2,0.2,4 3,1,2 | \
          svyestimate -i q --stat total --psu c --fpc p --pps brewer | \
          svytable --digits 8 --columns item,estimate,se,df,psus
    item    estimate          se   df  psus
    ----  ----------  ----------  ---  ----
    q     9.00000000  0.80622577    1     3

What cannot be a probability, and a rule that is not known.

    $ printf '%s\n' c,p,q 1,0.5,3 2,20,4 | svyestimate -i q --psu c --fpc p --pps brewer
    svyestimate: -: fpc1 is '20' in stratum '': --pps brewer wants the probability of a PSU to be drawn, at most 1
    [1]
    $ svyestimate -i q --psu c --pps brewer build/golden/design/lonely.csv
    svyestimate: build/golden/design/lonely.csv: --pps brewer needs the probabilities of PSUs to be drawn, as --fpc
    [1]
    $ svyestimate -i q --psu c --pps sampford build/golden/design/lonely.csv 2>&1 | head -n 1
    svyestimate: --pps: 'sampford' is none of none, brewer

Population counts, likewise, are of one kind, at least as many as were sampled,
and the same for all units that were sampled together.

    $ printf '%s\n' c,n,q 1,1,3 2,1,4 3,3,4 | svyestimate -i q --psu c --fpc n
    svyestimate: -: fpc1 is '1' in stratum '': more units were sampled than there are
    [1]
    $ printf '%s\n' c,N,q 1,1.5,3 2,1.5,4 | svyestimate -i q --psu c --fpc N
    svyestimate: -: fpc1 is '1.5' in stratum '': more units were sampled than there are
    [1]
    $ printf '%s\n' c,N,q 1,10,3 2,0.5,4 | svyestimate -i q --psu c --fpc N
    svyestimate: -: fpc1 is '0.5' in stratum '': counts and fractions are mixed; give one kind
    [1]
    $ printf '%s\n' c,N,q 1,10,3 2,12,4 | svyestimate -i q --psu c --fpc N
    svyestimate: -: fpc1 is '12' in stratum '': it must be the same for all units that were sampled together
    [1]
    $ printf '%s\n' c,N,q 1,4,3 1,5,4 2,4,3 | svyestimate -i q --psu c --fpc N
    svyestimate: -:3: the fpc differs from that of an earlier row of the same unit ('1')
    [1]
    $ printf '%s\n' c,N,q 1,many,3 2,4,4 | svyestimate -i q --psu c --fpc N
    svyestimate: -:2: N is 'many', not a population count or fraction
    [1]

## Systematic samples

Neighbours are compared, in the order of the numbers in their ids: 1, 2, 3, 10.

    $ printf '%s\n' c,q 2,3 10,9 3,4 1,1 | \
          svyestimate -i q --stat total --psu c --variance successive | \
          svytable --digits 8 --columns item,estimate,se,df,method
    item     estimate          se   df  method
    ----  -----------  ----------  ---  ------------
    q     17.00000000  4.47213595    3  successive t
    $ svyestimate -i q --strata h --variance successive build/golden/design/lonely.csv \
          2> build/golden/design/why || fmt -sw 100 build/golden/design/why
    svyestimate: build/golden/design/lonely.csv: --variance successive needs a column of PSUs
    (--psu); where respondents were drawn, one that tells each from all others
    $ svyestimate -i q --psu c --variance successive --pps brewer build/golden/design/lonely.csv 2>&1 | \
          head -n 1
    svyestimate: --pps brewer and --variance successive do not go together: two ways to look at one sample

## Ids that repeat

Ids that occur in several strata are told of, unless it was said how they are
meant.

    $ printf '%s\n' h,c,q a,1,3 a,2,4 b,1,5 b,3,2 > build/golden/design/ids.csv
    $ svyestimate -i q --strata h --psu c -o build/golden/design/ids.est \
          build/golden/design/ids.csv 2>&1 | fmt -sw 100
    svyestimate: PSU ids occur in several strata (1, as '1' in 'a' and 'b') and are taken as a PSU
    in each: 4 PSUs, not 3; say --psu-ids nested or unique
    $ svytable --digits 8 --columns item,estimate,se,df,psus build/golden/design/ids.est
    item    estimate          se   df  psus
    ----  ----------  ----------  ---  ----
    q     3.50000000  0.79056942    2     4
    $ svyestimate -i q --strata h --psu c --psu-ids nested -o build/golden/design/ids.est \
          build/golden/design/ids.csv
    $ svyestimate -i q --strata h --psu c --psu-ids both build/golden/design/ids.csv 2>&1 | head -n 1
    svyestimate: --psu-ids: 'both' is none of nested, unique
    $ svyestimate -i q --strata h --psu c --psu-ids unique build/golden/design/ids.csv \
          2> build/golden/design/why || fmt -sw 100 build/golden/design/why
    svyestimate: build/golden/design/ids.csv: PSU ids occur in several strata (1, as '1' in 'a'
    and 'b'); ids that repeat need --psu-ids nested

Waves are samples of their own: an id may come again in each.

    $ printf '%s\n' wave,c,q a,1,3 a,2,4 b,1,5 b,2,2 | svyestimate -i q --psu c --psu-ids unique | \
          svytable --columns wave,item,estimate,se
    wave  item  estimate    se
    ----  ----  --------  ----
    a     q         3.50  0.50
    b     q         3.50  1.50
