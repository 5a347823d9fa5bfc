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
    $ printf 'q,cv\n1,a\n2,b\n' | svyestimate -i q -b cv --cv
    svyestimate: --by: 'cv' is a name of our own columns; call it something else: -b cv:NAME
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ printf 'q1,q2\n1,1\n2,2\n' | svyestimate -i q3
    svyestimate: --items: there is no 'q3', only q1, q2
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
    svytally: build/t.csv:27: the same records were counted already (part 1/1 aa3670b1f015e5d1413ad0730379f002); leave out one of the two, or say --same-part if they are truly alike
    [1]
    $ svytally -i q1 --psu village tests/data/wards.csv > build/t.csv; svytally -i q1 --psu district tests/data/wards.csv > build/u.csv; svytally --merge build/t.csv build/u.csv
    svytally: build/u.csv: counted with clusters=district, but build/t.csv with clusters=village; count all parts of a wave with the same options
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
    $ svyestimate -i q1 -b district:h build/t.csv
    svyestimate: build/t.csv: the tally is not split by 'h'; make it with svytally -b district:h
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
    svyestimate: -: PSU ids occur in several strata (1, as '1' in 'a' and 'b'); ids that repeat need --psu-ids nested
    [1]
    $ printf 'q\nyes\nno\n' | svyestimate -i q
    svyestimate: -: answer 'no' of q is not a number, so it has no mean; declare it missing (--missing) or ask for shares
    [1]
    $ printf 'q,w\n"1,5",2\n"2,5",2\n' | svyestimate -i q -w w
    svyestimate: -: answer '1,5' of q is not a number; decimals are written with a point
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
    svyestimate: --stat: 'median' is none of mean, total, count, share, top, bottom, net, variance, quantile
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

Nothing is accepted downstream: what a failed command printed, a stream that was
cut, a field that lost its end.

    $ svyindex -s tests/data/wards.yaml nosuch.csv | svytable
    svyindex: nosuch.csv: No such file or directory
    svytable: -:1: the file is empty; wanted here are estimates, with a header
    [1]
    $ svyindex -s tests/data/wards.yaml tests/data/wards.csv | head -c 200 | svytable
    svytable: -:3: 2 fields, but the header has 15
    [1]
    $ (svyindex -s tests/data/wards.yaml tests/data/wards.csv; printf '"') | svytable
    svytable: -:6: the quote that opens field 1 in line 6 is never closed; the file is cut off, or a quote is missing
    [1]
    $ (svytally -i q1 tests/data/wards.csv; printf '"') | svyestimate
    svyestimate: -:12: the quote that opens field 1 in line 12 is never closed; the file is cut off, or a quote is missing
    [1]
    $ svyindex -s tests/data/wards.yaml tests/data/wards.csv | sed 's/51.8/51,8/' | svytable
    svytable: -:2: 16 fields, but the header has 15
    [1]
    $ svyindex -s tests/data/wards.yaml tests/data/wards.csv | sed 's/51.8/x/' | svyplot league
    svyplot: -:2: estimate is 'x90928041527864', not a number
    [1]

Tallies that somebody touched.

    $ svytally -i q1 --psu village tests/data/wards.csv > build/golden/faults.csv
    $ sed 4d build/golden/faults.csv | svyestimate
    svyestimate: -:27: #end tells of 26 rows in 1 parts, but 25 and 1 stand above; make the tally again
    [1]
    $ sed 2d build/golden/faults.csv | svyestimate
    svyestimate: -:2: the unit of this row has no #psu row above
    [1]
    $ sed 's/,q1,4,1,1,/,q1,4,1,-1,/' build/golden/faults.csv | svyestimate
    svyestimate: -:4: w is '-1', not a number from 0 on
    [1]
    $ sed 's/,q1,4,1,1,/,q1,4,x,1,/' build/golden/faults.csv | svyestimate
    svyestimate: -:4: n is 'x', not a number from 0 on
    [1]
    $ sed '5{h;d;};6G' build/golden/faults.csv | svyestimate
    svyestimate: -:6: the row is out of order or there twice; join tallies with svytally --merge
    [1]
    $ cat build/golden/faults.csv build/golden/faults.csv | svyestimate
    svyestimate: -:29: there are rows after #end; join tallies with svytally --merge
    [1]
    $ sed 1s/psu/cluster/ build/golden/faults.csv | svyestimate
    svyestimate: -:1: this is not the header of a tally: after the by-columns come stratum,psu,ssu...,fpc1...,item,answer,n,w,w2
    [1]

What is amiss is told of the whole file, and of all files, at once: how often
and where first, the same for any order of files. Nothing is written.

    $ printf 'form,district,village,weight,q1,q2,age\n1,n,a,1,7,4,30\n2,n,a,"1,5",7,9.5,x\n3,n,b,,1,7,30\n' > build/golden/faults-1.csv
    $ printf 'form,district,village,weight,q1,q2,age\n4,s,c,1,7,77,"30,5"\n' > build/golden/faults-2.csv
    $ svyestimate -s tests/data/wards.yaml build/golden/faults-1.csv
    svyestimate: build/golden/faults-1.csv: 6 cells hold what their column cannot (how often, first line): q1 [1 2 3 4 5]: '7' (2, line 2); q2: '7' (1, line 4), '9.5' (1, line 3); weight [a number from 0 to 1e300]: '' (1, line 4), '1,5' (1, line 3); correct them, put them on the scale, or declare them missing (missing: of the scale, or --missing); decimals are written with a point
    [1]
    $ svytally -s tests/data/wards.yaml -i q1,q2,age build/golden/faults-1.csv build/golden/faults-2.csv
    svytally: 10 cells hold what their column cannot (how often, first line): age [a number from 18 to 110]: '30,5' (1, build/golden/faults-2.csv:2), 'x' (1, build/golden/faults-1.csv:3); q1 [1 2 3 4 5]: '7' (3, build/golden/faults-1.csv:2); q2: '7' (1, build/golden/faults-1.csv:4), '9.5' (1, build/golden/faults-1.csv:3), '77' (1, build/golden/faults-2.csv:2); weight [a number from 0 to 1e300]: '' (1, build/golden/faults-1.csv:4), '1,5' (1, build/golden/faults-1.csv:3); correct them, put them on the scale, or declare them missing (missing: of the scale, or --missing); decimals are written with a point
    [1]
    $ svytally -s tests/data/wards.yaml -i q1,q2,age build/golden/faults-2.csv build/golden/faults-1.csv
    svytally: 10 cells hold what their column cannot (how often, first line): age [a number from 18 to 110]: '30,5' (1, build/golden/faults-2.csv:2), 'x' (1, build/golden/faults-1.csv:3); q1 [1 2 3 4 5]: '7' (3, build/golden/faults-1.csv:2); q2: '7' (1, build/golden/faults-1.csv:4), '9.5' (1, build/golden/faults-1.csv:3), '77' (1, build/golden/faults-2.csv:2); weight [a number from 0 to 1e300]: '' (1, build/golden/faults-1.csv:4), '1,5' (1, build/golden/faults-1.csv:3); correct them, put them on the scale, or declare them missing (missing: of the scale, or --missing); decimals are written with a point
    [1]
    $ svyindex --lang vi -s tests/data/wards.yaml build/golden/faults-1.csv
    svyindex: build/golden/faults-1.csv: 6 ô chứa điều mà cột của chúng không thể có (số lần, dòng đầu tiên): q1 [1 2 3 4 5]: '7' (2, dòng 2); q2: '7' (1, dòng 4), '9.5' (1, dòng 3); weight [số từ 0 đến 1e300]: '' (1, dòng 4), '1,5' (1, dòng 3); hãy sửa lại, thêm vào thang đo, hoặc khai báo là không trả lời (missing: của thang đo, hoặc --missing); số thập phân được viết bằng dấu chấm
    [1]

Of many it tells twenty, every code before any comes again.

    $ sh -c 'printf "scales: {s: {codes: {1: a, 2: b}}}\nsurvey: s\nitems:\n"; for i in $(seq 30); do echo "  q$i: {scale: s}"; done' > build/golden/faults.yaml
    $ sh -c 'seq -s, -f q%g 30; for v in 1 9 9 1; do yes $v | head -30 | paste -sd,; done; yes 1 | head -29 | paste -sd, | sed s/$/,8/' > build/golden/faults-3.csv
    $ svyestimate -s build/golden/faults.yaml build/golden/faults-3.csv
    svyestimate: build/golden/faults-3.csv: 61 cells hold what their column cannot (how often, first line): q1 [1 2]: '9' (2, line 3); q2: '9' (2, line 3); q3: '9' (2, line 3); q4: '9' (2, line 3); q5: '9' (2, line 3); q6: '9' (2, line 3); q7: '9' (2, line 3); q8: '9' (2, line 3); q9: '9' (2, line 3); q10: '9' (2, line 3); q11: '9' (2, line 3); q12: '9' (2, line 3); q13: '9' (2, line 3); q14: '9' (2, line 3); q15: '9' (2, line 3); q16: '9' (2, line 3); q17: '9' (2, line 3); q18: '9' (2, line 3); q19: '9' (2, line 3); q30: '8' (1, line 6) and 11 more of the same codes; correct them, put them on the scale, or declare them missing (missing: of the scale, or --missing)
    [1]
    $ svyestimate -s build/golden/faults.yaml --missing 8,9 build/golden/faults-3.csv | head -2
    item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag
    q1,mean,,1,0,1,1,0.95,2,3,NA,NA,3,taylor t,

The same of a tally that was counted without the survey file.

    $ svytally -i q30,q1,q2 build/golden/faults-3.csv > build/golden/faults-4.csv
    $ svyestimate -s build/golden/faults.yaml build/golden/faults-4.csv
    svyestimate: build/golden/faults-4.csv: 7 answers are not on the scale of their item (how often): q1 [1 2]: '9' (2); q2: '9' (2); q30: '8' (1), '9' (2); count the answers again with this survey file
    [1]
    $ svyestimate --lang vi -s build/golden/faults.yaml -i q30,q2 build/golden/faults-4.csv
    svyestimate: build/golden/faults-4.csv: 5 câu trả lời không có trong thang đo của câu hỏi (số lần): q2 [1 2]: '9' (2); q30: '8' (1), '9' (2); hãy đếm lại phiếu với tệp khảo sát này
    [1]
    $ svyestimate -s build/golden/faults.yaml -i q1 build/golden/faults-4.csv
    svyestimate: build/golden/faults-4.csv: answer '9' of q1 is not on its scale; count the answers again with this survey file
    [1]

Columns and items that are not there.

    $ svyestimate -i q1,q22,qq,age -i 'z*' tests/data/wards.csv
    svyestimate: --items: there is no 'q22' (did you mean 'q2'?), 'qq', 'z*'
    [1]
    $ svyestimate -s tests/data/wards.yaml -b distric --strata stratum -w wight tests/data/wards.csv
    svyestimate: tests/data/wards.csv: there are no columns 'wight' (did you mean 'weight'?), 'stratum', 'distric' (did you mean 'district'?)
    [1]
    $ svyestimate --lang vi -i q1 -b distric --strata stratum tests/data/wards.csv
    svyestimate: tests/data/wards.csv: không có các cột 'stratum', 'distric' (có phải là 'district' không?)
    [1]
    $ svytally -i q1,q7,q8 tests/data/wards.csv build/golden/faults-1.csv
    svytally: tests/data/wards.csv: there are no columns 'q7', 'q8'
    [1]

Other dialects of CSV; names, with the nearest one.

    $ printf 'q;w\n1;1\n' | svyestimate -i q
    svyestimate: -:1: the header is one field, 'q;w'; fields must be separated by commas, not by semicolons
    [1]
    $ printf 'q,w\n1,"1,5"\n' | svyestimate -i q -w w
    svyestimate: -:2: w is '1,5', not a number from 0 to 1e300; decimals are written with a point
    [1]
    $ printf 'q,\n1,1\n' | svyestimate -i q
    svyestimate: -:1: column 2 has no name; give it one, or take out the comma at the end of every line
    [1]
    $ printf 'polite,w\n1,1\n' | svyestimate -i polit
    svyestimate: --items: there is no 'polit'; did you mean 'polite'?
    [1]
    $ svyestimate -i q1 --strata distrit tests/data/wards.csv
    svyestimate: tests/data/wards.csv: there is no column 'distrit'; did you mean 'district'?
    [1]
    $ svyestimate -i q1 --where 'distict = north' tests/data/wards.csv
    svyestimate: tests/data/wards.csv: there is no column 'distict'; did you mean 'district'?
    [1]
    $ svyestimate -i 'z*' tests/data/wards.csv
    svyestimate: --items: nothing is called like 'z*'
    [1]
    $ svyestimate -i q2..q1 tests/data/wards.csv
    svyestimate: --items: 'q2..q1' runs backward: 'q1' stands before 'q2'
    [1]
    $ svyestimate -i q1 tests/data
    svyestimate: tests/data: Is a directory
    [1]

Designs and counts that the cells cannot mean.

    $ printf 'c,N,q\n1,many,3\n2,4,4\n' | svyestimate -i q --psu c --fpc N
    svyestimate: -:2: N is 'many', not a population count or fraction
    [1]
    $ printf 'c,N,q\n1,4,3\n1,5,4\n2,4,3\n' | svyestimate -i q --psu c --fpc N
    svyestimate: -:3: the fpc differs from that of an earlier row of the same unit ('1')
    [1]
    $ svyestimate -i q1 --counts weight tests/data/wards.csv
    svyestimate: tests/data/wards.csv: 2 cells hold what their column cannot (how often, first line): weight [a count of respondents]: '12.5' (2, line 4); correct them
    [1]
    $ printf 'item,answer,n\nq,1,3\nq,1,4\n' | svytally
    svytally: -:3: answer '1' of 'q' was counted already
    [1]
    $ svytally -i q1 tests/data/wards.csv tests/data/wards.csv
    svytally: tests/data/wards.csv: the same records were counted already (part 1/1 aa3670b1f015e5d1413ad0730379f002); leave out one of the two, or say --same-part if they are truly alike
    [1]

Survey files.

    $ sed 's/top2/top3/' tests/data/wards.yaml > build/golden/faults.yaml; svyindex -s build/golden/faults.yaml tests/data/wards.csv
    svyindex: build/golden/faults.yaml:24:10: 'top3' is none of top2, mean, mean0, net, nps, points; did you mean 'top2'?
    [1]
    $ sed 's/of: .q1, q2./of: [q1, q3]/' tests/data/wards.yaml > build/golden/faults.yaml; svyindex -s build/golden/faults.yaml tests/data/wards.csv
    svyindex: build/golden/faults.yaml:26:72: there is no 'q3', only q1, q2, age, all_satisfied, service
    [1]
    $ sed 's/of: .q1, q2./of: [other]}\n    other: {of: [service]/' tests/data/wards.yaml > build/golden/faults.yaml; svyindex -s build/golden/faults.yaml tests/data/wards.csv
    svyindex: build/golden/faults.yaml:26:5: the index goes round in a circle: service ← other ← service
    [1]
    $ sed '3s/$/ {/' tests/data/wards.yaml > build/golden/faults.yaml; svyindex -s build/golden/faults.yaml tests/data/wards.csv
    svyindex: build/golden/faults.yaml:3:70: this is not YAML: did not find expected key (while parsing a block mapping from line 1)
    [1]
    $ svyindex -s build/golden/faults.csv tests/data/wards.csv
    svyindex: build/golden/faults.csv:1:1: keys and their values are expected here (`key: value`)
    [1]
    $ svyindex -s surveys/sipas-cantho/survey.yaml tests/data/wards.csv
    svyindex: tests/data/wards.csv: there are no columns 'result', 'commune', 'q9_1', 'q9_2', 'q9_3', 'q9_4', 'q9_5', 'q9_6', 'q9_7', 'q9_8', 'q9_9', 'q9_10' and 29 more
    [1]

The wrong currency into the other commands.

    $ svytally -i q1 build/golden/faults.csv
    svytally: build/golden/faults.csv:1: this file holds a tally; wanted here are answers, a row a respondent; tallies are added with svytally --merge
    [1]
    $ svyestimate -i q1 tests/data/wards.csv | svytally -i q1
    svytally: -:1: this file holds estimates; wanted here are answers, a row a respondent
    [1]
    $ svyindex -s tests/data/wards.yaml tests/data/wards.csv | svyindex -s tests/data/wards.yaml
    svyindex: -:1: this file holds estimates; wanted here are answers, a row a respondent, or a tally: svytally makes one from answers
    [1]
    $ svysim -s tests/data/wards.yaml
    svysim: tests/data/wards.yaml: design: population: names no frame to draw from; add it, or use --frame
    [1]

Options that contradict or say nothing.

    $ svyestimate -i q1 --psu village --fpc N,M,K tests/data/wards.csv
    svyestimate: --fpc: 3 columns for 1 stages of clusters; one more than clusters is the most (respondents)
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate -i q1 -w weight --counts age tests/data/wards.csv
    svyestimate: --counts and --weight do not go together: --counts makes every weight 1
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate -i q1 --satisfied 4,5 --dissatisfied 4 tests/data/wards.csv
    svyestimate: '4' is both in --satisfied and --dissatisfied
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate -s tests/data/wards.yaml -i q1 --satisfied 6 tests/data/wards.csv
    svyestimate: --satisfied: '6' is not on the scale of q1, from 1 to 5
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate -i q1 --stat '' tests/data/wards.csv
    svyestimate: --stat names no statistic
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate -i q1 --df 0 tests/data/wards.csv
    svyestimate: --df: '0' is none of domain, design, satterthwaite, inf, N > 0
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate -i q1 tests/data/wards.csv tests/data/wards.csv
    svyestimate: 2 files are named, and it takes 1 at most
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svytally --merge -b district build/golden/faults.csv
    svytally: build/golden/faults.csv is not a file of answers: --by must be said where answers are counted
    usage: svytally [-s SURVEY] [-b COLUMNS] [-i NAMES] [FILE ...]
    Try 'svytally --help'.
    [2]
    $ svytally -i q1 --pairs q1 tests/data/wards.csv
    svytally: --pairs: 'q1' is neither a*b nor a node of the index
    usage: svytally [-s SURVEY] [-b COLUMNS] [-i NAMES] [FILE ...]
    Try 'svytally --help'.
    [2]
    $ svyestimate tests/data/wards.csv
    svyestimate: say which items to count, with --items or a survey file (--survey)
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]

By-columns whose names would clash, or be a wave's.

    $ svyestimate -i q1 -b district:place -b village:place tests/data/wards.csv
    svyestimate: --by: 'district' and 'village' would both be called 'place'
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate -i q1 -b district:wave tests/data/wards.csv
    svyestimate: --by: which column is the wave, the survey file says; write design: {wave: district}, or rename the column
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate -i q1 -b district: tests/data/wards.csv
    svyestimate: --by: 'district:' names no column
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svytally -i q1 -b district tests/data/wards.csv | sed '1s/district/method/' | svyestimate -b method
    svyestimate: -:1: 'method' is a name of our own columns; rename this by-column
    [1]

What was counted already cannot be counted otherwise.

    $ printf 'region,item,answer,n\nnorth,q1,1,3\n' | svytally -b region
    svytally: - is not a file of answers: --by must be said where answers are counted
    usage: svytally [-s SURVEY] [-b COLUMNS] [-i NAMES] [FILE ...]
    Try 'svytally --help'.
    [2]
    $ svytally -s tests/data/wards.yaml tests/data/wards.csv > build/golden/faults-w.csv
    $ svyestimate -s tests/data/wards.yaml -i all_satisfied --satisfied 5 build/golden/faults-w.csv
    svyestimate: build/golden/faults-w.csv: all_satisfied was counted with other satisfied codes; say --satisfied where answers are counted
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate -s tests/data/wards.yaml -i age build/golden/faults-w.csv
    svyestimate: build/golden/faults-w.csv: nobody is counted in any of the items asked for; make the tally with svytally --items
    [1]
    $ svyestimate --ratio q1/q2 build/golden/faults-w.csv
    svyestimate: build/golden/faults-w.csv: the ratio q1/q2 needs those who answered both, whom the tally lacks; count them with svytally --pairs A*B
    [1]

The covariance has a file of its own.

    $ svyestimate -i q1 --covariance - tests/data/wards.csv
    svyestimate: '-' cannot be the name of a further output: standard output is for the data
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate -i q1 --covariance build/golden/faults-c.csv -o build/golden/faults-c.csv tests/data/wards.csv
    svyestimate: --output and --covariance name the same file
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate -i q1 --covariance build/golden/none/c.csv tests/data/wards.csv
    svyestimate: build/golden/none/c.csv: No such file or directory
    [1]
    $ svyestimate -i q1 --lonely collapse --lonely-map build/golden/faults-c.csv --covariance build/golden/faults-c.csv tests/data/wards.csv
    svyestimate: --covariance and --lonely-map name the same file
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]

No file is named twice, by whatever name.

    $ printf 'as it was\n' > build/golden/faults.svg; svyplot league --data build/golden/../golden/faults.svg -o build/golden/faults.svg tests/data/estimates/league.csv; cat build/golden/faults.svg
    svyplot: --output and --data name the same file
    usage: svyplot KIND [-s FILE] [-o FILE.svg|png|pdf] [OPTION]... [FILE]
    Try 'svyplot --help'.
    as it was
    $ svyestimate -i q1 --covariance build/golden/faults-c.csv --lang vi tests/data/wards.csv > build/golden/faults-c.csv
    svyestimate: đầu ra chuẩn và --covariance nêu cùng một tệp
    cách dùng: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Hãy thử 'svyestimate --help'.
    [2]

Nothing to show, and what shows nothing.

    $ svyindex -s tests/data/wards.yaml -b district tests/data/wards.csv | sed -n '1p;$p' | svyplot league
    svyplot: -: there is a header but no row
    [1]
    $ svyindex -s tests/data/wards.yaml tests/data/wards.csv | svytable --columns ''
    svytable: --columns names no column
    usage: svytable [-s FILE] [-i NAMES] [--wide] [--format text|csv|md] [OPTION]... [FILE]
    Try 'svytable --help'.
    [2]
    $ svyestimate --ratio q1/q1 tests/data/wards.csv
    svyestimate: --ratio: 'q1/q1' needs two items that differ
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]

An item of several choices stands for them.

    $ printf 'scales: {w: {codes: {a: A, b: B}}}\nitems: {q5: {scale: w, multi: " "}}\n' > build/golden/faults.yaml
    $ printf 'q5\na b\nb\n' | svyestimate -s build/golden/faults.yaml -i q5 --stat top | cut -d, -f1-5
    item,stat,answer,estimate,se
    q5/a,top,,0.5,0.5
    q5/b,top,,1,0
    #end,,,,
    $ printf 'q5\na b\nd\n' | svyestimate -s build/golden/faults.yaml -i q5 --stat top
    svyestimate: -:3: q5 is 'd', which is not on its scale (a b); correct it, or declare it missing
    [1]

A name that a tally needs for itself.

    $ printf '#end,q\n1,2\n' | svyestimate -i '#end'
    svyestimate: an item cannot be called '#end', for a tally has rows of such names; rename the column
    [1]

Files that are no text are called what they are, and what other programs put
into a CSV is named.

    $ printf 'PK\003\004' > build/golden/answers.xlsx; svyestimate -i q build/golden/answers.xlsx
    svyestimate: build/golden/answers.xlsx: this is a workbook (.xlsx, .ods) or another zip archive; save its sheet as CSV in UTF-8
    [1]
    $ printf 'q\n1\n' | gzip | svytally -i q
    svytally: -: this is packed by gzip; unpack it with gzip -d
    [1]
    $ printf '$FL2@(#) SPSS' | svyestimate --lang vi -i q
    svyestimate: -: đây là một tệp SPSS (.sav); hãy xuất ra CSV mã UTF-8
    [1]
    $ head -c 9999 /dev/zero > build/golden/zeros; svytally -i q build/golden/zeros; svytally --lang vi -s build/golden/zeros -i q tests/data/wards.csv
    svytally: build/golden/zeros: this is a file that begins with zeros, and no text; it was damaged on its way: copy it again
    svytally: build/golden/zeros: đây là một tệp bắt đầu bằng các byte 0, chứ không phải văn bản; tệp đã hỏng khi chuyển đi: hãy chép lại
    [1]
    $ printf '<html>' | svytable
    svytable: -: this is a page of the web, not the file it offers
    [1]
    $ svyestimate -s build/golden -i q build/golden/answers.xlsx
    svyestimate: build/golden: Is a directory
    [1]
    $ printf 'sep=;\nid;q\n1;2\n' | svyestimate -i q
    svyestimate: -:1: 'sep=;' is for Excel; remove this line, and separate fields by commas
    [1]
    $ printf 'Report of 2024\n\nid,q\n1,2\n' | svyestimate -i q
    svyestimate: --items: there is no 'q', only Report of 2024; the table seems to begin in line 3: remove the lines above it
    [1]
    $ printf 'Report,,\n,,\nid,q,r\n1,2,3\n' | svyestimate -i q
    svyestimate: -:1: 2 of 3 columns have no name, first column 2; the table seems to begin in line 3: remove the lines above it
    [1]
    $ printf 'Report\nid,q\n1,2\n' | svyestimate -i Report
    svyestimate: -:2: 2 fields where the header has 1; the table seems to begin in line 2: remove the lines above it
    [1]
    $ printf 'Report\nid,q\n1,2\n' | svyestimate --lang vi -s tests/data/wards.yaml
    svyestimate: -: không có các cột 'form', 'district', 'weight', 'village', 'q1', 'q2'; bảng có vẻ bắt đầu ở dòng 2: hãy bỏ các dòng phía trên
    [1]
    $ printf '1,2\n1,3\n' | svyestimate -i q
    svyestimate: --items: there is no 'q', only 1, 2; the first line is of numbers: is the line of names missing?
    [1]
    $ printf 'id,q\n{"ImportId":1},1\n' | sed 's/.*Imp.*/"{""ImportId"":""Q1""}",x/' | svyestimate -i q
    svyestimate: -:2: this is a row of the header as Qualtrics writes it; keep the first row, of names, and remove what stands between it and the first respondent
    [1]
    $ printf 'id,q,r\n,Response,Response\n1,2,3\n' | svyestimate -i q
    svyestimate: -:2: this is a row of the header as SurveyMonkey writes it; keep the first row, of names, and remove what stands between it and the first respondent
    [1]
    $ printf 'id,colours,,\n,red,green,blue\n1,red,,blue\n' | svyestimate -i id
    svyestimate: -:1: 2 of 4 columns have no name, first column 3; line 2 seems to be a second row of the header: make one row of the two
    [1]
    $ printf 'form,district,village,weight,q1,q2,age\nForm,Where,There,1,How is it?,And that?,Age\n1,n,a,1,4,4,30\n' | svyestimate -s tests/data/wards.yaml
    svyestimate: -: 2 cells hold what their column cannot (how often, first line): q1 [1 2 3 4 5]: 'How is it?' (1, line 2); q2: 'And that?' (1, line 2); line 2 of - seems to be a second row of the header: remove it
    [1]
    $ printf '"id";"q"\n"1";"2"\n' | svyestimate -i q
    svyestimate: -:1: fields must be separated by commas, not by semicolons
    [1]
    $ printf '"id"\t"q"\n' | svyestimate --lang vi -i q
    svyestimate: -:1: các ô phải cách nhau bằng dấu phẩy, không phải dấu tab
    [1]
    $ printf '<?xml version="1.0"?>\n' | svyestimate -i q
    svyestimate: -: this is XML, a description or a page; export the data as CSV
    [1]
    $ printf '{"id":1,"q":2}\n' | svyestimate -i q
    svyestimate: -: this is JSON; export the data as CSV
    [1]
    $ printf 'id,q\n1,"2,5"\n' > build/golden/comma.csv; printf 'items: {q: {type: number}}\nsurvey: s\n' > build/golden/comma.yaml
    $ svyestimate -s build/golden/comma.yaml -i q build/golden/comma.csv
    svyestimate: build/golden/comma.csv:2: q is '2,5', not a number; correct it, or declare it missing; decimals are written with a point
    [1]

A text inside braces that a comma cuts in two.

    $ printf 'title: {vi: Cần Thơ, en: Kansas City, 2022}\n' > build/golden/comma.yaml; svytally -s build/golden/comma.yaml -i q1 tests/data/wards.csv
    svytally: build/golden/comma.yaml:1:39: '2022' stands alone behind a comma; inside { } a text that has a comma needs quotes
    [1]
