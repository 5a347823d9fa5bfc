# Differences, and what is told of them

svycompare subtracts estimates: of units from the rest or from one another, of
waves, from a null value, of two files; and it tests the differences. Here two waves
of three PSUs, in each of which somebody of group a and of group b was asked.
Where a command fails with a long sentence, `|| fmt` breaks it into lines.

    $ mkdir -p build/golden/compare
    $ printf '%s\n' wave,c,g,q 1,1,a,1 1,1,b,3 1,2,a,2 1,2,b,5 1,3,a,4 1,3,b,5 \
          2,1,a,2 2,1,b,3 2,2,a,3 2,2,b,5 2,3,a,5 2,3,b,4 > build/golden/compare/waves.csv

## Units

Without a word each unit is compared with the rest, in every wave. The tests of a
wave are a family, for whose multiplicity padj is adjusted; what is said last is
how much two intervals may overlap and still differ.

    $ svycompare -i q --psu c -b g --covariance build/golden/compare/cov.csv \
          -o build/golden/compare/rest.csv build/golden/compare/waves.csv
    $ svytable --min-n 0 build/golden/compare/rest.csv
    wave  g    item  estimate   95% interval    n  reference      p   padj   mdd
    ----  ---  ----  --------  -------------  ---  ---------  -----  -----  ----
    1     a    q        −2.00  [−4.48; 0.48]    6  the rest   0.074  0.075  3.10
    1     b    q         2.00  [−0.48; 4.48]    6  the rest   0.074  0.075  3.10
    2     a    q        −0.67  [−4.46; 3.13]    6  the rest   0.529  0.530  4.73
    2     b    q         0.67  [−3.13; 4.46]    6  the rest   0.529  0.530  4.73

To the byte, in two halves; and how the differences vary together.

    $ cut -d, -f1-10 build/golden/compare/rest.csv
    wave,g,item,stat,answer,estimate,se,low,high,conf
    1,a,q,mean,,-2,0.5773502691896258,-4.48413771175033,0.48413771175033027,0.95
    1,b,q,mean,,2,0.5773502691896258,-0.48413771175033027,4.48413771175033,0.95
    2,a,q,mean,,-0.666666666666667,0.881917103688197,-4.461249700263426,3.127916366930093,0.95
    2,b,q,mean,,0.666666666666667,0.881917103688197,-3.127916366930093,4.461249700263426,0.95
    ,,#end,,,,,,,
    $ cut -d, -f11- build/golden/compare/rest.csv
    df,n,neff,deff,psus,method,flag,reference,p,padj,mdd
    2,6,NA,NA,3,taylor t,,rest,0.07417990022744862,0.07539246075392461,3.0965101474461254
    2,6,NA,NA,3,taylor t,,rest,0.07417990022744862,0.07539246075392461,3.0965101474461254
    2,6,NA,NA,3,taylor t,,rest,0.5285954792089681,0.5298470152984701,4.7299973802902455
    2,6,NA,NA,3,taylor t,,rest,0.5285954792089681,0.5298470152984701,4.7299973802902455
    ,,,,,,,,,,
    $ cat build/golden/compare/cov.csv
    row,col,cov
    1;a;q;mean;;rest,1;a;q;mean;;rest,0.33333333333333337
    1;b;q;mean;;rest,1;a;q;mean;;rest,-0.33333333333333326
    1;b;q;mean;;rest,1;b;q;mean;;rest,0.33333333333333337
    2;a;q;mean;;rest,2;a;q;mean;;rest,0.7777777777777779
    2;b;q;mean;;rest,2;a;q;mean;;rest,-0.7777777777777777
    2;b;q;mean;;rest,2;b;q;mean;;rest,0.7777777777777779

A tally gives the same bytes as the answers.

    $ svytally --psu c -i q -b g build/golden/compare/waves.csv | svycompare -i q -b g | \
          cmp - build/golden/compare/rest.csv && echo equal
    equal

Every two units are compared, or each with one of them; of two that is the same.

    $ svycompare -i q --psu c -b g --reference all build/golden/compare/waves.csv | \
          svytable --digits 6 --columns wave,g,estimate,se,reference,p
    wave  g     estimate        se  reference         p
    ----  ---  ---------  --------  ---------  --------
    1     a    −2.000000  0.577350  b          0.074180
    2     a    −0.666667  0.881917  b          0.528595
    $ svycompare -i q --psu c -b g --reference b build/golden/compare/waves.csv | \
          svytable --digits 6 --columns wave,g,estimate,se,reference,p
    wave  g     estimate        se  reference         p
    ----  ---  ---------  --------  ---------  --------
    1     a    −2.000000  0.577350  b          0.074180
    2     a    −0.666667  0.881917  b          0.528595

A unit that lies in one PSU has a difference, but no error. Whose group is missing
is in no unit, and in no rest either.

    $ printf '%s\n' c,g,q 1,a,1 1,b,3 2,b,2 2,b,5 3,b,4 3,,5 | svycompare -i q --psu c -b g
    g,item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag,reference,p,padj,mdd
    a,q,mean,,-2.5,NA,NA,NA,0.95,0,5,NA,NA,3,taylor t,lonely,rest,NA,NA,NA
    b,q,mean,,2.5,NA,NA,NA,0.95,0,5,NA,NA,3,taylor t,lonely,rest,NA,NA,NA
    ,#end,,,,,,,,,,,,,,,,,,

Nor is there an error where all say the same: the row is there to be reviewed.

    $ printf '%s\n' c,g,q 1,a,5 1,b,5 2,a,5 2,b,5 > build/golden/compare/same.csv
    $ svycompare -i q --psu c -b g --stat top --satisfied 5 build/golden/compare/same.csv
    g,item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag,reference,p,padj,mdd
    a,q,top,,0,NA,NA,NA,0.95,1,4,NA,NA,2,taylor t,review,rest,NA,NA,NA
    b,q,top,,0,NA,NA,NA,0.95,1,4,NA,NA,2,taylor t,review,rest,NA,NA,NA
    ,#end,,,,,,,,,,,,,,,,,,
    $ svycompare -i q --psu c -b g --reference b --stat top --satisfied 5 \
          build/golden/compare/same.csv | svytable --min-n 0
    g    item  estimate    n  reference  flag
    ---  ----  --------  ---  ---------  ------
    a    q         0.0%    4  b          review

## Waves

A wave is compared with the one before; so it is where no unit is named. In the
file the row says which: wave=1.

    $ svycompare -i q --psu c -b g --reference wave build/golden/compare/waves.csv > \
          build/golden/compare/change.csv
    $ svytable --digits 6 --columns wave,g,estimate,se,df,reference,p build/golden/compare/change.csv
    wave  g     estimate        se   df  reference         p
    ----  ---  ---------  --------  ---  ---------  --------
    2     a     1.000000  1.247219    4  1          0.467605
    2     b    −0.333333  0.881917  3.9  1          0.725030
    $ grep -c ',wave=1,' build/golden/compare/change.csv
    2
    $ svycompare -i q --psu c build/golden/compare/waves.csv | \
          svytable --digits 6 --columns wave,estimate,se,reference,p
    wave  estimate        se  reference         p
    ----  --------  --------  ---------  --------
    2     0.333333  0.942809  1          0.742116

Where both waves went to the same PSUs, --overlap lets what these have in common
fall away. The error of a is then nought, and there is nothing to test.

    $ svycompare -i q --psu c -b g --reference wave --overlap build/golden/compare/waves.csv | \
          svytable --digits 6 --columns wave,g,estimate,se,df,reference,p
    wave  g     estimate        se   df  reference         p
    ----  ---  ---------  --------  ---  ---------  --------
    2     a     1.000000         –    2  1                 –
    2     b    −0.333333  0.333333    2  1          0.422650

PSUs that no id has in common are told of. Waves 9 and 10 stand in the order of
numbers.

    $ printf '%s\n' wave,c,q 9,1,1 9,2,3 10,3,2 10,4,5 | svycompare -i q --psu c --overlap | \
          svytable --digits 6 --columns wave,estimate,se,reference
    svycompare: waves 9 and 10 have no PSU in common, by their ids
    wave  estimate        se  reference
    ----  --------  --------  ---------
    10    1.500000  1.802776  9

## A number

    $ svycompare -i q --psu c --null 3 build/golden/compare/waves.csv | \
          svytable --digits 6 --columns wave,estimate,se,reference,p
    wave  estimate        se  reference         p
    ----  --------  --------  ---------  --------
    1     0.333333  0.726483          3  0.691393
    2     0.666667  0.600925          3  0.382787

## The largest of many t

By --adjust maxt padj is drawn from how the differences of a family vary
together, also without PSUs, and again the same from the same seed. In a family
of two that are one difference seen from both ends it comes near p.

    $ svycompare -i q --psu c -b g --reference wave --adjust maxt build/golden/compare/waves.csv | \
          svytable --digits 6 --columns wave,g,estimate,se,reference,p,padj
    wave  g     estimate        se  reference         p      padj
    ----  ---  ---------  --------  ---------  --------  --------
    2     a     1.000000  1.247219  1          0.467605  0.680832
    2     b    −0.333333  0.881917  1          0.725030  0.726127
    $ svycompare -i q1 -b district --adjust maxt tests/data/wards.csv | \
          svytable --digits 6 --columns district,estimate,se,p,padj
    district   estimate        se         p      padj
    --------  ---------  --------  --------  --------
    north      0.833333  0.714214  0.272532  0.289671
    south     −0.833333  0.714214  0.272532  0.289671
    $ svycompare -i q --psu c -b g --adjust maxt --seed 5 build/golden/compare/waves.csv | \
          svytable --digits 6 --columns wave,g,p,padj
    wave  g           p      padj
    ----  ---  --------  --------
    1     a    0.074180  0.074180
    1     b    0.074180  0.074180
    2     a    0.528595  0.528595
    2     b    0.528595  0.528595

It is what is done unasked. What it would draw for minutes is adjusted by Holm,
and it is said; 200 differences are not too many, 201 are.

    $ seq 0 803 | awk 'BEGIN { print "g,c,q" } { print $1 % 201 "," int($1 / 201) "," $1 * $1 % 7 }' > \
          build/golden/compare/many.csv
    $ svycompare -i q --psu c -b g -o build/golden/compare/unasked.csv \
          build/golden/compare/many.csv 2>&1 | fmt -sw 100
    svycompare: 201 differences in a family are adjusted by holm, for maxt may take long; --adjust
    maxt takes it all the same
    $ svycompare -i q --psu c -b g --adjust holm build/golden/compare/many.csv | \
          cmp - build/golden/compare/unasked.csv && echo equal
    equal
    $ svycompare -i q --psu c -b g --adjust maxt build/golden/compare/many.csv | \
          cmp -s - build/golden/compare/unasked.csv || echo other
    other
    $ grep -v '^200,' build/golden/compare/many.csv > build/golden/compare/few.csv
    $ svycompare -i q --psu c -b g build/golden/compare/few.csv > build/golden/compare/unasked.csv
    $ svycompare -i q --psu c -b g --adjust maxt build/golden/compare/few.csv | \
          cmp - build/golden/compare/unasked.csv && echo equal
    equal

## Two files of estimates

Rows that agree in by-columns, item, stat and answer are subtracted. Limits of a
difference are by t, also of shares.

    $ svyestimate -i q1 --stat top --satisfied 4,5 --psu village tests/data/wards.csv > \
          build/golden/compare/top.csv
    $ svycompare build/golden/compare/top.csv build/golden/compare/top.csv | \
          svytable --min-n 0 --columns item,stat,estimate,method
    item  stat  estimate  method
    ----  ----  --------  --------
    q1    top       0.0%  taylor t

An estimate whose error is not known is not exact, whichever comes first.

    $ printf '%s\n' c,q 1,1 1,3 2, | svyestimate -i q --psu c > build/golden/compare/one.csv
    $ printf '%s\n' c,q 1,2 2,5 3,3 | svyestimate -i q --psu c > build/golden/compare/three.csv
    $ svycompare build/golden/compare/one.csv build/golden/compare/three.csv | \
          svytable --min-n 0 --digits 6 --columns estimate,se,method,flag,p
     estimate   se  method    flag      p
    ---------  ---  --------  ------  ---
    −1.333333    –  taylor t  lonely    –
    $ svycompare build/golden/compare/three.csv build/golden/compare/one.csv | \
          svytable --min-n 0 --digits 6 --columns estimate,se,method,flag,p
    estimate   se  method    flag      p
    --------  ---  --------  ------  ---
    1.333333    –  taylor t  lonely    –

Degrees of freedom do not depend on the unit of the errors.

    $ for w in 1 1e80 1e-90; do \
          printf '%s\n' c,w,q 1,$w,1 2,$w,2 3,$w,5 | \
              svyestimate -i q --stat total -w w --psu c > build/golden/compare/first.csv; \
          printf '%s\n' c,w,q 1,$w,4 2,$w,5 3,$w,5 | \
              svyestimate -i q --stat total -w w --psu c > build/golden/compare/last.csv; \
          svycompare build/golden/compare/first.csv build/golden/compare/last.csv | \
              svytable --min-n 0 --digits 4 --columns df,p; done
     df       p
    ---  ------
    2.3  0.2335
     df       p
    ---  ------
    2.3  0.2335
     df       p
    ---  ------
    2.3  0.2335

A value without an error is exact: something published, which no flag excuses.

    $ sed 's/,lonely$/,/' build/golden/compare/one.csv | \
          svycompare build/golden/compare/three.csv - | \
          svytable --min-n 0 --digits 6 --columns estimate,se,method,flag,p
    svycompare: -: 1 values have no standard error and count as exact
    estimate        se  method    flag         p
    --------  --------  --------  ----  --------
    1.333333  0.881917  taylor t        0.269703

From the other side the difference has the other sign, and nothing else changes.

    $ sed 's/,lonely$/,/' build/golden/compare/one.csv | \
          svycompare - build/golden/compare/three.csv | \
          svytable --min-n 0 --digits 6 --columns estimate,se,method,flag,p
    svycompare: -: 1 values have no standard error and count as exact
     estimate        se  method    flag         p
    ---------  --------  --------  ----  --------
    −1.333333  0.881917  taylor t        0.269703

## What is refused

What there is nothing of to compare.

    $ svycompare -i q --psu c tests/data/textbook/scd.csv
    svycompare: --items: there is no 'q', only ESA, ambulance, arrests, alive, N
    [1]
    $ svycompare -i q1 --psu village tests/data/wards.csv 2> build/golden/compare/why || \
          fmt -sw 100 build/golden/compare/why
    svycompare: tests/data/wards.csv: there are not two waves to compare; name them in a column
    'wave', or with --set wave=W for each file
    $ svycompare -i q1 --psu village -b district --reference east tests/data/wards.csv
    svycompare: tests/data/wards.csv: --reference: no domain is 'east', nor is it rest, all or wave
    [1]
    $ svycompare -i q1 --psu village -b district --reference east --lang vi tests/data/wards.csv \
          2> build/golden/compare/why || fmt -sw 100 build/golden/compare/why
    svycompare: tests/data/wards.csv: --reference: không có nhóm nào là 'east', cũng không
    phải rest, all hay wave
    $ svycompare -i q1 --psu village --test wald tests/data/wards.csv \
          2> build/golden/compare/why || fmt -sw 100 build/golden/compare/why
    svycompare: tests/data/wards.csv: there is nothing to test; split with --by, or give known
    shares with --fit
    $ svycompare -i q --overlap build/golden/compare/waves.csv
    svycompare: build/golden/compare/waves.csv: --overlap: there are no PSUs; name them with --psu
    [1]

What says nothing, or not enough.

    $ svycompare -i q1 --psu village -b district --stat quantile tests/data/wards.csv 2>&1 | head -n 1
    svycompare: differences of quantiles are not to be had; compare means or shares
    $ svycompare -i q1 --psu village -b district --adjust tukey tests/data/wards.csv 2>&1 | head -n 1
    svycompare: --adjust: 'tukey' is none of none, bonferroni, holm, hochberg, sidak, bh, maxt
    $ svycompare -i q1 --psu village -b district --test pearson tests/data/wards.csv 2>&1 | head -n 1
    svycompare: --test: 'pearson' is none of first, first-chisq, second, exact, wald, wald-adj
    $ svycompare -i q1 --psu village --fit 1,2 tests/data/wards.csv 2>&1 | head -n 1
    svycompare: --fit has 2 shares, and q1 has 5 codes; give one for each, in the order of the scale
    $ svycompare -i q1 --psu village --fit 1,2,some tests/data/wards.csv 2>&1 | head -n 1
    svycompare: --fit wants a number of at least 0, not 'some'
    $ svycompare -i q1 --psu village --null high tests/data/wards.csv 2>&1 | head -n 1
    svycompare: --null wants a number, not 'high'
    $ svycompare --index -b district tests/data/wards.csv 2>&1 | head -n 1
    svycompare: an index needs a survey file (--survey) with a key 'index'
    $ svycompare -i q1 --psu village -b district --overlap tests/data/wards.csv 2>&1 | head -n 1
    svycompare: --overlap is about waves; say --reference wave
    $ svycompare -i q --psu c -b g --adjust holm --seed 5 build/golden/compare/waves.csv 2>&1 | \
          head -n 1 | fmt -sw 100
    svycompare: --seed does nothing without --variance jk1, jkn, jk2, brr, fay, sdr, bootstrap,
    poisson or preston, or --adjust maxt

What does not go together.

    $ svycompare -i q1 --psu village -b district --test second --reference all tests/data/wards.csv 2>&1 | \
          head -n 1
    svycompare: --test and --reference do not go together: a test looks at all answers of an item
    $ svycompare -i q --psu c --overlap --covariance build/golden/compare/cov.csv \
          build/golden/compare/waves.csv 2>&1 | head -n 1 | fmt -sw 100
    svycompare: --overlap and --covariance do not go together: neither max-t nor the joint covariance
    knows of overlapping samples
    $ svycompare -i q --psu c --variance jkn --covariance build/golden/compare/cov.csv \
          build/golden/compare/waves.csv 2>&1 | head -n 1
    svycompare: --covariance of waves needs --variance taylor

Files of estimates that do not fit each other.

    $ svyestimate -i q1 --psu village tests/data/wards.csv > build/golden/compare/e.csv
    $ svycompare build/golden/compare/e.csv tests/data/wards.csv
    svycompare: say which items to count, with --items or a survey file (--survey)
    usage: svycompare [-s SURVEY] [-i NAMES] [-b COLUMNS] [--reference WHAT] [FILE]...
    Try 'svycompare --help'.
    [2]
    $ svycompare build/golden/compare/e.csv build/golden/compare/e.csv build/golden/compare/e.csv \
          2> build/golden/compare/why || fmt -sw 100 build/golden/compare/why
    svycompare: build/golden/compare/e.csv holds estimates: they are compared two files at a time,
    and not with answers or tallies
    $ sed 's/^q1/q9/' build/golden/compare/e.csv | svycompare build/golden/compare/e.csv - \
          2> build/golden/compare/why || fmt -sw 100 build/golden/compare/why
    svycompare: build/golden/compare/e.csv and - have no row in common: by-columns, item, stat and
    answer must agree
    $ cat build/golden/compare/e.csv - < build/golden/compare/e.csv | sed 3,4d | \
          svycompare build/golden/compare/e.csv - --lang vi \
          2> build/golden/compare/why || fmt -sw 100 build/golden/compare/why
    svycompare: -: q1, mean xuất hiện hai lần; chỉ giữ một đợt và các cột phân
    tổ của build/golden/compare/e.csv
    $ svycompare build/golden/compare/e.csv build/golden/compare/e.csv --null 3 2>&1 | \
          head -n 1 | fmt -sw 100
    svycompare: two files of estimates are subtracted row by row; leave out --reference, --null,
    --overlap, --index, --test, --fit and --df
    $ svycompare --adjust maxt build/golden/compare/e.csv build/golden/compare/e.csv 2>&1 | head -n 1
    svycompare: --adjust maxt needs answers or a tally; of estimates say holm
    $ svycompare --lang vi --adjust maxt build/golden/compare/e.csv build/golden/compare/e.csv 2>&1 | \
          head -n 1
    svycompare: --adjust maxt cần phiếu trả lời hoặc bảng đếm; với ước lượng hãy dùng holm

Tests are no estimates: their statistics are not subtracted.

    $ svycompare -s tests/data/wards.yaml -i q1 -b district --test second tests/data/wards.csv > \
          build/golden/compare/tests.csv
    $ svycompare build/golden/compare/tests.csv build/golden/compare/tests.csv \
          2> build/golden/compare/why || fmt -sw 100 build/golden/compare/why
    svycompare: build/golden/compare/tests.csv holds tests ('independence'), which are not estimates:
    there is nothing to be subtracted
