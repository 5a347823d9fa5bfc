# A domain and the rest, two waves, differences of every kind: R survey 4.1-1
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

# Every kind of statistic, No minus Yes of sch.wide, on the files of
# tests/data/textbook; and by jkn, brr.
api <- function(f) read.csv(paste0("tests/data/textbook/", f, ".csv"))
minus <- function(by, x) {
    e <- svycontrast(by, x)
    c(coef(e), SE(e))
}
known <- function(x) ifelse(is.na(x), 0, x)
prepare <- function(d) update(d,
    asked = as.numeric(!is.na(m3)), m0 = known(m3),
    pupils = ifelse(is.na(api.stu), 0, known(enroll)),
    tested = ifelse(is.na(enroll), 0, known(api.stu)),
    all = known(enroll), E = as.numeric(stype == "E"),
    gap = api00 - api99, index = .5 * i1 + .3 * i2 + .2 * i3)
st <- api("apistrat"); c2 <- api("apiclus2"); scd <- api("scd"); w <- api("web")
designs <- list(
    strat = svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = st),
    clus2 = svydesign(~dnum + snum, weights = ~pw, fpc = ~fpc1 + fpc2, data = c2))
for (n in names(designs)) {
    d <- prepare(designs[[n]])
    mean <- function(f) svyby(f, ~sch.wide, d, svymean, covmat = TRUE)
    over <- function(f, g) svyby(f, ~sch.wide, d, denominator = g, svyratio, covmat = TRUE)
    show(paste(n, "ratio"), minus(over(~tested, ~pupils), c(1, -1)))
    show(paste(n, "total"), minus(svyby(~all, ~sch.wide, d, svytotal, covmat = TRUE), c(1, -1)))
    show(paste(n, "share"), minus(mean(~E), c(1, -1)))
    show(paste(n, "paired"), minus(mean(~gap), c(1, -1)))
    show(paste(n, "index"), minus(mean(~index), c(1, -1)))
    show(paste(n, "missing"), minus(over(~m0, ~asked), c(1, -1)))
}
jkn <- as.svrepdesign(designs$strat, type = "JKn")
show("jkn wide", minus(svyby(~api00, ~sch.wide, jkn, svymean, covmat = TRUE), c(1, -1)))
show("jkn E-H", minus(svyby(~api00, ~stype, jkn, svymean, covmat = TRUE), c(1, -1, 0)))
show("jkn ratio", minus(svyby(~api.stu, ~sch.wide, jkn, denominator = ~enroll,
                              svyratio, covmat = TRUE), c(1, -1)))
web <- svydesign(~1, strata = ~class, weights = ~w, fpc = ~N, data = w)
b <- svyby(~rating, ~design, web, svymean, covmat = TRUE)
show("web B-A", minus(b, c(-1, 1, 0)))
show("web C-A", minus(b, c(-1, 0, 1)))
show("web C-B", minus(b, c(0, -1, 1)))
half <- svydesign(~ambulance, strata = ~ESA, data = scd, weights = ~I(rep(1, 6)), nest = TRUE)
for (type in c("BRR", "JKn")) {
    r <- update(as.svrepdesign(half, type = type), g = rep(1:2, 3))
    show(paste(type, "mean 1-2"), minus(svyby(~alive, ~g, r, svymean, covmat = TRUE), c(1, -1)))
    show(paste(type, "ratio 1-2"), minus(svyby(~alive, ~g, r, denominator = ~arrests,
                                               svyratio, covmat = TRUE), c(1, -1)))
}
