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
    {"survey", svy_yaml_text, SURVEY(name)},
    {"wave", svy_yaml_text, SURVEY(wave)},
    {"title", svy_label_read, SURVEY(title)},
    {"source", svy_label_read, SURVEY(source)},
    {"simulated", svy_yaml_bool, SURVEY(simulated)},
    {"design", svy_keydesign_read, 0},
    {"weighting", svy_keydesign_weights, 0},
    {"scales", svy_keyscale_read, 0},
    {"items", svy_keyitem_items, 0},
    {"columns", svy_keyitem_columns, 0},
    {"units", svy_keyunits_read, 0},
    {"items", svy_keyitem_relevant, 0},
    {"columns", svy_keyitem_relevant, 0},
    {"derive", svy_keyderive_names, 0},
    {"index", svy_keyindex_read, 0},
    {"derive", svy_keyderive_read, 0},
    {"pairs", svy_keyderive_pairs, 0},
    {"by", svy_keyderive_by, 0},
    {"classes", svy_keyunits_classes, 0},
    {"checks", svy_keydesign_check, 0},
    {"private", svy_namespace_private, 0},
    {0},
};
static const struct svy_schema top = {SAY("the top of the file"), survey_keys};

/* Where a misplaced key is looked for, most likely place first. */
static const struct svy_schema *const known[] = {
    &top,
    &svy_keydesign_design,
    &svy_keyitem_item,
    &svy_keyscale_scale,
    &svy_keyscale_code,
    &svy_keyscale_missing,
    &svy_keyderive_derive,
    &svy_keyindex_index,
    &svy_keyindex_node,
    &svy_keyunits_units,
    &svy_keyunits_level,
    &svy_keyunits_group,
    &svy_keyunits_class,
    &svy_keydesign_weighting,
    &svy_keydesign_status,
    &svy_keydesign_time,
    &svy_keydesign_checks,
    &svy_keydesign_straight,
    &svy_keydesign_minutes,
    &svy_keydesign_nonresponse,
    &svy_keydesign_duplicates,
    &svy_keydesign_interviewer,
    NULL,
};

static int
parse(struct svy_survey *s, FILE *in, struct svy_err *why)
{
    const struct svy_yaml_file f = {
        .name = s->file, .known = known, .mem = &s->mem, .why = why};
    const struct svy_yaml *root, *card;

    if (svy_yamlfile_open(&f, in, &root))
        return why->code;
    card = svy_yaml_find(root, "card");
    if (card != NULL)
        return svy_yaml_err(&f, card,
                            "this is a scorecard, not a survey; no "
                            "command reads scorecards yet");
    return svy_schema_read(&f, root, &top, s);
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
        return svy_err(why, SVY_FAILED, "%s: %s", path, svy_oserr_errno(errno));
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
