Bad input gets one sentence: file, line, what is wrong, what to do.

    $ : | svyestimate -i q
    svyestimate: -: the file is empty
    [1]
    $ printf 'q\n' | svyestimate -i q
    svyestimate: -: nobody answered any of the items asked for
    [1]
    $ printf 'q,w\n1,1\n2\n' | svyestimate -i q -w w
    svyestimate: -:3: 1 fields where the header has 2
    [1]
    $ printf 'q\n1\n"2\n3\n' | svyestimate -i q
    svyestimate: -:3: the quote that opens field 1 in line 3 is never closed; the file is cut off, or a quote is missing
    [1]
    $ printf 'q\n1\n\0002\n' | svyestimate -i q
    svyestimate: -:3: byte 1 of line 3 is a NUL; this is not CSV in UTF-8 (UTF-16 is turned into it by iconv -f UTF-16 -t UTF-8)
    [1]
    $ printf 'q\n1\n\3772\n' | svyestimate -i q
    svyestimate: -:3: byte 1 of line 3 is not UTF-8; turn the file into UTF-8 first (iconv -f WINDOWS-1258 -t UTF-8, if it is old Vietnamese)
    [1]
    $ printf 'q,q\n1,1\n' | svyestimate -i q
    svyestimate: -:1: columns 1 and 2 are both called 'q'; rename one
    [1]
    $ printf 'q,method\n1,a\n2,b\n' | svyestimate -i q -b method
    svyestimate: --by: 'method' is a name of our own columns; call it something else: -b method:NAME
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ printf 'q1,q2\n1,1\n2,2\n' | svyestimate -i q3
    svyestimate: --items: there is no 'q3'
    [1]

Weights are numbers from 0 on.

    $ printf 'q,w\n1,1\n2,\n' | svyestimate -i q -w w
    svyestimate: -:3: w is '', not a number from 0 to 1e300
    [1]
    $ printf 'q,w\n1,1\n2,-3\n' | svyestimate -i q -w w
    svyestimate: -:3: w is '-3', not a number from 0 to 1e300
    [1]
    $ printf 'q,w\n1,1\n2,NaN\n' | svyestimate -i q -w w
    svyestimate: -:3: w is 'NaN', not a number from 0 to 1e300
    [1]
    $ printf 'q,w\n1,1\n2,Inf\n' | svyestimate -i q -w w
    svyestimate: -:3: w is 'Inf', not a number from 0 to 1e300
    [1]
    $ printf 'q,w\n1,1\n2,many\n' | svyestimate -i q -w w
    svyestimate: -:3: w is 'many', not a number from 0 to 1e300
    [1]
    $ printf 'q,w\n1,1\n2,1\n' | svyestimate -i q -w weigt
    svyestimate: -: there is no column 'weigt'
    [1]

Nobody answered; a code that is not on its scale; a stratum with one PSU.

    $ printf 'q,w\n,1\n,1\n' | svyestimate -i q -w w
    svyestimate: -: nobody answered any of the items asked for
    [1]
    $ printf 'form,district,village,weight,q1,q2,age\n1,n,a,1,7,4,30\n' | svyindex -s tests/data/wards.yaml
    svyindex: -:2: q1 is '7', which is not on its scale (1 2 3 4 5); correct it, or declare it missing
    [1]
    $ printf 'h,c,q\na,1,3\na,2,4\nb,1,5\nb,1,2\n' | svyestimate -i q --strata h --psu c
    svyestimate: -: strata with a single PSU show no variation: 'b' (1 in all); join each with one like it, or choose --lonely certainty, centered, scaled or collapse
    [1]

Tallies that are cut off, or counted twice.

    $ svytally -i q1 --psu village tests/data/wards.csv | head -n 9 | svyestimate -i q1
    svyestimate: -:9: the tally is cut off: there is no #end row; make it again
    [1]
    $ svytally -i q1 --psu village tests/data/wards.csv > build/t.csv; svytally --merge build/t.csv build/t.csv
    svytally: build/t.csv:26: part 1/1 c414d4c00a633e78 was counted already; leave out one of the two
    [1]
    $ svytally -i q1 --psu village tests/data/wards.csv > build/t.csv; svytally -i q1 --psu district tests/data/wards.csv > build/u.csv; svytally --merge build/t.csv build/u.csv
    svytally: build/u.csv:14: part 1/1 c414d4c00a633e78 was counted already; leave out one of the two
    [1]

The wrong currency names the command that should have come before.

    $ svyestimate -i q1 tests/data/wards.csv | svyestimate -i q1
    svyestimate: -:1: this file holds estimates; wanted here are answers, a row a respondent, or a tally: svytally makes one from answers
    [1]
    $ svyplot league tests/data/wards.csv
    svyplot: tests/data/wards.csv:1: this file holds answers; wanted here are estimates: svyestimate or svyindex makes them from answers or a tally
    [1]
    $ svytable build/t.csv
    svytable: build/t.csv:1: this file holds a tally; wanted here are estimates: svyestimate or svyindex makes them from answers or a tally
    [1]
    $ svytally --merge tests/data/wards.csv
    svytally: tests/data/wards.csv:1: this file holds answers; wanted here are tallies: svytally makes them from answers
    [1]
    $ svyestimate -i q1 -w weight build/t.csv
    svyestimate: build/t.csv is not a file of answers: --weight must be said where answers are counted
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate -i q1 -b district build/t.csv
    svyestimate: build/t.csv: the tally is not split by 'district'; make it with svytally -b district
    [1]

Survey files: the place, and the nearest key.

    $ printf 'survey: s\nscales:\n  yn: {codez: {1: {label: a}}}\n' > build/bad.yaml; svyindex -s build/bad.yaml tests/data/wards.csv
    svyindex: build/bad.yaml:3:8: 'codez' is no key of scales.NAME; did you mean 'codes'?
    [1]
    $ printf 'survey: s\nsatisfied: [4]\n' > build/bad.yaml; svyindex -s build/bad.yaml tests/data/wards.csv
    svyindex: build/bad.yaml:2:1: 'satisfied' is no key of the top of the file; it belongs to scales.NAME
    [1]
    $ sed 's/of: \[q1, q2\]/of: [service, q1]/' tests/data/wards.yaml > build/bad.yaml; svyindex -s build/bad.yaml tests/data/wards.csv
    svyindex: build/bad.yaml:26:5: the index goes round in a circle: service ← service
    [1]

Designs that cannot be.

    $ printf 'c,N,q\n1,1.5,3\n2,1.5,4\n' | svyestimate -i q --psu c --fpc N
    svyestimate: -: fpc1 is '1.5' in stratum '': more units were sampled than there are
    [1]
    $ printf 'c,N,q\n1,10,3\n2,0.5,4\n' | svyestimate -i q --psu c --fpc N
    svyestimate: -: fpc1 is '0.5' in stratum '': counts and fractions are mixed; give one kind
    [1]
    $ printf 'c,N,q\n1,10,3\n2,12,4\n' | svyestimate -i q --psu c --fpc N
    svyestimate: -: fpc1 is '12' in stratum '': it must be the same for all units that were sampled together
    [1]
    $ printf 'h,c,q\na,1,3\na,2,4\nb,1,5\nb,3,2\n' | svyestimate -i q --strata h --psu c --psu-ids unique
    svyestimate: -: PSU '1' is in stratum 'b' and in another; ids that repeat need --psu-ids nested
    [1]
    $ printf 'q\nyes\nno\n' | svyestimate -i q
    svyestimate: -: answer 'no' of q is not a number, so it has no mean; declare it missing (--missing) or ask for shares
    [1]

Outputs that cannot be written, and a reader that leaves early.

    $ svyestimate -i q1 tests/data/wards.csv > /dev/full
    svyestimate: standard output: No space left on device
    [1]
    $ svyestimate -i q1 tests/data/wards.csv >&-
    svyestimate: standard output: Bad file descriptor
    [1]
    $ svyestimate -i q1 --stat share tests/data/wards.csv | head -n 1
    item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag

Misuse.

    $ svyestimate --stat median -i q1 tests/data/wards.csv
    svyestimate: --stat: 'median' is none of mean, total, share, top, bottom, net
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate --wieght w -i q1 tests/data/wards.csv
    svyestimate: --wieght is not an option; did you mean --weight?
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate -i q1 nosuch.csv
    svyestimate: nosuch.csv: No such file or directory
    [1]
    $ svyestimate -i q1 --where 'q1 = ' tests/data/wards.csv
    svyestimate: --where: at the end: a code is expected
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate -i q1 --level 95 tests/data/wards.csv
    svyestimate: --level wants a number between 0 and 1, not '95'
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyindex tests/data/wards.csv
    svyindex: an index needs a survey file (--survey) with a key 'index'
    usage: svyindex -s SURVEY [-b COLUMNS] [FILE]
    Try 'svyindex --help'.
    [2]
