# svysim

Answers that nobody gave, to try a survey before its field work: the sample that
the frame plans, its weights, and answers.

    $ svysim tests/data/sim/survey.yaml
    svysim: these answers are simulated, nobody gave them (seed 1)
    form,wave,district,commune,village,N1,N2,weight,result,used,age,q1,q2,q3
    a/a1/v1/45,2024,a,a1,v1,3,2,100,1,no,56,4,NA:not-asked,counter web post
    a/a1/v1/65,2024,a,a1,v1,3,2,100,1,no,49,4,NA:not-asked,counter post
    a/a1/v1/100,2024,a,a1,v1,3,2,100,1,yes,23,4,2,counter
    a/a2/v1/72,2024,a,a2,v1,3,2,50,1,no,38,4,NA:not-asked,counter web
    a/a2/v1/91,2024,a,a2,v1,3,2,50,1,no,82,5,NA:not-asked,counter web post
    a/a2/v1/98,2024,a,a2,v1,3,2,50,1,yes,21,4,3,web
    a/a2/v2/59,2024,a,a2,v2,3,2,60,1,yes,67,4,5,counter web
    a/a2/v2/71,2024,a,a2,v2,3,2,60,1,yes,71,5,4,counter web post
    a/a2/v2/86,2024,a,a2,v2,3,2,60,1,yes,79,3,4,counter post
    b/b1/v1/5,2024,b,b1,v1,2,2,50,1,yes,53,4,4,counter web post
    b/b1/v1/17,2024,b,b1,v1,2,2,50,1,no,65,4,NA:not-asked,web post
    b/b2/v1/12,2024,b,b2,v1,2,2,90,1,no,18,4,NA:not-asked,counter web post
    b/b2/v1/47,2024,b,b2,v1,2,2,90,1,yes,65,4,4,web post

Whoever did not use the service is not asked how many seats there are (q2); the
third question has several choices in one cell.

## Who answers, and how

Persons who do not answer keep their weight and have a status; answers are left
out here and there. Another seed draws other persons.

    $ svysim -s tests/data/sim/survey.yaml --seed 2 --nonresponse 0.3 --missing 0.2 \
          -o build/golden/sim.csv
    svysim: these answers are simulated, nobody gave them (seed 2)
    $ cut -d, -f1,8- build/golden/sim.csv
    form,weight,result,used,age,q1,q2,q3
    a/a1/v1/17,100,1,no,30,4,NA:not-asked,counter post
    a/a1/v1/35,100,2,,,,,
    a/a1/v1/76,100,2,,,,,
    a/a3/v1/49,50,2,,,,,
    a/a3/v1/69,50,2,,,,,
    a/a3/v1/79,50,1,yes,22,4,4,
    a/a3/v2/15,60,1,no,40,3,NA:not-asked,
    a/a3/v2/38,60,2,,,,,
    a/a3/v2/113,60,1,yes,27,4,4,
    b/b1/v2/7,70,1,yes,47,4,4,counter web
    b/b1/v2/20,70,1,yes,19,5,5,
    b/b2/v1/26,90,1,no,23,,NA:not-asked,web
    b/b2/v1/80,90,2,,,,,

Targets may be said by unit: of district a nobody is satisfied, of b everybody.

    $ printf '%s\n' district,top2 a,0 b,100 > build/golden/sim-means.csv
    $ svysim --means build/golden/sim-means.csv tests/data/sim/survey.yaml \
          2> build/golden/sim-said | cut -d, -f3,12 | sort | uniq -c
          9 a,1
          4 b,5
          1 district,q1

A question without a scale is asked, and nobody has an answer.

    $ cp tests/data/sim/frame.csv build/golden/sim-frame.csv
    $ sed 's/frame.csv/sim-&/; s/^columns:/  words: {label: In words}\n&/' \
          tests/data/sim/survey.yaml > build/golden/sim-words.yaml
    $ svysim build/golden/sim-words.yaml 2> build/golden/sim-said | cut -d, -f12,15 | uniq -c
          1 q1,words
          4 4,
          1 5,
          2 4,
          1 5,
          1 3,
          4 4,

## What is refused

What makes no sense.

    $ svysim
    svysim: which survey? Name its file with --survey
    usage: svysim [-s SURVEY] [--means FILE] [OPTION]...
    Try 'svysim --help'.
    [2]
    $ svysim --missing 1 tests/data/sim/survey.yaml
    svysim: --missing wants a number from 0 to below 1, not '1'
    usage: svysim [-s SURVEY] [--means FILE] [OPTION]...
    Try 'svysim --help'.
    [2]
    $ svysim --top2 101 tests/data/sim/survey.yaml
    svysim: --top2 wants a number from 0 to 100, not '101'
    usage: svysim [-s SURVEY] [--means FILE] [OPTION]...
    Try 'svysim --help'.
    [2]
    $ svysim --deff 0.5 tests/data/sim/survey.yaml
    svysim: --deff wants a number of at least 1, not '0.5'
    usage: svysim [-s SURVEY] [--means FILE] [OPTION]...
    Try 'svysim --help'.
    [2]

What the survey cannot give.

    $ svysim --deff 9 tests/data/sim/survey.yaml
    svysim: --deff: 9 cannot be had with 4.5 answers per cluster in 'a'
    [1]
    $ svysim --mean 6 tests/data/sim/survey.yaml
    svysim: --mean: a mean of 6 is beyond the answers to 'q1', 1 to 5
    [1]
    $ svysim surveys/web-designs/survey.yaml
    svysim: surveys/web-designs/survey.yaml: design: population: names no frame to draw from; add it, or use --frame
    [1]
    $ grep -v status tests/data/sim/survey.yaml > build/golden/sim-bare.yaml
    $ svysim --nonresponse 0.1 --frame tests/data/sim/frame.csv build/golden/sim-bare.yaml
    svysim: --nonresponse: build/golden/sim-bare.yaml has no design: status: with codes of respondent and nonrespondent
    [1]

What the system refuses.

    $ svysim --means build/golden/none.csv tests/data/sim/survey.yaml
    svysim: build/golden/none.csv: No such file or directory
    [1]
    $ svysim tests/data/sim/survey.yaml > /dev/full
    svysim: these answers are simulated, nobody gave them (seed 1)
    svysim: standard output: No space left on device
    [1]
