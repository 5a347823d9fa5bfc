#include "meaning/assoctest.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ground/intern.h"
#include "ground/na.h"
#include "ground/num.h"
#include "ground/strlist.h"
#include "meaning/itemstat.h"
#include "meaning/told.h"

enum { REFERENCE, P, PADJ, NDF, OWN }; /* our own columns */

const struct svy_word svy_assoctest_words[] = {
    {"first", SVY_CHISQTEST_FIRST},
    {"first-chisq", SVY_CHISQTEST_FIRST_CHISQ},
    {"second", SVY_CHISQTEST_SECOND},
    {"exact", SVY_CHISQTEST_EXACT},
    {"wald", SVY_CHISQTEST_WALD},
    {"wald-adj", SVY_CHISQTEST_WALD_ADJ},
    {0}};

static int
read_kind(struct svy_assoctest_how *h, const char *name, struct svy_err *why)
{
    const int kind = svy_word_find(svy_assoctest_words, name);

    if (kind < 0)
        return svy_word_none("--test", name, svy_assoctest_words, NULL, why);
    h->kind[kind] = true;
    return 0;
}

int
svy_assoctest_read(struct svy_assoctest_how *h, const char *kinds,
                   const char *known, struct svy_mem *m, struct svy_err *why)
{
    const struct svy_strlist k = svy_strlist_read(m, kinds ? kinds : "second"),
                             l = svy_strlist_read(m, known);
    double *x = svy_mem_take(m, l.n, sizeof *x);

    for (size_t i = 0; i < k.n; i++)
        if (read_kind(h, k.name[i], why))
            return why->code;
    for (size_t i = 0; i < l.n; i++)
        svy_num_read(l.name[i], &x[i]);
    h->nknown = l.n;
    h->known = known ? x : NULL;
    return 0;
}

/* One test to make: an item in domains from .. to-1 of a table, of which those
 * with missing categories are left out. */
struct job {
    const struct svy_assoctest_how *how;
    struct svy_source *source;
    const struct svy_itemstat_item *it;
    const struct svy_totals *s;
    size_t from, to;
    struct svy_linearize *cell; /* cell[row * codes + code] */
    size_t rows, last;          /* domains, and one of them */
    size_t people, psus;
    double df;
    struct svy_mem m;
};

/* Rows, their p-values, and whom they tell of. */
struct rows {
    struct svy_estimates *e;
    double *p;
    struct svy_told *told;
    size_t p_room, told_room;
};

/* The total of those who gave an answer, in a domain: N_rc. Totals and not
 * shares, as chisqtest.h takes the covariance of shares from theirs, and Wald's
 * needs how N varies. */
static struct svy_linearize
total(struct job *j, const struct svy_domain *d, size_t place)
{
    struct svy_scored *in = svy_mem_take(&j->m, j->it->n, sizeof *in);
    struct svy_statform f = {.kind = SVY_STATFORM_TOTAL, .in = in};

    for (size_t i = 0; i < j->it->n; i++)
        if (j->it->place[i] == place)
            in[f.n++] = (struct svy_scored){j->it->answer[i].cat, 1, 1};
    return svy_linearize(&f, d, &j->m);
}

/* Everybody in the table, for n and df. */
static void
count(struct job *j)
{
    struct svy_results *r = &j->source->report;
    struct svy_linearize all = {.from = j->s};
    size_t n = 0;

    for (size_t i = 0; i < j->rows * j->it->scoring.n; i++)
        n += j->cell[i].nwho;
    all.who = svy_mem_take(&j->m, n, sizeof(void *));
    for (size_t i = 0; i < j->rows * j->it->scoring.n; i++) {
        const struct svy_linearize *l = &j->cell[i];

        for (size_t k = 0; k < l->nwho; k++)
            all.who[all.nwho++] = l->who[k];
        all.people += l->people;
    }
    svy_covariance_count(&all, &r->room);
    j->people = all.people;
    j->psus = all.psus;
    j->df = svy_results_df(r, &all, svy_totals_wave(j->s, j->from));
}

static void
fill(struct job *j)
{
    const size_t codes = j->it->scoring.n;

    j->rows = 0;
    j->cell = svy_mem_take(&j->m, (j->to - j->from) * codes, sizeof *j->cell);
    for (size_t k = j->from; k < j->to; k++) {
        struct svy_domain d;

        if (j->s->missing[k])
            continue;
        d = svy_domain(j->s, k, SVY_DOMAIN_ONE, &j->source->d,
                       svy_source_replicates(j->source), &j->m);
        for (size_t c = 0; c < codes; c++)
            j->cell[j->rows * codes + c] = total(j, &d, c);
        j->rows++;
        j->last = k;
    }
    count(j);
}

/* The joint covariance of all cells by the design: cells of one table share
 * PSUs, so it is far from diagonal. Nobody in a cell: its total is 0 and does
 * not vary. */
static struct svy_chisqtest
test(struct job *j)
{
    const size_t n = j->rows * j->it->scoring.n;
    double *cell = svy_mem_take(&j->m, n, sizeof *cell);
    double *cov = svy_mem_take(&j->m, n * n, sizeof *cov);
    struct svy_chisqtest x = {.r = j->rows,
                              .c = j->it->scoring.n,
                              .cell = cell,
                              .cov = cov,
                              .known = j->how->known,
                              .n = (double)j->people,
                              .df = j->df};

    for (size_t a = 0; a < n; a++) {
        cell[a] = j->cell[a].n > 0 ? j->cell[a].value : 0;
        for (size_t b = 0; b <= a; b++) {
            const bool both = j->cell[a].n > 0 && j->cell[b].n > 0;

            cov[a * n + b] = cov[b * n + a] =
                both ? svy_covariance(&j->cell[a], &j->cell[b],
                                      &j->source->report.room)
                     : 0;
        }
    }
    svy_chisqtest(&x);
    return x;
}

/* The by-columns of a table but for the wave, as one text. */
static const char *
table_name(const struct svy_totals *s, struct svy_mem *m)
{
    const char *name = "";

    for (size_t i = svy_shape_waves(&s->t->shape); i < s->nby; i++)
        name = svy_mem_print(m, "%s%s%s", name, *name ? "," : "", s->by[i]);
    return name;
}

/* The categories of a row: of fit those of its domain, else its wave alone. */
static const char **
levels(const struct job *j, const struct svy_strlist *by, struct svy_mem *m)
{
    const size_t waves = svy_shape_waves(&j->s->t->shape);
    const char **level = svy_mem_take(m, by->n + 1, sizeof *level);

    for (size_t i = 0; i < by->n; i++) {
        level[i] = "";
        for (size_t k = 0; k < (j->how->known ? j->s->nby : waves); k++)
            if (strcmp(by->name[i], j->s->by[k]) == 0)
                level[i] = j->s->level[j->from][k];
    }
    return level;
}

static const char *
number(double x, struct svy_mem *m)
{
    char text[SVY_NUM_WIDTH];

    return svy_mem_copy(m, svy_num_print(x, text));
}

static void
put(struct job *j, const struct svy_chisqtest *x, const struct svy_strlist *by,
    struct rows *out)
{
    struct svy_estimates *e = out->e;
    const struct svy_results *r = &j->source->report;
    struct svy_statform *answers = svy_mem_take(&e->mem, 1, sizeof *answers);

    *answers = (struct svy_statform){.n = j->it->n, .in = j->it->answer};
    for (size_t k = 0; k < SVY_CHISQTESTS; k++) {
        const struct svy_chisqtest_test *t = &x->test[k];
        struct svy_estimate row = {
            .by = levels(j, by, &e->mem),
            .item = j->it->name,
            .stat = j->how->known ? "fit" : "independence",
            .answer = svy_word_name(svy_assoctest_words, (int)(k)),
            .value = t->stat,
            .se = NAN,
            .low = NAN,
            .high = NAN,
            .conf = NAN,
            .df = t->ddf,
            .n = (double)j->people,
            .neff = NAN,
            .deff = x->deff,
            .psus = (double)j->psus,
            .method = svy_results_variance(r),
            .flag = ""};
        const char **own = svy_mem_take(&e->mem, OWN, sizeof *own);

        if (!j->how->kind[k])
            continue;
        own[P] = number(t->p, &e->mem);
        own[NDF] = number(t->ndf, &e->mem);
        row.own = own;
        svy_estimate_add(e, &row);
        out->p = svy_mem_more(out->p, &out->p_room, e->n, sizeof *out->p);
        out->p[e->n - 1] = t->p;
        out->told =
            svy_mem_more(out->told, &out->told_room, e->n, sizeof *out->told);
        out->told[e->n - 1] = (struct svy_told){
            j->s, j->last, j->how->known ? SVY_LESS_NOTHING : SVY_TOLD_ALL,
            answers};
    }
}

/* The domains that are tested together: of fit one, else those of a wave. */
static size_t
group_end(const struct job *j)
{
    const char *wave = svy_totals_wave(j->s, j->from);
    size_t to = j->from + 1;

    while (j->how->known == NULL && to < j->s->ndomain &&
           strcmp(svy_totals_wave(j->s, to), wave) == 0)
        to++;
    return to;
}

static int
check_item(const struct job *j, struct svy_err *why)
{
    if (j->how->known != NULL && j->how->nknown != j->it->scoring.n)
        return svy_err(why, SVY_MISUSED,
                       "--fit has %zu shares, and %s has %zu codes; give one "
                       "for each, in the order of the scale",
                       j->how->nknown, j->it->name, j->it->scoring.n);
    return 0;
}

static int
test_item(struct job *j, const struct svy_strlist *by, struct rows *out,
          struct svy_err *why)
{
    if (check_item(j, why))
        return why->code;
    for (j->from = 0; j->from < j->s->ndomain; j->from = j->to) {
        struct svy_chisqtest x;

        j->to = group_end(j);
        fill(j);
        x = test(j);
        if (j->rows > 0)
            put(j, &x, by, out);
        svy_mem_free(&j->m);
    }
    return 0;
}

/* A hidden row keeps the columns of its table, and nothing of the test. */
static void
put_padj(struct svy_estimates *e, struct svy_estimate *row,
         const struct svy_totals *s, double padj)
{
    const char **own = svy_mem_take(&e->mem, OWN, sizeof *own);

    own[REFERENCE] = table_name(s, &e->mem);
    own[P] = row->own ? row->own[P] : SVY_NA;
    own[PADJ] = number(padj, &e->mem);
    own[NDF] = row->own ? row->own[NDF] : SVY_NA;
    row->own = own;
}

/* Rows of one table, wave, kind: the items of a family. */
static void
adjust(const struct svy_assoctest_how *h, struct rows *out)
{
    struct svy_estimates *e = out->e;
    struct svy_intern names = {0};
    struct svy_mem m = {0};
    size_t *family = svy_mem_take(&m, e->n, sizeof *family);

    assert(out->p != NULL && out->told != NULL); // of one row at least
    for (size_t i = 0; i < e->n; i++) {
        const char *key = svy_mem_print(
            &m, "%p\x1f%s", (const void *)out->told[i].s, e->row[i].answer);

        for (size_t k = 0; k < e->nby; k++)
            key = svy_mem_print(&m, "%s\x1f%s", key, e->row[i].by[k]);
        family[i] = svy_intern_add(&names, key, strlen(key));
        if (e->row[i].own == NULL)
            out->p[i] = NAN; // hidden: none is adjusted for it
    }
    svy_padjust_families(h->adjust, out->p, family, e->n, out->p);
    for (size_t i = 0; i < e->n; i++)
        put_padj(e, &e->row[i], out->told[i].s, out->p[i]);
    svy_intern_free(&names);
    svy_mem_free(&m);
}

/* Every item by every table; of fit also undivided, where that is shown. */
static int
test_all(const struct svy_assoctest_how *h, struct svy_source *source,
         const struct svy_strlist *by, struct rows *out, struct svy_err *why)
{
    for (size_t t = h->known ? !source->tables.whole : 1; t < source->tables.n;
         t++)
        for (size_t i = 0; i < source->items.n; i++) {
            struct job j = {
                .how = h, .source = source, .s = &source->tables.at[t]};
            struct svy_itemstat_item it;

            if (svy_itemstat_item(&it, source, source->items.name[i], why))
                return why->code;
            j.it = &it;
            if (test_item(&j, by, out, why))
                return why->code;
        }
    if (out->e->n > 0)
        return 0;
    return svy_err(why, SVY_FAILED,
                   "%s: there is nothing to test; split with --by, or give "
                   "known shares with --fit",
                   source->name);
}

int
svy_assoctest(const struct svy_assoctest_how *h, struct svy_source *source,
              struct svy_estimates *e, struct svy_err *why)
{
    static const char *own[OWN] = {"reference", "p", "padj", "ndf"};
    const struct svy_strlist by = svy_tables_by(&source->tables, &e->mem);
    struct rows out = {.e = e};
    int rc;

    e->nby = by.n;
    e->by = by.name;
    e->nown = OWN;
    e->own = own;
    rc = test_all(h, source, &by, &out, why) ||
                 svy_told_hide(e, out.told, &source->tables, h->suppress, why)
             ? (int)why->code
             : 0;
    if (rc == 0)
        adjust(h, &out);
    if (rc == 0 &&
        (h->kind[SVY_CHISQTEST_WALD] || h->kind[SVY_CHISQTEST_WALD_ADJ]))
        svy_source_note(
            source, say("--test wald and wald-adj find tables different that "
                        "are alike, far more often than they say where PSUs "
                        "are few; second does not"));
    free(out.p);
    free(out.told);
    return rc;
}
