Names and codes that hold the signs which part them: choices of an item of
several answers, and columns called whatever somebody liked.

    $ printf 'scales:\n  ways: {codes: [web, n/a, "x*y"]}\n  five: {codes: [1, 2, 3]}\nitems: {q5: {scale: ways, multi: " "}, q6: {scale: five}}\n' > build/golden/names.yaml
    $ printf 'q5,q6\nweb n/a,1\nx*y,3\nweb x*y,2\n,1\nn/a,2\n' > build/golden/names.csv
    $ printf 'a,a*b,b*c,c,a/b,b/c\n1,2,1,2,2,1\n2,3,2,1,3,1\n3,3,3,3,3,2\n' > build/golden/signs.csv

A choice is an item, whatever its code holds.

    $ svyestimate -s build/golden/names.yaml -i q5 build/golden/names.csv | cut -d, -f1-4
    item,stat,answer,estimate
    q5/web,mean,,0.5
    q5/n/a,mean,,0.5
    q5/x*y,mean,,0.5
    #end,,,
    $ svyestimate -s build/golden/names.yaml -b q5/n/a -i q6 build/golden/names.csv | cut -d, -f1-5
    q5/n/a,item,stat,answer,estimate
    0,q6,mean,,2.5
    1,q6,mean,,1.5
    NA,q6,mean,,1
    ,#end,,,
    $ svyestimate -s build/golden/names.yaml -b q5/fax -i q6 build/golden/names.csv
    svyestimate: build/golden/names.csv: there is no column 'q5/fax'
    [1]

Two items are those that are there, from answers and from a tally.

    $ svyestimate -s build/golden/names.yaml --ratio q5/web/q6 --ratio q6/q5/n/a build/golden/names.csv | tee build/golden/names-two.csv | cut -d, -f1-5
    item,stat,answer,estimate,se
    q5/web/q6,ratio,,0.25,0.1781524101717403
    q6/q5/n/a,ratio,,4,2.850438562747845
    #end,,,,
    $ svytally -s build/golden/names.yaml --pairs 'q5/web*q6,q6*q5/n/a' build/golden/names.csv | svyestimate -s build/golden/names.yaml --ratio q5/web/q6 --ratio q6/q5/n/a | cmp - build/golden/names-two.csv
    $ svycompare -s build/golden/names.yaml --difference q5/web/q5/n/a --figure 0 build/golden/names.csv | cut -d, -f1-4
    item,stat,answer,estimate
    q5/web/q5/n/a,difference,,0
    #end,,,
    $ svyestimate -s build/golden/names.yaml --ratio q5/fax/q6 build/golden/names.csv
    svyestimate: build/golden/names.csv: there is no column 'q5/fax'
    [1]
    $ svyestimate -s build/golden/names.yaml --ratio q5/web/q5/web build/golden/names.csv 2>&1 | head -n 1
    svyestimate: --ratio: 'q5/web/q5/web' needs two items that differ
    $ svytally -s build/golden/names.yaml -i q6 --pairs 'q5/x*y*q6' build/golden/names.csv | cut -d, -f2-4 | grep -F 'y*q6,'
    q5/x\*y*q6,0*1,1
    q5/x\*y*q6,0*2,1
    q5/x\*y*q6,1*2,1
    q5/x\*y*q6,1*3,1
    $ (cat build/golden/names.yaml; echo 'pairs: ["q6*q5/x*y"]') > build/golden/names-pairs.yaml; svytally -s build/golden/names-pairs.yaml build/golden/names.csv | cut -d, -f2 | grep -F 'y*q6' | uniq
    q5/x\*y*q6

A sign that belongs to a name has a \ before it where both readings are there.

    $ svytally -i c --pairs 'a*b*c' build/golden/signs.csv
    svytally: --pairs: 'a*b*c' may be 'a' and 'b*c', or 'a*b' and 'c'; write \* where a * belongs to a name
    [1]
    $ svytally -i c --pairs 'a\*b*c,a*b\*c' build/golden/signs.csv | cut -d, -f2 | grep '[*].*[*]' | uniq
    a*b\*c
    a\*b*c
    $ svytally -i 'a\*b' build/golden/signs.csv
    stratum,item,answer,n,w,w2
    ,#psu,,3,3,3
    ,*,,3,3,3
    ,a\*b,2,1,1,1
    ,a\*b,3,2,2,2
    ,#how,items=a\*b:960d2fbf3d4f6ec9,,,
    ,#part,1/1 4b9d629d7f8cb5f8873f07d0ace984f4,3,,
    ,#end,1,6,,
    $ svytally -i c --pairs 'a/b*c' build/golden/signs.csv | svyestimate --ratio a/b/c | cut -d, -f1-5
    item,stat,answer,estimate,se
    a/b/c,ratio,,1.3333333333333333,0.41943524640393054
    #end,,,,
    $ svyestimate --ratio a/b/c build/golden/signs.csv
    svyestimate: --ratio: 'a/b/c' may be 'a' and 'b/c', or 'a/b' and 'c'; write \/ where a / belongs to a name
    [1]
    $ svyestimate --lang vi --ratio a/b/c build/golden/signs.csv
    svyestimate: --ratio: 'a/b/c' có thể là 'a' và 'b/c', hoặc 'a/b' và 'c'; hãy viết \/ ở chỗ nào / thuộc về một tên
    [1]
    $ svyestimate --ratio 'a\/b/c' build/golden/signs.csv | cut -d, -f1-5
    item,stat,answer,estimate,se
    a/b/c,ratio,,1.3333333333333333,0.41943524640393054
    #end,,,,
    $ svytally -i c --pairs 'a/b*c,a*b/c' build/golden/signs.csv | svyestimate --ratio a/b/c
    svyestimate: -: 'a/b/c' may be 'a' and 'b/c', or 'a/b' and 'c'; write \/ where a / belongs to a name
    [1]
    $ svyestimate --covariance build/golden/signs-cov.csv -i 'a*b,c' build/golden/signs.csv | cut -d, -f1-5
    item,stat,answer,estimate,se
    a*b,mean,,2.6666666666666665,0.33333333333333337
    c,mean,,2,0.5773502691896257
    #end,,,,
    $ svytally -i 'a*b,c' build/golden/signs.csv | svyestimate --covariance build/golden/signs-cov.csv
    svyestimate: -: the covariance of 'a*b' and 'c' needs those who answered both, whom the tally lacks; count them with svytally --pairs 'a\*b*c'
    [1]
