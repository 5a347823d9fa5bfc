#include "show/footer.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "ground/round.h"

const char *
svy_footer_join(struct svy_mem *m, const char *a, const char *b)
{
    return svy_mem_print(m, "%s%s%s", a, *a && *b ? " " : "", b);
}

const char *
svy_footer_sentence(struct svy_mem *m, const char *s)
{
    const size_t n = strlen(s);

    return n == 0 || strchr(".?!", s[n - 1]) != NULL
               ? s
               : svy_mem_print(m, "%s.", s);
}

const char *
svy_footer(struct svy_mem *m, const struct svy_survey *s, const char *lang,
           double n)
{
    return svy_footer_join(
        m, svy_footer_sentence(m, svy_label_find(&s->title, lang, "")),
        svy_footer_from(m, s, lang, n));
}

const char *
svy_footer_from(struct svy_mem *m, const struct svy_survey *s, const char *lang,
                double n)
{
    const char *text = s->simulated ? say("Simulated data.") : "";

    if (s->source.n > 0)
        text = svy_footer_join(
            m, text,
            svy_mem_print(m, say("Source: %s."),
                          svy_label_find(&s->source, lang, "")));
    if (!isnan(n))
        text = svy_footer_join(
            m, text, svy_mem_print(m, "n = %s.", svy_round_count(m, n, lang)));
    if (s->weighting != NULL)
        text = svy_footer_join(
            m, text, svy_mem_print(m, say("Weighted (%s)."), s->weighting));
    else if (s->design.weight != NULL)
        text = svy_footer_join(m, text, say("Weighted."));
    return text;
}
