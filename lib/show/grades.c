#include "show/grades.h"

#include <stdlib.h>
#include <string.h>

#include "ground/na.h"
#include "ground/num.h"
#include "survey/catalog.h"
#include "survey/pair.h"
#include "survey/scoring.h"

static const struct svy_scale *
scale_of(const struct svy_grades *g, const char *item)
{
    const struct svy_item *i = svy_survey_item(g->wish->survey, item);

    return i == NULL ? NULL : i->scale;
}

bool
svy_grades_reverse(const struct svy_grades *g, const char *item)
{
    const struct svy_item *i = svy_survey_item(g->wish->survey, item);

    return i != NULL && i->reverse;
}

static bool
missing(const struct svy_scale *s, const char *answer)
{
    if (svy_na_reason(answer) != NULL)
        return true;
    for (size_t i = 0; s != NULL && i < s->nmissing; i++)
        if (strcmp(s->missing[i].code, answer) == 0)
            return true;
    return false;
}

long
svy_grades_find(const struct svy_grades *g, const struct svy_estimate *row)
{
    if (missing(scale_of(g, row->item), row->answer))
        return SVY_LEFT_OUT;
    for (size_t k = 0; k < g->n; k++)
        if (strcmp(g->code[k], row->answer) == 0)
            return (long)(svy_grades_reverse(g, row->item) ? g->n - 1 - k : k);
    return SVY_NO_GRADE;
}

static int
by_number(const void *a, const void *b)
{
    const char *s = *(const char *const *)a, *t = *(const char *const *)b;
    double x, y;

    if (svy_num_read(s, &x) && svy_num_read(t, &y) && x != y)
        return x < y ? -1 : 1;
    return strcmp(s, t);
}

static int
too_many(const struct svy_grades *g, struct svy_err *why)
{
    return svy_err(why, SVY_FAILED,
                   "%s: more than %d different answers; this figure shows "
                   "questions of one scale, chosen with --item",
                   g->wish->source, SVY_GRADES);
}

/* Whether answers of two items are called the same, as the key needs. */
static bool
alike(const struct svy_grades *g, const char *item, const char *code)
{
    const struct svy_survey *s = g->wish->survey;
    const char *lang = g->wish->lang;

    return strcmp(
               svy_label_find(svy_catalog_code(s, g->item, code), lang, code),
               svy_label_find(svy_catalog_code(s, item, code), lang, code)) ==
           0;
}

/* The codes of a scale, from its low end. */
static int
take_scale(struct svy_grades *g, struct svy_mem *m, const struct svy_scale *s,
           const char *item, struct svy_err *why)
{
    const struct svy_ends ends = {0};
    bool same = g->item == NULL || g->n == s->n;
    struct svy_scoring order;

    if (s == g->scale)
        return 0;
    if (s->n > SVY_GRADES)
        return too_many(g, why);
    order = svy_scoring(m, s, false, &ends);
    for (size_t k = 0; same && k < s->n; k++) {
        same = g->item == NULL || (strcmp(g->code[k], order.code[k]) == 0 &&
                                   alike(g, item, order.code[k]));
        g->code[k] = order.code[k];
    }
    if (!same)
        return svy_err(why, SVY_FAILED,
                       "%s: %s and %s have different scales; choose with "
                       "--item questions of one",
                       g->wish->source, g->item, item);
    g->scale = s;
    g->item = item;
    g->n = s->n;
    return 0;
}

int
svy_grades_add(struct svy_grades *g, struct svy_mem *m,
               const struct svy_estimate *row, struct svy_err *why)
{
    const struct svy_scale *s = scale_of(g, row->item);

    if (s != NULL && s->n > 0)
        return take_scale(g, m, s, row->item, why);
    if (svy_grades_find(g, row) != SVY_NO_GRADE)
        return 0;
    if (g->n == SVY_GRADES)
        return too_many(g, why);
    g->code[g->n++] = row->answer;
    g->seen = row->item;
    return 0;
}

int
svy_grades_close(struct svy_grades *g, struct svy_err *why)
{
    if (g->seen == NULL)
        return 0;
    if (g->item != NULL)
        return svy_err(why, SVY_FAILED,
                       "%s: %s has a scale and %s has none; choose with --item "
                       "questions of one scale",
                       g->wish->source, g->item, g->seen);
    qsort(g->code, g->n, sizeof *g->code, by_number);
    g->item = g->seen;
    return 0;
}
