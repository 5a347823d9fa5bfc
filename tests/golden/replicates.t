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
    item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag
    q,mean,,2.666666666666667,0.5443310539518174,0.3245991714934786,5.008734161839856,0.95,2,3,7.874999999999998,0.38095238095238104,3,brr t,
    #end,,,,,,,,,,,,,,
    $ svytally -w w --rep-weights 'rw*' -i q build/golden/rep.csv | svyestimate --rep-type brr -i q
    item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag
    q,mean,,2.666666666666667,0.5443310539518174,0.3245991714934786,5.008734161839856,0.95,2,3,7.874999999999998,0.38095238095238104,3,brr t,
    #end,,,,,,,,,,,,,,

What belongs elsewhere, or is not said, is told in a sentence.

    $ svyestimate -w w --rep-weights 'rw*' -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: --rep-weights: say of which type they are, with --rep-type
    $ svyestimate -w w --rep-weights 'rw*' --rep-type fay -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: replicate weights of type fay need their rho: --rep-rho, often 0.5 or 0.3
    $ svyestimate -w w --rep-weights 'rw*' --rep-type fay --rep-rho 1 -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: --rep-rho is 1; it must be 0 or more and below 1
    $ svyestimate -w w --rep-weights 'rw*' --rep-type jkn -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: replicate weights of type jkn need --rep-rscales: for each column (n - 1)/n, n being the PSUs of the stratum of which it leaves one out
    $ svyestimate -w w --rep-weights 'rw*' --rep-type jkn --rep-rscales=.5,.5,-1 -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: --rep-rscales: value 3 is -1; none may be below 0
    $ svyestimate -w w --rep-weights 'rw*' --rep-type other -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: replicate weights of type other need --rep-scale: what the sum of squares is multiplied by
    $ svyestimate -w w --rep-weights 'rw*' --rep-type brr --replicates 80 -i q build/golden/rep.csv
    svyestimate: build/golden/rep.csv: 3 columns of replicate weights are here, and 80 were said to be
    [1]
    $ svyestimate -w w --rep-weights rw1,rw3 --rep-type brr -i q build/golden/rep.csv
    svyestimate: build/golden/rep.csv: replicate weights 'rw2' are missing; all are needed, numbered without a gap
    [1]
    $ svyestimate -w w --rep-type brr -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: build/golden/rep.csv: there are no replicate weights; name their columns with --rep-weights, here or for svytally
    $ svyestimate -w w --rep-weights 'rw*' --rep-type bbr -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: --rep-type: 'bbr' is none of other, jk1, jkn, jk2, brr, fay, sdr, bootstrap, poisson, preston
    $ svyestimate -w w --variance jack -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: --variance: 'jack' is none of taylor, successive, jk1, jkn, jk2, brr, fay, sdr, bootstrap, poisson, preston
    $ svyestimate -w w --variance jkn --rep-draws 2 -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: --rep-draws belongs to replicates of kind bootstrap alone
    $ svyestimate -w w --variance sdr --rep-halves -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: --rep-halves belongs to replicates of kind jk2, brr and fay alone
    $ svyestimate -w w --variance fay -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: --variance fay needs its rho: --rep-rho, often 0.5 or 0.3
    $ svyestimate -w w --seed 5 -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: --seed does nothing here; it belongs to replicates that are made (--variance)
    $ svyestimate -w w --variance bootstrap --rep-scale 2 -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: --rep-scale does nothing here; it belongs to replicate weights that came with the data (--rep-type)
    $ svyestimate -w w --variance bootstrap --lonely centered -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: --lonely centered is for --variance taylor; with replicates say certainty or collapse
    $ svyestimate --counts w --variance bootstrap -i q build/golden/rep.csv 2>&1 | head -n 1
    svyestimate: --counts: a row stands for many respondents, of whom replicates cannot leave out one; use --variance taylor
    $ svytally -w w -i q build/golden/rep.csv | svyestimate -i q --variance jk1
    svyestimate: -: without PSUs each respondent was sampled alone; to replicate them name a column that numbers them with --psu
    [1]
    $ printf 'w,r1,r2,q\n0,1,0,2\n2,0,4,3\n1,2,0,4\n' | svyestimate -w w --rep-weights 'r*' --rep-type brr -i q
    svyestimate: -:2: the weight is 0, but r1 is not; who has no weight cannot count in a replicate: give a small weight, or leave the row out
    [1]
