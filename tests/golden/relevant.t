# Who is asked, and what is nobody's business

`relevant` of the survey file says who is asked an item. Where it is false an
empty cell is NA:not-asked; an answer does not count, and is told with how many
there are. `private` names columns that are never printed.

    $ cat tests/data/asked.csv
    result,used,q2,q3,way,name,phone
    1,yes,5,4,desk web,An,1
    1,yes,3,4,desk,Binh,2
    1,no,,,,Chi,3
    1,no,4,5,web,Dung,4
    1,,2,,,Em,5
    1,yes,4,9,web,Giang,6
    1,no,9,NA:not-asked,,Ha,7
    2,,,,,Khoa,8
    $ grep -e relevant -e ^private tests/data/asked.yaml
      q3: {scale: five, relevant: "q2 >= 4"}
      q2: {scale: five, relevant: "used = 'yes'"}
      way: {scale: ways, multi: " ", relevant: "used = 'yes'"}
    private: [name, phone]

## Who is asked

q2 is for those who used the service, q3 for those who gave q2 a 4 or 5. Who was
not asked for q2 did not give it a 4, so that Dung is not asked for q3 either.

    $ svyestimate -s tests/data/asked.yaml -i q2,q3 tests/data/asked.csv \
          2> build/golden/rel-said | svytable --columns item,stat,estimate,n
    item  stat  estimate    n
    ----  ----  --------  ---
    q2    mean      4.00    3
    q3    mean      4.00    1
    $ fmt -s -w 100 build/golden/rel-said
    svyestimate: tests/data/asked.csv: answers of people who were not asked (relevant) do not count:
    4 (q2 2, q3 2)
    svyestimate: tests/data/asked.csv: 1 of 8 rows are of no respondent by their status; weights
    are not adjusted for them yet

A tally shows for each item how many had no opinion and how many were not asked,
also for what is made of such items (sum, mean, count, each choice of several).

    $ svytally -s tests/data/asked.yaml tests/data/asked.csv 2> build/golden/rel-said > \
          build/golden/rel-tally.csv
    $ grep -v -e '#how' build/golden/rel-tally.csv
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
    ,#part,1/1 07c87db238286e1a26087257430e538c,8,,
    ,#end,1,24,,
    $ fmt -s -w 100 build/golden/rel-said
    svytally: tests/data/asked.csv: answers of people who were not asked (relevant) do not count:
    5 (q2 2, q3 2, way 1)
    svytally: tests/data/asked.csv: 1 of 8 rows are of no respondent by their status; weights are
    not adjusted for them yet

What the tally was counted by is one long line; here each item has one.

    $ grep '#how' build/golden/rel-tally.csv | tr ' ' '\n' | sed 's/:[^,]*,/&\n  /g'
    ,#how,"status=result,1
    items=both:bc111746fc358c7d,
      half:d90b69a0e448efe9,
      q2:8e3dc37ecfbf6efa,
      q2*q3:33ed447de1aa3c12,
      q3:3542dfec98eb047a,
      way/desk:6c60888b0a593d2e,
      way/web:e983ba3f0a56efa2,
      ways:5945e8764f736ae4",
      ,,

An index is of those who were asked, and a tally of them gives the same bytes.

    $ svyindex -s tests/data/asked.yaml tests/data/asked.csv > build/golden/rel-answers.csv \
          2> build/golden/rel-said
    $ svytable --columns item,estimate,n build/golden/rel-answers.csv
    item  estimate    n
    ----  --------  ---
    t         75.0    3
    q2        75.0    3
    q3        75.0    1
    $ svyindex -s tests/data/asked.yaml build/golden/rel-tally.csv | \
          cmp - build/golden/rel-answers.csv && echo equal
    equal

Conditions and derived items see it as well: Dung's q2, which does not count, is
not 1 or more; and a choice has its share among those who were asked.

    $ sed 's/web,Dung/desk,Dung/' tests/data/asked.csv | \
          svyestimate -s tests/data/asked.yaml -i way/desk,half --where 'q2 >= 1' \
          2> build/golden/rel-said | svytable --digits 6 --columns item,stat,estimate,n
    item      stat   estimate    n
    --------  ----  ---------  ---
    way/desk  mean   0.666667    3
    half      mean  70.833333    3
    $ fmt -s -w 100 build/golden/rel-said
    svyestimate: -: answers of people who were not asked (relevant) do not count: 1 (q3 1)
    svyestimate: -: 1 of 8 rows are of no respondent by their status; weights are not adjusted for
    them yet

Of a hundred people 34 did not use the service, and all answered.

    $ (echo result,used,q2,q3; yes '1,yes,5,' | head -n 66; yes '1,no,1,' | head -n 34) | \
          svyestimate -s tests/data/asked.yaml -i q2 | svytable --columns item,estimate,n
    svyestimate: -: answers of people who were not asked (relevant) do not count: 34 (q2 34)
    item  estimate    n
    ----  --------  ---
    q2        5.00   66

One column a choice is the same question.

    $ printf '%s\n' used,way/desk,way/web,result yes,1,0,1 no,1,1,1 yes,0,1,1 | \
          svyestimate -s tests/data/asked.yaml -i way/desk,way/web | \
          svytable --columns item,stat,estimate,n
    svyestimate: -: answers of people who were not asked (relevant) do not count: 2 (way/desk 1, way/web 1)
    item      stat  estimate    n
    --------  ----  --------  ---
    way/desk  mean      0.50    2
    way/web   mean      0.50    2

## What is private

A private column is no item, though all are asked for.

    $ svyestimate -s tests/data/asked.yaml -i '*' --stat share tests/data/asked.csv \
          2> build/golden/rel-said | svytable --columns item,answer,n
    item      answer    n
    --------  ------  ---
    q3        1         1
    q3        2         1
    q3        3         1
    q3        4         1
    q3        5         1
    q2        1         3
    q2        2         3
    q2        3         3
    q2        4         3
    q2        5         3
    way/desk  0         3
    way/desk  1         3
    way/web   0         3
    way/web   1         3
    used      yes       6
    used      no        6
    both      9         1
    half      50        3
    half      75        3
    half      87.5      3
    ways      1         3
    ways      2         3
    result    1         7

It is refused as an item and as a by-column, by another name too; as a stratum,
a cluster and a part of a pair.

    $ cd tests/data; svyestimate -s asked.yaml -i phone asked.csv
    svyestimate: asked.yaml: 'phone' is private: it is never printed, so it is no item, by-column, stratum or cluster
    [1]
    $ cd tests/data; svyestimate -s asked.yaml -i q2 -b name asked.csv
    svyestimate: asked.yaml: 'name' is private: it is never printed, so it is no item, by-column, stratum or cluster
    [1]
    $ cd tests/data; svyestimate -s asked.yaml -i q2 -b used,name:who asked.csv
    svyestimate: asked.yaml: 'name' is private: it is never printed, so it is no item, by-column, stratum or cluster
    [1]
    $ cd tests/data; svyestimate -s asked.yaml -i q2 --psu phone asked.csv
    svyestimate: asked.yaml: 'phone' is private: it is never printed, so it is no item, by-column, stratum or cluster
    [1]
    $ cd tests/data; svytally -s asked.yaml --strata name asked.csv
    svytally: asked.yaml: 'name' is private: it is never printed, so it is no item, by-column, stratum or cluster
    [1]
    $ cd tests/data; svytally -s asked.yaml --pairs q2*phone asked.csv
    svytally: asked.yaml: 'phone' is private: it is never printed, so it is no item, by-column, stratum or cluster
    [1]
    $ cd tests/data; svyindex -s asked.yaml -b phone asked.csv
    svyindex: asked.yaml: 'phone' is private: it is never printed, so it is no item, by-column, stratum or cluster
    [1]
    $ cd tests/data; svycompare -s asked.yaml -b name asked.csv
    svycompare: asked.yaml: 'name' is private: it is never printed, so it is no item, by-column, stratum or cluster
    [1]

So it is in a tally and in estimates that were made without the survey file.

    $ cd tests/data; svytally -i q2 -b name asked.csv | svyestimate -s asked.yaml -i q2
    svyestimate: asked.yaml: 'name' is private: it is never printed, so it is no item, by-column, stratum or cluster
    [1]
    $ cd tests/data; svytally -i phone asked.csv | svyestimate -s asked.yaml -i q2
    svyestimate: asked.yaml: 'phone' is private: it is never printed, so it is no item, by-column, stratum or cluster
    [1]
    $ cd tests/data; svyestimate -i phone asked.csv | svytable -s asked.yaml
    svytable: asked.yaml: 'phone' is private: it is never printed, so it is no item, by-column, stratum or cluster
    [1]
    $ svyestimate -i q2 --missing 9 -b name tests/data/asked.csv > build/golden/rel-named.csv
    $ cd tests/data; svytable -s asked.yaml ../../build/golden/rel-named.csv
    svytable: asked.yaml: 'name' is private: it is never printed, so it is no item, by-column, stratum or cluster
    [1]
    $ cd tests/data; svyplot league -s asked.yaml ../../build/golden/rel-named.csv
    svyplot: asked.yaml: 'name' is private: it is never printed, so it is no item, by-column, stratum or cluster
    [1]
    $ cd tests/data; svycompare -s asked.yaml ../../build/golden/rel-named.csv \
          ../../build/golden/rel-named.csv
    svycompare: asked.yaml: 'name' is private: it is never printed, so it is no item, by-column, stratum or cluster
    [1]

The survey file itself may not ask for it.

    $ sed 's/^columns:/by: [name]\ncolumns:\n  name: {type: text}/' \
          tests/data/asked.yaml > build/golden/rel-by.yaml
    $ svytally -s build/golden/rel-by.yaml tests/data/asked.csv
    svytally: build/golden/rel-by.yaml:22:11: 'name' is private and is never printed, so it cannot stand under by
    [1]
    $ sed 's/private.*/private: [q2]/' tests/data/asked.yaml > build/golden/rel-by.yaml
    $ svytally -s build/golden/rel-by.yaml tests/data/asked.csv
    svytally: build/golden/rel-by.yaml:20:11: 'q2' is private and is never printed, so it cannot stand under items
    [1]

## What is refused or told

A condition on a column that is not there cannot be known, and nothing is asked
in a circle.

    $ printf '%s\n' result,q2 1,5 1,4 | svyestimate -s tests/data/asked.yaml -i q2
    svyestimate: -: there is no column 'used'
    [1]
    $ sed "s/q2: {scale: five, relevant: \"used = 'yes'\"/q2: {scale: five, relevant: \"q3 = 5\"/" \
          tests/data/asked.yaml > build/golden/rel-circle.yaml
    $ svytally -s build/golden/rel-circle.yaml tests/data/asked.csv
    svytally: build/golden/rel-circle.yaml:11:31: whether 'q2' is asked rests on its own answer
    [1]

The error of an index of two items needs those who answered both, who may have
been left uncounted.

    $ svytally -s tests/data/asked.yaml --pairs q2*way/web tests/data/asked.csv \
          2> /dev/null | svyindex -s tests/data/asked.yaml \
          2> build/golden/rel-said || fmt -s -w 100 build/golden/rel-said
    svyindex: -: the error of 't' needs those who answered both q2 and q3, whom the tally lacks;
    count them with svytally --pairs t

Keys that would change standard errors, and do not yet, are told once.

    $ touch build/golden/margins.csv
    $ sed '1s/$/,d/; 1!s/$/,1/' tests/data/asked.csv > build/golden/rel-keys.csv
    $ sed 's/^design: ./&base: d, interviewer: who, /; $aweighting: {method: rake, margins: margins.csv}' \
          tests/data/asked.yaml > build/golden/rel-keys.yaml
    $ cd build/golden; svyestimate -s rel-keys.yaml -i q2 rel-keys.csv > rel-out.csv \
          2> rel-said && fmt -s -w 110 rel-said
    svyestimate: rel-keys.csv: answers of people who were not asked (relevant) do not count: 2 (q2 2)
    svyestimate: rel-keys.csv: 1 of 8 rows are of no respondent by their status; weights are not adjusted
    for them yet
    svyestimate: rel-keys.yaml: not used yet, though standard errors would be others: weighting, margins,
    base, interviewer
    $ cd build/golden; svyindex -s rel-keys.yaml rel-keys.csv > rel-out.csv \
          2> rel-said && fmt -s -w 110 rel-said
    svyindex: rel-keys.csv: answers of people who were not asked (relevant) do not count: 4 (q2 2, q3 2)
    svyindex: rel-keys.csv: 1 of 8 rows are of no respondent by their status; weights are not adjusted for
    them yet
    svyindex: rel-keys.yaml: not used yet, though standard errors would be others: weighting, margins,
    base, interviewer
    $ cd build/golden; svycompare -s rel-keys.yaml -i q2 --null 3 rel-keys.csv > rel-out.csv \
          2> rel-said && fmt -s -w 110 rel-said
    svycompare: rel-keys.csv: answers of people who were not asked (relevant) do not count: 2 (q2 2)
    svycompare: rel-keys.csv: 1 of 8 rows are of no respondent by their status; weights are not adjusted
    for them yet
    svycompare: rel-keys.yaml: not used yet, though standard errors would be others: weighting, margins,
    base, interviewer
