# The lowest mean of a likert figure is told by tests, else it is among the lowest

Of questions: the difference of two that both were asked of, against 0. Each of
the others must differ.

    $ printf '%s\n' item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag,against,p,padj q2/q1,difference,,-0.7,0.1,-0.9,-0.5,0.95,50,1000,NA,NA,60,taylor,,0,0.001,0.002 \
        q3/q2,difference,,0.4,0.1,0.2,0.6,0.95,50,1000,NA,NA,60,taylor,,0,0.01,0.01 '#end,,,,,,,,,,,,,,,,,' > build/golden/pairs.csv
    $ svyplot likert -s tests/data/estimates/survey.yaml --tests build/golden/pairs.csv tests/data/estimates/likert.csv | sed -n '/^\$head/,/^EOD/p; /^\$sub/,/^EOD/p' | grep '"'
    14.00	24.80	"“Complaints are heard” has the lowest mean: 3.26"
    14.00	45.70	"Percent of those who answered, sorted by mean; zero is the middle of the scale, 2024; lowest by tests"
    14.00	61.90	"against each other, at 5%"
    $ svyplot likert -s tests/data/estimates/survey.yaml --lang vi --tests build/golden/pairs.csv tests/data/estimates/likert.csv | sed -n '/^\$head/,/^EOD/p; /^\$sub/,/^EOD/p' | grep '"'
    14.00	24.80	"Điểm trung bình thấp nhất: “Góp ý được tiếp thu” (3,26)"
    14.00	45.70	"Phần trăm số người trả lời, xếp theo điểm trung bình; mốc 0 ở giữa thang đo, 2024; thấp nhất theo"
    14.00	61.90	"kiểm định từng cặp ở mức 5%"
    $ sed 's/0.01,0.01$/0.01,0.06/' build/golden/pairs.csv | svyplot likert -s tests/data/estimates/survey.yaml --tests - tests/data/estimates/likert.csv | sed -n '/^\$head/,/^EOD/p; /^\$sub/,/^EOD/p' | grep '"'
    14.00	24.80	"“Complaints are heard” is among the lowest: mean 3.26"
    14.00	45.70	"Percent of those who answered, sorted by mean; zero is the middle of the scale, 2024"
    $ sed 's/,0.4,0.1,0.2,0.6,/,-0.4,0.1,-0.6,-0.2,/' build/golden/pairs.csv | svyplot likert -s tests/data/estimates/survey.yaml --tests - tests/data/estimates/likert.csv | sed -n '/^\$head/,/^EOD/p' | grep '"'
    14.00	24.80	"“Complaints are heard” is among the lowest: mean 3.26"
    $ grep -v q3 build/golden/pairs.csv | svyplot likert -s tests/data/estimates/survey.yaml --tests - tests/data/estimates/likert.csv | sed -n '/^\$head/,/^EOD/p' | grep '"'
    14.00	24.80	"“Complaints are heard” is among the lowest: mean 3.26"
    $ sed 's/q2/q4/' build/golden/pairs.csv | svyplot likert --tests - tests/data/estimates/likert.csv
    svyplot: -: no test of one question against another; svycompare --difference A/B --figure 0 makes them from the same answers
    [1]
    $ svyplot likert --tests tests/data/estimates/rest.csv tests/data/estimates/likert.csv
    svyplot: tests/data/estimates/rest.csv: no test of one question against another; svycompare --difference A/B --figure 0 makes them from the same answers
    [1]
    $ sed 's/0.01,0.01$/0.01,junk/' build/golden/pairs.csv | svyplot likert -s tests/data/estimates/survey.yaml --tests - tests/data/estimates/likert.csv
    svyplot: -: the p-value of q3/q2 is 'junk'
    [1]
    $ sed 's/0.01,0.01$/0.01,1.5/' build/golden/pairs.csv | svyplot likert -s tests/data/estimates/survey.yaml --tests - tests/data/estimates/likert.csv
    svyplot: -: the p-value of q3/q2 is '1.5'
    [1]
    $ sed 's/0.01,0.01$/0.01,NA/' build/golden/pairs.csv | svyplot likert -s tests/data/estimates/survey.yaml --tests - tests/data/estimates/likert.csv | grep -c 'among the lowest'
    1
    $ sed 2p build/golden/pairs.csv | svyplot likert -s tests/data/estimates/survey.yaml --tests - tests/data/estimates/likert.csv
    svyplot: -: two tests of q2 and q1
    [1]

    $ svyestimate -s tests/data/wards.yaml -i q1,q2 --stat share,mean tests/data/wards.csv > build/golden/lq.csv
    $ svycompare -s tests/data/wards.yaml --difference q1/q2 --figure 0 tests/data/wards.csv | svyplot likert -s tests/data/wards.yaml --min-n 1 --tests - build/golden/lq.csv | sed -n '/^\$head/,/^EOD/p' | grep '"'
    14.00	24.80	"Answers to 2 questions"

Of units: every two of them. Six people in a district cannot tell two apart.

    $ svytally -s tests/data/wards.yaml -b district tests/data/wards.csv > build/golden/lt.csv
    $ svyestimate -s tests/data/wards.yaml -i q1 --stat share,mean -b district --totals build/golden/lt.csv > build/golden/le.csv
    $ svycompare -s tests/data/wards.yaml -i q1 --stat mean -b district --against all build/golden/lt.csv > build/golden/ld.csv
    $ svyplot likert -s tests/data/wards.yaml --unit district --min-n 1 --tests build/golden/ld.csv build/golden/le.csv | sed -n '/^\$head/,/^EOD/p' | grep '"'
    14.00	24.80	"Staff are polite"
    $ awk -F, -v OFS=, '$17 == "south" { $19 = 0.01 } 1' build/golden/ld.csv | svyplot likert -s tests/data/wards.yaml --unit district --min-n 1 --tests - build/golden/le.csv | sed -n '/^\$head/,/^EOD/p; /^\$sub/,/^EOD/p' | grep '"'
    14.00	24.80	"“South” has the lowest mean: 3.16"
    14.00	45.70	"Staff are polite. Percent of those who answered, sorted by mean; zero is the middle of the scale;"
    14.00	61.90	"lowest by tests against each other, at 5%"
    $ svycompare -s tests/data/wards.yaml -i q1 --stat mean -b district build/golden/lt.csv | svyplot likert -s tests/data/wards.yaml --unit district --min-n 1 --tests - build/golden/le.csv
    svyplot: -: no test of the mean of q1 in one district against another; svycompare --stat mean --against all makes them from the same tally
    [1]
