#!/bin/bash
# Makes frame.csv and means.csv again from communes.csv: make-frame.sh
set -euo pipefail
cd "$(dirname "$0")"

# Villages are in no open table: each commune is cut into villages of about 400
# households (at least two), village v of k in proportion to 2k + v. Planned
# are 6 communes a district, 2 villages a commune, 10 households a village, 12
# in Ninh Kieu.
awk -F, '
function sum(v) { return 2 * k * v + v * (v + 1) / 2 }
function part(total, v) { # what the villages 1 .. v of k have together
    return int(total * sum(v) / sum(k) + 0.5)
}
NR == 1 { next }
!($1 in communes) { order[++districts] = $1 }
{
    communes[$1]++
    people[$1] += $6
    k = int($7 / 400 + 0.5)
    if (k < 2)
        k = 2
    text = sprintf("%s,%s,,%d,2,%d\n", $1, $2, k, $6)
    for (v = 1; v <= k; v++)
        text = text sprintf("%s,%s,%s-%02d,%d,%d,%d\n", $1, $2, $2, v,
                            part($7, v) - part($7, v - 1),
                            $1 == "ninh-kieu" ? 12 : 10,
                            part($6, v) - part($6, v - 1))
    rows[$1] = rows[$1] text
}
END {
    print "district,commune,village,N,n,people"
    for (i = 1; i <= districts; i++) {
        d = order[i]
        printf "%s,,,%d,6,%d\n%s", d, communes[d], people[d], rows[d]
    }
}' communes.csv > frame.csv

# The best and the lowest district and the mean of the nine are those published
# for 2024, the seven others are invented; factors are moved against each other
# on the logit scale until staff and results lead as published; items by a
# pattern, to leave something to see.
levels="ninh-kieu 91.69 o-mon 96.73 binh-thuy 92.40 cai-rang 93.05"
levels+=" thot-not 93.90 vinh-thanh 94.10 co-do 93.20 phong-dien 92.50"
levels+=" thoi-lai 94.20"
shifts="2 0 4 -0.25 13 -0.10 23 -0.20 26 0 30 0.15 33 0.45 36 0.40 39 -0.05"
awk -v levels="$levels" -v shifts="$shifts" '
function logit(percent) { return log(percent / (100 - percent)) }
function item_shift(q) { return ((q * 7) % 5 - 2) * 0.08 }
BEGIN {
    n = split(levels, level)
    split(shifts, shift) # last item of a factor, and its shift
    print "district,item,top2"
    for (i = 1; i < n; i += 2)
        for (q = f = 1; q <= 39; q++) {
            if (q > shift[f])
                f += 2
            x = logit(level[i + 1]) + shift[f + 1] + item_shift(q)
            printf "%s,q9_%d,%.2f\n", level[i], q, 100 / (1 + exp(-x))
        }
}' > means.csv
