#include "meaning/difftest.h"

#include <math.h>
#include <string.h>

#include "ground/dist.h"
#include "ground/intern.h"
#include "ground/num.h"
#include "infer/maxt.h"
#include "measure/split.h"

enum {
    OWN = 4,
    MOST = 300, /* parts: more are pooled */
    MOST_REST = 200,
    MOST_PAIRS = 2000,
    BATCH = 4 << 20 /* numbers of families that are drawn together */
};

const struct svy_word svy_difftest_words[] = {{"maxt", 0}, {0}};

void
svy_difftest_read(struct svy_difftest *v, const char *name)
{
    const int kind = svy_word_find(svy_padjust_words, name);

    v->maxt = svy_word_find(svy_difftest_words, name) >= 0;
    v->adjust = kind < 0 ? SVY_PADJUST_NONE : (enum svy_padjust)kind;
}

/* What rounding leaves of no variation shows nothing. */
static bool
varies(const struct svy_estimate *row)
{
    return row->se > 1e-12 * fmax(fabs(row->value), 1e-300);
}

/* P(|T| > |estimate|/se), T by t on df: twice one tail, for 1 - (1 - p) would
 * have no digits where p is small. */
static double
find_p(const struct svy_estimate *row)
{
    if (!varies(row) || !(row->df > 0))
        return NAN;
    return fmin(1, 2 * svy_dist_t_tail(fabs(row->value / row->se), row->df));
}

/* The error within which a test of level alpha finds nothing, and beyond that
 * the part t_power se of a normal that lies above it with the chance wanted:
 * 2.8 se for .05 and .8, with z. The other tail, which would find the opposite,
 * is left out. */
static double
mdd(const struct svy_difftest *v, const struct svy_estimate *row)
{
    if (!varies(row) || !(row->df > 0))
        return NAN;
    return (svy_dist_t((1 + v->level) / 2, row->df) +
            svy_dist_t(v->power, row->df)) *
           row->se;
}

static void
put(struct svy_estimates *e, struct svy_estimate *row, const char *reference,
    const double x[3])
{
    const size_t before = e->nown - OWN;
    const char **own = svy_mem_take(&e->mem, e->nown, sizeof *own);
    char text[SVY_NUM_WIDTH];

    for (size_t i = 0; i < before; i++)
        own[i] = row->own ? row->own[i] : "";
    own[before] = svy_mem_copy(&e->mem, reference);
    for (size_t i = 0; i < 3; i++)
        own[before + 1 + i] = svy_mem_copy(&e->mem, svy_num_print(x[i], text));
    row->own = own;
}

static void
name_columns(struct svy_estimates *e)
{
    static const char *const name[OWN] = {"reference", "p", "padj", "mdd"};
    const char **own = svy_mem_take(&e->mem, e->nown + OWN, sizeof *own);

    for (size_t i = 0; i < e->nown; i++)
        own[i] = e->own[i];
    for (size_t i = 0; i < OWN; i++)
        own[e->nown + i] = name[i];
    e->own = own;
    e->nown += OWN;
}

void
svy_difftest_rows(const struct svy_difftest *v, struct svy_estimates *e,
                  const size_t *family, const char *const *reference,
                  const double *padj)
{
    struct svy_mem m = {0};
    double *p = svy_mem_take(&m, e->n, sizeof *p);
    double *adjusted = svy_mem_take(&m, e->n, sizeof *adjusted);

    for (size_t i = 0; i < e->n; i++)
        p[i] = find_p(&e->row[i]);
    if (padj == NULL) {
        svy_padjust_families(v->adjust, p, family, e->n, adjusted);
        padj = adjusted;
    }
    name_columns(e);
    for (size_t i = 0; i < e->n; i++) {
        // a draw may fall a little below what one test alone costs
        const double x[3] = {p[i], p[i] > padj[i] ? p[i] : padj[i],
                             mdd(v, &e->row[i])};

        put(e, &e->row[i], reference[i], x);
    }
    svy_mem_free(&m);
}

/* Satterthwaite (1946), of two variances known independently:
 *     (va + vb)^2/(va^2/dfa + vb^2/dfb),
 * between the smaller df and their sum. */
double
svy_difftest_df(double va, double dfa, double vb, double dfb)
{
    return (va + vb) * (va + vb) / (va * va / dfa + vb * vb / dfb);
}

bool
svy_difftest_draws(const struct svy_difftest *v, size_t n, bool rest)
{
    return v->maxt && (v->said || n <= (rest ? MOST_REST : MOST_PAIRS));
}

/* Differences that are adjusted for each other. */
struct family {
    size_t n;
    size_t *at; /* rows */
};

/* The family of each row; a wave is of the key unless waves are compared. */
static size_t
name_families(const struct svy_difftest *v, const struct svy_results *r,
              size_t *id)
{
    struct svy_intern names = {0};
    struct svy_mem m = {0};
    size_t n;

    for (size_t i = 0; i < r->n; i++) {
        const struct svy_results_row *row = &r->row[i];
        const char *key = svy_mem_print(
            &m, "%p\x1f%p\x1f%s", (const void *)row->s, (const void *)row->line,
            v->waves ? "" : svy_totals_wave(row->s, row->domain));

        id[i] = svy_intern_add(&names, key, strlen(key));
    }
    n = names.n;
    svy_intern_free(&names);
    svy_mem_free(&m);
    return n;
}

/* Replicates about their mean as one part: a row each, its square scale rscale
 * d^2 (repkind.h), so sums of squares and products are the covariance of the
 * family. One without a value adds nothing. df is said afterwards
 * (svy_parts_join). */
static void
take_replicates(const struct svy_results *r, const struct family *f,
                struct svy_parts *p)
{
    const struct svy_repfactors *x = svy_results_replicates(r);
    struct svy_mem m = {0};
    double *z = svy_mem_take(&m, x->n * f->n, sizeof *z);

    for (size_t j = 0; j < f->n; j++) {
        const struct svy_linearize *l = &r->row[f->at[j]].l;
        double mean = 0, n = 0;

        for (size_t i = 0; i < l->nagain; i++)
            if (x->rscale[i] > 0 && !isnan(l->again[i]))
                mean += (l->again[i] - mean) / ++n;
        for (size_t i = 0; i < l->nagain; i++)
            if (!isnan(l->again[i]))
                z[i * f->n + j] =
                    sqrt(x->scale * x->rscale[i]) * (l->again[i] - mean);
    }
    svy_parts_init(p, f->n);
    svy_parts_add(p, &(struct svy_parts_one){.df = 1, .rows = x->n}, z);
    svy_mem_free(&m);
}

/* The parts of a family, as large as its rows are. Where df were said, or the
 * design is not known, the least df of the rows serves for all: the family is
 * then no better known than its worst row. Else parts keep their own, which is
 * what makes max-t safe with few PSUs: drawn as normal alone it rejects far too
 * often. */
static void
take_parts(struct svy_results *r, const struct svy_estimates *e,
           const struct family *f, struct svy_parts *p)
{
    struct svy_mem m = {0};
    const struct svy_linearize **l = svy_mem_take(&m, f->n, sizeof *l);
    double *var = svy_mem_take(&m, f->n, sizeof *var);
    double *df = svy_mem_take(&m, f->n, sizeof *df), least = INFINITY;
    const struct svy_family family = {l, f->n, true};

    for (size_t j = 0; j < f->n; j++) {
        l[j] = &r->row[f->at[j]].l;
        var[j] = r->row[f->at[j]].var;
        df[j] = e->row[f->at[j]].df;
        least = df[j] > 0 ? fmin(least, df[j]) : least;
    }
    if (svy_results_came(r))
        take_replicates(r, f, p);
    else
        svy_split(p, &family, &r->room, svy_results_first(r));
    svy_parts_scale(p, var, df);
    if (r->how.df == SVY_DF_GIVEN || svy_results_came(r))
        svy_parts_join(p, least);
    else
        svy_parts_pool(p, MOST);
    svy_mem_free(&m);
}

/* Families that are drawn together. */
struct batch {
    size_t n, room, size; /* size: numbers that they hold */
    struct svy_maxt *ask;
    struct svy_nulldist *of;
    const struct family **family;
    struct svy_mem mem;
};

static void
draw(struct batch *b, double *padj)
{
    svy_maxt(b->ask, b->n);
    for (size_t k = 0; k < b->n; k++) {
        for (size_t j = 0; j < b->family[k]->n; j++)
            padj[b->family[k]->at[j]] = b->ask[k].p[j];
        svy_nulldist_free(&b->of[k]);
    }
    svy_mem_free(&b->mem);
    b->n = b->size = 0;
}

/* Takes one more, and room for it as a batch may be. */
static void
adjust_maxt(struct batch *b, const struct svy_difftest *v,
            struct svy_results *r, const struct svy_estimates *e,
            const struct family *f, double *padj)
{
    double *t = svy_mem_take(&b->mem, f->n, sizeof *t);
    double *p = svy_mem_take(&b->mem, f->n, sizeof *p);
    struct svy_parts parts;

    for (size_t j = 0; j < f->n; j++) {
        const struct svy_estimate *row = &e->row[f->at[j]];

        t[j] = isnan(find_p(row)) ? NAN : row->value / row->se;
    }
    take_parts(r, e, f, &parts);
    svy_nulldist_init(&b->of[b->n], &parts);
    svy_parts_free(&parts);
    b->size += svy_nulldist_size(&b->of[b->n]);
    b->family[b->n] = f;
    b->ask[b->n] = (struct svy_maxt){.of = &b->of[b->n],
                                     .t = t,
                                     .level = v->level,
                                     .step_down = true,
                                     .seed = v->seed,
                                     .draws = v->draws,
                                     .p = p};
    if (++b->n == b->room || b->size > BATCH)
        draw(b, padj);
}

/* Holm's asks nothing of how tests depend on each other, so it serves where
 * there are too many for draws. */
static void
adjust_holm(const struct svy_estimates *e, const struct family *f, double *padj)
{
    struct svy_mem m = {0};
    double *p = svy_mem_take(&m, f->n, sizeof *p);

    for (size_t j = 0; j < f->n; j++)
        p[j] = find_p(&e->row[f->at[j]]);
    svy_padjust(SVY_PADJUST_HOLM, p, f->n, p);
    for (size_t j = 0; j < f->n; j++)
        padj[f->at[j]] = p[j];
    svy_mem_free(&m);
}

/* The rows of each family together; family k is at[k]. */
static struct family *
gather(const size_t *id, size_t n, size_t families, struct svy_mem *m)
{
    struct family *f = svy_mem_take(m, families, sizeof *f);
    size_t *at = svy_mem_take(m, n, sizeof *at);

    for (size_t i = 0; i < n; i++)
        f[id[i]].n++;
    for (size_t k = 0; k < families; at += f[k++].n)
        f[k].at = at;
    for (size_t k = 0; k < families; k++)
        f[k].n = 0;
    for (size_t i = 0; i < n; i++)
        f[id[i]].at[f[id[i]].n++] = i;
    return f;
}

/* By max-t those families that are small enough; what is the largest of the
 * others, or 0. */
static size_t
judge(const struct svy_difftest *v, struct svy_results *r,
      const struct svy_estimates *e, const struct family *f, size_t families,
      double *padj)
{
    struct svy_mem m = {0};
    struct batch b = {.room = families};
    size_t many = 0;

    b.ask = svy_mem_take(&m, families, sizeof *b.ask);
    b.of = svy_mem_take(&m, families, sizeof *b.of);
    b.family = svy_mem_take(&m, families, sizeof(void *));
    for (size_t k = 0; k < families; k++) {
        const bool rest = r->row[f[k].at[0]].other == SVY_LESS_REST;

        if (svy_difftest_draws(v, f[k].n, rest)) {
            adjust_maxt(&b, v, r, e, &f[k], padj);
            continue;
        }
        adjust_holm(e, &f[k], padj);
        many = f[k].n > many ? f[k].n : many;
    }
    draw(&b, padj);
    svy_mem_free(&m);
    return many;
}

size_t
svy_difftest(const struct svy_difftest *v, struct svy_results *r,
             struct svy_estimates *e)
{
    struct svy_mem m = {0};
    size_t *id = svy_mem_take(&m, r->n, sizeof *id);
    double *padj = svy_mem_take(&m, r->n, sizeof *padj);
    const char **reference = svy_mem_take(&m, r->n, sizeof *reference);
    const size_t n = name_families(v, r, id);
    size_t many = 0;

    for (size_t i = 0; i < r->n; i++)
        reference[i] = r->row[i].reference;
    if (v->maxt)
        many = judge(v, r, e, gather(id, r->n, n, &m), n, padj);
    svy_difftest_rows(v, e, id, reference, v->maxt ? padj : NULL);
    svy_mem_free(&m);
    return many;
}

void
svy_difftest_note(size_t many, struct svy_strlist *notes, struct svy_mem *m)
{
    if (many > 0)
        svy_strlist_add(notes, m,
                        svy_mem_print(m,
                                      say("%zu differences in a family are "
                                          "adjusted by holm, for maxt may take "
                                          "long; --adjust maxt takes it all "
                                          "the same"),
                                      many));
}
