#include "ask.h"

#include <string.h>

#include "list.h"
#include "needs.h"

const struct svy_word svy_ask_unknown[] = {{"refuse", 0}, {"own", 1}, {0}};
const struct svy_word svy_ask_ids[] = {{"nested", 0}, {"unique", 1}, {0}};

int
svy_ask_survey(const struct svy_ask *a, struct svy_survey *s,
               struct svy_err *why)
{
    return svy_survey_find(s, a->survey, why) || svy_needs_files(s, why);
}

struct svy_ends
svy_ask_ends(const struct svy_ask *a, struct svy_mem *m)
{
    return (struct svy_ends){svy_list_read(m, a->satisfied),
                             svy_list_read(m, a->dissatisfied), a->top,
                             a->bottom};
}

/* The column of the wave, under whichever name, is the wave. */
static struct svy_by
waved(const struct svy_by *by, const struct svy_survey *s, struct svy_mem *m)
{
    const char *wave = svy_survey_column(s, "wave");
    struct svy_by out = {0};

    for (size_t j = 0; j < by->name.n; j++) {
        const char *source = svy_survey_column(s, by->source.name[j]),
                   *name = by->name.name[j];
        const bool plain = strcmp(by->source.name[j], name) == 0;

        svy_list_add(&out.source, m, source);
        svy_list_add(&out.name, m,
                     plain && strcmp(source, wave) == 0 ? "wave" : name);
    }
    return out;
}

int
svy_ask_by(struct svy_bys *all, const struct svy_ask *a,
           const struct svy_survey *s, struct svy_mem *m, struct svy_err *why)
{
    const bool own = a->own_by && a->by.n == 0 && s->by.n > 0;
    struct svy_by by = {s->by, s->by};

    *all = (struct svy_bys){.n = own ? 1 : a->by.n};
    all->at = svy_mem_take(m, all->n, sizeof *all->at);
    for (size_t i = 0; i < all->n; i++) {
        if (!own && svy_by_read(&by, a->by.at[i], m, why))
            return why->code;
        all->at[i] = waved(&by, s, m);
    }
    return 0;
}
