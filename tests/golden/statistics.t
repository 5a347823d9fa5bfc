Quantiles, variance, and statistics of two items.

    $ svyestimate -i q1 --stat quantile --quantile 0.25,0.5 --quantile-rule grouped --missing 9 -w weight --psu village tests/data/wards.csv
    item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag
    q1,quantile,0.25,2.3636363636363638,0.5530327795563218,1.1517362259917654,3.994968261269651,0.95,5,12,15.645800467204664,0.7669789746554249,6,taylor logit,
    q1,quantile,0.5,3.7627737226277373,0.2862223200458023,2.767809809375266,4.239325603102112,0.95,5,12,28.841344757117646,0.4160693650402194,6,taylor logit,
    #end,,,,,,,,,,,,,,
    $ svyestimate -i q1 --stat variance --difference q1/q2 --correlation q1/q2 --missing 9 -w weight --psu village tests/data/wards.csv
    item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag
    q1,variance,,1.762532637501263,0.5703914552148578,0.2962947235237854,3.228770551478741,0.95,5,12,NA,NA,6,taylor t,
    q1/q2,difference,,0.32423208191126274,0.2230428379571071,-0.24911778591005063,0.8975819497325761,0.95,5,10,14.193457637524569,0.7045499592405212,6,taylor t,
    q1/q2,correlation,,0.8038014139960493,0.05520859279372001,0.6095806023590679,0.9069870565723421,0.95,5,10,NA,NA,6,taylor fisher,
    #end,,,,,,,,,,,,,,
    $ svyestimate -i q1 --stat mean --missing 9 -w weight --psu village --deff wor --cv tests/data/wards.csv
    item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag,cv
    q1,mean,,3.4251497005988023,0.2929193753114627,2.67217647511722,4.178122926080385,0.95,5,12,19.065851067063974,0.6293975526080686,6,taylor t,,0.08552016726750748
    #end,,,,,,,,,,,,,,,
    $ svyestimate -i q1 --stat mean --missing 9 -w weight --psu village --deff kish tests/data/wards.csv | cut -d, -f1,11,12
    item,neff,deff
    q1,10.986409296828835,1.0922585965792966
    #end,,
    $ printf 'c,q\na,3\na,3\nb,3\n' | svyestimate -i q --stat quantile,variance --psu c
    item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag
    q,quantile,0.5,3,0,3,3,0.95,1,3,NA,NA,2,taylor logit,
    q,variance,,0,0,0,0,0.95,1,3,NA,NA,2,taylor t,
    #end,,,,,,,,,,,,,,
    $ printf 'c,q,r\na,3,1\na,3,2\nb,3,2\n' | svyestimate --correlation q/r --psu c
    item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag
    q/r,correlation,,NA,NA,NA,NA,0.95,0,3,NA,NA,2,taylor fisher,
    #end,,,,,,,,,,,,,,
    $ printf 'c,q\na,\nb,\n' | svyestimate -i q --stat quantile --psu c
    svyestimate: -: nobody answered any of the items asked for
    [1]
    $ printf 'a,b,c\n1,,3\n,2,4\n2,,1\n' | svyestimate -i a --difference a/b --ratio a/c | cut -d, -f1-4,10
    item,stat,answer,estimate,n
    a,mean,,1.5,2
    a/c,ratio,,0.75,2
    a/b,difference,,NA,0
    #end,,,,
    $ printf 'a,b\n1,\n,2\n' | svyestimate --difference a/b
    svyestimate: -: nobody answered any of the items asked for
    [1]

Mistakes.

    $ svyestimate -i q1 --stat ratio tests/data/wards.csv 2>&1 | head -n 1
    svyestimate: --stat: a ratio is of two items; say --ratio A/B
    $ svyestimate -i q1 --stat quantile --quantile 50 tests/data/wards.csv 2>&1 | head -n 1
    svyestimate: --quantile: '50' is not a share from 0 to 1
    $ svyestimate -i q1 --stat quantile --quantile-rule hf3 tests/data/wards.csv 2>&1 | head -n 1
    svyestimate: --quantile-rule: 'hf3' is none of math, school, hf1 to hf9, grouped
    $ svyestimate -i q1 --stat quantile --quantile '' tests/data/wards.csv 2>&1 | head -n 1
    svyestimate: --quantile names no share
    $ svyestimate -i q1 --quantile 0.25 tests/data/wards.csv 2>&1 | head -n 1
    svyestimate: --quantile does nothing without --stat quantile
    $ svyestimate --ratio q1/q2 --quantile-rule grouped tests/data/wards.csv 2>&1 | head -n 1
    svyestimate: --quantile-rule does nothing without --stat quantile
    $ svyestimate --difference q1 tests/data/wards.csv 2>&1 | head -n 1
    svyestimate: --difference: 'q1' is not A/B
    $ svyestimate -i q1 --deff srs tests/data/wards.csv 2>&1 | head -n 1
    svyestimate: --deff: 'srs' is none of wr, wor, kish
    $ printf 'q\nyes\nno\n' | svyestimate -i q --stat quantile
    svyestimate: -: answer 'no' of q is not a number, so it has no quantile; declare it missing (--missing) or ask for shares
    [1]
    $ printf 'q\n1\n1.5\n2\n' | svyestimate -i q --stat quantile --quantile-rule grouped
    svyestimate: -: --quantile-rule grouped is for scales of whole steps, and answers '1' and '1.5' of q are none apart; take another rule
    [1]
    $ svytally -i q1,q2 --psu village tests/data/wards.csv | svyestimate --correlation q1/q2
    svyestimate: -: the correlation q1/q2 needs those who answered both, whom the tally lacks; count them with svytally --pairs A*B
    [1]
