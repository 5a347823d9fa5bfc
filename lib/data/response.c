#include "data/response.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "ground/na.h"
#include "ground/num.h"
#include "ground/strlist.h"
#include "ground/utf8.h"

enum { LISTED = 12 };

/* The codes of a scale, for a message. */
static const char *
codes(const struct svy_scale *s, struct svy_mem *m)
{
    const char *text = "";

    for (size_t i = 0; i < s->n && i < LISTED; i++)
        text =
            svy_mem_print(m, "%s%s%s", text, i > 0 ? " " : "", s->code[i].code);
    return s->n > LISTED ? svy_mem_print(m, "%s ...", text) : text;
}

static bool
known(const struct svy_scale *s, const char *code)
{
    return svy_strlist_find(&s->known, code) >= 0;
}

/* NA:reason for a code that stands for no answer, or NULL. */
static const char *
declared(const struct svy_response *c, const char *code)
{
    const struct svy_scale *s = c->item ? c->item->scale : NULL;

    for (size_t i = 0; i < c->missing->n; i++)
        if (strcmp(c->missing->name[i], code) == 0)
            return SVY_NA ":missing";
    for (size_t i = 0; s != NULL && i < s->nmissing; i++)
        if (strcmp(s->missing[i].code, code) == 0)
            return svy_mem_print(c->mem, SVY_NA ":%s",
                                 s->missing[i].reason ? s->missing[i].reason
                                                      : "missing");
    return NULL;
}

/* What a number may be, for a message. */
static const char *
limits(const struct svy_response *c)
{
    const double min = c->item->min, max = c->item->max;

    if (!isnan(min) && !isnan(max))
        return svy_mem_print(c->mem, say(" from %g to %g"), min, max);
    if (!isnan(min))
        return svy_mem_print(c->mem, say(" of at least %g"), min);
    return isnan(max) ? "" : svy_mem_print(c->mem, say(" of at most %g"), max);
}

struct svy_badcells_cell
svy_response_amiss(const struct svy_response *c)
{
    const struct svy_scale *s = c->item->scale;

    return (struct svy_badcells_cell){
        .column = c->name,
        .kind = s ? SVY_BADCELLS_CODE : SVY_BADCELLS_VALUE,
        .wanted =
            s ? codes(s, c->mem)
              : svy_mem_print(c->mem, "%s%s", say("a number"), limits(c))};
}

/* The choices of a packed cell, all of which must be on the scale. */
static void
unpack(const struct svy_response *c, struct svy_answer *a)
{
    const char *sep = c->item->multi, *p = a->code, *end;
    const size_t len = strlen(sep);

    a->choice.name =
        svy_mem_take(c->mem, strlen(p) + 1, sizeof *a->choice.name);
    for (; *p != '\0'; p = *end ? end + len : end) {
        const char *code;

        end = strstr(p, sep);
        if (end == NULL)
            end = p + strlen(p);
        if (end == p)
            continue;
        code = svy_mem_text(c->mem, p, (size_t)(end - p));
        if (c->item->scale != NULL && !known(c->item->scale, code))
            svy_strlist_add(&a->amiss, c->mem, code);
        a->choice.name[a->choice.n++] = code;
    }
}

void
svy_response_read(struct svy_answer *a, const struct svy_response *c,
                  const char *text)
{
    const struct svy_item *it = c->item;
    const char *code = svy_utf8_compose(c->mem, text);

    *a = (struct svy_answer){.number = NAN, .mark = SIZE_MAX};
    if (*code == '\0' || svy_na(code))
        return;
    a->missing = svy_na_reason(code) != NULL ? code : declared(c, code);
    if (a->missing != NULL)
        return;
    a->code = code;
    if (!svy_num_read(code, &a->number))
        a->number = NAN;
    if (it == NULL)
        return;
    if (it->multi != NULL)
        unpack(c, a);
    else if (it->scale != NULL
                 ? !known(it->scale, code)
                 : it->number && !svy_survey_within(it, a->number))
        svy_strlist_add(&a->amiss, c->mem, code);
    if (a->amiss.n > 0)
        a->code = NULL;
}
