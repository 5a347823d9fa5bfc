#include "meaning/contrast.h"

#include <math.h>
#include <string.h>

#include "ground/intern.h"
#include "ground/num.h"
#include "measure/psutotals.h"
#include "survey/catalog.h"

/* A domain, or the rest of one, and each line of it. */
struct side {
    struct svy_domain d;
    struct svy_linearize *l;
    bool *lonely, *incomplete;
    const char *wave, *levels; /* categories but for waves, joined by commas */
    const struct side *next;   /* behind it, of the same categories */
};

static const char *
join_levels(const struct svy_domain *d, struct svy_mem *m)
{
    const struct svy_totals *s = d->from;
    const char *all = "";

    for (size_t j = svy_shape_waves(&s->t->shape); j < s->nby; j++)
        all = svy_mem_print(m, "%s%s%s", all, *all ? "," : "",
                            s->level[d->at][j]);
    return all;
}

static struct side
measure(struct svy_contrast *c, const struct svy_domain *d, struct svy_mem *m)
{
    struct side x = {.d = *d,
                     .wave = svy_totals_wave(d->from, d->at),
                     .levels = join_levels(d, m)};

    x.l = svy_mem_take(m, c->n, sizeof *x.l);
    x.lonely = svy_mem_take(m, c->n, sizeof *x.lonely);
    x.incomplete = svy_mem_take(m, c->n, sizeof *x.incomplete);
    for (size_t j = 0; j < c->n; j++) {
        const struct svy_line *line = &c->line[j];

        x.l[j] = svy_linearize(&line->form, d, m);
        x.lonely[j] = svy_results_lonely(&c->source->report, &x.l[j]);
        x.incomplete[j] = svy_linearize_incomplete(&x.l[j]);
    }
    return x;
}

/* Where a difference lives: until the end, or until it is measured. */
static struct svy_mem *
hold(struct svy_contrast *c)
{
    return c->keep ? &c->mem : &c->scratch;
}

/* Fills in what a change has beside a difference: b is of the wave before. */
static void
put_change(struct svy_contrast *c, struct svy_minus *x, const struct side *p,
           const struct side *q, size_t line)
{
    struct svy_results *r = &c->source->report;
    const struct svy_linearize *a = &p->l[line], *b = &q->l[line];
    const enum svy_df rule = r->how.df_minus;
    double da, db;

    if (c->how.overlap)
        x->less = 2 * svy_overlap(&c->overlap, b, a);
    else if (svy_results_replicates(r) != NULL) // samples apart vary apart
        x->less = -2 * svy_covariance(a, b, &r->room);
    if (rule == SVY_DF_GIVEN)
        return;
    da = svy_results_df_minus(r, a, p->wave);
    db = svy_results_df_minus(r, b, q->wave);
    if (c->overlap.n > 0)
        x->df = fmin(da, db);
    else if (rule != SVY_DF_SATTERTHWAITE || svy_results_came(r))
        x->df = svy_difftest_df(svy_covariance(a, a, &r->room), da,
                                svy_covariance(b, b, &r->room), db);
}

/* The PSUs in common of two waves, once for all domains. */
static void
find_overlap(struct svy_contrast *c, const char *first, const char *second)
{
    if (!c->how.overlap || (c->first != NULL && strcmp(c->first, first) == 0 &&
                            strcmp(c->second, second) == 0))
        return;
    svy_overlap_free(&c->overlap);
    svy_overlap_init(&c->overlap, &c->source->d, first, second);
    c->first = first;
    c->second = second;
    if (c->overlap.common == 0)
        svy_source_note(
            c->source,
            svy_mem_print(&c->source->mem,
                          say("waves %s and %s have no PSU in common, "
                              "by their ids"),
                          first, second));
}

static int
put(struct svy_contrast *c, const struct side *a, const struct side *b,
    const char *reference, struct svy_err *why)
{
    const bool change = c->how.reference == SVY_CONTRAST_WAVE;
    const long other =
        b->d.kind == SVY_DOMAIN_REST ? SVY_LESS_REST : (long)b->d.at;

    if (change)
        find_overlap(c, b->wave, a->wave);
    for (size_t j = 0; j < c->n; j++) {
        struct svy_minus x = {
            .line = &c->line[j],
            .s = a->d.from,
            .domain = a->d.at,
            .l = svy_linearize_minus(&a->l[j], &b->l[j], hold(c)),
            .reference = reference,
            .other = other,
            .df = NAN,
            .lonely = a->lonely[j] || b->lonely[j],
            .incomplete = a->incomplete[j] || b->incomplete[j]};

        if (change)
            put_change(c, &x, a, b, j);
        if (svy_results_add_minus(&c->source->report, &x, why))
            return why->code;
    }
    svy_mem_free(&c->scratch);
    return 0;
}

/* A null value is exact: it moves the estimate alone. */
static int
put_null(struct svy_contrast *c, const struct side *a, struct svy_err *why)
{
    char text[SVY_NUM_WIDTH];
    const char *reference =
        svy_mem_copy(&c->mem, svy_num_print(c->how.null_value, text));

    for (size_t j = 0; j < c->n; j++) {
        const int scale = c->line[j].what.total ? a->d.from->scale : 0;
        struct svy_minus x = {.line = &c->line[j],
                              .s = a->d.from,
                              .domain = a->d.at,
                              .reference = reference,
                              .other = SVY_LESS_NOTHING,
                              .df = NAN,
                              .lonely = a->lonely[j],
                              .incomplete = a->incomplete[j]};

        x.l = svy_linearize_less(&a->l[j], ldexp(c->how.null_value, -scale),
                                 &c->mem);
        if (svy_results_add_minus(&c->source->report, &x, why))
            return why->code;
    }
    return 0;
}

static bool
same_wave(const struct side *a, const struct side *b)
{
    return strcmp(a->wave, b->wave) == 0;
}

/* Whether b, of the categories that a is to be compared with, is of its wave;
 * of waves, whether it is before. */
static bool
is_other(const struct svy_contrast *c, const struct side *a,
         const struct side *b)
{
    switch (c->how.reference) {
    case SVY_CONTRAST_ALL:
        return a < b && same_wave(a, b);
    case SVY_CONTRAST_CATEGORY:
        return a != b && same_wave(a, b);
    case SVY_CONTRAST_WAVE:
        return svy_catalog_earlier(&c->source->survey, b->wave, a->wave) < 0;
    default:
        return false;
    }
}

/* Strings sides of the same categories together; the first of those of a, or of
 * the category that is asked for, stands in of[]. */
static void
string(struct svy_contrast *c, struct side *side, size_t n,
       const struct side **of)
{
    const bool category = c->how.reference == SVY_CONTRAST_CATEGORY;
    struct svy_intern names = {0};
    const struct side **first = svy_mem_take(&c->mem, n, sizeof *first);

    for (size_t i = n; i-- > 0;) {
        const char *l = side[i].levels;
        const size_t at = svy_intern_add(&names, l, strlen(l));

        side[i].next = first[at];
        first[at] = &side[i];
    }
    for (size_t i = 0; i < n; i++) {
        const char *l = category ? c->how.category : side[i].levels;
        const long at = svy_intern_find(&names, l, strlen(l));

        of[i] = at < 0 ? NULL : first[at];
    }
    c->found |= category && n > 0 && of[0] != NULL;
    svy_intern_free(&names);
}

static int
compare_others(struct svy_contrast *c, const struct side *end,
               const struct side *of, const struct side *a, struct svy_err *why)
{
    const bool change = c->how.reference == SVY_CONTRAST_WAVE;
    const bool all = c->how.reference == SVY_CONTRAST_ALL;
    const struct side *before = NULL;

    for (const struct side *b = all ? a + 1 : of; b != NULL && b != end;
         b = all ? b + 1 : b->next) {
        if (!is_other(c, a, b))
            continue;
        if (before == NULL ||
            svy_catalog_earlier(&c->source->survey, before->wave, b->wave) < 0)
            before = b;
        if (!change && put(c, a, b, b->levels, why))
            return why->code;
    }
    if (!change || before == NULL)
        return 0;
    return put(c, a, before, svy_mem_print(&c->mem, "wave=%s", before->wave),
               why);
}

static int
compare_rest(struct svy_contrast *c, const struct side *a,
             const struct svy_domain *all, struct svy_err *why)
{
    const struct svy_domain d = svy_domain_rest(all, &a->d, hold(c));
    const struct side rest = measure(c, &d, hold(c));

    return put(c, a, &rest, "rest", why);
}

/* Whether what the differences of the wave of domain k rest on is wanted once
 * more, by max-t or a covariance. */
static bool
keeps(const struct svy_contrast *c, const struct svy_totals *s, size_t k)
{
    const bool rest = c->how.reference == SVY_CONTRAST_REST;
    size_t n = 0;

    for (size_t b = s->wave[k]; b < s->ndomain && s->wave[b] == s->wave[k]; b++)
        n += !s->missing[b];
    return c->source->report.how.covariance ||
           svy_difftest_draws(&c->how.verdict, rest ? n : n * (n - 1) / 2,
                              rest);
}

/* A domain of a table; what is not wanted once more may share its sums. */
static struct svy_domain
take(struct svy_contrast *c, const struct svy_totals *s, size_t at,
     enum svy_domain_kind kind)
{
    struct svy_domain d = svy_domain(s, at, kind, &c->source->d,
                                     svy_source_replicates(c->source), &c->mem);

    if (!c->keep)
        svy_domain_share(&d, &c->mem);
    return d;
}

/* The sides of a table, wave by wave; *n of them. */
static struct side *
find_sides(struct svy_contrast *c, const struct svy_totals *s, size_t *n)
{
    struct side *side = svy_mem_take(&c->mem, s->ndomain, sizeof *side);

    for (size_t k = 0; k < s->ndomain; k++) {
        struct svy_domain d;

        if (s->wave[k] == k)
            c->keep = keeps(c, s, k);
        if (s->missing[k])
            continue;
        d = take(c, s, k, SVY_DOMAIN_ONE);
        side[(*n)++] = measure(c, &d, &c->mem);
    }
    return side;
}

static int
compare_table(struct svy_contrast *c, const struct svy_totals *s,
              struct svy_err *why)
{
    size_t n = 0;
    struct side *side = find_sides(c, s, &n);
    const struct side **of = svy_mem_take(&c->mem, n, sizeof *of);
    struct svy_domain all = {0};
    int rc = 0;

    string(c, side, n, of);
    for (const struct side *a = side; rc == 0 && a < side + n; a++) {
        const bool first = a == side || !same_wave(a, a - 1);

        if (first)
            c->keep = keeps(c, s, a->d.at);
        if (c->how.reference == SVY_CONTRAST_NULL) {
            rc = put_null(c, a, why);
        } else if (c->how.reference == SVY_CONTRAST_REST) {
            if (first)
                all = take(c, s, a->d.at, SVY_DOMAIN_ALL);
            rc = compare_rest(c, a, &all, why);
        } else {
            rc = compare_others(c, side + n, of[a - side], a, why);
        }
    }
    return rc;
}

/* The lines as differences: their limits are by t. */
static int
take_lines(struct svy_contrast *c, const struct svy_line *line, size_t n,
           struct svy_err *why)
{
    c->n = n;
    c->line = svy_mem_take(&c->mem, n, sizeof *c->line);
    for (size_t j = 0; j < n; j++) {
        c->line[j] = line[j];
        c->line[j].what.ci = SVY_CI_T;
        if (line[j].cut != NULL)
            return svy_err(why, SVY_MISUSED,
                           "differences of quantiles are not to be had; "
                           "compare means or shares");
    }
    return 0;
}

/* The undivided table is compared by wave or with a null value. */
static bool
is_compared(const struct svy_contrast *c, size_t table)
{
    return table > 0 ||
           (c->source->tables.whole && (c->how.reference == SVY_CONTRAST_WAVE ||
                                        c->how.reference == SVY_CONTRAST_NULL));
}

static int
check_found(const struct svy_contrast *c, struct svy_err *why)
{
    const struct svy_source *source = c->source;

    if (c->how.reference == SVY_CONTRAST_CATEGORY && !c->found)
        return svy_err(why, SVY_FAILED,
                       "%s: --reference: no domain is '%s', nor is it rest, "
                       "all or wave",
                       source->name, c->how.category);
    if (source->report.n > 0)
        return 0;
    if (c->how.reference == SVY_CONTRAST_WAVE)
        return svy_err(why, SVY_FAILED,
                       "%s: there are not two waves to compare; name them in a "
                       "column 'wave', or with --set wave=W for each file",
                       source->name);
    return svy_err(why, SVY_FAILED,
                   "%s: there are not two domains to compare; split with --by",
                   source->name);
}

int
svy_contrast(struct svy_contrast *c, const struct svy_line *line, size_t n,
             struct svy_err *why)
{
    if (take_lines(c, line, n, why))
        return why->code;
    if (c->how.overlap && svy_psutotals_count(&c->source->d) == 0)
        return svy_err(why, SVY_FAILED,
                       "%s: --overlap: there are no PSUs; name them with --psu",
                       c->source->name);
    if (c->how.reference == SVY_CONTRAST_WAVE &&
        c->source->report.how.covariance &&
        svy_source_replicates(c->source) != NULL)
        return svy_err(why, SVY_MISUSED,
                       "--covariance of waves needs --variance taylor");
    for (size_t i = 0; i < c->source->tables.n; i++)
        if (is_compared(c, i) &&
            compare_table(c, &c->source->tables.at[i], why))
            return why->code;
    return check_found(c, why);
}

void
svy_contrast_free(struct svy_contrast *c)
{
    svy_overlap_free(&c->overlap);
    svy_mem_free(&c->scratch);
    svy_mem_free(&c->mem);
}
