Who is asked: where `relevant` is false an empty cell is NA:not-asked, and an
answer does not count and is told, with how many. What is asked for there sees
the same (q2 of one who did not use the service does not ask for q3), and so
does what is made of both.

    $ svytally -s tests/data/asked.yaml tests/data/asked.csv
    svytally: tests/data/asked.csv: answers of people who were not asked (relevant) do not count: 5 (q2 2, q3 2, way 1)
    svytally: tests/data/asked.csv: 1 of 8 rows are of no respondent by their status; weights are not adjusted for them yet
    stratum,item,answer,n,w,w2
    ,#psu,,8,8,8
    ,*,,7,7,7
    ,both,9,1,1,1
    ,half,50,1,1,1
    ,half,75,1,1,1
    ,half,87.5,1,1,1
    ,q2,3,1,1,1
    ,q2,4,1,1,1
    ,q2,5,1,1,1
    ,q2,NA:not-asked,4,4,4
    ,q2*q3,5*4,1,1,1
    ,q3,4,1,1,1
    ,q3,NA:no-opinion,1,1,1
    ,q3,NA:not-asked,5,5,5
    ,way/desk,0,1,1,1
    ,way/desk,1,2,2,2
    ,way/desk,NA:not-asked,4,4,4
    ,way/web,0,1,1,1
    ,way/web,1,2,2,2
    ,way/web,NA:not-asked,4,4,4
    ,ways,1,2,2,2
    ,ways,2,1,1,1
    ,#how,"status=result,1 items=both:bc111746fc358c7d,half:d90b69a0e448efe9,q2:8e3dc37ecfbf6efa,q2*q3:33ed447de1aa3c12,q3:3542dfec98eb047a,way/desk:6c60888b0a593d2e,way/web:e983ba3f0a56efa2,ways:5945e8764f736ae4",,,
    ,#part,1/1 07c87db238286e1a26087257430e538c,8,,
    ,#end,1,24,,
    $ svyestimate -s tests/data/asked.yaml -i q2,q3 --stat mean tests/data/asked.csv | cut -d, -f1-4
    svyestimate: tests/data/asked.csv: answers of people who were not asked (relevant) do not count: 4 (q2 2, q3 2)
    svyestimate: tests/data/asked.csv: 1 of 8 rows are of no respondent by their status; weights are not adjusted for them yet
    item,stat,answer,estimate
    q2,mean,,4
    q3,mean,,4
    #end,,,
    $ svyindex -s tests/data/asked.yaml tests/data/asked.csv 2> build/golden/rel-said | cut -d, -f1-4
    item,stat,answer,estimate
    t,index,,75
    q2,index,,75
    q3,index,,75
    #end,,,
    $ sed 's/web,Dung/desk,Dung/' tests/data/asked.csv | svyestimate -s tests/data/asked.yaml -i way/desk,half --where 'q2 >= 1' 2> build/golden/rel-said | cut -d, -f1-4; cut -c 1-90 build/golden/rel-said
    item,stat,answer,estimate
    way/desk,mean,,0.6666666666666666
    half,mean,,70.83333333333333
    #end,,,
    svyestimate: -: answers of people who were not asked (relevant) do not count: 1 (q3 1)
    svyestimate: -: 1 of 8 rows are of no respondent by their status; weights are not adjusted

34 answers of people who were not asked.

    $ awk 'BEGIN { print "result,used,q2,q3"; for (i = 0; i < 100; i++) print 1 "," (i < 66 ? "yes" : "no") "," (i < 66 ? 5 : 1) "," }' | svyestimate -s tests/data/asked.yaml -i q2 | cut -d, -f1-4,10
    svyestimate: -: answers of people who were not asked (relevant) do not count: 34 (q2 34)
    item,stat,answer,estimate,n
    q2,mean,,5,66
    #end,,,,

One column a choice is the same question; a condition that names a column that
is not there cannot be known.

    $ printf 'used,way/desk,way/web,result\nyes,1,0,1\nno,1,1,1\nyes,0,1,1\n' | svyestimate -s tests/data/asked.yaml -i way/desk,way/web | cut -d, -f1-4
    svyestimate: -: answers of people who were not asked (relevant) do not count: 2 (way/desk 1, way/web 1)
    item,stat,answer,estimate
    way/desk,mean,,0.5
    way/web,mean,,0.5
    #end,,,
    $ printf 'result,q2\n1,5\n1,4\n' | svyestimate -s tests/data/asked.yaml -i q2
    svyestimate: -: there is no column 'used'
    [1]

From a tally the same bytes.

    $ svyindex -s tests/data/asked.yaml tests/data/asked.csv > build/golden/rel-answers.csv 2> build/golden/rel-said; svytally -s tests/data/asked.yaml --pairs q2*way/web tests/data/asked.csv 2> build/golden/rel-said | svyindex -s tests/data/asked.yaml 2>&1 | head -1
    svyindex: -: the error of 't' needs those who answered both q2 and q3, whom the tally lacks; count them with svytally --pairs t
    $ svytally -s tests/data/asked.yaml tests/data/asked.csv 2> build/golden/rel-said | svyindex -s tests/data/asked.yaml | cmp - build/golden/rel-answers.csv

Nothing is asked in a circle.

    $ sed "s/q2: {scale: five, relevant: \"used = 'yes'\"/q2: {scale: five, relevant: \"q3 = 5\"/" tests/data/asked.yaml > build/golden/rel-circle.yaml; svytally -s build/golden/rel-circle.yaml tests/data/asked.csv
    svytally: build/golden/rel-circle.yaml:11:31: whether 'q2' is asked rests on its own answer
    [1]

A private column is never printed, and never a by-column: not as an item, a
stratum, a cluster or a part of a pair, not of a tally and not of estimates that
were made without the survey file.

    $ svyestimate -s tests/data/asked.yaml -i q2 -b name tests/data/asked.csv
    svyestimate: tests/data/asked.yaml: 'name' is private: it is never printed, so it is no item, by-column, stratum or cluster
    [1]
    $ svyestimate -s tests/data/asked.yaml -i q2 -b used,name:who tests/data/asked.csv
    svyestimate: tests/data/asked.yaml: 'name' is private: it is never printed, so it is no item, by-column, stratum or cluster
    [1]
    $ svyestimate -s tests/data/asked.yaml -i phone tests/data/asked.csv
    svyestimate: tests/data/asked.yaml: 'phone' is private: it is never printed, so it is no item, by-column, stratum or cluster
    [1]
    $ svyestimate -s tests/data/asked.yaml -i q2 --psu phone tests/data/asked.csv
    svyestimate: tests/data/asked.yaml: 'phone' is private: it is never printed, so it is no item, by-column, stratum or cluster
    [1]
    $ svytally -s tests/data/asked.yaml --strata name tests/data/asked.csv
    svytally: tests/data/asked.yaml: 'name' is private: it is never printed, so it is no item, by-column, stratum or cluster
    [1]
    $ svytally -s tests/data/asked.yaml --pairs q2*phone tests/data/asked.csv
    svytally: tests/data/asked.yaml: 'phone' is private: it is never printed, so it is no item, by-column, stratum or cluster
    [1]
    $ svyindex -s tests/data/asked.yaml -b phone tests/data/asked.csv
    svyindex: tests/data/asked.yaml: 'phone' is private: it is never printed, so it is no item, by-column, stratum or cluster
    [1]
    $ svycompare -s tests/data/asked.yaml -b name tests/data/asked.csv
    svycompare: tests/data/asked.yaml: 'name' is private: it is never printed, so it is no item, by-column, stratum or cluster
    [1]
    $ svyestimate -s tests/data/asked.yaml -i '*' --stat share tests/data/asked.csv 2> build/golden/rel-said | cut -d, -f1 | uniq
    item
    q3
    q2
    way/desk
    way/web
    used
    both
    half
    ways
    result
    #end
    $ svytally -i q2 -b name tests/data/asked.csv | svyestimate -s tests/data/asked.yaml -i q2
    svyestimate: tests/data/asked.yaml: 'name' is private: it is never printed, so it is no item, by-column, stratum or cluster
    [1]
    $ svytally -i phone tests/data/asked.csv | svyestimate -s tests/data/asked.yaml -i q2
    svyestimate: tests/data/asked.yaml: 'phone' is private: it is never printed, so it is no item, by-column, stratum or cluster
    [1]
    $ svyestimate -i q2 --missing 9 -b name tests/data/asked.csv > build/golden/rel-named.csv; svytable -s tests/data/asked.yaml build/golden/rel-named.csv; svyplot league -s tests/data/asked.yaml build/golden/rel-named.csv
    svytable: tests/data/asked.yaml: 'name' is private: it is never printed, so it is no item, by-column, stratum or cluster
    svyplot: tests/data/asked.yaml: 'name' is private: it is never printed, so it is no item, by-column, stratum or cluster
    [1]
    $ svycompare -s tests/data/asked.yaml build/golden/rel-named.csv build/golden/rel-named.csv
    svycompare: tests/data/asked.yaml: 'name' is private: it is never printed, so it is no item, by-column, stratum or cluster
    [1]
    $ svyestimate -i phone tests/data/asked.csv | svytable -s tests/data/asked.yaml
    svytable: tests/data/asked.yaml: 'phone' is private: it is never printed, so it is no item, by-column, stratum or cluster
    [1]
    $ sed 's/^columns:/by: [name]\ncolumns:\n  name: {type: text}/' tests/data/asked.yaml > build/golden/rel-by.yaml; svytally -s build/golden/rel-by.yaml tests/data/asked.csv
    svytally: build/golden/rel-by.yaml:22:11: 'name' is private and is never printed, so it cannot stand under by
    [1]
    $ sed 's/private.*/private: [q2]/' tests/data/asked.yaml > build/golden/rel-by.yaml; svytally -s build/golden/rel-by.yaml tests/data/asked.csv
    svytally: build/golden/rel-by.yaml:20:11: 'q2' is private and is never printed, so it cannot stand under items
    [1]

Keys that would change standard errors, and do not yet, are told once.

    $ touch build/golden/margins.csv; sed '1s/$/,d/; 1!s/$/,1/' tests/data/asked.csv > build/golden/rel-keys.csv; sed 's/^design: ./&base: d, interviewer: who, /; $aweighting: {method: rake, margins: margins.csv}' tests/data/asked.yaml > build/golden/rel-keys.yaml; svyestimate -s build/golden/rel-keys.yaml -i q2 build/golden/rel-keys.csv > build/golden/rel-out.csv
    svyestimate: build/golden/rel-keys.csv: answers of people who were not asked (relevant) do not count: 2 (q2 2)
    svyestimate: build/golden/rel-keys.csv: 1 of 8 rows are of no respondent by their status; weights are not adjusted for them yet
    svyestimate: build/golden/rel-keys.yaml: not used yet, though standard errors would be others: weighting, margins, base, interviewer
    $ svyindex -s build/golden/rel-keys.yaml build/golden/rel-keys.csv > build/golden/rel-out.csv
    svyindex: build/golden/rel-keys.csv: answers of people who were not asked (relevant) do not count: 4 (q2 2, q3 2)
    svyindex: build/golden/rel-keys.csv: 1 of 8 rows are of no respondent by their status; weights are not adjusted for them yet
    svyindex: build/golden/rel-keys.yaml: not used yet, though standard errors would be others: weighting, margins, base, interviewer
    $ svycompare -s build/golden/rel-keys.yaml -i q2 --figure 3 build/golden/rel-keys.csv > build/golden/rel-out.csv
    svycompare: build/golden/rel-keys.csv: answers of people who were not asked (relevant) do not count: 2 (q2 2)
    svycompare: build/golden/rel-keys.csv: 1 of 8 rows are of no respondent by their status; weights are not adjusted for them yet
    svycompare: build/golden/rel-keys.yaml: not used yet, though standard errors would be others: weighting, margins, base, interviewer
