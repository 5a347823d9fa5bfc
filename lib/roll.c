#include "roll.h"

#include <string.h>

#include "list.h"

enum { NOWHERE = -1 };

static long
column(struct svy_answers *a, const char *name)
{
    return name == NULL ? NOWHERE : (long)svy_answers_need(a, name);
}

void
svy_roll_init(struct svy_roll *l, const struct svy_plan *p,
              struct svy_answers *a)
{
    const struct svy_design_keys *d = &p->survey->design;

    *l = (struct svy_roll){.p = p, .a = a};
    l->id = column(a, d->id);
    l->status = column(a, d->respondent.n ? d->status : NULL);
}

bool
svy_roll_responded(const struct svy_roll *l)
{
    return l->status == NOWHERE ||
           svy_list_find(&l->p->survey->design.respondent,
                         l->a->rows->field[l->status]) >= 0;
}

static int
check_id(struct svy_roll *l, const char *wave, struct svy_err *why)
{
    const struct svy_rows *r = l->a->rows;
    const char *name = l->p->survey->design.id, *id = r->field[l->id];

    if (svy_gaps_is(id)) {
        if (svy_roll_responded(l))
            svy_gaps_add(&l->no_id, r->line);
        return 0;
    }
    if (svy_ids_add(&l->p->files->ids, wave, id))
        return 0;
    if (*wave == '\0')
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: %s '%s' was counted already; an id stands "
                       "once in all files, or once in each wave",
                       r->name, r->line, name, id);
    return svy_err(why, SVY_FAILED,
                   "%s:%zu: %s '%s' was counted already in wave %s; an id "
                   "stands once in a wave, over all files",
                   r->name, r->line, name, id, wave);
}

int
svy_roll_take(struct svy_roll *l, const char *wave, bool *known,
              struct svy_err *why)
{
    *known = l->p->wave != NULL || strcmp(wave, "NA") != 0;
    if (!*known)
        svy_gaps_add(&l->no_wave, l->a->rows->line);
    if (!*known || l->p->files == NULL)
        return 0;
    svy_files_wave(l->p->files, wave);
    return l->id == NOWHERE ? 0 : check_id(l, wave, why);
}

int
svy_roll_end(const struct svy_roll *l, struct svy_err *why)
{
    const char *file = l->a->rows->name;

    return svy_gaps_check(&l->no_wave, file,
                          svy_survey_column(l->p->survey, "wave"),
                          say("fill it in, or leave the records out"), why) ||
           (l->id != NOWHERE &&
            svy_gaps_check(&l->no_id, file, l->p->survey->design.id,
                           say("every respondent needs one"), why));
}
