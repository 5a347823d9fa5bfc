#include <string.h>

#include "infer/bundle.h"

enum { MOST = SVY_VARIATES_MOST, PAIRS = MOST * (MOST + 1) / 2 };

/* Two draws of a block, side by side in a register. */
typedef double two __attribute__((vector_size(2 * sizeof(double))));

static inline two
load(const double *x)
{
    two v;

    memcpy(&v, x, sizeof v);
    return v;
}

/* to [SVY_VARIATES] += sum t_s x_s, x [n][SVY_VARIATES]. */
static inline void
stretch(const double *t, const double *x, size_t n, double *to)
{
    for (size_t b = 0; b < SVY_VARIATES; b += 4) {
        two p = load(to + b), q = load(to + b + 2);

        for (size_t s = 0; s < n; s++) {
            p += t[s] * load(x + s * SVY_VARIATES + b);
            q += t[s] * load(x + s * SVY_VARIATES + b + 2);
        }
        memcpy(to + b, &p, sizeof p);
        memcpy(to + b + 2, &q, sizeof q);
    }
}

/* sum C'W C of the parts of a bundle of two directions, by pairs: the sums stay
 * in registers. */
static void
draw_twos(const struct svy_bundle *b, struct svy_variates *v, double *sum)
{
    for (size_t i = 0; i < b->members; i++) {
        const struct svy_bundle_member *m = &b->member[i];
        const double *w = svy_variates_wishart(v, m->number, m->q, m->df);
        const size_t n = svy_bundle_pairs(m->q);

        for (size_t d = 0; d < SVY_VARIATES; d += 2) {
            two p = load(sum + d), q = load(sum + SVY_VARIATES + d),
                r = load(sum + (size_t)2 * SVY_VARIATES + d);
            const double *k = m->square;

            for (size_t ab = 0; ab < n; ab++, k += 3) {
                const two x = load(w + ab * SVY_VARIATES + d);

                p += k[0] * x;
                q += k[1] * x;
                r += k[2] * x;
            }
            memcpy(sum + d, &p, sizeof p);
            memcpy(sum + SVY_VARIATES + d, &q, sizeof q);
            memcpy(sum + (size_t)2 * SVY_VARIATES + d, &r, sizeof r);
        }
    }
}

/* The same of any. */
static void
draw_parts(const struct svy_bundle *b, struct svy_variates *v, double *sum)
{
    const size_t n = svy_bundle_pairs(b->r);

    for (size_t i = 0; i < b->members; i++) {
        const struct svy_bundle_member *m = &b->member[i];
        const double *w = svy_variates_wishart(v, m->number, m->q, m->df);

        for (size_t ab = 0; ab < svy_bundle_pairs(m->q); ab++)
            for (size_t st = 0; st < n; st++)
                stretch(m->square + ab * n + st, w + ab * SVY_VARIATES, 1,
                        sum + st * SVY_VARIATES);
    }
}

/* What the contrasts make of the sums of a bundle, by their t. */
static void
add_contrasts(const struct svy_bundle *b, const double *sum, const double *e,
              double *g, double *w)
{
    for (size_t j = 0; j < b->n; j++) {
        double *gj = g + b->which[j] * SVY_VARIATES;
        double *wj = w + b->which[j] * SVY_VARIATES;

        if (b->r == 2) { // a number that the compiler knows
            stretch(b->square + j * 3, sum, 3, wj);
            stretch(b->t + j * 2, e, 2, gj);
        } else {
            stretch(b->square + j * svy_bundle_pairs(b->r), sum,
                    svy_bundle_pairs(b->r), wj);
            stretch(b->t + j * b->r, e, b->r, gj);
        }
    }
}

size_t
svy_bundles_draw(const struct svy_bundles *all, struct svy_variates *v,
                 double *g, double *w)
{
    size_t used = 0;

    for (size_t i = 0; i < all->n; used += all->bundle[i++].r) {
        const struct svy_bundle *b = &all->bundle[i];
        const size_t r = b->r;
        double sum[PAIRS * SVY_VARIATES] = {0}, e[MOST * SVY_VARIATES] = {0};
        const double *z = svy_variates_normal(v, used, r);

        for (size_t s = 0; s < r; s++)
            stretch(b->root + s * r, z, s + 1, e + s * SVY_VARIATES);
        (r == 2 ? draw_twos : draw_parts)(b, v, sum);
        add_contrasts(b, sum, e, g, w);
    }
    return used;
}
