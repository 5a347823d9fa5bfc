# Replicates

The error of an estimate from replicates: made here of the design, or weights
that came with the data.

## Made of the design

Half-samples of two ambulances a stratum, and a bootstrap. Its seed makes the
same draws anywhere; `se_mc` is how far the standard error itself is off by
chance, with so few draws.

    $ svyestimate -i alive --strata ESA --psu ambulance --psu-ids nested --variance brr \
          tests/data/textbook/scd.csv | svytable --min-n 0 --digits 10 \
          --columns item,estimate,se,interval,df,psus,method
    item        estimate            se                    95% interval   df  psus  method
    -----  -------------  ------------  ------------------------------  ---  ----  ------
    alive  46.3333333333  3.5823642100  [34.9326515889; 57.7340150777]    3     6  brr t
    $ svyestimate -i alive --strata ESA --psu ambulance --psu-ids nested --variance bootstrap \
          --replicates 50 --seed 7 tests/data/textbook/scd.csv | svytable --min-n 0 --digits 10 \
          --columns item,estimate,se,interval,psus,method,se_mc
    item        estimate            se                    95% interval  psus  method              se_mc
    -----  -------------  ------------  ------------------------------  ----  -----------  ------------
    alive  46.3333333333  3.3407332827  [35.7016290408; 56.9650376258]     6  bootstrap t  0.2253445980

A wave has the errors that it has alone: what the jackknife leaves out of
another wave adds nothing, neither to an estimate nor to a difference. About the
estimate of all (`--rep-mse`) errors are a little larger.

    $ printf '%s\n' wave,c,q 1,a,1 1,a,2 1,b,3 1,c,5 2,d,4 2,d,5 2,e,1 2,f,2 2,g,2 > \
          build/golden/rep-jkn.csv
    $ svyestimate --variance jkn --psu c -i q --stat mean,variance build/golden/rep-jkn.csv | \
          svytable --min-n 0 --digits 10 --columns wave,stat,estimate,se
    wave  stat          estimate            se
    ----  --------  ------------  ------------
    1     mean      2.7500000000  1.1758894716
    1     variance  2.9166666667  1.8450905375
    2     mean      2.8000000000  1.0771054962
    2     variance  2.7000000000  2.0139087661
    $ svyestimate --variance jkn --rep-mse --psu c -i q --stat mean,variance \
          build/golden/rep-jkn.csv | svytable --min-n 0 --digits 10 --columns wave,stat,estimate,se
    wave  stat          estimate            se
    ----  --------  ------------  ------------
    1     mean      2.7500000000  1.1921813185
    1     variance  2.9166666667  2.2350836660
    2     mean      2.8000000000  1.0840702622
    2     variance  2.7000000000  2.2210214516
    $ grep -v ^2 build/golden/rep-jkn.csv | \
          svyestimate --variance jkn --psu c -i q --stat mean,variance | \
          svytable --min-n 0 --digits 10 --columns wave,stat,estimate,se
    wave  stat          estimate            se
    ----  --------  ------------  ------------
    1     mean      2.7500000000  1.1758894716
    1     variance  2.9166666667  1.8450905375
    $ grep -v ^2 build/golden/rep-jkn.csv | \
          svyestimate --variance jkn --rep-mse --psu c -i q --stat mean,variance | \
          svytable --min-n 0 --digits 10 --columns wave,stat,estimate,se
    wave  stat          estimate            se
    ----  --------  ------------  ------------
    1     mean      2.7500000000  1.1921813185
    1     variance  2.9166666667  2.2350836660
    $ svycompare --reference wave --variance jkn --psu c -i q build/golden/rep-jkn.csv | \
          svytable --min-n 0 --digits 10 --columns wave,reference,estimate,se
    wave  reference      estimate            se
    ----  ---------  ------------  ------------
    2     1          0.0500000000  1.5946386109
    $ svycompare --reference wave --variance jkn --rep-mse --psu c -i q build/golden/rep-jkn.csv | \
          svytable --min-n 0 --digits 10 --columns wave,reference,estimate,se
    wave  reference      estimate            se
    ----  ---------  ------------  ------------
    2     1          0.0500000000  1.6113673168

## Came with the data

Whoever hands out replicate weights says their type. They do not tell how many
PSUs there were, so that the degrees of freedom are a guess, and it is told.

    $ printf '%s\n' w,rw1,rw2,rw3,q 1,0,2,1,1 1,2,0,1,3 1,1,1,1,4 > build/golden/rep.csv
    $ svyestimate -w w --rep-weights 'rw*' --rep-type brr -i q build/golden/rep.csv > \
          build/golden/rep-brr.csv 2> build/golden/rep-said && fmt -s -w 100 build/golden/rep-said
    svyestimate: df is 2, the number of replicate weights minus 1, for they do not tell how many
    PSUs there were; say PSUs minus strata with --df N
    $ svytable --min-n 0 --digits 10 --columns item,estimate,se,interval,df,neff,deff,psus,method \
          build/golden/rep-brr.csv
    item      estimate            se                  95% interval   df  neff  deff  psus  method
    ----  ------------  ------------  ----------------------------  ---  ----  ----  ----  ------
    q     2.6666666667  0.5443310540  [0.3245991715; 5.0087341618]    2   7.9  0.38     3  brr t

A tally keeps them, and gives the same bytes and the same note.

    $ svytally -w w --rep-weights 'rw*' -i q build/golden/rep.csv | \
          svyestimate --rep-type brr -i q 2> build/golden/rep-note | \
          cmp - build/golden/rep-brr.csv && echo equal
    equal
    $ cmp build/golden/rep-note build/golden/rep-said && echo equal
    equal

They can be below 0, in answers and in a tally. By hand: 13/3, 7/3 and 8/3 about
their mean 28/9, so se^2 = (11^2 + 7^2 + 4^2)/81.

    $ printf '%s\n' w,rw1,rw2,rw3,q 1,-1,2,1,1 1,2,-1,1,3 1,2,2,1,4 > build/golden/rep-acs.csv
    $ svyestimate -w w --rep-weights 'rw*' --rep-type other --rep-scale 1 --df 2 -i q \
          build/golden/rep-acs.csv > build/golden/rep-other.csv
    $ svytable --min-n 0 --digits 10 --columns item,estimate,se,interval,df,neff,deff,psus,method \
          build/golden/rep-other.csv
    item      estimate            se                   95% interval   df  neff  deff  psus  method
    ----  ------------  ------------  -----------------------------  ---  ----  ----  ----  -------
    q     2.6666666667  1.5153535219  [−3.8533733008; 9.1867066342]    2   1.0  2.95     3  other t
    $ svytally -w w --rep-weights 'rw*' -i q build/golden/rep-acs.csv | \
          svyestimate --rep-type other --rep-scale 1 --df 2 -i q | \
          cmp - build/golden/rep-other.csv && echo equal
    equal

How many degrees of freedom they have is not told either where PSUs are, but for
a jackknife, which leaves one out each time; a rule that is asked for is obeyed.

    $ svyestimate -w w --psu q --rep-weights 'rw*' --rep-type bootstrap -i q \
          build/golden/rep-acs.csv 2> build/golden/rep-said | \
          svytable --min-n 0 --digits 10 --columns item,estimate,se,df
    item      estimate            se   df
    ----  ------------  ------------  ---
    q     2.6666666667  1.0715167512    2
    $ fmt -s -w 100 build/golden/rep-said
    svyestimate: df is 2, the number of replicate weights minus 1, for they do not tell how many
    PSUs there were; say PSUs minus strata with --df N
    $ svyestimate -w w --psu q --rep-weights 'rw*' --rep-type jk1 -i q build/golden/rep-acs.csv | \
          svytable --min-n 0 --digits 10 --columns item,estimate,se,df
    item      estimate            se   df
    ----  ------------  ------------  ---
    q     2.6666666667  1.2372809695    2
    $ awk 'NR == 1 { print "psu," $0; next } { for (i = 0; i < 5; i++) print i "," $0 }' \
          build/golden/rep-acs.csv | \
          svyestimate -w w --psu psu --rep-weights 'rw*' --rep-type bootstrap -i q --df domain | \
          svytable --min-n 0 --digits 10 --columns item,estimate,se,df
    item      estimate            se   df
    ----  ------------  ------------  ---
    q     2.6666666667  1.0715167512    4

Waves stay apart here too: r1 to r3 are of wave 1.

    $ printf '%s\n' wave,w,r1,r2,r3,r4,r5,q 1,1,0,1.5,1.5,1,1,1 1,1,1.5,0,1.5,1,1,3 \
          1,1,1.5,1.5,0,1,1,5.5 2,1,1,1,1,0,2,4 2,1,1,1,1,2,0,2 > build/golden/rep-came.csv
    $ svyestimate -w w --rep-weights 'r*' --rep-type jkn --df 2 -i q --stat mean,variance \
          --rep-rscales .666666666666666,.666666666666666,.666666666666666,.5,.5 \
          build/golden/rep-came.csv | svytable --min-n 0 --digits 10 --columns wave,stat,estimate,se
    wave  stat          estimate            se
    ----  --------  ------------  ------------
    1     mean      3.1666666667  1.3017082793
    1     variance  5.0833333333  3.8125000000
    2     mean      3.0000000000  1.0000000000
    2     variance  2.0000000000  0.0000000000
    $ svyestimate -w w --rep-weights 'r*' --rep-type jkn --rep-mse --df 2 -i q --stat mean,variance \
          --rep-rscales .666666666666666,.666666666666666,.666666666666666,.5,.5 \
          build/golden/rep-came.csv | svytable --min-n 0 --digits 10 --columns wave,stat,estimate,se
    wave  stat          estimate            se
    ----  --------  ------------  ------------
    1     mean      3.1666666667  1.3017082793
    1     variance  5.0833333333  4.2148773377
    2     mean      3.0000000000  1.0000000000
    2     variance  2.0000000000  2.0000000000

## What is missing or belongs elsewhere

What a type needs.

    $ cd build/golden; svyestimate -w w --rep-weights 'rw*' -i q rep.csv
    svyestimate: --rep-weights needs --rep-type: say of which type they are
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ cd build/golden; svyestimate -w w --rep-weights 'rw*' --rep-type fay -i q rep.csv
    svyestimate: --rep-type fay needs --rep-rho: how far half-samples move, often 0.5 or 0.3
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ cd build/golden; svyestimate -w w --rep-weights 'rw*' --rep-type fay --rep-rho 1 -i q rep.csv
    svyestimate: --rep-rho wants a number from 0 to below 1, not '1'
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ cd build/golden; svyestimate -w w --rep-weights 'rw*' --rep-type jkn -i q rep.csv \
          2> rep-said || fmt -s -w 100 rep-said
    svyestimate: --rep-type jkn needs --rep-rscales: for each column (n - 1)/n, n being the PSUs
    of the stratum of which it leaves one out
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    $ cd build/golden; svyestimate -w w --rep-weights 'rw*' --rep-type jkn \
          --rep-rscales=.5,.5,-1 -i q rep.csv
    svyestimate: --rep-rscales wants a number of at least 0, not '-1'
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ cd build/golden; svyestimate -w w --rep-weights 'rw*' --rep-type other -i q rep.csv
    svyestimate: --rep-type other needs --rep-scale: what the sum of squares is multiplied by
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ cd build/golden; svyestimate -w w --variance fay -i q rep.csv
    svyestimate: --variance fay needs --rep-rho: how far half-samples move, often 0.5 or 0.3
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]

Columns that are not there.

    $ cd build/golden; svyestimate -w w --rep-weights 'rw*' --rep-type brr --replicates 80 -i q rep.csv
    svyestimate: rep.csv: 3 columns of replicate weights are here, and 80 were said to be
    [1]
    $ cd build/golden; svyestimate -w w --rep-weights rw1,rw3 --rep-type brr -i q rep.csv
    svyestimate: rep.csv: replicate weights 'rw2' are missing; all are needed, numbered without a gap
    [1]
    $ cd build/golden; svyestimate -w w --rep-type brr -i q rep.csv
    svyestimate: rep.csv: there are no replicate weights; name their columns with --rep-weights, here or for svytally
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]

Words that do not exist, and options without what they belong to.

    $ cd build/golden; svyestimate -w w --rep-weights 'rw*' --rep-type bbr -i q rep.csv
    svyestimate: --rep-type: 'bbr' is none of jk1, jkn, jk2, brr, fay, sdr, bootstrap, poisson, preston, other
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ cd build/golden; svyestimate -w w --variance jack -i q rep.csv \
          2> rep-said || fmt -s -w 100 rep-said
    svyestimate: --variance: 'jack' is none of taylor, successive, jk1, jkn, jk2, brr, fay, sdr,
    bootstrap, poisson, preston
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    $ cd build/golden; svyestimate -w w --variance jkn --rep-draws 2 -i q rep.csv
    svyestimate: --rep-draws does nothing without --variance bootstrap
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ cd build/golden; svyestimate -w w --variance sdr --rep-halves -i q rep.csv
    svyestimate: --rep-halves does nothing without --variance jk2, brr or fay
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ cd build/golden; svyestimate -w w --seed 5 -i q rep.csv
    svyestimate: --seed does nothing without --variance jk1, jkn, jk2, brr, fay, sdr, bootstrap, poisson or preston
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ cd build/golden; svyestimate -w w --variance bootstrap --rep-scale 2 -i q rep.csv
    svyestimate: --rep-scale does nothing without --rep-type
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ cd build/golden; svyestimate -w w --variance bootstrap --lonely centered -i q rep.csv \
          2> rep-said || fmt -s -w 100 rep-said
    svyestimate: --lonely centered and --variance bootstrap do not go together: with replicates
    say certainty or collapse
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.

What replicates cannot be made of.

    $ cd build/golden; svyestimate --freq w --variance bootstrap -i q rep.csv \
          2> rep-said || fmt -s -w 100 rep-said
    svyestimate: --freq: a row stands for many respondents, of whom replicates cannot leave out one;
    use --variance taylor
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    $ cd build/golden; svytally -w w -i q rep.csv | svyestimate -i q --variance jk1 \
          2> rep-said || fmt -s -w 100 rep-said
    svyestimate: -: without PSUs each respondent was sampled alone; to replicate them name a column
    that numbers them with --psu

Numbers that are none, and weights where the weight is 0.

    $ printf '%s\n' w,rw1,rw2,q 1,1,1,1 1,x,1,3 | \
          svyestimate -w w --rep-weights 'rw*' --rep-type sdr -i q
    svyestimate: -:3: rw1 is 'x', not a number from -1e300 to 1e300
    [1]
    $ svytally -w w --rep-weights 'rw*' -i q build/golden/rep-acs.csv | sed 's/,-1,2,1$/,-,2,1/' | \
          svyestimate --rep-type other --rep-scale 1 -i q
    svyestimate: -:4: r1 is '-', not a number
    [1]
    $ printf '%s\n' w,r1,r2,q 0,1,0,2 2,0,4,3 1,2,0,4 | \
          svyestimate -w w --rep-weights 'r*' --rep-type brr -i q \
          2> build/golden/rep-said || fmt -s -w 100 build/golden/rep-said
    svyestimate: -:2: the weight is 0, but r1 is not; who has no weight cannot count in a replicate:
    give a small weight, or leave the row out
    $ printf '%s\n' w,rw1,rw2,q 0,-1,0,1 1,1,1,3 | \
          svyestimate -w w --rep-weights 'rw*' --rep-type sdr -i q \
          2> build/golden/rep-said || fmt -s -w 100 build/golden/rep-said
    svyestimate: -:2: the weight is 0, but rw1 is not; who has no weight cannot count in a replicate:
    give a small weight, or leave the row out
