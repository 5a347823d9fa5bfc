#include "meaning/itemstat.h"

#include <math.h>
#include <string.h>

#include "ground/na.h"
#include "ground/num.h"
#include "survey/catalog.h"
#include "survey/pair.h"

/* The answers of an item in the tally, typed missing left out. */
static void
find_answers(struct svy_itemstat_item *x, const struct svy_tally *t, long item,
             struct svy_mem *m)
{
    const struct svy_tally_item *it = item < 0 ? NULL : &t->item[item];
    const size_t most = it ? it->to - it->from : 0;

    x->answer = svy_mem_take(m, most, sizeof *x->answer);
    x->code = svy_mem_take(m, most, sizeof *x->code);
    x->number = svy_mem_take(m, most, sizeof *x->number);
    x->place = svy_mem_take(m, most, sizeof *x->place);
    for (size_t c = it ? it->from : 0; it != NULL && c < it->to; c++) {
        if (svy_na_reason(t->cat[c].answer) != NULL)
            continue;
        x->answer[x->n].cat = c;
        x->code[x->n++] = svy_pair_plain(m, t->cat[c].answer);
    }
}

/* Finds each answer on the scale; what was counted may know of others. */
static int
place_answers(struct svy_itemstat_item *x, const struct svy_item *it,
              struct svy_err *why)
{
    const bool limited = it != NULL && it->number;
    struct svy_intern codes = {0};
    int rc = 0;

    for (size_t i = 0; i < x->scoring.n; i++)
        svy_intern_add(&codes, x->scoring.code[i], strlen(x->scoring.code[i]));
    for (size_t i = 0; rc == 0 && i < x->n; i++) {
        long at = svy_intern_find(&codes, x->code[i], strlen(x->code[i]));

        if (at < 0 ||
            (limited && !svy_survey_within(it, x->scoring.value[at]))) {
            rc = svy_err(why, SVY_FAILED,
                         "%s: answer '%s' of %s is not on its scale; count "
                         "the answers again with this survey file",
                         x->file, x->code[i], x->name);
            break;
        }
        x->place[i] = (size_t)at;
        x->number[i] = svy_scoring_number(&x->scoring, x->place[i]);
    }
    svy_intern_free(&codes);
    return rc;
}

int
svy_itemstat_item(struct svy_itemstat_item *x, struct svy_source *from,
                  const char *name, struct svy_err *why)
{
    const struct svy_meaning is = svy_catalog(&from->survey, name);
    const struct svy_item *it = is.item;
    const struct svy_scale *scale = svy_catalog_scale(&is, &from->mem);
    static const struct svy_ends own = {0}; // a choice, `every`: 1 is yes
    const bool asked = scale == NULL || it != NULL ||
                       (is.derive != NULL && is.derive->kind == SVY_RECODE);
    struct svy_strlist seen;

    *x = (struct svy_itemstat_item){.name = name, .file = from->name};
    if (it != NULL && scale != NULL &&
        svy_scoring_check(&from->ends, scale, name, why))
        return why->code;
    find_answers(x, &from->t,
                 svy_tally_find(&from->t, svy_pair_escape(&from->mem, name)),
                 &from->mem);
    seen = (struct svy_strlist){.n = x->n, .name = x->code};
    x->scoring = svy_scoring(
        &from->mem, scale ? scale : svy_scoring_seen(&from->mem, &seen),
        it != NULL && it->reverse, asked ? &from->ends : &own);
    x->scoring.seen = scale == NULL;
    if (it != NULL && it->number)
        svy_scoring_limit(&x->scoring, it);
    return place_answers(x, it, why);
}

static int
not_number(const struct svy_itemstat_item *x, size_t i, const char *stat,
           struct svy_err *why)
{
    const char *s = x->code[i];

    if (strchr(s, ',') != NULL &&
        strspn(s + (*s == '-'), "0123456789,") == strlen(s + (*s == '-')))
        return svy_err(why, SVY_FAILED,
                       "%s: answer '%s' of %s is not a number; decimals are "
                       "written with a point",
                       x->file, s, x->name);
    return svy_err(why, SVY_FAILED,
                   "%s: answer '%s' of %s is not a number, so it has no %s; "
                   "declare it missing (--missing) or ask for shares",
                   x->file, s, x->name, stat);
}

/* y of an answer, so that every statistic of an item is sum y T / sum x T with
 * x = 1: of each answer's share 1 for itself, of top, bottom and net 1, 1 and
 * +-1 for the ends, of the rest its number. NaN where it has none. */
static double
score(const struct svy_itemstat_item *x, const struct svy_statkind *s, size_t i,
      size_t place)
{
    const size_t at = x->place[i];

    switch (s->scores) {
    case SVY_SCORES_EACH:
        return at == place;
    case SVY_SCORES_ENDS:
        return s->top * x->scoring.satisfied[at] +
               s->bottom * x->scoring.dissatisfied[at];
    case SVY_SCORES_NUMBER:
    case SVY_SCORES_MINUS:
        break;
    }
    return x->number[i];
}

int
svy_itemstat_score(struct svy_itemstat_item *x, const struct svy_statkind *s,
                   size_t place, struct svy_err *why)
{
    for (size_t i = 0; i < x->n; i++) {
        const double y = score(x, s, i, place);

        if (isnan(y))
            return not_number(x, i, s->name, why);
        x->answer[i].y = y;
        x->answer[i].x = 1;
    }
    return 0;
}

/* Two items, and the pair that they were counted as. */
struct two {
    const char *name[2]; /* plain */
    const char *pair;
    bool swapped;                /* the second name comes first in the pair */
    struct svy_scoring scale[2]; /* of a declared scale, else without codes */
    const struct svy_item *number[2]; /* declared a number, or NULL */
};

/* The pair of the tally that `a/b` is of: names may hold a '/' themselves. */
static int
find_pair(struct two *x, struct svy_source *from, const char *text,
          struct svy_err *why)
{
    struct svy_mem *m = &from->mem;
    const char *name[2];
    bool swapped;

    for (size_t at = 0; svy_pair_cut(m, text, '/', &at, name);) {
        const char *pair = svy_pair_name(m, name[0], name[1], &swapped);

        if (svy_tally_find(&from->t, pair) < 0)
            continue;
        if (x->pair != NULL)
            return svy_catalog_either(&(struct svy_two){text, '/', from->name},
                                      x->name, name, why);
        *x = (struct two){{name[0], name[1]}, pair, .swapped = swapped};
    }
    return 0;
}

/* The same from every way to cut it. */
static const char *
plain(const char *text, struct svy_mem *m)
{
    const char *name[2];
    size_t at = 0;

    return svy_pair_cut(m, text, '/', &at, name)
               ? svy_mem_print(m, "%s/%s", name[0], name[1])
               : text;
}

static void
find_scales(struct two *x, struct svy_source *from)
{
    for (size_t k = 0; k < 2; k++) {
        const struct svy_meaning is = svy_catalog(&from->survey, x->name[k]);
        const struct svy_item *it = is.item;
        const struct svy_scale *s = svy_catalog_scale(&is, &from->mem);

        x->number[k] = it != NULL && it->number ? it : NULL;
        if (s != NULL)
            x->scale[k] = svy_scoring(&from->mem, s, it != NULL && it->reverse,
                                      &from->ends);
    }
}

/* The number of a code of the first or second item; NaN if it is none. */
static double
number_of(const struct two *x, size_t k, const char *code)
{
    const struct svy_scoring *s = &x->scale[k];
    long at;
    double y;

    if (s->n == 0)
        return svy_num_read(code, &y) && (x->number[k] == NULL ||
                                          svy_survey_within(x->number[k], y))
                   ? y
                   : NAN;
    at = svy_scoring_find(s, code);
    return at < 0 ? NAN : svy_scoring_number(s, (size_t)at);
}

int
svy_itemstat_pair(struct svy_itemstat_item *x, struct svy_source *from,
                  const char *name, const struct svy_statkind *s,
                  struct svy_err *why)
{
    const struct svy_tally *t = &from->t;
    struct svy_mem *m = &from->mem;
    struct two two = {0};
    const char *code[2];

    *x = (struct svy_itemstat_item){.name = plain(name, m), .file = from->name};
    if (find_pair(&two, from, name, why))
        return why->code;
    if (two.pair == NULL)
        return from->paired
                   ? 0
                   : svy_err(why, SVY_FAILED,
                             "%s: the %s %s needs those who answered both, "
                             "whom the tally lacks; count them with svytally "
                             "--pairs A*B",
                             from->name, s->name, name);
    find_scales(&two, from);
    find_answers(x, t, svy_tally_find(t, two.pair), m);
    for (size_t i = 0; i < x->n; i++) {
        struct svy_scored *in = &x->answer[i];

        svy_pair_split(m, t->cat[in->cat].answer, &code[two.swapped],
                       &code[!two.swapped]);
        in->y = number_of(&two, 0, svy_pair_plain(m, code[0]));
        in->x = number_of(&two, 1, svy_pair_plain(m, code[1]));
        if (isnan(in->y + in->x))
            return not_number(x, i, s->name, why);
        if (s->scores == SVY_SCORES_MINUS) {
            in->y -= in->x;
            in->x = 1;
        }
    }
    return 0;
}
