#include "data/freqtable.h"

#include <string.h>

#include "data/part.h"
#include "ground/na.h"
#include "ground/num.h"
#include "rows/digest.h"
#include "survey/pair.h"

struct table {
    struct svy_tally *t;
    struct svy_csv *r;
    struct svy_digest digest;
    struct svy_intern waves; /* of the file */
    size_t people;           /* of all rows so far */
    struct svy_mem m;
};

static int
start(struct table *b, struct svy_err *why)
{
    const struct svy_csv *r = b->r;
    const struct svy_shape s = {.nby = r->n - 3, .by = (const char **)r->field};

    if (b->t->own == NULL)
        svy_tally_init(b->t, &s);
    else if (!svy_shape_same(&b->t->shape, &s))
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: the columns are not those of the file before",
                       r->name, r->line);
    svy_digest_init(&b->digest, (const char *const *)r->field, r->n, &b->m);
    return 0;
}

static int
read_number(struct table *b, const char *text, size_t *n, struct svy_err *why)
{
    if (!svy_num_count(text, n))
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: n is '%s', not a count of respondents",
                       b->r->name, b->r->line, text);
    if (*n > SVY_PART_MOST - b->people)
        return svy_part_full(b->r->name, b->r->line, why);
    b->people += *n;
    return 0;
}

static int
read_row(struct table *b, struct svy_err *why)
{
    struct svy_tally *t = b->t;
    const struct svy_csv *r = b->r;
    char **f = r->field + t->shape.nby;
    const char *id[2] = {svy_shape_waves(&t->shape) ? r->field[0] : "", ""};
    const size_t unit = (size_t)svy_tally_unit(t, id, NULL);
    size_t combo, cell, cat, n;

    svy_intern_add(&b->waves, id[0], strlen(id[0]));
    for (size_t j = 0; j < t->shape.nby; j++)
        if (r->field[j][0] == '\0')
            r->field[j] = svy_mem_copy(&t->mem, SVY_NA);
    if (read_number(b, f[2], &n, why))
        return why->code;
    if (n == 0)
        return 0;
    combo = svy_tally_combo(t, (const char *const *)r->field);
    cell = svy_tally_cell(t, unit, combo);
    cat = svy_tally_cat(
        t, svy_pair_escape(&t->mem, f[0]),
        svy_na_reason(f[1]) != NULL ? f[1] : svy_pair_escape(&t->mem, f[1]));
    if (svy_tally_n(t, cell, cat) > 0)
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: answer '%s' of '%s' was counted already",
                       r->name, r->line, f[1], f[0]);
    svy_tally_add(t, cell, cat, n, 1);
    svy_tally_add(t, cell, SVY_CAT_ALL, n, 1);
    svy_tally_add(t, svy_tally_psu(t, unit), SVY_CAT_PSU, n, 1);
    return 0;
}

static int
read_rows(struct table *b, struct svy_err *why)
{
    struct svy_csv *r = b->r;
    const size_t width = r->n;

    for (;;) {
        if (svy_csv_read(r, why))
            return why->code;
        if (r->n == 0)
            return 0;
        if (r->n != width)
            return svy_err(why, SVY_FAILED,
                           "%s:%zu: %zu fields where the header has %zu",
                           r->name, r->line, r->n, width);
        svy_digest_add(&b->digest, r->field);
        if (read_row(b, why))
            return why->code;
    }
}

static int
finish(struct table *b, struct svy_err *why)
{
    char digest[SVY_DIGEST_WIDTH];

    if (b->waves.n == 0 && !svy_shape_waves(&b->t->shape))
        svy_intern_add(&b->waves, "", 0);
    for (size_t i = 0; i < b->waves.n; i++)
        if (svy_alike_add(&b->t->how, b->waves.at[i].key, SVY_HOW_PUBLISHED,
                          b->r->name, why))
            return why->code;
    return svy_part_add(b->t,
                        svy_mem_print(&b->m, "1/1 %s counts",
                                      svy_digest_print(&b->digest, digest)),
                        b->people, b->r->name, why);
}

int
svy_freqtable_read(struct svy_tally *t, struct svy_csv *r, struct svy_err *why)
{
    struct table b = {.t = t, .r = r};
    const int rc = start(&b, why) || read_rows(&b, why) || finish(&b, why);

    svy_intern_free(&b.waves);
    svy_mem_free(&b.m);
    return rc ? (int)why->code : 0;
}
