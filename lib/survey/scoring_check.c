#include "survey/scoring.h"

#include <math.h>
#include <string.h>

/* How many codes are marked, and the last that is in both lists. */
static size_t
marked(const struct svy_scoring *s, const bool *list, const char **both)
{
    size_t n = 0;

    *both = NULL;
    for (size_t i = 0; i < s->n; i++) {
        n += list[i];
        if (s->satisfied[i] && s->dissatisfied[i])
            *both = s->code[i];
    }
    return n;
}

int
svy_scoring_apart(const struct svy_scoring *s, bool top, bool bottom,
                  const char *file, const char *item, struct svy_err *why)
{
    const char *both;
    const bool high = marked(s, s->satisfied, &both) == s->n && s->count_top;
    const bool low = marked(s, s->dissatisfied, &both) == s->n && s->count_low;
    const bool said = !s->count_top && !s->count_low;

    if (s->n == 0)
        return 0;
    if (top && bottom && both != NULL && (s->seen || said || high || low))
        return svy_err(
            why, SVY_FAILED,
            "%s: code '%s' of %s would be satisfied and dissatisfied at "
            "once; say who is which, with --satisfied and "
            "--dissatisfied or with its scale in the survey file",
            file, both, item);
    if (top && high)
        return svy_err(
            why, SVY_FAILED,
            "%s: all %zu codes of %s would be satisfied; say which are, "
            "with --satisfied or with its scale in the survey file",
            file, s->n, item);
    if (bottom && low)
        return svy_err(
            why, SVY_FAILED,
            "%s: all %zu codes of %s would be dissatisfied; say which "
            "are, with --dissatisfied or with its scale in the "
            "survey file",
            file, s->n, item);
    return 0;
}

/* A number is neither satisfied nor not, unless an option says so. */
static int
fit_satisfied(const struct svy_scoring *s, enum svy_score score,
              const char *file, const char *item, struct svy_err *why)
{
    if (!s->number || !(s->count_top || (score == SVY_NET && s->count_low)))
        return svy_scoring_apart(s, true, score == SVY_NET, file, item, why);
    return svy_err(why, SVY_FAILED,
                   "%s: %s is a number, of which nobody said who is satisfied; "
                   "choose the score mean0, or say %s",
                   file, item,
                   score == SVY_NET ? "--satisfied, --dissatisfied"
                                    : "--satisfied");
}

static int
fit_points(const struct svy_scoring *s, const char *file, const char *item,
           struct svy_err *why)
{
    if (s->number)
        return svy_err(why, SVY_FAILED,
                       "%s: %s is a number, and points are of codes; choose "
                       "the score mean0",
                       file, item);
    for (size_t i = 0; i < s->n; i++)
        if (isnan(s->points[i]))
            return svy_err(why, SVY_FAILED,
                           "%s: the score is points, and code '%s' of %s has "
                           "none",
                           file, s->code[i], item);
    return 0;
}

/* Scores made of numbers rest on the ends of the scale. */
static int
fit_ends(const struct svy_scoring *s, enum svy_score score, const char *file,
         const char *item, struct svy_err *why)
{
    const char *name = svy_score_name[score];

    if (score == SVY_NPS && !(s->high >= 9 && s->high <= 10))
        return svy_err(why, SVY_FAILED,
                       "%s: the score nps is of scales that end at 10: 9 and "
                       "10 promote, 6 and less do not; that of %s ends at %g",
                       file, item, s->high);
    if (score == SVY_MEAN0 && !(s->high > s->low))
        return svy_err(why, SVY_FAILED,
                       "%s: the score %s of %s has no room: its scale begins "
                       "and ends at %g",
                       file, name, item, s->high);
    if (score == SVY_MEAN5 && !(s->high > 0))
        return svy_err(why, SVY_FAILED,
                       "%s: the score %s is a share of the highest answer, and "
                       "that of %s is %g",
                       file, name, item, s->high);
    return 0;
}

static int
fit_numbers(const struct svy_scoring *s, enum svy_score score, const char *file,
            const char *item, struct svy_err *why)
{
    const char *name = svy_score_name[score];
    const bool min = isnan(s->low) && score != SVY_NPS, max = isnan(s->high);

    if (s->number && (min || max))
        return svy_err(why, SVY_FAILED,
                       "%s: the score %s of %s rests on its declared ends, not "
                       "on those seen; give it '%s'",
                       file, name, item, min ? "min" : "max");
    for (size_t i = 0; !s->number && i < s->n; i++)
        if (isnan(s->value[i]))
            return svy_err(why, SVY_FAILED,
                           "%s: the score %s is made of numbers, and code '%s' "
                           "of %s is none",
                           file, name, s->code[i], item);
    return fit_ends(s, score, file, item, why);
}

int
svy_scoring_fit(const struct svy_scoring *s, enum svy_score score,
                const char *file, const char *item, struct svy_err *why)
{
    if (s->n == 0 && !s->number)
        return 0;
    if (score == SVY_TOP2 || score == SVY_NET)
        return fit_satisfied(s, score, file, item, why);
    return score == SVY_POINTS ? fit_points(s, file, item, why)
                               : fit_numbers(s, score, file, item, why);
}

static int
check_codes(const struct svy_strlist *codes, const char *option,
            const struct svy_scale *scale, const char *item,
            struct svy_err *why)
{
    for (size_t i = 0; i < codes->n; i++) {
        size_t k = 0;

        while (k < scale->n && strcmp(scale->code[k].code, codes->name[i]) != 0)
            k++;
        if (k == scale->n)
            return svy_err(why, SVY_MISUSED,
                           "%s: '%s' is not on the scale of %s, from %s to %s",
                           option, codes->name[i], item, scale->code[0].code,
                           scale->code[scale->n - 1].code);
    }
    return 0;
}

int
svy_scoring_check(const struct svy_ends *e, const struct svy_scale *scale,
                  const char *item, struct svy_err *why)
{
    return check_codes(&e->satisfied, "--satisfied", scale, item, why) ||
           check_codes(&e->dissatisfied, "--dissatisfied", scale, item, why);
}
