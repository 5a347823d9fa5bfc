#include "infer/chisqtest.h"

#include <gsl/gsl_eigen.h>
#include <math.h>
#include <stdbool.h>

#include "ground/dist.h"
#include "ground/mem.h"
#include "infer/wchisq.h"

/* What is left of a variance when others explain it, below this, is rounding:
 * the covariance has a smaller rank than the test asks for. */
static const double rounding = 1e-9;

/* chisum does not go on for more degrees of freedom; F is a chi-square then. */
static const double many = 1e6;

/* The table without what is empty. */
struct table {
    struct svy_mem mem;
    size_t r, c, m, k; /* m cells; c is 1 where shares are known */
    bool fit;
    double *cell, *cov;          /* as they came */
    double sum, *share, *expect; /* expect: shares if the hypothesis holds */
    double *row, *col;           /* margins of share */
};

static double *
room(struct table *t, size_t count)
{
    return svy_mem_take(&t->mem, count, sizeof(double));
}

/* A row or column without anybody has no share to be tested, and none in k. */
static bool
empty_line(const struct svy_chisqtest *in, size_t first, size_t step, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (in->cell[first + i * step] != 0)
            return false;
    return true;
}

/* The places of the cells that count, and r, c and m of the table. */
static size_t *
kept(struct table *t, const struct svy_chisqtest *in)
{
    size_t *place = svy_mem_take(&t->mem, in->r * in->c, sizeof *place);

    for (size_t i = 0; i < in->r; i++) {
        const size_t before = t->m;

        for (size_t j = 0; j < in->c; j++) {
            const size_t at = i * in->c + j;
            const bool empty = in->known
                                   ? in->known[at] == 0 && in->cell[at] == 0
                                   : empty_line(in, i * in->c, 1, in->c) ||
                                         empty_line(in, j, in->c, in->r);

            if (!empty)
                place[t->m++] = at;
        }
        t->r += t->m > before;
    }
    if (in->known)
        t->r = t->m;
    t->c = t->r > 0 ? t->m / t->r : 0;
    t->fit = in->known != NULL;
    if (t->m > 0)
        t->k = t->fit ? t->m - 1 : (t->r - 1) * (t->c - 1);
    return place;
}

static void
copy(struct table *t, const struct svy_chisqtest *in)
{
    const size_t *place = kept(t, in), m = t->m;
    double known = 0;

    t->cell = room(t, m);
    t->cov = room(t, m * m);
    t->share = room(t, m);
    t->expect = room(t, m);
    t->row = room(t, t->r);
    t->col = room(t, t->c);
    for (size_t i = 0; i < m; i++) {
        t->sum += t->cell[i] = in->cell[place[i]];
        known += in->known ? in->known[place[i]] : 0;
        for (size_t j = 0; j < m; j++)
            t->cov[i * m + j] = in->cov[place[i] * in->r * in->c + place[j]];
    }
    for (size_t i = 0; i < m; i++) {
        t->share[i] = t->cell[i] / t->sum;
        t->row[i / t->c] += t->share[i];
        t->col[i % t->c] += t->share[i];
    }
    for (size_t i = 0; i < m; i++)
        t->expect[i] = in->known ? in->known[place[i]] / known
                                 : t->row[i / t->c] * t->col[i % t->c];
}

/* A V A' for k rows of A. A row of contrasts has four elements that are not 0,
 * so the first product skips the others: 4m products a row and not m^2. */
static double *
sandwich(struct table *t, const double *a, const double *v)
{
    const size_t m = t->m, k = t->k;
    double *av = room(t, k * m), *out = room(t, k * k);

    for (size_t i = 0; i < k; i++)
        for (size_t s = 0; s < m; s++)
            if (a[i * m + s] != 0)
                for (size_t j = 0; j < m; j++)
                    av[i * m + j] += a[i * m + s] * v[s * m + j];
    for (size_t i = 0; i < k; i++)
        for (size_t j = 0; j < k; j++)
            for (size_t s = 0; s < m; s++)
                out[i * k + j] += av[i * m + s] * a[j * m + s];
    return out;
}

/* The lower root of a in its place (Cholesky); false where a has no full rank.
 * What others leave of a variance, below 1e-9 of it, is rounding: a covariance
 * from few PSUs has rank df, and a test of k > df contrasts by its inverse
 * would divide by noise. */
static bool
root(double *a, size_t k)
{
    for (size_t i = 0; i < k; i++) {
        const double all = a[i * k + i];

        for (size_t j = 0; j <= i; j++) {
            double x = a[i * k + j];

            for (size_t s = 0; s < j; s++)
                x -= a[i * k + s] * a[j * k + s];
            if (i == j && !(x > rounding * all))
                return false;
            a[i * k + j] = i == j ? sqrt(x) : x / a[j * k + j];
        }
    }
    return true;
}

/* x becomes L^-1 x; its elements are step apart. */
static void
forward(const double *l, size_t k, double *x, size_t step)
{
    for (size_t i = 0; i < k; i++) {
        for (size_t s = 0; s < i; s++)
            x[i * step] -= l[i * k + s] * x[s * step];
        x[i * step] /= l[i * k + i];
    }
}

/* C: the first cell against each other one; of a table, in rows times columns,
 * e_11 - e_1j - e_i1 + e_ij, which margins alone never move. Any basis of the
 * interaction gives the same eigenvalues; this one has four elements a row. */
static double *
contrasts(struct table *t)
{
    double *a = room(t, t->k * t->m);

    for (size_t q = 0; q < t->k; q++) {
        double *to = a + q * t->m;
        const size_t over = t->fit ? 1 : t->c - 1;
        const size_t i = 1 + q / over, j = 1 + q % over;

        to[0] = 1;
        to[i * t->c] = -1;
        if (t->fit)
            continue;
        to[j] = -1;
        to[i * t->c + j] = 1;
    }
    return a;
}

/* V, the covariance of p_i = N_i/N by that of the totals: u = (u_i - p_i
 * u_N)/N, so
 *     V_ij = (C_ij - p_i C_.j - C_i. p_j + p_i p_j C_..)/N^2
 * of row sums C_i.. Of shares that came in (sum 1, C_i. = 0) nothing
 * changes. */
static double *
share_cov(struct table *t)
{
    const size_t m = t->m;
    double *v = room(t, m * m), *line = room(t, m), all = 0;

    for (size_t i = 0; i < m; i++) {
        for (size_t j = 0; j < m; j++)
            line[i] += t->cov[i * m + j];
        all += line[i];
    }
    for (size_t i = 0; i < m; i++)
        for (size_t j = 0; j < m; j++)
            v[i * m + j] =
                (t->cov[i * m + j] - t->share[i] * line[j] -
                 line[i] * t->share[j] + t->share[i] * t->share[j] * all) /
                (t->sum * t->sum);
    return v;
}

/* Rao and Scott (1984): delta, the eigenvalues of
 *     (C'D^-1 C/n)^-1 C'D^-1 V D^-1 C,
 * the design effects of the contrasts, n times what a simple random sample
 * varies. That product is not symmetric; L^-1 S L^-T with L L' = C'D^-1 C/n is,
 * and has the same. Rows of a are C'D^-1, so D (p/n) in the sandwich gives the
 * first factor. A cell without anybody has 0 in D^-1, as in R. NULL where they
 * cannot be had. */
static const double *
weights(struct table *t, double n)
{
    const size_t m = t->m, k = t->k;
    double *a = contrasts(t), *d = room(t, m * m), *delta = room(t, k);
    double *b, *s;
    gsl_matrix_view sym;
    gsl_vector_view out = gsl_vector_view_array(delta, k);
    gsl_eigen_symm_workspace space = {
        .size = k, .d = room(t, k), .sd = room(t, k)};

    for (size_t i = 0; i < m; i++) {
        const double p = t->fit ? t->expect[i] : t->share[i];

        d[i * m + i] = p / n;
        for (size_t q = 0; q < k; q++)
            a[q * m + i] = p == 0 ? 0 : a[q * m + i] / p;
    }
    b = sandwich(t, a, d);
    s = sandwich(t, a, share_cov(t));
    if (!root(b, k))
        return NULL;
    for (size_t i = 0; i < k; i++)
        forward(b, k, s + i, k);
    for (size_t i = 0; i < k; i++)
        forward(b, k, s + i * k, 1);
    for (size_t i = 0; i < k * k; i++)
        if (!isfinite(s[i]))
            return NULL;
    sym = gsl_matrix_view_array(s, k, k);
    gsl_eigen_symm(&sym.matrix, &out.vector, &space);
    return delta;
}

/* Without degrees of freedom left (df <= 0) there is no test. */
static double
f_tail(double f, double ndf, double ddf)
{
    return ddf > 0 ? svy_dist_f_tail(f, ndf, ddf) : NAN;
}

/* P(sum delta_j X_j > X2 Y/ddf), Y chi-square on ddf: V is estimated with so
 * many degrees of freedom, as if its scale alone were not known. One part more
 * of a weighted sum, with weight below 0, makes an F of it (wchisq.h); beyond
 * 1e6 the integral does not converge, and Y/ddf is 1 anyway. */
static double
exact(struct table *t, double x2, const double *delta, double ddf)
{
    struct svy_wchisq *part =
        svy_mem_take(&t->mem, t->k + 1, sizeof(struct svy_wchisq));

    for (size_t i = 0; i < t->k; i++)
        part[i] = (struct svy_wchisq){delta[i], 1};
    if (ddf > many)
        return svy_wchisq_tail(x2, part, t->k);
    part[t->k] = (struct svy_wchisq){-x2 / ddf, ddf};
    return ddf > 0 ? svy_wchisq_tail(0, part, t->k + 1) : NAN;
}

/* The corrections of Rao and Scott (1984), F by Thomas and Rao (1987):
 *     first    X2/mean delta on k: right in the mean, if all delta were equal
 *     second   also in the variance: d0 = (sum delta)^2/sum delta^2 by
 *              Satterthwaite; X2/sum delta is F on (d0, d0 df)
 * Both have X2/sum delta as F: (X2/mean delta)/k is the same. X2 has the factor
 * n and delta has it, so p-values do not depend on n. */
static void
rao_scott(struct table *t, struct svy_chisqtest *out)
{
    const double *delta = weights(t, out->n);
    const double k = (double)t->k, df = out->df;
    double sum = 0, squares = 0, f, d0;

    if (!delta)
        return;
    for (size_t i = 0; i < t->k; i++) {
        sum += delta[i];
        squares += delta[i] * delta[i];
    }
    if (!(sum > 0))
        return;
    out->deff = sum / k;
    f = out->x2 / sum;
    d0 = sum * sum / squares;
    out->test[SVY_CHISQTEST_FIRST] =
        (struct svy_chisqtest_test){f, k, k * df, f_tail(f, k, k * df)};
    out->test[SVY_CHISQTEST_FIRST_CHISQ] = (struct svy_chisqtest_test){
        f * k, k, INFINITY, svy_dist_chisq_tail(f * k, k)};
    out->test[SVY_CHISQTEST_SECOND] =
        (struct svy_chisqtest_test){f, d0, d0 * df, f_tail(f, d0, d0 * df)};
    out->test[SVY_CHISQTEST_EXACT] = (struct svy_chisqtest_test){
        out->x2, k, d0 * df, exact(t, out->x2, delta, d0 * df)};
}

/* What the hypothesis makes 0, and its derivatives by the cells: of a table
 * (Koch, Freeman and Freeman 1975) Y_rc = N_rc - N_r N_c/N,
 *     dY_rc/dN_ij = [ij = rc] - [i = r] p_c - [j = c] p_r + p_r p_c,
 * of known shares Y_j = N_j - N p0_j. Of (r - 1)(c - 1) cells, without the
 * first row and column: the others follow from these. */
static double *
excess(struct table *t, double *y)
{
    const size_t m = t->m;
    double *a = room(t, t->k * m);

    for (size_t q = 0; q < t->k; q++) {
        const size_t over = t->fit ? 1 : t->c - 1;
        const size_t r = 1 + q / over, c = t->fit ? 0 : 1 + q % over;
        const size_t own = r * t->c + c;

        y[q] = t->cell[own] - t->expect[own] * t->sum;
        for (size_t s = 0; s < m; s++) {
            double *by = &a[q * m + s];

            *by = s == own ? 1 : 0;
            if (t->fit)
                *by -= t->expect[own];
            else
                *by += t->expect[own] - (s / t->c == r ? t->col[c] : 0) -
                       (s % t->c == c ? t->row[r] : 0);
        }
    }
    return a;
}

/* W = Y' V_Y^-1 Y = |L^-1 Y|^2, L L' = V_Y; W/k is F on (k, df) if V_Y were as
 * good as its df. It is not in all k directions at once: with df PSUs W/k times
 * (df - k + 1)/df is F on (k, df - k + 1), Hotelling's T^2 (Fellegi 1980). df
 * infinite: the same. */
static void
wald(struct table *t, struct svy_chisqtest *out)
{
    double *y = room(t, t->k), *v = sandwich(t, excess(t, y), t->cov), w = 0;
    const double k = (double)t->k, df = out->df, rest = df - k + 1;
    const double shrink = isinf(df) ? 1 : rest / df;

    if (!root(v, t->k))
        return;
    forward(v, t->k, y, 1);
    for (size_t i = 0; i < t->k; i++)
        w += y[i] * y[i] / k;
    out->test[SVY_CHISQTEST_WALD] =
        (struct svy_chisqtest_test){w, k, df, f_tail(w, k, df)};
    if (rest > 0)
        out->test[SVY_CHISQTEST_WALD_ADJ] = (struct svy_chisqtest_test){
            w * shrink, k, rest, f_tail(w * shrink, k, rest)};
}

void
svy_chisqtest(struct svy_chisqtest *in)
{
    struct table t = {0};

    copy(&t, in);
    in->k = t.k;
    in->x2 = 0;
    in->deff = NAN;
    for (int i = 0; i < SVY_CHISQTESTS; i++)
        in->test[i] = (struct svy_chisqtest_test){NAN, NAN, NAN, NAN};
    for (size_t i = 0; i < t.m; i++) {
        const double off = t.share[i] - t.expect[i];

        in->x2 += in->n * off * off / t.expect[i];
    }
    if (t.k == 0 || !isfinite(in->x2))
        in->x2 = NAN;
    if (!isnan(in->x2)) {
        rao_scott(&t, in);
        wald(&t, in);
    }
    svy_mem_free(&t.mem);
}
