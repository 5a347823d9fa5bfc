#include "survey/basis.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "ground/intern.h"
#include "ground/num.h"
#include "survey/canon.h"
#include "survey/catalog.h"
#include "survey/tree.h"

/* A sum on its way. Names that were mentioned have their turn one by one, so
 * that circles end. */
struct basis {
    const struct svy_survey *s;
    const struct svy_ends *ends;
    struct svy_strlist names;
    uint64_t sum;
    struct svy_mem *m;
};

static void
say_text(struct basis *b, const char *text)
{
    b->sum = svy_intern_hash(b->sum, text, strlen(text) + 1);
}

static void
say_number(struct basis *b, double x)
{
    char text[SVY_NUM_WIDTH];

    say_text(b, svy_num_print(x, text));
}

static void
mention(struct basis *b, const char *name)
{
    say_text(b, name);
    if (svy_strlist_find(&b->names, name) < 0)
        svy_strlist_add(&b->names, b->m, name);
}

static int
by_bytes(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* What has no order in itself must not bring that of the file. */
static void
say_set(struct basis *b, const char *what, struct svy_strlist *l)
{
    if (l->n > 0)
        qsort(l->name, l->n, sizeof *l->name, by_bytes);
    say_text(b, what);
    for (size_t i = 0; i < l->n; i++)
        say_text(b, l->name[i]);
}

/* Who was asked. */
static void
add_relevant(struct basis *b, const struct svy_item *it)
{
    if (it->relevant == NULL)
        return;
    say_text(b, "relevant");
    say_text(b, svy_canon(it->relevant, b->m));
    for (size_t i = 0; i < it->relevant->n; i++)
        mention(b, it->relevant->name[i]);
}

static void
add_item(struct basis *b, const struct svy_item *it)
{
    const struct svy_scale *scale = it->scale;
    struct svy_strlist missing = {0};

    for (size_t i = 0; scale != NULL && i < scale->nmissing; i++)
        svy_strlist_add(&missing, b->m,
                        svy_mem_print(b->m, "%s=%s", scale->missing[i].code,
                                      scale->missing[i].reason
                                          ? scale->missing[i].reason
                                          : "missing"));
    if (missing.n > 0)
        say_set(b, "missing", &missing);
    if (it->multi != NULL) {
        say_text(b, "multi");
        say_text(b, it->multi);
    }
    add_relevant(b, it);
}

/* What each code of an item is worth in what is derived from it. */
static void
add_worth(struct basis *b, const struct svy_derive *d,
          const struct svy_item *it)
{
    const struct svy_scoring s =
        svy_scoring(b->m, it->scale, it->reverse, b->ends);
    struct svy_strlist worth = {0};
    char text[SVY_NUM_WIDTH];

    for (size_t i = 0; i < s.n; i++) {
        const double x = d->kind == SVY_EVERY ? s.satisfied[i]
                         : d->kind == SVY_MEAN
                             ? svy_scoring_value(&s, b->s->score, i)
                             : svy_scoring_number(&s, i);

        svy_strlist_add(
            &worth, b->m,
            svy_mem_print(b->m, "%s=%s", s.code[i], svy_num_print(x, text)));
    }
    say_set(b, "worth", &worth);
}

static void
add_part(struct basis *b, const struct svy_derive *d, const char *name,
         double weight)
{
    const struct svy_item *it = svy_survey_item(b->s, name);

    mention(b, name);
    say_number(b, weight);
    if (it != NULL && it->scale != NULL)
        add_worth(b, d, it);
    else if (it != NULL && it->number && d->kind == SVY_MEAN) {
        say_number(b, it->min);
        say_number(b, it->max);
        say_number(b, b->s->score);
    }
}

static void
add_recode(struct basis *b, const struct svy_derive *d)
{
    mention(b, d->of.name[0]);
    for (size_t i = 0; i < d->n; i++) {
        struct svy_strlist codes = {0};

        for (size_t k = 0; k < d->into[i].codes.n; k++)
            svy_strlist_add(&codes, b->m, d->into[i].codes.name[k]);
        say_set(b, d->into[i].name, &codes);
        if (codes.n > 0)
            continue;
        say_text(b, isinf(d->into[i].low) ? "from" : "");
        say_number(b, isinf(d->into[i].low) ? 0 : d->into[i].low);
        say_text(b, isinf(d->into[i].high) ? "to" : "");
        say_number(b, isinf(d->into[i].high) ? 0 : d->into[i].high);
    }
}

static int
by_leaf(const void *a, const void *b)
{
    return strcmp(((const struct svy_leaf *)a)->item,
                  ((const struct svy_leaf *)b)->item);
}

static void
add_derived(struct basis *b, const struct svy_derive *d)
{
    const struct svy_node *node =
        d->kind == SVY_MEAN && d->node ? svy_survey_node(b->s, d->node) : NULL;
    struct svy_leaf *of;
    size_t n = d->of.n;

    say_number(b, d->kind);
    if (d->kind == SVY_RECODE) {
        add_recode(b, d);
        return;
    }
    if (d->kind == SVY_MEAN)
        say_number(b, d->share);
    if (node != NULL) {
        of = svy_tree_leaves(b->s, node, &n, b->m);
    } else {
        of = svy_mem_take(b->m, n + 1, sizeof *of);
        for (size_t i = 0; i < n; i++)
            of[i] = (struct svy_leaf){d->of.name[i], 1 / (double)n};
    }
    if (n > 0)
        qsort(of, n, sizeof *of, by_leaf);
    for (size_t i = 0; i < n; i++)
        add_part(b, d, of[i].item, of[i].weight);
}

/* What a name rests on itself. */
static void
add(struct basis *b, const char *name, bool as_column)
{
    const struct svy_meaning x = svy_catalog(b->s, name);

    say_text(b, name);
    if (x.item != NULL) {
        add_item(b, x.item);
    } else if (x.of != NULL && as_column) {
        add_relevant(b, x.of);
    } else if (x.of != NULL) {
        say_text(b, "choice");
        mention(b, x.of->name);
    } else if (!as_column && x.derive != NULL) {
        say_text(b, "derived");
        add_derived(b, x.derive);
    }
}

const char *
svy_basis(const struct svy_survey *s, const struct svy_ends *ends,
          const char *name, bool as_column, struct svy_mem *m)
{
    struct svy_mem scratch = {0};
    struct basis b = {.s = s, .ends = ends, .m = &scratch};
    char *text;

    svy_strlist_add(&b.names, b.m, name);
    for (size_t i = 0; i < b.names.n; i++)
        add(&b, b.names.name[i], as_column && i == 0);
    text = svy_mem_print(m, "%016llx", (unsigned long long)b.sum);
    svy_mem_free(&scratch);
    return text;
}

bool
svy_basis_fits(const struct svy_survey *s, const struct svy_ends *ends,
               const char *name, const char *sum)
{
    struct svy_mem m = {0};
    const bool fits = strcmp(sum, svy_basis(s, ends, name, false, &m)) == 0 ||
                      strcmp(sum, svy_basis(s, ends, name, true, &m)) == 0;

    svy_mem_free(&m);
    return fits;
}
