# A likert figure: which question is told to have the lowest mean

svyplot likert draws what was answered, sorted by mean. That a mean is the lowest
is told where tests say so, else it is among the lowest. Without -o the script of
the figure is written; head and sub are its texts above.

    $ mkdir -p build/golden/likert
    $ echo '/^\$\(head\|sub\)/,/^EOD/{/"/p}' > build/golden/likert/above.sed

## Of questions

The tests are of differences of two questions that both were asked of, against 0.

    $ printf '%s\n' \
          item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag,reference,p,padj \
          q2/q1,difference,,-0.7,0.1,-0.9,-0.5,0.95,50,1000,NA,NA,60,taylor,,0,0.001,0.002 \
          q3/q2,difference,,0.4,0.1,0.2,0.6,0.95,50,1000,NA,NA,60,taylor,,0,0.01,0.01 \
          '#end,,,,,,,,,,,,,,,,,' > build/golden/likert/pairs.csv
    $ svyplot likert -s tests/data/estimates/survey.yaml --tests build/golden/likert/pairs.csv \
          tests/data/estimates/likert.csv | sed -nf build/golden/likert/above.sed
    14.00	24.80	"“Complaints are heard” has the lowest mean: 3.26"
    14.00	45.70	"Percent of those who answered, sorted by mean; zero is the middle of the scale, 2024; lowest by tests"
    14.00	61.90	"against each other, at 5%"
    $ svyplot likert -s tests/data/estimates/survey.yaml --lang vi \
          --tests build/golden/likert/pairs.csv tests/data/estimates/likert.csv | \
          sed -nf build/golden/likert/above.sed | fmt -sw 110
    14.00	24.80	"Điểm trung bình thấp nhất: “Góp ý được tiếp thu” (3,26)"
    14.00	45.70	"Phần trăm số người trả lời, xếp theo điểm trung bình; mốc 0 ở
    giữa thang đo, 2024; thấp nhất theo"
    14.00	61.90	"kiểm định từng cặp ở mức 5%"

Each of the others must differ, adjusted, and upward. One that does not, or that
has no test, leaves the question among the lowest.

    $ sed 's/0.01,0.01$/0.01,0.06/' build/golden/likert/pairs.csv | \
          svyplot likert -s tests/data/estimates/survey.yaml --tests - \
              tests/data/estimates/likert.csv | sed -nf build/golden/likert/above.sed
    14.00	24.80	"“Complaints are heard” is among the lowest: mean 3.26"
    14.00	45.70	"Percent of those who answered, sorted by mean; zero is the middle of the scale, 2024"
    $ sed 's/,0.4,0.1,0.2,0.6,/,-0.4,0.1,-0.6,-0.2,/' build/golden/likert/pairs.csv | \
          svyplot likert -s tests/data/estimates/survey.yaml --tests - \
              tests/data/estimates/likert.csv | sed -nf build/golden/likert/above.sed | head -n 1
    14.00	24.80	"“Complaints are heard” is among the lowest: mean 3.26"
    $ sed 's/0.01,0.01$/0.01,NA/' build/golden/likert/pairs.csv | \
          svyplot likert -s tests/data/estimates/survey.yaml --tests - \
              tests/data/estimates/likert.csv | sed -nf build/golden/likert/above.sed | head -n 1
    14.00	24.80	"“Complaints are heard” is among the lowest: mean 3.26"
    $ grep -v q3 build/golden/likert/pairs.csv | \
          svyplot likert -s tests/data/estimates/survey.yaml --tests - \
              tests/data/estimates/likert.csv | sed -nf build/golden/likert/above.sed | head -n 1
    14.00	24.80	"“Complaints are heard” is among the lowest: mean 3.26"

So it goes from answers to a figure. Twelve people cannot tell two questions
apart, and then no question is named.

    $ svyestimate -s tests/data/wards.yaml -i q1,q2 --stat share,mean tests/data/wards.csv > \
          build/golden/likert/shares.csv
    $ svycompare -s tests/data/wards.yaml --difference q1/q2 --null 0 tests/data/wards.csv | \
          svyplot likert -s tests/data/wards.yaml --min-n 1 --tests - build/golden/likert/shares.csv | \
          sed -nf build/golden/likert/above.sed | head -n 1
    14.00	24.80	"Answers to 2 questions"

## Of units

Every two of them are tested. Six people in a district cannot tell two apart.

    $ svytally -s tests/data/wards.yaml -b district tests/data/wards.csv > build/golden/likert/t.csv
    $ svyestimate -s tests/data/wards.yaml -i q1 --stat share,mean -b district --totals \
          build/golden/likert/t.csv > build/golden/likert/units.csv
    $ svycompare -s tests/data/wards.yaml -i q1 --stat mean -b district --reference all \
          build/golden/likert/t.csv > build/golden/likert/tests.csv
    $ svyplot likert -s tests/data/wards.yaml --unit district --min-n 1 \
          --tests build/golden/likert/tests.csv build/golden/likert/units.csv | \
          sed -nf build/golden/likert/above.sed | head -n 1
    14.00	24.80	"Staff are polite"

Were the test clear, the headline would say so.

    $ awk -F, -v OFS=, '$17 == "south" { $19 = 0.01 } 1' build/golden/likert/tests.csv | \
          svyplot likert -s tests/data/wards.yaml --unit district --min-n 1 --tests - \
              build/golden/likert/units.csv | sed -nf build/golden/likert/above.sed
    14.00	24.80	"“South” has the lowest mean: 3.16"
    14.00	45.70	"Staff are polite. Percent of those who answered, sorted by mean; zero is the middle of the scale;"
    14.00	61.90	"lowest by tests against each other, at 5%"

## More questions than fit on a page

    $ sed '$d' tests/data/estimates/likert.csv > build/golden/likert/many.csv
    $ for i in $(seq 15); do \
          sed "1d; \$d; s/,q/,r$i/" tests/data/estimates/likert.csv >> build/golden/likert/many.csv; \
      done
    $ echo ,,#end,,,,,,,,,,,,,, >> build/golden/likert/many.csv
    $ grep -v ',r1[345]' build/golden/likert/many.csv | svyplot likert | grep -e ^BODY -e ^HEIGHT
    BODY = 10
    HEIGHT = 795
    $ svyplot likert build/golden/likert/many.csv
    svyplot: the figure would be 25.4 cm tall, and --height is 24; show less, or say --height 26
    [1]

## Tests that are not taken

Tests of something else.

    $ sed 's/q2/q4/' build/golden/likert/pairs.csv | \
          svyplot likert --tests - tests/data/estimates/likert.csv \
          2> build/golden/likert/why || fmt -sw 100 build/golden/likert/why
    svyplot: -: no test of one question against another; svycompare --difference A/B --null 0 makes
    them from the same answers
    $ svyplot likert --tests tests/data/estimates/rest.csv tests/data/estimates/likert.csv \
          2> build/golden/likert/why || fmt -sw 100 build/golden/likert/why
    svyplot: tests/data/estimates/rest.csv: no test of one question against another; svycompare
    --difference A/B --null 0 makes them from the same answers
    $ svycompare -s tests/data/wards.yaml -i q1 --stat mean -b district build/golden/likert/t.csv | \
          svyplot likert -s tests/data/wards.yaml --unit district --min-n 1 --tests - \
              build/golden/likert/units.csv \
          2> build/golden/likert/why || fmt -sw 100 build/golden/likert/why
    svyplot: -: no test of the mean of q1 in one district against another; svycompare --stat mean
    --reference all makes them from the same tally

Tests that say nothing, or two things.

    $ sed 's/0.01,0.01$/0.01,junk/' build/golden/likert/pairs.csv | \
          svyplot likert -s tests/data/estimates/survey.yaml --tests - tests/data/estimates/likert.csv
    svyplot: -: the p-value of q3/q2 is 'junk'
    [1]
    $ sed 's/0.01,0.01$/0.01,1.5/' build/golden/likert/pairs.csv | \
          svyplot likert -s tests/data/estimates/survey.yaml --tests - tests/data/estimates/likert.csv
    svyplot: -: the p-value of q3/q2 is '1.5'
    [1]
    $ sed 2p build/golden/likert/pairs.csv | \
          svyplot likert -s tests/data/estimates/survey.yaml --tests - tests/data/estimates/likert.csv
    svyplot: -: two tests of q2 and q1
    [1]
