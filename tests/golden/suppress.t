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
    ,,#end,,
    $ svyestimate -i q -b district -b commune --suppress 5 --cv --covariance build/golden/nest-cov.csv build/golden/nest.csv | cut -d, -f2,6,7,18,19
    commune,estimate,se,cv
    ,3.019230769230769,0.1942736364854814,0.06434540826270722
    ,3.0232558139534884,0.2155159732434001,0.07128605268820157
    c1,NA,NA,
    c2,NA,NA,
    c3,3,0.2595686547424837,0.08652288491416123
    c4,3,0.2843432148474573,0.0947810716158191
    c5,3.0555555555555554,0.3301523865021258,0.10804987194615027
    ,,,
    $ cut -d, -f1 build/golden/nest-cov.csv | uniq
    row
    east;;q;mean;;
    west;;q;mean;;
    ;c3;q;mean;;
    ;c4;q;mean;;
    ;c5;q;mean;;

How many gave each answer goes with the shares.

    $ svyestimate -i q --stat count,share -b district -b commune --suppress 5 build/golden/nest.csv | awk -F, '$2 ~ /^c[123]/ && $5 == 1' | cut -d, -f2,4-6,12,18
    c1,count,1,NA,NA
    c1,share,1,NA,NA
    c2,count,1,NA,NA
    c2,share,1,NA,NA
    c3,count,1,6,30
    c3,share,1,0.19999999999999996,30

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
    ,,#end,,

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
    ,,#end,,

Differences. Three people of A1 answered 2; every other area minus the rest
would say so, and with the other n how many they are.

    $ awk 'BEGIN { print "area,q"; split("3 12 20 15", n); for (c = 1; c <= 4; c++) for (i = 1; i <= n[c]; i++) print "A" c "," (c == 1 ? 2 : 1 + (i * 7 + c) % 5) }' > build/golden/area.csv
    $ svycompare -i q -b area --suppress 5 build/golden/area.csv | cut -d, -f1,5,11,16-
    area,estimate,n,flag,against,p,padj,visible
    A1,NA,NA,suppressed,rest,NA,NA,NA
    A2,NA,NA,suppressed,rest,NA,NA,NA
    A3,0.06666666666666643,50,,rest,0.8714726990957616,0.9819018098190181,1.1755873423462389
    A4,0.05714285714285694,50,,rest,0.8973982226377574,0.9819018098190181,1.277251503344487
    ,,,,,,,
    $ svycompare -i q -b area --against all --suppress 5 build/golden/area.csv | cut -d, -f1,5,11,16-
    area,estimate,n,flag,against,p,padj,visible
    A1,NA,NA,suppressed,A2,NA,NA,NA
    A1,NA,NA,suppressed,A3,NA,NA,NA
    A1,NA,NA,suppressed,A4,NA,NA,NA
    A2,0.08333333333333348,32,,A3,0.8759329259281649,0.9875012498750125,1.5446781443698219
    A2,0.08333333333333348,27,,A4,0.8827905820513895,0.9875012498750125,1.634502495646371
    A3,0,35,,A4,1,1,1.4126314973798
    ,,,,,,,
    $ svycompare -i q -b area --against A2 --suppress 5 build/golden/area.csv | cut -d, -f1,5,11,16-
    area,estimate,n,flag,against,p,padj,visible
    A1,NA,NA,suppressed,A2,NA,NA,NA
    A3,-0.08333333333333348,32,,A2,0.8759329259281649,1,1.5446781443698219
    A4,-0.08333333333333348,27,,A2,0.8827905820513895,1,1.634502495646371
    ,,,,,,,
    $ svycompare -i q -b area --against A1 --suppress 5 build/golden/area.csv | cut -d, -f1,5,11,16-
    area,estimate,n,flag,against,p,padj,visible
    A2,NA,NA,suppressed,A1,NA,NA,NA
    A3,NA,NA,suppressed,A1,NA,NA,NA
    A4,NA,NA,suppressed,A1,NA,NA,NA
    ,,,,,,,
    $ svycompare -i q -b area --figure 3 --suppress 5 build/golden/area.csv | cut -d, -f1,5,11,16-
    area,estimate,n,flag,against,p,padj,visible
    A1,NA,NA,suppressed,3,NA,NA,NA
    A2,0.08333333333333348,12,,3,0.8464118371485881,1,1.292735703743712
    A3,0,20,,3,1,1,0.9436125742666248
    A4,0,15,,3,1,1,1.111303317718154
    ,,,,,,,
    $ svycompare -i q -b area --adjust maxt --suppress 5 --covariance build/golden/area-cov.csv build/golden/area.csv | cut -d, -f1,5,11,16-
    area,estimate,n,flag,against,p,padj,visible
    A1,NA,NA,suppressed,rest,NA,NA,NA
    A2,NA,NA,suppressed,rest,NA,NA,NA
    A3,0.06666666666666643,50,,rest,0.8714726990957616,0.9819018098190181,1.1755873423462389
    A4,0.05714285714285694,50,,rest,0.8973982226377574,0.9819018098190181,1.277251503344487
    ,,,,,,,
    $ cut -d, -f1,2 build/golden/area-cov.csv
    row,col
    A3;q;mean;;rest,A3;q;mean;;rest
    A4;q;mean;;rest,A3;q;mean;;rest
    A4;q;mean;;rest,A4;q;mean;;rest

All but one rest on the few that are left.

    $ awk 'BEGIN { print "area,q"; for (i = 0; i < 24; i++) print (i < 4 ? "small" : "large") "," 1 + i % 5 }' | svycompare -i q -b area --suppress 5 | cut -d, -f1,5,11,16,17
    area,estimate,n,flag,against
    large,NA,NA,suppressed,rest
    small,NA,NA,suppressed,rest
    ,,,,

Tests: the whole table counts, which may be told from others; shares by domain.

    $ svycompare -i q -b area --test second --suppress 51 build/golden/area.csv
    area,item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag,against,p,padj,ndf
    ,q,independence,second,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,taylor,suppressed,area,NA,NA,NA
    ,#end,,,,,,,,,,,,,,,,,,
    $ svycompare -i q -b area --test second,wald --suppress 5 build/golden/area.csv | cut -d, -f2-5,10,11,16-
    svycompare: --test wald and wald-adj find tables different that are alike, far more often than they say where PSUs are few; second does not
    item,stat,answer,estimate,df,n,flag,against,p,padj,ndf
    q,independence,second,0.7742717346410427,587.9147538610406,50,,area,0.6773777000837533,0.6773777000837533,11.998260282878379
    q,independence,wald,0.3252209615090151,49,50,,area,0.9810252534727778,0.9810252534727778,12
    #end,,,,,,,,,,
    $ awk 'BEGIN { print "a,b,q"; for (i = 0; i < 40; i++) print (i % 2 ? "x" : "y") "," (i < 2 ? "" : i % 3 ? "s" : "t") "," 1 + i % 2 }' > build/golden/two.csv
    $ svycompare -i q -b a -b b --test second --suppress 5 build/golden/two.csv | cut -d, -f1-4,11,16-
    a,b,item,stat,df,method,flag,against,p,padj,ndf
    ,,q,independence,NA,taylor,,a,NA,NA,NA
    ,,q,independence,NA,taylor,suppressed,b,NA,NA,NA
    ,,#end,,,,,,,,
    $ svycompare -i q -b area --fit 1,1,1,1,1 --suppress 5 build/golden/area.csv | cut -d, -f1-4,11,16-
    area,item,stat,answer,n,flag,against,p,padj,ndf
    A1,q,fit,second,NA,suppressed,area,NA,NA,NA
    A2,q,fit,second,12,,area,0.9708554769880336,0.9708554769880336,3.881720430107528
    A3,q,fit,second,20,,area,1,1,4
    A4,q,fit,second,15,,area,1,1,4
    ,#end,,,,,,,,

Waves, counted together and from two files of estimates.

    $ sed '/^A2,5/d' build/golden/area.csv > build/golden/later.csv
    $ svycompare -i q -b area --against wave --totals --set wave=1 --set wave=2 --suppress 5 build/golden/area.csv build/golden/later.csv | cut -d, -f1,2,6,12,17-
    wave,area,estimate,n,flag,against,p,padj,visible
    2,,-0.13021276595744702,97,,wave=1,0.6444680382749468,0.6444680382749468,0.7962004031396412
    2,A1,NA,NA,suppressed,wave=1,NA,NA,NA
    2,A2,NA,NA,suppressed,wave=1,NA,NA,NA
    2,A3,0,40,,wave=1,1,1,1.2994767863769434
    2,A4,0,30,,wave=1,1,1,1.5148447102161198
    ,,,,,,,,
    $ svyestimate -i q -b area --totals build/golden/area.csv > build/golden/area-1.csv
    $ svyestimate -i q -b area --totals build/golden/later.csv > build/golden/area-2.csv
    $ svycompare --suppress 5 build/golden/area-2.csv build/golden/area-1.csv | cut -d, -f1,5,11,16-
    area,estimate,n,flag,against,p,padj,visible
    ,-0.13021276595744702,97,,build/golden/area-1.csv,0.6444680382749468,1,0.7962004031396412
    A1,NA,NA,suppressed,build/golden/area-1.csv,NA,NA,NA
    A2,NA,NA,suppressed,build/golden/area-1.csv,NA,NA,NA
    A3,0,40,,build/golden/area-1.csv,1,1,1.2994767863769434
    A4,0,30,,build/golden/area-1.csv,1,1,1.5148447102161198
    ,,,,,,,
    $ svyestimate -i q -b area --totals --suppress 5 build/golden/later.csv | svycompare - build/golden/area-1.csv | cut -d, -f1,5,11,16-
    area,estimate,n,flag,against,p,padj,visible
    ,-0.13021276595744702,97,,build/golden/area-1.csv,0.6444680382749468,1,0.7962004031396412
    A1,NA,NA,suppressed,build/golden/area-1.csv,NA,NA,NA
    A2,NA,NA,suppressed,build/golden/area-1.csv,NA,NA,NA
    A3,0,40,,build/golden/area-1.csv,1,1,1.2994767863769434
    A4,0,30,,build/golden/area-1.csv,1,1,1.5148447102161198
    ,,,,,,,
    $ svyestimate -i q -b area --totals --suppress 5 build/golden/later.csv | svycompare --suppress 5 - build/golden/area-1.csv | cut -d, -f1,5,11,16-
    area,estimate,n,flag,against,p,padj,visible
    ,-0.13021276595744702,97,,build/golden/area-1.csv,0.6444680382749468,1,0.7962004031396412
    A1,NA,NA,suppressed,build/golden/area-1.csv,NA,NA,NA
    A2,NA,NA,suppressed,build/golden/area-1.csv,NA,NA,NA
    A3,0,40,,build/golden/area-1.csv,1,1,1.2994767863769434
    A4,0,30,,build/golden/area-1.csv,1,1,1.5148447102161198
    ,,,,,,,
    $ printf 'area,item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag\nA3,q,mean,,3.1,,,,,,,,,,printed,\n,#end,,,,,,,,,,,,,,\n' > build/golden/printed.csv
    $ svycompare --suppress 5 build/golden/area-1.csv build/golden/printed.csv | cut -d, -f1,5,11,16-
    svycompare: build/golden/printed.csv: 1 figures have no standard error and count as exact
    svycompare: 4 of 5 rows of build/golden/area-1.csv have nothing to be compared with in build/golden/printed.csv
    area,estimate,n,flag,against,p,padj,visible
    A3,-0.10000000000000009,20,,build/golden/printed.csv,0.7576533654004358,0.7576533654004358,0.9436125742666248
    ,,,,,,,
    $ svycompare --suppress 5 build/golden/printed.csv build/golden/area-1.csv
    svycompare: build/golden/printed.csv: --suppress goes by n, and a row of 'q' has none
    [1]
    $ svycompare --lang vi --suppress 5 build/golden/printed.csv build/golden/area-1.csv
    svycompare: build/golden/printed.csv: --suppress dựa vào n, mà một dòng của 'q' không có n
    [1]

Two tables whose overlap a file does not show.

    $ svyestimate -i q -b a -b s build/golden/cross.csv > build/golden/apart.csv
    $ svycompare --suppress 5 build/golden/apart.csv build/golden/apart.csv
    svycompare: build/golden/apart.csv: --suppress cannot see how its tables overlap; give answers or a tally, estimates of one table, or also those of all by-columns crossed
    [1]
    $ svycompare --lang vi --suppress 5 build/golden/apart.csv build/golden/apart.csv
    svycompare: build/golden/apart.csv: --suppress không biết các bảng trong tệp chồng lên nhau thế nào; hãy đưa phiếu trả lời hoặc bảng đếm, ước lượng của một bảng, hoặc thêm bảng chéo của tất cả các cột phân tổ
    [1]
    $ svyestimate -i q -b a -b s -b a,s build/golden/cross.csv > build/golden/crossed.csv
    $ svycompare --suppress 5 build/golden/crossed.csv build/golden/crossed.csv | cut -d, -f1,2,6,12,17
    a,s,estimate,n,flag
    x,,0,60,
    y,,NA,NA,suppressed
    z,,0,56,
    ,s,0,54,
    ,t,NA,NA,suppressed
    ,u,0,44,
    x,s,0,28,
    x,t,0,18,
    x,u,0,14,
    y,s,NA,NA,suppressed
    y,u,NA,NA,suppressed
    z,s,NA,NA,suppressed
    z,t,NA,NA,suppressed
    z,u,NA,NA,suppressed
    ,,,,

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
    ,,#end,,,,,
    $ svytable --format csv build/golden/hidden.csv
    district,commune,item,estimate,low,high,n,flag
    east,,q,3.02,2.63,3.41,52,
    west,,q,3.02,2.59,3.46,43,
    ,c1,q,NA,NA,NA,NA,suppressed
    ,c2,q,NA,NA,NA,NA,suppressed
    ,c3,q,3.00,2.47,3.53,30,
    ,c4,q,3.00,2.41,3.59,25,small
    ,c5,q,3.06,2.36,3.75,18,small
