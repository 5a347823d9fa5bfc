Replicates of the design, and replicate weights that came with the data.

    $ svyestimate -i alive --stat mean --strata ESA --psu ambulance --psu-ids nested --variance brr tests/data/textbook/scd.csv
    item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag
    alive,mean,,46.33333333333333,3.582364210034114,34.93265158892969,57.73401507773697,0.95,3,6,45.527272727272695,0.1317891373801918,6,brr t,
    #end,,,,,,,,,,,,,,
    $ svyestimate -i alive --stat mean --strata ESA --psu ambulance --psu-ids nested --variance bootstrap --replicates 50 --seed 7 tests/data/textbook/scd.csv
    item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag,se_error
    alive,mean,,46.33333333333333,3.34073328271102,35.70162904083134,56.965037625835315,0.95,3,6,52.35130379659393,0.11461032610214324,6,bootstrap t,,0.2253445980367527
    #end,,,,,,,,,,,,,,,
    $ printf 'w,rw1,rw2,rw3,q\n1,0,2,1,1\n1,2,0,1,3\n1,1,1,1,4\n' > build/golden/rep.csv
    $ svyestimate -w w --rep-weights 'rw*' --rep-type brr -i q build/golden/rep.csv
    svyestimate: df is 2, the number of replicate weights minus 1, for they do not tell how many PSUs there were; say PSUs minus strata with --df N
    item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag
    q,mean,,2.666666666666667,0.5443310539518174,0.3245991714934786,5.008734161839856,0.95,2,3,7.874999999999998,0.38095238095238104,3,brr t,
    #end,,,,,,,,,,,,,,
    $ svytally -w w --rep-weights 'rw*' -i q build/golden/rep.csv | svyestimate --rep-type brr -i q
    svyestimate: df is 2, the number of replicate weights minus 1, for they do not tell how many PSUs there were; say PSUs minus strata with --df N
    item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag
    q,mean,,2.666666666666667,0.5443310539518174,0.3245991714934786,5.008734161839856,0.95,2,3,7.874999999999998,0.38095238095238104,3,brr t,
    #end,,,,,,,,,,,,,,

What belongs elsewhere, or is not said, is told in a sentence.

    $ svyestimate -w w --rep-weights 'rw*' -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: --rep-weights needs --rep-type: say of which type they are
    $ svyestimate -w w --rep-weights 'rw*' --rep-type fay -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: --rep-type fay needs --rep-rho: how far half-samples move, often 0.5 or 0.3
    $ svyestimate -w w --rep-weights 'rw*' --rep-type fay --rep-rho 1 -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: --rep-rho wants a number from 0 to below 1, not '1'
    $ svyestimate -w w --rep-weights 'rw*' --rep-type jkn -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: --rep-type jkn needs --rep-rscales: for each column (n - 1)/n, n being the PSUs of the stratum of which it leaves one out
    $ svyestimate -w w --rep-weights 'rw*' --rep-type jkn --rep-rscales=.5,.5,-1 -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: --rep-rscales wants a number of at least 0, not '-1'
    $ svyestimate -w w --rep-weights 'rw*' --rep-type other -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: --rep-type other needs --rep-scale: what the sum of squares is multiplied by
    $ svyestimate -w w --rep-weights 'rw*' --rep-type brr --replicates 80 -i q build/golden/rep.csv
    svyestimate: build/golden/rep.csv: 3 columns of replicate weights are here, and 80 were said to be
    [1]
    $ svyestimate -w w --rep-weights rw1,rw3 --rep-type brr -i q build/golden/rep.csv
    svyestimate: build/golden/rep.csv: replicate weights 'rw2' are missing; all are needed, numbered without a gap
    [1]
    $ svyestimate -w w --rep-type brr -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: build/golden/rep.csv: there are no replicate weights; name their columns with --rep-weights, here or for svytally
    $ svyestimate -w w --rep-weights 'rw*' --rep-type bbr -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: --rep-type: 'bbr' is none of jk1, jkn, jk2, brr, fay, sdr, bootstrap, poisson, preston, other
    $ svyestimate -w w --variance jack -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: --variance: 'jack' is none of taylor, successive, jk1, jkn, jk2, brr, fay, sdr, bootstrap, poisson, preston
    $ svyestimate -w w --variance jkn --rep-draws 2 -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: --rep-draws does nothing without --variance bootstrap
    $ svyestimate -w w --variance sdr --rep-halves -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: --rep-halves does nothing without --variance jk2, brr or fay
    $ svyestimate -w w --variance fay -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: --variance fay needs --rep-rho: how far half-samples move, often 0.5 or 0.3
    $ svyestimate -w w --seed 5 -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: --seed does nothing without --variance jk1, jkn, jk2, brr, fay, sdr, bootstrap, poisson or preston
    $ svyestimate -w w --variance bootstrap --rep-scale 2 -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: --rep-scale does nothing without --rep-type
    $ svyestimate -w w --variance bootstrap --lonely centered -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: --lonely centered and --variance bootstrap do not go together: with replicates say certainty or collapse
    $ svyestimate --counts w --variance bootstrap -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: --counts: a row stands for many respondents, of whom replicates cannot leave out one; use --variance taylor
    $ svytally -w w -i q build/golden/rep.csv | svyestimate -i q --variance jk1
    svyestimate: -: without PSUs each respondent was sampled alone; to replicate them name a column that numbers them with --psu
    [1]
    $ printf 'w,r1,r2,q\n0,1,0,2\n2,0,4,3\n1,2,0,4\n' | svyestimate -w w --rep-weights 'r*' --rep-type brr -i q
    svyestimate: -:2: the weight is 0, but r1 is not; who has no weight cannot count in a replicate: give a small weight, or leave the row out
    [1]

Weights that came with the data can be below 0, in answers and in a tally.
By hand: 13/3, 7/3 and 8/3 about their mean 28/9, so se^2 = (11^2 + 7^2 + 4^2)/81.

    $ printf 'w,rw1,rw2,rw3,q\n1,-1,2,1,1\n1,2,-1,1,3\n1,2,2,1,4\n' > build/golden/acs.csv
    $ svyestimate -w w --rep-weights 'rw*' --rep-type other --rep-scale 1 --df 2 -i q build/golden/acs.csv
    item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag
    q,mean,,2.666666666666667,1.5153535218873178,-3.853373300817262,9.186706634150596,0.95,2,3,1.0161290322580638,2.9523809523809543,3,other t,
    #end,,,,,,,,,,,,,,
    $ svytally -w w --rep-weights 'rw*' -i q build/golden/acs.csv | svyestimate --rep-type other --rep-scale 1 --df 2 -i q
    item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag
    q,mean,,2.666666666666667,1.5153535218873178,-3.853373300817262,9.186706634150596,0.95,2,3,1.0161290322580638,2.9523809523809543,3,other t,
    #end,,,,,,,,,,,,,,
    $ printf 'w,rw1,rw2,q\n1,1,1,1\n1,x,1,3\n' | svyestimate -w w --rep-weights 'rw*' --rep-type sdr -i q
    svyestimate: -:3: rw1 is 'x', not a number from -1e300 to 1e300
    [1]
    $ svytally -w w --rep-weights 'rw*' -i q build/golden/acs.csv | sed 's/,-1,2,1$/,-,2,1/' | svyestimate --rep-type other --rep-scale 1 -i q
    svyestimate: -:4: r1 is '-', not a number
    [1]
    $ printf 'w,rw1,rw2,q\n0,-1,0,1\n1,1,1,3\n' | svyestimate -w w --rep-weights 'rw*' --rep-type sdr -i q
    svyestimate: -:2: the weight is 0, but rw1 is not; who has no weight cannot count in a replicate: give a small weight, or leave the row out
    [1]

How many df they have they do not tell; a rule that is asked for is obeyed.

    $ svyestimate -w w --psu q --rep-weights 'rw*' --rep-type bootstrap -i q build/golden/acs.csv | cut -d, -f1,4,5,9
    svyestimate: df is 2, the number of replicate weights minus 1, for they do not tell how many PSUs there were; say PSUs minus strata with --df N
    item,estimate,se,df
    q,2.666666666666667,1.0715167512214399,2
    #end,,,
    $ svyestimate -w w --psu q --rep-weights 'rw*' --rep-type jk1 -i q build/golden/acs.csv | cut -d, -f1,4,5,9
    item,estimate,se,df
    q,2.666666666666667,1.2372809695177829,2
    #end,,,
    $ awk 'NR == 1 { print "psu," $0; next } { for (i = 0; i < 5; i++) print i "," $0 }' build/golden/acs.csv | svyestimate -w w --psu psu --rep-weights 'rw*' --rep-type bootstrap -i q --df domain | cut -d, -f1,4,5,9
    item,estimate,se,df
    q,2.666666666666667,1.0715167512214399,4
    #end,,,

A wave has the errors that it has alone: jackknife replicates of another wave
add nothing.

    $ printf 'wave,c,q\n1,a,1\n1,a,2\n1,b,3\n1,c,5\n2,d,4\n2,d,5\n2,e,1\n2,f,2\n2,g,2\n' > build/golden/jkn.csv
    $ for mse in '' --rep-mse; do svyestimate --variance jkn $mse --psu c -i q --stat mean,variance build/golden/jkn.csv | cut -d, -f1-6; done
    wave,item,stat,answer,estimate,se
    1,q,mean,,2.75,1.1758894715842625
    1,q,variance,,2.9166666666666665,1.845090537508089
    2,q,mean,,2.8,1.0771054962258806
    2,q,variance,,2.7,2.0139087661405304
    ,#end,,,,
    wave,item,stat,answer,estimate,se
    1,q,mean,,2.75,1.1921813185486074
    1,q,variance,,2.9166666666666665,2.235083666008005
    2,q,mean,,2.8,1.0840702621755351
    2,q,variance,,2.7,2.2210214515711284
    ,#end,,,,
    $ for mse in '' --rep-mse; do grep -v ^2 build/golden/jkn.csv | svyestimate --variance jkn $mse --psu c -i q --stat mean,variance | cut -d, -f1-6; done
    wave,item,stat,answer,estimate,se
    1,q,mean,,2.75,1.1758894715842625
    1,q,variance,,2.9166666666666665,1.845090537508089
    ,#end,,,,
    wave,item,stat,answer,estimate,se
    1,q,mean,,2.75,1.1921813185486074
    1,q,variance,,2.9166666666666665,2.235083666008005
    ,#end,,,,
    $ for mse in '' --rep-mse; do svycompare --against wave --variance jkn $mse --psu c -i q build/golden/jkn.csv | cut -d, -f1,5,6; done
    wave,estimate,se
    2,0.04999999999999982,1.5946386109030208
    ,,
    wave,estimate,se
    2,0.04999999999999982,1.6113673167932971
    ,,

Also where they came with the data: r1 to r3 are of wave 1.

    $ printf 'wave,w,r1,r2,r3,r4,r5,q\n1,1,0,1.5,1.5,1,1,1\n1,1,1.5,0,1.5,1,1,3\n1,1,1.5,1.5,0,1,1,5.5\n2,1,1,1,1,0,2,4\n2,1,1,1,1,2,0,2\n' > build/golden/jkncame.csv
    $ for mse in '' --rep-mse; do svyestimate -w w --rep-weights 'r*' --rep-type jkn $mse --rep-rscales .666666666666666,.666666666666666,.666666666666666,.5,.5 --df 2 -i q --stat mean,variance build/golden/jkncame.csv | cut -d, -f1-6; done
    wave,item,stat,answer,estimate,se
    1,q,mean,,3.1666666666666665,1.301708279317775
    1,q,variance,,5.083333333333332,3.812499999999998
    2,q,mean,,3,1
    2,q,variance,,2,0
    ,#end,,,,
    wave,item,stat,answer,estimate,se
    1,q,mean,,3.1666666666666665,1.301708279317775
    1,q,variance,,5.083333333333332,4.214877337743318
    2,q,mean,,3,1
    2,q,variance,,2,2
    ,#end,,,,
