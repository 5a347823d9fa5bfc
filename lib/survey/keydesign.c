#include "survey/keydesign.h"

#include <stdbool.h>

#include "survey/namespace.h"

#define DESIGN(member) offsetof(struct svy_design_keys, member)
#define CHECKS(member) offsetof(struct svy_checks, member)
#define SURVEY(member) offsetof(struct svy_survey, member)

static const struct svy_key status_keys[] = {
    {"of", svy_yaml_text, DESIGN(status)},
    {"respondent", svy_yaml_list, DESIGN(respondent)},
    {"nonrespondent", svy_yaml_list, DESIGN(nonrespondent)},
    {"ineligible", svy_yaml_list, DESIGN(ineligible)},
    {"unknown", svy_yaml_list, DESIGN(unknown)},
    {0},
};
const struct svy_schema svy_keydesign_status = {"design.status", status_keys};

static int
read_status(const struct svy_yaml_file *f, const struct svy_yaml *y, void *to)
{
    enum { LISTS = 4 };
    struct svy_design_keys *d = to;
    const struct svy_strlist *list[LISTS] = {&d->respondent, &d->nonrespondent,
                                             &d->ineligible, &d->unknown};

    if (svy_schema_read(f, y, &svy_keydesign_status, d))
        return f->why->code;
    if (d->status == NULL)
        return svy_yaml_err(f, y, "status wants 'of', the column of results");
    if (d->respondent.n == 0)
        return svy_yaml_err(f, y,
                            "status wants 'respondent', the codes of "
                            "those who answered");
    for (size_t i = 0; i < LISTS; i++)
        for (size_t j = 0; j < i; j++)
            for (size_t k = 0; k < list[i]->n; k++)
                if (svy_strlist_find(list[j], list[i]->name[k]) >= 0)
                    return svy_yaml_err(f, y,
                                        "the result '%s' stands in two lists "
                                        "of status",
                                        list[i]->name[k]);
    return 0;
}

static const struct svy_key time_keys[] = {
    {"start", svy_yaml_text, DESIGN(start)},
    {"end", svy_yaml_text, DESIGN(end)},
    {0},
};
const struct svy_schema svy_keydesign_time = {"design.time", time_keys};

static int
read_time(const struct svy_yaml_file *f, const struct svy_yaml *y, void *to)
{
    const struct svy_design_keys *d = to;

    if (svy_schema_read(f, y, &svy_keydesign_time, to))
        return f->why->code;
    if (d->start == NULL || d->end == NULL)
        return svy_yaml_err(f, y, "time wants both start and end");
    return 0;
}

static int
read_ids(const struct svy_yaml_file *f, const struct svy_yaml *y, void *to)
{
    static const char *const word[] = {"nested", "unique", NULL};
    struct svy_design_keys *d = to;
    size_t i;

    if (svy_yaml_word(f, y, word, &i))
        return f->why->code;
    d->unique = i == 1;
    d->ids_said = true;
    return 0;
}

static int
read_psu(const struct svy_yaml_file *f, const struct svy_yaml *y, void *to)
{
    struct svy_design_keys *d = to;

    if (svy_yaml_list(f, y, &d->psu))
        return f->why->code;
    for (size_t i = 0; i < d->psu.n; i++)
        if (svy_strlist_find(&d->strata, d->psu.name[i]) >= 0)
            return svy_yaml_err(f, svy_yaml_part(y, i),
                                "'%s' is a stratum already; a column is a "
                                "stratum or a cluster",
                                d->psu.name[i]);
    return 0;
}

static int
read_wave(const struct svy_yaml_file *f, const struct svy_yaml *y, void *to)
{
    struct svy_design_keys *d = to;

    if (svy_yaml_text(f, y, &d->wave))
        return f->why->code;
    return svy_strlist_find(&d->strata, d->wave) < 0 &&
                   svy_strlist_find(&d->psu, d->wave) < 0
               ? 0
               : svy_yaml_err(
                     f, y,
                     "'%s' is a stratum or cluster already; each wave "
                     "is a sample of its own, with strata and clusters "
                     "in it: leave it out there",
                     d->wave);
}

static int
read_fpc(const struct svy_yaml_file *f, const struct svy_yaml *y, void *to)
{
    struct svy_design_keys *d = to;

    if (svy_yaml_list(f, y, &d->fpc))
        return f->why->code;
    if (d->fpc.n > d->psu.n + 1)
        return svy_yaml_err(f, y,
                            "fpc has a column a stage, and %zu columns for %zu "
                            "of psu are too many",
                            d->fpc.n, d->psu.n);
    return 0;
}

/* fpc and wave are held against psu, psu against the strata:
 * they come first. */
static const struct svy_key design_keys[] = {
    {"id", svy_yaml_text, DESIGN(id)},
    {"strata", svy_yaml_list, DESIGN(strata)},
    {"psu", read_psu, 0},
    {"psu-ids", read_ids, 0},
    {"fpc", read_fpc, 0},
    {"population", svy_yaml_text, DESIGN(population)},
    {"wave", read_wave, 0},
    {"weight", svy_yaml_text, DESIGN(weight)},
    {"base", svy_yaml_text, DESIGN(base)},
    {"status", read_status, 0},
    {"interviewer", svy_yaml_text, DESIGN(interviewer)},
    {"time", read_time, 0},
    {0},
};
const struct svy_schema svy_keydesign_design = {"design", design_keys};

int
svy_keydesign_read(const struct svy_yaml_file *f, const struct svy_yaml *y,
                   void *to)
{
    struct svy_survey *s = to;

    return svy_schema_read(f, y, &svy_keydesign_design, &s->design);
}

static int
read_method(const struct svy_yaml_file *f, const struct svy_yaml *y, void *to)
{
    static const char *const word[] = {"rake", "poststratify", "calibrate",
                                       NULL};
    const char **method = to;
    size_t i;

    if (svy_yaml_word(f, y, word, &i))
        return f->why->code;
    *method = word[i];
    return 0;
}

static const struct svy_key weighting_keys[] = {
    {"method", read_method, SURVEY(weighting)},
    {"margins", svy_yaml_text, SURVEY(margins)},
    {0},
};
const struct svy_schema svy_keydesign_weighting = {"weighting", weighting_keys};

int
svy_keydesign_weights(const struct svy_yaml_file *f, const struct svy_yaml *y,
                      void *to)
{
    const struct svy_survey *s = to;

    if (svy_schema_read(f, y, &svy_keydesign_weighting, to))
        return f->why->code;
    if (s->weighting == NULL || s->margins == NULL)
        return svy_yaml_err(f, y, "weighting wants both method and margins");
    return 0;
}

static int
read_straight_of(const struct svy_yaml_file *f, const struct svy_yaml *y,
                 void *to)
{
    struct svy_survey *s = to;

    return svy_namespace_read(f, y, s, SVY_SINGLE, &s->checks.straight_of);
}

static int
read_duplicates_of(const struct svy_yaml_file *f, const struct svy_yaml *y,
                   void *to)
{
    struct svy_survey *s = to;

    return svy_namespace_read(f, y, s, SVY_SINGLE | SVY_MULTI,
                              &s->checks.duplicates_of);
}

static const struct svy_key straight_keys[] = {
    {"of", read_straight_of, 0},
    {"items", svy_yaml_positive, SURVEY(checks.straight_items)},
    {0},
};
const struct svy_schema svy_keydesign_straight = {"checks.straight-line",
                                                  straight_keys};

static const struct svy_key minutes_keys[] = {
    {"least", svy_yaml_positive, SURVEY(checks.minutes)},
    {0},
};
const struct svy_schema svy_keydesign_minutes = {"checks.minutes",
                                                 minutes_keys};

static const struct svy_key nonresponse_keys[] = {
    {"item", svy_yaml_share, SURVEY(checks.nonresponse_item)},
    {"form", svy_yaml_share, SURVEY(checks.nonresponse_form)},
    {0},
};
const struct svy_schema svy_keydesign_nonresponse = {"checks.nonresponse",
                                                     nonresponse_keys};

static const struct svy_key duplicates_keys[] = {
    {"of", read_duplicates_of, 0},
    {"share", svy_yaml_share, SURVEY(checks.duplicates_share)},
    {0},
};
const struct svy_schema svy_keydesign_duplicates = {"checks.duplicates",
                                                    duplicates_keys};

static const struct svy_key interviewer_keys[] = {
    {"forms-a-day", svy_yaml_positive, SURVEY(checks.forms_a_day)},
    {0},
};
const struct svy_schema svy_keydesign_interviewer = {"checks.interviewer",
                                                     interviewer_keys};

static int
read_straight(const struct svy_yaml_file *f, const struct svy_yaml *y, void *to)
{
    return svy_schema_read(f, y, &svy_keydesign_straight, to);
}

static int
read_minutes(const struct svy_yaml_file *f, const struct svy_yaml *y, void *to)
{
    return svy_schema_read(f, y, &svy_keydesign_minutes, to);
}

static int
read_nonresponse(const struct svy_yaml_file *f, const struct svy_yaml *y,
                 void *to)
{
    return svy_schema_read(f, y, &svy_keydesign_nonresponse, to);
}

static int
read_duplicates(const struct svy_yaml_file *f, const struct svy_yaml *y,
                void *to)
{
    return svy_schema_read(f, y, &svy_keydesign_duplicates, to);
}

static int
read_interviewer(const struct svy_yaml_file *f, const struct svy_yaml *y,
                 void *to)
{
    return svy_schema_read(f, y, &svy_keydesign_interviewer, to);
}

static const struct svy_key checks_keys[] = {
    {"straight-line", read_straight, 0},  {"minutes", read_minutes, 0},
    {"nonresponse", read_nonresponse, 0}, {"duplicates", read_duplicates, 0},
    {"interviewer", read_interviewer, 0}, {0},
};
const struct svy_schema svy_keydesign_checks = {"checks", checks_keys};

int
svy_keydesign_check(const struct svy_yaml_file *f, const struct svy_yaml *y,
                    void *to)
{
    return svy_schema_read(f, y, &svy_keydesign_checks, to);
}
