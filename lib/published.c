#include "published.h"

#include <stdio.h>
#include <string.h>

#include "num.h"
#include "pair.h"

static int
start(struct svy_tally *t, const struct svy_rows *r, struct svy_err *why)
{
    const struct svy_shape s = {.nby = r->n - 3, .by = (const char **)r->field};

    if (t->own == NULL)
        svy_tally_init(t, &s);
    else if (t->shape.nby != s.nby || t->shape.nstage > 0)
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: the columns are not those of the file before",
                       r->name, r->line);
    return 0;
}

static int
read_row(struct svy_tally *t, const struct svy_rows *r, struct svy_err *why)
{
    char **f = r->field + t->shape.nby;
    const char *id[2] = {svy_shape_waves(&t->shape) ? r->field[0] : "", ""};
    const size_t unit = (size_t)svy_tally_unit(t, id, NULL);
    size_t combo, cell, cat, n;

    for (size_t j = 0; j < t->shape.nby; j++)
        if (r->field[j][0] == '\0')
            r->field[j] = svy_mem_text(&t->mem, "NA", 2);
    if (!svy_num_count(f[2], &n))
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: n is '%s', not a count of respondents", r->name,
                       r->line, f[2]);
    if (n == 0)
        return 0;
    combo = svy_tally_combo(t, (const char *const *)r->field);
    cell = svy_tally_cell(t, unit, combo);
    cat = svy_tally_cat(
        t, svy_pair_escape(&t->mem, f[0]),
        svy_pair_missing(f[1]) ? f[1] : svy_pair_escape(&t->mem, f[1]));
    if (svy_tally_at(t, cell, cat)->n > 0)
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: answer '%s' of '%s' was counted already",
                       r->name, r->line, f[1], f[0]);
    svy_tally_add(t, cell, cat, n, 1);
    svy_tally_add(t, cell, SVY_CAT_ALL, n, 1);
    svy_tally_add(t, svy_tally_psu(t, unit), SVY_CAT_PSU, n, 1);
    return 0;
}

int
svy_published_read(struct svy_tally *t, struct svy_rows *r, struct svy_err *why)
{
    const size_t width = r->n;
    char what[64];
    size_t n = 0;

    if (start(t, r, why))
        return why->code;
    for (;; n++) {
        if (svy_rows_read(r, why))
            return why->code;
        if (r->n == 0)
            break;
        if (r->n != width)
            return svy_err(why, SVY_FAILED,
                           "%s:%zu: %zu fields where the header has %zu",
                           r->name, r->line, r->n, width);
        if (read_row(t, r, why))
            return why->code;
    }
    snprintf(what, sizeof what, "1/1 %016llx counts", r->mark);
    if (!svy_tally_part(t, what, n))
        return svy_err(why, SVY_FAILED,
                       "%s: the same table was counted already", r->name);
    return 0;
}
