# svyplot

Estimates as a figure. Without -o it prints a script for gnuplot, which holds
its data and needs nothing else; with it, it draws.

    $ svyplot league tests/data/estimates/league.csv > build/golden/plot-league.gp
    $ gnuplot -d build/golden/plot-league.gp | grep -c '<text'
    31
    $ svyplot league --data build/golden/plot-beside.csv -o build/golden/plot-league.svg \
          tests/data/estimates/league.csv
    $ grep -e '<title>' -e '<desc>' build/golden/plot-league.svg | head -n 2 | fmt -s -w 100
    <title>2 of 3 intervals do not touch the overall result: ninh-kieu, o-mon</title>
    <desc>total: estimates and 95% intervals, 2024; coloured where the interval does not touch the
    line, each judged alone</desc>
    $ xmllint --noout build/golden/plot-league.svg

## A league

Units by their estimates, each with its interval, and with numbers to the right.
The script holds them in blocks, whose rows say how far to the right and how far
down what stands; the first is nowhere. The last unit is not published: too few
people.

    $ sed -n '/^\$interval/,/^EOD/p; /^\$cell/,/^EOD/p' build/golden/plot-league.gp
    $interval << EOD
    -9999	-9999	-9999	-9999	-9999
    152.49	1	82.75	86.75
    176.49	0	79.9	83.1
    224.49	2	70.55	75.55
    EOD
    $cell << EOD
    -9999	-9999	-9999	-9999	-9999
    524.23	152.49	"84.8  [82.8; 86.8]"
    524.23	176.49	"81.5  [79.9; 83.1]"
    524.23	200.49	"80.3  (no interval)"
    524.23	224.49	"73.1  [70.6; 75.6]"
    524.23	248.49	"not published"
    EOD

What is not published is a ring without place: its estimate is nowhere.

    $ grep -c -e 87.25 -e 87.2 -e 87.3 build/golden/plot-league.gp
    0
    [1]
    $ sed -n '/^\$hollow/,/^EOD/p' build/golden/plot-league.gp
    $hollow << EOD
    -9999	-9999	-9999	-9999	-9999
    462.01	88.91	""
    475.32	248.49	""
    EOD

The headline counts. From here on a line of awk prints the rows of blocks.

    $ printf '%s\n' '/^[$]/ { on = index(" " of " ", " " substr($1, 2) " "); next } /^EOD/ { on = 0 }' \
          'on && !/^-9999/ { gsub("\t", " "); print }' > build/golden/plot-of.awk
    $ awk -v of=head -f build/golden/plot-of.awk build/golden/plot-league.gp
    14.00 24.80 "2 of 3 intervals do not touch the overall result: ninh-kieu, o-mon"

The numbers beside it are estimates again, without what is not published.

    $ svytable --digits 2 --columns wave,district,estimate,se,interval,n,flag build/golden/plot-beside.csv
    wave  district    estimate    se    95% interval      n  flag
    ----  ----------  --------  ----  --------------  -----  ------
    2024  all            81.10  0.60  [79.90; 82.30]  1,093
    2024  ninh-kieu      84.75  1.00  [82.75; 86.75]     96
    2022  ninh-kieu      80.90  1.20  [78.50; 83.30]    110
    2024  thot-not       81.50  0.80  [79.90; 83.10]    125
    2024  vinh-thanh     80.30     –               –    118  lonely
    2022  vinh-thanh     77.10  1.20  [74.70; 79.50]    110
    2024  o-mon          73.05  1.25  [70.55; 75.55]    107
    2022  o-mon          74.10  1.20  [71.70; 76.50]    110
    2024  cai-rang           –     –               –     24  small
    $ grep -e cai-rang -e end build/golden/plot-beside.csv
    2024,cai-rang,total,index,,NA,NA,NA,NA,0.95,5,24,NA,NA,6,taylor logit,small
    ,,#end,,,,,,,,,,,,,,

Another language has another comma; labels come from the survey file.

    $ svyplot league -s tests/data/estimates/survey.yaml --lang vi \
          tests/data/estimates/league.csv > build/golden/plot-vi.gp
    $ awk -v of='head label' -f build/golden/plot-of.awk build/golden/plot-vi.gp
    14.00 24.80 "2 trong 3 khoảng tin cậy không chạm mức chung: Ninh Kiều, Ô Môn"
    77.90 152.49 "Ninh Kiều"
    77.90 176.49 "Thốt Nốt"
    77.90 200.49 "Vĩnh Thạnh"
    77.90 224.49 "Ô Môn"
    77.90 248.49 "Cái Răng"
    455.62 152.49 "96"
    455.62 176.49 "125"
    455.62 200.49 "118"
    455.62 224.49 "107"
    455.62 248.49 "24"
    $ awk -v of='sub foot' -f build/golden/plot-of.awk build/golden/plot-vi.gp | fmt -s -w 100
    14.00 45.70 "Chỉ số hài lòng chung: ước lượng và khoảng tin cậy 95%, 2024;
    tô màu nơi khoảng tin cậy không chạm"
    14.00 61.90 "đường mức chung, xét riêng từng đơn vị"
    14.00 300.97 "Thử nghiệm. Số liệu mô phỏng. Nguồn: Số liệu thử. n =
    1.093. Không có khoảng tin cậy: mẫu của đơn vị không cho biết sai"
    14.00 314.47 "số. Không công bố: dưới 30 người trả lời, hoặc số liệu
    được giữ lại."
    $ awk -v of=cell -f build/golden/plot-of.awk build/golden/plot-vi.gp
    530.31 152.49 "84,8  [82,8; 86,8]"
    530.31 176.49 "81,5  [79,9; 83,1]"
    530.31 200.49 "80,3  (không có KTC)"
    530.31 224.49 "73,1  [70,6; 75,6]"
    530.31 248.49 "không công bố"

Where intervals have several confidence levels, each says its own; that of a row without
interval counts for nothing.

    $ sed '/^2024,o-mon/s/,0.95,/,0.9,/' tests/data/estimates/league.csv | \
          svyplot league > build/golden/plot-levels.gp
    $ awk -v of='sub column cell' -f build/golden/plot-of.awk build/golden/plot-levels.gp
    14.00 45.70 "total: estimates and intervals, 2024; coloured where the interval does not touch the line, each judged"
    14.00 61.90 "alone"
    530.08 152.49 "84.8  [82.8; 86.8]  95%"
    530.08 176.49 "81.5  [79.9; 83.1]  95%"
    530.08 200.49 "80.3  (no interval)"
    530.08 224.49 "73.1  [70.6; 75.6]  90%"
    530.08 248.49 "not published"
    451.43 132.49 "n"
    530.08 132.49 "estimate  [interval]"
    $ sed '/^2024,cai-rang/s/,0.95,/,0.9,/; /^2024,vinh-thanh/s/,0.95,/,0.9,/; s/,0.95,/,0.975,/' \
          tests/data/estimates/league.csv | svyplot league | awk -v of=sub -f build/golden/plot-of.awk
    14.00 45.70 "total: estimates and 97.5% intervals, 2024; coloured where the interval does not touch the line, each"
    14.00 61.90 "judged alone"

## Answers

They part at the middle of the scale; who had no opinion is left out.

    $ svyplot likert -s tests/data/estimates/survey.yaml tests/data/estimates/likert.csv > \
          build/golden/plot-likert.gp
    $ sed -n '/^\$bars/,/^EOD/p' build/golden/plot-likert.gp
    $bars << EOD
    -9999	-9999	-9999	-9999	-9999
    118.47	9	1	-0.14	-0.12
    118.47	9	2	-0.12	-0.07
    118.47	9	3	-0.07	0.07
    118.47	9	4	0.07	0.59
    118.47	9	5	0.59	0.86
    142.47	9	1	-0.25	-0.2
    142.47	9	2	-0.2	-0.07
    142.47	9	3	-0.07	0.07
    142.47	9	4	0.07	0.49
    142.47	9	5	0.49	0.75
    166.47	9	1	-0.4	-0.31
    166.47	9	2	-0.31	-0.15
    166.47	9	3	-0.15	0.15
    166.47	9	4	0.15	0.45
    166.47	9	5	0.45	0.6
    EOD
    $ awk -v of='head key foot' -f build/golden/plot-of.awk build/golden/plot-likert.gp
    14.00 24.80 "“Complaints are heard” is among the lowest: mean 3.26"
    28.00 72.71 "Very dissatisfied"
    141.80 72.71 "Dissatisfied"
    231.04 72.71 "Neutral"
    299.93 72.71 "Satisfied"
    373.81 72.71 "Very satisfied"
    14.00 218.95 "A trial. Simulated data. Source: Invented figures. Missing answers are left out."
    $ gnuplot -d build/golden/plot-likert.gp | grep -c '<text'
    40

The headline names the lowest of three or more, as one among them: means vary
with the sample. Headline and grey line never say the same twice, whoever wrote
the headline.

    $ svyestimate -s tests/data/wards.yaml -i q1 --stat share,mean -b district --totals \
          tests/data/wards.csv > build/golden/plot-units.csv
    $ svyplot likert -s tests/data/wards.yaml --unit district --min-n 1 \
          build/golden/plot-units.csv | awk -v of='head sub' -f build/golden/plot-of.awk
    14.00 24.80 "Staff are polite"
    14.00 45.70 "Percent of those who answered, sorted by mean; zero is the middle of the scale"
    $ svyplot likert -s tests/data/estimates/survey.yaml -i q1 tests/data/estimates/likert.csv | \
          awk -v of='head sub' -f build/golden/plot-of.awk
    14.00 24.80 "Answers to one question"
    14.00 45.70 "Percent of those who answered; zero is the middle of the scale, 2024"
    $ sed 's/^south\(.*\)/&\nwest\1/' build/golden/plot-units.csv | \
          sed '/^west,q1,mean/s/,3.1[0-9]*,/,3.05,/' | \
          svyplot likert -s tests/data/wards.yaml --unit district --min-n 1 | \
          awk -v of='head sub' -f build/golden/plot-of.awk
    14.00 24.80 "“west” is among the lowest: mean 3.05"
    14.00 45.70 "Staff are polite. Percent of those who answered, sorted by mean; zero is the middle of the scale"
    $ svyplot likert -s tests/data/wards.yaml --title 'Staff are polite: nobody knows' \
          --unit district --min-n 1 build/golden/plot-units.csv | \
          awk -v of='head sub' -f build/golden/plot-of.awk
    14.00 24.80 "Staff are polite: nobody knows"
    14.00 45.70 "Percent of those who answered, sorted by mean; zero is the middle of the scale"

Everybody stands apart from the units, which stand at equal steps, however long
their names.

    $ sed 's/^south,/of all the districts that there are in the south,/' \
          build/golden/plot-units.csv | \
          svyplot likert -s tests/data/wards.yaml --unit district --min-n 1 | \
          awk -v of='label apart' -f build/golden/plot-of.awk
    146.07
    226.77 123.27 "Overall"
    226.77 168.87 "North"
    226.77 195.57 "of all the districts that there are in the"
    226.77 209.37 "south"

An item that runs backward is drawn as its mean counts it; beside others it says
so, alone or among its like the key is turned round.

    $ sed '/^  q2:/s/scale: likert5/&, reverse: true/' tests/data/wards.yaml > \
          build/golden/plot-reverse.yaml
    $ svyestimate -s build/golden/plot-reverse.yaml -i q1,q2 --stat share,mean \
          tests/data/wards.csv > build/golden/plot-reverse.csv
    $ svyplot likert -s build/golden/plot-reverse.yaml --min-n 1 build/golden/plot-reverse.csv > \
          build/golden/plot-reverse.gp
    $ awk -v of='bars label cell key' -f build/golden/plot-of.awk \
          build/golden/plot-reverse.gp
    118.47 9 1 -0.3323353293 -0.2245508982
    118.47 9 2 -0.2245508982 -0.05988023952
    118.47 9 3 -0.05988023952 0.05988023952
    118.47 9 4 0.05988023952 0.4700598802
    118.47 9 5 0.4700598802 0.6676646707
    142.47 9 1 -0.5341296928 -0.4795221843
    142.47 9 2 -0.4795221843 -0.1040955631
    142.47 9 3 -0.1040955631 0.1040955631
    142.47 9 4 0.1040955631 0.3634812287
    142.47 9 5 0.3634812287 0.4658703072
    194.79 118.47 "Staff are polite"
    194.79 142.47 "Results come on time (reversed)"
    539.73 118.47 "12"
    574.80 118.47 "3.43"
    539.73 142.47 "10"
    574.80 142.47 "2.98"
    28.00 72.71 "Very dissatisfied"
    141.80 72.71 "Dissatisfied"
    231.04 72.71 "Neutral"
    299.93 72.71 "Satisfied"
    373.81 72.71 "Very satisfied"
    $ awk -v of=foot -f build/golden/plot-of.awk build/golden/plot-reverse.gp | fmt -s -w 100
    14.00 194.95 "A survey of two districts. Simulated data. Source: made up as an
    example. Weighted. Reversed: answers are counted from"
    14.00 208.45 "the other end, “Very satisfied” as “Very dissatisfied”."
    $ svyplot likert -s build/golden/plot-reverse.yaml --min-n 1 -i q2 \
          build/golden/plot-reverse.csv | awk -v of='label key foot' -f build/golden/plot-of.awk
    135.03 118.47 "Results come on time"
    28.00 72.71 "Very satisfied"
    126.93 72.71 "Satisfied"
    200.81 72.71 "Neutral"
    269.69 72.71 "Dissatisfied"
    358.94 72.71 "Very dissatisfied"
    14.00 170.95 "A survey of two districts. Simulated data. Source: made up as an example. Weighted."

## Files

The same bytes on every run, as SVG and as PNG; a PDF.

    $ svyplot league -o build/golden/plot-once.svg tests/data/estimates/league.csv
    $ cmp build/golden/plot-once.svg build/golden/plot-league.svg && echo equal
    equal
    $ svyplot league --dpi 100 -o build/golden/plot-once.png tests/data/estimates/league.csv
    $ svyplot league --dpi 100 -o build/golden/plot-twice.png tests/data/estimates/league.csv
    $ cmp build/golden/plot-once.png build/golden/plot-twice.png && echo equal
    equal
    $ svyplot league -o build/golden/plot-league.pdf tests/data/estimates/league.csv
    $ head -c 5 build/golden/plot-league.pdf; echo
    %PDF-

An SVG names fonts that every reader has one of, what is bold says so in an
attribute, and two in one page share no name.

    $ grep -o 'font-[fw][a-z]*="[^"]*"' build/golden/plot-league.svg | sort | uniq -c | sed 's/^ *//'
    31 font-family="Noto Sans&#44; DejaVu Sans&#44; sans-serif"
    3 font-weight="bold"
    $ svyplot likert -o build/golden/plot-likert.svg tests/data/estimates/likert.csv
    $ cat build/golden/plot-league.svg build/golden/plot-likert.svg | grep -o 'id=[^ ]*' | sort | uniq -d
    $ svyplot league --font 'Times New Roman' tests/data/estimates/league.csv | grep -e ^FONT -e ^BOLD
    FONT = 'Times New Roman&#44; Liberation Serif&#44; serif'
    BOLD = '" font-weight="bold'

## A script that is edited

An edited script draws what it says: numbers of the scale, the line of everybody and its word
follow the ends, and what lies beyond them is not drawn. Of each text here is
where it stands, and what it says.

    $ echo '/translate/ { split($0, p, /[(,)]/) } \
          /<text>/ { gsub(/.*<text>|<.text>.*/, ""); print p[2], $0 }' > build/golden/plot-where.awk
    $ sed 's/^LOW = .*/LOW = 0/; s/^HIGH = .*/HIGH = 100/' build/golden/plot-league.gp | \
          gnuplot -d > build/golden/plot-edited.svg
    $ awk -f build/golden/plot-where.awk build/golden/plot-edited.svg | head -n 7
    85.20 0
    150.73 20
    216.26 40
    281.79 60
    347.32 80
    412.85 100
    350.93 overall 81.1
    $ grep -o "dasharray='3[^M]*M[0-9.]*" build/golden/plot-edited.svg
    dasharray='3.0,4.8'  d='M350.93
    $ sed 's/^LOW = .*/LOW = 83/' build/golden/plot-league.gp | gnuplot -d | \
          awk -f build/golden/plot-where.awk | head -n 6
    85.20 83
    154.59 84
    223.98 85
    293.37 86
    362.75 87
    14.00 2 of 3 intervals do not touch the overall result: ninh-kieu, o-mon
    $ sed 's/^LOW = .*/LOW = 80/; s/^HIGH = .*/HIGH = 82/' build/golden/plot-vi.gp | gnuplot -d | \
          awk -f build/golden/plot-where.awk | grep ' 8[0-9],[0-9]$'
    87.90 80,0
    172.18 80,5
    256.46 81,0
    340.74 81,5
    425.02 82,0
    273.32 chung 81,1

Numbers of the scale have the signs of the language, a point for thousands;
shares are percentages.

    $ sed 's/^LOW = .*/LOW = -2000/; s/^HIGH = .*/HIGH = 1500000/' build/golden/plot-vi.gp | \
          gnuplot -d | awk -f build/golden/plot-where.awk | head -n 4
    88.35 0
    133.24 200.000
    178.13 400.000
    223.02 600.000
    $ sed 's/^LOW = .*/LOW = -2000/; s/^HIGH = .*/HIGH = 3000/' build/golden/plot-vi.gp | \
          gnuplot -d | awk -f build/golden/plot-where.awk | head -n 6
    87.90 -2.000
    155.32 -1.000
    222.75 0
    290.17 1.000
    357.60 2.000
    425.02 3.000
    $ sed 's/^LOW = .*/LOW = 0/; s/^HIGH = .*/HIGH = 1/' build/golden/plot-likert.gp | gnuplot -d | \
          awk -f build/golden/plot-where.awk | grep -e % -e '^[0-9.]* [0-9]*$'
    145.81 0%
    217.83 20%
    289.85 40%
    361.87 60%
    433.89 80%
    505.91 100%
    158.41 14
    264.64 52
    406.88 27
    158.41 14
    246.64 42
    369.07 26
    172.82 30
    253.84 30
    334.86 15

Texts of data are drawn, and nothing else.

    $ sed 's/thot-not/"`touch build\/golden\/plot-ran`"/; s/o-mon/"EOD\n!touch build\/golden\/plot-ran"/' \
          tests/data/estimates/league.csv > build/golden/plot-nasty.csv
    $ svyplot league --title "'; system('touch build/golden/plot-ran'); '" \
          build/golden/plot-nasty.csv > build/golden/plot-nasty.gp
    $ gnuplot -d build/golden/plot-nasty.gp > build/golden/plot-nasty.svg
    $ grep -o -e '`touch build.golden.plot-ran`' -e 'EOD !touch build.golden.plot-ran' \
          -e "'; system('touch build/golden/plot-ran'); '" build/golden/plot-nasty.svg
    '; system('touch build/golden/plot-ran'); '
    `touch build/golden/plot-ran`
    EOD !touch build/golden/plot-ran
    $ test -e build/golden/plot-ran
    [1]
    $ xmllint --noout build/golden/plot-nasty.svg

## What is refused

Where two would fit, the choice is the user's.

    $ sed 's/district/district,sex/; s/^\(20..\|\),\([^,]*\)/\1,\2,/' tests/data/estimates/league.csv | \
          svyplot league
    svyplot: -: more than one unit would fit: district, sex; choose with --unit
    [1]
    $ sed 's/total/access/' tests/data/estimates/league.csv | tail -n +2 | \
          cat tests/data/estimates/league.csv - | sed 13d | svyplot league
    svyplot: -: more than one item would fit: total, access; choose with --item
    [1]
    $ svyplot league tests/data/estimates/likert.csv
    svyplot: tests/data/estimates/likert.csv: more than one item would fit: q1, q2, q3; choose with --item
    [1]
    $ svyplot league --item other tests/data/estimates/league.csv
    svyplot: tests/data/estimates/league.csv: no row fits --item other; there are rows with total
    [1]
    $ svyplot league --unit distrikt tests/data/estimates/league.csv
    svyplot: tests/data/estimates/league.csv: no row fits --unit distrikt; there are rows with district
    [1]

One unit twice, answers off the scale, shares that do not add up.

    $ tail -n 2 tests/data/estimates/league.csv | cat tests/data/estimates/league.csv - | sed 13d | \
          svyplot league
    svyplot: -: two rows for district vinh-thanh; a figure shows one
    [1]
    $ sed 's/share,5/share,6/' tests/data/estimates/likert.csv | \
          svyplot likert -s tests/data/estimates/survey.yaml
    svyplot: -: answer '6' of q1 is not on its scale
    [1]
    $ svyplot likert -i q1,q7 tests/data/estimates/likert.csv
    svyplot: tests/data/estimates/likert.csv: no share of an answer fits --item q7
    [1]
    $ sed -e 's/^  q2: {scale: likert5/  q2: {scale: agree/' \
          -e 's/^items:/  agree: {codes: [1, 2, 3, 4, 5], missing: {9: {reason: no-opinion}}}\n&/' \
          tests/data/wards.yaml > build/golden/plot-agree.yaml
    $ svyestimate -s build/golden/plot-agree.yaml -i q1,q2 --stat share tests/data/wards.csv | \
          svyplot likert -s build/golden/plot-agree.yaml
    svyplot: -: q1 and q2 have different scales; choose with --item questions of one
    [1]
    $ grep -v share,4 tests/data/estimates/likert.csv | svyplot likert
    svyplot: -: the shares of q1 add up to 0.49, not to 1: answers are missing, or several could be given
    [1]

Mistakes on the command line.

    $ svyplot
    svyplot: say first which figure: league, [...]
    usage: svyplot KIND [-s FILE] [-o FILE.svg|png|pdf] [OPTION]... [FILE]
    Try 'svyplot --help'.
    [2]
    $ svyplot pie tests/data/estimates/league.csv
    svyplot: KIND: 'pie' is none of league, [...]
    usage: svyplot KIND [-s FILE] [-o FILE.svg|png|pdf] [OPTION]... [FILE]
    Try 'svyplot --help'.
    [2]
    $ svyplot league --width 100 --dpi 1200 -o build/golden/plot-x.png tests/data/estimates/league.csv
    svyplot: a PNG is at most 32767 dots wide; say less with --width or --dpi, or draw a PDF
    usage: svyplot KIND [-s FILE] [-o FILE.svg|png|pdf] [OPTION]... [FILE]
    Try 'svyplot --help'.
    [2]
    $ svyplot league -o build/golden/plot-x.jpg tests/data/estimates/league.csv
    svyplot: -o names a .svg, .png or .pdf file, not 'build/golden/plot-x.jpg'
    usage: svyplot KIND [-s FILE] [-o FILE.svg|png|pdf] [OPTION]... [FILE]
    Try 'svyplot --help'.
    [2]
    $ svyplot league --font "a'b" tests/data/estimates/league.csv
    svyplot: --font is letters, digits and blanks, not 'a'b'
    usage: svyplot KIND [-s FILE] [-o FILE.svg|png|pdf] [OPTION]... [FILE]
    Try 'svyplot --help'.
    [2]
    $ svyplot league --width 5 tests/data/estimates/league.csv
    svyplot: --width wants a number from 12 to 100, not '5'
    usage: svyplot KIND [-s FILE] [-o FILE.svg|png|pdf] [OPTION]... [FILE]
    Try 'svyplot --help'.
    [2]

Input that is something else.

    $ printf '%s\n' id,q1 1,2 | svyplot league \
          2> build/golden/plot-said || fmt -s -w 100 build/golden/plot-said
    svyplot: -:1: this file holds answers; wanted here are estimates: svyestimate or svyindex makes
    them from answers or a tally

A font that is not there, or another in its place.

    $ svyplot league --font 'No Such Font' -o build/golden/plot-x.png \
          tests/data/estimates/league.csv 2>&1 | cut -d ' ' -f 1-9
    svyplot: the font No Such Font is not installed
    $ mkdir -p build/golden/plot-fonts; cd build/golden/plot-fonts; \
          printf '%s\n' '#!/bin/sh' 'printf "Liberation Serif"' > fc-match; chmod +x fc-match
    $ PATH=$PWD/build/golden/plot-fonts:$PATH svyplot league --dpi 50 --font 'Times New Roman' \
          -o build/golden/plot-times.png tests/data/estimates/league.csv
    svyplot: the font Times New Roman is not installed; Liberation Serif, whose letters are as wide, is drawn instead
    $ PATH=$PWD/build/golden/plot-fonts:$PATH svyplot league --dpi 50 --font 'Arial' \
          -o build/golden/plot-arial.png tests/data/estimates/league.csv \
          2> build/golden/plot-said || fmt -s -w 100 build/golden/plot-said
    svyplot: the font Arial is not installed (nearest: Liberation Serif); install it (Noto Sans:
    fonts-noto-core, instead of Times New Roman: fonts-liberation) or name one with --font

Without gnuplot nothing is drawn, and no file is left; nor where there is no
room.

    $ PATH=build/golden:$(dirname $(command -v svyplot)) svyplot league -o build/golden/plot-x.svg \
          tests/data/estimates/league.csv
    svyplot: gnuplot is not installed; install gnuplot-nox, or leave out -o and draw the script elsewhere
    [1]
    $ test -e build/golden/plot-x.svg
    [1]
    $ svyplot league tests/data/estimates/league.csv > /dev/full
    svyplot: standard output: No space left on device
    [1]
