# The designs of tests/unit/sample/design.c, R survey 4.1-1.
suppressMessages(library(survey))
options(digits = 17)
mean_of <- function(text, ...) {
  x <- read.csv(text = text)
  m <- svymean(~y, svydesign(weights = ~w, data = x, nest = TRUE, ...))
  print(c(coef(m), SE(m)))
}
two <- "p,s,N1,N2,w,y\n1,1,9,4,6,1\n1,2,9,4,6,5\n2,1,9,3,4.5,3\n2,2,9,3,4.5,8\n3,1,9,5,7.5,7\n"
all <- paste0(two, "3,2,9,5,7.5,2\n")
mean_of(all, id = ~p + s, fpc = ~N1 + N2)
mean_of(all, id = ~p + s)
mean_of("h,p,N,w,y\na,1,2,1,3\na,2,2,1,5\nb,1,6,3,1\nb,2,6,3,4\n", id = ~p, strata = ~h, fpc = ~N)
mean_of("h,p,N,w,y\na,1,1,1,3\nb,1,6,3,1\nb,2,6,3,4\n", id = ~p, strata = ~h, fpc = ~N)
mean_of("h,p,N,w,y\na,1,4,2,3\na,2,4,2,5\nb,1,6,3,1\nb,2,6,3,4\n", id = ~p, strata = ~h, fpc = ~N)
mean_of(two, id = ~p)
mean_of("p,s,N1,N2,w,y\n1,1,9,4,6,1\n1,2,9,4,6,5\n2,1,9,1,3,3\n3,1,9,1,3,7\n", id = ~p + s, fpc = ~N1 + N2)
