#include "meaning/ends.h"

#include "ground/strlist.h"

void
svy_ends_ask(struct svy_ends_said *e, bool top, bool bottom)
{
    e->top |= top;
    e->bottom |= bottom;
}

/* Codes of an undeclared scale that were taken for one of its ends. */
static void
note(struct svy_ends_said *e, struct svy_source *source,
     const struct svy_itemstat_item *it, bool high)
{
    const bool *is = high ? it->scoring.satisfied : it->scoring.dissatisfied;
    const char *codes = high ? ">" : "<";

    for (size_t i = 0; i < it->scoring.n; i++)
        if (is[i])
            codes = svy_mem_print(&source->mem, "%s %s", codes,
                                  it->scoring.code[i]);
    if (svy_strlist_find(&e->noted, codes) >= 0)
        return;
    svy_strlist_add(&e->noted, &source->mem, codes);
    svy_source_note(
        source,
        svy_mem_print(&source->mem,
                      high ? say("no scale is declared: the highest codes seen "
                                 "count as satisfied (%s:%s)")
                           : say("no scale is declared: the lowest codes seen "
                                 "count as dissatisfied (%s:%s)"),
                      it->name, codes + 1));
}

static void
find(struct svy_ends_said *e, struct svy_source *source,
     const struct svy_strlist *codes, const struct svy_scoring *s)
{
    for (size_t i = 0; i < codes->n; i++)
        if (svy_scoring_find(s, codes->name[i]) >= 0)
            svy_strlist_add(&e->found, &source->mem, codes->name[i]);
}

int
svy_ends_take(struct svy_ends_said *e, struct svy_source *source,
              const struct svy_itemstat_item *it, struct svy_err *why)
{
    const struct svy_scoring *s = &it->scoring;

    if (svy_scoring_apart(s, e->top, e->bottom, it->file, it->name, why))
        return why->code;
    if (s->seen && e->top && source->ends.satisfied.n == 0)
        note(e, source, it, true);
    if (s->seen && e->bottom && source->ends.dissatisfied.n == 0)
        note(e, source, it, false);
    find(e, source, &source->ends.satisfied, s);
    find(e, source, &source->ends.dissatisfied, s);
    return 0;
}

/* Codes that were to count as an end, and that nothing has. */
static void
note_lost(struct svy_ends_said *e, struct svy_source *source,
          const struct svy_strlist *codes, const char *option)
{
    for (size_t i = 0; i < codes->n; i++)
        if (svy_strlist_find(&e->found, codes->name[i]) < 0)
            svy_source_note(
                source, svy_mem_print(&source->mem,
                                      say("%s: nobody gave '%s', and no scale "
                                          "has it"),
                                      option, codes->name[i]));
}

void
svy_ends_finish(struct svy_ends_said *e, struct svy_source *source)
{
    if (e->top)
        note_lost(e, source, &source->ends.satisfied, "--satisfied");
    if (e->bottom)
        note_lost(e, source, &source->ends.dissatisfied, "--dissatisfied");
}
