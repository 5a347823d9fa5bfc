#include "data/offscale.h"

#include "data/response.h"
#include "ground/na.h"
#include "survey/catalog.h"
#include "survey/pair.h"

static size_t
people(const struct svy_tally *t, const struct svy_cat *c)
{
    size_t n = 0;

    for (size_t i = c->from; i < c->to; i++)
        n += svy_tally_people(t, &t->entry[i]);
    return n;
}

/* An answer is judged as the cell would be that holds it. */
static void
judge(const struct svy_tally *t, const struct svy_cat *c,
      const struct svy_response *cell, const char *file,
      struct svy_badcells *amiss)
{
    const char *code = svy_pair_plain(cell->mem, c->answer);
    struct svy_answer a;
    struct svy_badcells_cell found;

    svy_response_read(&a, cell, code);
    if (a.code != NULL)
        return; // what is declared missing now was counted as a code
    found = svy_response_amiss(cell);
    found.text = code;
    found.file = file;
    found.times = people(t, c);
    svy_badcells_add(amiss, &found);
}

/* All answers to an item, if anybody gave one. */
static void
judge_all(const struct svy_tally *t, const struct svy_response *cell,
          const char *file, struct svy_badcells *amiss)
{
    const long at = svy_tally_find(t, svy_pair_escape(cell->mem, cell->name));

    if (at < 0)
        return;
    for (size_t c = t->item[at].from; c < t->item[at].to; c++)
        if (svy_na_reason(t->cat[c].answer) == NULL)
            judge(t, &t->cat[c], cell, file, amiss);
}

int
svy_offscale(const struct svy_tally *t, const struct svy_survey *s,
             const struct svy_strlist *items, const char *file,
             struct svy_err *why)
{
    const struct svy_strlist none = {0};
    struct svy_badcells amiss = {0};
    struct svy_mem m = {0};

    for (size_t i = 0; i < items->n; i++) {
        const struct svy_meaning is = svy_catalog(s, items->name[i]);
        const struct svy_response cell = {items->name[i], is.item, &none, &m};

        if (is.kind == SVY_SINGLE)
            judge_all(t, &cell, file, &amiss);
        svy_mem_free(&m);
    }
    svy_badcells_check(&amiss, why);
    svy_badcells_free(&amiss);
    return (int)why->code;
}
