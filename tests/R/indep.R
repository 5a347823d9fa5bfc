# Tests of independence and of fit as R's survey makes them, for
# tests/unit/infer/chisqtest.c:
#
#     $ Rscript tests/R/indep.R > tests/data/indep.tsv
#
# Made with survey 4.1-1; 4.5 gave the same to 12 digits for sch.wide x stype,
# HI_CHOL x race and design x rating. A row: what, data,
# r, c, n, df, the estimated totals of the r x c cells a row after the other,
# the lower triangle of their covariance; and then
#
# table   X2, its p-value by first-order Rao-Scott (Chisq), F and its degrees
#         of freedom and p-value by the second order (F), the p-value of the
#         weighted sum with the denominator of lincom, by Imhof's integral to 9
#         decimals, F and p-value of Wald, of adjusted Wald
# fit     the known shares, X2, the mean of the weights, and by hand since
#         svygofchisq() takes totals for their own respondents: Satterthwaite's
#         degrees of freedom and p-value. Where the sum of the weights cannot
#         vary, svygofchisq() gives the same p-value: this is asserted
suppressMessages(library(survey))
data(api); data(nhanes)
number <- function(x) sprintf("%.17g", as.numeric(x))
line <- function(...) cat(paste(c(...), collapse = "\t"), "\n", sep = "")
# Totals of the cells, rows by their levels, and what they vary.
cells <- function(rows, cols, d) {
    r <- factor(d$variables[[rows]]); c <- factor(d$variables[[cols]])
    one <- interaction(c, r)   # the first varies fastest
    d <- update(d, cell = factor(one, levels = levels(one)))
    x <- svytotal(~cell, d, na.rm = TRUE)
    v <- vcov(x)
    c(nlevels(r), nlevels(c), nrow(d), degf(d), number(coef(x)),
      number(t(v)[upper.tri(v, diag = TRUE)]))
}
# P(sum of weights chi-squares > x Y/df), Y chi-square with df.
imhof <- function(x, weights, df) {
    a <- c(weights, -x / df); k <- c(rep(1, length(weights)), df)
    f <- function(u) sapply(u, function(u)
        sin(sum(k * atan(a * u)) / 2) /
        (u * exp(sum(k * log1p((a * u)^2)) / 4)))
    .5 + integrate(f, 0, Inf, rel.tol = 1e-11, subdivisions = 1e5,
                   stop.on.error = FALSE)$value / pi
}
# The weights of the sum: R keeps them to itself, so once more.
weights2 <- function(rows, cols, d) {
    r <- factor(d$variables[[rows]]); c <- factor(d$variables[[cols]])
    x <- svymean(~cell, update(d, cell = interaction(r, c)), na.rm = TRUE)
    p <- coef(x); inverse <- diag(ifelse(p == 0, 0, 1 / p))
    k <- kronecker(contr.sum(nlevels(c)), contr.sum(nlevels(r)))
    eigen(solve(t(k) %*% inverse %*% k / nrow(d),
                t(k) %*% inverse %*% vcov(x) %*% inverse %*% k))$values
}
table2 <- function(name, rows, cols, d) {
    f <- as.formula(paste0("~", rows, "+", cols))
    test <- function(s) svychisq(f, d, statistic = s)
    first <- test("Chisq"); second <- test("F")
    exact <- imhof(first$statistic, weights2(rows, cols, d),
                   second$parameter[2])
    wald <- test("Wald"); adjusted <- test("adjWald")
    line("table", name, cells(rows, cols, d),
         number(c(first$statistic, first$p.value, second$statistic,
                  second$parameter, second$p.value, exact,
                  wald$statistic, wald$p.value,
                  adjusted$statistic, adjusted$p.value)))
}
fit <- function(name, item, known, d, fixed) {
    d <- update(d, all = 1, it = factor(d$variables[[item]]))
    x <- svymean(~it, d); n <- nrow(d)
    x2 <- n * sum((coef(x) - known)^2 / known)
    a <- n * diag(1 / known) %*% vcov(x)
    lambda <- sum(diag(a)); d0 <- lambda^2 / sum(a * t(a))
    p <- pchisq(x2 * d0 / lambda, d0, lower.tail = FALSE)
    if (fixed)
        stopifnot(abs(svygofchisq(~it, known, d)$p.value / p - 1) < 1e-6)
    line("fit", name, cells("it", "all", d),
         number(c(known, x2, lambda / (length(known) - 1), d0, p)))
}
designs <- list(
    apisrs = svydesign(~1, fpc = ~fpc, weights = ~pw, data = apisrs),
    apistrat = svydesign(~1, strata = ~stype, weights = ~pw, data = apistrat,
                         fpc = ~fpc),
    apiclus1 = svydesign(~dnum, weights = ~pw, data = apiclus1, fpc = ~fpc),
    apiclus2 = svydesign(~dnum + snum, fpc = ~fpc1 + fpc2, data = apiclus2))
for (name in names(designs)) {
    d <- update(designs[[name]], level = cut(api00, c(0, 600, 700, 1000)),
                huge = enroll > 1100)
    table2(name, "sch.wide", "stype", d)
    table2(name, "comp.imp", "level", d)
    table2(name, "stype", "huge", d)   # no such primary school: a zero
    fit(name, "level", c(.4, .3, .3), d, name %in% c("apisrs", "apistrat"))
    fit(name, "sch.wide", c(.2, .8), d, name %in% c("apisrs", "apistrat"))
}
h <- svydesign(~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE,
               data = nhanes)
table2("nhanes", "HI_CHOL", "race", h)
table2("nhanes", "race", "agecat", h)
web <- read.csv("tests/data/textbook/web.csv")
table2("web", "design", "rating",
       svydesign(~1, strata = ~class, weights = ~w, fpc = ~N, data = web))
