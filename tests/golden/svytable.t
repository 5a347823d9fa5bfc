# Estimates as a page

By-columns, item, estimate, interval, n and flags; numbers are rounded here and
nowhere else.

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

Shares are percentages; Markdown escapes what would be markup.

    $ sed -n '1,4p;$p' tests/data/estimates/likert.csv | svytable -s tests/data/estimates/survey.yaml --format md
    **A trial**

    | wave | item           | answer            | estimate |     95% interval |     n |
    | ---- | -------------- | ----------------- | -------: | ---------------: | ----: |
    | 2024 | Result on time | Very dissatisfied |     2.0% |   \[0.0%; 4.4%\] | 1,060 |
    | 2024 | Result on time | Dissatisfied      |     5.0% |   \[2.6%; 7.4%\] | 1,060 |
    | 2024 | Result on time | Neutral           |    14.0% | \[11.6%; 16.4%\] | 1,060 |

    Simulated data. Source: Invented figures.

CSV is for spreadsheets: limits in columns of their own, a point in every
language, NA for what the data could not give, no foot.

    $ tail -n 3 tests/data/estimates/league.csv | cat tests/data/estimates/head.csv - | svytable --lang vi --format csv
    đợt,district,chỉ tiêu,ước lượng,cận dưới,cận trên,n,ghi chú
    2024,thot-not,total,81.5,79.9,83.1,125,
    2024,vinh-thanh,total,80.3,NA,NA,118,chỉ có một PSU

Rounding is of the number as it is written: half up, half to even, or cut.

    $ sed -n '1p;8p;$p' tests/data/estimates/league.csv | svytable --columns district,estimate,se
    district  estimate   se
    --------  --------  ---
    cai-rang      87.3  2.8
    $ sed -n '1p;8p;$p' tests/data/estimates/league.csv | svytable --columns district,estimate,se --round half-even
    district  estimate   se
    --------  --------  ---
    cai-rang      87.2  2.8
    $ sed -n '1p;8p;$p' tests/data/estimates/league.csv | svytable --columns district,estimate,se --round truncate --digits 0
    district  estimate   se
    --------  --------  ---
    cai-rang        87    2

What is suppressed shows its name and n alone; a label can neither break a row
nor speak to the terminal.

    $ sed 's/small/suppressed/; s/ninh-kieu/"a\nb|*c*"/' tests/data/estimates/league.csv | svytable --columns district,estimate,interval,n,flag | tail -n 5 | head -2
    cai-rang           –             –     24  small, suppressed
    a b|*c*         84.8  [82.8; 86.8]     96
    $ sed 's/ninh-kieu/"a\nb|*c*"/' tests/data/estimates/league.csv | svytable --columns district,estimate --format md | tail -n 4 | head -1
    | a b\|\*c\* |     84.8 |

Counts of people have their thousands apart, but in CSV; a level that is missing
is called so, with its reason where it has one.

    $ printf 'g,item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag\nNA,q1,total,,1234567.8,NA,NA,NA,NA,NA,1036,NA,NA,NA,taylor,\nNA:refused,q1,total,,-1234.5,NA,NA,NA,NA,NA,10360,NA,NA,NA,taylor,\nNA:dog,q1,total,,1,NA,NA,NA,NA,NA,999,NA,NA,NA,taylor,\n,#end,,,,,,,,,,,,,,\n' > build/golden/tab-none.csv
    $ svytable build/golden/tab-none.csv
    g              item      estimate       n
    -------------  ----  ------------  ------
    unknown        q1    1,234,567.80   1,036
    refused        q1       −1,234.50  10,360
    unknown (dog)  q1            1.00     999
    $ svytable --lang vi build/golden/tab-none.csv
    g                chỉ tiêu     ước lượng       n
    ---------------  --------  ------------  ------
    không rõ         q1        1.234.567,80   1.036
    từ chối trả lời  q1           −1.234,50  10.360
    không rõ (dog)   q1                1,00     999
    $ svytable --lang vi --format csv build/golden/tab-none.csv
    g,chỉ tiêu,ước lượng,n
    không rõ,q1,1234567.80,1036
    từ chối trả lời,q1,-1234.50,10360
    không rõ (dog),q1,1.00,999
    $ svyplot league --lang vi build/golden/tab-none.csv | grep '"từ chối trả lời"' | cut -f 3
    "từ chối trả lời"

Mistakes.

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
    $ printf 'stratum,psu,item,answer,n,w,w2\n' | svytable
    svytable: -:1: this file holds a tally; wanted here are estimates: svyestimate or svyindex makes them from answers or a tally
    [1]
    $ sed -n '1p;$p' tests/data/estimates/league.csv | svytable
    item  estimate
    ----  --------
    $ svytable tests/data/estimates/league.csv > /dev/full
    svytable: standard output: No space left on device
    [1]

What was subtracted has a label, tiny p-values are told to be tiny, and the
smallest visible difference stands on the scale of the row.

    $ printf 'c,g,q\n1,a,1\n1,b,5\n2,a,1\n2,b,5\n3,a,2\n3,b,5\n4,a,1\n4,b,4\n5,a,1\n5,b,5\n' | svycompare -i q --psu c -b g --satisfied 5 --stat mean,top | svytable --lang vi
                                                                                            p hiệu   mức nhận
    g    chỉ tiêu  số thống kê     ước lượng            KTC 95%    n  so với             p   chỉnh  thấy được  ghi chú
    ---  --------  --------------  ---------  -----------------  ---  ------------  ------  ------  ---------  ----------
    a    q         trung bình          −3,60     [−4,28; −2,92]   10  phần còn lại  <0,001  <0,001       0,91  cỡ mẫu nhỏ
    a    q         tỷ lệ hài lòng     −80,0%  [−135,5%; −24,5%]   10  phần còn lại   0,016   0,016      74,3%  cỡ mẫu nhỏ
    b    q         trung bình           3,60       [2,92; 4,28]   10  phần còn lại  <0,001  <0,001       0,91  cỡ mẫu nhỏ
    b    q         tỷ lệ hài lòng      80,0%    [24,5%; 135,5%]   10  phần còn lại   0,016   0,016      74,3%  cỡ mẫu nhỏ
    $ printf 'c,g,q\n1,a,1\n1,b,5\n2,a,1\n2,b,5\n3,a,2\n3,b,5\n4,a,1\n4,b,4\n5,a,1\n5,b,5\n' | svycompare -i q --psu c -b g --against b | svytable --columns g,against,p
    g    against       p
    ---  -------  ------
    a    b        <0.001

What would speak to a terminal or turn text around is shown, in pages, figures
and messages; estimates keep every byte of a code.

    $ printf 'g,q\na\302\2332J,1\nb\342\200\256x,2\n"c\nd",3\ne\033[1m,4\n' > build/golden/acts.csv
    $ svyestimate -b g -i q build/golden/acts.csv | svytable --columns g,estimate
    g          estimate
    ---------  --------
    a\u009B2J      1.00
    b\u202Ex       2.00
    c d            3.00
    e\x1B[1m       4.00
    $ svyestimate -b g -i q build/golden/acts.csv | svytable --columns g,estimate --format csv
    g,estimate
    a\u009B2J,1.00
    b\u202Ex,2.00
    "c
    d",3.00
    e\x1B[1m,4.00
    $ svyestimate -b g -i q build/golden/acts.csv | svytable --columns g,estimate --format md
    | g          | estimate |
    | ---------- | -------: |
    | a\\u009B2J |     1.00 |
    | b\\u202Ex  |     2.00 |
    | c d        |     3.00 |
    | e\\x1B\[1m |     4.00 |
    $ svyestimate -b g -i q build/golden/acts.csv | sed -n '2,3s/,.*//p' | od -An -c
       a 302 233   2   J  \n   b 342 200 256   x  \n
    $ svyestimate -b g -i q build/golden/acts.csv | svyplot league | grep -a -c -e $(printf '\302\233') -e $(printf '\342\200\256') -e $(printf '\033')
    0
    [1]
    $ svyestimate -b g -i q build/golden/acts.csv | svyplot league | grep -o '"[abe].134[^"]*"' | sort -u
    "a\134u009B2J"
    "b\134u202Ex"
    "e\134x1B[1m"
    $ svyestimate "$(printf 'no\302\233file\342\201\246\377')"
    svyestimate: no\u009Bfile\u2066\xFF: No such file or directory
    [1]
    $ svyestimate -i q --where 'g = 1' --set wave=2 --stat "$(printf 'm\302\220')" build/golden/acts.csv 2>&1 | head -n 1
    svyestimate: --stat: 'm\u0090' is none of mean, total, count, share, top, bottom, net, variance, quantile
