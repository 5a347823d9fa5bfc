#include "survey/load.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ground/oserr.h"
#include "survey/keyderive.h"
#include "survey/keydesign.h"
#include "survey/keyindex.h"
#include "survey/keyitem.h"
#include "survey/keyscale.h"
#include "survey/keyunits.h"
#include "survey/namespace.h"
#include "survey/yamlfile.h"

#define SURVEY(member) offsetof(struct svy_survey, member)

/* In the order in which they need each other; a key that needs what stands
 * further below is read in two goes. */
static const struct svy_key survey_keys[] = {
    {"survey", svy_yml_text, SURVEY(name)},
    {"wave", svy_yml_text, SURVEY(wave)},
    {"title", svy_label_read, SURVEY(title)},
    {"source", svy_label_read, SURVEY(source)},
    {"simulated", svy_yml_bool, SURVEY(simulated)},
    {"design", svy_designkeys_read, 0},
    {"weighting", svy_designkeys_weights, 0},
    {"scales", svy_scalekeys_read, 0},
    {"items", svy_itemkeys_items, 0},
    {"columns", svy_itemkeys_columns, 0},
    {"units", svy_unitkeys_read, 0},
    {"items", svy_itemkeys_relevant, 0},
    {"columns", svy_itemkeys_relevant, 0},
    {"derive", svy_derivekeys_names, 0},
    {"index", svy_treekeys_read, 0},
    {"derive", svy_derivekeys_read, 0},
    {"pairs", svy_derivekeys_pairs, 0},
    {"by", svy_derivekeys_by, 0},
    {"classes", svy_unitkeys_classes, 0},
    {"checks", svy_designkeys_check, 0},
    {"private", svy_declare_private, 0},
    {0},
};
static const struct svy_keys top = {SAY("the top of the file"), survey_keys};

/* Where a misplaced key is looked for, most likely place first. */
static const struct svy_keys *const known[] = {
    &top,
    &svy_designkeys_design,
    &svy_itemkeys_item,
    &svy_scalekeys_scale,
    &svy_scalekeys_code,
    &svy_scalekeys_missing,
    &svy_derivekeys_derive,
    &svy_treekeys_index,
    &svy_treekeys_node,
    &svy_unitkeys_units,
    &svy_unitkeys_level,
    &svy_unitkeys_group,
    &svy_unitkeys_class,
    &svy_designkeys_weighting,
    &svy_designkeys_status,
    &svy_designkeys_time,
    &svy_designkeys_checks,
    &svy_designkeys_straight,
    &svy_designkeys_minutes,
    &svy_designkeys_nonresponse,
    &svy_designkeys_duplicates,
    &svy_designkeys_interviewer,
    NULL,
};

static int
parse(struct svy_survey *s, FILE *in, struct svy_err *why)
{
    const struct svy_yml_file f = {
        .name = s->file, .known = known, .mem = &s->mem, .why = why};
    const struct svy_yml *root, *card;

    if (svy_ymlfile_open(&f, in, &root))
        return why->code;
    card = svy_yml_find(root, "card");
    if (card != NULL)
        return svy_yml_err(&f, card,
                           "this is a scorecard, not a survey; give "
                           "it to svyscore --card");
    return svy_keys_read(&f, root, &top, s);
}

int
svy_survey_parse(struct svy_survey *s, FILE *in, const char *name,
                 struct svy_err *why)
{
    const char *slash = strrchr(name, '/');

    *s = (struct svy_survey){0};
    s->file = svy_mem_copy(&s->mem, name);
    s->folder = slash == NULL
                    ? "."
                    : svy_mem_text(&s->mem, name,
                                   slash == name ? 1 : (size_t)(slash - name));
    s->checks.straight_items = s->checks.minutes = NAN;
    s->checks.nonresponse_item = s->checks.nonresponse_form = NAN;
    s->checks.duplicates_share = s->checks.forms_a_day = NAN;
    if (parse(s, in, why) == 0)
        return 0;
    svy_survey_free(s);
    return why->code;
}

int
svy_survey_read(struct svy_survey *s, const char *path, struct svy_err *why)
{
    FILE *in = fopen(path, "r");
    int rc;

    *s = (struct svy_survey){0};
    if (in == NULL)
        return svy_err(why, SVY_FAILED, "%s: %s", path,
                       svy_theirs_errno(errno));
    rc = svy_survey_parse(s, in, path, why);
    fclose(in);
    return rc;
}

int
svy_survey_find(struct svy_survey *s, const char *said, struct svy_err *why)
{
    const char *path = said != NULL ? said : getenv("SVYKIT_SURVEY");

    *s = (struct svy_survey){0};
    return path == NULL || *path == '\0' ? 0 : svy_survey_read(s, path, why);
}
