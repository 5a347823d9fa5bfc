#include "data/asked.h"

#include "survey/catalog.h"

/* The names under which an item is counted, each once: of a multi item its
 * choices. */
static void
append_item(struct svy_mem *m, struct svy_strlist *l,
            const struct svy_survey *s, const char *name)
{
    const struct svy_item *it = svy_survey_item(s, name);
    const size_t n = it != NULL ? svy_catalog_choices(it) : 0;

    if (n == 0 && svy_strlist_find(l, name) < 0)
        svy_strlist_add(l, m, name);
    for (size_t k = 0; k < n; k++) {
        const char *choice = svy_catalog_choice(it, k, m);

        if (svy_strlist_find(l, choice) < 0)
            svy_strlist_add(l, m, choice);
    }
}

/* All that --items may name: first what the survey file declares. */
static struct svy_strlist
nameable(const struct svy_survey *s, const struct svy_strlist *others,
         struct svy_mem *m)
{
    struct svy_strlist all = {0}, ours;

    for (size_t i = 0; i < s->nitem; i++) {
        if (svy_catalog_choices(&s->item[i]) > 0)
            svy_strlist_add(&all, m, s->item[i].name); // stands for them
        append_item(m, &all, s, s->item[i].name);
    }
    for (size_t i = 0; i < s->nderive; i++)
        svy_strlist_add(&all, m, s->derive[i].name);
    ours = all; // the others differ from each other already
    for (size_t c = 0; c < others->n; c++)
        if (svy_strlist_find(&ours, others->name[c]) < 0)
            svy_strlist_add(&all, m, others->name[c]);
    return all;
}

/* The items of the survey file, their choices, its derived items. */
static void
own_items(const struct svy_survey *s, struct svy_strlist *out,
          struct svy_mem *m)
{
    for (size_t i = 0; i < s->nitem; i++)
        if (!s->item[i].column)
            append_item(m, out, s, s->item[i].name);
    for (size_t i = 0; i < s->nderive; i++)
        if (s->derive[i].kind != SVY_RECODE)
            svy_strlist_add(out, m, s->derive[i].name);
}

/* All names of the option, which may be given more than once. */
static struct svy_strlist
all_asked(const struct svy_texts *option, struct svy_mem *m)
{
    struct svy_strlist all = {0};

    for (size_t i = 0; i < option->n; i++) {
        const struct svy_strlist some = svy_strlist_read(m, option->at[i]);

        for (size_t k = 0; k < some.n; k++)
            svy_strlist_add(&all, m, some.name[k]);
    }
    return all;
}

int
svy_asked(const struct svy_texts *option, const struct svy_survey *s,
          const struct svy_strlist *others, struct svy_strlist *out,
          struct svy_mem *m, struct svy_err *why)
{
    const struct svy_strlist asked = all_asked(option, m),
                             all = nameable(s, others, m);
    struct svy_strlist some;

    *out = (struct svy_strlist){0};
    if (option->n == 0)
        own_items(s, out, m);
    if (svy_strlist_expand(&some, m, &asked, &all, "--items",
                           why)) // tells of all
        return why->code;
    for (size_t i = 0; i < asked.n; i++) {
        const struct svy_strlist one = {.n = 1, .name = &asked.name[i]};

        if (svy_strlist_expand(&some, m, &one, &all, "--items", why))
            return why->code;
        if (s->nitem == 0)
            svy_strlist_sort(&some);
        for (size_t j = 0; j < some.n; j++)
            if (some.n == 1 || !svy_survey_private(s, some.name[j]))
                append_item(m, out, s, some.name[j]);
    }
    return 0;
}
