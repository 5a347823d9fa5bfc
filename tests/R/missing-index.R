# An index of item means with missing answers, R survey 4.1-1: .5 i1 + .3 i2 +
# .2 m3 of apistrat and apiclus1, m3 = meals unless above 60. Its linearized
# value is .5 (i1 - mean)/W + .3 (i2 - mean)/W + .2 r (m3 - mean)/W_r, r = 1 for
# those who answered.
suppressMessages(library(survey))
options(digits = 15)
index <- function(file, design) {
  x <- read.csv(file)
  x$r <- !is.na(x$m3)
  x$m3[!x$r] <- 0
  w <- x$pw
  m <- c(sum(w * x$i1) / sum(w), sum(w * x$i2) / sum(w),
         sum(w * x$r * x$m3) / sum(w * x$r))
  x$u <- .5 * (x$i1 - m[1]) / sum(w) + .3 * (x$i2 - m[2]) / sum(w) +
    .2 * x$r * (x$m3 - m[3]) / sum(w * x$r)
  print(c(sum(c(.5, .3, .2) * m), SE(svytotal(~u, design(x)))))
}
index("tests/data/textbook/apistrat.csv",
      function(x) svydesign(id = ~1, strata = ~stype, fpc = ~fpc, weights = ~pw, data = x))
index("tests/data/textbook/apiclus1.csv",
      function(x) svydesign(id = ~dnum, fpc = ~fpc, weights = ~pw, data = x))
