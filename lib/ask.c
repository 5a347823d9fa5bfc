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

static bool
has_choices(const struct svy_item *it)
{
    return it != NULL && it->multi != NULL && it->scale != NULL;
}

/* The names under which an item is counted, each once: of a multi item its
 * choices. */
static void
append_item(struct svy_mem *m, struct svy_list *l, const struct svy_survey *s,
            const char *name)
{
    const struct svy_item *it = svy_survey_item(s, name);

    if (!has_choices(it) && svy_list_find(l, name) < 0)
        svy_list_add(l, m, name);
    for (size_t k = 0; has_choices(it) && k < it->scale->n; k++) {
        const char *choice =
            svy_mem_print(m, "%s/%s", name, it->scale->code[k].code);

        if (svy_list_find(l, choice) < 0)
            svy_list_add(l, m, choice);
    }
}

/* All that --items may name: first what the survey file declares. */
static struct svy_list
nameable(const struct svy_survey *s, const struct svy_list *others,
         struct svy_mem *m)
{
    struct svy_list all = {0};

    for (size_t i = 0; i < s->nitem; i++) {
        if (has_choices(&s->item[i]))
            svy_list_add(&all, m, s->item[i].name); // stands for them
        append_item(m, &all, s, s->item[i].name);
    }
    for (size_t i = 0; i < s->nderive; i++)
        svy_list_add(&all, m, s->derive[i].name);
    for (size_t c = 0; c < others->n; c++)
        if (svy_list_find(&all, others->name[c]) < 0)
            svy_list_add(&all, m, others->name[c]);
    return all;
}

/* The items of the survey file, their choices, its derived items. */
static void
own_items(const struct svy_survey *s, struct svy_list *out, struct svy_mem *m)
{
    for (size_t i = 0; i < s->nitem; i++)
        if (!s->item[i].column)
            append_item(m, out, s, s->item[i].name);
    for (size_t i = 0; i < s->nderive; i++)
        if (s->derive[i].kind != SVY_RECODE)
            svy_list_add(out, m, s->derive[i].name);
}

int
svy_ask_items(const struct svy_ask *a, const struct svy_survey *s,
              const struct svy_list *others, struct svy_list *out,
              struct svy_mem *m, struct svy_err *why)
{
    struct svy_list all;

    *out = (struct svy_list){0};
    if (a->items.n == 0)
        own_items(s, out, m);
    all = nameable(s, others, m);
    for (size_t i = 0; i < a->items.n; i++) {
        const struct svy_list asked = svy_list_read(m, a->items.at[i]);

        for (size_t k = 0; k < asked.n; k++) {
            const struct svy_list one = {.n = 1, .name = &asked.name[k]};
            struct svy_list some = {0};

            if (svy_list_expand(&some, m, &one, &all, "--items", why))
                return why->code;
            if (s->nitem == 0)
                svy_list_sort(&some);
            for (size_t j = 0; j < some.n; j++)
                if (some.n == 1 || !svy_survey_private(s, some.name[j]))
                    append_item(m, out, s, some.name[j]);
        }
    }
    return 0;
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
