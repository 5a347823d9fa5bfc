# Whether parts, waves and a survey file go together

A tally says in its #how row how it was counted, and in its #part rows which
records. So what cannot be one survey is not added up: parts counted with other
options, the same records twice, a survey file that says something else since.
The commands run where the files are; where one fails with a long sentence,
`|| fmt` breaks it into lines.

    $ mkdir -p build/golden/how
    $ cd build/golden/how; printf '%s\n' s,c,w,age,q1,q2 a,1,1,20,1,5 a,2,3,30,2,4 a,3,1,40,9,3 > one.csv
    $ cd build/golden/how; printf '%s\n' s,c,w,age,q1,q2 b,4,2,20,5,1 b,5,1,30,3,2 b,6,4,40,9,5 > two.csv
    $ cd build/golden/how; svytally -w w --strata s --psu c -i q1,q2 one.csv > one.t
    $ cd build/golden/how; svytally -w w --strata s --psu c -i q2,q1 two.csv > two.t
    $ cd build/golden/how; svytally --merge one.t two.t | svyestimate -i q1 --stat mean | \
          svytable --digits 8 --columns item,estimate,se
    item    estimate          se
    ----  ----------  ----------
    q1    5.41666667  1.66925436

One file or four parts: the same bytes but for #part and #end, in whatever order
four parts are merged.

    $ cd build/golden/how; sed 1d two.csv | cat one.csv - > all.csv
    $ cd build/golden/how; svytally -w w --strata s --psu c -i q1,q2 all.csv > all.t
    $ cd build/golden/how; for lines in 2 3 4 5,7; do \
          sed -n "1p; ${lines}p" all.csv | \
          svytally -w w --strata s --psu c -i q1,q2 > lines-$lines.t; \
      done
    $ cd build/golden/how; grep -v -e '#part' -e '#end' all.t > whole
    $ cd build/golden/how; svytally --merge lines-5,7.t lines-2.t lines-4.t lines-3.t | \
          grep -v -e '#part' -e '#end' | cmp - whole && echo equal
    equal

## Parts that were counted otherwise

Without the weight, with strata and PSU swapped, with codes that are missing, with
--where, with other items, other pairs.

    $ cd build/golden/how; svytally --strata s --psu c -i q1,q2 two.csv > x.t; svytally --merge one.t x.t
    svytally: x.t: counted with no weight, but one.t with weight=w; count all parts of a wave with the same options
    [1]
    $ cd build/golden/how; svytally -w w --strata c --psu s -i q1,q2 two.csv > x.t; \
      svytally --merge one.t x.t
    svytally: x.t: counted with strata=c, but one.t with strata=s; count all parts of a wave with the same options
    [1]
    $ cd build/golden/how; svytally -w w --strata s --psu c --missing 9 -i q1,q2 two.csv > x.t; \
      svytally --merge one.t x.t
    svytally: x.t: counted with missing=9, but one.t with no missing; count all parts of a wave with the same options
    [1]
    $ cd build/golden/how; svytally -w w --strata s --psu c --where 'age < 35' -i q1,q2 two.csv > x.t; \
      svytally --merge one.t x.t
    svytally: x.t: counted with where=age<35, but one.t with no where; count all parts of a wave with the same options
    [1]
    $ cd build/golden/how; svytally -w w --strata s --psu c -i q1,q2 --pairs 'q1*q2' two.csv > x.t; \
      svytally --merge one.t x.t 2> why || fmt -sw 100 why
    svytally: x.t: 'q1*q2' was counted in only one of this file and one.t; count all parts of a
    wave with the same options
    $ cd build/golden/how; svytally -w w --strata s --psu c -i q1 two.csv > x.t; svytally --merge one.t x.t
    svytally: x.t: 'q2' was counted in only one of this file and one.t; count all parts of a wave with the same options
    [1]
    $ cd build/golden/how; svytally --merge x.t one.t
    svytally: one.t: 'q2' was counted in only one of this file and x.t; count all parts of a wave with the same options
    [1]

Also with other clusters, and with another by-column behind the same name.

    $ cd build/golden/how; svytally -i q1 --psu c one.csv > x.t; svytally -i q1 --psu s two.csv > y.t
    $ cd build/golden/how; svytally --merge x.t y.t
    svytally: y.t: counted with psu=s, but x.t with psu=c; count all parts of a wave with the same options
    [1]
    $ cd build/golden/how; svytally -i q2 -b age:x one.csv > x.t; svytally -i q2 -b q1:x two.csv > y.t
    $ cd build/golden/how; svytally --merge x.t y.t
    svytally: y.t: counted with by=q1, but x.t with by=age; count all parts of a wave with the same options
    [1]

The same said in another way is the same.

    $ cd build/golden/how; svytally --where 'age<35 and q2 in (1, 2.0)' -i q1 --missing 9,8 one.csv > x.t
    $ cd build/golden/how; svytally --where '(q2 in (2, 1) and (age < 35.0))' -i q1 --missing 8,9 \
          two.csv > y.t
    $ cd build/golden/how; svytally --merge x.t y.t | grep '#how' | tr ' ' '\n'
    ,#how,"where=and(age<35,in(q2,1,2))
    asked=age:4c5e78ffd93bd58a,q2:1549216a53c92f8f
    missing=8,9
    items=q1:c0b94d0eb333e26a",,,

## Waves

They may be counted with other names, another --where and other items, and it is
told, once.

    $ cd build/golden/how; sed 's/w/weight/' two.csv > weight.csv
    $ cd build/golden/how; svytally --set wave=1 -w w --strata s --psu c -i q1,q2 one.csv > wave1.t
    $ cd build/golden/how; svytally --set wave=2 -w weight --strata s --psu c --where 'age > 20' \
          -i q1,age weight.csv > wave2.t
    $ cd build/golden/how; svytally --merge -o waves.t wave1.t wave2.t 2>&1 | fmt -sw 100
    svytally: wave 2 was counted otherwise than wave 1: weight=weight (there weight=w); where=age>20
    (there no where); items in one wave only: q2, age
    $ cd build/golden/how; grep '#how' waves.t | tr ' ' '\n'
    1,,,#how,"weight=w
    strata=s
    psu=c
    items=q1:c0b94d0eb333e26a,q2:1549216a53c92f8f",,,
    2,,,#how,"weight=weight
    strata=s
    psu=c
    where=age>20
    asked=age:4c5e78ffd93bd58a
    items=age:4c5e78ffd93bd58a,q1:c0b94d0eb333e26a",,,
    $ cd build/golden/how; svycompare -i q1 --stat mean --reference wave -o waves.est wave1.t wave2.t 2>&1 | \
          fmt -sw 100
    svycompare: wave 2 was counted otherwise than wave 1: weight=weight (there weight=w); where=age>20
    (there no where); items in one wave only: q2, age
    $ cd build/golden/how; svytable --columns wave,item,stat,estimate waves.est
    wave  item  stat  estimate
    ----  ----  ----  --------
    2     q1    mean      4.60
    $ cd build/golden/how; svycompare -i q1 --stat mean --reference wave -o merged.est waves.t 2>&1 | \
          fmt -sw 100
    svycompare: wave 2 was counted otherwise than wave 1: weight=weight (there weight=w); where=age>20
    (there no where); items in one wave only: q2, age
    $ cd build/golden/how; cmp merged.est waves.est && echo equal
    equal

But not with other missing codes, nor an item that was counted as something else.

    $ cd build/golden/how; svytally --set wave=2 -w w --strata s --psu c --missing 9 -i q1,q2 two.csv > x.t
    $ cd build/golden/how; svytally --merge wave1.t x.t
    svytally: wave 2 was counted with missing=9, but wave 1 with no missing; count both waves alike
    [1]
    $ cd build/golden/how; printf '%s\n' 'survey: s' 'scales:' '  s:' \
          '    codes: {1: {}, 2: {}, 3: {}, 4: {}, 5: {}}' '    satisfied: [4, 5]' \
          '    missing: {9: {reason: no-opinion}}' \
          'items: {q1: {scale: s}, q2: {scale: s}}' 'derive: {all: {every: [q2]}}' > s.yaml
    $ cd build/golden/how; svytally -s s.yaml --set wave=2 -w w --strata s --psu c -i q1 two.csv > x.t
    $ cd build/golden/how; svycompare --stat mean -i q1 --reference wave wave1.t x.t \
          2> why || fmt -sw 100 why
    svycompare: 'q1' was counted with other missing codes, another relevant or another definition
    in wave 2 than in wave 1; count both with the same survey file

## A survey file that changed after counting

What was derived from it does not fit any more; plain items do, for who is
satisfied is asked when they are estimated.

    $ cd build/golden/how; svytally -s s.yaml -w w --strata s --psu c all.csv > all.t
    $ cd build/golden/how; grep '#how' all.t | tr ' ' '\n'
    ,,#how,"weight=w
    strata=s
    psu=c
    items=all:5eda69ce7a4f31d9,q1:f430763ffddc287a,q2:823c2285a2fd4ad2",,,
    $ cd build/golden/how; svyestimate -s s.yaml --stat mean -i all all.t | \
          svytable --digits 8 --columns item,stat,estimate
    item  stat    estimate
    ----  ----  ----------
    all   mean  0.66666667
    $ cd build/golden/how; sed 's/4, 5\]/5]/' s.yaml > five.yaml
    $ cd build/golden/how; svyestimate -s five.yaml --stat mean -i all all.t 2> why || fmt -sw 100 why
    svyestimate: all.t: 'all' was counted with other missing codes, another relevant or another
    definition than five.yaml has; count the answers again, or say the same --satisfied or --top
    as there
    $ cd build/golden/how; svyestimate -s five.yaml -w w --strata s --psu c --stat mean -i all all.csv | \
          svytable --digits 8 --columns item,stat,estimate
    item  stat    estimate
    ----  ----  ----------
    all   mean  0.41666667
    $ cd build/golden/how; svyestimate -s five.yaml --stat top -i q2 all.t | \
          svytable --digits 6 --columns item,stat,estimate
    item  stat    estimate
    ----  ----  ----------
    q2    top   41.666667%

Why an answer is missing is of the plain item, too.

    $ cd build/golden/how; sed 's/no-opinion/refused/' s.yaml > refused.yaml
    $ cd build/golden/how; svyestimate -s refused.yaml --stat mean -i q2 all.t 2> why || fmt -sw 100 why
    svyestimate: all.t: 'q2' was counted with other missing codes, another relevant or another
    definition than refused.yaml has; count the answers again, or say the same --satisfied or --top
    as there

Without a survey file nothing is said that the tally could contradict.

    $ cd build/golden/how; svyestimate --stat mean -i all all.t | \
          svytable --digits 8 --columns item,stat,estimate
    item  stat    estimate
    ----  ----  ----------
    all   mean  0.66666667

Who is satisfied can be said with an option, too; then it is said both times.

    $ cd build/golden/how; svytally -s s.yaml --satisfied 5 -w w --strata s --psu c all.csv > five.t
    $ cd build/golden/how; svyestimate -s s.yaml --stat mean -i all five.t 2> why || fmt -sw 100 why
    svyestimate: five.t: 'all' was counted with other missing codes, another relevant or another
    definition than s.yaml has; count the answers again, or say the same --satisfied or --top as there
    $ cd build/golden/how; svyestimate -s s.yaml --satisfied 5 --stat mean -i all five.t | \
          svytable --digits 8 --columns item,stat,estimate
    item  stat    estimate
    ----  ----  ----------
    all   mean  0.41666667
    $ cd build/golden/how; svyestimate -s s.yaml --satisfied 5 --stat mean -i all all.t
    svyestimate: all.t: all was counted with other satisfied codes; say --satisfied where answers are counted
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]

## Published counts

They go with published counts, in one wave; answers may be another wave.

    $ cd build/golden/how; printf '%s\n' wave,item,answer,n 1,q1,1,3 1,q1,2,7 > published.csv
    $ cd build/golden/how; printf '%s\n' wave,item,answer,n 1,q2,1,4 | svytally published.csv - | grep '#'
    1,,#psu,,14,14,14
    1,,#how,counts,,,
    ,,#part,1/1 22e4d68c20a5866235ed7ae23c1c9c9e counts,4,,
    ,,#part,1/1 95ff725524b812b85cf0bcef863b1a24 counts,10,,
    ,,#end,2,8,,
    $ cd build/golden/how; svytally published.csv > published.t
    $ cd build/golden/how; printf '%s\n' q1 1 2 | svytally --set wave=1 -i q1 > x.t
    $ cd build/golden/how; svytally --merge published.t x.t 2> why || fmt -sw 100 why
    svytally: x.t and published.t: a published table of counts and answers cannot be parts of one
    wave; nobody knows who is in both
    $ cd build/golden/how; printf '%s\n' q1 1 2 | svytally --set wave=2 -i q1 > x.t
    $ cd build/golden/how; svytally --merge published.t x.t | grep '#how'
    svytally: wave 2 was counted otherwise than wave 1: no counts (there counts); items in one wave only: q1
    1,,#how,counts,,,
    2,,#how,items=q1:c0b94d0eb333e26a,,,
    $ cd build/golden/how; printf '%s\n' wave,sex,item,answer,n 1,f,q2,1,4 > sex.csv
    $ cd build/golden/how; printf '%s\n' wave,age,item,answer,n 1,9,q2,2,4 | svytally sex.csv -
    svytally: -:1: the columns are not those of the file before
    [1]

Counts that a number cannot hold are refused.

    $ printf '%s\n' item,answer,n q,1,18446744073709551615 q,2,5 | svytally
    svytally: -:2: more than 9007199254740992 people are counted; above that numbers are no longer exact
    [1]
    $ printf '%s\n' item,answer,n q,1,9007199254740992 q,2,1 | svytally
    svytally: -:3: more than 9007199254740992 people are counted; above that numbers are no longer exact
    [1]
    $ printf '%s\n' q,k 1,9007199254740993 | svytally -i q --freq k
    svytally: -:2: k is '9007199254740993', not a count of respondents
    [1]
    $ printf '%s\n' item,answer,n q,1,9007199254740992 | svytally | grep '#psu'
    ,#psu,,9007199254740992,9007199254740992,9007199254740992

## What is handed out

It shows neither where nor missing, but two that are the same are seen to be.

    $ cd build/golden/how; printf '%s\n' c,age,q 1,20,1 1,30,2 2,20,9 2,30,1 > ages.csv
    $ cd build/golden/how; for where in 'age < 90' '(age < 90.0)'; do \
          svytally --psu c --where "$where" --missing 9 -i q --deidentify 2 ages.csv | grep '#how'; \
      done
    ,,#how,psu=c where=checksum:1f9ea88e94018e23 missing=checksum:153d47fda5716a96 items=q:501c897085f4f279,,,
    ,,#how,psu=c where=checksum:1f9ea88e94018e23 missing=checksum:153d47fda5716a96 items=q:501c897085f4f279,,,
    $ cd build/golden/how; svytally --psu c --where 'age < 91' -i q --deidentify 2 ages.csv | grep '#how'
    ,,#how,psu=c where=checksum:7e708767cbfce61a items=q:501c897085f4f279,,,

## Tallies from before

A tally that was made before there was #how is read, and that is told once; with
one that has it the wave still does not say it.

    $ cd build/golden/how; grep -v -e '#how' -e '#end' one.t > before.t; echo ,,#end,1,13,, >> before.t
    $ cd build/golden/how; svyestimate -i q1 --stat mean -o before.est before.t 2>&1 | fmt -sw 100
    svyestimate: before.t does not say how it was counted (no #how row), so nothing shows whether
    all of it was counted alike, and as the survey file says; count the answers again to be sure
    $ cd build/golden/how; svytable --columns item,stat,estimate before.est
    item  stat  estimate
    ----  ----  --------
    q1    mean      3.20
    $ cd build/golden/how; svytally --merge -o x.t before.t two.t 2>&1 | fmt -sw 100
    svytally: before.t does not say how it was counted (no #how row), so nothing shows whether all
    of it was counted alike, and as the survey file says; count the answers again to be sure
    $ cd build/golden/how; grep -c '#how' x.t
    0
    [1]

## The same records

They are not counted twice, be it as answers or as a tally.

    $ cd build/golden/how; svytally -w w --strata s --psu c -i q1,q2 one.csv one.csv \
          2> why || fmt -sw 100 why
    svytally: one.csv: the same records were counted already (part 1/1
    cadbe39abe47e61185e75489e5d7cd07); leave out one of the two, or say --same-part if they are
    truly alike
    $ cd build/golden/how; svytally --merge one.t one.t 2> why || fmt -sw 100 why
    svytally: one.t:15: the same records were counted already (part 1/1
    cadbe39abe47e61185e75489e5d7cd07); leave out one of the two, or say --same-part if they are
    truly alike

The same answers are the same in whatever way they were saved: with other ends of
lines, a byte order mark, no end of the last line, in another order of rows or of
columns.

    $ cd build/golden/how; sed 's/$/\r/' one.csv | svytally -i q1 one.csv - 2> why || fmt -sw 100 why
    svytally: -: the same records were counted already (part 1/1 cadbe39abe47e61185e75489e5d7cd07);
    leave out one of the two, or say --same-part if they are truly alike
    $ cd build/golden/how; (printf '\357\273\277'; cat one.csv) | svytally -i q1 one.csv - \
          2> again || cmp again why && echo equal
    equal
    $ cd build/golden/how; printf '%s' "$(cat one.csv)" | svytally -i q1 one.csv - \
          2> again || cmp again why && echo equal
    equal
    $ cd build/golden/how; (sed 1q one.csv; sed 1d one.csv | sort -r) | svytally -i q1 one.csv - \
          2> again || cmp again why && echo equal
    equal
    $ cd build/golden/how; awk -F, '{print $6 "," $1 "," $5 "," $2 ",\"" $4 "\"," $3}' one.csv | \
          svytally -i q1 one.csv - 2> again || cmp again why && echo equal
    equal

A table of answers whose columns are called like those of counts is none.

    $ printf 'answer,n,item\r\n1,3,q' | svytally -i item -
    stratum,item,answer,n,w,w2
    ,#psu,,1,1,1
    ,*,,1,1,1
    ,item,q,1,1,1
    ,#how,items=item:4a07917acbaaacad,,,
    ,#part,1/1 8b9cd81a5dda316c976bfa4a0483491b,1,,
    ,#end,1,5,,

Rows may repeat: a file that has them twice is another one.

    $ cd build/golden/how; sed 1d one.csv | cat one.csv - | svytally -i q1 - one.csv | grep '#'
    ,#psu,,9,9,9
    ,#how,items=q1:c0b94d0eb333e26a,,,
    ,#part,1/1 95b7c7357c8fcc230bcea913cbaf9a0e,6,,
    ,#part,1/1 cadbe39abe47e61185e75489e5d7cd07,3,,
    ,#end,2,8,,

Files that are truly alike are let through when that is said, also when their
tallies meet, in either order.

    $ cd build/golden/how; printf '%s\n' q 1 > alike.csv
    $ cd build/golden/how; svytally --same-part -i q alike.csv alike.csv alike.csv | tee three.t
    stratum,item,answer,n,w,w2
    ,#psu,,3,3,3
    ,*,,3,3,3
    ,q,1,3,3,3
    ,#how,items=q:501c897085f4f279,,,
    ,#part,1/1 852fc9a836c000ba16c99447b48e25cd,1,,
    ,#part,1/1 852fc9a836c000ba16c99447b48e25cd same:2,1,,
    ,#part,1/1 852fc9a836c000ba16c99447b48e25cd same:3,1,,
    ,#end,3,7,,
    $ cd build/golden/how; svytally -i q alike.csv > x.t
    $ cd build/golden/how; svytally --merge x.t three.t 2> why || fmt -sw 100 why
    svytally: three.t:6: the same records were counted already (part 1/1
    852fc9a836c000ba16c99447b48e25cd); leave out one of the two, or say --same-part if they are
    truly alike
    $ cd build/golden/how; svytally --merge --same-part x.t three.t | tee four.t | grep '#part'
    ,#part,1/1 852fc9a836c000ba16c99447b48e25cd,1,,
    ,#part,1/1 852fc9a836c000ba16c99447b48e25cd same:2,1,,
    ,#part,1/1 852fc9a836c000ba16c99447b48e25cd same:3,1,,
    ,#part,1/1 852fc9a836c000ba16c99447b48e25cd same:4,1,,
    $ cd build/golden/how; svytally --merge --same-part three.t x.t | cmp - four.t && echo equal
    equal

## A tally that does not agree with itself

    $ cd build/golden/how; sed 's/,q2,/,q3,/' one.t | svyestimate -i q3
    svyestimate: -: 'q3' is counted, but #how does not name it; was it renamed? make the tally again
    [1]
    $ cd build/golden/how; sed 's,1/1,3/2,' one.t | svyestimate -i q1 2> why || fmt -sw 100 why
    svyestimate: -:15: #part says '3/2 cadbe39abe47e61185e75489e5d7cd07', but a part is i/n, from
    1 to n, and a checksum; make the tally again
    $ cd build/golden/how; sed '/#part/s/,3,,/,4,,/' one.t | svyestimate -i q1
    svyestimate: -: #part rows have n 4 in all, but 3 people are counted in #psu rows; make the tally again
    [1]
    $ cd build/golden/how; sed 's/a,1,#psu,,1,1,1/a,1,#psu,,0,1,1/' one.t | svyestimate -i q1
    svyestimate: -:2: n is 0 and w is 1: people weigh more than 0, and nobody weighs 0; make the tally again
    [1]
    $ cd build/golden/how; sed 's/a,2,\*,,1/a,2,*,,2/' one.t | svyestimate -i q1
    svyestimate: -:7: n adds up to 2, but #psu above has 1; make the tally again
    [1]
    $ cd build/golden/how; sed 's/a,2,q1,2,1,3/a,2,q1,2,1,0/' one.t | svyestimate -i q1
    svyestimate: -:8: n is 1 and w is 0: people weigh more than 0, and nobody weighs 0; make the tally again
    [1]
