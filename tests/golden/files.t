# Several files of answers are one

Files that are named together are counted as one survey. So the columns that say
who was drawn, what they weigh and which wave it was must be the same in each;
an item may be missing from a wave; an id stands once over all files; nobody's
stratum or cluster is guessed. The commands run where the files are; where one fails
with a long sentence, `|| fmt` breaks it into lines.

    $ mkdir -p build/golden/files
    $ cd build/golden/files; printf '%s\n' w,r1,q 1,1,1 1,2,3 > one.csv
    $ cd build/golden/files; printf '%s\n' w,r1,r2,q 1,1,1,1 1,2,0,2 > two.csv
    $ cd build/golden/files; printf '%s\n' wave,q 1,2 2,3 > waves.csv
    $ cd build/golden/files; printf '%s\n' q 1 2 > plain.csv

## Columns of the design

Columns may stand in any order: replicates are matched by name.

    $ cd build/golden/files; printf '%s\n' q,r2,w,r1 3,0,1,2 > turned.csv
    $ cd build/golden/files; printf '%s\n' w,r1,r2,q 1,1,1,1 1,2,0,2 1,2,0,3 > all.csv
    $ cd build/golden/files; svytally -w w --rep-weights 'r*' -i q two.csv turned.csv | \
          grep -v '#part\|#end' > turned.tally
    $ cd build/golden/files; svytally -w w --rep-weights 'r*' -i q all.csv | \
          grep -v '#part\|#end' | cmp - turned.tally && echo equal
    equal

A replicate that one file lacks is told of in whatever order the files come, also
among many.

    $ cd build/golden/files; svytally -w w --rep-weights 'r*' -i q one.csv two.csv \
          2> why || fmt -sw 100 why
    svytally: one.csv: there is no column 'r2', which two.csv has; all files need the same columns
    of design, weight, wave and replicates
    $ cd build/golden/files; svytally -w w --rep-weights 'r*' -i q two.csv one.csv \
          2> why || fmt -sw 100 why
    svytally: one.csv: there is no column 'r2', which two.csv has; all files need the same columns
    of design, weight, wave and replicates
    $ cd build/golden/files; seq 600 | awk '{ head = head ",r" $1; row = row ",1" } \
          END { print "w,q" head; print "1,2" row }' > many.csv
    $ cd build/golden/files; svytally -w w --rep-weights 'r*' -i q one.csv many.csv \
          2> why || fmt -sw 100 why
    svytally: one.csv: there is no column 'r2', which many.csv has; all files need the same columns
    of design, weight, wave and replicates
    $ cd build/golden/files; svytally -w w --rep-weights 'z*' -i q two.csv one.csv
    svytally: two.csv: --rep-weights: nothing is called like 'z*'
    [1]

So is a file without a wave; --set wave=W is how a file is told its own.

    $ cd build/golden/files; svytally -i q waves.csv plain.csv
    svytally: plain.csv: there is no column 'wave', and waves.csv is of a wave; add it, or say --set wave=W
    [1]
    $ cd build/golden/files; svytally -i q plain.csv waves.csv
    svytally: plain.csv: there is no column 'wave', and waves.csv is of a wave; add it, or say --set wave=W
    [1]
    $ cd build/golden/files; svycompare -i q --stat mean waves.csv plain.csv
    svycompare: plain.csv: there is no column 'wave', and waves.csv is of a wave; add it, or say --set wave=W
    [1]
    $ cd build/golden/files; svytally -i q --set wave=1 plain.csv | grep '#psu'
    1,,#psu,,2,2,2

## An item that a file lacks

Where others of its wave have it, it is refused; else it is told, and counts as
empty. So it is with what is made of it. The order of the files makes no
difference.

    $ cd build/golden/files; printf '%s\n' wave,q1,q2 2023,1,2 2023,2,3 > old.csv
    $ cd build/golden/files; printf '%s\n' wave,q1 2024,2 > new.csv
    $ cd build/golden/files; svytally -i 'q*' old.csv new.csv | grep -v '#part'
    svytally: new.csv has no column q2, which other waves have; it counts as empty there
    wave,stratum,item,answer,n,w,w2
    2023,,#psu,,2,2,2
    2023,,*,,2,2,2
    2023,,q1,1,1,1,1
    2023,,q1,2,1,1,1
    2023,,q2,2,1,1,1
    2023,,q2,3,1,1,1
    2024,,#psu,,1,1,1
    2024,,*,,1,1,1
    2024,,q1,2,1,1,1
    2023,,#how,"items=q1:c0b94d0eb333e26a,q2:1549216a53c92f8f",,,
    2024,,#how,items=q1:c0b94d0eb333e26a,,,
    ,,#end,2,13,,
    $ cd build/golden/files; svytally -i 'q*' new.csv old.csv | grep ',q2'
    svytally: new.csv has no column q2, which other waves have; it counts as empty there
    2023,,q2,2,1,1,1
    2023,,q2,3,1,1,1
    2023,,#how,"items=q1:c0b94d0eb333e26a,q2:1549216a53c92f8f",,,
    $ cd build/golden/files; svytally -i q1,q2 --pairs 'q1*q2' new.csv old.csv | grep ',q2\|\*q'
    svytally: new.csv has no column q2, which other waves have; it counts as empty there
    2023,,q1*q2,1*2,1,1,1
    2023,,q1*q2,2*3,1,1,1
    2023,,q2,2,1,1,1
    2023,,q2,3,1,1,1
    2023,,#how,"items=q1:c0b94d0eb333e26a,q1*q2:e0fde84f6eeada52,q2:1549216a53c92f8f",,,

A file of both waves must have it, for the one where others do.

    $ cd build/golden/files; printf '%s\n' wave,q1 2024,2 2023,2 > both.csv
    $ cd build/golden/files; svytally -i 'q*' old.csv both.csv 2> why || fmt -sw 100 why
    svytally: both.csv: there is no column 'q2', which old.csv of the same wave 2023 has; add it,
    empty where nobody was asked
    $ cd build/golden/files; svytally -i 'q*' both.csv old.csv 2> why || fmt -sw 100 why
    svytally: both.csv: there is no column 'q2', which old.csv of the same wave 2023 has; add it,
    empty where nobody was asked
    $ cd build/golden/files; svytally -i q1,q2 old.csv both.csv 2> why || fmt -sw 100 why
    svytally: both.csv: there is no column 'q2', which old.csv of the same wave 2023 has; add it,
    empty where nobody was asked

Without waves all files are of one; --set makes two of them.

    $ cd build/golden/files; cut -d, -f2- old.csv > a.csv
    $ cd build/golden/files; printf '%s\n' q1 2 3 > b.csv
    $ cd build/golden/files; svytally -i 'q*' a.csv b.csv 2> why || fmt -sw 100 why
    svytally: b.csv: there is no column 'q2', which a.csv has; add it, empty where nobody was asked,
    or say of which wave each file is (--set wave=W)
    $ cd build/golden/files; svytally -i q1..q2 a.csv b.csv
    svytally: b.csv: --items: there is no 'q2', only q1
    [1]
    $ cd build/golden/files; svytally -i q1,q3 a.csv b.csv
    svytally: a.csv: there is no column 'q3'
    [1]
    $ cd build/golden/files; svycompare --stat mean -i q1,q2 --set wave=1 --set wave=2 a.csv b.csv | \
          svytable --columns wave,item,estimate,reference
    svycompare: b.csv has no column q2, which other waves have; it counts as empty there
    wave  item  estimate  reference
    ----  ----  --------  ---------
    2     q1        1.00  1
    2     q2           –  1

A range must hold the same items in all files.

    $ cd build/golden/files; printf '%s\n' q1,q9,q2 1,2,3 > order.csv
    $ cd build/golden/files; printf '%s\n' q9,q1,q2 1,2,3 > other.csv
    $ cd build/golden/files; svytally -i q1..q2 order.csv other.csv 2> why || fmt -sw 100 why
    svytally: other.csv: 'q9' stands outside the range of --items, and inside it in order.csv;
    name the items one by one

What is derived from an item that a wave lacks is made of what is left, as the
survey file allows; a column of that name is not taken for it.

    $ cd build/golden/files; printf '%s\n' \
          'scales: {s: {codes: [1, 2, 3], satisfied: [3], dissatisfied: [1]}}' \
          'items: {q1: {scale: s}, q2: {scale: s}}' \
          'derive: {good: {every: [q1, q2]}, half: {mean: [q1, q2], at-least: 0.5}}' > s.yaml
    $ cd build/golden/files; svytally -s s.yaml old.csv new.csv | grep '^2024'
    svytally: new.csv has no column q2, which other waves have; it counts as empty there
    2024,,#psu,,1,1,1
    2024,,*,,1,1,1
    2024,,half,0,1,1,1
    2024,,q1,2,1,1,1
    2024,,#how,"items=good:c9508e3814990f79,half:abf9f5f459c6ca7d,q1:c0b94d0eb333e26a",,,
    $ cd build/golden/files; printf '%s\n' wave,q1,q2,good 2024,2,1,1 > made.csv
    $ cd build/golden/files; svytally -s s.yaml old.csv made.csv 2> why || fmt -sw 100 why
    svytally: made.csv: 'good' is a column there, and is made of others in old.csv; rename the
    column, or leave it out

## Who is a cluster of their own

Where no cluster is named, and replicates need one, each respondent is one in
every file, not the one of the same line: two files or one, the same bytes.

    $ cd build/golden/files; printf '%s\n' g,q a,1 a,2 a,5 b,3 > g1.csv
    $ cd build/golden/files; printf '%s\n' g,q a,1 b,2 b,5 b,1 > g2.csv
    $ cd build/golden/files; svycompare -i q --stat mean -b g --variance jkn g1.csv g2.csv > two.est
    $ cd build/golden/files; svytable --digits 8 --columns g,item,se,df,psus,p two.est
    g    item          se   df  psus           p
    ---  ----  ----------  ---  ----  ----------
    a    q     1.37689264  5.9     8  0.72908025
    b    q     1.37689264  5.9     8  0.72908025
    $ cd build/golden/files; tail -n +2 g2.csv | cat g1.csv - | \
          svycompare -i q --stat mean -b g --variance jkn | cmp - two.est && echo equal
    equal

## An id stands once

The column `design: id` stands once in a wave, over all files.

    $ cd build/golden/files; printf '%s\n' \
          'design: {id: form, status: {of: r, respondent: [1]}}' \
          'items: {q: {type: number}}' > id.yaml
    $ cd build/golden/files; printf '%s\n' form,r,q X1,1,1 X2,1,2 > f1.csv
    $ cd build/golden/files; printf '%s\n' q,form,r 1,X3,1 4,X2,1 > f2.csv
    $ cd build/golden/files; svytally -s id.yaml f1.csv f2.csv
    svytally: f2.csv:3: form 'X2' was counted already; an id stands once in all files, or once in each wave
    [1]
    $ cd build/golden/files; sed 's/X2/X1/' f1.csv | svyestimate -s id.yaml --stat mean
    svyestimate: -:3: form 'X1' was counted already; an id stands once in all files, or once in each wave
    [1]
    $ cd build/golden/files; sed 's/X2/X1/' f1.csv | svytally -s id.yaml --set wave=7
    svytally: -:3: form 'X1' was counted already in wave 7; an id stands once in a wave, over all files
    [1]

Two waves may ask the same people.

    $ cd build/golden/files; svycompare -s id.yaml --stat mean --set wave=1 --set wave=2 f1.csv f2.csv | \
          svytable --columns wave,item,stat,estimate
    wave  item  stat  estimate
    ----  ----  ----  --------
    2     q     mean      1.00

Of many that come again it is told how many and where.

    $ cd build/golden/files; sed '1!s/,.*/,1,2/;p;2p' f1.csv | sed 2d | \
          svytally -s id.yaml 2> why || fmt -sw 100 why
    svytally: -: records whose form was counted already: 3 (line 3, 4, 6), the first 'X1'; an id
    stands once in all files, or once in each wave
    $ cd build/golden/files; sed '1!p' f1.csv | \
          svytally --lang vi -s id.yaml f2.csv - 2> why || fmt -sw 100 why
    svytally: -: số bản ghi có form đã được đếm: 3 (dòng 3, 4, 5), đầu tiên là
    'X1'; một mã chỉ được có một lần trong mọi tệp, hoặc một lần trong
    mỗi đợt

Every respondent needs one; a row of no respondent, by its status, needs none.

    $ cd build/golden/files; printf '%s\n' form,r,q ,1,1 NA,1,2 ,2, ,2, | svytally -s id.yaml
    svytally: -: records whose form is empty or NA: 2 (line 2, 3); every respondent needs one
    [1]
    $ cd build/golden/files; printf '%s\n' form,r,q X1,1,1 ,2, ,2, | svytally -s id.yaml | grep -e psu -e '[*]'
    svytally: -: 2 of 3 rows are of no respondent by their status; weights are not adjusted for them yet
    ,#psu,,3,3,3
    ,*,,1,1,1
    $ cd build/golden/files; printf '%s\n' nr,r,q X1,1,1 | svytally -s id.yaml
    svytally: -: there is no column 'form'
    [1]

## An empty stratum, cluster or wave is nobody's

    $ cd build/golden/files; printf '%s\n' h,k,c,s,N,w,q a,x,1,1,9,1,1 a,x,2,1,,1,2 ,x,1,1,9,1,3 \
          NA,x,3,1,9,0,4 b,,1,1,9,1,5 b,x,1,,9,1,5 b,x,NA:lost,1,9,1,5 'b,x,  ,1,9,1,5' > gaps.csv
    $ cd build/golden/files; svytally -i q --strata h gaps.csv
    svytally: gaps.csv: records whose h is empty or NA: 2 (line 4, 5); fill it in, or leave the records out
    [1]
    $ cd build/golden/files; svytally -i q --strata h,k gaps.csv
    svytally: gaps.csv: records whose h is empty or NA: 2 (line 4, 5); fill it in, or leave the records out
    [1]
    $ cd build/golden/files; svytally -i q --strata k gaps.csv
    svytally: gaps.csv: records whose k is empty or NA: 1 (line 6); fill it in, or leave the records out
    [1]
    $ cd build/golden/files; svyestimate -i q --psu c gaps.csv
    svyestimate: gaps.csv: records whose c is empty or NA: 2 (line 8, 9); fill it in, or say --unknown-psu own
    [1]
    $ cd build/golden/files; svyestimate -i q --psu c,s gaps.csv
    svyestimate: gaps.csv: records whose c is empty or NA: 2 (line 8, 9); fill it in, or say --unknown-psu own
    [1]
    $ cd build/golden/files; grep -v '[,]NA:\|,  ,' gaps.csv | svyestimate -i q --psu c,s
    svyestimate: -: records whose s is empty or NA: 1 (line 7); fill it in, or say --unknown-psu own
    [1]
    $ cd build/golden/files; svyestimate -i q --strata h --psu c --unknown-psu own gaps.csv
    svyestimate: gaps.csv: records whose h is empty or NA: 2 (line 4, 5); fill it in, or leave the records out
    [1]
    $ cd build/golden/files; printf '%s\n' wave,q 1,1 ,2 NA,1 1,3 NA,1 NA,1 NA,1 NA,1 | svytally -i q
    svytally: -: records whose wave is empty or NA: 6 (line 3, 4, 6, 7, 8, ...); fill it in, or leave the records out
    [1]

An empty population count is none.

    $ cd build/golden/files; printf '%s\n' c,N,q 1,9,1 2,,2 | svytally -i q --psu c --fpc N | grep '#psu'
    ,1,9,#psu,,1,1,1
    ,2,,#psu,,1,1,1

## A record of no cluster may be one

With `--unknown-psu own` each is: named by what it says, so that files, parts and
the order of rows make no difference; of two that say the same each is one.

    $ cd build/golden/files; printf '%s\n' h,c,q a,1,1 a,,2 a,,2 a,2,3 b,1,3 b,2,5 b,NA,4 > own.csv
    $ cd build/golden/files; svytally -i q --strata h --psu c --unknown-psu own -o own.tally own.csv
    svytally: records without a cluster, each counted as one of its own: 3
    $ cd build/golden/files; grep '#psu' own.tally
    a,1,#psu,,1,1,1
    a,2,#psu,,1,1,1
    a,NA:60c96cea3a02e8fb23f3e70cc40af6ed,#psu,,1,1,1
    a,NA:60c96cea3a02e8fb23f3e70cc40af6ed:2,#psu,,1,1,1
    b,1,#psu,,1,1,1
    b,2,#psu,,1,1,1
    b,NA:36364fb8c2fc4ceaab013026c21babc5,#psu,,1,1,1
    $ cd build/golden/files; head -n 3 own.csv > own1.csv
    $ cd build/golden/files; sed 2,3d own.csv | awk -F, '{ print $2 "," $1 "," $3 }' > own2.csv
    $ cd build/golden/files; svytally -i q --strata h --psu c --unknown-psu own own2.csv own1.csv \
          2> why | grep -v '#part\|#end' > own.two
    $ cd build/golden/files; grep -v '#part\|#end' own.tally | cmp - own.two && echo equal
    equal

So there are as many clusters as if each had an id.

    $ cd build/golden/files; svyestimate -i q --strata h --psu c --unknown-psu own \
          -o own.est own.csv 2>&1 | fmt -sw 100
    svyestimate: records without a cluster, each counted as one of its own: 3
    svyestimate: PSU ids occur in several strata (2, as '1' in 'a' and 'b') and are taken as a PSU
    in each: 7 PSUs, not 5; say --psu-ids nested or unique
    $ cd build/golden/files; svytable --digits 8 --columns item,estimate,se,df,psus own.est
    item    estimate          se   df  psus
    ----  ----------  ----------  ---  ----
    q     2.85714286  0.34006802    5     7
    $ cd build/golden/files; printf '%s\n' h,c,q a,1,1 a,x,2 a,y,2 a,2,3 b,1,3 b,2,5 b,z,4 | \
          svyestimate -i q --strata h --psu c 2> why | \
          svytable --digits 8 --columns item,estimate,se,df,psus
    item    estimate          se   df  psus
    ----  ----------  ----------  ---  ----
    q     2.85714286  0.34006802    5     7

Two parts that hold records of no cluster alike cannot be told apart.

    $ cd build/golden/files; for i in 1 2; do \
          svytally -i q --strata h --psu c --unknown-psu own -o own$i.tally own$i.csv 2> why; \
      done
    $ cd build/golden/files; svytally --merge own1.tally own2.tally 2> why || fmt -sw 100 why
    svytally: own2.tally:5: a record without a cluster is in another part, too, the same in every
    column; count both files at once, or give such records an id
    $ cd build/golden/files; sed 's/^a,1,#psu/a,,#psu/' own1.tally | svyestimate -i q
    svyestimate: -:2: the unit has no id of stage 1; make the tally again
    [1]

It is about clusters alone, and there must be some.

    $ cd build/golden/files; svyestimate -i q --strata c --psu h --unknown-psu own own.csv
    svyestimate: own.csv: records whose c is empty or NA: 3 (line 3, 4, 8); fill it in, or leave the records out
    [1]
    $ cd build/golden/files; svyestimate -i q --strata h --unknown-psu own own.csv
    svyestimate: --unknown-psu: no PSUs are named; name their columns with --psu
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ cd build/golden/files; svyestimate -i q --psu c --unknown-psu mine own.csv
    svyestimate: --unknown-psu: 'mine' is none of refuse, own
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]

## What a survey file names must be there

    $ cd build/golden/files; printf '%s\n' c,N,q 1,2,1 2,2,2 > d.csv
    $ cd build/golden/files; printf '%s\n' c,N ,2 1,9 2,9 > frame.csv
    $ cd build/golden/files; printf '%s\n' 'design: {psu: [c], fpc: [N], population: frame.csv}' \
          'items: {q: {type: number}}' > d.yaml
    $ cd build/golden/files; svytally -s d.yaml d.csv | sed -n 2p
    ,1,2,#psu,,1,1,1
    $ cd build/golden/files; sed 's/fpc: .N/fpc: [M/' d.yaml > m.yaml
    $ cd build/golden/files; svytally -s m.yaml d.csv
    svytally: d.csv: there is no column 'M'
    [1]
    $ cd build/golden/files; sed 's/frame/none/' d.yaml > none.yaml
    $ cd build/golden/files; svytally -s none.yaml d.csv
    svytally: none.yaml: population names ./none.csv: No such file or directory
    [1]
    $ cd build/golden/files; sed 's/fpc: ..., //' none.yaml > all.yaml
    $ cd build/golden/files; svyestimate -s all.yaml d.csv
    svyestimate: all.yaml: population names ./none.csv: No such file or directory
    [1]

Likewise margins, and the columns of base weights and units.

    $ cd build/golden/files; printf '%s\n' 'design: {base: b}' \
          'weighting: {method: rake, margins: none.csv}' 'items: {q: {type: number}}' > b.yaml
    $ cd build/golden/files; svyestimate -s b.yaml d.csv
    svyestimate: b.yaml: margins names ./none.csv: No such file or directory
    [1]
    $ cd build/golden/files; sed 's/none/frame/' b.yaml > margins.yaml
    $ cd build/golden/files; svyestimate -s margins.yaml d.csv
    svyestimate: d.csv: there is no column 'b'
    [1]
    $ cd build/golden/files; sed 's/base: b/base: N/' margins.yaml > base.yaml
    $ cd build/golden/files; svytally -s base.yaml d.csv | sed -n 2p
    ,#psu,,2,2,2,4
    $ cd build/golden/files; printf '%s\n' 'units: {by: ward, levels: {1: {label: One}}}' \
          'items: {q: {type: number}}' > u.yaml
    $ cd build/golden/files; svyestimate -s u.yaml d.csv
    svyestimate: d.csv: there is no column 'ward'
    [1]
