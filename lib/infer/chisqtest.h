/*
 * chisqtest - whether rows and columns of a table are independent, in a survey;
 *         or whether shares are the known ones.
 *
 * With p the shares of the cells, p0 = p_row p_col or the known shares, and V
 * the covariance of p by the design,
 *
 *     X2 = n sum (p - p0)^2/p0        k = (r - 1)(c - 1), or cells - 1
 *
 * is a sum of chi-squares of 1 degree of freedom with weights delta, the
 * eigenvalues of (C'D^-1 C/n)^-1 C'D^-1 V D^-1 C: D = diag p, or diag p0; C
 * spans the interaction, or what sums to 0. An empty cell has 0 in D^-1.
 *
 * first        X2/sum delta as F on (k, k df)
 * first-chisq  X2/mean delta as a chi-square on k: R's Chisq
 * second       X2/sum delta as F on (d0, d0 df), where d0 is
 *              (sum delta)^2/sum delta^2: R's F, and our choice
 * exact        P(sum delta_j X_j > X2 Y/(d0 df)), Y chi-square on d0 df: what
 *              R's lincom and saddlepoint approximate
 * wald         Koch's W/k as F on (k, df): W is of N_rc - N_r N_c/N, or of
 *              N_j - N p0_j, N being the totals that came in
 * wald-adj     W (df - k + 1)/(k df) as F on (k, df - k + 1)
 *
 * wald needs many PSUs to a cell: where k is near df, trust second.
 *
 * in      totals or shares of r x c cells, a row after the other, and their
 *         covariance; respondents; df of the design, INFINITY for chi-squares.
 *         With known shares (any unit) r x c is only how many cells there are
 * out     rows and columns without anybody, and cells without anybody that are
 *         known to have none, do not count in k. NaN is what cannot be said:
 *         k = 0, df (or df - k + 1) <= 0, a covariance too poor for k; all,
 *         where somebody is in a cell known to have none. No p-value depends
 *         on n or on the unit of totals. wald of totals is R's; of shares it
 *         leaves out how N varies, which matters far from independence alone
 * cost    (rc)^2 k, and k^3
 * from    Rao and Scott (1984), Annals of Statistics 12, 46-60; Thomas and Rao
 *         (1987), Journal of the American Statistical Association 82, 630-636;
 *         Koch, Freeman and Freeman (1975), International Statistical Review
 *         43, 59-78; Fellegi (1980), JASA 75, 261-268 (wald-adj). R's
 *         svygofchisq differs a little where N varies: it derives the root of
 *         the expected count, too, and does not know df
 * check   tests/unit/infer/chisqtest.c: R's svychisq, tests/R/indep.R;
 *         tests/law/infer/chisqtest.c
 */
#ifndef SVY_CHISQTEST_H
#define SVY_CHISQTEST_H

#include <stddef.h>

enum svy_chisqtest_kind {
    SVY_CHISQTEST_FIRST,
    SVY_CHISQTEST_FIRST_CHISQ,
    SVY_CHISQTEST_SECOND,
    SVY_CHISQTEST_EXACT,
    SVY_CHISQTEST_WALD,
    SVY_CHISQTEST_WALD_ADJ,
    SVY_CHISQTESTS
};

struct svy_chisqtest_test {
    double stat;     /* F or, of first-chisq and exact, a chi-square */
    double ndf, ddf; /* ddf is INFINITY for first-chisq */
    double p;
};

struct svy_chisqtest {
    size_t r, c;
    const double *cell, *cov; /* [r c], [r c][r c] */
    const double *known;      /* [r c], or NULL: are rows and columns tied? */
    double n, df;
    double x2;   /* out: Pearson's, of shares and n respondents */
    double deff; /* out: the mean of delta */
    size_t k;    /* out */
    struct svy_chisqtest_test test[SVY_CHISQTESTS]; /* out */
};

void svy_chisqtest(struct svy_chisqtest *in);

#endif
