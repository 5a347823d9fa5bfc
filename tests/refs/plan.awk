# Finds for each value what computes it, or why nothing does:
#   awk -f common.awk -f plan.awk designs.tsv cases.tsv why.tsv refs.tsv
# prints verdict, kind, id, statistic, value and, of a value with a recipe (its
# verdict is case), command, row, column, with, near, design, else the reason.

function put(text, name, what,    at) {
    while (at = index(text, name))
        text = substr(text, 1, at - 1) what substr(text, at + length(name))
    return text
}

function filled(text,    i) {
    text = put(text, "{design}", options)
    for (i = 1; i in part; i++)
        text = put(text, "{" i "}", part[i])
    return put(put(text, "{data}", data), "{made}", made)
}

# R's name of a column in ours
function column(name) {
    sub(/\[.*/, "", name)
    if (name ~ /^(est|1|quantile)$/) return "estimate"
    if (name ~ /^(2|SE)$/) return "se"
    if (name ~ /^(l|lcl|lcl95.*|2\.5%|ci\.2\.5)$/) return "low"
    if (name ~ /^(u|ucl|ucl95.*|97\.5%|ci\.97\.5)$/) return "high"
    return name
}

# The recipe for this value, 0 if none.
function recipe(    i) {
    options = ""
    for (i = 1; i <= designs; i++)
        if (fits($1, design_id[i]) && fits($2, design_data[i])) {
            options = design[i]
            break
        }
    for (i = 1; i <= cases; i++)
        if (fits($1, id[i]) && fits($2 " " where, case_design[i])) {
            split("", part)
            if (fits($4, statistic[i], part) &&
                (options != "" || !index(command[i], "{design}")))
                return i
        }
    return 0
}

BEGIN { FS = OFS = "\t" }
FNR == 1 { file++ }
/^#/ || $1 == "id" || $1 == "kind" || $1 == "verdict" { next }
file == 1 {
    design_id[++designs] = $1; design_data[designs] = $2
    design[designs] = $3
}
file == 2 {
    kind[++cases] = $1; id[cases] = $2; case_design[cases] = $3
    statistic[cases] = $4; command[cases] = $5; row[cases] = $6
    col[cases] = $7; with[cases] = $8; near[cases] = $9
}
file == 3 && $1 != "quirk" {
    verdict[++whys] = $1; why_kind[whys] = $2; why_id[whys] = $3
    why_design[whys] = $4; why_statistic[whys] = $5; reason[whys] = $7
}
file == 4 {
    if ($1 != last || $3 != "same") where = $3
    last = $1
    if (i = recipe()) {
        fitted[i] = 1
        print "case", kind[i], $1, $4, $5, filled(command[i]), filled(row[i]),
            column(filled(col[i])), with[i], near[i], $2 " " where
        next
    }
    for (i = 1; i <= whys; i++)
        if (fits($1, why_id[i]) && fits($2 " " where, why_design[i]) &&
            fits($4, why_statistic[i])) {
            print verdict[i], why_kind[i], $1, $4, $5, reason[i]
            next
        }
    print "yet", "unknown", $1, $4, $5, "nobody looked at it"
}
END {
    for (i = 1; i <= cases; i++)
        if (!fitted[i])
            print "no value fits", id[i], statistic[i] >"/dev/stderr"
}
