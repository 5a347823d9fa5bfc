# Scores

What an answer is worth: of numbers, of codes, of what is made of both; who is
satisfied; and what is too large for a number.

## Items that are numbers

A number is scored between its declared ends, whatever was answered: 4 5 7 from
0 to 10 are 53.3, not 44.4 between the least and the most of them. The survey
files of this chapter differ in ends and score alone.

    $ printf '%s\n' 'echo "survey: n"' 'echo "items: {q: {type: number$1}}"' \
          'echo "index: {score: $2, nodes: {total: {of: [q]}}}"' > build/golden/sco-number
    $ printf '%s\n' q 4 5 7 > build/golden/sco-457.csv
    $ cd build/golden; sh sco-number ', min: 0, max: 10' mean0 > sco.yaml; cat sco.yaml
    survey: n
    items: {q: {type: number, min: 0, max: 10}}
    index: {score: mean0, nodes: {total: {of: [q]}}}
    $ svyindex -s build/golden/sco.yaml build/golden/sco-457.csv | \
          svytable --min-n 0 --digits 6 --columns item,stat,estimate
    item   stat    estimate
    -----  -----  ---------
    total  index  53.333333
    q      index  53.333333

The mean itself is of 0 to the upper end: 4 5 6 have 50, not 83.3.

    $ cd build/golden; sh sco-number ', min: 0, max: 10' mean > sco.yaml
    $ printf '%s\n' q 4 5 6 | svyindex -s build/golden/sco.yaml | \
          svytable --min-n 0 --digits 6 -i total --columns item,estimate
    item    estimate
    -----  ---------
    total  50.000000

The case of provincial indices, dimensions from 1 to 10: (4 + 5.5 + 8.25)/3 is
5.9166…, a share of 4.9166…/9 of the scale; limits stand on the scale too.

    $ cd build/golden; sh sco-number ', min: 1, max: 10' mean0 > sco.yaml
    $ printf '%s\n' q 4 5.5 8.25 | svyindex -s build/golden/sco.yaml | \
          svytable --min-n 0 --digits 6 -i total --columns item,estimate,se,interval
    item    estimate         se           95% interval
    -----  ---------  ---------  ---------------------
    total  54.629630  13.827023  [9.844912; 92.995582]
    $ cd build/golden; sh sco-number ', min: 1, max: 10' mean > sco.yaml
    $ printf '%s\n' q 4 5.5 8.25 | svyindex -s build/golden/sco.yaml | \
          svytable --min-n 0 --digits 6 -i total --columns item,estimate
    item    estimate
    -----  ---------
    total  59.166667

A second wave does not move the first, alone, compared or as a tally.

    $ cd build/golden; sh sco-number ', min: 0, max: 10' mean0 > sco.yaml
    $ printf '%s\n' wave,q 2023,4 2023,5 2023,7 2024,0 2024,9 2024,10 > build/golden/sco-waves.csv
    $ svyindex -s build/golden/sco.yaml build/golden/sco-waves.csv | \
          svytable --min-n 0 --digits 6 -i total --columns wave,estimate
    wave   estimate
    ----  ---------
    2023  53.333333
    2024  63.333333
    $ svytally -s build/golden/sco.yaml build/golden/sco-waves.csv | \
          svyindex -s build/golden/sco.yaml | \
          svytable --min-n 0 --digits 6 -i total --columns wave,estimate
    wave   estimate
    ----  ---------
    2023  53.333333
    2024  63.333333
    $ svycompare --index -s build/golden/sco.yaml --totals --reference wave \
          build/golden/sco-waves.csv | svytable --min-n 0 -i total --columns wave,reference,estimate
    wave  reference  estimate
    ----  ---------  --------
    2024  2023           10.0

Promoters are 9 and 10 of a scale that ends there.

    $ cd build/golden; sh sco-number ', max: 10' nps > sco.yaml
    $ printf '%s\n' q 10 9 8 6 | svyindex -s build/golden/sco.yaml | \
          svytable --min-n 0 --columns item,estimate -i total
    item   estimate
    -----  --------
    total      25.0

Who is satisfied may be said of a number: 5 and 7 of 4 5 7.

    $ cd build/golden; sh sco-number '' top2 > sco.yaml
    $ svyindex -s build/golden/sco.yaml --satisfied 5,7 build/golden/sco-457.csv | \
          svytable --min-n 0 --digits 6 -i total --columns item,estimate
    item    estimate
    -----  ---------
    total  66.666667

## Numbers whose score is not known

Without ends the score is refused, and the key that is missing is named.

    $ cd build/golden; sh sco-number ', min: 0' mean0 > sco.yaml; svyindex -s sco.yaml sco-457.csv
    svyindex: sco.yaml: the score mean0 of q rests on its declared ends, not on those seen; give it 'max'
    [1]
    $ cd build/golden; sh sco-number '' nps > sco.yaml; svyindex -s sco.yaml sco-457.csv
    svyindex: sco.yaml: the score nps of q rests on its declared ends, not on those seen; give it 'max'
    [1]
    $ cd build/golden; sh sco-number ', max: 10' mean > sco.yaml; svyindex -s sco.yaml sco-457.csv
    svyindex: sco.yaml: the score mean of q rests on its declared ends, not on those seen; give it 'min'
    [1]
    $ cd build/golden; svycompare --index -s sco.yaml --reference wave sco-waves.csv
    svycompare: sco.yaml: the score mean of q rests on its declared ends, not on those seen; give it 'min'
    [1]

What is asked of the item alone is not.

    $ svyestimate -s build/golden/sco.yaml build/golden/sco-457.csv | \
          svytable --min-n 0 --digits 6 --columns item,stat,estimate
    item  stat  estimate
    ----  ----  --------
    q     mean  5.333333

A score that is made of codes is refused as well,

    $ cd build/golden; sh sco-number '' top2 > sco.yaml; svyindex -s sco.yaml sco-457.csv
    svyindex: sco.yaml: q is a number, of which nobody said who is satisfied; choose the score mean0, or say --satisfied
    [1]
    $ cd build/golden; sh sco-number '' net > sco.yaml; \
          svyindex -s sco.yaml --satisfied 7 sco-457.csv 2> sco-said || fmt -s -w 100 sco-said
    svyindex: sco.yaml: q is a number, of which nobody said who is satisfied; choose the score mean0,
    or say --satisfied, --dissatisfied
    $ cd build/golden; sh sco-number '' points > sco.yaml; svyindex -s sco.yaml sco-457.csv
    svyindex: sco.yaml: q is a number, and points are of codes; choose the score mean0
    [1]

and a scale without room.

    $ cd build/golden; sh sco-number ', min: 3, max: 3' mean0 > sco.yaml; \
          printf '%s\n' q 3 3 | svyindex -s sco.yaml
    svyindex: sco.yaml: the score mean0 of q has no room: its scale begins and ends at 3
    [1]
    $ cd build/golden; sh sco-number ', min: -4, max: 0' mean > sco.yaml; \
          printf '%s\n' q -3 -3 | svyindex -s sco.yaml
    svyindex: sco.yaml: the score mean is a share of the highest answer, and that of q is 0
    [1]

A number outside is told, where it is counted and where it was counted already.

    $ cd build/golden; sh sco-number ', min: 0, max: 6' mean0 > sco.yaml; svyindex -s sco.yaml sco-457.csv
    svyindex: sco-457.csv:4: q is '7', not a number from 0 to 6; correct it, or declare it missing
    [1]
    $ svytally -i q build/golden/sco-457.csv | svyindex -s build/golden/sco.yaml
    svyindex: -: answer '7' of q is not on its scale; count the answers again with this survey file
    [1]
    $ cd build/golden; sh sco-number ', max: 6' mean0 > sco.yaml; svyestimate -s sco.yaml sco-457.csv
    svyestimate: sco-457.csv:4: q is '7', not a number of at most 6; correct it, or declare it missing
    [1]

## What is made of items

A recode is scored on all its new codes, not on those that were seen: 3 of 1 to
5 is half of the scale.

    $ printf '%s\n' 'survey: r' 'columns: {age: {type: number}}' \
          'derive: {r: {recode: age, into: {1: ..19, 3: 20..39, 5: 40..}}}' \
          'index: {score: mean0, nodes: {t: {of: [r]}}}' > build/golden/sco-recode.yaml
    $ printf '%s\n' age 25 30 50 | svyindex -s build/golden/sco-recode.yaml | \
          svytable --min-n 0 --digits 6 --columns item,estimate -i t
    item   estimate
    ----  ---------
    t     66.666667

A derived mean is one number, whichever item got which answer, so that shares
and quantiles do not split; items that are numbers can be in it.

    $ printf '%s\n' 'survey: m' 'scales: {ten: {codes: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]}}' \
          'items: {a: {scale: ten}, b: {scale: ten}, c: {scale: ten}}' 'index: {score: mean0}' \
          'derive: {m: {mean: [a, b, c]}}' > build/golden/sco-mean.yaml
    $ printf '%s\n' a,b,c 1,2,3 3,2,1 2,1,3 | \
          svytally -s build/golden/sco-mean.yaml -i m | grep ,m,
    ,m,20,3,3,3
    $ cd build/golden; sed 's/scale: ten/type: number, min: 0, max: 10/g' sco-mean.yaml > sco-mean2.yaml
    $ printf '%s\n' a,b,c 1,2,3 3,2,1 2,1.5,2.5 | \
          svytally -s build/golden/sco-mean2.yaml -i m | grep ,m,
    ,m,20,3,3,3

They too need ends, and scores that suit them.

    $ cd build/golden; sed 's/scale: ten/type: number, min: 0/g' sco-mean.yaml > sco-mean2.yaml
    $ cd build/golden; printf '%s\n' a,b,c 1,2,3 | svytally -s sco-mean2.yaml -i m
    svytally: sco-mean2.yaml: the score mean0 of a rests on its declared ends, not on those seen; give it 'max'
    [1]
    $ cd build/golden; sed 's/scale: ten/type: number/g; s/mean0/top2/' sco-mean.yaml > sco-mean2.yaml
    $ cd build/golden; printf '%s\n' a,b,c 1,2,3 | svytally -s sco-mean2.yaml -i m
    svytally: sco-mean2.yaml:5:20: 'a' is a number, and the score top2 is made of codes; choose mean, mean0 or nps
    [1]
    $ cd build/golden; sed 's/\[0, .*\]}}/[low, high]}}/' sco-mean.yaml > sco-mean2.yaml
    $ cd build/golden; printf '%s\n' a,b,c low,high,low | svytally -s sco-mean2.yaml -i m
    svytally: sco-mean2.yaml: the score mean0 is made of numbers, and code 'low' of a is none
    [1]

## Who is satisfied

Without a scale the highest codes seen are satisfied, and it is told.

    $ printf '%s\n' q 1 2 2 > build/golden/sco-two.csv
    $ svyestimate -i q --stat top,bottom,net --top 1 --bottom 1 build/golden/sco-two.csv | \
          svytable --min-n 0 --digits 6 --columns stat,estimate
    svyestimate: no scale is declared: the highest codes seen count as satisfied (q: 2)
    svyestimate: no scale is declared: the lowest codes seen count as dissatisfied (q: 1)
    stat      estimate
    ------  ----------
    top     66.666667%
    bottom  33.333333%
    net     33.333333%

Of two codes the two highest are all there are, and the two lowest as well: who
is which must be said.

    $ cd build/golden; svyestimate -i q --stat net sco-two.csv 2> sco-said || fmt -s -w 100 sco-said
    svyestimate: sco-two.csv: code '2' of q would be satisfied and dissatisfied at once; say who
    is which, with --satisfied and --dissatisfied or with its scale in the survey file
    $ cd build/golden; svyestimate -i q --stat top sco-two.csv 2> sco-said || fmt -s -w 100 sco-said
    svyestimate: sco-two.csv: all 2 codes of q would be satisfied; say which are, with --satisfied
    or with its scale in the survey file
    $ cd build/golden; svycompare -i q --stat bottom --null 0.5 sco-two.csv \
          2> sco-said || fmt -s -w 100 sco-said
    svycompare: sco-two.csv: all 2 codes of q would be dissatisfied; say which are, with --dissatisfied
    or with its scale in the survey file
    $ printf '%s\n' q 1 2 | svyestimate -i q --stat bottom \
          2> build/golden/sco-said || fmt -s -w 100 build/golden/sco-said
    svyestimate: -: all 2 codes of q would be dissatisfied; say which are, with --dissatisfied or
    with its scale in the survey file
    $ printf '%s\n' q 3 4 5 | svyestimate -i q --stat net \
          2> build/golden/sco-said || fmt -s -w 100 build/golden/sco-said
    svyestimate: -: code '4' of q would be satisfied and dissatisfied at once; say who is which,
    with --satisfied and --dissatisfied or with its scale in the survey file

Who says that every code is dissatisfied is believed.

    $ printf '%s\n' q 1 2 | svyestimate -i q --stat bottom --dissatisfied 1,2 | \
          svytable --min-n 0 --columns item,stat,estimate
    item  stat    estimate
    ----  ------  --------
    q     bottom    100.0%
    $ printf '%s\n' q 1 2 | svyestimate -i q --stat top --satisfied 1,2 | \
          svytable --min-n 0 --columns item,stat,estimate
    item  stat  estimate
    ----  ----  --------
    q     top     100.0%

The same holds of a declared scale of two, in an index and in what is made of
it.

    $ printf '%s\n' 'survey: y' 'scales: {yn: {codes: [0, 1]}}' 'items: {q: {scale: yn}}' \
          'derive: {all: {every: [q]}}' 'index: {nodes: {t: {of: [q]}}}' > build/golden/sco-yn.yaml
    $ printf '%s\n' q 0 1 1 > build/golden/sco-yn.csv
    $ svyindex -s build/golden/sco-yn.yaml --satisfied 1 build/golden/sco-yn.csv | \
          svytable --min-n 0 --digits 6 --columns item,estimate -i t
    item   estimate
    ----  ---------
    t     66.666667
    $ cd build/golden; svyindex -s sco-yn.yaml sco-yn.csv 2> sco-said || fmt -s -w 100 sco-said
    svyindex: sco-yn.yaml: all 2 codes of q would be satisfied; say which are, with --satisfied or
    with its scale in the survey file
    $ cd build/golden; svytally -s sco-yn.yaml sco-yn.csv 2> sco-said || fmt -s -w 100 sco-said
    svytally: sco-yn.yaml: all 2 codes of q would be satisfied; say which are, with --satisfied or
    with its scale in the survey file
    $ cd build/golden; sed 's/{nodes/{score: net, nodes/; s/\[0, 1\]/[0, 1], satisfied: [1]/' \
          sco-yn.yaml > sco-net.yaml; svyindex -s sco-net.yaml sco-yn.csv \
          2> sco-said || fmt -s -w 100 sco-said
    svyindex: sco-net.yaml: code '1' of q would be satisfied and dissatisfied at once; say who is
    which, with --satisfied and --dissatisfied or with its scale in the survey file
    $ cd build/golden; sed 's/{nodes/{score: nps, nodes/' sco-yn.yaml > sco-nps.yaml; \
          svyindex -s sco-nps.yaml sco-yn.csv 2> sco-said || fmt -s -w 100 sco-said
    svyindex: sco-nps.yaml: the score nps is of scales that end at 10: 9 and 10 promote, 6 and less
    do not; that of q ends at 1

A code of --satisfied that no scale has and nobody gave is told.

    $ svyestimate -i q --stat top --satisfied 2,6 build/golden/sco-two.csv | \
          svytable --min-n 0 --digits 6 --columns stat,estimate
    svyestimate: --satisfied: nobody gave '6', and no scale has it
    stat    estimate
    ----  ----------
    top   66.666667%
    $ svycompare -i q --stat net --satisfied 2 --dissatisfied 0 --null 0.5 \
          build/golden/sco-two.csv | svytable --min-n 0 --digits 6 --columns stat,estimate
    svycompare: --dissatisfied: nobody gave '0', and no scale has it
    stat    estimate
    ----  ----------
    net   16.666667%
    $ cd build/golden; sh sco-number '' top2 > sco.yaml
    $ svyindex -s build/golden/sco.yaml --satisfied 5,6 build/golden/sco-457.csv | \
          svytable --min-n 0 --digits 6 -i total --columns item,estimate
    svyindex: --satisfied: nobody gave '6', and no scale has it
    item    estimate
    -----  ---------
    total  33.333333

## Larger than a number can be

It is NA, with a flag and a note.

    $ printf '%s\n' q,g,y 1e308,a,0 1e308,a,1 -1e308,b,-1 5,b,0 > build/golden/sco-big.csv
    $ svyestimate -i q --stat mean,total,variance --cv build/golden/sco-big.csv > \
          build/golden/sco-over.csv
    svyestimate: rows with NA for what is larger than a number can be (flag overflow): 3
    $ grep -c NA,NA,NA,NA,0.95,3,4,NA,NA,4,taylor.t,overflow,NA build/golden/sco-over.csv
    3
    $ svytable --min-n 0 --columns item,stat,estimate,se,interval,df,neff,deff,cv,flag \
          build/golden/sco-over.csv
    item  stat      estimate   se  interval   df  neff  deff   cv  flag
    ----  --------  --------  ---  --------  ---  ----  ----  ---  --------
    q     mean             –    –         –    3     –     –    –  overflow
    q     total            –    –         –    3     –     –    –  overflow
    q     variance         –    –         –    3     –     –    –  overflow

It leaves by no door: covariances, ...

    $ svyestimate -i q --stat mean,total -b g --covariance build/golden/sco-cov.csv \
          build/golden/sco-big.csv 2> build/golden/sco-said | cut -d, -f1,3,5,6,16
    g,stat,estimate,se,flag
    a,mean,1e+308,0,
    a,total,NA,NA,overflow
    b,mean,NA,NA,overflow
    b,total,-1e+308,NA,overflow
    ,,,,
    $ cat build/golden/sco-cov.csv
    row,col,cov
    a;q;total;;,a;q;mean;;,NA
    a;q;total;;,a;q;total;;,NA
    b;q;mean;;,a;q;mean;;,NA
    b;q;mean;;,a;q;total;;,NA
    b;q;mean;;,b;q;mean;;,NA
    b;q;total;;,a;q;mean;;,NA
    b;q;total;;,a;q;total;;,NA
    b;q;total;;,b;q;mean;;,NA
    b;q;total;;,b;q;total;;,NA

... an own column, here a coefficient of variation of 0.41 over 0, ...

    $ svyestimate -i y --stat mean --cv build/golden/sco-big.csv | \
          svytable --min-n 0 --digits 6 --columns item,estimate,se,cv
    item  estimate        se   cv
    ----  --------  --------  ---
    y     0.000000  0.408248    –

... differences of estimates, ...

    $ svyestimate -i q --stat total --where 'g = "b"' build/golden/sco-big.csv > \
          build/golden/sco-b.csv 2> build/golden/sco-said
    $ printf '%s\n' item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag \
          q,total,,1e308,1,,,,4,,,,,, '#end' > build/golden/sco-a.csv
    $ svycompare build/golden/sco-a.csv build/golden/sco-b.csv | \
          svytable --min-n 0 --columns item,stat,estimate,se,interval,flag
    svycompare: rows with NA for what is larger than a number can be (flag overflow): 1
    item  stat   estimate   se  interval  flag
    ----  -----  --------  ---  --------  --------
    q     total         –    –         –  overflow

... or a sum of answers.

    $ printf '%s\n' 'survey: s' 'items: {a: {type: number}, b: {type: number}}' \
          'derive: {s: {sum: [a, b]}}' > build/golden/sco-sum.yaml
    $ printf '%s\n' a,b 1,2 1e308,1e308 | svytally -s build/golden/sco-sum.yaml
    svytally: -:3: the derived item 's' is larger than a number can be
    [1]

What is merely large is counted.

    $ printf '%s\n' q,r 1e100,2e100 -1e100,2e100 0,-4e100 7e100,9e100 | \
          svyestimate --correlation q/r | svytable --min-n 0 --digits 10 --columns item,estimate,se
    item      estimate            se
    ----  ------------  ------------
    q/r   0.8245103392  0.1481462700
