What must stay hidden. Every commune lies in one district, which nothing crosses:
20 and 30 people of 52 would leave 2, and their mean is 4.

    $ awk 'BEGIN { print "district,commune,q"; split("2 20 30 25 18", n); for (c = 1; c <= 5; c++) for (i = 1; i <= n[c]; i++) print (c < 4 ? "east" : "west") ",c" c "," (c == 1 ? 2 + i : 1 + (i * 7 + c) % 5) }' > build/golden/nest.csv
    $ svyestimate -i q -b district -b commune --suppress 5 build/golden/nest.csv | cut -d, -f1-3,6,12,18
    district,commune,item,estimate,n
    east,,q,3.019230769230769,52
    west,,q,3.0232558139534884,43
    ,c1,q,NA,NA
    ,c2,q,NA,NA
    ,c3,q,3,30
    ,c4,q,3,25
    ,c5,q,3.0555555555555554,18
    $ svyestimate -i q -b district -b commune --suppress 5 --cv --covariance build/golden/nest-cov.csv build/golden/nest.csv | cut -d, -f2,6,7,18,19
    commune,estimate,se,cv
    ,3.019230769230769,0.1942736364854814,0.06434540826270722
    ,3.0232558139534884,0.2155159732434001,0.07128605268820157
    c1,NA,NA,
    c2,NA,NA,
    c3,3,0.2595686547424837,0.08652288491416123
    c4,3,0.2843432148474573,0.0947810716158191
    c5,3.0555555555555554,0.3301523865021258,0.10804987194615027
    $ cut -d, -f1 build/golden/nest-cov.csv | uniq
    row
    east;;q;mean;;
    west;;q;mean;;
    ;c3;q;mean;;
    ;c4;q;mean;;
    ;c5;q;mean;;

Another commune that lies in both districts does not help the reader of the
others.

    $ (cat build/golden/nest.csv; for i in 1 2 3 4 5 6; do echo "east,both,$i"; echo "west,both,$i"; done) | svyestimate -i q -b district -b commune --suppress 5 | cut -d, -f1-3,6,12,18
    district,commune,item,estimate,n
    east,,q,3.0689655172413794,58
    west,,q,3.0816326530612246,49
    ,both,q,NA,NA
    ,c1,q,NA,NA
    ,c2,q,3,20
    ,c3,q,3,30
    ,c4,q,3,25
    ,c5,q,3.0555555555555554,18

Two hidden cells of 1 and 2 people: 11 and 22 of t and u, less 14, less what x
has in t and u, 30 less 14, would leave 3.

    $ awk 'BEGIN { print "a,s,q"; split("14 9 7 1 0 1 12 2 14", n); for (i = 0; i < 9; i++) for (m = 1; m <= n[i + 1]; m++) print substr("xyz", int(i / 3) + 1, 1) "," substr("stu", i % 3 + 1, 1) "," 1 + m % 5 }' > build/golden/cross.csv
    $ svyestimate -i q -b a,s -b a -b s --totals --suppress 5 build/golden/cross.csv | cut -d, -f1-3,6,12
    a,s,item,estimate,n
    ,,q,3.0166666666666666,60
    x,s,q,NA,NA
    x,t,q,NA,NA
    x,u,q,NA,NA
    y,s,q,NA,NA
    y,u,q,NA,NA
    z,s,q,NA,NA
    z,t,q,NA,NA
    z,u,q,3.142857142857143,14
    x,,q,3.1,30
    y,,q,NA,NA
    z,,q,NA,NA
    ,s,q,3,27
    ,t,q,3.090909090909091,11
    ,u,q,3,22

A figure and its data, a table and its page leave them out.

    $ svyestimate -i q -b district -b commune --suppress 5 build/golden/nest.csv > build/golden/hidden.csv
    $ grep -v '^east,\|^west,' build/golden/hidden.csv | svyplot league --unit commune --data build/golden/hidden-data.csv -o build/golden/hidden.svg
    $ cut -d, -f1-5,12,16- build/golden/hidden-data.csv
    district,commune,item,stat,answer,n,method,flag
    ,c3,q,mean,,30,taylor t,
    ,c1,q,mean,,NA,taylor t,suppressed
    ,c2,q,mean,,NA,taylor t,suppressed
    ,c4,q,mean,,25,taylor t,
    ,c5,q,mean,,18,taylor t,
    $ svytable --format csv build/golden/hidden.csv
    district,commune,item,estimate,low,high,n,flag
    east,,q,3.02,2.63,3.41,52,
    west,,q,3.02,2.59,3.46,43,
    ,c1,q,NA,NA,NA,NA,suppressed
    ,c2,q,NA,NA,NA,NA,suppressed
    ,c3,q,3.00,2.47,3.53,30,
    ,c4,q,3.00,2.41,3.59,25,
    ,c5,q,3.06,2.36,3.75,18,
