# A domain and the rest, two waves, differences by replicates: R survey 4.1-1
# (Debian bookworm), data(api); the waves are apistrat's two halves, rows 1, 3,
# 5 ... and 2, 4, 6 ...
suppressMessages(library(survey))
data(api)
show <- function(name, x) cat(name, format(x, digits = 15), "\n")
contrast <- function(d, x) {
    d <- update(d, g = as.numeric(x))
    b <- svyby(~api00, ~g, d, svymean, covmat = TRUE)
    e <- svycontrast(b, c(-1, 1))
    c(coef(e), SE(e))
}
clus1 <- svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1)
strat <- svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat)
for (s in c("E", "H", "M")) {
    show(paste("clus1 rest", s), contrast(clus1, apiclus1$stype == s))
    show(paste("strat rest", s), contrast(strat, apistrat$stype == s))
}
for (s in c("No", "Yes"))
    show(paste("strat rest sch.wide", s), contrast(strat, apistrat$sch.wide == s))
jk1 <- as.svrepdesign(clus1, type = "JK1")
for (s in c("E", "H", "M"))
    show(paste("jk1 rest", s), contrast(jk1, apiclus1$stype == s))
apistrat$wave <- rep(1:2, length.out = nrow(apistrat))
both <- svydesign(~1, strata = ~interaction(wave, stype), weights = ~pw,
                  data = apistrat)
show("waves", contrast(both, apistrat$wave == 2))
