# Lonely PSUs, samples drawn by size, joined strata: R survey 4.1-1 (Debian 12).
# It centres totals under "adjust" at 0 instead of their mean (mended in 4.2):
# under that rule only means are taken from it.
suppressMessages(library(survey))
options(digits = 15)
x <- read.csv("tests/data/textbook/apiclus1.csv")
show <- function(what, d) cat(what, SE(svymean(~api00, d)), SE(svytotal(~enroll, d)), degf(d), "\n")
domain <- function(what, d, f) print(cbind(what, svyby(~api00, f, d, svymean)))

d <- svydesign(id = ~1, strata = ~dnum, weights = ~pw, data = x)
for (rule in c("certainty", "adjust", "average")) {
  options(survey.lonely.psu = rule)
  show(rule, d)
}
for (rule in c("adjust", "average")) for (also in c(FALSE, TRUE)) {
  options(survey.lonely.psu = rule, survey.adjust.domain.lonely = also)
  domain(paste(rule, also), d, ~stype)
}

# Stratum 413 has one school: with 437, the next.
options(survey.lonely.psu = "fail", survey.adjust.domain.lonely = FALSE)
x$joined <- ifelse(x$dnum == 413, 437, x$dnum)
show("collapse", svydesign(id = ~1, strata = ~joined, weights = ~pw, data = x))

# The same, where schools are PSUs, with populations that are added: 10 and 20.
x$pop <- ifelse(x$dnum %in% c(413, 437), 30, 1000)
show("collapse fpc",
     svydesign(id = ~snum, strata = ~joined, weights = ~pw, fpc = ~pop, data = x, nest = TRUE))

# Brewer, two stages of apiclus2: districts by their schools, pi and f2 in the file.
y <- read.csv("tests/data/textbook/brewer.csv")
b <- svydesign(id = ~dnum + snum, fpc = ~pi + f2, weights = ~pw, data = y, pps = "brewer")
cat("brewer two stages", SE(svymean(~api00, b)), "\n")
