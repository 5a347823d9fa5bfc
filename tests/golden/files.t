Several files of answers are one: the columns that say who was drawn, what they
weigh and which wave it was must be the same in each.

    $ mkdir -p build/golden/files; cd build/golden/files; printf 'w,r1,r2,q\n1,1,1,1\n1,2,0,2\n' > two.csv; printf 'w,r1,q\n1,1,1\n1,2,3\n' > one.csv; printf 'wave,q\n1,2\n2,3\n' > waves.csv; printf 'q\n1\n2\n' > plain.csv
    $ cd build/golden/files; awk 'NR == 1 { printf "w,q"; for (i = 1; i <= 600; i++) printf ",r%d", i; print "" } END { printf "1,2"; for (i = 1; i <= 600; i++) printf ",1"; print "" }' one.csv > many.csv
    $ cd build/golden/files; svytally -w w --rep-weights 'r*' -i q one.csv two.csv
    svytally: one.csv: there is no column 'r2', which two.csv has; all files need the same columns of design, weight, wave and replicates
    [1]
    $ cd build/golden/files; svytally -w w --rep-weights 'r*' -i q one.csv many.csv
    svytally: one.csv: there is no column 'r2', which many.csv has; all files need the same columns of design, weight, wave and replicates
    [1]
    $ cd build/golden/files; svytally -w w --rep-weights 'r*' -i q two.csv one.csv
    svytally: one.csv: there is no column 'r2', which two.csv has; all files need the same columns of design, weight, wave and replicates
    [1]
    $ cd build/golden/files; svytally -i q waves.csv plain.csv
    svytally: plain.csv: there is no column 'wave', and waves.csv is of a wave; add it, or say --set wave=W
    [1]
    $ cd build/golden/files; svytally -i q plain.csv waves.csv
    svytally: plain.csv: there is no column 'wave', and waves.csv is of a wave; add it, or say --set wave=W
    [1]
    $ cd build/golden/files; svycompare -i q --stat mean waves.csv plain.csv
    svycompare: plain.csv: there is no column 'wave', and waves.csv is of a wave; add it, or say --set wave=W
    [1]
    $ cd build/golden/files; svytally -w w --rep-weights 'z*' -i q two.csv one.csv
    svytally: two.csv: --rep-weights: nothing is called like 'z*'
    [1]

Columns may stand in any order: replicates are matched by name.

    $ cd build/golden/files; printf 'q,r2,w,r1\n3,0,1,2\n' > turned.csv; printf 'w,r1,r2,q\n1,1,1,1\n1,2,0,2\n1,2,0,3\n' > all.csv; svytally -w w --rep-weights 'r*' -i q two.csv turned.csv | grep -v '#part\|#end' > turned.tally; svytally -w w --rep-weights 'r*' -i q all.csv | grep -v '#part\|#end' | cmp - turned.tally

An item that a file lacks: refused where others of its wave have it, else told
and empty. So it is with what is made of it. The order of the files makes no
difference.

    $ cd build/golden/files; printf 'wave,q1,q2\n2023,1,2\n2023,2,3\n' > old.csv; printf 'wave,q1\n2024,2\n' > new.csv; printf 'wave,q1\n2024,2\n2023,2\n' > both.csv
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
    $ cd build/golden/files; svytally -i 'q*' old.csv both.csv
    svytally: both.csv: there is no column 'q2', which old.csv of the same wave 2023 has; add it, empty where nobody was asked
    [1]
    $ cd build/golden/files; svytally -i 'q*' both.csv old.csv
    svytally: both.csv: there is no column 'q2', which old.csv of the same wave 2023 has; add it, empty where nobody was asked
    [1]
    $ cd build/golden/files; svytally -i q1,q2 old.csv both.csv
    svytally: both.csv: there is no column 'q2', which old.csv of the same wave 2023 has; add it, empty where nobody was asked
    [1]
    $ cd build/golden/files; cut -d, -f2- old.csv > a.csv; cut -d, -f2- new.csv > b.csv; echo 3 >> b.csv; svytally -i 'q*' a.csv b.csv
    svytally: b.csv: there is no column 'q2', which a.csv has; add it, empty where nobody was asked, or say of which wave each file is (--set wave=W)
    [1]
    $ cd build/golden/files; svytally -i q1..q2 a.csv b.csv
    svytally: b.csv: --items: there is no 'q2', only q1
    [1]
    $ cd build/golden/files; svycompare --stat mean -i q1,q2 --set wave=1 --set wave=2 a.csv b.csv | cut -d, -f 1-4
    svycompare: b.csv has no column q2, which other waves have; it counts as empty there
    wave,item,stat,answer
    2,q1,mean,
    2,q2,mean,
    ,#end,,
    $ cd build/golden/files; svytally -i q1,q3 a.csv b.csv
    svytally: a.csv: there is no column 'q3'
    [1]
    $ cd build/golden/files; printf 'q1,q9,q2\n1,2,3\n' > order.csv; printf 'q9,q1,q2\n1,2,3\n' > other.csv; svytally -i q1..q2 order.csv other.csv
    svytally: other.csv: 'q9' stands outside the range of --items, and inside it in order.csv; name the items one by one
    [1]
    $ cd build/golden/files; printf 'scales: {s: {codes: [1, 2, 3], satisfied: [3], dissatisfied: [1]}}\nitems: {q1: {scale: s}, q2: {scale: s}}\nderive: {good: {every: [q1, q2]}, half: {mean: [q1, q2], at-least: 0.5}}\n' > s.yaml
    $ cd build/golden/files; svytally -s s.yaml old.csv new.csv | grep '^2024'
    svytally: new.csv has no column q2, which other waves have; it counts as empty there
    2024,,#psu,,1,1,1
    2024,,*,,1,1,1
    2024,,half,0,1,1,1
    2024,,q1,2,1,1,1
    2024,,#how,"items=good:c9508e3814990f79,half:abf9f5f459c6ca7d,q1:c0b94d0eb333e26a",,,
    $ cd build/golden/files; printf 'wave,q1,q2,good\n2024,2,1,1\n' > made.csv; svytally -s s.yaml old.csv made.csv
    svytally: made.csv: 'good' is a column there, and is made of others in old.csv; rename the column, or leave it out
    [1]

Who is a cluster of their own because no cluster is named (replicates) is one in
every file, not the one of the same line: two files or one, the same bytes.

    $ cd build/golden/files; printf 'g,q\na,1\na,2\na,5\nb,3\n' > g1.csv; printf 'g,q\na,1\nb,2\nb,5\nb,1\n' > g2.csv; (cat g1.csv; tail -n +2 g2.csv) > g.csv
    $ cd build/golden/files; svycompare -i q --stat mean -b g --variance jkn g1.csv g2.csv > two.est; svycompare -i q --stat mean -b g --variance jkn g.csv | cmp - two.est; cut -d, -f1,2,6,10,14 two.est
    g,item,se,df,psus
    a,q,1.3768926368215253,5.937540663630449,8
    b,q,1.3768926368215253,5.937540663630449,8
    ,#end,,,

The column `design: id` stands once in a wave, over all files.

    $ cd build/golden/files; printf 'design: {id: form, status: {of: r, respondent: [1]}}\nitems: {q: {type: number}}\n' > id.yaml; printf 'form,r,q\nX1,1,1\nX2,1,2\n' > f1.csv; printf 'q,form,r\n1,X3,1\n4,X2,1\n' > f2.csv
    $ cd build/golden/files; svytally -s id.yaml f1.csv f2.csv
    svytally: f2.csv:3: form 'X2' was counted already; an id stands once in all files, or once in each wave
    [1]
    $ cd build/golden/files; sed 's/X2/X1/' f1.csv | svyestimate -s id.yaml --stat mean
    svyestimate: -:3: form 'X1' was counted already; an id stands once in all files, or once in each wave
    [1]
    $ cd build/golden/files; svycompare -s id.yaml --stat mean --set wave=1 --set wave=2 f1.csv f2.csv | cut -d, -f 1-5
    wave,item,stat,answer,estimate
    2,q,mean,,1
    ,#end,,,
    $ cd build/golden/files; sed 's/X2/X1/' f1.csv | svytally -s id.yaml --set wave=7
    svytally: -:3: form 'X1' was counted already in wave 7; an id stands once in a wave, over all files
    [1]
    $ cd build/golden/files; sed '1!s/,.*/,1,2/;p;2p' f1.csv | sed 2d | svytally -s id.yaml
    svytally: -: records whose form was counted already: 3 (line 3, 4, 6), the first 'X1'; an id stands once in all files, or once in each wave
    [1]
    $ cd build/golden/files; sed '1!p' f1.csv | svytally --lang vi -s id.yaml f2.csv -
    svytally: -: số bản ghi có form đã được đếm: 3 (dòng 3, 4, 5), đầu tiên là 'X1'; một mã chỉ được có một lần trong mọi tệp, hoặc một lần trong mỗi đợt
    [1]
    $ cd build/golden/files; printf 'form,r,q\n,1,1\nNA,1,2\n,2,\n,2,\n' | svytally -s id.yaml
    svytally: -: records whose form is empty or NA: 2 (line 2, 3); every respondent needs one
    [1]
    $ cd build/golden/files; printf 'form,r,q\nX1,1,1\n,2,\n,2,\n' | svytally -s id.yaml | sed -n 2,3p
    svytally: -: 2 of 3 rows are of no respondent by their status; weights are not adjusted for them yet
    ,#psu,,3,3,3
    ,*,,1,1,1
    $ cd build/golden/files; printf 'nr,r,q\nX1,1,1\n' | svytally -s id.yaml
    svytally: -: there is no column 'form'
    [1]

An empty stratum, cluster or wave is nobody's.

    $ cd build/golden/files; printf 'h,k,c,s,N,w,q\na,x,1,1,9,1,1\na,x,2,1,,1,2\n,x,1,1,9,1,3\nNA,x,3,1,9,0,4\nb,,1,1,9,1,5\nb,x,1,,9,1,5\nb,x,NA:lost,1,9,1,5\nb,x,  ,1,9,1,5\n' > gaps.csv
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
    $ cd build/golden/files; printf 'wave,q\n1,1\n,2\nNA,1\n1,3\nNA,1\nNA,1\nNA,1\nNA,1\n' | svytally -i q
    svytally: -: records whose wave is empty or NA: 6 (line 3, 4, 6, 7, 8, ...); fill it in, or leave the records out
    [1]
    $ cd build/golden/files; printf 'q\n1\n2\n' | svytally -i q --set wave=1 | sed -n 2p
    1,,#psu,,2,2,2
    $ cd build/golden/files; printf 'c,N,q\n1,9,1\n2,,2\n' | svytally -i q --psu c --fpc N | sed -n '2p;5p'
    ,1,9,#psu,,1,1,1
    ,2,,#psu,,1,1,1

With `--unknown-psu own` each record of no cluster is one: named by what it says,
so that files, parts and the order of rows make no difference; of two that say
the same each is one.

    $ cd build/golden/files; printf 'h,c,q\na,1,1\na,,2\na,,2\na,2,3\nb,1,3\nb,2,5\nb,NA,4\n' > own.csv
    $ cd build/golden/files; svytally -i q --strata h --psu c --unknown-psu own own.csv | tee own.tally | grep '#psu'
    svytally: records without a cluster, each counted as one of its own: 3
    a,1,#psu,,1,1,1
    a,2,#psu,,1,1,1
    a,NA:60c96cea3a02e8fb23f3e70cc40af6ed,#psu,,1,1,1
    a,NA:60c96cea3a02e8fb23f3e70cc40af6ed:2,#psu,,1,1,1
    b,1,#psu,,1,1,1
    b,2,#psu,,1,1,1
    b,NA:36364fb8c2fc4ceaab013026c21babc5,#psu,,1,1,1
    $ cd build/golden/files; head -n 3 own.csv > own1.csv; (echo c,h,q; tail -n +4 own.csv | awk -F, '{ print $2 "," $1 "," $3 }') > own2.csv; svytally -i q --strata h --psu c --unknown-psu own own2.csv own1.csv 2>/dev/null | grep -v '#part\|#end' > own.two; grep -v '#part\|#end' own.tally | cmp - own.two
    $ cd build/golden/files; for i in 1 2; do svytally -i q --strata h --psu c --unknown-psu own -o own$i.tally own$i.csv 2>/dev/null; done; svytally --merge own1.tally own2.tally
    svytally: own2.tally:5: a record without a cluster is in another part, too, the same in every column; count both files at once, or give such records an id
    [1]
    $ cd build/golden/files; sed 's/^a,1,#psu/a,,#psu/' own1.tally | svyestimate -i q
    svyestimate: -:2: the unit has no id of stage 1; make the tally again
    [1]
    $ cd build/golden/files; svyestimate -i q --strata h --psu c --unknown-psu own own.csv | cut -d, -f 4,5,9,13
    svyestimate: records without a cluster, each counted as one of its own: 3
    svyestimate: PSU ids occur in several strata (2, as '1' in 'a' and 'b') and are taken as a PSU in each: 7 PSUs, not 5; say --psu-ids nested or unique
    estimate,se,df,psus
    2.857142857142857,0.34006802040680234,5,7
    ,,,
    $ cd build/golden/files; printf 'h,c,q\na,1,1\na,x,2\na,y,2\na,2,3\nb,1,3\nb,2,5\nb,z,4\n' | svyestimate -i q --strata h --psu c 2>/dev/null | cut -d, -f 4,5,9,13
    estimate,se,df,psus
    2.857142857142857,0.34006802040680234,5,7
    ,,,
    $ cd build/golden/files; svyestimate -i q --strata c --psu h --unknown-psu own own.csv
    svyestimate: own.csv: records whose c is empty or NA: 3 (line 3, 4, 8); fill it in, or leave the records out
    [1]
    $ cd build/golden/files; svyestimate -i q --strata h --unknown-psu own own.csv
    svyestimate: --unknown-psu: no clusters are named; name their columns with --psu
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ cd build/golden/files; svyestimate -i q --psu c --unknown-psu mine own.csv
    svyestimate: --unknown-psu: 'mine' is none of refuse, own
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]

What a survey file names must be there.

    $ cd build/golden/files; printf 'c,N,q\n1,2,1\n2,2,2\n' > d.csv; printf 'c,N\n,2\n1,9\n2,9\n' > frame.csv; printf 'design: {clusters: [c], fpc: [%%s], population: %%s}\nitems: {q: {type: number}}\n' > design.fmt
    $ cd build/golden/files; printf "$(cat design.fmt)" N frame.csv > d.yaml; svytally -s d.yaml d.csv | sed -n 2p
    ,1,2,#psu,,1,1,1
    $ cd build/golden/files; printf "$(cat design.fmt)" M frame.csv > d.yaml; svytally -s d.yaml d.csv
    svytally: d.csv: there is no column 'M'
    [1]
    $ cd build/golden/files; printf "$(cat design.fmt)" N none.csv > d.yaml; svytally -s d.yaml d.csv
    svytally: d.yaml: population names ./none.csv: No such file or directory
    [1]
    $ cd build/golden/files; sed 's/fpc: ..., //' d.yaml > e.yaml; svyestimate -s e.yaml d.csv
    svyestimate: e.yaml: population names ./none.csv: No such file or directory
    [1]
    $ cd build/golden/files; printf 'design: {base: b}\nweighting: {method: rake, margins: none.csv}\nitems: {q: {type: number}}\n' > b.yaml; svyestimate -s b.yaml d.csv
    svyestimate: b.yaml: margins names ./none.csv: No such file or directory
    [1]
    $ cd build/golden/files; sed -i 's/none/frame/' b.yaml; svyestimate -s b.yaml d.csv
    svyestimate: d.csv: there is no column 'b'
    [1]
    $ cd build/golden/files; sed -i 's/base: b/base: N/' b.yaml; svytally -s b.yaml d.csv | sed -n 2p
    ,#psu,,2,2,2,4
    $ cd build/golden/files; printf 'units: {by: ward, levels: {1: {label: One}}}\nitems: {q: {type: number}}\n' > u.yaml; svyestimate -s u.yaml d.csv
    svyestimate: d.csv: there is no column 'ward'
    [1]
