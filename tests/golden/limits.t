# Limits of a share, by every rule

A share has limits by the rule that --ci names; method says which it was. In
north the PSUs differ; in south they do not, though the answers do. Limits by t
leave the scale.

    $ for rule in logit wilson beta beta-capped asin likelihood agresti jeffreys t; do \
          svyestimate -i q1 --stat top --satisfied 4,5 -w weight --strata district --psu village \
              -b district --ci $rule tests/data/wards.csv | \
          svytable --columns district,interval,method,flag | sed 1,2d; \
      done
    north     [3.1%; 99.8%]  taylor logit  small
    south     [2.9%; 97.1%]  taylor logit  small, review
    north     [13.4%; 99.0%]  taylor wilson  small
    south      [6.5%; 93.5%]  taylor wilson  small, review
    north     [5.5%; 100.0%]  taylor beta  small
    south      [1.6%; 98.4%]  taylor beta  small, review
    north     [5.5%; 100.0%]  taylor beta-capped  small
    south      [1.6%; 98.4%]  taylor beta-capped  small, review
    north     [1.7%; 100.0%]  taylor asin  small
    south     [0.0%; 100.0%]  taylor asin  small, review
    north     [5.1%; 100.0%]  taylor likelihood  small
    south      [1.2%; 98.8%]  taylor likelihood  small, review
    north     [18.6%; 100.0%]  taylor agresti  small
    south       [9.9%; 90.1%]  taylor agresti  small, review
    north     [15.9%; 99.3%]  taylor jeffreys  small
    south      [6.6%; 93.4%]  taylor jeffreys  small, review
    north       [1.3%; 157.7%]  taylor t  small
    south     [−37.8%; 137.8%]  taylor t  small, review
    $ svyestimate -i q1 --ci wilso tests/data/wards.csv
    svyestimate: --ci: 'wilso' is none of t, [...]
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]

Where all gave one answer the limits rest on the same statistic over the whole
sample, or on the five respondents of a PSU, as if only 4 of 20 had been asked:
(.05/2)^(1/4) = .398.

    $ mkdir -p build/golden/limits
    $ awk 'BEGIN { print "psu,yes,part,big"; \
                   for (i = 0; i < 20; i++) print int(i / 5) ",1," int(i / 10) "," i * i }' > \
          build/golden/limits/ends.csv
    $ svyestimate -i yes --stat share --psu psu build/golden/limits/ends.csv > \
          build/golden/limits/alone.csv
    $ svytable --columns answer,low,high,deff build/golden/limits/alone.csv
    answer    low    high  deff
    ------  -----  ------  ----
    1       39.8%  100.0%     –

What else is asked for has no say.

    $ svyestimate -i yes,part,big --stat share,total --psu psu build/golden/limits/ends.csv | \
          grep -e ^item -e yes,share -e ^#end | cmp - build/golden/limits/alone.csv && echo equal
    equal
