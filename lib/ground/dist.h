/*
 * dist - the distributions behind limits and p-values, for any plain input.
 *
 * Quantiles: the point that a fraction p lies below. Tails: the fraction that
 * lies above x. GSL's inverses of beta, chi-square, gamma and F give NaN or
 * never return on plain inputs (a share of .99 of 30,000 people is enough), so
 * all these invert incomp.h by Newton's steps kept inside a bracket that
 * halves the list of doubles.
 *
 * in      p in [0, 1]; parameters > 0; df may be INFINITY. NaN where an input
 *         is not so, and only there
 * out     relative error < 1e-11 where incomp.h iterates, as it says beyond
 * cost    a quantile: about 8 tails, 200 at most
 * check   tests/unit/ground/dist.c: a grid of R's values, tests/R/dist.R
 */
#ifndef SVY_DIST_H
#define SVY_DIST_H

double svy_dist_normal(double p);
double svy_dist_t(double p, double df);
double svy_dist_beta(double p, double a, double b);
double svy_dist_gamma(double p, double shape); /* scale 1 */
double svy_dist_chisq(double p, double df);
double svy_dist_f(double p, double df1, double df2);

double svy_dist_normal_tail(double x);
double svy_dist_t_tail(double x, double df);
double svy_dist_beta_tail(double x, double a, double b);
double svy_dist_gamma_tail(double x, double shape);
double svy_dist_chisq_tail(double x, double df);
double svy_dist_f_tail(double x, double df1, double df2);

#endif
