Degrees of freedom of differences: Satterthwaite's over the parts of a variance.

Two strata of ten people are Welch's test: R 4.3, t.test(extra ~ group, sleep)
has t = -1.8608, df = 17.776, p = 0.07939. Where the sample was not stratified
by what is compared the parts are the same, and so are df (of groups as large).

    $ printf 'g,x\n1,0.7\n1,-1.6\n1,-0.2\n1,-1.2\n1,-0.1\n1,3.4\n1,3.7\n1,0.8\n1,0\n1,2\n2,1.9\n2,0.8\n2,1.1\n2,0.1\n2,-0.1\n2,4.4\n2,5.5\n2,1.6\n2,4.6\n2,3.4\n' > build/golden/df-sleep.csv
    $ svycompare -i x -b g --strata g --adjust holm build/golden/df-sleep.csv | cut -d, -f1,5,6,10,18
    g,estimate,se,df,p
    1,-1.5799999999999996,0.849091017238762,17.77647351617849,0.0793941401873584
    2,1.5799999999999996,0.849091017238762,17.77647351617849,0.0793941401873584
    ,,,,
    $ svycompare -i x -b g --adjust holm build/golden/df-sleep.csv | cut -d, -f1,5,6,10,18
    g,estimate,se,df,p
    1,-1.5799999999999996,0.8264445089150205,17.77647351617849,0.0721579838730257
    2,1.5799999999999996,0.8264445089150205,17.77647351617849,0.0721579838730257
    ,,,,

A rule that is said is obeyed, of two files of estimates the one that made them.

    $ for df in domain design satterthwaite inf 7; do svycompare -i x -b g --strata g --df $df --adjust holm build/golden/df-sleep.csv | sed -n 2p | cut -d, -f10,18; done
    18,0.07918671421593833
    18,0.07918671421593833
    17.77647351617849,0.0793941401873584
    inf,0.06277052297856912
    7,0.10508589811978311
    $ svycompare -i x -b g --strata g --df satterthwaite --test second build/golden/df-sleep.csv 2>&1 | head -n 1
    svycompare: --df satterthwaite and --test do not go together: with tests of all answers say domain, design or a number
    $ sed '/^2/d; s/^g,x/x/; s/^1,//' build/golden/df-sleep.csv | svyestimate -i x > build/golden/df-first.csv; sed '/^1/d; s/^g,x/x/; s/^2,//' build/golden/df-sleep.csv | svyestimate -i x | svycompare build/golden/df-first.csv - | cut -d, -f4,5,9,17
    estimate,se,df,p
    -1.5799999999999996,0.8490910172387619,17.776473516178495,0.07939414018735828
    ,,,
    $ svycompare --df 7 build/golden/df-first.csv build/golden/df-first.csv 2>&1 | head -n 1
    svycompare: two files of estimates are subtracted row by row; leave out --against, --figure, --shared, --index, --test, --fit and --df

A stratum in which PSUs lie wholly on one side is split, and counts no PSU in
which nobody answered: by hand, 4 PSUs of a with totals about the mean of -3 -1
1 3 over a weight of 8, 2 of b with -1 1 over 4, none in c: v is 20/64 and 2/16
times 7/6, df = (20/64 + 2/16)^2/((20/64)^2/3 + (2/16)^2/1) = 3.972972...; with a
PSU of both sides there is a third part, v .268861, .1952 and .602636, df 2.675.

    $ printf 'c,g,q\n1,a,2\n1,a,3\n2,a,3\n2,a,4\n3,a,4\n3,a,5\n4,a,5\n4,a,6\n5,b,1\n5,b,2\n6,b,2\n6,b,3\n7,c,\n' > build/golden/df-apart.csv
    $ svycompare -i q --psu c -b g --against b --adjust holm build/golden/df-apart.csv | sed -n 2p | cut -d, -f1,5,6,10
    a,2,0.7144345083117604,3.972972972972973
    $ printf '8,a,1\n8,b,5\n' | cat build/golden/df-apart.csv - | svycompare -i q --psu c -b g --against b --adjust holm | sed -n 2p | cut -d, -f1,5,6,10
    a,1.0666666666666664,1.104120797578643,2.674958386903441

A lonely stratum that varies has df 1, a certain one adds nothing, a collapsed
one counts what was joined.

    $ printf 'h,c,g,q\n1,1,a,1\n1,1,b,3\n1,2,a,2\n1,2,b,5\n1,3,a,4\n1,3,b,5\n2,4,a,2\n2,4,b,9\n' > build/golden/df-lonely.csv
    $ for rule in certainty centered scaled collapse; do svycompare -i q --strata h --psu c -b g --adjust holm --lonely $rule build/golden/df-lonely.csv 2>&1 | sed '/joined/d' | sed -n 2p | cut -d, -f5,6,10; done
    -3.25,0.4330127018922193,2
    -3.25,1.032669477616144,1.4394229097861986
    -3.25,0.6123724356957945,2
    -3.25,1.3149778198382915,3

Units of a later stage are parts inside their unit; respondents, too.

    $ printf 'c,v,N,M,g,q\n1,1,6,4,a,1\n1,1,6,4,b,3\n1,2,6,4,a,2\n1,2,6,4,b,5\n2,3,6,5,a,4\n2,3,6,5,b,5\n2,4,6,5,a,2\n2,4,6,5,b,9\n3,5,6,9,a,2\n3,5,6,9,b,1\n3,6,6,9,a,3\n3,6,6,9,b,9\n' > build/golden/df-stages.csv
    $ svycompare -i q --psu c --fpc N -b g --adjust holm build/golden/df-stages.csv | sed -n 2p | cut -d, -f5,6,10
    -3,0.3535533905932738,2
    $ svycompare -i q --psu c,v --fpc N,M -b g --adjust holm build/golden/df-stages.csv | sed -n 2p | cut -d, -f5,6,10
    -3,0.9804414475626607,2.444259146228724
    $ svycompare -i q --psu c --fpc N,M -b g --adjust holm build/golden/df-stages.csv | sed -n 2p | cut -d, -f5,6,10
    -3,0.7189225032053161,2.2599733561360753

Waves bring the parts of both, and with --shared the smaller df. Replicates that
are made have the shares of taylor; of weights that came df are R - 1, of waves
combined.

    $ printf 'wave,c,q\n1,1,1\n1,2,3\n1,3,8\n2,1,2\n2,2,3\n2,3,5\n2,4,5\n' > build/golden/df-two.csv
    $ for more in '' --shared '--variance jkn' '--variance bootstrap --replicates 50' '--df domain' '--df 8'; do svycompare -i q --psu c --against wave $more build/golden/df-two.csv | sed -n 2p | cut -d, -f5,6,10; done
    -0.25,2.212653007891959,2.524571428571429
    -0.25,1.4648663192705786,2
    -0.25,2.212653007891959,2.524571428571429
    -0.25,1.9627829749625196,2.524571428571429
    -0.25,2.212653007891959,2.5245714285714285
    -0.25,2.212653007891959,8
    $ for more in '--variance jkn' '--variance jkn --df domain'; do svycompare -i q --strata h --psu c -b g --adjust holm --lonely certainty $more build/golden/df-lonely.csv | sed -n 2p | cut -d, -f5,6,10; done
    -3.25,0.4330127018922193,2
    -3.25,0.4330127018922193,2
    $ printf 'g,q,r1,r2,r3,r4\na,1,0,2,1,1\na,2,2,0,1,1\nb,3,1,1,0,2\nb,5,1,1,2,0\n' > build/golden/df-came.csv
    $ for more in '' '--df domain' '--df 9'; do svycompare -i q -b g --adjust holm --rep-weights 'r*' --rep-type other --rep-scale .5 $more build/golden/df-came.csv | sed -n 2p | cut -d, -f5,6,10; done
    svycompare: df is 3, the number of replicate weights minus 1, for they do not tell how many PSUs there were; say PSUs minus strata with --df N
    -2.5,1.118033988749895,3
    -2.5,1.118033988749895,3
    -2.5,1.118033988749895,9

Where nothing varies df are PSUs minus strata, as of estimates.

    $ printf 'c,g,q\n1,a,5\n1,b,5\n2,a,5\n2,b,5\n3,b,5\n' | svycompare -i q --psu c -b g --adjust holm | sed -n 2p | cut -d, -f5,6,10,16
    0,NA,2,review

Estimates have df of the domain; Satterthwaite's weigh strata by what they add
to the variance: here 64/49 with df 1 and 1.5/49 with df 4, so 1.0473.

    $ printf 'h,c,q\n1,1,1\n1,2,9\n2,3,4\n2,4,5\n2,5,4\n2,6,5\n2,7,4\n' > build/golden/df-unequal.csv
    $ for df in domain satterthwaite; do svyestimate -i q --strata h --psu c --df $df build/golden/df-unequal.csv | sed -n 2p | cut -d, -f4,5,9; done
    4.571428571428571,1.1561724325884746,5
    4.571428571428571,1.1561724325884746,1.0472804943168814
