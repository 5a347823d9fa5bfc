#include "meaning/diffrows.h"

#include <math.h>
#include <string.h>

#include "ground/dist.h"
#include "ground/intern.h"
#include "ground/na.h"
#include "meaning/tabled.h"

void
svy_diffrows_add(struct svy_diffrows *c, const char *name)
{
    if (c->from[c->n].n == 0)
        return;
    c->name[c->n] = name;
    c->n += c->n < 2;
}

/* A row that has a numerator's df is a test: its value is no estimate, and
 * what is left of two of them means nothing. */
static const char *
has_test(const struct svy_estimates *e)
{
    const long ndf = svy_estimate_own(e, "ndf");

    for (size_t i = 0; ndf >= 0 && i < e->n; i++)
        if (e->row[i].own != NULL && *e->row[i].own[ndf] != '\0' &&
            !svy_na(e->row[i].own[ndf]))
            return e->row[i].stat;
    return NULL;
}

int
svy_diffrows_check(const struct svy_diffrows *c, size_t files,
                   struct svy_err *why)
{
    for (size_t i = 0; i < c->n; i++)
        if (has_test(&c->from[i]) != NULL)
            return svy_err(why, SVY_FAILED,
                           "%s holds tests ('%s'), which are not estimates: "
                           "there is nothing to be subtracted",
                           c->name[i], has_test(&c->from[i]));
    if (c->n == 0 || (c->n == 2 && files == 2))
        return 0;
    return svy_err(why, SVY_FAILED,
                   "%s holds estimates: they are compared two files at a time, "
                   "and not with answers or tallies",
                   c->name[0]);
}

/* What a row is about, whatever its wave; by names the by-columns. */
static const char *
key(const struct svy_estimates *e, const struct svy_estimate *row,
    const struct svy_estimates *by, struct svy_mem *m)
{
    const char *all =
        svy_mem_print(m, "%s\x1f%s\x1f%s", row->item, row->stat, row->answer);

    for (size_t j = 0; j < by->nby; j++) {
        const long at = svy_estimate_by(e, by->by[j]);

        if (strcmp(by->by[j], "wave") != 0)
            all = svy_mem_print(m, "%s\x1f%s", all, at < 0 ? "" : row->by[at]);
    }
    return all;
}

/* The rows of b by what they are about; two the same cannot be told apart. */
static int
find_rows(const struct svy_diffrows *c, struct svy_intern *names,
          struct svy_err *why)
{
    const struct svy_estimates *b = &c->from[1];

    for (size_t i = 0; i < b->n; i++) {
        struct svy_mem m = {0};
        const char *k = key(b, &b->row[i], &c->from[0], &m);
        const bool fresh = svy_intern_add(names, k, strlen(k)) == i;

        svy_mem_free(&m);
        if (!fresh)
            return svy_err(why, SVY_FAILED,
                           "%s: %s, %s is there twice; leave one wave and the "
                           "by-columns of %s",
                           c->name[1], b->row[i].item, b->row[i].stat,
                           c->name[0]);
    }
    return 0;
}

/* A fixed value, not an estimate whose error the design could not show. */
static bool
is_exact(const struct svy_estimate *row)
{
    return isnan(row->se) && !isnan(row->value) &&
           !svy_estimate_flag(row, "lonely") &&
           !svy_estimate_flag(row, "review") &&
           !svy_estimate_flag(row, "overflow");
}

/* Satterthwaite's df, sums of errors to the fourth power: 1e80, as of a total
 * of large weights, has none. A power of two is taken out of both before, which
 * moves no digit. */
static double
find_df(double sa, double dfa, double sb, double dfb)
{
    const double most = fmax(sa, sb);
    const int power = most > 0 && isfinite(most) ? -ilogb(most) : 0;
    const double va = ldexp(sa, power) * ldexp(sa, power),
                 vb = ldexp(sb, power) * ldexp(sb, power);

    return sb == 0 ? dfa : sa == 0 ? dfb : svy_difftest_df(va, dfa, vb, dfb);
}

/* a - b of independent samples: variances add up, by hypot, which does not
 * square what is out of range. A fixed value is exact: se 0, and the df of the
 * other alone; two of them have no error that could be told. Limits are by t,
 * since a difference is on no bounded scale, whatever a and b are. */
static void
subtract(const struct svy_difftest *v, const struct svy_estimate *b,
         struct svy_estimate *row, struct svy_mem *m)
{
    const struct svy_estimate a = *row;
    const bool fixed = is_exact(&a) && !is_exact(b);
    const double sa = fixed ? 0 : a.se, sb = is_exact(b) ? 0 : b->se;
    const char *method = fixed ? b->method : a.method;
    double half;

    row->value = a.value - b->value;
    row->se = hypot(sa, sb);
    row->df = find_df(sa, a.df, sb, b->df);
    row->conf = v->level;
    half = svy_dist_t((1 + v->level) / 2, row->df) * row->se;
    row->low = row->value - half;
    row->high = row->value + half;
    row->n = (fixed && isnan(a.n) ? 0 : a.n) + (isnan(b->n) ? 0 : b->n);
    row->psus =
        (fixed && isnan(a.psus) ? 0 : a.psus) + (isnan(b->psus) ? 0 : b->psus);
    row->neff = row->deff = NAN;
    row->method = svy_mem_print(m, "%.*s t", (int)strcspn(method, " "), method);
    row->own = NULL;
}

/* What is wrong with either is wrong with their difference, which may be more
 * than a number can hold itself. */
static void
mark(struct svy_estimates *e, const struct svy_estimate *b)
{
    svy_estimate_mark(e, &e->row[e->n - 1], b->flag);
    if (!svy_estimate_bound(&e->row[e->n - 1]))
        svy_estimate_mark(e, &e->row[e->n - 1], "overflow");
}

static const char *
reference(const struct svy_diffrows *c, const struct svy_estimate *b,
          struct svy_mem *m)
{
    const long wave = svy_estimate_by(&c->from[1], "wave");

    return wave < 0 ? c->name[1] : svy_mem_print(m, "wave=%s", b->by[wave]);
}

/* The rows of one statistic are a family. */
static void
judge(const struct svy_difftest *v, struct svy_estimates *e,
      const char *const *with)
{
    struct svy_intern names = {0};
    struct svy_mem m = {0};
    size_t *family = svy_mem_take(&m, e->n, sizeof *family);

    for (size_t i = 0; i < e->n; i++) {
        const struct svy_estimate *r = &e->row[i];
        const char *k =
            svy_mem_print(&m, "%s\x1f%s\x1f%s", r->item, r->stat, r->answer);

        family[i] = svy_intern_add(&names, k, strlen(k));
    }
    svy_difftest_rows(v, e, family, with, NULL);
    svy_intern_free(&names);
    svy_mem_free(&m);
}

/* Rows of both files that agree, and what was subtracted. */
struct agree {
    size_t *row[2];
    const char **with;
    size_t exact[2], alone;
};

/* What was taken for exact, and what was left out. */
static void
note(struct svy_diffrows *c, const struct svy_estimates *e,
     const struct agree *g)
{
    const char *over = svy_estimate_overflow(e, &c->mem);

    if (over != NULL)
        svy_strlist_add(&c->notes, &c->mem, over);
    for (size_t k = 0; k < 2; k++)
        if (g->exact[k] > 0)
            svy_strlist_add(
                &c->notes, &c->mem,
                svy_mem_print(&c->mem,
                              say("%s: %zu values have no standard error "
                                  "and count as exact"),
                              c->name[k], g->exact[k]));
    if (g->alone > 0)
        svy_strlist_add(
            &c->notes, &c->mem,
            svy_mem_print(&c->mem,
                          say("%zu of %zu rows of %s have nothing to "
                              "be compared with in %s"),
                          g->alone, c->from[0].n, c->name[0], c->name[1]));
}

static int
check(const struct svy_difftest *v, struct svy_err *why)
{
    if (!v->maxt)
        return 0;
    return svy_err(why, SVY_MISUSED,
                   "--adjust maxt needs answers or a tally; of estimates say "
                   "holm");
}

static int
subtract_all(struct svy_diffrows *c, const struct svy_difftest *v,
             struct agree *g, struct svy_estimates *e, struct svy_err *why)
{
    const struct svy_estimates *a = &c->from[0], *b = &c->from[1];
    struct svy_intern names = {0};
    int rc = find_rows(c, &names, why);

    for (size_t i = 0; rc == 0 && i < a->n; i++) {
        struct svy_estimate row = a->row[i];
        struct svy_mem m = {0};
        const char *k = key(a, &row, a, &m);
        const long at = svy_intern_find(&names, k, strlen(k));

        svy_mem_free(&m);
        g->alone += at < 0;
        if (at < 0)
            continue;
        g->exact[0] += is_exact(&row);
        g->exact[1] += is_exact(&b->row[at]);
        subtract(v, &b->row[at], &row, &e->mem);
        g->with[e->n] = reference(c, &b->row[at], &e->mem);
        g->row[0][e->n] = i;
        g->row[1][e->n] = (size_t)at;
        svy_estimate_add(e, &row);
        mark(e, &b->row[at]);
    }
    svy_intern_free(&names);
    if (rc != 0 || e->n > 0)
        return rc;
    return svy_err(why, SVY_FAILED,
                   "%s and %s have no row in common: by-columns, item, stat "
                   "and answer must agree",
                   c->name[0], c->name[1]);
}

int
svy_diffrows(struct svy_diffrows *c, const struct svy_difftest *v, size_t least,
             struct svy_estimates *e, struct svy_err *why)
{
    const struct svy_estimates *a = &c->from[0];
    struct agree g = {
        .row = {svy_mem_take(&c->mem, a->n, sizeof(size_t)),
                svy_mem_take(&c->mem, a->n, sizeof(size_t))},
        .with = svy_mem_take(&e->mem, a->n, sizeof *g.with),
    };
    const struct svy_tabled file[2] = {{a, c->name[0], g.row[0]},
                                       {&c->from[1], c->name[1], g.row[1]}};

    e->nby = a->nby;
    e->by = a->by;
    if (check(v, why) || subtract_all(c, v, &g, e, why) ||
        svy_tabled_hide(e, file, least, why))
        return why->code;
    judge(v, e, g.with);
    note(c, e, &g);
    return 0;
}

void
svy_diffrows_free(struct svy_diffrows *c)
{
    for (size_t i = 0; i < 3; i++)
        svy_estimate_free(&c->from[i]);
    svy_mem_free(&c->mem);
}
