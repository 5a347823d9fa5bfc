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
    ,,#end,2,11,,
    $ cd build/golden/files; svytally -i 'q*' new.csv old.csv | grep ',q2'
    svytally: new.csv has no column q2, which other waves have; it counts as empty there
    2023,,q2,2,1,1,1
    2023,,q2,3,1,1,1
    $ cd build/golden/files; svytally -i q1,q2 --pairs 'q1*q2' new.csv old.csv | grep ',q2\|\*q'
    svytally: new.csv has no column q2, which other waves have; it counts as empty there
    2023,,q1*q2,1*2,1,1,1
    2023,,q1*q2,2*3,1,1,1
    2023,,q2,2,1,1,1
    2023,,q2,3,1,1,1
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
    svytally: b.csv: --items: there is no 'q2'
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
    $ cd build/golden/files; printf 'wave,q1,q2,good\n2024,2,1,1\n' > made.csv; svytally -s s.yaml old.csv made.csv
    svytally: made.csv: 'good' is a column there, and is made of others in old.csv; rename the column, or leave it out
    [1]
