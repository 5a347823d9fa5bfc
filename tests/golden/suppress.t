# What must stay hidden

`--suppress K` hides what rests on fewer than K people, and as much more as it
takes that no subtraction brings it back.

## Estimates

Every commune lies in one district, and nothing crosses them: of 52 people of
the east, 20 and 30 would leave 2 of c1, and their mean is 4. So one more is
hidden; districts stay.

    $ awk 'BEGIN { print "district,commune,q"; split("2 20 30 25 18", n); \
          for (c = 1; c <= 5; c++) for (i = 1; i <= n[c]; i++) \
          print (c < 4 ? "east" : "west") ",c" c "," (c == 1 ? 2 + i : 1 + (i * 7 + c) % 5) }' > \
          build/golden/sup-nest.csv
    $ svyestimate -i q -b district -b commune --suppress 5 build/golden/sup-nest.csv > \
          build/golden/sup-hidden.csv
    $ svytable --min-n 0 --digits 6 --columns district,commune,estimate,n,flag \
          build/golden/sup-hidden.csv
    district  commune  estimate    n  flag
    --------  -------  --------  ---  ----------
    east      all      3.019231   52
    west      all      3.023256   43
    all       c1              –    –  suppressed
    all       c2              –    –  suppressed
    all       c3       3.000000   30
    all       c4       3.000000   25
    all       c5       3.055556   18

The file itself has no number of a hidden row, nor does its covariance stand
beside.

    $ grep suppressed build/golden/sup-hidden.csv
    ,c1,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed
    ,c2,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed
    $ svyestimate -i q -b district -b commune --suppress 5 --cv \
          --covariance build/golden/sup-cov.csv build/golden/sup-nest.csv | tee build/golden/sup-e1.csv | \
          svytable --min-n 0 --digits 6 --columns district,commune,estimate,se,cv
    district  commune  estimate        se        cv
    --------  -------  --------  --------  --------
    east      all      3.019231  0.194274  0.064345
    west      all      3.023256  0.215516  0.071286
    all       c1              –         –
    all       c2              –         –
    all       c3       3.000000  0.259569  0.086523
    all       c4       3.000000  0.284343  0.094781
    all       c5       3.055556  0.330152  0.108050
    $ cut -d, -f1 build/golden/sup-cov.csv | uniq
    row
    east;;q;mean;;
    west;;q;mean;;
    ;c3;q;mean;;
    ;c4;q;mean;;
    ;c5;q;mean;;

How many gave each answer goes with the shares.

    $ svyestimate -i q --stat count,share -b district -b commune --suppress 5 \
          build/golden/sup-nest.csv > build/golden/sup-counts.csv
    $ grep -e '^d' -e '^,c[123],q,[a-z]*,1,' -e end build/golden/sup-counts.csv | tee build/golden/sup-e2.csv | \
          svytable --min-n 0 --columns commune,answer,stat,estimate,n,flag
    commune  answer  stat   estimate    n  flag
    -------  ------  -----  --------  ---  ----------
    c1       1       count         –    –  suppressed
    c1       1       share         –    –  suppressed
    c2       1       count         –    –  suppressed
    c2       1       share         –    –  suppressed
    c3       1       count      6.00   30
    c3       1       share     20.0%   30

A table and its page leave hidden numbers out, and so do a figure and its data.

    $ svytable --format csv build/golden/sup-hidden.csv
    district,commune,item,estimate,low,high,n,flag
    east,,q,3.02,2.63,3.41,52,
    west,,q,3.02,2.59,3.46,43,
    ,c1,q,NA,NA,NA,NA,suppressed
    ,c2,q,NA,NA,NA,NA,suppressed
    ,c3,q,3.00,2.47,3.53,30,
    ,c4,q,3.00,2.41,3.59,25,small
    ,c5,q,3.06,2.36,3.75,18,small
    $ grep -v -e ^east -e ^west build/golden/sup-hidden.csv | svyplot league --unit commune \
          --data build/golden/sup-data.csv -o build/golden/sup-hidden.svg
    $ svytable --min-n 0 --columns commune,item,stat,estimate,n,method,flag build/golden/sup-data.csv
    commune  item  stat  estimate    n  method    flag
    -------  ----  ----  --------  ---  --------  ----------
    c3       q     mean      3.00   30  taylor t
    c1       q     mean         –    –  taylor t  suppressed
    c2       q     mean         –    –  taylor t  suppressed
    c4       q     mean         –   25  taylor t
    c5       q     mean         –   18  taylor t

Another commune that lies in both districts does not help the reader of the
others.

    $ (cat build/golden/sup-nest.csv; for i in 1 2 3 4 5 6; do \
          echo "east,both,$i"; echo "west,both,$i"; done) | \
          svyestimate -i q -b district -b commune --suppress 5 | tee build/golden/sup-e3.csv | \
          svytable --min-n 0 --digits 6 --columns district,commune,estimate,n
    district  commune  estimate    n
    --------  -------  --------  ---
    east      all      3.068966   58
    west      all      3.081633   49
    all       both            –    –
    all       c1              –    –
    all       c2       3.000000   20
    all       c3       3.000000   30
    all       c4       3.000000   25
    all       c5       3.055556   18

Two columns that cross, with both totals. Two cells have 1 and 2 people: 11 and
22 of t and u, less 14, less what x has in t and u, 30 less 14, would leave 3.

    $ awk 'BEGIN { print "a,s,q"; split("14 9 7 1 0 1 12 2 14", n); \
          for (i = 0; i < 9; i++) for (m = 1; m <= n[i + 1]; m++) \
          print substr("xyz", int(i / 3) + 1, 1) "," substr("stu", i % 3 + 1, 1) "," 1 + m % 5 }' > \
          build/golden/sup-cross.csv
    $ svyestimate -i q -b a,s -b a -b s --totals --suppress 5 build/golden/sup-cross.csv | \
          tee build/golden/sup-e4.csv | \
          svytable --min-n 0 --digits 6 --columns a,s,estimate,n
    a    s    estimate    n
    ---  ---  --------  ---
    all  all  3.016667   60
    x    s           –    –
    x    t           –    –
    x    u           –    –
    y    s           –    –
    y    u           –    –
    z    s           –    –
    z    t           –    –
    z    u    3.142857   14
    x    all  3.100000   30
    y    all         –    –
    z    all         –    –
    all  s    3.000000   27
    all  t    3.090909   11
    all  u    3.000000   22

A page shows nothing of a hidden row whatever its file says; the rows of the
files above have nothing either.

    $ cat build/golden/sup-e?.csv | grep suppressed | \
          sed 's/,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,/ mean /'
    ,c1 mean suppressed,
    ,c2 mean suppressed,
    ,c1,q,count,1,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed
    ,c1,q,share,1,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor logit,suppressed
    ,c2,q,count,1,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed
    ,c2,q,share,1,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor logit,suppressed
    ,both mean suppressed
    ,c1 mean suppressed
    x,s mean suppressed
    x,t mean suppressed
    x,u mean suppressed
    y,s mean suppressed
    y,u mean suppressed
    z,s mean suppressed
    z,t mean suppressed
    y, mean suppressed
    z, mean suppressed

## Differences

Three people of A1 answered 2; every other area minus the rest would say so, and
with the other n how many they are.

    $ awk 'BEGIN { print "area,q"; split("3 12 20 15", n); \
          for (c = 1; c <= 4; c++) for (i = 1; i <= n[c]; i++) \
          print "A" c "," (c == 1 ? 2 : 1 + (i * 7 + c) % 5) }' > build/golden/sup-area.csv
    $ svycompare -i q -b area --suppress 5 build/golden/sup-area.csv | tee build/golden/sup-d1.csv | \
          svytable --min-n 0 --digits 6 --columns area,estimate,n,flag,reference,p,padj,mdd
    area  estimate    n  flag        reference         p      padj       mdd
    ----  --------  ---  ----------  ---------  --------  --------  --------
    A1           –    –  suppressed  the rest
    A2           –    –  suppressed  the rest
    A3    0.066667   50              the rest   0.871473  0.979702  1.175587
    A4    0.057143   50              the rest   0.897398  0.979702  1.277252
    $ svycompare -i q -b area --reference all --suppress 5 build/golden/sup-area.csv | tee build/golden/sup-d2.csv | \
          svytable --min-n 0 --digits 6 --columns area,estimate,n,flag,reference,p,padj,mdd
    area  estimate    n  flag        reference         p      padj       mdd
    ----  --------  ---  ----------  ---------  --------  --------  --------
    A1           –    –  suppressed  A2
    A1           –    –  suppressed  A3
    A1           –    –  suppressed  A4
    A2    0.083333   32              A3         0.875933  0.987801  1.544678
    A2    0.083333   27              A4         0.882791  0.987801  1.634502
    A3    0.000000   35              A4                1         1  1.412631

What is compared with A2 is shown, with A1 nothing; a null value tells of nobody.

    $ svycompare -i q -b area --reference A2 --suppress 5 build/golden/sup-area.csv | tee build/golden/sup-d3.csv | \
          svytable --min-n 0 --digits 6 --columns area,estimate,n,flag,reference,p,padj,mdd
    area   estimate    n  flag        reference         p  padj       mdd
    ----  ---------  ---  ----------  ---------  --------  ----  --------
    A1            –    –  suppressed  A2
    A3    −0.083333   32              A2         0.875933     1  1.544678
    A4    −0.083333   27              A2         0.882791     1  1.634502
    $ svycompare -i q -b area --reference A1 --suppress 5 build/golden/sup-area.csv | tee build/golden/sup-d4.csv | \
          svytable --min-n 0 --digits 6 --columns area,estimate,n,flag,reference,p,padj,mdd
    area  estimate    n  flag        reference    p  padj  mdd
    ----  --------  ---  ----------  ---------  ---  ----  ---
    A2           –    –  suppressed  A1
    A3           –    –  suppressed  A1
    A4           –    –  suppressed  A1
    $ svycompare -i q -b area --null 3 --suppress 5 build/golden/sup-area.csv | tee build/golden/sup-d5.csv | \
          svytable --min-n 0 --digits 6 --columns area,estimate,n,flag,reference,p,padj,mdd
    area  estimate    n  flag        reference         p  padj       mdd
    ----  --------  ---  ----------  ---------  --------  ----  --------
    A1           –    –  suppressed          3
    A2    0.083333   12                      3  0.846412     1  1.292736
    A3    0.000000   20                      3         1     1  0.943613
    A4    0.000000   15                      3         1     1  1.111303

The covariance of hidden rows is hidden as well, however p-values are adjusted.

    $ svycompare -i q -b area --adjust maxt --suppress 5 --covariance build/golden/sup-acov.csv \
          build/golden/sup-area.csv | tee build/golden/sup-d6.csv | \
          svytable --min-n 0 --digits 6 --columns area,estimate,n,flag,reference,p,padj,mdd
    area  estimate    n  flag        reference         p      padj       mdd
    ----  --------  ---  ----------  ---------  --------  --------  --------
    A1           –    –  suppressed  the rest
    A2           –    –  suppressed  the rest
    A3    0.066667   50              the rest   0.871473  0.979702  1.175587
    A4    0.057143   50              the rest   0.897398  0.979702  1.277252
    $ cut -d, -f1,2 build/golden/sup-acov.csv
    row,col
    A3;q;mean;;rest,A3;q;mean;;rest
    A4;q;mean;;rest,A3;q;mean;;rest
    A4;q;mean;;rest,A4;q;mean;;rest

All but one rest on the few that are left.

    $ awk 'BEGIN { print "area,q"; for (i = 0; i < 24; i++) \
          print (i < 4 ? "small" : "large") "," 1 + i % 5 }' | \
          svycompare -i q -b area --suppress 5 | tee build/golden/sup-d7.csv | \
          svytable --min-n 0 --columns area,estimate,n,flag,reference
    area   estimate    n  flag        reference
    -----  --------  ---  ----------  ---------
    large         –    –  suppressed  the rest
    small         –    –  suppressed  the rest

A page shows nothing of a hidden row whatever its file says; the rows of the
files above have nothing either.

    $ cat build/golden/sup-d?.csv | grep suppressed
    A1,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed,rest,NA,NA,NA
    A2,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed,rest,NA,NA,NA
    A1,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed,A2,NA,NA,NA
    A1,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed,A3,NA,NA,NA
    A1,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed,A4,NA,NA,NA
    A1,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed,A2,NA,NA,NA
    A2,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed,A1,NA,NA,NA
    A3,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed,A1,NA,NA,NA
    A4,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed,A1,NA,NA,NA
    A1,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed,3,NA,NA,NA
    A1,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed,rest,NA,NA,NA
    A2,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed,rest,NA,NA,NA
    large,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed,rest,NA,NA,NA
    small,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed,rest,NA,NA,NA

## Tests

Of a test the whole table counts.

    $ svycompare -i q -b area --test second --suppress 51 build/golden/sup-area.csv | tee build/golden/sup-t1.csv | \
          svytable --min-n 0 --columns item,answer,estimate,se,interval,conf,df,n,flag,reference,p,padj,ndf
    item  answer  estimate   se  interval  conf   df    n  flag        reference    p  padj  ndf
    ----  ------  --------  ---  --------  ----  ---  ---  ----------  ---------  ---  ----  ---
    q     second         –    –         –     –    –    –  suppressed  area
    $ svycompare -i q -b area --test second,wald --suppress 5 build/golden/sup-area.csv > \
          build/golden/sup-test.csv 2> build/golden/sup-said && fmt -s -w 100 build/golden/sup-said
    svycompare: --test wald and wald-adj find tables different that are alike, far more often than
    they say where PSUs are few; second does not
    $ svytable --digits 6 --columns item,answer,estimate,df,n,flag,reference,p,padj,ndf \
          build/golden/sup-test.csv
    item  answer  estimate     df    n  flag  reference         p      padj        ndf
    ----  ------  --------  -----  ---  ----  ---------  --------  --------  ---------
    q     second  0.774272  587.9   50        area       0.677378  0.677378  11.998260
    q     wald    0.325221     49   50        area       0.981025  0.981025         12

Two are in no group of b: the table by b counts 38 of the 40 of a, and the
difference would tell of them.

    $ awk 'BEGIN { print "a,b,q"; for (i = 0; i < 40; i++) \
          print (i % 2 ? "x" : "y") "," (i < 2 ? "" : i % 3 ? "s" : "t") "," 1 + i % 2 }' > \
          build/golden/sup-two.csv
    $ svycompare -i q -b a -b b --test second --suppress 5 build/golden/sup-two.csv | tee build/golden/sup-t2.csv | \
          svytable --min-n 0 --columns item,stat,answer,df,n,method,flag,reference,p,padj,ndf
    item  stat          answer   df    n  method  flag        reference    p  padj  ndf
    ----  ------------  ------  ---  ---  ------  ----------  ---------  ---  ----  ---
    q     independence  second    –   40  taylor              a            –     –    –
    q     independence  second    –    –  taylor  suppressed  b

Of a fit with known shares each area is a row of its own.

    $ svycompare -i q -b area --fit 1,1,1,1,1 --suppress 5 build/golden/sup-area.csv | tee build/golden/sup-t3.csv | \
          svytable --min-n 0 --digits 6 --columns area,item,stat,answer,n,flag,reference,p,padj,ndf
    area  item  stat  answer    n  flag        reference         p      padj       ndf
    ----  ----  ----  ------  ---  ----------  ---------  --------  --------  --------
    A1    q     fit   second    –  suppressed  area
    A2    q     fit   second   12              area       0.970855  0.970855  3.881720
    A3    q     fit   second   20              area              1         1         4
    A4    q     fit   second   15              area              1         1         4

A page shows nothing of a hidden row whatever its file says; the rows of the
files above have nothing either.

    $ cat build/golden/sup-t?.csv | grep suppressed
    ,q,independence,second,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,taylor,suppressed,area,NA,NA,NA
    ,,q,independence,second,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,taylor,suppressed,b,NA,NA,NA
    A1,q,fit,second,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,taylor,suppressed,area,NA,NA,NA

## Waves

Counted together, and from two files of estimates.

    $ sed '/^A2,5/d' build/golden/sup-area.csv > build/golden/sup-later.csv
    $ svycompare -i q -b area --reference wave --totals --set wave=1 --set wave=2 --suppress 5 \
          build/golden/sup-area.csv build/golden/sup-later.csv | tee build/golden/sup-w1.csv | \
          svytable --min-n 0 --digits 6 --columns wave,area,estimate,n,flag,reference,p,padj,mdd
    wave  area   estimate    n  flag        reference         p      padj       mdd
    ----  ----  ---------  ---  ----------  ---------  --------  --------  --------
    2     all   −0.130213   97              1          0.644468  0.644468  0.796200
    2     A1            –    –  suppressed  1
    2     A2            –    –  suppressed  1
    2     A3     0.000000   40              1                 1         1  1.299477
    2     A4     0.000000   30              1                 1         1  1.514845
    $ svyestimate -i q -b area --totals build/golden/sup-area.csv > build/golden/sup-1.csv
    $ svyestimate -i q -b area --totals build/golden/sup-later.csv > build/golden/sup-2.csv
    $ cd build/golden; svycompare --suppress 5 sup-2.csv sup-1.csv | tee sup-w2.csv | \
          svytable --min-n 0 --digits 6 --columns area,estimate,n,flag,reference,p,padj,mdd
    area   estimate    n  flag        reference         p  padj       mdd
    ----  ---------  ---  ----------  ---------  --------  ----  --------
    all   −0.130213   97              sup-1.csv  0.644468     1  0.796200
    A1            –    –  suppressed  sup-1.csv
    A2            –    –  suppressed  sup-1.csv
    A3     0.000000   40              sup-1.csv         1     1  1.299477
    A4     0.000000   30              sup-1.csv         1     1  1.514845

What one file hides stays hidden, whoever asks for it now.

    $ svyestimate -i q -b area --totals --suppress 5 build/golden/sup-later.csv > \
          build/golden/sup-2h.csv
    $ cd build/golden; svycompare sup-2h.csv sup-1.csv | tee sup-w3.csv | \
          svytable --min-n 0 --digits 6 --columns area,estimate,n,flag,reference,p,padj,mdd
    area   estimate    n  flag        reference         p  padj       mdd
    ----  ---------  ---  ----------  ---------  --------  ----  --------
    all   −0.130213   97              sup-1.csv  0.644468     1  0.796200
    A1            –    –  suppressed  sup-1.csv
    A2            –    –  suppressed  sup-1.csv
    A3     0.000000   40              sup-1.csv         1     1  1.299477
    A4     0.000000   30              sup-1.csv         1     1  1.514845
    $ cd build/golden; svycompare sup-2h.csv sup-1.csv > sup-once.csv; \
          svycompare --suppress 5 sup-2h.csv sup-1.csv | cmp - sup-once.csv && echo equal
    equal

A value that was printed elsewhere may be compared with, but has no n to go by.

    $ printf '%s\n' area,item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag \
          A3,q,mean,,3.1,,,,,,,,,,printed, ',#end,,,,,,,,,,,,,,' > build/golden/sup-printed.csv
    $ cd build/golden; svycompare --suppress 5 sup-1.csv sup-printed.csv | tee sup-w4.csv | \
          svytable --min-n 0 --digits 6 --columns area,estimate,n,flag,reference,p,padj,mdd
    svycompare: sup-printed.csv: 1 values have no standard error and count as exact
    svycompare: 4 of 5 rows of sup-1.csv have nothing to be compared with in sup-printed.csv
    area   estimate    n  flag  reference               p      padj       mdd
    ----  ---------  ---  ----  ---------------  --------  --------  --------
    A3    −0.100000   20        sup-printed.csv  0.757653  0.757653  0.943613
    $ cd build/golden; svycompare --suppress 5 sup-printed.csv sup-1.csv
    svycompare: sup-printed.csv: --suppress goes by n, and a row of 'q' has none
    [1]
    $ cd build/golden; svycompare --lang vi --suppress 5 sup-printed.csv sup-1.csv
    svycompare: sup-printed.csv: --suppress dựa vào n, mà một dòng của 'q' không có n
    [1]

Two tables may overlap in a way that their file does not show; a table of both
crossed shows it.

    $ svyestimate -i q -b a -b s build/golden/sup-cross.csv > build/golden/sup-apart.csv
    $ cd build/golden; svycompare --suppress 5 sup-apart.csv sup-apart.csv \
          2> sup-said || fmt -s -w 100 sup-said
    svycompare: sup-apart.csv: --suppress cannot see how its tables overlap; give answers or a tally,
    estimates of one table, or also those of all by-columns crossed
    $ cd build/golden; svycompare --lang vi --suppress 5 sup-apart.csv sup-apart.csv \
          2> sup-said || fmt -s -w 100 sup-said
    svycompare: sup-apart.csv: --suppress không biết các bảng trong tệp chồng lên nhau
    thế nào; hãy đưa phiếu trả lời hoặc bảng đếm, ước lượng của một
    bảng, hoặc thêm bảng chéo của tất cả các cột phân tổ
    $ svyestimate -i q -b a -b s -b a,s build/golden/sup-cross.csv > build/golden/sup-crossed.csv
    $ cd build/golden; svycompare --suppress 5 sup-crossed.csv sup-crossed.csv | tee sup-w5.csv | \
          svytable --min-n 0 --columns a,s,estimate,n,flag
    a    s    estimate    n  flag
    ---  ---  --------  ---  ----------
    x    all      0.00   60
    y    all         –    –  suppressed
    z    all      0.00   56
    all  s        0.00   54
    all  t           –    –  suppressed
    all  u        0.00   44
    x    s        0.00   28
    x    t        0.00   18
    x    u        0.00   14
    y    s           –    –  suppressed
    y    u           –    –  suppressed
    z    s           –    –  suppressed
    z    t           –    –  suppressed
    z    u           –    –  suppressed

A page shows nothing of a hidden row whatever its file says; the rows of the
files above have nothing either.

    $ cat build/golden/sup-w?.csv | grep suppressed
    2,A1,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed,wave=1,NA,NA,NA
    2,A2,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed,wave=1,NA,NA,NA
    A1,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed,sup-1.csv,NA,NA,NA
    A2,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed,sup-1.csv,NA,NA,NA
    A1,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed,sup-1.csv,NA,NA,NA
    A2,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed,sup-1.csv,NA,NA,NA
    y,,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed,sup-crossed.csv,NA,NA,NA
    ,t,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed,sup-crossed.csv,NA,NA,NA
    y,s,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed,sup-crossed.csv,NA,NA,NA
    y,u,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed,sup-crossed.csv,NA,NA,NA
    z,s,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed,sup-crossed.csv,NA,NA,NA
    z,t,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed,sup-crossed.csv,NA,NA,NA
    z,u,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed,sup-crossed.csv,NA,NA,NA
