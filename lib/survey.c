#include "survey.h"

#include <math.h>
#include <string.h>

const char *const svy_score_name[] = {[SVY_TOP2] = "top2",
                                      [SVY_MEAN5] = "mean",
                                      [SVY_MEAN0] = "mean0",
                                      [SVY_NET] = "net",
                                      [SVY_NPS] = "nps",
                                      [SVY_POINTS] = "points",
                                      NULL};

/* Where a name stands among its like, or SVY_NONE. */
static long
place(const struct svy_names *names, const char *name)
{
    return svy_names_find(names, name, strlen(name));
}

const struct svy_scale *
svy_survey_scale(const struct svy_survey *s, const char *name)
{
    const long at = place(&s->scale_names, name);

    return at < 0 ? NULL : &s->scale[at];
}

const struct svy_item *
svy_survey_item(const struct svy_survey *s, const char *name)
{
    const long at = place(&s->item_names, name);

    return at < 0 ? NULL : &s->item[at];
}

const struct svy_derive *
svy_survey_derive(const struct svy_survey *s, const char *name)
{
    const long at = place(&s->derive_names, name);

    return at < 0 ? NULL : &s->derive[at];
}

const struct svy_node *
svy_survey_node(const struct svy_survey *s, const char *name)
{
    const long at = place(&s->node_names, name);

    return at < 0 ? NULL : &s->node[at];
}

const struct svy_level *
svy_survey_level(const struct svy_survey *s, const char *name)
{
    const long at = place(&s->level_names, name);

    return at < 0 ? NULL : &s->level[at];
}

bool
svy_survey_private(const struct svy_survey *s, const char *name)
{
    return svy_list_find(&s->private, name) >= 0;
}

int
svy_survey_public(const struct svy_survey *s, const struct svy_list *names,
                  struct svy_err *why)
{
    for (size_t i = 0; i < names->n; i++)
        if (svy_survey_private(s, names->name[i]))
            return svy_err(why, SVY_FAILED,
                           "%s: '%s' is private: it is never printed, so it is "
                           "no item, by-column, stratum or cluster",
                           s->file, names->name[i]);
    return 0;
}

bool
svy_survey_within(const struct svy_item *item, double number)
{
    return number >= (isnan(item->min) ? -INFINITY : item->min) &&
           number <= (isnan(item->max) ? INFINITY : item->max);
}

static const struct svy_label *
some(const struct svy_label *l)
{
    return l->n > 0 ? l : NULL;
}

/* The label of a code of a scale, of a missing one too where missing. */
static const struct svy_label *
find(const struct svy_scale *s, const char *name, bool missing)
{
    const long at = svy_list_find(&s->known, name);

    if (at >= 0)
        return some(&s->code[at].label);
    for (size_t i = 0; missing && i < s->nmissing; i++)
        if (strcmp(s->missing[i].code, name) == 0)
            return some(&s->missing[i].label);
    return NULL;
}

/* `NA:refused`: the label of the first missing code of that reason. */
static const struct svy_label *
typed(const struct svy_scale *scale, const char *name)
{
    for (size_t i = 0; i < scale->nmissing; i++) {
        const char *reason = scale->missing[i].reason;

        if (reason != NULL && strncmp(name, "NA:", 3) == 0 &&
            strcmp(reason, name + 3) == 0 && scale->missing[i].label.n > 0)
            return &scale->missing[i].label;
    }
    return NULL;
}

/* `q5/counter`: the label of the code of an item that takes several. */
static const struct svy_label *
choice(const struct svy_survey *s, const char *name)
{
    const size_t len = strcspn(name, "/");
    const long at = svy_names_find(&s->item_names, name, len);
    const struct svy_item *item = at < 0 ? NULL : &s->item[at];

    return name[len] == '/' && item != NULL && item->multi != NULL &&
                   item->scale != NULL
               ? find(item->scale, name + len + 1, false)
               : NULL;
}

const char *
svy_survey_column(const struct svy_survey *s, const char *name)
{
    return s->design.wave != NULL && strcmp(name, "wave") == 0 ? s->design.wave
                                                               : name;
}

const struct svy_label *
svy_survey_label(const struct svy_survey *s, const char *name)
{
    const struct svy_item *item =
        svy_survey_item(s, svy_survey_column(s, name));
    const struct svy_derive *derive = svy_survey_derive(s, name);
    const struct svy_node *node = svy_survey_node(s, name);

    if (item != NULL)
        return some(&item->label);
    if (derive != NULL)
        return some(&derive->label);
    return node != NULL ? some(&node->label) : choice(s, name);
}

const struct svy_label *
svy_survey_code(const struct svy_survey *s, const char *item, const char *code)
{
    const struct svy_item *it = svy_survey_item(s, svy_survey_column(s, item));
    const struct svy_scale *scale = it != NULL ? it->scale : NULL;
    const struct svy_label *l = scale ? find(scale, code, true) : NULL;
    const struct svy_level *level;

    if (l == NULL && scale != NULL)
        l = typed(scale, code);
    if (l != NULL || s->units_by == NULL || strcmp(s->units_by, item) != 0)
        return l;
    level = svy_survey_level(s, code);
    return level != NULL ? some(&level->label) : NULL;
}

void
svy_survey_free(struct svy_survey *s)
{
    for (size_t i = 0; i < s->nitem; i++)
        if (s->item[i].relevant != NULL)
            svy_expr_free(s->item[i].relevant);
    svy_names_free(&s->scale_names);
    svy_names_free(&s->item_names);
    svy_names_free(&s->derive_names);
    svy_names_free(&s->node_names);
    svy_names_free(&s->level_names);
    svy_names_free(&s->old_names);
    svy_mem_free(&s->mem);
    *s = (struct svy_survey){0};
}

const struct svy_item *
svy_survey_multi(const struct svy_survey *s, const char *name,
                 const char **choice)
{
    const char *slash = strrchr(name, '/');
    const long at = slash == NULL ? SVY_NONE
                                  : svy_names_find(&s->item_names, name,
                                                   (size_t)(slash - name));

    if (at < 0 || s->item[at].multi == NULL)
        return NULL;
    *choice = slash + 1;
    return &s->item[at];
}
