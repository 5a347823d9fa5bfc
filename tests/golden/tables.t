# Tables for people and spreadsheets

Pages of a whole survey: labels and title of the survey file, units and items
side by side, long labels, and files for spreadsheets.

## A page

The title of the survey file stands above, items stand under their node as far
as it is shown, and rows of few respondents are flagged by the rule of figures.

    $ svyindex -s tests/data/wards.yaml -b district tests/data/wards.csv > build/golden/tab-index.csv
    $ svytable -s tests/data/wards.yaml --lang vi build/golden/tab-index.csv
    Khảo sát thử hai huyện

    district   chỉ tiêu                ước lượng       KTC 95%    n  ghi chú
    ---------  ----------------------  ---------  ------------  ---  -----------------------
    chung      Chỉ số phục vụ               51,9  [26,2; 76,6]   12  cỡ mẫu nhỏ
    chung        Công chức lịch sự          60,8  [43,7; 75,5]   12  cỡ mẫu nhỏ
    chung        Trả kết quả đúng hẹn       43,0  [11,2; 81,9]   10  cỡ mẫu nhỏ
    Huyện Bắc  Chỉ số phục vụ               74,3   [0,9; 99,9]    6  cỡ mẫu nhỏ
    Huyện Bắc    Công chức lịch sự          79,5   [3,1; 99,8]    6  cỡ mẫu nhỏ
    Huyện Bắc    Trả kết quả đúng hẹn       69,1   [0,3; 99,9]    4  cỡ mẫu nhỏ
    Huyện Nam  Chỉ số phục vụ               41,5  [13,7; 76,0]    6  cỡ mẫu nhỏ
    Huyện Nam    Công chức lịch sự          50,0   [2,9; 97,1]    6  cỡ mẫu nhỏ, cần xem lại
    Huyện Nam    Trả kết quả đúng hẹn       33,0   [1,8; 92,9]    6  cỡ mẫu nhỏ

    Số liệu mô phỏng. Nguồn: Số liệu bịa ra để làm ví dụ. Có trọng số.

Another title, another rule; where a node is not shown its items stand alone.

    $ svytable -s tests/data/wards.yaml --min-n 6 --title '' -i 'q*' build/golden/tab-index.csv
    district  item                  estimate  95% interval    n  flag
    --------  --------------------  --------  ------------  ---  ------
    all       Staff are polite          60.8  [43.7; 75.5]   12
    all       Results come on time      43.0  [11.2; 81.9]   10
    North     Staff are polite          79.5   [3.1; 99.8]    6
    North     Results come on time      69.1   [0.3; 99.9]    4  small
    South     Staff are polite          50.0   [2.9; 97.1]    6  review
    South     Results come on time      33.0   [1.8; 92.9]    6

    A survey of two districts. Simulated data. Source: made up as an example. Weighted.
    $ svytable -s tests/data/wards.yaml --min-n 0 --title 'Mine alone' -i service,q2 \
          build/golden/tab-index.csv
    Mine alone

    district  item                    estimate  95% interval    n
    --------  ----------------------  --------  ------------  ---
    all       Service index               51.9  [26.2; 76.6]   12
    all         Results come on time      43.0  [11.2; 81.9]   10
    North     Service index               74.3   [0.9; 99.9]    6
    North       Results come on time      69.1   [0.3; 99.9]    4
    South     Service index               41.5  [13.7; 76.0]    6
    South       Results come on time      33.0   [1.8; 92.9]    6

    A survey of two districts. Simulated data. Source: made up as an example. Weighted.

## Side by side

Units by items, items by units, and what else stands side by side. A sign tells
the flag of a cell; n is told from the smallest to the largest.

    $ svytable -s tests/data/wards.yaml --wide build/golden/tab-index.csv
    A survey of two districts

                                                                 Results come on
    district      n       Service index     Staff are polite                time
    --------  -----  ------------------  -------------------  ------------------
    all       10–12  51.9* [26.2; 76.6]  60.8*  [43.7; 75.5]  43.0* [11.2; 81.9]
    North       4–6  74.3*  [0.9; 99.9]  79.5*   [3.1; 99.8]  69.1*  [0.3; 99.9]
    South         6  41.5* [13.7; 76.0]  50.0*†  [2.9; 97.1]  33.0*  [1.8; 92.9]

    In brackets: 95% interval. * small. † review. Simulated data. Source: made up as an example.
    Weighted.
    $ svytable -s tests/data/wards.yaml --lang vi --across district --min-n 5 \
          build/golden/tab-index.csv
    Khảo sát thử hai huyện

    chỉ tiêu                            chung          Huyện Bắc           Huyện Nam
    ----------------------  -----------------  -----------------  ------------------
    Chỉ số phục vụ          51,9 [26,2; 76,6]  74,3  [0,9; 99,9]  41,5  [13,7; 76,0]
      Công chức lịch sự     60,8 [43,7; 75,5]  79,5  [3,1; 99,8]  50,0†  [2,9; 97,1]
      Trả kết quả đúng hẹn  43,0 [11,2; 81,9]  69,1* [0,3; 99,9]  33,0   [1,8; 92,9]
    n                                   10–12                4–6                   6

    Trong ngoặc vuông: KTC 95%. * cỡ mẫu nhỏ. † cần xem lại. Số liệu mô phỏng. Nguồn: Số liệu bịa ra để
    làm ví dụ. Có trọng số.
    $ svytable -s tests/data/wards.yaml --across district --columns estimate,se,n -i q1 \
          build/golden/tab-index.csv
    A survey of two districts

    item                             all               North                South
    ----------------  ------------------  ------------------  -------------------
    Staff are polite  60.8* (5.9) n = 12  79.5* (18.2) n = 6  50.0*† (20.4) n = 6

    In a cell: estimate, se, n. * small. † review. Simulated data. Source: made up as an example.
    Weighted.
    $ svytable -s tests/data/estimates/survey.yaml --across wave tests/data/estimates/league.csv
    A trial

    District    item                     n               2022                2024
    ----------  -------------  -----------  -----------------  ------------------
    all         Overall index  1,001–1,093  78.2 [76.8; 79.6]  81.1  [79.9; 82.3]
    Cai Rang    Overall index       24–110  77.8 [75.4; 80.2]  87.3* [81.7; 92.9]
    Ninh Kieu   Overall index       96–110  80.9 [78.5; 83.3]  84.8  [82.8; 86.8]
    O Mon       Overall index      107–110  74.1 [71.7; 76.5]  73.1  [70.6; 75.6]
    Vinh Thanh  Overall index      110–118  77.1 [74.7; 79.5]               80.3†
    Thot Not    Overall index          125                     81.5  [79.9; 83.1]

    In brackets: 95% interval. * small. † lonely. Simulated data. Source: Invented figures.
    $ svyestimate -s tests/data/wards.yaml -i q1,q2 --stat mean,top -b district,wave \
          --set wave=2 tests/data/wards.csv | svytable -s tests/data/wards.yaml --wide --title ''
    wave  district  stat    n       Staff are polite  Results come on time
    ----  --------  ----  ---  ---------------------  --------------------
    2     North     mean  4–6   3.89*   [1.54; 6.23]   3.89*  [2.02; 5.76]
    2     North     top   4–6  79.5%*  [3.1%; 99.8%]  69.1%* [0.3%; 99.9%]
    2     South     mean    6   3.16*   [1.71; 4.61]   2.69*  [1.93; 3.45]
    2     South     top     6  50.0%*† [2.9%; 97.1%]  33.0%* [1.8%; 92.9%]

    In brackets: 95% interval. * small. † review. A survey of two districts. Simulated data. Source:
    made up as an example. Weighted.

What is wider than a line becomes several tables.

    $ svyestimate -s tests/data/wards.yaml -i q1 --stat share -b district tests/data/wards.csv | \
          svytable -s tests/data/wards.yaml --across answer --width 76 --title ''
    district  item                n     Very dissatisfied          Dissatisfied
    --------  ----------------  ---  --------------------  --------------------
    North     Staff are polite    6   0.0%* [0.0%; 55.6%]  20.5%* [0.2%; 96.9%]
    South     Staff are polite    6  17.0%* [0.1%; 97.2%]  14.2%* [0.1%; 97.3%]

    district  item                n               Neutral              Satisfied
    --------  ----------------  ---  --------------------  ---------------------
    North     Staff are polite    6   0.0%* [0.0%; 57.2%]  50.0%*† [2.9%; 97.1%]
    South     Staff are polite    6  18.9%* [0.2%; 97.1%]  35.8%*  [3.1%; 90.6%]

    district  item                n        Very satisfied
    --------  ----------------  ---  --------------------
    North     Staff are polite    6  29.5%* [1.0%; 94.7%]
    South     Staff are polite    6  14.2%* [0.1%; 97.3%]

    In brackets: 95% interval. * small. † review. A survey of two districts.
    Simulated data. Source: made up as an example. Weighted.

With two by-columns both stay; what is not there is empty, what is suppressed a
dash, and an interval of another confidence than the others says its own.

    $ head=a,b,item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag; \
          printf '%s\n' $head 'x,1,p,mean,,1.5,.1,1,2,.95,9,1200,NA,NA,NA,taylor t,' \
          'x,1,q,mean,,12.5,.1,11,13,.9,9,1100,NA,NA,NA,taylor t,lonely' \
          'y,2,q,mean,,9,.1,8,10,.95,9,40,NA,NA,NA,taylor t,suppressed' \
          'y,2,p,mean,,9,NA,NA,NA,.95,9,NA,NA,NA,NA,taylor t,' ',,#end,,,,,,,,,,,,,,' > \
          build/golden/tab-two.csv
    $ svytable --wide build/golden/tab-two.csv
    a    b              n                        p                            q
    ---  ---  -----------  -----------------------  ---------------------------
    x    1    1,100–1,200  1.50 [1.00; 2.00] (95%)  12.50* [11.00; 13.00] (90%)
    y    2             40                     9.00                           –†

    In brackets: interval. * lonely. † suppressed.
    $ svytable build/golden/tab-two.csv
    a    b    item  estimate              interval      n  flag
    ---  ---  ----  --------  --------------------  -----  ----------
    x    1    p         1.50    [1.00; 2.00] (95%)  1,200
    x    1    q        12.50  [11.00; 13.00] (90%)  1,100  lonely
    y    2    q            –                     –     40  suppressed
    y    2    p         9.00                     –      –
    $ svytable --format csv build/golden/tab-two.csv
    a,b,item,estimate,low,high,conf,n,flag
    x,1,p,1.50,1.00,2.00,95%,1200,
    x,1,q,12.50,11.00,13.00,90%,1100,lonely
    y,2,q,NA,NA,NA,95%,40,suppressed
    y,2,p,9.00,NA,NA,95%,NA,
    $ svytable --format csv --wide build/golden/tab-two.csv
    a,b,p,p: low,p: high,p: conf,p: n,p: flag,q,q: low,q: high,q: conf,q: n,q: flag
    x,1,1.50,1.00,2.00,95%,1200,,12.50,11.00,13.00,90%,1100,lonely
    y,2,9.00,NA,NA,95%,NA,,NA,NA,NA,95%,40,suppressed
    $ svytable --format md --wide build/golden/tab-two.csv
    | a   | b   |           n |                         p |                              q |
    | --- | --- | ----------: | ------------------------: | -----------------------------: |
    | x   | 1   | 1,100–1,200 | 1.50 \[1.00; 2.00\] (95%) | 12.50\* \[11.00; 13.00\] (90%) |
    | y   | 2   |          40 |                      9.00 |                             –† |

    In brackets: interval. \* lonely. † suppressed.

Without rows there is a heading, without by-columns one row.

    $ grep -e ^a, -e '#end' build/golden/tab-two.csv > build/golden/tab-empty.csv
    $ svytable --wide build/golden/tab-empty.csv
    item  estimate
    ----  --------
    $ svytable --across b --format md build/golden/tab-empty.csv
    | item | estimate |
    | ---- | -------: |
    $ svyindex -s tests/data/wards.yaml tests/data/wards.csv | svytable -s tests/data/wards.yaml \
          --wide --columns estimate,interval,deff --lang vi --title ''
        Chỉ số phục vụ        Công chức lịch sự     Trả kết quả đúng hẹn
    ------------------  -----------------------  -----------------------
    51,9* [26,2; 76,6]  60,8* [43,7; 75,5] 0,16  43,0* [11,2; 81,9] 0,92

    Trong một ô: ước lượng, KTC 95%, hệ số thiết kế. * cỡ mẫu nhỏ. Khảo sát thử hai huyện. Số liệu mô
    phỏng. Nguồn: Số liệu bịa ra để làm ví dụ. Có trọng số.

## Long labels

They are broken where a line may end, by the columns that letters take, and the
page keeps its width; a word too long stays whole.

    $ printf '%s\n' scales: '  two: {codes: [1, 2]}' items: '  q:' '    scale: two' \
          '    label: Nhiều hình thức để dân góp ý xây dựng' \
          '      chính sách dễ tìm, 满意度 满意度 满意度 满意度' \
          '  r: {scale: two, label: Đườngbộgiaothôngtốthơnrấtnhiều}' index: '  nodes:' \
          '    t: {label: Chỉ số hài lòng của người dân nói chung, of: [q, r]}' > \
          build/golden/tab-long.yaml
    $ head=g,item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag; \
          (echo $head; for i in t q r; do \
          echo "một phường,$i,index,,80,1,78,82,.95,9,1200,NA,NA,NA,taylor t,"; done; \
          echo ,#end,,,,,,,,,,,,,,) > build/golden/tab-long.csv
    $ svytable -s build/golden/tab-long.yaml --lang vi --width 60 build/golden/tab-long.csv
    g           chỉ tiêu                          ước lượng       KTC 95%      n
    ----------  --------------------------------  ---------  ------------  -----
    một phường  Chỉ số hài lòng của người dân          80,0  [78,0; 82,0]  1.200
                nói chung
    một phường    Nhiều hình thức để dân góp ý         80,0  [78,0; 82,0]  1.200
                  xây dựng chính sách dễ tìm, 满
                  意度 满意度 满意度 满意度
    một phường    Đườngbộgiaothôngtốthơnrấtnhiều       80,0  [78,0; 82,0]  1.200
    $ svytable -s build/golden/tab-long.yaml --lang vi --width 50 --wide build/golden/tab-long.csv
                         Chỉ số hài lòng
                       của người dân nói
    g               n              chung
    ----------  -----  -----------------
    một phường  1.200  80,0 [78,0; 82,0]

                         Nhiều hình thức
                        để dân góp ý xây
                         dựng chính sách
                       dễ tìm, 满意度 满
                        意度 满意度 满意
    g               n                 度
    ----------  -----  -----------------
    một phường  1.200  80,0 [78,0; 82,0]

    g               n  Đườngbộgiaothôngtốthơnrấtnhiều
    ----------  -----  ------------------------------
    một phường  1.200               80,0 [78,0; 82,0]

    Trong ngoặc vuông: KTC 95%.

With a width of 0, and in Markdown, nothing is broken.

    $ svytable -s build/golden/tab-long.yaml --lang vi --width 0 --columns item,estimate \
          build/golden/tab-long.csv
    chỉ tiêu                                                                                ước lượng
    --------------------------------------------------------------------------------------  ---------
    Chỉ số hài lòng của người dân nói chung                                                      80,0
      Nhiều hình thức để dân góp ý xây dựng chính sách dễ tìm, 满意度 满意度 满意度 满意度       80,0
      Đườngbộgiaothôngtốthơnrấtnhiều                                                             80,0
    $ svytable -s build/golden/tab-long.yaml --format md --columns item,estimate \
          build/golden/tab-long.csv
    | item                                                                                   | estimate |
    | -------------------------------------------------------------------------------------- | -------: |
    | Chỉ số hài lòng của người dân nói chung                                                |     80.0 |
    |   Nhiều hình thức để dân góp ý xây dựng chính sách dễ tìm, 满意度 满意度 满意度 满意度 |     80.0 |
    |   Đườngbộgiaothôngtốthơnrấtnhiều                                                       |     80.0 |

## Spreadsheets

A semicolon brings the decimal comma that goes with it; a mark in front tells
Excel that the letters are UTF-8.

    $ svytable -s tests/data/estimates/survey.yaml --lang vi --format csv --separator ';' \
          --columns district,estimate,interval,n tests/data/estimates/league.csv | tail -n 3
    Ô Môn;73,1;"[70,6; 75,6]";107
    Thốt Nốt;81,5;"[79,9; 83,1]";125
    Vĩnh Thạnh;80,3;NA;118
    $ svytable -s tests/data/estimates/survey.yaml --lang vi --format csv --separator ';' --bom \
          tests/data/estimates/league.csv | head -n 1 | od -An -c | head -n 3
     357 273 277 304 221 341 273 243   t   ;   Q   u 341 272 255   n
       ;   c   h 341 273 211       t   i 303 252   u   ; 306 260 341
     273 233   c       l 306 260 341 273 243   n   g   ;   c 341 272
    $ svytable --format csv --separator tab -i total --columns district,estimate,n \
          tests/data/estimates/league.csv | tail -n 2 | tr '\t' '>'
    thot-not>81.5>125
    vinh-thanh>80.3>118

A text that would be a formula gets an apostrophe, also behind what a
spreadsheet of other settings takes for the end of a cell. Numbers stay numbers.

    $ head=g,item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag; \
          (echo $head; for g in "=cmd|' /C calc'!A0" +1 -a; do \
          echo "$g,q,mean,,-3.5,NA,NA,NA,NA,NA,1200,NA,NA,NA,taylor,"; done; \
          for g in '@SUM(A1)' '"x;=1+1"' '"	=1"' ＝1+1 'a=b - c'; do \
          echo "$g,q,mean,,1,NA,NA,NA,NA,NA,1,NA,NA,NA,taylor,"; done; echo ,#end,,,,,,,,,,,,,,) > \
          build/golden/tab-cmd.csv
    $ svytable --format csv --min-n 0 build/golden/tab-cmd.csv
    g,item,estimate,n
    '=cmd|' /C calc'!A0,q,-3.50,1200
    +1,q,-3.50,1200
    '-a,q,-3.50,1200
    '@SUM(A1),q,1.00,1
    x;'=1+1,q,1.00,1
    '	'=1,q,1.00,1
    '＝1+1,q,1.00,1
    a=b - c,q,1.00,1
    $ svytable --format csv --min-n 0 --separator ';' --lang vi build/golden/tab-cmd.csv | sed -n 4,6p
    '-a;q;-3,50;1200
    '@SUM(A1);q;1,00;1
    "x;'=1+1";q;1,00;1

A heading is harmless too, and what Markdown or a program behind it would take
for markup, a formula or a citation is not.

    $ sed '1s/^g/=g/' build/golden/tab-cmd.csv | svytable --format csv --min-n 0 | head -n 1
    '=g,item,estimate,n
    $ sed '1s/^g/a$x^2$ @b/' build/golden/tab-cmd.csv | \
          svytable --format md --min-n 0 --title '*A* [title] & more' | head -n 4
    **\*A\* \[title\] \& more**

    | a\$x\^2\$ \@b       | item | estimate |     n |
    | ------------------- | ---- | -------: | ----: |

## What would not fit

    $ svytable -s tests/data/wards.yaml -i q3 build/golden/tab-index.csv
    svytable: --items: there is no 'q3', only service, q1, q2
    [1]
    $ svytable -i p,r build/golden/tab-two.csv
    svytable: --items: there is no 'r', only p, q
    [1]
    $ svytable -i '' --wide build/golden/tab-two.csv
    svytable: --items names no item
    usage: svytable [-s FILE] [-i NAMES] [--wide] [--format text|csv|md] [OPTION]... [FILE]
    Try 'svytable --help'.
    [2]
    $ svytable --across b --columns estimate,b build/golden/tab-two.csv
    svytable: --columns: with --wide or --across it names what stands in a cell, as estimate,se; 'b' tells rows apart
    usage: svytable [-s FILE] [-i NAMES] [--wide] [--format text|csv|md] [OPTION]... [FILE]
    Try 'svytable --help'.
    [2]
    $ svytable --across estimate build/golden/tab-two.csv
    svytable: --across wants a by-column, item, answer, stat or reference, not 'estimate'
    usage: svytable [-s FILE] [-i NAMES] [--wide] [--format text|csv|md] [OPTION]... [FILE]
    Try 'svytable --help'.
    [2]
    $ svytable --across itm build/golden/tab-two.csv
    svytable: build/golden/tab-two.csv: --across: there is no 'itm'; did you mean 'item'?
    [1]
    $ svytable --wide --across b build/golden/tab-two.csv
    svytable: --wide and --across do not go together: --wide is --across item
    usage: svytable [-s FILE] [-i NAMES] [--wide] [--format text|csv|md] [OPTION]... [FILE]
    Try 'svytable --help'.
    [2]
    $ (grep -v '#end' build/golden/tab-two.csv; grep -e ^x,1,p -e '#end' build/golden/tab-two.csv) | \
          svytable --wide
    svytable: -: rows 1 and 5 would stand in one cell: they differ neither in 'item' nor in what tells rows apart
    [1]
    $ svytable --separator ';' build/golden/tab-cmd.csv
    svytable: --separator does nothing without --format csv
    usage: svytable [-s FILE] [-i NAMES] [--wide] [--format text|csv|md] [OPTION]... [FILE]
    Try 'svytable --help'.
    [2]
    $ svytable --format csv --separator '|' build/golden/tab-cmd.csv
    svytable: --separator is , or ; or tab, not '|'
    usage: svytable [-s FILE] [-i NAMES] [--wide] [--format text|csv|md] [OPTION]... [FILE]
    Try 'svytable --help'.
    [2]
