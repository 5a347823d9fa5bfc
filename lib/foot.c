#include "foot.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "round.h"

const char *
svy_foot_join(struct svy_mem *m, const char *a, const char *b)
{
    return svy_mem_print(m, "%s%s%s", a, *a && *b ? " " : "", b);
}

/* A title with a full stop, unless it ends a sentence of its own. */
static const char *
sentence(struct svy_mem *m, const char *title)
{
    const size_t n = strlen(title);
    const bool ends = n == 0 || strchr(".?!", title[n - 1]) != NULL;

    return ends ? title : svy_mem_print(m, "%s.", title);
}

const char *
svy_foot(struct svy_mem *m, const struct svy_survey *s, const char *lang,
         double n)
{
    const char *text = sentence(m, svy_label_find(&s->title, lang, ""));

    if (s->simulated)
        text = svy_foot_join(m, text, say("Simulated data."));
    if (s->source.n > 0)
        text =
            svy_foot_join(m, text,
                          svy_mem_print(m, say("Source: %s."),
                                        svy_label_find(&s->source, lang, "")));
    if (!isnan(n))
        text = svy_foot_join(m, text, svy_mem_print(m, "n = %s.",
                                              svy_round_count(m, n, lang)));
    if (s->weighting != NULL)
        text = svy_foot_join(
            m, text, svy_mem_print(m, say("Weighted (%s)."), s->weighting));
    else if (s->design.weight != NULL)
        text = svy_foot_join(m, text, say("Weighted."));
    return text;
}
