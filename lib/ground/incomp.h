/*
 * incomp - the incomplete beta and gamma functions.
 *
 *     I_x(a, b) = int_0^x t^(a-1) (1-t)^(b-1) dt / B(a, b)
 *     P(a, x)   = int_0^x t^(a-1) e^-t dt / Gamma(a)        Q = 1 - P
 *
 * Of our own, because GSL's are not to be relied on where surveys live: from
 * a + b = 2e6 on its beta is NaN, from a = 1e5 on its gamma is wrong in the
 * seventh digit and at 1e8 in the first.
 *
 * in      a, b > 0 and finite; x + y = 1, both given since one may be tiny
 * out     relative error < 1e-11, also of small values. Beyond what is
 *         iterated, a + b > 1e10 (gamma: a > 1e10): with the smaller parameter
 *         up to 1e5 a gamma for the beta, which errs by less than 1e-9 of the
 *         value, else a normal deviate, which errs by less than 1e-9
 * cost    up to some sqrt(a + b) steps, 10 in ordinary use
 * from    DLMF 8.11.4, 8.9.2, 8.17.22 (series and fractions); Loader (2000),
 *         Fast and accurate computation of binomial probabilities (the factors
 *         in front, without cancellation); Peizer and Pratt (1968), JASA 63,
 *         1416-1456 (normal deviates); DiDonato and Morris (1992), ACM TOMS
 *         18, 360-373 (gamma for beta)
 * check   tests/unit/ground/dist.c
 */
#ifndef SVY_INCOMP_H
#define SVY_INCOMP_H

double svy_incomp_beta(double a, double b, double x, double y);
double svy_incomp_gamma(double a, double x);
double svy_incomp_gamma_rest(double a, double x); /* Q */

/* The factors in front: x^a y^b / B(a, b) and x^a e^-x / Gamma(a). */
double svy_incomp_beta_front(double a, double b, double x, double y);
double svy_incomp_gamma_front(double a, double x);

#endif
