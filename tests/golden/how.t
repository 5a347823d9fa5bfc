Whether parts, waves and the survey file go together: the #how row of a wave,
and what two files are when their records are the same.

    $ mkdir -p build/golden
    $ printf 's,c,w,age,q1,q2\na,1,1,20,1,5\na,2,3,30,2,4\na,3,1,40,9,3\n' > build/golden/how1.csv
    $ printf 's,c,w,age,q1,q2\nb,4,2,20,5,1\nb,5,1,30,3,2\nb,6,4,40,9,5\n' > build/golden/how2.csv
    $ svytally -w w --strata s --psu c -i q1,q2 build/golden/how1.csv > build/golden/how1.t
    $ svytally -w w --strata s --psu c -i q2,q1 build/golden/how2.csv > build/golden/how2.t
    $ svytally --merge build/golden/how1.t build/golden/how2.t | svyestimate -i q1 --stat mean | cut -d, -f4,5
    estimate,se
    5.416666666666667,1.6692543568985199
    ,

Parts of one wave that were counted with other options are refused: without the
weight, with strata and PSU swapped, with codes that are missing, with --where,
with other items, other pairs and other by-columns behind the same name.

    $ svytally --strata s --psu c -i q1,q2 build/golden/how2.csv > build/golden/how.t; svytally --merge build/golden/how1.t build/golden/how.t
    svytally: build/golden/how.t: counted with no weight, but build/golden/how1.t with weight=w; count all parts of a wave with the same options
    [1]
    $ svytally -w w --strata c --psu s -i q1,q2 build/golden/how2.csv > build/golden/how.t; svytally --merge build/golden/how1.t build/golden/how.t
    svytally: build/golden/how.t: counted with strata=c, but build/golden/how1.t with strata=s; count all parts of a wave with the same options
    [1]
    $ svytally -w w --strata s --psu c --missing 9 -i q1,q2 build/golden/how2.csv > build/golden/how.t; svytally --merge build/golden/how1.t build/golden/how.t
    svytally: build/golden/how.t: counted with missing=9, but build/golden/how1.t with no missing; count all parts of a wave with the same options
    [1]
    $ svytally -w w --strata s --psu c --where 'age < 35' -i q1,q2 build/golden/how2.csv > build/golden/how.t; svytally --merge build/golden/how1.t build/golden/how.t
    svytally: build/golden/how.t: counted with where=age<35, but build/golden/how1.t with no where; count all parts of a wave with the same options
    [1]
    $ svytally -w w --strata s --psu c -i q1 build/golden/how2.csv > build/golden/how.t; svytally --merge build/golden/how1.t build/golden/how.t
    svytally: build/golden/how.t: 'q2' was counted in only one of this file and build/golden/how1.t; count all parts of a wave with the same options
    [1]
    $ svytally --merge build/golden/how.t build/golden/how1.t
    svytally: build/golden/how1.t: 'q2' was counted in only one of this file and build/golden/how.t; count all parts of a wave with the same options
    [1]
    $ svytally -w w --strata s --psu c -i q1,q2 --pairs 'q1*q2' build/golden/how2.csv > build/golden/how.t; svytally --merge build/golden/how1.t build/golden/how.t
    svytally: build/golden/how.t: 'q1*q2' was counted in only one of this file and build/golden/how1.t; count all parts of a wave with the same options
    [1]
    $ svytally -i q2 -b age:x build/golden/how1.csv > build/golden/how.t; svytally -i q2 -b q1:x build/golden/how2.csv > build/golden/howx.t; svytally --merge build/golden/how.t build/golden/howx.t
    svytally: build/golden/howx.t: counted with by=q1, but build/golden/how.t with by=age; count all parts of a wave with the same options
    [1]

The same said in another way is the same:

    $ svytally --where 'age<35 and q2 in (1, 2.0)' -i q1 --missing 9,8 build/golden/how1.csv > build/golden/how.t
    $ svytally --where '(q2 in (2, 1) and (age < 35.0))' -i q1 --missing 8,9 build/golden/how2.csv > build/golden/howx.t
    $ svytally --merge build/golden/how.t build/golden/howx.t | grep '#how'
    ,#how,"where=and(age<35,in(q2,1,2)) asked=age:4c5e78ffd93bd58a,q2:1549216a53c92f8f missing=8,9 items=q1:c0b94d0eb333e26a",,,

One file or four parts: the same bytes but for #part and #end, also in the order
of four merges.

    $ cat build/golden/how1.csv > build/golden/how.csv; sed 1d build/golden/how2.csv >> build/golden/how.csv
    $ svytally -w w --strata s --psu c -i q1,q2 build/golden/how.csv | grep -v -e '#part' -e '#end' > build/golden/how.t
    $ for i in 2 3 4 5; do (sed 1q build/golden/how.csv; sed -n "${i}p" build/golden/how.csv; test $i = 5 && sed -n 6,7p build/golden/how.csv) | svytally -w w --strata s --psu c -i q1,q2 > build/golden/how.$i; done
    $ svytally --merge build/golden/how.5 build/golden/how.2 build/golden/how.4 build/golden/how.3 | grep -v -e '#part' -e '#end' | cmp - build/golden/how.t

Waves may be counted with other names, another --where and other items, and it
is told, once.

    $ sed 's/w/weight/' build/golden/how2.csv > build/golden/howw.csv
    $ svytally --set wave=1 -w w --strata s --psu c -i q1,q2 build/golden/how1.csv > build/golden/how.t
    $ svytally --set wave=2 -w weight --strata s --psu c --where 'age > 20' -i q1,age build/golden/howw.csv > build/golden/howx.t
    $ svytally --merge build/golden/how.t build/golden/howx.t > build/golden/howy.t
    svytally: wave 2 was counted otherwise than wave 1: weight=weight (there weight=w); where=age>20 (there no where); items in one wave only: q2, age
    $ grep '#how' build/golden/howy.t
    1,,,#how,"weight=w strata=s clusters=c items=q1:c0b94d0eb333e26a,q2:1549216a53c92f8f",,,
    2,,,#how,"weight=weight strata=s clusters=c where=age>20 asked=age:4c5e78ffd93bd58a items=age:4c5e78ffd93bd58a,q1:c0b94d0eb333e26a",,,
    $ svycompare -i q1 --stat mean --against wave build/golden/how.t build/golden/howx.t | cut -d, -f1-5
    svycompare: wave 2 was counted otherwise than wave 1: weight=weight (there weight=w); where=age>20 (there no where); items in one wave only: q2, age
    wave,item,stat,answer,estimate
    2,q1,mean,,4.6
    ,#end,,,
    $ svycompare -i q1 --stat mean --against wave build/golden/howy.t | cut -d, -f1-5
    svycompare: wave 2 was counted otherwise than wave 1: weight=weight (there weight=w); where=age>20 (there no where); items in one wave only: q2, age
    wave,item,stat,answer,estimate
    2,q1,mean,,4.6
    ,#end,,,

But not with other missing codes, nor an item that was counted as something else.

    $ svytally --set wave=2 -w w --strata s --psu c --missing 9 -i q1,q2 build/golden/how2.csv > build/golden/howx.t; svytally --merge build/golden/how.t build/golden/howx.t
    svytally: wave 2 was counted with missing=9, but wave 1 with no missing; count both waves alike
    [1]
    $ printf 'survey: s\nscales: {s: {codes: {1: {}, 2: {}, 3: {}, 4: {}, 5: {}}, satisfied: [4, 5], missing: {9: {reason: no-opinion}}}}\nitems: {q1: {scale: s}, q2: {scale: s}}\nderive: {all: {every: [q2]}}\n' > build/golden/how.yaml
    $ svytally -s build/golden/how.yaml --set wave=2 -w w --strata s --psu c -i q1 build/golden/how2.csv > build/golden/howx.t; svycompare --stat mean -i q1 --against wave build/golden/how.t build/golden/howx.t
    svycompare: 'q1' was counted with other missing codes, another relevant or another definition in wave 2 than in wave 1; count both with the same survey file
    [1]

A survey file that changed after counting: what was derived from it does not fit
any more; plain items do, for who is satisfied is asked when they are estimated.

    $ svytally -s build/golden/how.yaml -w w --strata s --psu c build/golden/how.csv > build/golden/how.t
    $ grep -o '#how.*' build/golden/how.t
    #how,"weight=w strata=s clusters=c items=all:5eda69ce7a4f31d9,q1:f430763ffddc287a,q2:823c2285a2fd4ad2",,,
    $ sed 's/4, 5\]/5]/' build/golden/how.yaml > build/golden/howx.yaml
    $ svyestimate -s build/golden/how.yaml --stat mean -i all build/golden/how.t | cut -d, -f1-4
    item,stat,answer,estimate
    all,mean,,0.6666666666666666
    #end,,,
    $ svyestimate -s build/golden/howx.yaml --stat mean -i all build/golden/how.t | cut -d, -f1-4
    svyestimate: build/golden/how.t: 'all' was counted with other missing codes, another relevant or another definition than build/golden/howx.yaml has; count the answers again, or say the same --satisfied or --top as there
    $ svyestimate -s build/golden/howx.yaml -w w --strata s --psu c --stat mean -i all build/golden/how.csv | cut -d, -f1-4
    item,stat,answer,estimate
    all,mean,,0.4166666666666667
    #end,,,
    $ svyestimate -s build/golden/howx.yaml --stat top -i q2 build/golden/how.t | cut -d, -f1-4
    item,stat,answer,estimate
    q2,top,,0.4166666666666667
    #end,,,
    $ sed 's/no-opinion/refused/' build/golden/how.yaml > build/golden/howx.yaml
    $ svyestimate -s build/golden/howx.yaml --stat mean -i q2 build/golden/how.t
    svyestimate: build/golden/how.t: 'q2' was counted with other missing codes, another relevant or another definition than build/golden/howx.yaml has; count the answers again, or say the same --satisfied or --top as there
    [1]
    $ svyestimate --stat mean -i all build/golden/how.t | cut -d, -f1-4
    item,stat,answer,estimate
    all,mean,,0.6666666666666666
    #end,,,

Who is satisfied can be said with an option, too; then it is said both times.

    $ svytally -s build/golden/how.yaml --satisfied 5 -w w --strata s --psu c build/golden/how.csv > build/golden/howx.t
    $ svyestimate -s build/golden/how.yaml --stat mean -i all build/golden/howx.t
    svyestimate: build/golden/howx.t: 'all' was counted with other missing codes, another relevant or another definition than build/golden/how.yaml has; count the answers again, or say the same --satisfied or --top as there
    [1]
    $ svyestimate -s build/golden/how.yaml --satisfied 5 --stat mean -i all build/golden/howx.t | cut -d, -f1-4
    item,stat,answer,estimate
    all,mean,,0.4166666666666667
    #end,,,
    $ svyestimate -s build/golden/how.yaml --satisfied 5 --stat mean -i all build/golden/how.t
    svyestimate: build/golden/how.t: all was counted with other satisfied codes; say --satisfied where answers are counted
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]

Published counts go with published counts, in one wave.

    $ printf 'wave,item,answer,n\n1,q1,1,3\n1,q1,2,7\n' > build/golden/howp.csv
    $ printf 'wave,item,answer,n\n1,q2,1,4\n' | svytally build/golden/howp.csv - | grep '#'
    1,,#psu,,14,14,14
    1,,#how,counts,,,
    ,,#part,1/1 22e4d68c20a5866235ed7ae23c1c9c9e counts,4,,
    ,,#part,1/1 95ff725524b812b85cf0bcef863b1a24 counts,10,,
    ,,#end,2,8,,
    $ svytally build/golden/howp.csv > build/golden/howp.t; printf 'q1\n1\n2\n' | svytally --set wave=1 -i q1 > build/golden/howx.t; svytally --merge build/golden/howp.t build/golden/howx.t
    svytally: build/golden/howx.t and build/golden/howp.t: a published table of counts and answers cannot be parts of one wave; nobody knows who is in both
    [1]
    $ printf 'q1\n1\n2\n' | svytally --set wave=2 -i q1 > build/golden/howx.t; svytally --merge build/golden/howp.t build/golden/howx.t | grep '#how'
    svytally: wave 2 was counted otherwise than wave 1: no counts (there counts); items in one wave only: q1
    1,,#how,counts,,,
    2,,#how,items=q1:c0b94d0eb333e26a,,,
    $ printf 'wave,sex,item,answer,n\n1,f,q2,1,4\n' > build/golden/howp.csv; printf 'wave,age,item,answer,n\n1,9,q2,2,4\n' | svytally build/golden/howp.csv -
    svytally: -:1: the columns are not those of the file before
    [1]

What is handed out shows neither where nor missing, but stays what it was.

    $ printf 'c,age,q\n1,20,1\n1,30,2\n2,20,9\n2,30,1\n' > build/golden/howq.csv
    $ svytally --psu c --where 'age < 90' --missing 9 -i q --public 2 build/golden/howq.csv | grep '#how'
    ,,#how,clusters=c where=checksum:1f9ea88e94018e23 missing=checksum:153d47fda5716a96 items=q:501c897085f4f279,,,
    $ svytally --psu c --where '(age < 90.0)' --missing 9 -i q --public 2 build/golden/howq.csv | grep '#how'
    ,,#how,clusters=c where=checksum:1f9ea88e94018e23 missing=checksum:153d47fda5716a96 items=q:501c897085f4f279,,,
    $ svytally --psu c --where 'age < 91' -i q --public 2 build/golden/howq.csv | grep '#how'
    ,,#how,clusters=c where=checksum:7e708767cbfce61a items=q:501c897085f4f279,,,

A tally that was made before there was #how is read, and that is told once; with
one that has it the wave still does not say it.

    $ grep -v -e '#how' -e '#end' build/golden/how1.t > build/golden/how.t; printf ',,#end,1,13,,\n' >> build/golden/how.t
    $ svyestimate -i q1 --stat mean build/golden/how.t | cut -d, -f1-4
    svyestimate: build/golden/how.t does not say how it was counted (no #how row), so nothing shows whether all of it was counted alike, and as the survey file says; count the answers again to be sure
    item,stat,answer,estimate
    q1,mean,,3.2
    #end,,,
    $ svytally --merge build/golden/how.t build/golden/how2.t > build/golden/howx.t
    svytally: build/golden/how.t does not say how it was counted (no #how row), so nothing shows whether all of it was counted alike, and as the survey file says; count the answers again to be sure
    $ grep -c '#how' build/golden/howx.t
    0
    [1]

The same answers are the same in whatever way they were saved.

    $ sed 's/$/\r/' build/golden/how1.csv | svytally -i q1 build/golden/how1.csv -
    svytally: -: the same records were counted already (part 1/1 cadbe39abe47e61185e75489e5d7cd07); leave out one of the two, or say --same-part if they are truly alike
    [1]
    $ (printf '\357\273\277'; cat build/golden/how1.csv) | svytally -i q1 build/golden/how1.csv -
    svytally: -: the same records were counted already (part 1/1 cadbe39abe47e61185e75489e5d7cd07); leave out one of the two, or say --same-part if they are truly alike
    [1]
    $ printf '%s' "$(cat build/golden/how1.csv)" | svytally -i q1 build/golden/how1.csv -
    svytally: -: the same records were counted already (part 1/1 cadbe39abe47e61185e75489e5d7cd07); leave out one of the two, or say --same-part if they are truly alike
    [1]
    $ (sed 1q build/golden/how1.csv; sed 1d build/golden/how1.csv | sort -r) | svytally -i q1 build/golden/how1.csv -
    svytally: -: the same records were counted already (part 1/1 cadbe39abe47e61185e75489e5d7cd07); leave out one of the two, or say --same-part if they are truly alike
    [1]
    $ awk -F, '{print $6 "," $1 "," $5 "," $2 ",\"" $4 "\"," $3}' build/golden/how1.csv | svytally -i q1 build/golden/how1.csv -
    svytally: -: the same records were counted already (part 1/1 cadbe39abe47e61185e75489e5d7cd07); leave out one of the two, or say --same-part if they are truly alike
    [1]
    $ printf 'item,answer,n\nq,1,3\n' | svytally > build/golden/how.t; printf 'answer,n,item\r\n1,3,q' | svytally -i item -
    stratum,item,answer,n,w,w2
    ,#psu,,1,1,1
    ,*,,1,1,1
    ,item,q,1,1,1
    ,#how,items=item:4a07917acbaaacad,,,
    ,#part,1/1 8b9cd81a5dda316c976bfa4a0483491b,1,,
    ,#end,1,5,,

Rows may repeat: a file that has them twice is another one. Files that are truly
alike are let through when that is said, also when their tallies meet.

    $ (cat build/golden/how1.csv; sed 1d build/golden/how1.csv) | svytally -i q1 - build/golden/how1.csv | grep '#'
    ,#psu,,9,9,9
    ,#how,items=q1:c0b94d0eb333e26a,,,
    ,#part,1/1 95b7c7357c8fcc230bcea913cbaf9a0e,6,,
    ,#part,1/1 cadbe39abe47e61185e75489e5d7cd07,3,,
    ,#end,2,8,,
    $ printf 'q\n1\n' > build/golden/howq.csv
    $ svytally --same-part -i q build/golden/howq.csv build/golden/howq.csv build/golden/howq.csv > build/golden/howx.t
    $ cat build/golden/howx.t
    stratum,item,answer,n,w,w2
    ,#psu,,3,3,3
    ,*,,3,3,3
    ,q,1,3,3,3
    ,#how,items=q:501c897085f4f279,,,
    ,#part,1/1 852fc9a836c000ba16c99447b48e25cd,1,,
    ,#part,1/1 852fc9a836c000ba16c99447b48e25cd same:2,1,,
    ,#part,1/1 852fc9a836c000ba16c99447b48e25cd same:3,1,,
    ,#end,3,7,,
    $ svytally -i q build/golden/howq.csv > build/golden/how.t; svytally --merge build/golden/how.t build/golden/howx.t
    svytally: build/golden/howx.t:6: the same records were counted already (part 1/1 852fc9a836c000ba16c99447b48e25cd); leave out one of the two, or say --same-part if they are truly alike
    [1]
    $ svytally --merge --same-part build/golden/how.t build/golden/howx.t | grep '#part'
    ,#part,1/1 852fc9a836c000ba16c99447b48e25cd,1,,
    ,#part,1/1 852fc9a836c000ba16c99447b48e25cd same:2,1,,
    ,#part,1/1 852fc9a836c000ba16c99447b48e25cd same:3,1,,
    ,#part,1/1 852fc9a836c000ba16c99447b48e25cd same:4,1,,
    $ svytally --merge --same-part build/golden/howx.t build/golden/how.t | grep '#part'
    ,#part,1/1 852fc9a836c000ba16c99447b48e25cd,1,,
    ,#part,1/1 852fc9a836c000ba16c99447b48e25cd same:2,1,,
    ,#part,1/1 852fc9a836c000ba16c99447b48e25cd same:3,1,,
    ,#part,1/1 852fc9a836c000ba16c99447b48e25cd same:4,1,,

Counts that a number cannot hold are refused.

    $ printf 'item,answer,n\nq,1,18446744073709551615\nq,2,5\n' | svytally
    svytally: -:2: more than 9007199254740992 people are counted; above that numbers are no longer exact
    [1]
    $ printf 'item,answer,n\nq,1,9007199254740992\nq,2,1\n' | svytally
    svytally: -:3: more than 9007199254740992 people are counted; above that numbers are no longer exact
    [1]
    $ printf 'q,k\n1,9007199254740993\n' | svytally -i q --counts k
    svytally: -:2: k is '9007199254740993', not a count of respondents
    [1]
    $ printf 'item,answer,n\nq,1,9007199254740992\n' | svytally | sed -n 2p
    ,#psu,,9007199254740992,9007199254740992,9007199254740992

A tally that does not agree with itself is refused.

    $ sed 's/,q2,/,q3,/' build/golden/how1.t | svyestimate -i q3
    svyestimate: -: 'q3' is counted, but #how does not name it; was it renamed? make the tally again
    [1]
    $ sed 's,1/1,3/2,' build/golden/how1.t | svyestimate -i q1
    svyestimate: -:15: #part says '3/2 cadbe39abe47e61185e75489e5d7cd07', but a part is i/n, from 1 to n, and a checksum; make the tally again
    [1]
    $ sed '/#part/s/,3,,/,4,,/' build/golden/how1.t | svyestimate -i q1
    svyestimate: -: #part rows have n 4 in all, but 3 people are counted in #psu rows; make the tally again
    [1]
    $ sed 's/a,1,#psu,,1,1,1/a,1,#psu,,0,1,1/' build/golden/how1.t | svyestimate -i q1
    svyestimate: -:2: n is 0 and w is 1: people weigh more than 0, and nobody weighs 0; make the tally again
    [1]
    $ sed 's/a,2,\*,,1/a,2,*,,2/' build/golden/how1.t | svyestimate -i q1
    svyestimate: -:7: n adds up to 2, but #psu above has 1; make the tally again
    [1]
    $ sed 's/a,2,q1,2,1,3/a,2,q1,2,1,0/' build/golden/how1.t | svyestimate -i q1
    svyestimate: -:8: n is 1 and w is 0: people weigh more than 0, and nobody weighs 0; make the tally again
    [1]
