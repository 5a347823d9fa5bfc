#!/bin/bash
# The data that recipes need and the folder has not: data.sh FOLDER OUT
# Each line: the file made, the one it is made from, the columns added, and how,
# v["x"] being the cell of column x. Weights are N/n where the folder has none.
# Of a file that is not there nothing is made: who needs it will say so.
set -euo pipefail
from=$1 out=$2
csv=$(cat tests/refs/common.awk)

made() {
    [ -e "$from/$2.csv" ] || return 0
    awk -v add="$3" "$csv"'
    function derive() { '"$4"' }
    function put(x, i) { printf "%s%s", x, i < n + m ? "," : "\n" }
    BEGIN { CONVFMT = OFMT = "%.17g" }
    NR == 1 {
        n = csv($0, name)
        m = split(add, new, ",")
        for (i = 1; i <= n; i++) put(name[i], i)
        for (i = 1; i <= m; i++) put(new[i], n + i)
        next
    }
    {
        csv($0, cell)
        for (i = 1; i <= n; i++)
            v[name[i]] = cell[i] ~ /^-?[0-9.]+$/ ? cell[i] + 0 : cell[i]
        drop = 0
        derive()
        if (drop) next
        for (i = 1; i <= n; i++) {
            gsub(/,/, " ", cell[i])
            put(cell[i], i)
        }
        for (i = 1; i <= m; i++) put(v[new[i]], n + i)
    }' "$from/$2.csv" >"$out/$1.csv"
}

mkdir -p "$out"
for f in apisrs apistrat apiclus1 apiclus2; do
    made $f $f one,E,H,M,i1,i2,i3,m3,hi7,net,gap '
        v["one"] = 1
        v["E"] = (v["stype"] == "E"); v["H"] = (v["stype"] == "H")
        v["M"] = (v["stype"] == "M")
        v["i1"] = (v["api00"] - 200) / 8; v["i2"] = (v["api99"] - 200) / 8
        v["i3"] = 100 - v["meals"]; v["gap"] = v["api00"] - v["api99"]
        v["m3"] = v["meals"] > 60 ? "NA" : v["meals"]
        v["hi7"] = (v["api00"] >= 700)
        v["net"] = 100 * ((v["api00"] >= 750) - (v["api00"] < 600))'
done
made icecream icecream N,Nh,w0,w,seven '
    g = v["grade"]; v["N"] = 4000; v["w0"] = 100; v["seven"] = (g == 7)
    v["Nh"] = g == 7 ? 1824 : g == 8 ? 1025 : 1151
    v["w"] = v["Nh"] / (g == 7 ? 20 : g == 8 ? 9 : 11)'
made icecream_missing icecream_missing Nh,w '
    g = v["grade"]; v["Nh"] = g == 7 ? 1824 : g == 8 ? 1025 : 1151
    v["w"] = v["Nh"] / (g == 7 ? 20 : g == 8 ? 9 : 11)'
made icecream_deleted icecream_missing Nh,w '
    g = v["grade"]; v["Nh"] = g == 7 ? 1824 : g == 8 ? 1025 : 1151
    v["w"] = v["Nh"] / (g == 7 ? 20 : g == 8 ? 9 : 11)
    drop = (v["spend"] == "NA")'
made icecreamstudy icecreamstudy Nh,w,seven '
    g = v["grade"]; v["Nh"] = g == 7 ? 608 : g == 8 ? 252 : 403
    v["w"] = v["Nh"] / (g == 7 ? 8 : g == 8 ? 3 : 5); v["seven"] = (g == 7)'
made websurvey websurvey N,w '
    c = v["class"]
    v["N"] = c == 1 ? 3734 : c == 2 ? 3565 : c == 3 ? 3903 : 4196
    v["w"] = v["N"] / (c == 2 ? 309 : 300)'
made crowd crowd room.ratio,over '
    v["room.ratio"] = v["rooms"] / v["person"]
    v["over"] = (v["person"] > v["rooms"])'
made mu284 mu284 one,w 'v["one"] = 1; v["w"] = v["n1"] / 5 * v["n2"] / 3'
made hospital hospital big 'v["big"] = (v["births"] > 1000)'
# r_1..r_4: the half-samples of Levy and Lemeshow, in the order of the rows
made scd scd N,r_1,r_2,r_3,r_4 '
    split("1100 0011 1010 0101 1001 0110", half, " "); v["N"] = 5; k++
    for (j = 1; j <= 4; j++) v["r_" j] = 2 * substr(half[k], j, 1)'
made lp_p29_srs lp_p29_srs w 'v["w"] = 4'
made lp_p46_sys lp_p46_sys w 'v["w"] = 4'
made lp_p74_strat lp_p74_strat rate 'v["rate"] = v["str"] == 1 ? .57 : .16'
made lp_p83_clu lp_p83_clu N,w 'v["N"] = 8; v["w"] = 4'
made lohr_classes lohr_classes w 'v["w"] = 647 / 25'
made lohr_gpa lohr_gpa N,w 'v["N"] = 100; v["w"] = 20'
made province91_sys province91_sys N 'v["N"] = 32'

# Levy and Lemeshow, p. 106: six of 54 systematic samples
printf '%s\n' xi,xibar,N,w 15,5,54,9 13,4.33,54,9 12,4,54,9 10,3.33,54,9 \
    21,7,54,9 10,3.33,54,9 >"$out/levy_p106.csv"

# x of n: in a population of n^2 the variance of a share is p(1 - p)/n
for xn in 81/263 15/148 0/20 1/29 29/29 412/1000; do
    awk -v x="${xn%/*}" -v n="${xn#*/}" 'BEGIN {
        print "x,N"
        for (i = 1; i <= n; i++) print (i <= x) "," n * n
    }' >"$out/binom-${xn/\//-}.csv"
done
