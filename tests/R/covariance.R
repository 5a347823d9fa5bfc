# The joint covariance of two means where respondents are the sampled units,
# R survey 4.1-1: apisrs and apistrat, api00 and api99.
suppressMessages(library(survey))
options(digits = 17)
joint <- function(file, ...) {
  x <- read.csv(file)
  print(vcov(svymean(~api00 + api99, svydesign(id = ~1, fpc = ~fpc, weights = ~pw, data = x, ...)))[1, 2])
}
joint("tests/data/textbook/apisrs.csv")
joint("tests/data/textbook/apistrat.csv", strata = ~stype)
