#include "measure/tables.h"

/* Whether two tables are split by the same columns, in whatever order. */
static bool
are_alike(const struct svy_by *a, const struct svy_by *b)
{
    size_t n = 0;

    for (size_t i = 0; i < a->name.n; i++)
        n += svy_strlist_find(&b->name, a->name.name[i]) >= 0;
    return n == a->name.n && n == b->name.n;
}

int
svy_tables_init(struct svy_tables *x, const struct svy_tally *t,
                const struct svy_bys *by, bool whole, const char *name,
                struct svy_err *why)
{
    const struct svy_by none = {0};
    const struct svy_by **split; /* split[i]: by-columns of table i */

    *x = (struct svy_tables){.n = 1, .whole = whole || by->n == 0};
    x->at = svy_mem_take(&x->mem, by->n + 1, sizeof *x->at);
    split = svy_mem_take(&x->mem, by->n + 2, sizeof *split);
    split[0] = &none;
    if (svy_totals_init(&x->at[0], t, &none, name, why))
        return why->code;
    for (size_t i = 0; i < by->n; i++) {
        const struct svy_by *now = &by->at[i];
        size_t same = 0;

        split[x->n] = now;
        while (!are_alike(split[same], now))
            same++;
        x->whole |= same == 0;
        if (same == x->n && svy_totals_init(&x->at[x->n++], t, now, name, why))
            return why->code;
    }
    return 0;
}

enum svy_role
svy_tables_role(const struct svy_tables *x, size_t i)
{
    return i > 0      ? SVY_ROLE_DOMAIN
           : x->whole ? SVY_ROLE_WHOLE
                      : SVY_ROLE_HIDDEN;
}

struct svy_strlist
svy_tables_by(const struct svy_tables *x, struct svy_mem *m)
{
    struct svy_strlist by = {0};

    for (size_t i = 0; i < x->n; i++)
        for (size_t k = 0; k < x->at[i].nby; k++)
            if (svy_strlist_find(&by, x->at[i].by[k]) < 0)
                svy_strlist_add(&by, m, x->at[i].by[k]);
    return by;
}

void
svy_tables_free(struct svy_tables *x)
{
    for (size_t i = 0; i < x->n; i++)
        svy_totals_free(&x->at[i]);
    svy_mem_free(&x->mem);
}
