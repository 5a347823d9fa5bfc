/*
 * statform - statistics as functions of the totals of categories.
 *
 *     ratio        R = sum y T / sum x T        u = (y - R x) / X
 *     total        Y = sum y T                  u = y
 *     moments      a function of means, s_yy, s_xx and s_yx (statkind.c)
 *     join         a function of other forms    by the chain rule
 *
 * T is the weighted total of those of a domain who gave an answer. The
 * derivative of a statistic by the total of a category is the linearized value
 * u of a respondent in it, so value and derivative are all that a sampling
 * error needs; replicates need the value alone, with other totals.
 *
 * A mean is a ratio with x = 1, and so are share, top, bottom and net.
 *
 * from    Woodruff (1971), JASA 66, 411-414; Binder (1983), International
 *         Statistical Review 51, 279-292; Deville (1999), Survey Methodology
 *         25, 193-203 (totals as the arguments)
 * cost    categories, or for a join the sum over its parts
 * check   tests/unit/measure/statform.c
 */
#ifndef SVY_STATFORM_H
#define SVY_STATFORM_H

#include <stdbool.h>
#include <stddef.h>

#include "ground/mem.h"

/* So many categories are summed one by one, and likewise domains and the leaves
 * of a node; what is more is summed once for all statistics that share it. */
enum { SVY_FEW = 32 };

/* A category in a statistic, and what an answer in it counts. */
struct svy_scored {
    size_t cat;
    double y, x;
};

/* Weighted means and central moments of y and x, and who they are of: n people
 * of weight w. */
struct svy_moments {
    double w, n, y, x, yy, xx, yx;
};

/* A function of moments, and its derivative by the total of a category; y and x
 * there are from their means. */
struct svy_ofmoments {
    double (*value)(const struct svy_moments *m);
    double (*slope)(const struct svy_moments *m, double y, double x);
};

enum svy_statform_kind {
    SVY_STATFORM_RATIO,
    SVY_STATFORM_TOTAL,
    SVY_STATFORM_MOMENTS,
    SVY_STATFORM_JOIN
};

struct svy_statform {
    enum svy_statform_kind kind;
    size_t n;
    const struct svy_scored *in;    /* in[0 .. n-1] */
    const struct svy_ofmoments *of; /* of MOMENTS */
    size_t only; /* 0, or: y is 1 of in[only - 1] alone, else 0; so the shares
                    of all answers of an item have one in */
    size_t nparts;
    const struct svy_statform *const *part; /* of JOIN */
    /* The value of a join from those of its parts; d (unless NULL) becomes the
     * derivative by each. NaN parts are nobody's. */
    double (*join)(const void *ctx, const double *x, double *d);
    const void *ctx;
    bool shares; /* of a join: its parts have ids, and what one comes to may be
                    found once for all joins that it is a part of */
    size_t id;   /* of such a part, its own from 1; else 0 */
};

/* Totals of one domain: w[cat * step] and n[cat], 0 for no respondent. */
struct svy_statform_totals {
    const double *w;
    size_t step;
    const size_t *n;
};

/* What an answer of category in[i] counts. */
double svy_statform_y(const struct svy_statform *f, size_t i);

/* The value; NaN when the form has none, as when nobody answered. */
double svy_statform_value(const struct svy_statform *f,
                          const struct svy_statform_totals *t,
                          struct svy_mem *m);

/* The categories that a form rests on, those of a join's parts end to end. */
size_t svy_statform_size(const struct svy_statform *f);

/* The value, and cat[i], u[i] for i < svy_statform_size(f). */
double svy_statform_slope(const struct svy_statform *f,
                          const struct svy_statform_totals *t, size_t *cat,
                          double *u, struct svy_mem *m);

/* The variance of respondents, S^2; NaN of one alone. */
double svy_statform_s2(const struct svy_moments *m);

/* The variance that a simple random sample of as many respondents would give,
 * with replacement: of a ratio whose x are 1, and of a total; else NaN. */
double svy_statform_srs(const struct svy_statform *f,
                        const struct svy_statform_totals *t);

#endif
