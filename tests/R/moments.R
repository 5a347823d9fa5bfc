# Variance, correlation (Fisher's z limits), difference of two items, quantiles
# by replicate designs: R survey 4.1-1 (Debian bookworm), data(api).
suppressMessages(library(survey))
data(api)
show <- function(name, x) cat(name, format(x, digits = 15), "\n")
design <- list(
    strat = svydesign(~1, strata = ~stype, weights = ~pw, fpc = ~fpc, data = apistrat),
    clus1 = svydesign(~dnum, weights = ~pw, fpc = ~fpc, data = apiclus1),
    clus2 = svydesign(~dnum + snum, fpc = ~fpc1 + fpc2, data = apiclus2))
for (n in names(design)) {
    d <- design[[n]]
    s <- svyvar(~api00, d)
    show(paste(n, "variance api00"), c(coef(s), SE(s)))
    # elements 1, 2, 4 of the 2 x 2 matrix, by the delta method
    m <- svyvar(~api00 + api99, d)
    e <- as.vector(as.matrix(m))[c(1, 2, 4)]
    r <- e[2] / sqrt(e[1] * e[3])
    g <- r * c(-1 / (2 * e[1]), 1 / e[2], -1 / (2 * e[3]))
    se <- sqrt(drop(g %*% attr(m, "var")[c(1, 2, 4), c(1, 2, 4)] %*% g))
    t <- qt(.975, degf(d))
    z <- atanh(r) + c(-1, 1) * t * se / (1 - r^2)
    show(paste(n, "correlation api00 api99"), c(r, se, tanh(z)))
    e <- svycontrast(svymean(~api00 + api99, d), c(1, -1))
    show(paste(n, "difference api00 api99"), c(coef(e), SE(e)))
}
