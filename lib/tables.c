#include "tables.h"

#include "plan.h"

int
svy_tables_init(struct svy_tables *x, const struct svy_tally *t,
                const struct svy_texts *by, bool whole, const char *name,
                struct svy_err *why)
{
    const struct svy_list none = {0};

    *x = (struct svy_tables){.n = 1, .whole = whole || by->n == 0};
    x->at = svy_mem_take(&x->mem, by->n + 1, sizeof *x->at);
    if (svy_totals_init(&x->at[0], t, &none, name, why))
        return why->code;
    for (size_t i = 0; i < by->n; i++, x->n++) {
        struct svy_list source, column;

        if (svy_ask_by(by->at[i], &x->mem, &source, &column, why) ||
            svy_totals_init(&x->at[x->n], t, &column, name, why))
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

void
svy_tables_free(struct svy_tables *x)
{
    for (size_t i = 0; i < x->n; i++)
        svy_totals_free(&x->at[i]);
    svy_mem_free(&x->mem);
}
