# svytable

Estimates as a page: by-columns, item, estimate, interval, n and flags. Numbers
are rounded here and nowhere else.

    $ svytable tests/data/estimates/league.csv
    wave  district    item   estimate  95% interval      n  flag
    ----  ----------  -----  --------  ------------  -----  ------
    2022  all         total      78.2  [76.8; 79.6]  1,001
    2022  cai-rang    total      77.8  [75.4; 80.2]    110
    2022  ninh-kieu   total      80.9  [78.5; 83.3]    110
    2022  o-mon       total      74.1  [71.7; 76.5]    110
    2022  vinh-thanh  total      77.1  [74.7; 79.5]    110
    2024  all         total      81.1  [79.9; 82.3]  1,093
    2024  cai-rang    total      87.3  [81.7; 92.9]     24  small
    2024  ninh-kieu   total      84.8  [82.8; 86.8]     96
    2024  o-mon       total      73.1  [70.6; 75.6]    107
    2024  thot-not    total      81.5  [79.9; 83.1]    125
    2024  vinh-thanh  total      80.3             –    118  lonely
    $ svytable -s tests/data/estimates/survey.yaml --lang vi tests/data/estimates/league.csv
    Thử nghiệm

    đợt   Quận        chỉ tiêu               ước lượng       KTC 95%      n  ghi chú
    ----  ----------  ---------------------  ---------  ------------  -----  --------------
    2022  chung       Chỉ số hài lòng chung       78,2  [76,8; 79,6]  1.001
    2022  Cái Răng    Chỉ số hài lòng chung       77,8  [75,4; 80,2]    110
    2022  Ninh Kiều   Chỉ số hài lòng chung       80,9  [78,5; 83,3]    110
    2022  Ô Môn       Chỉ số hài lòng chung       74,1  [71,7; 76,5]    110
    2022  Vĩnh Thạnh  Chỉ số hài lòng chung       77,1  [74,7; 79,5]    110
    2024  chung       Chỉ số hài lòng chung       81,1  [79,9; 82,3]  1.093
    2024  Cái Răng    Chỉ số hài lòng chung       87,3  [81,7; 92,9]     24  cỡ mẫu nhỏ
    2024  Ninh Kiều   Chỉ số hài lòng chung       84,8  [82,8; 86,8]     96
    2024  Ô Môn       Chỉ số hài lòng chung       73,1  [70,6; 75,6]    107
    2024  Thốt Nốt    Chỉ số hài lòng chung       81,5  [79,9; 83,1]    125
    2024  Vĩnh Thạnh  Chỉ số hài lòng chung       80,3             –    118  chỉ có một PSU

    Số liệu mô phỏng. Nguồn: Số liệu thử.

## Forms

Markdown escapes what would be markup; shares are percentages.

    $ (head -n 4 tests/data/estimates/likert.csv; tail -n 1 tests/data/estimates/likert.csv) | \
          svytable -s tests/data/estimates/survey.yaml --format md
    **A trial**

    | wave | item           | answer            | estimate |     95% interval |     n |
    | ---- | -------------- | ----------------- | -------: | ---------------: | ----: |
    | 2024 | Result on time | Very dissatisfied |     2.0% |   \[0.0%; 4.4%\] | 1,060 |
    | 2024 | Result on time | Dissatisfied      |     5.0% |   \[2.6%; 7.4%\] | 1,060 |
    | 2024 | Result on time | Neutral           |    14.0% | \[11.6%; 16.4%\] | 1,060 |

    Simulated data. Source: Invented figures.

CSV is for spreadsheets: limits in columns of their own, a point in every
language, NA for what the data could not give, no foot.

    $ tail -n 3 tests/data/estimates/league.csv | cat tests/data/estimates/head.csv - | \
          svytable --lang vi --format csv
    đợt,district,chỉ tiêu,ước lượng,cận dưới,cận trên,n,ghi chú
    2024,thot-not,total,81.5,79.9,83.1,125,
    2024,vinh-thanh,total,80.3,NA,NA,118,chỉ có một PSU

Without rows there is a heading.

    $ grep -e ^wave -e '#end' tests/data/estimates/league.csv | svytable
    item  estimate
    ----  --------

## Numbers

Rounding is of the number as it is written: half up, half to even, or cut. Here
of 87.25.

    $ grep -e ^wave -e ^2024,cai-rang -e '#end' tests/data/estimates/league.csv > \
          build/golden/table-half.csv
    $ svytable --columns district,estimate,se build/golden/table-half.csv
    district  estimate   se
    --------  --------  ---
    cai-rang      87.3  2.8
    $ svytable --columns district,estimate,se --round half-even build/golden/table-half.csv
    district  estimate   se
    --------  --------  ---
    cai-rang      87.2  2.8
    $ svytable --columns district,estimate,se --round truncate --digits 0 build/golden/table-half.csv
    district  estimate   se
    --------  --------  ---
    cai-rang        87    2

Counts of people have their thousands apart, but in CSV; a category that is missing
is called so, with its reason where it has one.

    $ head=g,item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag; \
          printf '%s\n' $head NA,q1,total,,1234567.8,NA,NA,NA,NA,NA,1036,NA,NA,NA,taylor, \
          NA:refused,q1,total,,-1234.5,NA,NA,NA,NA,NA,10360,NA,NA,NA,taylor, \
          NA:dog,q1,total,,1,NA,NA,NA,NA,NA,999,NA,NA,NA,taylor, ',#end,,,,,,,,,,,,,,' > \
          build/golden/table-none.csv
    $ svytable build/golden/table-none.csv
    g              item      estimate       n
    -------------  ----  ------------  ------
    unknown        q1    1,234,567.80   1,036
    refused        q1       −1,234.50  10,360
    unknown (dog)  q1            1.00     999
    $ svytable --lang vi build/golden/table-none.csv
    g                chỉ tiêu     ước lượng       n
    ---------------  --------  ------------  ------
    không rõ         q1        1.234.567,80   1.036
    từ chối trả lời  q1           −1.234,50  10.360
    không rõ (dog)   q1                1,00     999
    $ svytable --lang vi --format csv build/golden/table-none.csv
    g,chỉ tiêu,ước lượng,n
    không rõ,q1,1234567.80,1036
    từ chối trả lời,q1,-1234.50,10360
    không rõ (dog),q1,1.00,999
    $ svyplot league --lang vi build/golden/table-none.csv | grep -o '"từ chối trả lời"'
    "từ chối trả lời"

What was subtracted has a label, tiny p-values are told to be tiny, and the
minimum detectable difference stands on the scale of the row.

    $ printf '%s\n' c,g,q 1,a,1 1,b,5 2,a,1 2,b,5 3,a,2 3,b,5 4,a,1 4,b,4 5,a,1 5,b,5 > \
          build/golden/table-two.csv
    $ svycompare -i q --psu c -b g --satisfied 5 --stat mean,top build/golden/table-two.csv > \
          build/golden/table-diff.csv
    $ svytable --lang vi --columns g,stat,estimate,interval,n,reference,p,padj,mdd,flag \
          build/golden/table-diff.csv
                                                                                          chênh lệch
                                                                                           tối thiểu
                                                                                  p hiệu   phát hiện
    g    số thống kê     ước lượng            KTC 95%    n  tham chiếu         p   chỉnh        được  ghi chú
    ---  --------------  ---------  -----------------  ---  ------------  ------  ------  ----------  ----------
    a    trung bình          −3,60     [−4,28; −2,92]   10  phần còn lại  <0,001  <0,001        0,91  cỡ mẫu nhỏ
    a    tỷ lệ hài lòng     −80,0%  [−135,5%; −24,5%]   10  phần còn lại   0,016   0,016       74,3%  cỡ mẫu nhỏ
    b    trung bình           3,60       [2,92; 4,28]   10  phần còn lại  <0,001  <0,001        0,91  cỡ mẫu nhỏ
    b    tỷ lệ hài lòng      80,0%    [24,5%; 135,5%]   10  phần còn lại   0,016   0,016       74,3%  cỡ mẫu nhỏ
    $ svycompare -i q --psu c -b g --reference b build/golden/table-two.csv | \
          svytable --columns g,reference,p
    g    reference       p
    ---  ---------  ------
    a    b          <0.001

## Texts

What is suppressed shows its name alone, and n; a label can neither break a row
nor speak to the terminal.

    $ sed 's/small/suppressed/; s/ninh-kieu/"a\nb|*c*"/' tests/data/estimates/league.csv | \
          svytable --columns wave,district,estimate,interval,n,flag | grep -e cai-rang -e 'a b'
    2022  cai-rang        77.8  [75.4; 80.2]    110
    2022  a b|*c*         80.9  [78.5; 83.3]    110
    2024  cai-rang           –             –     24  small, suppressed
    2024  a b|*c*         84.8  [82.8; 86.8]     96
    $ sed 's/ninh-kieu/"a\nb|*c*"/' tests/data/estimates/league.csv | \
          svytable --columns wave,district,estimate --format md | grep -e ---- -e 'a b'
    | ---- | ---------- | -------: |
    | 2022 | a b\|\*c\* |     80.9 |
    | 2024 | a b\|\*c\* |     84.8 |

What would speak to a terminal or turn text around is shown, in pages, figures
and messages.

    $ printf 'g,q\na\302\2332J,1\nb\342\200\256x,2\n"c\nd",3\ne\033[1m,4\n' > build/golden/table-acts.csv
    $ svyestimate -b g -i q build/golden/table-acts.csv > build/golden/table-est.csv
    $ svytable --columns g,estimate build/golden/table-est.csv
    g          estimate
    ---------  --------
    a\u009B2J      1.00
    b\u202Ex       2.00
    c d            3.00
    e\x1B[1m       4.00
    $ svytable --columns g,estimate --format csv build/golden/table-est.csv
    g,estimate
    a\u009B2J,1.00
    b\u202Ex,2.00
    "c
    d",3.00
    e\x1B[1m,4.00
    $ svytable --columns g,estimate --format md build/golden/table-est.csv
    | g          | estimate |
    | ---------- | -------: |
    | a\\u009B2J |     1.00 |
    | b\\u202Ex  |     2.00 |
    | c d        |     3.00 |
    | e\\x1B\[1m |     4.00 |
    $ svyplot league build/golden/table-est.csv > build/golden/table-est.gp
    $ grep -a -c -e $(printf '\302\233') -e $(printf '\342\200\256') -e $(printf '\033') \
          build/golden/table-est.gp
    0
    [1]
    $ grep -o '"[abe].134[^"]*"' build/golden/table-est.gp | sort -u
    "a\134u009B2J"
    "b\134u202Ex"
    "e\134x1B[1m"
    $ svyestimate "$(printf 'no\302\233file\342\201\246\377')"
    svyestimate: no\u009Bfile\u2066\xFF: No such file or directory
    [1]
    $ svyestimate -i q --stat "$(printf 'm\302\220')" build/golden/table-acts.csv
    svyestimate: --stat: 'm\u0090' is none of mean, [...]
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]

Estimates keep every byte of a code.

    $ sed -n '2,3s/,.*//p' build/golden/table-est.csv | od -An -c
       a 302 233   2   J  \n   b 342 200 256   x  \n

## What is refused

    $ svytable --columns distrct tests/data/estimates/league.csv
    svytable: tests/data/estimates/league.csv: --columns: there is no 'distrct'; did you mean 'district'?
    [1]
    $ svytable --format html tests/data/estimates/league.csv
    svytable: --format: 'html' is none of text, csv, md
    usage: svytable [-s FILE] [-i NAMES] [--wide] [--format text|csv|md] [OPTION]... [FILE]
    Try 'svytable --help'.
    [2]
    $ svytable --round up tests/data/estimates/league.csv
    svytable: --round: 'up' is none of half-up, half-even, truncate
    usage: svytable [-s FILE] [-i NAMES] [--wide] [--format text|csv|md] [OPTION]... [FILE]
    Try 'svytable --help'.
    [2]
    $ svytable --digits 99 tests/data/estimates/league.csv
    svytable: --digits wants a whole number from 0 to 15, not '99'
    usage: svytable [-s FILE] [-i NAMES] [--wide] [--format text|csv|md] [OPTION]... [FILE]
    Try 'svytable --help'.
    [2]
    $ echo stratum,psu,item,answer,n,w,w2 | svytable \
          2> build/golden/table-said || fmt -s -w 100 build/golden/table-said
    svytable: -:1: this file holds a tally; wanted here are estimates: svyestimate or svyindex
    makes them from answers or a tally
    $ svytable tests/data/estimates/league.csv > /dev/full
    svytable: standard output: No space left on device
    [1]
