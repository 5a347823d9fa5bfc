# A league: which units differ, and how many fit on a page

svyplot league draws units by what was estimated, from the highest. Without -o it
writes the script of the figure, whose blocks hold every text with its place:
head, sub and foot around the figure, key, label and cell in it.

    $ mkdir -p build/golden/league
    $ echo '/^\$\(head\|sub\|key\|foot\)/,/^EOD/{/"/p}' > build/golden/league/around.sed
    $ echo '/^\$\(sub\|label\|cell\|foot\)/,/^EOD/{/"/p}' > build/golden/league/inside.sed

## Judged one by one

The intervals that do not touch the line of all units are counted, and it is said
that each was judged alone.

    $ svyplot league tests/data/estimates/league.csv | sed -nf build/golden/league/around.sed | \
          grep -v No.interval
    14.00	24.80	"2 of 3 intervals do not touch the overall result: ninh-kieu, o-mon"
    14.00	45.70	"total: estimates and 95% intervals, 2024; coloured where the interval does not touch the line, each"
    14.00	61.90	"judged alone"
    28.00	88.91	"interval above the line"
    172.56	88.91	"interval below the line"
    316.86	88.91	"interval touches the line"
    471.01	88.91	"not published"
    28.00	106.73	"2022"

## Judged by tests

Which units differ is told by tests against the rest, not by their intervals.

    $ svyplot league --tests tests/data/estimates/rest.csv tests/data/estimates/league.csv > \
          build/golden/league/tested.gp
    $ sed -nf build/golden/league/around.sed build/golden/league/tested.gp | fmt -sw 100
    14.00	24.80	"1 of 3 units differs clearly from the rest: ninh-kieu"
    14.00	45.70	"total: estimates and 95% intervals, 2024; coloured by tests against the rest
    at 5%, adjusted for their"
    14.00	61.90	"number"
    28.00	88.91	"clearly above the rest"
    168.41	88.91	"no clear difference"
    295.02	88.91	"not published"
    396.34	88.91	"2022"
    14.00	283.15	"n = 1,093. No interval: the sample of the unit cannot show its error. Not
    published: fewer than 30 respondents, or withheld."
    $ sed -n '/^\$dot/,/^EOD/p' build/golden/league/tested.gp
    $dot << EOD
    -9999	-9999	-9999	-9999	-9999
    134.67	1	84.75
    158.67	0	81.5
    182.67	4	80.3
    206.67	0	73.05
    EOD
    $ svyplot league --lang vi --tests tests/data/estimates/rest.csv tests/data/estimates/league.csv | \
          sed -nf build/golden/league/around.sed | fmt -sw 110
    14.00	24.80	"1 trong 3 đơn vị khác biệt rõ so với phần còn lại: ninh-kieu"
    14.00	45.70	"total: ước lượng và khoảng tin cậy 95%, 2024; tô màu theo kiểm định
    so với phần còn lại ở mức 5%, đã"
    14.00	61.90	"hiệu chỉnh đa so sánh"
    28.00	88.91	"cao hơn rõ so với phần còn lại"
    211.93	88.91	"không khác biệt rõ"
    338.50	88.91	"không công bố"
    446.03	88.91	"2022"
    14.00	283.15	"n = 1.093. Không có khoảng tin cậy: mẫu của đơn vị không cho biết sai
    số. Không công bố: dưới 30 người trả lời, hoặc số"
    14.00	296.65	"liệu được giữ lại."

Where nothing was adjusted it is said, too, that each was judged alone.

    $ sed 's/,0.004,0.02,/,0.004,0.004,/; s/,0.034,0.11,/,0.034,0.034,/; s/,0.06,0.15,/,0.06,0.06,/' \
          tests/data/estimates/rest.csv > build/golden/league/unpaid.csv
    $ svyplot league --tests build/golden/league/unpaid.csv tests/data/estimates/league.csv | \
          sed -nf build/golden/league/around.sed | head -n 2
    14.00	24.80	"2 of 3 units differ clearly from the rest: ninh-kieu, o-mon"
    14.00	45.70	"total: estimates and 95% intervals, 2024; coloured by tests against the rest at 5%, each judged alone"

A unit without a test is grey, and it is said so.

    $ grep -v thot-not tests/data/estimates/rest.csv | \
          svyplot league --tests - tests/data/estimates/league.csv | \
          sed -nf build/golden/league/around.sed | sed -n '1p; /No interval/,$p' | fmt -sw 100
    14.00	24.80	"1 of 2 units differs clearly from the rest: ninh-kieu"
    14.00	283.15	"n = 1,093. No interval: the sample of the unit cannot show its error. Grey
    for want of a test: 1. Not published: fewer than 30"
    14.00	296.65	"respondents, or withheld."

## The line, and the wave before

The grey line names what is estimated only where the headline does not; "The
totality" does not, for that is another word.

    $ for l in en vi; do \
          grep -v -e thot -e o-mon tests/data/estimates/league.csv | svyplot league --lang $l | \
          sed -nf build/golden/league/around.sed | sed 3q | cut -f3 | fmt -sw 110; \
      done
    "total by district"
    "Estimates and 95% intervals, 2024; coloured where the interval does not touch the line, each judged"
    "alone"
    "total theo district"
    "Ước lượng và khoảng tin cậy 95%, 2024; tô màu nơi khoảng tin cậy không chạm
    đường mức chung,"
    "xét riêng từng đơn vị"
    $ for title in 'The total' 'The totality'; do \
          svyplot league --title "$title" tests/data/estimates/league.csv | \
          grep -i 'estimates and 95%' | cut -f3; \
      done
    "Estimates and 95% intervals, 2024; coloured where the interval does not touch the line, each judged"
    "total: estimates and 95% intervals, 2024; coloured where the interval does not touch the line, each"

The wave before shows where the two are equal: a stroke that is longer than a
dot is high.

    $ sed 's/^2022,o-mon,total,index,,74.1,/2022,o-mon,total,index,,73.05,/' \
          tests/data/estimates/league.csv | svyplot league -o build/golden/league/equal.svg
    $ grep -o "'rgb(160, 160, 160)'  d='[^']*" build/golden/league/equal.svg | head -n 1 | sed 's/ *$//'
    'rgb(160, 160, 160)'  d='M289.66,145.50 L289.66,159.50 M221.04,193.49 L221.04,207.49 M147.90,217.49 L147.90,231.49

Who answered stands in a column of its own.

    $ svyplot league tests/data/estimates/league.csv | sed -n '/^\$label/,/^EOD/p' | grep '"[0-9]*"'
    443.45	152.49	"96"
    443.45	176.49	"125"
    443.45	200.49	"118"
    443.45	224.49	"107"
    443.45	248.49	"24"

## More units than fit on a page

No figure is taller than --height: many units are drawn in parts of one scale, or
only the ends, and those between are counted.

    $ seq 0 63 | awk -v OFS=, \
          'BEGIN { print "district,item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag" } \
           { e = 60 + $1 / 4; print ($1 ? "d" $1 : ""), "total", "index", "", e, 1, e - 2, e + 2, .95, 9, \
             50 * ($1 ? 1 : 63), "NA", "NA", 6, "taylor t", "" } \
           END { print ",#end,,,,,,,,,,,,,," }' > build/golden/league/many.csv
    $ svyplot league build/golden/league/many.csv 2> build/golden/league/why || \
          fmt -sw 100 build/golden/league/why
    svyplot: 63 units would be 33 cm tall, and --height is 24: draw 2 parts, --part 1 to --part 2,
    or the ends, --top 10 --bottom 10
    $ for part in 1 2; do \
          svyplot league --part $part build/golden/league/many.csv > build/golden/league/part.gp; \
          grep -e ^HEIGHT -e ^LOW -e ^HIGH build/golden/league/part.gp; \
          sed -nf build/golden/league/inside.sed build/golden/league/part.gp | \
          grep -e part -e '"d63"' -e '"d32"' -e '"d3[13]"' -e '"d1"'; \
      done
    HEIGHT = 696
    LOW = 57.08
    HIGH = 78.92
    14.00	61.90	"alone; part 1 of 2, units 1 to 31 of 63"
    31.59	130.92	"d63"
    31.59	625.92	"d33"
    HEIGHT = 712
    LOW = 57.08
    HIGH = 78.92
    14.00	61.90	"alone; part 2 of 2, units 32 to 63 of 63"
    31.59	130.92	"d32"
    31.59	147.42	"d31"
    31.59	642.42	"d1"
    $ svyplot league --part 3 build/golden/league/many.csv
    svyplot: --part 3: 63 units make 2 parts of --height 24
    [1]
    $ svyplot league --height 50 build/golden/league/many.csv | grep ^HEIGHT
    HEIGHT = 1224

The ends: the row of an ellipsis stands for those between.

    $ svyplot league --top 2 --bottom 1 build/golden/league/many.csv | \
          sed -nf build/golden/league/inside.sed | cut -f3 | grep -v '^"n = '
    "total: estimates and 95% intervals; coloured where the interval does not touch the line, each judged"
    "alone; the highest 2 and the lowest 1 of 63"
    "d63"
    "d62"
    "…"
    "d1"
    "50"
    "50"
    ""
    "50"
    "75.8  [73.8; 77.8]"
    "75.5  [73.5; 77.5]"
    "60 not shown"
    "60.3  [58.3; 62.3]"

More than ten that are not published have no rows; all are told of in the foot.

    $ awk -F, -v OFS=, '$1 ~ /^d[1-9]$|^d1[0-2]$/ { $11 = 20 } 1' build/golden/league/many.csv > \
          build/golden/league/small.csv
    $ svyplot league --top 3 build/golden/league/small.csv | \
          sed -nf build/golden/league/inside.sed | cut -f3 | grep -v '\[' | fmt -sw 100
    "total: estimates and 95% intervals; coloured where the interval does not touch the line,
    each judged"
    "alone; the highest 3 of 51"
    "d63"
    "d62"
    "d61"
    "…"
    "50"
    "50"
    "50"
    ""
    "48 not shown"
    "n = 3,150. 12 units are not published, having fewer than 30 respondents or being withheld:
    d1, d10, d11, d12, d2, d3, d4,"
    "d5, d6, d7, d8, d9."
    $ svyplot league --min-n 100 build/golden/league/many.csv | \
          sed -n '/^\$foot/,/^EOD/p' | grep '"' | cut -f3
    "n = 3,150. 63 units are not published, having fewer than 100 respondents or being withheld."

What is too tall all the same, and ends or parts of what has none.

    $ svyplot league --top 40 --bottom 40 build/golden/league/many.csv
    svyplot: the figure would be 32.4 cm tall, and --height is 24; show less, or say --height 33
    [1]
    $ svyplot league --bottom 3 --part 1 build/golden/league/many.csv
    svyplot: --part and --bottom do not go together: --part is one of several, --top and --bottom are the ends
    usage: svyplot KIND [-s FILE] [-o FILE.svg|png|pdf] [OPTION]... [FILE]
    Try 'svyplot --help'.
    [2]
    $ svyplot league --height 7 build/golden/league/many.csv
    svyplot: --height wants a number from 8 to 100, not '7'
    usage: svyplot KIND [-s FILE] [-o FILE.svg|png|pdf] [OPTION]... [FILE]
    Try 'svyplot --help'.
    [2]
    $ svyplot likert --top 3 tests/data/estimates/likert.csv
    svyplot: --part, --top and --bottom are of a league
    usage: svyplot KIND [-s FILE] [-o FILE.svg|png|pdf] [OPTION]... [FILE]
    Try 'svyplot --help'.
    [2]

## Tests that are not taken

A unit that is tested and not estimated, a test of other answers, a difference
from something else: tests and estimates are to come from the same tally.

    $ sed 's/thot-not/co-do/' tests/data/estimates/rest.csv | \
          svyplot league --tests - tests/data/estimates/league.csv \
          2> build/golden/league/why || fmt -sw 100 build/golden/league/why
    svyplot: -: district co-do is tested, and tests/data/estimates/league.csv has no estimate of it;
    both are to come from the same tally
    $ sed 's/index,,4.6/index,,-4.6/; s/1.9,7.3/-7.3,-1.9/' tests/data/estimates/rest.csv | \
          svyplot league --tests - tests/data/estimates/league.csv \
          2> build/golden/league/why || fmt -sw 100 build/golden/league/why
    svyplot: -: ninh-kieu differs from the rest by -4.6, yet in tests/data/estimates/league.csv it
    lies on the other side of the overall result; both are to come from the same tally
    $ sed 's/,rest,/,thot-not,/' tests/data/estimates/rest.csv | \
          svyplot league --tests - tests/data/estimates/league.csv
    svyplot: -: cai-rang is compared with 'thot-not'; a league wants svycompare --reference rest
    [1]
    $ sed 's/total/access/' tests/data/estimates/rest.csv | \
          svyplot league --tests - tests/data/estimates/league.csv
    svyplot: -: no test of index total 2024; svycompare -b district --reference rest makes them from the same tally
    [1]
    $ svyplot league --tests tests/data/estimates/league.csv tests/data/estimates/league.csv \
          2> build/golden/league/why || fmt -sw 100 build/golden/league/why
    svyplot: tests/data/estimates/league.csv: no tests of district against the rest; svycompare -b
    district --reference rest makes them from the same tally

Nor tests that say nothing, or two things.

    $ sed 's/,0.11,/,many,/' tests/data/estimates/rest.csv | \
          svyplot league --tests - tests/data/estimates/league.csv
    svyplot: -: the p-value of o-mon is 'many'
    [1]
    $ sed 's/2024,thot-not/2024,o-mon/' tests/data/estimates/rest.csv | \
          svyplot league --tests - tests/data/estimates/league.csv
    svyplot: -: two tests of district o-mon
    [1]
    $ svyplot league --tests - < tests/data/estimates/league.csv
    svyplot: standard input cannot be both tests and estimates
    usage: svyplot KIND [-s FILE] [-o FILE.svg|png|pdf] [OPTION]... [FILE]
    Try 'svyplot --help'.
    [2]
