Designs as offices have them: lonely PSUs, samples by size, systematic ones.

A stratum of one PSU is refused, with what can be done; R's and Stata's words do.

    $ printf 'h,c,q\na,1,3\na,2,4\nb,1,5\nb,1,2\n' > build/golden/lonely.csv; svyestimate -i q --strata h --psu c build/golden/lonely.csv
    svyestimate: build/golden/lonely.csv: strata with a single PSU show no variation: 'b' (1 in all); join each with one like it, or choose --lonely certainty, centered, scaled or collapse
    [1]
    $ for rule in certainty remove centered adjust scaled average; do svyestimate -i q --strata h --psu c --psu-ids nested --lonely $rule build/golden/lonely.csv | cut -d, -f4,5,9 | tail -n 1; done
    ,,
    ,,
    ,,
    ,,
    ,,
    ,,
    $ svyestimate -i q --strata h --psu c --psu-ids nested --lonely collapse --lonely-map build/golden/map.csv -o build/golden/lonely.est build/golden/lonely.csv
    svyestimate: strata of one PSU are joined: 'b' with 'a'
    $ cut -d, -f4,5,9 build/golden/lonely.est; cat build/golden/map.csv
    estimate,se,df
    3.5,0.21650635094610965,2
    ,,
    stratum,used
    a,a+b
    b,a+b
    $ printf 'h,c,q\na,1,3\nb,1,4\n' | svyestimate -i q --strata h --psu c --psu-ids nested --lonely certainty | cut -d, -f4-9
    estimate,se,low,high,conf,df
    3.5,0,NA,NA,0.95,0
    ,,,,,
    $ svyestimate -i q --strata h --psu c --lonely drop build/golden/lonely.csv 2>&1 | head -n 1
    svyestimate: --lonely: 'drop' is none of refuse, certainty, centered, scaled, collapse
    $ svyestimate -i q --strata h --psu c --lonely scaled --lonely-map build/golden/map.csv build/golden/lonely.csv 2>&1 | head -n 1
    svyestimate: --lonely-map does nothing without --lonely collapse
    $ svyestimate -i q --strata h --psu c --lonely-domain build/golden/lonely.csv 2>&1 | head -n 1
    svyestimate: --lonely-domain does nothing without --lonely centered or scaled

So is a single unit of a later stage that is not all there is.

    $ printf 'c,s,n,m,q\n1,a,9,3,3\n1,b,9,3,4\n2,a,9,3,5\n' | svyestimate -i q --psu c,s --fpc n,m --lonely collapse
    svyestimate: -: a single unit of stage 2 shows no variation: in '/2' (1 in all); choose --lonely certainty, centered or scaled
    [1]

Probabilities of PSUs drawn by size, and what cannot be one.

    $ printf 'c,p,q\n1,0.5,3\n2,0.2,4\n3,1,2\n' | svyestimate -i q --stat total --psu c --fpc p --pps brewer | cut -d, -f4,5,9,13
    estimate,se,df,psus
    9,0.806225774829855,1,3
    ,,,
    $ printf 'c,p,q\n1,0.5,3\n2,20,4\n' | svyestimate -i q --psu c --fpc p --pps brewer
    svyestimate: -: fpc1 is '20' in stratum '': --pps brewer wants the probability of a PSU to be drawn, at most 1
    [1]
    $ svyestimate -i q --psu c --pps brewer build/golden/lonely.csv
    svyestimate: build/golden/lonely.csv: --pps brewer needs the probabilities of PSUs to be drawn, as --fpc
    [1]
    $ svyestimate -i q --psu c --pps sampford build/golden/lonely.csv 2>&1 | head -n 1
    svyestimate: --pps: 'sampford' is none of none, brewer

Systematic samples compare neighbours, in the order of the numbers in their ids.

    $ printf 'c,q\n2,3\n10,9\n3,4\n1,1\n' | svyestimate -i q --stat total --psu c --variance successive | cut -d, -f4,5,9,14
    estimate,se,df,method
    17,4.47213595499958,3,successive t
    ,,,
    $ svyestimate -i q --strata h --variance successive build/golden/lonely.csv
    svyestimate: build/golden/lonely.csv: --variance successive needs a column of PSUs (--psu); where respondents were drawn, one that tells each from all others
    [1]
    $ svyestimate -i q --psu c --variance successive --pps brewer build/golden/lonely.csv 2>&1 | head -n 1
    svyestimate: --pps brewer and --variance successive do not go together: two ways to look at one sample

Ids that occur in several strata: said once, unless it was said how they are meant.
Waves are samples of their own.

    $ printf 'h,c,q\na,1,3\na,2,4\nb,1,5\nb,3,2\n' > build/golden/ids.csv; svyestimate -i q --strata h --psu c -o build/golden/ids.est build/golden/ids.csv
    svyestimate: PSU ids occur in several strata (1, as '1' in 'a' and 'b') and are taken as a PSU in each: 4 PSUs, not 3; say --psu-ids nested or unique
    $ svyestimate -i q --strata h --psu c --psu-ids nested -o build/golden/ids.est build/golden/ids.csv
    $ svyestimate -i q --strata h --psu c --psu-ids both build/golden/ids.csv 2>&1 | head -n 1
    svyestimate: --psu-ids: 'both' is none of nested, unique
    $ printf 'wave,c,q\na,1,3\na,2,4\nb,1,5\nb,2,2\n' | svyestimate -i q --psu c --psu-ids unique | cut -d, -f1,2,5,6
    wave,item,estimate,se
    a,q,3.5,0.5
    b,q,3.5,1.5
    ,#end,,

Population counts that cannot be.

    $ printf 'c,n,q\n1,1,3\n2,1,4\n3,3,4\n' | svyestimate -i q --psu c --fpc n
    svyestimate: -: fpc1 is '1' in stratum '': more units were sampled than there are
    [1]
