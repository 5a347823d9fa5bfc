Differences: the rest, pairs, a level, waves, a figure.

    $ printf 'wave,c,g,q\n1,1,a,1\n1,1,b,3\n1,2,a,2\n1,2,b,5\n1,3,a,4\n1,3,b,5\n2,1,a,2\n2,1,b,3\n2,2,a,3\n2,2,b,5\n2,3,a,5\n2,3,b,4\n' > build/golden/waves.csv
    $ svycompare -i q --psu c -b g build/golden/waves.csv
    wave,g,item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag,against,p,padj,visible
    1,a,q,mean,,-2,0.5773502691896258,-4.48413771175033,0.48413771175033027,0.95,2,6,NA,NA,3,taylor t,,rest,0.07417990022744862,0.07417990022744862,3.0965101474461254
    1,b,q,mean,,2,0.5773502691896258,-0.48413771175033027,4.48413771175033,0.95,2,6,NA,NA,3,taylor t,,rest,0.07417990022744862,0.07417990022744862,3.0965101474461254
    2,a,q,mean,,-0.666666666666667,0.881917103688197,-4.461249700263426,3.127916366930093,0.95,2,6,NA,NA,3,taylor t,,rest,0.5285954792089681,0.5298470152984701,4.7299973802902455
    2,b,q,mean,,0.666666666666667,0.881917103688197,-3.127916366930093,4.461249700263426,0.95,2,6,NA,NA,3,taylor t,,rest,0.5285954792089681,0.5298470152984701,4.7299973802902455
    ,,#end,,,,,,,,,,,,,,,,,,
    $ svycompare -i q --psu c -b g --against all build/golden/waves.csv | cut -d, -f1,2,6,7,18,19
    wave,g,estimate,se,against,p
    1,a,-2,0.5773502691896258,b,0.07417990022744862
    2,a,-0.666666666666667,0.881917103688197,b,0.5285954792089681
    ,,,,,
    $ svycompare -i q --psu c -b g --against b build/golden/waves.csv | cut -d, -f1,2,6,7,18,19
    wave,g,estimate,se,against,p
    1,a,-2,0.5773502691896258,b,0.07417990022744862
    2,a,-0.666666666666667,0.881917103688197,b,0.5285954792089681
    ,,,,,
    $ svycompare -i q --psu c -b g --against wave build/golden/waves.csv | cut -d, -f1,2,6,7,11,18,19
    wave,g,estimate,se,df,against,p
    2,a,1,1.2472191289246473,4,wave=1,0.4676047546093973
    2,b,-0.33333333333333304,0.881917103688197,3.9199999999999995,wave=1,0.7250301847248612
    ,,,,,,
    $ svycompare -i q --psu c -b g --against wave --shared build/golden/waves.csv | cut -d, -f1,2,6,7,11,18,19
    wave,g,estimate,se,df,against,p
    2,a,1,NA,2,wave=1,NA
    2,b,-0.33333333333333304,0.3333333333333336,2,wave=1,0.4226497308103746
    ,,,,,,
    $ svycompare -i q --psu c build/golden/waves.csv | cut -d, -f1,5,6,17,18
    wave,estimate,se,against,p
    2,0.3333333333333335,0.9428090415820634,wave=1,0.7421156841297734
    ,,,,
    $ svycompare -i q --psu c --figure 3 build/golden/waves.csv | cut -d, -f1,5,6,17,18
    wave,estimate,se,against,p
    1,0.3333333333333335,0.7264831572567789,3,0.6913933000758159
    2,0.666666666666667,0.6009252125773316,3,0.3827866001516319
    ,,,,
    $ svycompare -i q --psu c -b g --against wave --adjust maxt build/golden/waves.csv | cut -d, -f1,2,6,7,11,18-20
    wave,g,estimate,se,df,against,p,padj
    2,a,1,1.2472191289246473,4,wave=1,0.4676047546093973,0.6839316068393161
    2,b,-0.33333333333333304,0.881917103688197,3.9199999999999995,wave=1,0.7250301847248612,0.7255274472552745
    ,,,,,,,
    $ svycompare -i q --psu c -b g --covariance build/golden/cov.csv -o build/golden/d.csv build/golden/waves.csv; cat build/golden/cov.csv
    row,col,cov
    1;a;q;mean;;rest,1;a;q;mean;;rest,0.33333333333333337
    1;b;q;mean;;rest,1;a;q;mean;;rest,-0.33333333333333337
    1;b;q;mean;;rest,1;b;q;mean;;rest,0.33333333333333337
    2;a;q;mean;;rest,2;a;q;mean;;rest,0.7777777777777779
    2;b;q;mean;;rest,2;a;q;mean;;rest,-0.7777777777777779
    2;b;q;mean;;rest,2;b;q;mean;;rest,0.7777777777777779
    $ svytally --psu c -i q -b g build/golden/waves.csv | svycompare -i q -b g | cmp - build/golden/d.csv

A domain inside one PSU, and one of whom the level is missing.

    $ printf 'c,g,q\n1,a,1\n1,b,3\n2,b,2\n2,b,5\n3,b,4\n3,,5\n' | svycompare -i q --psu c -b g
    g,item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag,against,p,padj,visible
    a,q,mean,,-2.5,NA,NA,NA,0.95,0,5,NA,NA,3,taylor t,lonely,rest,NA,NA,NA
    b,q,mean,,2.5,NA,NA,NA,0.95,0,5,NA,NA,3,taylor t,lonely,rest,NA,NA,NA
    ,#end,,,,,,,,,,,,,,,,,,
    $ printf 'c,g,q\n1,a,5\n1,b,5\n2,a,5\n2,b,5\n' | svycompare -i q --psu c -b g --stat top --satisfied 5
    g,item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag,against,p,padj,visible
    a,q,top,,0,NA,NA,NA,0.95,1,4,NA,NA,2,taylor t,review,rest,NA,NA,NA
    b,q,top,,0,NA,NA,NA,0.95,1,4,NA,NA,2,taylor t,review,rest,NA,NA,NA
    ,#end,,,,,,,,,,,,,,,,,,

    $ printf 'c,g,q\n1,a,5\n1,b,5\n2,a,5\n2,b,5\n' | svycompare -i q --psu c -b g --against b --stat top --satisfied 5 | cut -d, -f1,5-8,16,17
    g,estimate,se,low,high,flag,against
    a,0,NA,NA,NA,review,b
    ,,,,,,

Mistakes.

    $ svycompare -i q --psu c tests/data/textbook/scd.csv
    svycompare: --items: there is no 'q', only ESA, ambulance, arrests, alive, N
    [1]
    $ svycompare -i q1 --psu village tests/data/wards.csv
    svycompare: tests/data/wards.csv: there are not two waves to compare; name them in a column 'wave', or with --set wave=W for each file
    [1]
    $ svycompare -i q1 --psu village -b district --against east tests/data/wards.csv
    svycompare: tests/data/wards.csv: --against: no domain is 'east', nor is it rest, all or wave
    [1]
    $ svycompare -i q1 --psu village -b district --stat quantile tests/data/wards.csv 2>&1 | head -n 1
    svycompare: differences of quantiles are not to be had; compare means or shares
    $ svycompare -i q1 --psu village -b district --shared tests/data/wards.csv 2>&1 | head -n 1
    svycompare: --shared is about waves; say --against wave
    $ svycompare -i q1 --psu village -b district --adjust tukey tests/data/wards.csv 2>&1 | head -n 1
    svycompare: --adjust: 'tukey' is none of none, bonferroni, holm, hochberg, sidak, bh, maxt
    $ svycompare -i q1 --psu village -b district --test pearson tests/data/wards.csv 2>&1 | head -n 1
    svycompare: --test: 'pearson' is none of first, first-chisq, second, exact, wald, wald-adj
    $ svycompare -i q1 --psu village -b district --test second --against all tests/data/wards.csv 2>&1 | head -n 1
    svycompare: --test and --against do not go together: a test looks at all answers of an item
    $ svycompare -i q1 --psu village --fit 1,2 tests/data/wards.csv 2>&1 | head -n 1
    svycompare: --fit has 2 shares, and q1 has 5 codes; give one for each, in the order of the scale
    $ svycompare -i q1 --psu village --fit 1,2,some tests/data/wards.csv 2>&1 | head -n 1
    svycompare: --fit wants a number of at least 0, not 'some'
    $ svycompare -i q1 --psu village --test wald tests/data/wards.csv
    svycompare: tests/data/wards.csv: there is nothing to test; split with --by, or give known shares with --fit
    [1]
    $ svycompare -i q1 --psu village --figure high tests/data/wards.csv 2>&1 | head -n 1
    svycompare: --figure wants a number, not 'high'
    $ svycompare --index -b district tests/data/wards.csv 2>&1 | head -n 1
    svycompare: an index needs a survey file (--survey) with a key 'index'
    $ svyestimate -i q1 --psu village tests/data/wards.csv > build/golden/e.csv
    $ svycompare build/golden/e.csv tests/data/wards.csv
    svycompare: say which items to count, with --items or a survey file (--survey)
    usage: svycompare [-s SURVEY] [-i NAMES] [-b COLUMNS] [--against WHAT] [FILE]...
    Try 'svycompare --help'.
    [2]
    $ svycompare build/golden/e.csv build/golden/e.csv build/golden/e.csv
    svycompare: build/golden/e.csv holds estimates: they are compared two files at a time, and not with answers or tallies
    [1]
    $ sed 's/^q1/q9/' build/golden/e.csv | svycompare build/golden/e.csv -
    svycompare: build/golden/e.csv and - have no row in common: by-columns, item, stat and answer must agree
    [1]
    $ cat build/golden/e.csv - < build/golden/e.csv | sed 3,4d | svycompare build/golden/e.csv - --lang vi
    svycompare: -: q1, mean xuất hiện hai lần; chỉ giữ một đợt và các cột phân tổ của build/golden/e.csv
    [1]
    $ svycompare -i q1 --psu village -b district --against east --lang vi tests/data/wards.csv
    svycompare: tests/data/wards.csv: --against: không có nhóm nào là 'east', cũng không phải rest, all hay wave
    [1]

What does not go together.

    $ svycompare -i q --shared build/golden/waves.csv
    svycompare: build/golden/waves.csv: --shared: there are no PSUs; name them with --psu
    [1]
    $ svycompare -i q --psu c --shared --covariance build/golden/cov.csv build/golden/waves.csv 2>&1 | head -n 1
    svycompare: --shared and --covariance do not go together: neither max-t nor the joint covariance knows of shared PSUs
    $ svycompare --adjust maxt build/golden/e.csv build/golden/e.csv 2>&1 | head -n 1
    svycompare: --adjust maxt needs answers or a tally; of estimates say holm
    $ svycompare --lang vi --adjust maxt build/golden/e.csv build/golden/e.csv 2>&1 | head -n 1
    svycompare: --adjust maxt cần phiếu trả lời hoặc bảng đếm; với ước lượng hãy dùng holm

The largest of many t also without PSUs.

    $ svycompare -i q1 -b district --adjust maxt tests/data/wards.csv | cut -d, -f1,5,6,18,19
    district,estimate,se,p,padj
    north,0.8333333333333335,0.714213560569253,0.27253182689142297,0.2980701929807019
    south,-0.8333333333333335,0.714213560569253,0.27253182689142297,0.2980701929807019
    ,,,,

An estimate whose error is not known is not exact, whichever comes first; a
figure without an error is. Limits of a difference are by t, also of shares.

    $ printf 'c,q\n1,1\n1,3\n2,\n' | svyestimate -i q --psu c > build/golden/one.csv; printf 'c,q\n1,2\n2,5\n3,3\n' | svyestimate -i q --psu c > build/golden/three.csv
    $ svycompare build/golden/one.csv build/golden/three.csv | cut -d, -f4,5,14,15,17
    estimate,se,method,flag,p
    -1.333333333333333,NA,taylor t,lonely,NA
    ,,,,
    $ svycompare build/golden/three.csv build/golden/one.csv | cut -d, -f4,5,14,15,17
    estimate,se,method,flag,p
    1.333333333333333,NA,taylor t,lonely,NA
    ,,,,
    $ sed 's/,lonely$/,/' build/golden/one.csv | svycompare build/golden/three.csv - | cut -d, -f4,5,14,15,17
    svycompare: -: 1 figures have no standard error and count as exact
    estimate,se,method,flag,p
    1.333333333333333,0.881917103688197,taylor t,,0.2697032566597788
    ,,,,
    $ svyestimate -i q1 --stat top --satisfied 4,5 --psu village tests/data/wards.csv > build/golden/top.csv; svycompare build/golden/top.csv build/golden/top.csv | cut -d, -f2,4,14
    stat,estimate,method
    top,0,taylor t
    ,,
    $ svycompare -i q --psu c --variance jkn --covariance build/golden/cov.csv build/golden/waves.csv 2>&1 | head -n 1
    svycompare: --covariance of waves needs --variance taylor
    $ svycompare -i q --psu c -b g --adjust maxt --seed 5 build/golden/waves.csv | cut -d, -f1,2,19,20
    wave,g,p,padj
    1,a,0.07417990022744862,0.07479252074792521
    1,b,0.07417990022744862,0.07479252074792521
    2,a,0.5285954792089681,0.5285954792089681
    2,b,0.5285954792089681,0.5285954792089681
    ,,,
    $ svycompare -i q --psu c -b g --adjust holm --seed 5 build/golden/waves.csv 2>&1 | head -n 1
    svycompare: --seed does nothing without --variance jk1, jkn, jk2, brr, fay, sdr, bootstrap, poisson or preston, or --adjust maxt
    $ svycompare build/golden/e.csv build/golden/e.csv --figure 3 2>&1 | head -n 1
    svycompare: two files of estimates are subtracted row by row; leave out --against, --figure, --shared, --index, --test, --fit and --df
    $ printf 'wave,c,q\n9,1,1\n9,2,3\n10,3,2\n10,4,5\n' | svycompare -i q --psu c --shared | cut -d, -f1,5,6,17
    svycompare: waves 9 and 10 have no PSU in common, by their ids
    wave,estimate,se,against
    10,1.5,1.8027756377319946,wave=9
    ,,,

Waves that share PSUs have the degrees of freedom of the wave with fewer.

    $ printf 'wave,c,q\n1,1,1\n1,2,3\n1,3,2\n1,4,5\n2,1,2\n2,2,5\n2,3,3\n' > build/golden/shared.csv
    $ svycompare -i q --psu c --shared build/golden/shared.csv | cut -d, -f1,5,6,10
    wave,estimate,se,df
    2,0.583333333333333,0.8700255424092126,2
    ,,,
    $ sed 's/^1/3/' build/golden/shared.csv | svycompare -i q --psu c --shared | cut -d, -f1,5,6,10
    wave,estimate,se,df
    3,-0.583333333333333,0.8700255424092126,2
    ,,,

Tests are no estimates: their statistics are not subtracted.

    $ svycompare -s tests/data/wards.yaml -i q1 -b district --test second tests/data/wards.csv > build/golden/tests.csv
    $ svycompare build/golden/tests.csv build/golden/tests.csv
    svycompare: build/golden/tests.csv holds tests ('independence'), which are not estimates: there is nothing to be subtracted
    [1]

What max-t would draw for minutes is adjusted by Holm, and it is said.

    $ awk 'BEGIN { print "g,c,q"; for (i = 0; i < 804; i++) print i % 201 "," int(i / 201) "," i * i % 7 }' > build/golden/many.csv
    $ svycompare -i q --psu c -b g build/golden/many.csv > build/golden/many-default.csv
    svycompare: 201 differences in a family are adjusted by holm, for maxt would take minutes; --adjust maxt takes it all the same
    $ svycompare -i q --psu c -b g --adjust holm build/golden/many.csv | cmp - build/golden/many-default.csv
    $ grep -v '^200,' build/golden/many.csv | svycompare -i q --psu c -b g > build/golden/few.csv
    $ grep -v '^200,' build/golden/many.csv | svycompare -i q --psu c -b g --adjust maxt | cmp - build/golden/few.csv
    $ svycompare -i q --psu c -b g --adjust maxt build/golden/many.csv | cmp -s - build/golden/many-default.csv
    [1]
