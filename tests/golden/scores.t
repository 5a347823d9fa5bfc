An item that is a number is scored between its declared ends, whatever was
answered: 4 5 7 from 0 to 10 are 53.3, not 44.4 between the least and the most
of them; 4 5 6 have the mean 50, not 83.3.

    $ printf '%s\n' 'printf "survey: n\nitems: {q: {type: number%s}}\nindex: {score: %s, nodes: {total: {of: [q]}}}\n" "$1" "$2" > build/golden/sco.yaml' > build/golden/sco-number
    $ sh build/golden/sco-number ', min: 0, max: 10' mean0; printf 'q\n4\n5\n7\n' > build/golden/sco-457.csv; svyindex -s build/golden/sco.yaml build/golden/sco-457.csv | cut -d, -f1-4
    item,stat,answer,estimate
    total,index,,53.333333333333336
    q,index,,53.333333333333336
    #end,,,
    $ sh build/golden/sco-number ', min: 0, max: 10' mean; printf 'q\n4\n5\n6\n' > build/golden/sco-456.csv; svyindex -s build/golden/sco.yaml build/golden/sco-456.csv | sed -n 2p | cut -d, -f1-4
    total,index,,50

The case of provincial indices, dimensions from 1 to 10: (4 + 5.5 + 8.25)/3 is
5.9166…, a share of 4.9166…/9 of the scale; limits stand on the scale too.

    $ sh build/golden/sco-number ', min: 1, max: 10' mean0; printf 'q\n4\n5.5\n8.25\n' | svyindex -s build/golden/sco.yaml | sed -n 2p | cut -d, -f1-7
    total,index,,54.62962962962963,13.827022706544517,9.844912265965275,92.99558188029324
    $ sh build/golden/sco-number ', min: 1, max: 10' mean; printf 'q\n4\n5.5\n8.25\n' | svyindex -s build/golden/sco.yaml | sed -n 2p | cut -d, -f1-4
    total,index,,59.16666666666667

A second wave does not move the first, alone, compared or as a tally.

    $ sh build/golden/sco-number ', min: 0, max: 10' mean0; { echo wave,q; printf '2023,%s\n' 4 5 7; printf '2024,%s\n' 0 9 10; } > build/golden/sco-waves.csv
    $ svyindex -s build/golden/sco.yaml build/golden/sco-waves.csv | grep total | cut -d, -f1-5
    2023,total,index,,53.333333333333336
    2024,total,index,,63.333333333333336
    $ svytally -s build/golden/sco.yaml build/golden/sco-waves.csv | svyindex -s build/golden/sco.yaml | grep 2023,total | cut -d, -f5
    53.333333333333336
    $ svycompare --index -s build/golden/sco.yaml --totals --against wave build/golden/sco-waves.csv | grep total | cut -d, -f1-5
    2024,total,index,,10

Without ends the score is refused, and the key that is missing is named; what is
asked of the item alone is not.

    $ sh build/golden/sco-number ', min: 0' mean0; svyindex -s build/golden/sco.yaml build/golden/sco-457.csv
    svyindex: build/golden/sco.yaml: the score mean0 of q rests on its declared ends, not on those seen; give it 'max'
    [1]
    $ sh build/golden/sco-number ', max: 10' mean; svyindex -s build/golden/sco.yaml build/golden/sco-457.csv
    svyindex: build/golden/sco.yaml: the score mean of q rests on its declared ends, not on those seen; give it 'min'
    [1]
    $ svycompare --index -s build/golden/sco.yaml --against wave build/golden/sco-waves.csv
    svycompare: build/golden/sco.yaml: the score mean of q rests on its declared ends, not on those seen; give it 'min'
    [1]
    $ svyestimate -s build/golden/sco.yaml build/golden/sco-457.csv | cut -d, -f1-4
    item,stat,answer,estimate
    q,mean,,5.333333333333333
    #end,,,
    $ sh build/golden/sco-number '' top2; svyindex -s build/golden/sco.yaml build/golden/sco-457.csv
    svyindex: build/golden/sco.yaml: q is a number, of which nobody said who is satisfied; choose the score mean0, or say --satisfied
    [1]
    $ svyindex -s build/golden/sco.yaml --satisfied 5,7 build/golden/sco-457.csv | sed -n 2p | cut -d, -f1-4
    total,index,,66.66666666666667
    $ sh build/golden/sco-number '' net; svyindex -s build/golden/sco.yaml --satisfied 7 build/golden/sco-457.csv
    svyindex: build/golden/sco.yaml: q is a number, of which nobody said who is satisfied; choose the score mean0, or say --satisfied, --dissatisfied
    [1]
    $ sh build/golden/sco-number '' points; svyindex -s build/golden/sco.yaml build/golden/sco-457.csv
    svyindex: build/golden/sco.yaml: q is a number, and points are of codes; choose the score mean0
    [1]
    $ sh build/golden/sco-number ', min: 3, max: 3' mean0; printf 'q\n3\n3\n' | svyindex -s build/golden/sco.yaml
    svyindex: build/golden/sco.yaml: the score mean0 of q has no room: its scale begins and ends at 3
    [1]
    $ sh build/golden/sco-number ', min: -4, max: 0' mean; printf 'q\n-3\n-3\n' | svyindex -s build/golden/sco.yaml
    svyindex: build/golden/sco.yaml: the score mean is a share of the highest answer, and that of q is 0
    [1]

A number outside is told, where it is counted and where it was counted already.

    $ sh build/golden/sco-number ', min: 0, max: 6' mean0; svyindex -s build/golden/sco.yaml build/golden/sco-457.csv
    svyindex: build/golden/sco-457.csv:4: q is '7', not a number from 0 to 6; correct it, or declare it missing
    [1]
    $ svytally -i q build/golden/sco-457.csv | svyindex -s build/golden/sco.yaml
    svyindex: -: answer '7' of q is not on its scale; count the answers again with this survey file
    [1]
    $ sh build/golden/sco-number ', max: 6' mean0; svyestimate -s build/golden/sco.yaml build/golden/sco-457.csv
    svyestimate: build/golden/sco-457.csv:4: q is '7', not a number of at most 6; correct it, or declare it missing
    [1]

A recode in the tree is scored on all its new codes, not on those that were
seen: 3 of 1 to 5 is half of the scale.

    $ printf 'survey: r\ncolumns: {age: {type: number}}\nderive: {r: {recode: age, into: {1: ..19, 3: 20..39, 5: 40..}}}\nindex: {score: mean0, nodes: {t: {of: [r]}}}\n' > build/golden/sco-recode.yaml
    $ printf 'age\n25\n30\n50\n' | svyindex -s build/golden/sco-recode.yaml | sed -n 2p | cut -d, -f1-4
    t,index,,66.66666666666667

Derived means: one score is one number, whichever item got which answer, so that
shares and quantiles do not split; items that are numbers can be in them.

    $ printf 'survey: m\nscales: {ten: {codes: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]}}\nitems: {a: {scale: ten}, b: {scale: ten}, c: {scale: ten}}\nindex: {score: mean0}\nderive: {m: {mean: [a, b, c]}}\n' > build/golden/sco-mean.yaml
    $ printf 'a,b,c\n1,2,3\n3,2,1\n2,1,3\n' | svytally -s build/golden/sco-mean.yaml -i m | grep ,m,
    ,m,20,3,3,3
    $ sed 's/scale: ten/type: number, min: 0, max: 10/g' build/golden/sco-mean.yaml > build/golden/sco-mean2.yaml; printf 'a,b,c\n1,2,3\n3,2,1\n2,1.5,2.5\n' | svytally -s build/golden/sco-mean2.yaml -i m | grep ,m,
    ,m,20,3,3,3
    $ sed 's/scale: ten/type: number, min: 0/g' build/golden/sco-mean.yaml > build/golden/sco-mean2.yaml; printf 'a,b,c\n1,2,3\n' | svytally -s build/golden/sco-mean2.yaml -i m
    svytally: build/golden/sco-mean2.yaml: the score mean0 of a rests on its declared ends, not on those seen; give it 'max'
    [1]
    $ sed 's/scale: ten/type: number/g; s/mean0/top2/' build/golden/sco-mean.yaml > build/golden/sco-mean2.yaml; printf 'a,b,c\n1,2,3\n' | svytally -s build/golden/sco-mean2.yaml -i m
    svytally: build/golden/sco-mean2.yaml:5:20: 'a' is a number, and the score top2 is made of codes; choose mean, mean0 or nps
    [1]
    $ sed 's/\[0, .*\]}}/[low, high]}}/' build/golden/sco-mean.yaml > build/golden/sco-mean2.yaml; printf 'a,b,c\nlow,high,low\n' | svytally -s build/golden/sco-mean2.yaml -i m
    svytally: build/golden/sco-mean2.yaml: the score mean0 is made of numbers, and code 'low' of a is none
    [1]

Two codes seen and no scale: the two highest are the two lowest.

    $ printf 'q\n1\n2\n2\n' > build/golden/sco-two.csv; svyestimate -i q --stat net build/golden/sco-two.csv
    svyestimate: build/golden/sco-two.csv: code '2' of q would be satisfied and dissatisfied at once; say who is which, with --satisfied and --dissatisfied or with its scale in the survey file
    [1]
    $ svyestimate -i q --stat top build/golden/sco-two.csv
    svyestimate: build/golden/sco-two.csv: all 2 codes of q would be satisfied; say which are, with --satisfied or with its scale in the survey file
    [1]
    $ svycompare -i q --stat bottom --figure 0.5 build/golden/sco-two.csv
    svycompare: build/golden/sco-two.csv: all 2 codes of q would be dissatisfied; say which are, with --dissatisfied or with its scale in the survey file
    [1]
    $ svyestimate -i q --stat top,bottom,net --top 1 --bottom 1 build/golden/sco-two.csv 2> build/golden/sco-said | cut -d, -f2,4; cat build/golden/sco-said
    stat,estimate
    top,0.6666666666666666
    bottom,0.33333333333333337
    net,0.33333333333333326
    ,
    svyestimate: no scale is declared: the highest codes seen count as satisfied (q: 2)
    svyestimate: no scale is declared: the lowest codes seen count as dissatisfied (q: 1)
    $ printf 'q\n3\n4\n5\n' | svyestimate -i q --stat net
    svyestimate: -: code '4' of q would be satisfied and dissatisfied at once; say who is which, with --satisfied and --dissatisfied or with its scale in the survey file
    [1]

The same of a declared scale of two, in an index and in what is made of it.

    $ printf 'survey: y\nscales: {yn: {codes: [0, 1]}}\nitems: {q: {scale: yn}}\nderive: {all: {every: [q]}}\nindex: {nodes: {t: {of: [q]}}}\n' > build/golden/sco-yn.yaml; printf 'q\n0\n1\n1\n' > build/golden/sco-yn.csv
    $ svyindex -s build/golden/sco-yn.yaml build/golden/sco-yn.csv
    svyindex: build/golden/sco-yn.yaml: all 2 codes of q would be satisfied; say which are, with --satisfied or with its scale in the survey file
    [1]
    $ svyindex -s build/golden/sco-yn.yaml --satisfied 1 build/golden/sco-yn.csv | sed -n 2p | cut -d, -f1-4
    t,index,,66.66666666666667
    $ svytally -s build/golden/sco-yn.yaml build/golden/sco-yn.csv
    svytally: build/golden/sco-yn.yaml: all 2 codes of q would be satisfied; say which are, with --satisfied or with its scale in the survey file
    [1]
    $ sed 's/{nodes/{score: net, nodes/; s/\[0, 1\]/[0, 1], satisfied: [1]/' build/golden/sco-yn.yaml > build/golden/sco-net.yaml; svyindex -s build/golden/sco-net.yaml build/golden/sco-yn.csv
    svyindex: build/golden/sco-net.yaml: code '1' of q would be satisfied and dissatisfied at once; say who is which, with --satisfied and --dissatisfied or with its scale in the survey file
    [1]

Promoters are 9 and 10 of a scale that ends there.

    $ sed 's/{nodes/{score: nps, nodes/' build/golden/sco-yn.yaml > build/golden/sco-nps.yaml; svyindex -s build/golden/sco-nps.yaml build/golden/sco-yn.csv
    svyindex: build/golden/sco-nps.yaml: the score nps is of scales that end at 10: 9 and 10 promote, 6 and less do not; that of q ends at 1
    [1]
    $ sh build/golden/sco-number ', max: 10' nps; printf 'q\n10\n9\n8\n6\n' | svyindex -s build/golden/sco.yaml | sed -n 2p | cut -d, -f1-4
    total,index,,25
    $ sh build/golden/sco-number '' nps; printf 'q\n10\n9\n8\n6\n' | svyindex -s build/golden/sco.yaml
    svyindex: build/golden/sco.yaml: the score nps of q rests on its declared ends, not on those seen; give it 'max'
    [1]

A code of --satisfied that no scale has and nobody gave is told.

    $ svyestimate -i q --stat top --satisfied 2,6 build/golden/sco-two.csv | cut -d, -f2,4
    svyestimate: --satisfied: nobody gave '6', and no scale has it
    stat,estimate
    top,0.6666666666666666
    ,
    $ svycompare -i q --stat net --satisfied 2 --dissatisfied 0 --figure 0.5 build/golden/sco-two.csv | cut -d, -f2,4
    svycompare: --dissatisfied: nobody gave '0', and no scale has it
    stat,estimate
    net,0.16666666666666663
    ,
    $ sh build/golden/sco-number '' top2; svyindex -s build/golden/sco.yaml --satisfied 5,6 build/golden/sco-457.csv | sed -n 2p | cut -d, -f1-4
    svyindex: --satisfied: nobody gave '6', and no scale has it
    total,index,,33.333333333333336

What is larger than a number can be is NA, with a flag and a note; it leaves by
no door: estimates, limits, covariances, an own column, differences of
estimates, a sum of answers.

    $ printf 'q,g,y\n1e308,a,0\n1e308,a,1\n-1e308,b,-1\n5,b,0\n' > build/golden/sco-big.csv; svyestimate -i q --stat mean,total,variance --cv build/golden/sco-big.csv 2> build/golden/sco-said; cat build/golden/sco-said
    item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag,cv
    q,mean,,NA,NA,NA,NA,0.95,3,4,NA,NA,4,taylor t,overflow,NA
    q,total,,NA,NA,NA,NA,0.95,3,4,NA,NA,4,taylor t,overflow,NA
    q,variance,,NA,NA,NA,NA,0.95,3,4,NA,NA,4,taylor t,overflow,NA
    #end,,,,,,,,,,,,,,,
    svyestimate: rows with NA for what is larger than a number can be (flag overflow): 3
    $ svyestimate -i q --stat mean,total -b g --covariance build/golden/sco-cov.csv build/golden/sco-big.csv 2>&1 | cut -d, -f1,3,5,6,16; cat build/golden/sco-cov.csv
    svyestimate: rows with NA for what is larger than a number can be (flag overflow): 3
    g,stat,estimate,se,flag
    a,mean,1e+308,0,
    a,total,NA,NA,overflow
    b,mean,NA,NA,overflow
    b,total,-1e+308,NA,overflow
    ,,,,
    row,col,cov
    a;q;total;;,a;q;mean;;,NA
    a;q;total;;,a;q;total;;,NA
    b;q;mean;;,a;q;mean;;,NA
    b;q;mean;;,a;q;total;;,NA
    b;q;mean;;,b;q;mean;;,NA
    b;q;total;;,a;q;mean;;,NA
    b;q;total;;,a;q;total;;,NA
    b;q;total;;,b;q;mean;;,NA
    b;q;total;;,b;q;total;;,NA
    $ svyestimate -i y --stat mean --cv build/golden/sco-big.csv | sed -n 2p | cut -d, -f4,5,16
    0,0.408248290463863,NA
    $ svyestimate -i q --stat total --where 'g = "b"' build/golden/sco-big.csv > build/golden/sco-b.csv 2> build/golden/sco-said; printf 'item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag\nq,total,,1e308,1,,,,4,,,,,,\n#end\n' > build/golden/sco-a.csv; svycompare build/golden/sco-a.csv build/golden/sco-b.csv | cut -d, -f1-7,15
    svycompare: rows with NA for what is larger than a number can be (flag overflow): 1
    item,stat,answer,estimate,se,low,high,flag
    q,total,,NA,NA,NA,NA,overflow
    #end,,,,,,,
    $ printf 'survey: s\nitems: {a: {type: number}, b: {type: number}}\nderive: {s: {sum: [a, b]}}\n' > build/golden/sco-sum.yaml; printf 'a,b\n1,2\n1e308,1e308\n' | svytally -s build/golden/sco-sum.yaml
    svytally: -:3: the derived item 's' is larger than a number can be
    [1]
    $ printf 'q,r\n1e100,2e100\n-1e100,2e100\n0,-4e100\n7e100,9e100\n' | svyestimate --correlation q/r 2>&1 | cut -d, -f1-5
    item,stat,answer,estimate,se
    q/r,correlation,,0.8245103392060089,0.14814626998206074
    #end,,,,

Who says that every code is dissatisfied is believed; nobody is by counting.

    $ printf 'q\n1\n2\n' | svyestimate -i q --stat bottom --dissatisfied 1,2 | cut -d, -f1-4
    item,stat,answer,estimate
    q,bottom,,1
    #end,,,
    $ printf 'q\n1\n2\n' | svyestimate -i q --stat top --satisfied 1,2 | cut -d, -f1-4
    item,stat,answer,estimate
    q,top,,1
    #end,,,
    $ printf 'q\n1\n2\n' | svyestimate -i q --stat bottom
    svyestimate: -: all 2 codes of q would be dissatisfied; say which are, with --dissatisfied or with its scale in the survey file
    [1]
