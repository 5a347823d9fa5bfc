# Names that hold the signs which part them

A choice of an item of several answers is an item itself, item/code; two items
are a pair, A*B, or a ratio, A/B. But codes and columns are called whatever
somebody liked, signs included: here the codes n/a and x*y, and columns such as
a*b and b/c.

    $ mkdir -p build/golden/names
    $ printf '%s\n' 'scales:' '  ways: {codes: [web, n/a, "x*y"]}' '  five: {codes: [1, 2, 3]}' \
          'items: {q5: {scale: ways, multi: " "}, q6: {scale: five}}' > build/golden/names/ways.yaml
    $ printf '%s\n' q5,q6 'web n/a,1' 'x*y,3' 'web x*y,2' ,1 n/a,2 > build/golden/names/ways.csv
    $ printf '%s\n' a,a*b,b*c,c,a/b,b/c 1,2,1,2,2,1 2,3,2,1,3,1 3,3,3,3,3,2 > \
          build/golden/names/signs.csv

## A choice is an item, whatever its code holds

    $ svyestimate -s build/golden/names/ways.yaml -i q5 build/golden/names/ways.csv | \
          svytable --columns item,stat,estimate
    item    stat  estimate
    ------  ----  --------
    q5/web  mean      0.50
    q5/n/a  mean      0.50
    q5/x*y  mean      0.50
    $ svyestimate -s build/golden/names/ways.yaml -b q5/n/a -i q6 build/golden/names/ways.csv | \
          svytable --columns q5/n/a,item,stat,estimate
    q5/n/a   item  stat  estimate
    -------  ----  ----  --------
    0        q6    mean      2.50
    1        q6    mean      1.50
    unknown  q6    mean      1.00
    $ svyestimate -s build/golden/names/ways.yaml -b q5/fax -i q6 build/golden/names/ways.csv
    svyestimate: build/golden/names/ways.csv: there is no column 'q5/fax'
    [1]

The item itself stands for its choices; what is none of them is off the scale.

    $ svyestimate -s build/golden/names/ways.yaml -i q5 --stat top build/golden/names/ways.csv | \
          svytable --digits 6 --columns item,stat,estimate,se
    item    stat    estimate          se
    ------  ----  ----------  ----------
    q5/web  top   50.000000%  27.950850%
    q5/n/a  top   50.000000%  27.950850%
    q5/x*y  top   50.000000%  27.950850%
    $ printf '%s\n' q5 'web n/a' fax | svyestimate -s build/golden/names/ways.yaml -i q5 --stat top
    svyestimate: -:3: q5 is 'fax', which is not on its scale (web n/a x*y); correct it, or declare it missing
    [1]

## Two items are those that are there

They are found from answers and from a tally alike.

    $ svyestimate -s build/golden/names/ways.yaml --ratio q5/web/q6 --ratio q6/q5/n/a \
          build/golden/names/ways.csv > build/golden/names/two.csv
    $ svytable --digits 8 --columns item,stat,estimate,se build/golden/names/two.csv
    item       stat     estimate          se
    ---------  -----  ----------  ----------
    q5/web/q6  ratio  0.25000000  0.17815241
    q6/q5/n/a  ratio  4.00000000  2.85043856
    $ svytally -s build/golden/names/ways.yaml --pairs 'q5/web*q6,q6*q5/n/a' \
          build/golden/names/ways.csv | \
          svyestimate -s build/golden/names/ways.yaml --ratio q5/web/q6 --ratio q6/q5/n/a | \
          cmp - build/golden/names/two.csv && echo equal
    equal
    $ svycompare -s build/golden/names/ways.yaml --difference q5/web/q5/n/a --null 0 \
          build/golden/names/ways.csv | svytable --columns item,stat,estimate
    item           stat        estimate
    -------------  ----------  --------
    q5/web/q5/n/a  difference      0.00
    $ svyestimate -s build/golden/names/ways.yaml --ratio q5/fax/q6 build/golden/names/ways.csv
    svyestimate: build/golden/names/ways.csv: there is no column 'q5/fax'
    [1]
    $ svyestimate -s build/golden/names/ways.yaml --ratio q5/web/q5/web \
          build/golden/names/ways.csv 2>&1 | head -n 1
    svyestimate: --ratio: 'q5/web/q5/web' needs two items that differ

A tally writes a \ before a sign that belongs to a name, also of pairs that the
survey file names.

    $ svytally -s build/golden/names/ways.yaml -i q6 --pairs 'q5/x*y*q6' build/golden/names/ways.csv | \
          grep -F 'y*q6,'
    ,q5/x\*y*q6,0*1,1,1,1
    ,q5/x\*y*q6,0*2,1,1,1
    ,q5/x\*y*q6,1*2,1,1,1
    ,q5/x\*y*q6,1*3,1,1,1
    $ echo 'pairs: ["q6*q5/x*y"]' | cat build/golden/names/ways.yaml - > \
          build/golden/names/pairs.yaml
    $ svytally -s build/golden/names/pairs.yaml build/golden/names/ways.csv | grep -F 'y*q6,'
    ,q5/x\*y*q6,0*1,1,1,1
    ,q5/x\*y*q6,0*2,1,1,1
    ,q5/x\*y*q6,1*2,1,1,1
    ,q5/x\*y*q6,1*3,1,1,1

## Where both readings are there

A sign that belongs to a name has a \ before it, where a name might end there.

    $ svytally -i c --pairs 'a*b*c' build/golden/names/signs.csv
    svytally: --pairs: 'a*b*c' may be 'a' and 'b*c', or 'a*b' and 'c'; write \* where a * belongs to a name
    [1]
    $ svytally -i c --pairs 'a\*b*c,a*b\*c' build/golden/names/signs.csv | grep '^,a.*[*].*[*]'
    ,a*b\*c,1*1,1,1,1
    ,a*b\*c,2*2,1,1,1
    ,a*b\*c,3*3,1,1,1
    ,a\*b*c,2*2,1,1,1
    ,a\*b*c,3*1,1,1,1
    ,a\*b*c,3*3,1,1,1
    $ svytally -i 'a\*b' build/golden/names/signs.csv
    stratum,item,answer,n,w,w2
    ,#psu,,3,3,3
    ,*,,3,3,3
    ,a\*b,2,1,1,1
    ,a\*b,3,2,2,2
    ,#how,items=a\*b:960d2fbf3d4f6ec9,,,
    ,#part,1/1 4b9d629d7f8cb5f8873f07d0ace984f4,3,,
    ,#end,1,6,,
    $ svyestimate --ratio a/b/c build/golden/names/signs.csv
    svyestimate: --ratio: 'a/b/c' may be 'a' and 'b/c', or 'a/b' and 'c'; write \/ where a / belongs to a name
    [1]
    $ svyestimate --lang vi --ratio a/b/c build/golden/names/signs.csv \
          2> build/golden/names/why || fmt -sw 100 build/golden/names/why
    svyestimate: --ratio: 'a/b/c' có thể là 'a' và 'b/c', hoặc 'a/b' và 'c'; hãy viết \/
    ở chỗ nào / thuộc về một tên
    $ svyestimate --ratio 'a\/b/c' build/golden/names/signs.csv | \
          svytable --digits 8 --columns item,stat,estimate,se
    item   stat     estimate          se
    -----  -----  ----------  ----------
    a/b/c  ratio  1.33333333  0.41943525

A tally that holds one of the two readings leaves no doubt; one that holds both
does.

    $ svytally -i c --pairs 'a/b*c' build/golden/names/signs.csv | svyestimate --ratio a/b/c | \
          svytable --digits 8 --columns item,stat,estimate,se
    item   stat     estimate          se
    -----  -----  ----------  ----------
    a/b/c  ratio  1.33333333  0.41943525
    $ svytally -i c --pairs 'a/b*c,a*b/c' build/golden/names/signs.csv | svyestimate --ratio a/b/c
    svyestimate: -: 'a/b/c' may be 'a' and 'b/c', or 'a/b' and 'c'; write \/ where a / belongs to a name
    [1]

What a tally lacks is asked for in the same spelling.

    $ svyestimate --covariance build/golden/names/cov.csv -i 'a*b,c' build/golden/names/signs.csv | \
          svytable --digits 8 --columns item,stat,estimate,se
    item  stat    estimate          se
    ----  ----  ----------  ----------
    a*b   mean  2.66666667  0.33333333
    c     mean  2.00000000  0.57735027
    $ svytally -i 'a*b,c' build/golden/names/signs.csv | \
          svyestimate --covariance build/golden/names/cov.csv \
          2> build/golden/names/why || fmt -sw 100 build/golden/names/why
    svyestimate: -: the covariance of 'a*b' and 'c' needs those who answered both, whom the tally
    lacks; count them with svytally --pairs 'a\*b*c'
