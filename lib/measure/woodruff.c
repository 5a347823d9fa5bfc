#include "measure/woodruff.h"

#include <math.h>

/* Answers of one number count as one. */
static struct svy_weighed
distribution(const struct svy_statform *f, const struct svy_statform_totals *t,
             struct svy_mem *m)
{
    double *y = svy_mem_take(m, f->n, sizeof *y);
    double *w = svy_mem_take(m, f->n, sizeof *w);
    double *people = svy_mem_take(m, f->n, sizeof *people);
    size_t n = 0;

    for (size_t i = 0; i < f->n; i++) {
        const size_t cat = f->in[i].cat;

        if (n == 0 || y[n - 1] != f->in[i].y)
            y[n++] = f->in[i].y;
        w[n - 1] += t->w[cat * t->step];
        people[n - 1] += (double)t->n[cat];
    }
    return (struct svy_weighed){n, y, w, people};
}

/* Woodruff (1952): the share of those at or below the quantile is a ratio,
 * whose limits are known; read backwards on the distribution they are the
 * quantile's. The middle is that share and not p: where many gave one answer it
 * may be far above p, and limits about p would say nothing of it. */
struct svy_woodruff
svy_woodruff(const struct svy_statform *numbers, const struct svy_cut *cut,
             const struct svy_domain *d, struct svy_mem *m)
{
    struct svy_scored *in = svy_mem_take(m, numbers->n, sizeof *in);
    struct svy_woodruff x = {.rule = cut->rule, .share = *numbers};

    x.of = distribution(numbers, &d->t, m);
    x.value = svy_quantile(&x.of, cut->p, cut->rule);
    for (size_t i = 0; i < numbers->n; i++) {
        const struct svy_scored *a = &numbers->in[i];
        const double below = svy_quantile_below(a->y, x.value, cut->rule);

        in[i] = (struct svy_scored){a->cat, below, 1};
    }
    x.share.in = in;
    return x;
}

double
svy_woodruff_limit(const struct svy_woodruff *x, double share)
{
    return svy_quantile(&x->of, share, x->rule);
}
