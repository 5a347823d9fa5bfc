# svytally

From answers to weighted counts: how many of each cluster gave which answer. All
that estimates and their errors need is in it, and no person.

    $ printf '%s\n' h,c,v,N,M,L,q a,x,s,3,9,30,1 a,x,t,3,9,40,2 a,y,s,3,8,30,2 \
          a,y,s,3,8,30,NA:refused > build/golden/tally-stages.csv
    $ svytally --set wave=2024 --strata h --psu c,v --fpc N,M -i q build/golden/tally-stages.csv
    wave,stratum,psu,ssu,fpc1,fpc2,item,answer,n,w,w2
    2024,a,x,s,3,9,#psu,,1,1,1
    2024,a,x,s,3,9,*,,1,1,1
    2024,a,x,s,3,9,q,1,1,1,
    2024,a,x,t,3,9,#psu,,1,1,1
    2024,a,x,t,3,9,*,,1,1,1
    2024,a,x,t,3,9,q,2,1,1,
    2024,a,y,s,3,8,#psu,,2,2,2
    2024,a,y,s,3,8,*,,2,2,2
    2024,a,y,s,3,8,q,2,1,1,
    2024,a,y,s,3,8,q,NA:refused,1,1,
    2024,,,,,,#how,"strata=h psu=c,v fpc=N,M items=q:501c897085f4f279",,,
    ,,,,,,#part,1/1 316932225537aa1144be1dc03903ae75,4,,
    ,,,,,,#end,1,12,,

`#psu` is everybody of a unit, `*` everybody asked, then each answer; `w2` is the
sum of squared weights. With two stages and their population sizes respondents
are no stage, and only `#psu` and `*` need squares. `#how` says by what it was
counted, `#part` of which records, `#end` that nothing is missing.

With one size more respondents are a stage, and all rows have squares.

    $ svytally --strata h --psu c,v --fpc N,M,L -i q build/golden/tally-stages.csv | \
          grep -e ^stratum -e ^a,x,t
    stratum,psu,ssu,fpc1,fpc2,fpc3,item,answer,n,w,w2
    a,x,t,3,9,40,#psu,,1,1,1
    a,x,t,3,9,40,*,,1,1,1
    a,x,t,3,9,40,q,2,1,1,1

## Which columns

A survey file says design, scales and items. Derived items are counted as well.

    $ svytally -s tests/data/wards.yaml tests/data/wards.csv > build/golden/tally-wards.csv
    $ grep -e ^stratum -e ^north,n[12] build/golden/tally-wards.csv
    stratum,psu,item,answer,n,w,w2
    north,n1,#psu,,2,20,200
    north,n1,*,,2,20,200
    north,n1,all_satisfied,1,2,20,
    north,n1,q1,4,1,10,
    north,n1,q1,5,1,10,
    north,n1,q2,4,2,20,
    north,n2,#psu,,2,25,312.5
    north,n2,*,,2,25,312.5
    north,n2,all_satisfied,0,1,12.5,
    north,n2,q1,2,1,12.5,
    north,n2,q1,4,1,12.5,
    north,n2,q2,3,1,12.5,
    $ tail -n 1 build/golden/tally-wards.csv
    ,,#end,1,44,,

By-columns cross, and may be called otherwise; a missing category is NA.

    $ printf '%s\n' how,sex,q web,f,1 web,,2 desk,m,2 | svytally -b how:way -b sex -i q
    way,sex,stratum,item,answer,n,w,w2
    ,,,#psu,,3,3,3
    desk,m,,*,,1,1,1
    desk,m,,q,2,1,1,1
    web,NA,,*,,1,1,1
    web,NA,,q,2,1,1,1
    web,f,,*,,1,1,1
    web,f,,q,1,1,1,1
    ,,,#how,"by=how:223873a7fc69cf06,sex:3fd7b9d0f348f917 items=q:501c897085f4f279",,,
    ,,,#part,1/1 73f715951b1e1542051c76cc9a937c89,3,,
    ,,,#end,1,9,,

Whoever is outside --where stays in the design.

    $ svytally -i q1 --psu district --where 'q1 = 5' tests/data/wards.csv
    stratum,psu,item,answer,n,w,w2
    ,north,#psu,,6,6,6
    ,north,*,,2,2,2
    ,north,q1,5,2,2,
    ,south,#psu,,6,6,6
    ,south,*,,1,1,1
    ,south,q1,5,1,1,
    ,,#how,psu=district where=q1=5 asked=q1:c0b94d0eb333e26a items=q1:c0b94d0eb333e26a,,,
    ,,#part,1/1 aa3670b1f015e5d1413ad0730379f002,12,,
    ,,#end,1,8,,

Weights of 0 are in the sample and count nothing; sums are exact, in as many
parts as it takes.

    $ printf '%s\n' w,q 0.1,1 0.2,1 0,1 1e200,2 | svytally -w w -i q
    stratum,item,answer,n,w,w2
    ,#psu,,4,1e+200+0.30000000000000004-2.7755575615628914e-17,5.562684646268003e+91p1024+0.05000000000000001
    ,*,,3,1e+200+0.30000000000000004-2.7755575615628914e-17,5.562684646268003e+91p1024+0.05000000000000001
    ,q,1,2,0.30000000000000004-2.7755575615628914e-17,0.05000000000000001
    ,q,2,1,1e+200,5.562684646268003e+91p1024
    ,#how,weight=w items=q:501c897085f4f279,,,
    ,#part,1/1 53a2bb2d9bd57bdfa8b5210175127053,4,,
    ,#end,1,6,,

Replicate weights are summed beside.

    $ printf '%s\n' w,rw1,rw2,q 1,2,0,1 1,0,2,3 | svytally -w w --rep-weights 'rw*' -i q
    stratum,item,answer,n,w,w2,r1,r2
    ,#psu,,2,2,2,2,2
    ,*,,2,2,2,2,2
    ,q,1,1,1,1,2,0
    ,q,3,1,1,1,0,2
    ,#how,"weight=w replicates=rw1,rw2 items=q:501c897085f4f279",,,,,
    ,#part,1/1 267ed7544a496143be4002f4ca2d322d,2,,,,
    ,#end,1,6,,,,

Pairs of items, several choices, and stars in codes.

    $ svytally --pairs 'q1*q2' -i q1 --missing 9 tests/data/wards.csv | grep -F ,q1*q2,
    ,q1*q2,1*2,1,1,1
    ,q1*q2,2*1,1,1,1
    ,q1*q2,2*3,1,1,1
    ,q1*q2,3*2,1,1,1
    ,q1*q2,4*3,1,1,1
    ,q1*q2,4*4,2,2,2
    ,q1*q2,5*4,2,2,2
    ,q1*q2,5*5,1,1,1
    $ svysim tests/data/sim/survey.yaml 2> build/golden/tally-said | \
          svytally -s tests/data/sim/survey.yaml -i 'q3/*' | grep ^2024,a,a1
    2024,a,a1,v1,3,2,#psu,,3,3,3
    2024,a,a1,v1,3,2,*,,3,3,3
    2024,a,a1,v1,3,2,q3/counter,1,3,3,
    2024,a,a1,v1,3,2,q3/post,0,1,1,
    2024,a,a1,v1,3,2,q3/post,1,2,2,
    2024,a,a1,v1,3,2,q3/web,0,2,2,
    2024,a,a1,v1,3,2,q3/web,1,1,1,
    $ printf '%s\n' q '"a*b\c"' | svytally -i q | grep ,q,
    ,q,a\*b\\c,1,1,1

Published counts, and a column of counts, stand for as many people.

    $ printf '%s\n' region,item,answer,n north,q1,1,3 north,q1,2,7 south,q1,1,5 | svytally
    region,stratum,item,answer,n,w,w2
    ,,#psu,,15,15,15
    north,,*,,10,10,10
    north,,q1,1,3,3,3
    north,,q1,2,7,7,7
    south,,*,,5,5,5
    south,,q1,1,5,5,5
    ,,#how,counts,,,
    ,,#part,1/1 b76fa2dba28fe1f4c4364f6d4d297d5b counts,15,,
    ,,#end,1,8,,
    $ printf '%s\n' q,freq 1,3 2,7 | svytally --freq freq -i q
    stratum,item,answer,n,w,w2
    ,#psu,,10,10,10
    ,*,,10,10,10
    ,q,1,3,3,3
    ,q,2,7,7,7
    ,#how,freq=freq items=q:501c897085f4f279,,,
    ,#part,1/1 40419d12f3ef7f0b3f72eb70a51e26f4,10,,
    ,#end,1,6,,

## Parts

Parts add up to the whole, in any order, but for where they came from; so do
files of answers that are counted together.

    $ for i in 1 2 3; do \
          awk -v i=$i 'NR == 1 || NR % 3 + 1 == i' tests/data/wards.csv > build/golden/tally-part$i.csv; \
          svytally -s tests/data/wards.yaml -o build/golden/tally-one$i.csv \
          build/golden/tally-part$i.csv; done
    $ cd build/golden; svytally --merge tally-one2.csv tally-one3.csv tally-one1.csv > tally-merged.csv
    $ grep -v -e '#part' -e '#end' build/golden/tally-wards.csv > build/golden/tally-whole.csv
    $ grep -v -e '#part' -e '#end' build/golden/tally-merged.csv | \
          cmp - build/golden/tally-whole.csv && echo equal
    equal
    $ tail -n 4 build/golden/tally-merged.csv
    ,,#part,1/1 08d7d37d73f1ae97593e2ea0f5a7d832,4,,
    ,,#part,1/1 334f2ef3a61395c7a0137490778408a9,4,,
    ,,#part,1/1 6e0f6e40d610a17247e92d41964e0f27,4,,
    ,,#end,3,46,,
    $ cd build/golden; svytally -s ../../tests/data/wards.yaml tally-part3.csv tally-part1.csv \
          tally-part2.csv | cmp - tally-merged.csv && echo equal
    equal

What cannot be added.

    $ cd build/golden; svytally --merge tally-one1.csv tally-one2.csv tally-one1.csv \
          2> tally-said || fmt -s -w 100 tally-said
    svytally: tally-one1.csv:23: the same records were counted already (part 1/1
    08d7d37d73f1ae97593e2ea0f5a7d832); leave out one of the two, or say --same-part if they are
    truly alike
    $ svytally -i q1 --psu village -b district tests/data/wards.csv > build/golden/tally-other.csv
    $ cd build/golden; svytally --merge tally-one1.csv tally-other.csv
    svytally: tally-other.csv:1: the columns are not those of the tally before: make all parts with the same options
    [1]
    $ sed '3,8d' build/golden/tally-one1.csv | svytally --merge
    svytally: -:3: the unit of this row has no #psu row above
    [1]

A sum that no number can hold is refused with the file that made it so.

    $ huge() { printf '%s\n' stratum,item,answer,n,w,w2 ",#psu,,$1,$2,1" ",*,,$1,$2,1" \
          ",q,1,$1,$2,1" ",#part,1/1 $3,$1,," ',#end,1,4,,'; }; \
          huge 16777215 8e307 a > build/golden/tally-huge.csv; \
          huge 1 1.79e308 b > build/golden/tally-huge2.csv
    $ cd build/golden; svytally --merge tally-huge.csv tally-huge2.csv
    svytally: tally-huge2.csv:2: w is '1.79e308', not a number from 0 on
    [1]
    $ svytally --merge -w weight build/golden/tally-one1.csv
    svytally: build/golden/tally-one1.csv is not a file of answers: --weight must be said where answers are counted
    usage: svytally [-s SURVEY] [-b COLUMNS] [-i NAMES] [FILE ...]
    Try 'svytally --help'.
    [2]

## A de-identified tally

Clusters have numbers, the file of answers is not told, and what is estimated is
the same. v2 comes before v10 by size and behind it as bytes; the numbers keep
both orders.

    $ printf '%s\n' h,c,s,q a,v2,x,1 a,v10,x,3 a,v10,y,2 a,v3,x,5 b,v2,x,4 b,w,z,4 > \
          build/golden/tally-ids.csv
    $ svytally -i q --strata h --psu c,s build/golden/tally-ids.csv > build/golden/tally-secret.csv
    $ svytally -i q --strata h --psu c,s --deidentify 1 build/golden/tally-ids.csv > \
          build/golden/tally-deident.csv
    $ grep '#' build/golden/tally-deident.csv
    a,10,1,#psu,,1,1,1
    a,10,2,#psu,,1,1,1
    a,2,3,#psu,,1,1,1
    a,3,4,#psu,,1,1,1
    b,4,5,#psu,,1,1,1
    b,5,6,#psu,,1,1,1
    ,,,#how,"strata=h psu=c,s items=q:501c897085f4f279",,,
    ,,,#part,1/1 deidentified,6,,
    ,,,#end,1,20,,
    $ svyestimate --variance successive --psu-ids nested build/golden/tally-secret.csv > \
          build/golden/tally-private.csv
    $ svytable --min-n 0 --digits 10 --columns item,estimate,se,interval,df,psus,method \
          build/golden/tally-private.csv
    item      estimate            se                  95% interval   df  psus  method
    ----  ------------  ------------  ----------------------------  ---  ----  ------------
    q     3.1666666667  0.7363731190  [0.8231987548; 5.5101345785]    3     5  successive t
    $ svyestimate --variance successive build/golden/tally-deident.csv | \
          cmp - build/golden/tally-private.csv && echo equal
    equal

Units and cells of fewer people than --deidentify says are refused, and so are
columns that tell what the numbers hide.

    $ cd build/golden; svytally --merge --deidentify 2 tally-secret.csv \
          2> tally-said || fmt -s -w 100 tally-said
    svytally: people in stratum=a psu=v10/x: 1, fewer than 2 (such units: 6); join small clusters
    with others of their stratum before counting
    $ cd build/golden; svytally -i q --strata h -b c --deidentify 2 tally-ids.csv \
          2> tally-said || fmt -s -w 100 tally-said
    svytally: people in stratum=a c=v2: 1, fewer than 2 (such cells: 4); cross fewer columns with
    --by, or join categories before counting
    $ svytally -i q --strata h --psu c -b c:place --deidentify 1 build/golden/tally-ids.csv
    svytally: by-column 'place' tells the ids of clusters, which --deidentify is to hide; leave it out of --by
    [1]

Numbers mean others elsewhere: parts are merged first, then de-identified.

    $ cd build/golden; svytally --merge tally-secret.csv tally-deident.csv \
          2> tally-said || fmt -s -w 100 tally-said
    svytally: tally-deident.csv is a de-identified tally: its clusters have numbers that mean others
    elsewhere; merge first, then say --deidentify
    $ cd build/golden; svytally --merge tally-one1.csv tally-one2.csv --deidentify 0 | tail -n 2
    ,,#part,1/1 deidentified,8,,
    ,,#end,1,34,,
