Several files of answers are one: the columns that say who was drawn, what they
weigh and which wave it was must be the same in each.

    $ mkdir -p build/golden/files; cd build/golden/files; printf 'w,r1,r2,q\n1,1,1,1\n1,2,0,2\n' > two.csv; printf 'w,r1,q\n1,1,1\n1,2,3\n' > one.csv; printf 'wave,q\n1,2\n2,3\n' > waves.csv; printf 'q\n1\n2\n' > plain.csv
    $ cd build/golden/files; awk 'NR == 1 { printf "w,q"; for (i = 1; i <= 600; i++) printf ",r%d", i; print "" } END { printf "1,2"; for (i = 1; i <= 600; i++) printf ",1"; print "" }' one.csv > many.csv
    $ cd build/golden/files; svytally -w w --rep-weights 'r*' -i q one.csv two.csv
    svytally: two.csv: its columns of wave, by, stages or weights are not those of the files before; all files need the same
    [1]
    $ cd build/golden/files; svytally -w w --rep-weights 'r*' -i q one.csv many.csv
    svytally: many.csv: its columns of wave, by, stages or weights are not those of the files before; all files need the same
    [1]
    $ cd build/golden/files; svytally -w w --rep-weights 'r*' -i q two.csv one.csv
    svytally: one.csv: its columns of wave, by, stages or weights are not those of the files before; all files need the same
    [1]
    $ cd build/golden/files; svytally -i q waves.csv plain.csv
    svytally: plain.csv: its columns of wave, by, stages or weights are not those of the files before; all files need the same
    [1]
    $ cd build/golden/files; svytally -i q plain.csv waves.csv
    svytally: waves.csv: its columns of wave, by, stages or weights are not those of the files before; all files need the same
    [1]
    $ cd build/golden/files; svycompare -i q --stat mean waves.csv plain.csv
    svycompare: plain.csv: its columns of wave, by, stages or weights are not those of the files before; all files need the same
    [1]
