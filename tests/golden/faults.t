# What goes wrong, and how it is told

Bad input gets one sentence: the file, the line, what is wrong, what to do; and
the exit status is 1. A command line that makes no sense gets a sentence, its
usage, and 2. Of what was wrong nothing is written. Where the sentence is long,
`|| fmt` breaks it into lines; it runs because the command failed.

    $ mkdir -p build/golden/faults

## A file that is no table of answers

Nothing in it, or nobody.

    $ : | svyestimate -i q
    svyestimate: -: the file is empty
    [1]
    $ printf '%s\n' q | svyestimate -i q
    svyestimate: -: nobody answered any of the items asked for
    [1]
    $ printf '%s\n' q,w ,1 ,1 | svyestimate -i q -w w
    svyestimate: -: nobody answered any of the items asked for
    [1]
    $ svyestimate -i q1 nosuch.csv
    svyestimate: nosuch.csv: No such file or directory
    [1]
    $ svyestimate -i q1 tests/data
    svyestimate: tests/data: Is a directory
    [1]

Lines that a CSV cannot have: fields too few, a quote that is never closed, bytes
that are no text.

    $ printf '%s\n' q,w 1,1 2 | svyestimate -i q -w w
    svyestimate: -:3: 1 fields where the header has 2
    [1]
    $ printf '%s\n' q 1 '"2' 3 | svyestimate -i q
    svyestimate: -:3: the quote that opens field 1 in line 3 is never closed; the file is cut off, or a quote is missing
    [1]
    $ printf 'q\n1\n\0002\n' | svyestimate -i q \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyestimate: -:3: byte 1 of line 3 is a NUL; this is not CSV in UTF-8 (UTF-16 is turned into
    it by iconv -f UTF-16 -t UTF-8)
    $ printf 'q\n1\n\3772\n' | svyestimate -i q \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyestimate: -:3: byte 1 of line 3 is not UTF-8; turn the file into UTF-8 first (iconv -f
    WINDOWS-1258 -t UTF-8, if it is old Vietnamese)

Headers that name nothing, or two things alike; other signs between fields.

    $ printf '%s\n' q,q 1,1 | svyestimate -i q
    svyestimate: -:1: columns 1 and 2 are both called 'q'; rename one
    [1]
    $ printf '%s\n' q, 1,1 | svyestimate -i q
    svyestimate: -:1: column 2 has no name; give it one, or take out the comma at the end of every line
    [1]
    $ printf '%s\n' 'q;w' '1;1' | svyestimate -i q
    svyestimate: -:1: the header is one field, 'q;w'; fields must be separated by commas, not by semicolons
    [1]
    $ printf '%s\n' '"id";"q"' '"1";"2"' | svyestimate -i q
    svyestimate: -:1: fields must be separated by commas, not by semicolons
    [1]
    $ printf '"id"\t"q"\n' | svyestimate --lang vi -i q
    svyestimate: -:1: các ô phải cách nhau bằng dấu phẩy, không phải dấu tab
    [1]

Files of other programs are called what they are.

    $ printf 'PK\003\004' > build/golden/faults/answers.xlsx
    $ svyestimate -i q build/golden/faults/answers.xlsx \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyestimate: build/golden/faults/answers.xlsx: this is a workbook (.xlsx, .ods) or another zip
    archive; save its sheet as CSV in UTF-8
    $ printf '%s\n' q 1 | gzip | svytally -i q
    svytally: -: this is packed by gzip; unpack it with gzip -d
    [1]
    $ printf '$FL2@(#) SPSS' | svyestimate --lang vi -i q
    svyestimate: -: đây là một tệp SPSS (.sav); hãy xuất ra CSV mã UTF-8
    [1]
    $ head -c 9999 /dev/zero > build/golden/faults/zeros
    $ svytally -i q build/golden/faults/zeros \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svytally: build/golden/faults/zeros: this is a file that begins with zeros, and no text; it
    was damaged on its way: copy it again
    $ svytally --lang vi -s build/golden/faults/zeros -i q tests/data/wards.csv \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svytally: build/golden/faults/zeros: đây là một tệp bắt đầu bằng các byte 0,
    chứ không phải văn bản; tệp đã hỏng khi chuyển đi: hãy chép lại
    $ printf '<html>' | svytable
    svytable: -: this is a page of the web, not the file it offers
    [1]
    $ printf '<?xml version="1.0"?>\n' | svyestimate -i q
    svyestimate: -: this is XML, a description or a page; export the data as CSV
    [1]
    $ printf '{"id":1,"q":2}\n' | svyestimate -i q
    svyestimate: -: this is JSON; export the data as CSV
    [1]

So is what they put into a CSV, above the names or below.

    $ printf '%s\n' 'sep=;' 'id;q' '1;2' | svyestimate -i q
    svyestimate: -:1: 'sep=;' is for Excel; remove this line, and separate fields by commas
    [1]
    $ printf '%s\n' 'Report of 2024' '' id,q 1,2 | svyestimate -i q \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyestimate: --items: there is no 'q', only Report of 2024; the table seems to begin in line 3:
    remove the lines above it
    $ printf '%s\n' Report,, ,, id,q,r 1,2,3 | svyestimate -i q \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyestimate: -:1: 2 of 3 columns have no name, first column 2; the table seems to begin in line
    3: remove the lines above it
    $ printf '%s\n' Report id,q 1,2 | svyestimate -i Report
    svyestimate: -:2: 2 fields where the header has 1; the table seems to begin in line 2: remove the lines above it
    [1]
    $ printf '%s\n' Report id,q 1,2 | svyestimate --lang vi -s tests/data/wards.yaml \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyestimate: -: không có các cột 'form', 'district', 'weight', 'village', 'q1', 'q2';
    bảng có vẻ bắt đầu ở dòng 2: hãy bỏ các dòng phía trên
    $ printf '%s\n' 1,2 1,3 | svyestimate -i q
    svyestimate: --items: there is no 'q', only 1, 2; the first line is of numbers: is the line of names missing?
    [1]
    $ printf '%s\n' id,q '"{""ImportId"":""Q1""}",x' | svyestimate -i q \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyestimate: -:2: this is a row of the header as Qualtrics writes it; keep the first row,
    of names, and remove what stands between it and the first respondent
    $ printf '%s\n' id,q,r ,Response,Response 1,2,3 | svyestimate -i q \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyestimate: -:2: this is a row of the header as SurveyMonkey writes it; keep the first row,
    of names, and remove what stands between it and the first respondent
    $ printf '%s\n' id,colours,, ,red,green,blue 1,red,,blue | svyestimate -i id \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyestimate: -:1: 2 of 4 columns have no name, first column 3; line 2 seems to be a second row
    of the header: make one row of the two
    $ printf '%s\n' form,district,village,weight,q1,q2,age \
          'Form,Where,There,1,How is it?,And that?,Age' 1,n,a,1,4,4,30 | \
          svyestimate -s tests/data/wards.yaml \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyestimate: -: 2 cells hold what their column cannot (how often, first line): q1 [1 2 3 4 5]:
    'How is it?' (1, line 2); q2: 'And that?' (1, line 2); line 2 of - seems to be a second row of
    the header: remove it

## Columns and items that are not there

The nearest name is told, and all that are missing at once.

    $ printf '%s\n' q1,q2 1,1 2,2 | svyestimate -i q3
    svyestimate: --items: there is no 'q3', only q1, q2
    [1]
    $ printf '%s\n' polite,w 1,1 | svyestimate -i polit
    svyestimate: --items: there is no 'polit'; did you mean 'polite'?
    [1]
    $ svyestimate -i q1,q22,qq,age -i 'z*' tests/data/wards.csv
    svyestimate: --items: there is no 'q22' (did you mean 'q2'?), 'qq', 'z*'
    [1]
    $ svyestimate -i 'z*' tests/data/wards.csv
    svyestimate: --items: nothing is called like 'z*'
    [1]
    $ svyestimate -i q2..q1 tests/data/wards.csv
    svyestimate: --items: 'q2..q1' runs backward: 'q1' stands before 'q2'
    [1]
    $ printf '%s\n' q,w 1,1 2,1 | svyestimate -i q -w weigt
    svyestimate: -: there is no column 'weigt'
    [1]
    $ svyestimate -i q1 --strata distrit tests/data/wards.csv
    svyestimate: tests/data/wards.csv: there is no column 'distrit'; did you mean 'district'?
    [1]
    $ svyestimate -i q1 --where 'distict = north' tests/data/wards.csv
    svyestimate: tests/data/wards.csv: there is no column 'distict'; did you mean 'district'?
    [1]
    $ svyestimate -s tests/data/wards.yaml -b distric --strata stratum -w wight tests/data/wards.csv \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyestimate: tests/data/wards.csv: there are no columns 'wight' (did you mean 'weight'?),
    'stratum', 'distric' (did you mean 'district'?)
    $ svyestimate --lang vi -i q1 -b distric --strata stratum tests/data/wards.csv
    svyestimate: tests/data/wards.csv: không có các cột 'stratum', 'distric' (có phải là 'district' không?)
    [1]
    $ printf '%s\n' q1 1 | svytally -i q1,q7,q8 tests/data/wards.csv -
    svytally: tests/data/wards.csv: there are no columns 'q7', 'q8'
    [1]
    $ svyindex -s surveys/sipas-cantho/survey.yaml tests/data/wards.csv \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyindex: tests/data/wards.csv: there are no columns 'result', 'commune', 'q9_1', 'q9_2',
    'q9_3', 'q9_4', 'q9_5', 'q9_6', 'q9_7', 'q9_8', 'q9_9', 'q9_10' and 29 more

A tally needs some names for itself.

    $ printf '%s\n' '#end,q' 1,2 | svyestimate -i '#end'
    svyestimate: an item cannot be called '#end', for a tally has rows of such names; rename the column
    [1]

## Answers and weights that cannot be

Weights are numbers from 0 on.

    $ printf '%s\n' q,w 1,1 2, | svyestimate -i q -w w
    svyestimate: -:3: w is '', not a number from 0 to 1e300
    [1]
    $ printf '%s\n' q,w 1,1 2,-3 | svyestimate -i q -w w
    svyestimate: -:3: w is '-3', not a number from 0 to 1e300
    [1]
    $ printf '%s\n' q,w 1,1 2,NaN | svyestimate -i q -w w
    svyestimate: -:3: w is 'NaN', not a number from 0 to 1e300
    [1]
    $ printf '%s\n' q,w 1,1 2,Inf | svyestimate -i q -w w
    svyestimate: -:3: w is 'Inf', not a number from 0 to 1e300
    [1]
    $ printf '%s\n' q,w 1,1 2,many | svyestimate -i q -w w
    svyestimate: -:3: w is 'many', not a number from 0 to 1e300
    [1]
    $ printf '%s\n' q,w '1,"1,5"' | svyestimate -i q -w w
    svyestimate: -:2: w is '1,5', not a number from 0 to 1e300; decimals are written with a point
    [1]

Answers are codes of their scale, or numbers where a mean is asked for.

    $ printf '%s\n' form,district,village,weight,q1,q2,age 1,n,a,1,7,4,30 | \
          svyindex -s tests/data/wards.yaml
    svyindex: -:2: q1 is '7', which is not on its scale (1 2 3 4 5); correct it, or declare it missing
    [1]
    $ printf '%s\n' q yes no | svyestimate -i q \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyestimate: -: answer 'no' of q is not a number, so it has no mean; declare it missing
    (--missing) or ask for shares
    $ printf '%s\n' q,w '"1,5",2' '"2,5",2' | svyestimate -i q -w w
    svyestimate: -: answer '1,5' of q is not a number; decimals are written with a point
    [1]
    $ printf '%s\n' 'items: {q: {type: number}}' 'survey: s' > build/golden/faults/comma.yaml
    $ printf '%s\n' id,q '1,"2,5"' | svyestimate -s build/golden/faults/comma.yaml -i q
    svyestimate: -:2: q is '2,5', not a number; correct it, or declare it missing; decimals are written with a point
    [1]

What is amiss is told of the whole file, and of all files, at once: how often
and where first, the same for any order of files.

    $ printf '%s\n' form,district,village,weight,q1,q2,age 1,n,a,1,7,4,30 '2,n,a,"1,5",7,9.5,x' \
          3,n,b,,1,7,30 > build/golden/faults/1.csv
    $ printf '%s\n' form,district,village,weight,q1,q2,age '4,s,c,1,7,77,"30,5"' > \
          build/golden/faults/2.csv
    $ svyestimate -s tests/data/wards.yaml build/golden/faults/1.csv \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyestimate: build/golden/faults/1.csv: 6 cells hold what their column cannot (how often,
    first line): q1 [1 2 3 4 5]: '7' (2, line 2); q2: '7' (1, line 4), '9.5' (1, line 3); weight [a
    number from 0 to 1e300]: '' (1, line 4), '1,5' (1, line 3); correct them, put them on the scale,
    or declare them missing (missing: of the scale, or --missing); decimals are written with a point
    $ svyindex --lang vi -s tests/data/wards.yaml build/golden/faults/1.csv \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyindex: build/golden/faults/1.csv: 6 ô chứa điều mà cột của chúng không thể
    có (số lần, dòng đầu tiên): q1 [1 2 3 4 5]: '7' (2, dòng 2); q2: '7' (1, dòng 4),
    '9.5' (1, dòng 3); weight [số từ 0 đến 1e300]: '' (1, dòng 4), '1,5' (1, dòng 3);
    hãy sửa lại, thêm vào thang đo, hoặc khai báo là không trả lời (missing:
    của thang đo, hoặc --missing); số thập phân được viết bằng dấu chấm
    $ svytally -s tests/data/wards.yaml -i q1,q2,age build/golden/faults/1.csv build/golden/faults/2.csv \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svytally: 10 cells hold what their column cannot (how often, first line): age [a number from
    18 to 110]: '30,5' (1, build/golden/faults/2.csv:2), 'x' (1, build/golden/faults/1.csv:3); q1
    [1 2 3 4 5]: '7' (3, build/golden/faults/1.csv:2); q2: '7' (1, build/golden/faults/1.csv:4),
    '9.5' (1, build/golden/faults/1.csv:3), '77' (1, build/golden/faults/2.csv:2); weight [a number
    from 0 to 1e300]: '' (1, build/golden/faults/1.csv:4), '1,5' (1, build/golden/faults/1.csv:3);
    correct them, put them on the scale, or declare them missing (missing: of the scale, or --missing);
    decimals are written with a point
    $ svytally -s tests/data/wards.yaml -i q1,q2,age build/golden/faults/2.csv \
          build/golden/faults/1.csv 2> build/golden/faults/again || \
          cmp build/golden/faults/again build/golden/faults/why && echo equal
    equal

Of many it tells twenty, every code before any comes again.

    $ seq -f '  q%g: {scale: s}' 30 | \
          sed '1i scales: {s: {codes: {1: a, 2: b}}}\nsurvey: s\nitems:' > build/golden/faults/many.yaml
    $ awk 'BEGIN { split("q 1 9 9 1 1", code); for (row = 1; row <= 6; row++) for (i = 1; i <= 30; i++) \
              printf "%s%s", row == 1 ? "q" i : row == 6 && i == 30 ? 8 : code[row], i < 30 ? "," : "\n" }' > \
          build/golden/faults/many.csv
    $ svyestimate -s build/golden/faults/many.yaml build/golden/faults/many.csv \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyestimate: build/golden/faults/many.csv: 61 cells hold what their column cannot (how often,
    first line): q1 [1 2]: '9' (2, line 3); q2: '9' (2, line 3); q3: '9' (2, line 3); q4: '9' (2,
    line 3); q5: '9' (2, line 3); q6: '9' (2, line 3); q7: '9' (2, line 3); q8: '9' (2, line 3); q9:
    '9' (2, line 3); q10: '9' (2, line 3); q11: '9' (2, line 3); q12: '9' (2, line 3); q13: '9' (2,
    line 3); q14: '9' (2, line 3); q15: '9' (2, line 3); q16: '9' (2, line 3); q17: '9' (2, line 3);
    q18: '9' (2, line 3); q19: '9' (2, line 3); q30: '8' (1, line 6) and 11 more of the same codes;
    correct them, put them on the scale, or declare them missing (missing: of the scale, or --missing)
    $ svyestimate -s build/golden/faults/many.yaml --missing 8,9 build/golden/faults/many.csv | \
          svytable --min-n 0 -i q1 --columns item,estimate,se,interval,df,n
    item  estimate    se  95% interval   df    n
    ----  --------  ----  ------------  ---  ---
    q1        1.00  0.00  [1.00; 1.00]    2    3

The same of a tally that was counted without the survey file.

    $ svytally -i q30,q1,q2 build/golden/faults/many.csv > build/golden/faults/many.t
    $ svyestimate -s build/golden/faults/many.yaml build/golden/faults/many.t \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyestimate: build/golden/faults/many.t: 7 answers are not on the scale of their item (how
    often): q1 [1 2]: '9' (2); q2: '9' (2); q30: '8' (1), '9' (2); count the answers again with
    this survey file
    $ svyestimate --lang vi -s build/golden/faults/many.yaml -i q30,q2 build/golden/faults/many.t \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyestimate: build/golden/faults/many.t: 5 câu trả lời không có trong thang đo của
    câu hỏi (số lần): q2 [1 2]: '9' (2); q30: '8' (1), '9' (2); hãy đếm lại phiếu
    với tệp khảo sát này
    $ svyestimate -s build/golden/faults/many.yaml -i q1 build/golden/faults/many.t \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyestimate: build/golden/faults/many.t: answer '9' of q1 is not on its scale; count the answers
    again with this survey file

Counts.

    $ svyestimate -i q1 --freq weight tests/data/wards.csv \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyestimate: tests/data/wards.csv: 2 cells hold what their column cannot (how often, first line):
    weight [a count of respondents]: '12.5' (2, line 4); correct them
    $ printf '%s\n' item,answer,n q,1,3 q,1,4 | svytally
    svytally: -:3: answer '1' of 'q' was counted already
    [1]

## The wrong currency

Answers become a tally, or estimates; these become tables and figures. Which
command should have come before is told.

    $ svyestimate -i q1 tests/data/wards.csv | svyestimate -i q1 \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyestimate: -:1: this file holds estimates; wanted here are answers, a row a respondent,
    or a tally: svytally makes one from answers
    $ svyestimate -i q1 tests/data/wards.csv | svytally -i q1
    svytally: -:1: this file holds estimates; wanted here are answers, a row a respondent
    [1]
    $ svyindex -s tests/data/wards.yaml tests/data/wards.csv | svyindex -s tests/data/wards.yaml \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyindex: -:1: this file holds estimates; wanted here are answers, a row a respondent, or a
    tally: svytally makes one from answers
    $ svyplot league tests/data/wards.csv \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyplot: tests/data/wards.csv:1: this file holds answers; wanted here are estimates: svyestimate
    or svyindex makes them from answers or a tally
    $ svytally -i q1 --psu village tests/data/wards.csv > build/golden/faults/t.csv
    $ svytable build/golden/faults/t.csv \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svytable: build/golden/faults/t.csv:1: this file holds a tally; wanted here are estimates:
    svyestimate or svyindex makes them from answers or a tally
    $ svytally -i q1 build/golden/faults/t.csv \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svytally: build/golden/faults/t.csv:1: this file holds a tally; wanted here are answers, a row
    a respondent; tallies are added with svytally --merge
    $ svytally --merge tests/data/wards.csv
    svytally: tests/data/wards.csv:1: this file holds answers; wanted here are tallies: svytally makes them from answers
    [1]
    $ svysim -s tests/data/wards.yaml
    svysim: tests/data/wards.yaml: design: population: names no frame to draw from; add it, or use --frame
    [1]

What was counted already cannot be counted otherwise.

    $ svyestimate -i q1 -w weight build/golden/faults/t.csv
    svyestimate: build/golden/faults/t.csv is not a file of answers: --weight must be said where answers are counted
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svytally --merge -b district build/golden/faults/t.csv
    svytally: build/golden/faults/t.csv is not a file of answers: --by must be said where answers are counted
    usage: svytally [-s SURVEY] [-b COLUMNS] [-i NAMES] [FILE ...]
    Try 'svytally --help'.
    [2]
    $ printf '%s\n' region,item,answer,n north,q1,1,3 | svytally -b region
    svytally: - is not a file of answers: --by must be said where answers are counted
    usage: svytally [-s SURVEY] [-b COLUMNS] [-i NAMES] [FILE ...]
    Try 'svytally --help'.
    [2]
    $ svyestimate -i q1 -b district build/golden/faults/t.csv
    svyestimate: build/golden/faults/t.csv: the tally is not split by 'district'; make it with svytally -b district
    [1]
    $ svyestimate -i q1 -b district:h build/golden/faults/t.csv
    svyestimate: build/golden/faults/t.csv: the tally is not split by 'h'; make it with svytally -b district:h
    [1]
    $ svytally -s tests/data/wards.yaml tests/data/wards.csv > build/golden/faults/all.t
    $ svyestimate -s tests/data/wards.yaml -i all_satisfied --satisfied 5 build/golden/faults/all.t \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyestimate: build/golden/faults/all.t: all_satisfied was counted with other satisfied codes;
    say --satisfied where answers are counted
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    $ svyestimate -s tests/data/wards.yaml -i age build/golden/faults/all.t \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyestimate: build/golden/faults/all.t: nobody is counted in any of the items asked for; make
    the tally with svytally --items
    $ svyestimate --ratio q1/q2 build/golden/faults/all.t \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyestimate: build/golden/faults/all.t: the ratio q1/q2 needs those who answered both, whom
    the tally lacks; count them with svytally --pairs A*B

## Streams that were cut

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
    $ (svytally -i q1 tests/data/wards.csv; printf '"') | svyestimate \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyestimate: -:12: the quote that opens field 1 in line 12 is never closed; the file is cut off,
    or a quote is missing
    $ svytally -i q1 --psu village tests/data/wards.csv | head -n 9 | svyestimate -i q1
    svyestimate: -:9: the tally is cut off: there is no #end row; make it again
    [1]
    $ svyindex -s tests/data/wards.yaml tests/data/wards.csv | sed 's/51.8/51,8/' | svytable
    svytable: -:2: 16 fields, but the header has 15
    [1]
    $ svyindex -s tests/data/wards.yaml tests/data/wards.csv | sed 's/51.8/x/' | svyplot league
    svyplot: -:2: estimate is 'x90928041527864', not a number
    [1]
    $ svyindex -s tests/data/wards.yaml -b district tests/data/wards.csv | sed -n '1p;$p' | svyplot league
    svyplot: -: there is a header but no row
    [1]

Nor tallies that somebody touched.

    $ sed 4d build/golden/faults/t.csv | svyestimate
    svyestimate: -:27: #end tells of 26 rows in 1 parts, but 25 and 1 stand above; make the tally again
    [1]
    $ sed 2d build/golden/faults/t.csv | svyestimate
    svyestimate: -:2: the unit of this row has no #psu row above
    [1]
    $ sed 's/,q1,4,1,1,/,q1,4,1,-1,/' build/golden/faults/t.csv | svyestimate
    svyestimate: -:4: w is '-1', not a number from 0 on
    [1]
    $ sed 's/,q1,4,1,1,/,q1,4,x,1,/' build/golden/faults/t.csv | svyestimate
    svyestimate: -:4: n is 'x', not a number from 0 on
    [1]
    $ sed '5{h;d;};6G' build/golden/faults/t.csv | svyestimate
    svyestimate: -:6: the row is out of order or there twice; join tallies with svytally --merge
    [1]
    $ cat build/golden/faults/t.csv build/golden/faults/t.csv | svyestimate
    svyestimate: -:29: there are rows after #end; join tallies with svytally --merge
    [1]
    $ sed 1s/psu/cluster/ build/golden/faults/t.csv | svyestimate \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyestimate: -:1: this is not the header of a tally: after the by-columns come
    stratum,psu,ssu...,fpc1...,item,answer,n,w,w2

## Survey files

The place, and the nearest key.

    $ printf '%s\n' 'survey: s' 'scales:' '  yn: {codez: {1: {label: a}}}' > build/golden/faults/bad.yaml
    $ svyindex -s build/golden/faults/bad.yaml tests/data/wards.csv
    svyindex: build/golden/faults/bad.yaml:3:8: 'codez' is no key of scales.NAME; did you mean 'codes'?
    [1]
    $ printf '%s\n' 'survey: s' 'satisfied: [4]' > build/golden/faults/bad.yaml
    $ svyindex -s build/golden/faults/bad.yaml tests/data/wards.csv
    svyindex: build/golden/faults/bad.yaml:2:1: 'satisfied' is no key of the top of the file; it belongs to scales.NAME
    [1]
    $ sed 's/top2/top3/' tests/data/wards.yaml > build/golden/faults/bad.yaml
    $ svyindex -s build/golden/faults/bad.yaml tests/data/wards.csv \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyindex: build/golden/faults/bad.yaml:24:10: 'top3' is none of top2, mean, mean0, net, nps,
    points; did you mean 'top2'?
    $ sed 's/of: .q1, q2./of: [q1, q3]/' tests/data/wards.yaml > build/golden/faults/bad.yaml
    $ svyindex -s build/golden/faults/bad.yaml tests/data/wards.csv
    svyindex: build/golden/faults/bad.yaml:26:72: there is no 'q3', only q1, q2, age, all_satisfied, service
    [1]

An index of itself, at once or by another node.

    $ sed 's/of: \[q1, q2\]/of: [service, q1]/' tests/data/wards.yaml > build/golden/faults/bad.yaml
    $ svyindex -s build/golden/faults/bad.yaml tests/data/wards.csv
    svyindex: build/golden/faults/bad.yaml:26:5: the index goes round in a circle: service ← service
    [1]
    $ sed 's/of: .q1, q2./of: [other]}\n    other: {of: [service]/' tests/data/wards.yaml > \
          build/golden/faults/bad.yaml
    $ svyindex -s build/golden/faults/bad.yaml tests/data/wards.csv
    svyindex: build/golden/faults/bad.yaml:26:5: the index goes round in a circle: service ← other ← service
    [1]

What is no YAML, what holds no keys, and a comma that cuts a text in two.

    $ sed '3s/$/ {/' tests/data/wards.yaml > build/golden/faults/bad.yaml
    $ svyindex -s build/golden/faults/bad.yaml tests/data/wards.csv \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyindex: build/golden/faults/bad.yaml:3:70: this is not YAML: did not find expected key (while
    parsing a block mapping from line 1)
    $ svyindex -s build/golden/faults/t.csv tests/data/wards.csv
    svyindex: build/golden/faults/t.csv:1:1: keys and their values are expected here (`key: value`)
    [1]
    $ printf '%s\n' 'title: {vi: Cần Thơ, en: Kansas City, 2022}' > build/golden/faults/bad.yaml
    $ svytally -s build/golden/faults/bad.yaml -i q1 tests/data/wards.csv \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svytally: build/golden/faults/bad.yaml:1:39: '2022' stands alone behind a comma; inside { }
    a text that has a comma needs quotes
    $ svyestimate -s build/golden/faults -i q build/golden/faults/answers.xlsx
    svyestimate: build/golden/faults: Is a directory
    [1]

## Command lines

Options and words that are not known.

    $ svyestimate --wieght w -i q1 tests/data/wards.csv
    svyestimate: --wieght is not an option; did you mean --weight?
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate --stat median -i q1 tests/data/wards.csv
    svyestimate: --stat: 'median' is none of mean, [...]
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate -i q1 --level 95 tests/data/wards.csv
    svyestimate: --level wants a number between 0 and 1, not '95'
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate -i q1 --df 0 tests/data/wards.csv
    svyestimate: --df: '0' is none of domain, design, satterthwaite, inf, N > 0
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate -i q1 --where 'q1 = ' tests/data/wards.csv
    svyestimate: --where: at the end: a code is expected
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svytally -i q1 --pairs q1 tests/data/wards.csv
    svytally: --pairs: 'q1' is neither a*b nor a node of the index
    usage: svytally [-s SURVEY] [-b COLUMNS] [-i NAMES] [FILE ...]
    Try 'svytally --help'.
    [2]

Options that say nothing.

    $ svyestimate tests/data/wards.csv
    svyestimate: say which items to count, with --items or a survey file (--survey)
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyindex tests/data/wards.csv
    svyindex: an index needs a survey file (--survey) with a key 'index'
    usage: svyindex -s SURVEY [-b COLUMNS] [FILE]
    Try 'svyindex --help'.
    [2]
    $ svyestimate -i q1 --stat '' tests/data/wards.csv
    svyestimate: --stat names no statistic
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyindex -s tests/data/wards.yaml tests/data/wards.csv | svytable --columns ''
    svytable: --columns names no column
    usage: svytable [-s FILE] [-i NAMES] [--wide] [--format text|csv|md] [OPTION]... [FILE]
    Try 'svytable --help'.
    [2]

Options that contradict.

    $ svyestimate -i q1 tests/data/wards.csv tests/data/wards.csv
    svyestimate: 2 files are named, and it takes 1 at most
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate --ratio q1/q1 tests/data/wards.csv
    svyestimate: --ratio: 'q1/q1' needs two items that differ
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate -i q1 --psu village --fpc N,M,K tests/data/wards.csv
    svyestimate: --fpc: 3 columns for 1 stages of clusters; one more than clusters is the most (respondents)
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate -i q1 -w weight --freq age tests/data/wards.csv
    svyestimate: --freq and --weight do not go together: --freq makes every weight 1
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

By-columns whose names would clash, or be a wave's.

    $ printf '%s\n' q,method 1,a 2,b | svyestimate -i q -b method
    svyestimate: --by: 'method' is a name of our own columns; call it something else: -b method:NAME
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ printf '%s\n' q,cv 1,a 2,b | svyestimate -i q -b cv --cv
    svyestimate: --by: 'cv' is a name of our own columns; call it something else: -b cv:NAME
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svytally -i q1 -b district tests/data/wards.csv | sed '1s/district/method/' | svyestimate -b method
    svyestimate: -:1: 'method' is a name of our own columns; rename this by-column
    [1]
    $ svyestimate -i q1 -b district:place -b village:place tests/data/wards.csv
    svyestimate: --by: 'district' and 'village' would both be called 'place'
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate -i q1 -b district:wave tests/data/wards.csv \
          2> build/golden/faults/why || fmt -sw 100 build/golden/faults/why
    svyestimate: --by: which column is the wave, the survey file says; write design: {wave: district},
    or rename the column
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    $ svyestimate -i q1 -b district: tests/data/wards.csv
    svyestimate: --by: 'district:' names no column
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]

## Outputs

They cannot be written; or a reader leaves early, which is no fault.

    $ svyestimate -i q1 tests/data/wards.csv > /dev/full
    svyestimate: standard output: No space left on device
    [1]
    $ svyestimate -i q1 tests/data/wards.csv >&-
    svyestimate: standard output: Bad file descriptor
    [1]
    $ svyestimate -i q1 --stat share tests/data/wards.csv | head -n 1
    item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag

The covariance has a file of its own, and no file is named twice, by whatever
name.

    $ svyestimate -i q1 --covariance - tests/data/wards.csv
    svyestimate: '-' cannot be the name of a further output: standard output is for the data
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate -i q1 --covariance build/golden/faults/none/c.csv tests/data/wards.csv
    svyestimate: build/golden/faults/none/c.csv: No such file or directory
    [1]
    $ svyestimate -i q1 --covariance build/golden/faults/c.csv -o build/golden/faults/c.csv \
          tests/data/wards.csv
    svyestimate: --output and --covariance name the same file
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate -i q1 --lonely collapse --collapse-map build/golden/faults/c.csv \
          --covariance build/golden/faults/c.csv tests/data/wards.csv
    svyestimate: --covariance and --collapse-map name the same file
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate -i q1 --covariance build/golden/faults/c.csv --lang vi tests/data/wards.csv > \
          build/golden/faults/c.csv
    svyestimate: đầu ra chuẩn và --covariance nêu cùng một tệp
    cách dùng: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Hãy thử 'svyestimate --help'.
    [2]
    $ echo as it was > build/golden/faults/f.svg
    $ svyplot league --data build/golden/../golden/faults/f.svg -o build/golden/faults/f.svg \
          tests/data/estimates/league.csv
    svyplot: --output and --data name the same file
    usage: svyplot KIND [-s FILE] [-o FILE.svg|png|pdf] [OPTION]... [FILE]
    Try 'svyplot --help'.
    [2]
    $ cat build/golden/faults/f.svg
    as it was
