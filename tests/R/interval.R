# Limits of shares as svyciprop() of R's survey gives them, for
# tests/unit/measure/interval.c:
#
#     $ Rscript tests/R/interval.R > tests/data/interval.tsv
#
# Made with survey 4.5 (method wilson came after Debian 12's 4.1-1, which
# agrees in all other rows). A row: data, kind (mean is our t), estimate, se,
# respondents, df, limits. Left out: R's logit (our xlogit to its tolerance of
# 1e-8), its likelihood where rows were dropped (it scales the weights of
# those that are left by all), and asin of apiclus1's `none` (it reflects an
# angle below 0). It counts rows also where they have no answer.
suppressMessages(library(survey))
options(digits = 15)
data(api); data(nhanes); data(yrbs)
ice <- read.csv("tests/data/textbook/ice.csv")
study <- read.csv("tests/data/textbook/ice-study.csv")
number <- function(x) sprintf("%.15g", as.numeric(x))
put <- function(name, d, what, kinds, ...) for (k in kinds) {
    x <- try(svyciprop(what, d, method = k, ...), silent = TRUE)
    if (inherits(x, "try-error")) next
    if (k == "asin" && asin(sqrt(coef(x))) < .15) next
    m <- svymean(what, d, ...)
    cat(name, if (k == "mean") "t" else k, number(m), number(SE(m)), nrow(d),
        degf(d), number(attr(x, "ci")), sep = c(rep("\t", 7), "\n"))
}
all <- c("mean", "xlogit", "wilson", "beta", "asin", "likelihood")
designs <- list(
    apisrs = svydesign(~1, fpc = ~fpc, weights = ~pw, data = apisrs),
    apistrat = svydesign(~1, strata = ~stype, weights = ~pw, data = apistrat,
                         fpc = ~fpc),
    apistrat.wr = svydesign(~1, strata = ~stype, weights = ~pw, data = apistrat),
    apiclus1 = svydesign(~dnum, weights = ~pw, data = apiclus1, fpc = ~fpc),
    apiclus1.wr = svydesign(~dnum, weights = ~pw, data = apiclus1),
    apiclus2 = svydesign(~dnum + snum, fpc = ~fpc1 + fpc2, data = apiclus2),
    apiclus2.wr = svydesign(~dnum + snum, weights = ~pw, data = apiclus2))
for (d in names(designs)) {
    x <- update(designs[[d]], none = as.numeric(ell == 0),
                wide = as.numeric(sch.wide == "Yes"))
    put(d, x, ~none, all)
    put(d, x, ~wide, all)
}
ice.srs <- svydesign(~1, fpc = ~pop, data = ice)
ice.strat <- svydesign(~1, strata = ~grade, fpc = ~N, data = ice)
ice.clu <- svydesign(~grp, strata = ~grade, fpc = ~N, weights = ~w,
                     data = study, nest = TRUE)
put("ice.srs", ice.srs, ~more, all)
put("ice.strat", ice.strat, ~more, all)
put("ice.clu", ice.clu, ~more, all)
some <- setdiff(all, "likelihood")
y <- svydesign(~psu, weights = ~weight, strata = ~stratum, data = yrbs)
put("yrbs", update(y, belt = 2 - qn8), ~belt, some, na.rm = TRUE)
h <- svydesign(~SDMVPSU, strata = ~SDMVSTRA, weights = ~WTMEC2YR, nest = TRUE,
               data = nhanes)
put("nhanes", h, ~HI_CHOL, some, na.rm = TRUE)
