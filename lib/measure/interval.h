/*
 * interval - limits of an estimate from its standard error.
 *
 * t (wald)    est +- t se
 *
 * and for what stands on a bounded scale, with p = (est - min)/(max - min),
 * s = se/(max - min), v = s^2 and n* = p(1 - p)/v, the people that a simple
 * random sample would have needed:
 *
 * logit       expit(logit p +- t s/(p(1 - p))): SUDAAN, SPSS, Stata; R's
 *   (xlogit)  xlogit
 * wilson      (p + t^2/2n* +- t/n* sqrt(n* p(1 - p) + t^2/4))/(1 + t^2/n*)
 * asin        sin^2(asin sqrt p +- t/(2 sqrt n*)), the angle kept in [0, pi/2]
 * likelihood  the q with 2 n* (p log(p/q) + (1 - p) log((1 - p)/(1 - q))) = t^2
 * beta        with n = n*a: B^-1(alpha/2; np, n(1 - p) + 1) and
 *             B^-1(1 - alpha/2; np + 1, n(1 - p)) (Korn and Graubard)
 * beta-capped the same, n*a no larger than the respondents: their paper, SAS
 * jeffreys    B^-1(alpha/2 and 1 - alpha/2; np + 1/2, n(1 - p) + 1/2)
 * agresti     Wald's limits (z) after z^2/2 successes and as many failures
 *
 * fisher      of a correlation r: tanh(atanh r +- t se/(1 - r^2))
 *
 * t has df degrees of freedom; infinite df give z, df <= 0 no limits (NaN).
 * n*a = n* (t_{n-1}/t_df)^2 charges beta, jeffreys and agresti for few PSUs;
 * it is n* where df > n - 1 was given, else more confidence could be narrower
 * (R goes on). No limits but those of t leave the scale, and all hold the
 * estimate.
 *
 * At an end of the scale the variance is 0, and n* = n/deff: n people of a
 * cluster sample are worth as many. wilson, beta, jeffreys, likelihood and
 * agresti then go by their own formulas; t, logit and asin have none and give
 * the one-sided far limit 1 - (alpha/2)^(deff/n) (NCHS). Inside the scale a
 * variance of 0 cannot be the truth either: again n* = n/deff, the se is the
 * one that goes with it, and the estimate wants a review. Where deff is NaN
 * there are no limits in these two cases. A value within 1e-12 of an end is at
 * it, and a variance of which n* is over 1e12 n is 0: that is what is left when
 * equal numbers were subtracted.
 *
 * For the mean of a score or an index n* is how many yes-or-no answers would
 * be as sharp, often more than there were people: so beta-capped is wide.
 *
 * from    Korn and Graubard (1998), Survey Methodology 24, 193-201; Rust and
 *         Hsu (2007), JSM proceedings (logit); NCHS (2017), Vital and Health
 *         Statistics 2(175); Brown, Cai, DasGupta (2001), Statistical Science
 *         16, 101-133; Franco, Little, Louis, Slud (2019), Journal of Survey
 *         Statistics and Methodology 7, 334-364. R's likelihood differs from
 *         ours in the fourth digit: it multiplies t^2 by n/(n - 1) and reads
 *         the limits off an interpolated profile; its asin reflects an angle
 *         below 0 instead of cutting it
 * check   tests/unit/measure/interval.c; tests/law/measure/interval.c;
 *         `make check-slow`
 *         measures how often each holds the truth
 */
#ifndef SVY_INTERVAL_H
#define SVY_INTERVAL_H

#include <stdbool.h>

#include "ground/word.h"

enum svy_ci {
    SVY_CI_T,
    SVY_CI_LOGIT,
    SVY_CI_WILSON,
    SVY_CI_BETA,
    SVY_CI_BETA_CAPPED,
    SVY_CI_ASIN,
    SVY_CI_LIKELIHOOD,
    SVY_CI_AGRESTI,
    SVY_CI_JEFFREYS,
    SVY_CIS,                /* the kinds for shares; then */
    SVY_CI_FISHER = SVY_CIS /* for correlations */
};

struct svy_interval {
    enum svy_ci kind; /* out: t where the value has no bounded scale */
    double level;     /* 0.95 */
    double value, se; /* in: se may be 0 or NaN */
    double df;        /* INFINITY for z */
    double min, max;  /* of the scale; no scale where they are equal */
    double n, deff;   /* respondents and what the design makes of them */
    double low, high; /* out */
    bool review;      /* out: se was 0 inside the scale */
};

void svy_interval(struct svy_interval *i);

/* The names of kinds that shares can have; and the name of any. */
extern const struct svy_word svy_interval_words[];
const char *svy_interval_name(enum svy_ci kind);

#endif
