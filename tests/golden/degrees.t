# Degrees of freedom of differences

A difference has the degrees of freedom of Satterthwaite, over the parts of its
variance: the variance squared, over the sum of each part squared and divided by
its own df. svytable shows them to one digit; where it is the digits that were
worked out by hand, cut shows all of them. Loops print one row of each table.

## Two strata are Welch's test

Two strata of ten people: R 4.3, t.test(extra ~ group, sleep), has t = -1.8608,
df = 17.776, p = 0.07939.

    $ mkdir -p build/golden/degrees
    $ printf '%s\n' g,x 1,0.7 1,-1.6 1,-0.2 1,-1.2 1,-0.1 1,3.4 1,3.7 1,0.8 1,0 1,2 \
          2,1.9 2,0.8 2,1.1 2,0.1 2,-0.1 2,4.4 2,5.5 2,1.6 2,4.6 2,3.4 > build/golden/degrees/sleep.csv
    $ svycompare -i x -b g --strata g --adjust holm build/golden/degrees/sleep.csv | \
          svytable --digits 8 --columns g,estimate,se,df,p
    g       estimate          se    df           p
    ---  -----------  ----------  ----  ----------
    1    −1.58000000  0.84909102  17.8  0.07939414
    2     1.58000000  0.84909102  17.8  0.07939414
    $ svycompare -i x -b g --strata g --adjust holm build/golden/degrees/sleep.csv | cut -d, -f1,10
    g,df
    1,17.77647351617849
    2,17.77647351617849
    ,


Where the sample was not stratified by what is compared the parts are the same,
and so are df, of groups as large.

    $ svycompare -i x -b g --adjust holm build/golden/degrees/sleep.csv | \
          svytable --digits 8 --columns g,estimate,se,df,p
    g       estimate          se    df           p
    ---  -----------  ----------  ----  ----------
    1    −1.58000000  0.82644451  17.8  0.07215798
    2     1.58000000  0.82644451  17.8  0.07215798
    $ svycompare -i x -b g --adjust holm build/golden/degrees/sleep.csv | cut -d, -f1,10
    g,df
    1,17.77647351617849
    2,17.77647351617849
    ,


A rule that is said is obeyed; the error does not change by it, p does.

    $ for df in domain design satterthwaite inf 7; do \
          svycompare -i x -b g --strata g --df $df --adjust holm build/golden/degrees/sleep.csv | \
          svytable --digits 8 --columns g,se,df,p | sed -n 3p; \
      done
    1    0.84909102   18  0.07918671
    1    0.84909102   18  0.07918671
    1    0.84909102  17.8  0.07939414
    1    0.84909102    ∞  0.06277052
    1    0.84909102    7  0.10508590

Of two files of estimates the rule is that which made them.

    $ sed '/^2/d; s/^g,x/x/; s/^1,//' build/golden/degrees/sleep.csv | svyestimate -i x > \
          build/golden/degrees/first.csv
    $ sed '/^1/d; s/^g,x/x/; s/^2,//' build/golden/degrees/sleep.csv | svyestimate -i x | \
          svycompare build/golden/degrees/first.csv - | svytable --digits 8 --columns estimate,se,df,p
       estimate          se    df           p
    -----------  ----------  ----  ----------
    −1.58000000  0.84909102  17.8  0.07939414

## PSUs on one side, and on both

A stratum in which PSUs lie wholly on one side is split, and counts no PSU in
which nobody answered: by hand, 4 PSUs of a with totals about the mean of -3 -1
1 3 over a weight of 8, 2 of b with -1 1 over 4, none in c: v is 20/64 and 2/16
times 7/6, df = (20/64 + 2/16)^2/((20/64)^2/3 + (2/16)^2/1) = 3.972972...

    $ printf '%s\n' c,g,q 1,a,2 1,a,3 2,a,3 2,a,4 3,a,4 3,a,5 4,a,5 4,a,6 5,b,1 5,b,2 \
          6,b,2 6,b,3 7,c, > build/golden/degrees/apart.csv
    $ svycompare -i q --psu c -b g --reference b --adjust holm build/golden/degrees/apart.csv > \
          build/golden/degrees/apart.est
    $ svytable --digits 8 --columns g,estimate,se,df build/golden/degrees/apart.est
    g      estimate          se   df
    ---  ----------  ----------  ---
    a    2.00000000  0.71443451  4.0
    c             –           –    0
    $ cut -d, -f1,10 build/golden/degrees/apart.est
    g,df
    a,3.972972972972973
    c,0
    ,

With a PSU of both sides there is a third part: v .268861, .1952 and .602636, df
2.675.

    $ printf '%s\n' 8,a,1 8,b,5 | cat build/golden/degrees/apart.csv - | \
          svycompare -i q --psu c -b g --reference b --adjust holm > build/golden/degrees/apart.est
    $ svytable --digits 8 --columns g,estimate,se,df build/golden/degrees/apart.est
    g      estimate          se   df
    ---  ----------  ----------  ---
    a    1.06666667  1.10412080  2.7
    c             –           –    0
    $ cut -d, -f1,10 build/golden/degrees/apart.est
    g,df
    a,2.674958386903441
    c,0
    ,

Where nothing varies df are PSUs minus strata, as of estimates.

    $ printf '%s\n' c,g,q 1,a,5 1,b,5 2,a,5 2,b,5 3,b,5 | \
          svycompare -i q --psu c -b g --adjust holm | \
          svytable --min-n 0 --columns g,estimate,se,df,flag
    g    estimate   se   df  flag
    ---  --------  ---  ---  ------
    a        0.00    –    2  review
    b        0.00    –    2  review

## Lonely strata

A lonely stratum that varies has df 1, a certain one adds nothing, a collapsed
one counts what was collapsed.

    $ printf '%s\n' h,c,g,q 1,1,a,1 1,1,b,3 1,2,a,2 1,2,b,5 1,3,a,4 1,3,b,5 2,4,a,2 2,4,b,9 > \
          build/golden/degrees/lonely.csv
    $ for rule in certainty centered scaled collapse; do \
          svycompare -i q --strata h --psu c -b g --adjust holm --lonely $rule \
              -o build/golden/degrees/lonely.est build/golden/degrees/lonely.csv; \
          svytable --digits 8 --columns g,estimate,se,df build/golden/degrees/lonely.est | sed -n 3p; \
      done
    a    −3.25000000  0.43301270    2
    a    −3.25000000  1.03266948  1.4
    a    −3.25000000  0.61237244    2
    svycompare: strata of one PSU are collapsed: '2' with '1'
    a    −3.25000000  1.31497782    3
    $ svycompare -i q --strata h --psu c -b g --adjust holm --lonely centered \
          build/golden/degrees/lonely.csv | cut -d, -f1,10
    g,df
    a,1.4394229097861986
    b,1.4394229097861986
    ,

## Stages

Units of a later stage are parts inside their unit; respondents, too.

    $ printf '%s\n' c,v,N,M,g,q 1,1,6,4,a,1 1,1,6,4,b,3 1,2,6,4,a,2 1,2,6,4,b,5 \
          2,3,6,5,a,4 2,3,6,5,b,5 2,4,6,5,a,2 2,4,6,5,b,9 \
          3,5,6,9,a,2 3,5,6,9,b,1 3,6,6,9,a,3 3,6,6,9,b,9 > build/golden/degrees/stages.csv
    $ for design in '--psu c --fpc N' '--psu c,v --fpc N,M' '--psu c --fpc N,M'; do \
          svycompare -i q $design -b g --adjust holm -o build/golden/degrees/stages.est \
              build/golden/degrees/stages.csv; \
          svytable --digits 8 --columns g,estimate,se,df build/golden/degrees/stages.est | sed -n 3p; \
          cut -d, -f10 build/golden/degrees/stages.est | sed -n 2p; \
      done
    a    −3.00000000  0.35355339    2
    2
    a    −3.00000000  0.98044145  2.4
    2.444259146228724
    a    −3.00000000  0.71892250  2.3
    2.2599733561360753

## Waves

Waves bring the parts of both; replicates that are made have the shares of taylor.

    $ printf '%s\n' wave,c,q 1,1,1 1,2,3 1,3,8 2,1,2 2,2,3 2,3,5 2,4,5 > build/golden/degrees/two.csv
    $ for more in '' '--variance jkn' '--variance bootstrap --replicates 50' '--df domain' '--df 8'; do \
          svycompare -i q --psu c --reference wave $more build/golden/degrees/two.csv | \
          svytable --digits 8 --columns wave,estimate,se,df | sed -n 3p; \
      done
    2     −0.25000000  2.21265301  2.5
    2     −0.25000000  2.21265301  2.5
    2     −0.25000000  1.96278297  2.5
    2     −0.25000000  2.21265301  2.5
    2     −0.25000000  2.21265301    8
    $ for more in '' '--variance jkn' '--df domain'; do \
          svycompare -i q --psu c --reference wave $more build/golden/degrees/two.csv | \
          cut -d, -f10 | sed -n 2p; \
      done
    2.524571428571429
    2.524571428571429
    2.5245714285714285

Waves whose samples overlap have df of the wave with fewer, whichever of the two it is.

    $ svycompare -i q --psu c --reference wave --overlap build/golden/degrees/two.csv | \
          svytable --digits 8 --columns wave,estimate,se,df
    wave     estimate          se   df
    ----  -----------  ----------  ---
    2     −0.25000000  1.46486632    2
    $ printf '%s\n' wave,c,q 1,1,1 1,2,3 1,3,2 1,4,5 2,1,2 2,2,5 2,3,3 > build/golden/degrees/overlap.csv
    $ svycompare -i q --psu c --overlap build/golden/degrees/overlap.csv | \
          svytable --digits 8 --columns wave,estimate,se,df
    wave    estimate          se   df
    ----  ----------  ----------  ---
    2     0.58333333  0.87002554    2
    $ sed 's/^1/3/' build/golden/degrees/overlap.csv | svycompare -i q --psu c --overlap | \
          svytable --digits 8 --columns wave,estimate,se,df
    wave     estimate          se   df
    ----  -----------  ----------  ---
    3     −0.58333333  0.87002554    2

## Replicates

Units have those of taylor by any rule. Of weights that came df are R - 1.

    $ for more in '--variance jkn' '--variance jkn --df domain'; do \
          svycompare -i q --strata h --psu c -b g --adjust holm --lonely certainty $more \
              build/golden/degrees/lonely.csv | \
          svytable --digits 8 --columns g,estimate,se,df | sed -n 3p; \
      done
    a    −3.25000000  0.43301270    2
    a    −3.25000000  0.43301270    2
    $ printf '%s\n' g,q,r1,r2,r3,r4 a,1,0,2,1,1 a,2,2,0,1,1 b,3,1,1,0,2 b,5,1,1,2,0 > \
          build/golden/degrees/came.csv
    $ for more in '' '--df domain' '--df 9'; do \
          svycompare -i q -b g --adjust holm --rep-weights 'r*' --rep-type other --rep-scale .5 \
              $more -o build/golden/degrees/came.est build/golden/degrees/came.csv 2>&1 | fmt -sw 100; \
          svytable --digits 8 --columns g,estimate,se,df build/golden/degrees/came.est | sed -n 3p; \
      done
    svycompare: df is 3, the number of replicate weights minus 1, for they do not tell how many
    PSUs there were; say PSUs minus strata with --df N
    a    −2.50000000  1.11803399    3
    a    −2.50000000  1.11803399    3
    a    −2.50000000  1.11803399    9

## Estimates

Estimates have df of the domain; Satterthwaite's weigh strata by what they add
to the variance: here 64/49 with df 1 and 1.5/49 with df 4, so 1.0473.

    $ printf '%s\n' h,c,q 1,1,1 1,2,9 2,3,4 2,4,5 2,5,4 2,6,5 2,7,4 > build/golden/degrees/unequal.csv
    $ for df in domain satterthwaite; do \
          svyestimate -i q --strata h --psu c --df $df build/golden/degrees/unequal.csv | \
          svytable --digits 8 --columns item,estimate,se,df | sed -n 3p; \
      done
    q     4.57142857  1.15617243    5
    q     4.57142857  1.15617243  1.0
    $ svyestimate -i q --strata h --psu c --df satterthwaite build/golden/degrees/unequal.csv | \
          cut -d, -f1,9
    item,df
    q,1.0472804943168814
    #end,

## What is refused

    $ svycompare -i x -b g --strata g --df satterthwaite --test second \
          build/golden/degrees/sleep.csv 2>&1 | head -n 1 | fmt -sw 100
    svycompare: --df satterthwaite and --test do not go together: with tests of all answers say
    domain, design or a number
    $ svycompare --df 7 build/golden/degrees/first.csv build/golden/degrees/first.csv 2>&1 | \
          head -n 1 | fmt -sw 100
    svycompare: two files of estimates are subtracted row by row; leave out --reference, --null,
    --overlap, --index, --test, --fit and --df
