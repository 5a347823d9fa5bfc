# What R's own functions give, for tests/unit/ground/dist.c:
#
#     $ Rscript tests/R/dist.R > tests/data/dist.tsv
#
# A row: the law, its parameters, then either `q`, a probability and the
# quantile, or `tail`, a point and the probability above it. Where R gives no
# number, or only 0 or 1, there is no row.
options(warn = -1)
row <- function(law, a, b, what, x, value)
    if (is.finite(value) && value > 1e-300 && (what == "q" || value < 1))
        cat(law, a, b, what, sprintf("%.17g", x), sprintf("%.17g", value),
            sep = c(rep("\t", 5), "\n"))
p <- c(5e-4, .025, .3, .5, .975, .9995)
shapes <- c(.5, 1, 3, 40.25, 5e3, 3e5, 1e8)
for (a in shapes) for (b in shapes) for (q in p) {
    x <- qbeta(q, a, b)
    if (x < 1 - 1e-5) row("beta", a, b, "q", q, x)
    row("beta", a, b, "tail", x, pbeta(x, a, b, lower = FALSE))
}
dfs <- c(.1, .5, 1, 2, 3.5, 17, 100, 1e3, 1e5, 1e9)
for (a in dfs) for (q in p) {
    row("chisq", a, 0, "q", q, qchisq(q, a))
    row("gamma", a, 0, "q", q, qgamma(q, a))
    if (q != .5) row("t", a, 0, "q", q, qt(q, a))
}
for (a in dfs) for (f in c(.2, .9, .99999, 1.00002, 1.1, 4)) {
    row("chisq", a, 0, "tail", a * f, pchisq(a * f, a, lower = FALSE))
    row("gamma", a, 0, "tail", a * f, pgamma(a * f, a, lower = FALSE))
    row("t", a, 0, "tail", f, pt(f, a, lower = FALSE))
}
for (a in dfs) for (b in dfs) for (q in p) {
    # R takes df2 > 4e5 for Inf in qf, though not in pf, and what is near 0
    # loses digits: F(.5, 2) at 5e-4 is 2.5e-13 in closed form, not 2.505e-13
    x <- qf(q, a, b)
    if (max(a, b) < 4e5 && x > (if (max(a, b) > 1e3) 1 else .01)) row("f", a, b, "q", q, x)
    row("f", a, b, "tail", x, pf(x, a, b, lower = FALSE))
}
