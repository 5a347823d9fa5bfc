# Compares what was computed with what was to come:
#   awk -v out=FOLDER -f common.awk -f judge.awk commands why.tsv plan.tsv
# FOLDER holds, for the command of line N, N.csv, N.cov, N.err and N.status.

# Reads what command n printed into got[n, row, column].
function load(n,    file, line, name, cell, m, i, at, key) {
    loaded[n] = 1
    file = out "/" n ".status"
    getline status[n] < file
    close(file)
    file = out "/" n ".err"
    while ((getline line < file) > 0)
        if (line !~ /^(usage:|Try) /)
            said[n] = line # the last is the error
    close(file)
    if (status[n] != 0)
        return
    file = out "/" n ".csv"
    while ((getline line < file) > 0) {
        m = csv(line, cell)
        if (!at) {
            for (i = 1; i <= m; i++) name[i] = cell[i]
            for (at = 1; at <= m && name[at] != "estimate"; at++)
                continue
            continue
        }
        key = cell[1]
        for (i = 2; i < at; i++) key = key ";" cell[i]
        for (i = at; i <= m; i++) got[n, key, name[i]] = cell[i]
        for (i = at; i <= m && name[i] != "reference"; i++)
            continue
        if (i > m)
            continue
        key = key ";" cell[i] # of a difference
        for (i = at; i <= m; i++) got[n, key, name[i]] = cell[i]
    }
    close(file)
    file = out "/" n ".cov"
    while ((getline line < file) > 0) {
        csv(line, cell)
        got[n, cell[1] "|" cell[2], "cov"] = cell[3]
        got[n, cell[2] "|" cell[1], "cov"] = cell[3]
        if (cell[1] == cell[2])
            diagonal[n, cell[1]] = 1
    }
    close(file)
}

function size(x) { return x < 0 ? -x : x }

# How far x is from y, relative to y; from nothing, as it stands.
function apart(x, y) {
    if (size(y) < 1e-12)
        return size(x)
    return size(x - y) / size(y)
}

function value(n,    name) {
    split($7, name, "|")
    if ($8 == "cov" && !((n, $7, "cov") in got) &&
        (n, name[1]) in diagonal && (n, name[2]) in diagonal)
        return 0 # zeros are left out
    if (got[n, $7, $8] !~ /^[-+]?[0-9]/)
        return got[n, $7, $8]
    if ($9 == "square")
        return got[n, $7, $8] ^ 2
    if ($9 == "t")
        return got[n, $7, $8] / got[n, $7, "se"]
    return got[n, $7, $8] * ($9 ~ /^x/ ? substr($9, 2) : 1)
}

# The reason for a value that is so far from what was to come, 0 if none.
function quirk(far,    i) {
    for (i = 1; i <= quirks; i++)
        if (fits($3, quirk_id[i]) && fits($11, quirk_design[i]) &&
            fits($4, quirk_statistic[i]) &&
            (far == "NA" ? within[i] == "NA" : far <= within[i] + 0))
            return i
    return 0
}

function judge(n,    x, far, i) {
    if (!(n in loaded))
        load(n)
    if (status[n] == 2 || status[n] == 127)
        return because("yet", said[n])
    if (status[n] != 0)
        return because("differs", $3 " " $4 ": " said[n] "\n    " $6)
    x = value(n)
    if (x == "")
        return because("differs", $3 " " $4 ": no row " $7 " or column " $8 \
                       "\n    " $6)
    far = x ~ /^[-+]?[0-9]/ ? apart(x, $5) : "NA"
    if (far != "NA" && far <= ($10 == "p" ? 1e-6 : 1e-9)) {
        if (i = quirk(0))
            idle[i]++
        return "same"
    }
    if (i = quirk(far)) {
        used[i]++
        return because("quirk", quirk_reason[i])
    }
    return because("differs", $3 " " $4 ": " x ", not " $5 " (" \
                   (far == "NA" ? far : sprintf("%.1e", far)) ")\n    " $6 \
                   "\n    " $7 " " $8)
}

function because(verdict, reason) {
    if (!((verdict, reason) in seen)) {
        seen[verdict, reason] = 1
        why[verdict, ++whys[verdict]] = reason
    }
    times[verdict, reason]++
    return verdict
}

function list(verdict, title,    i) {
    if (!whys[verdict])
        return
    print "\n" title
    for (i = 1; i <= whys[verdict]; i++)
        printf "%5d  %s\n", times[verdict, why[verdict, i]], why[verdict, i]
}

BEGIN {
    FS = "\t"
    CONVFMT = "%.17g"
    verdicts = split("same quirk differs yet nodata later other", verdict, " ")
    printf "%-12s", ""
    printf "%11s%11s%11s%11s", "the same", "otherwise", "differs", "not yet"
    printf "%11s%11s%11s%11s\n", "no data", "later", "not ours", "all"
}
FNR == 1 { file++ }
file == 1 { number[$0] = FNR }
file == 2 && $1 == "quirk" {
    quirk_id[++quirks] = $3; quirk_design[quirks] = $4
    quirk_statistic[quirks] = $5
    within[quirks] = $6; quirk_reason[quirks] = $7
}
file == 3 {
    v = $1 == "case" ? judge(number[$6]) : because($1, $2 ": " $6)
    if (!($2 in kinds)) { kinds[$2] = 1; kind[++nkinds] = $2 }
    count[$2, v]++; count[$2]++; total[v]++; total[""]++
}
END {
    for (k = 1; k <= nkinds; k++) {
        printf "%-12s", kind[k]
        for (i = 1; i <= verdicts; i++)
            printf "%11d", count[kind[k], verdict[i]]
        printf "%11d\n", count[kind[k]]
    }
    printf "%-12s", "all"
    for (i = 1; i <= verdicts; i++) printf "%11d", total[verdict[i]]
    printf "%11d\n", total[""]
    list("quirk", "Computed otherwise, with a reason:")
    list("yet", "Not covered yet:")
    list("nodata", "The data are not beside the values:")
    list("later", "Later:")
    list("other", "Not the job of svykit:")
    list("differs", "These differ and nothing explains it:")
    for (i = 1; i <= quirks; i++)
        if (idle[i] && !used[i])
            print "\nnothing differs any more: " quirk_id[i], quirk_statistic[i]
    exit total["differs"] > 0
}
