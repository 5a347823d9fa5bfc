/*
 * interval - limits of an estimate from its standard error.
 *
 * t       est ± t se
 * logit   for what stands on a bounded scale: with p = (est - min)/(max - min)
 *         and s = se/(max - min), expit(logit p ± t s/(p(1 - p))), back on the
 *         scale. So SUDAAN, SPSS, Stata; R's xlogit
 *
 * t has df degrees of freedom; infinite df give z, df <= 0 no limits (NaN).
 * At an end of the scale, where s is 0, the far limit is the one-sided
 * 1 - (alpha/2)^(deff/n) (Korn and Graubard; NCHS): n people of a cluster
 * sample are worth n/deff. Inside the scale s = 0 cannot be the truth either:
 * then s^2 = p(1 - p) deff/n becomes the se, and the estimate wants a review.
 * Where deff is NaN there are no limits in these two cases.
 *
 * from    Korn and Graubard (1998), Survey Methodology 24, 193-201; Rust and
 *         Hsu (2007), JSM proceedings (logit); NCHS (2017), Vital and Health
 *         Statistics 2(175)
 * check   tests/unit/interval.c
 */
#ifndef SVY_INTERVAL_H
#define SVY_INTERVAL_H

#include <stdbool.h>

enum svy_ci { SVY_CI_T, SVY_CI_LOGIT };

struct svy_interval {
    enum svy_ci kind;
    double level;     /* 0.95 */
    double value, se; /* in: se may be 0 or NaN */
    double df;        /* INFINITY for z */
    double min, max;  /* of the scale; used by logit */
    double n, deff;   /* respondents and what the design makes of them */
    double low, high; /* out */
    bool review;      /* out: se was 0 inside the scale */
};

void svy_interval(struct svy_interval *i);

/* The point that a fraction p of Student's t with df lies below. */
double svy_interval_t(double p, double df);

#endif
