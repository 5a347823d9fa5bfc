#include "data/roll.h"

#include <string.h>

#include "ground/na.h"
#include "ground/strlist.h"

enum { NOWHERE = -1 };

static long
column(struct svy_answers *a, const char *name)
{
    return name == NULL ? NOWHERE : (long)svy_answers_need(a, name);
}

void
svy_roll_init(struct svy_roll *l, const struct svy_plan *p,
              struct svy_answers *a, struct svy_mem *m)
{
    const struct svy_design_keys *d = &p->survey->design;

    *l = (struct svy_roll){.p = p, .a = a, .m = m};
    l->id = column(a, d->id);
    l->status = column(a, d->respondent.n ? d->status : NULL);
}

bool
svy_roll_responded(const struct svy_roll *l)
{
    return l->status == NOWHERE ||
           svy_strlist_find(&l->p->survey->design.respondent,
                            l->a->rows->field[l->status]) >= 0;
}

static void
check_id(struct svy_roll *l, const char *wave)
{
    const struct svy_csv *r = l->a->rows;
    const char *id = r->field[l->id];

    if (svy_required_is(id)) {
        if (svy_roll_responded(l))
            svy_required_add(&l->no_id, r->line);
        return;
    }
    if (svy_ids_add(&l->p->files->ids, wave, id))
        return;
    if (l->twice.n == 0) {
        l->id_twice = svy_mem_copy(l->m, id);
        l->wave_twice = svy_mem_copy(l->m, wave);
    }
    svy_required_add(&l->twice, r->line);
}

bool
svy_roll_take(struct svy_roll *l, const char *wave)
{
    const bool known = l->p->wave != NULL || !svy_na(wave);

    if (!known)
        svy_required_add(&l->no_wave, l->a->rows->line);
    if (!known || l->p->files == NULL)
        return known;
    svy_files_wave(l->p->files, wave);
    if (l->id != NOWHERE)
        check_id(l, wave);
    return true;
}

static int
check_twice(const struct svy_roll *l, struct svy_err *why)
{
    const char *file = l->a->rows->name, *name = l->p->survey->design.id;
    char lines[SVY_REQUIRED_WIDTH];

    if (l->twice.n > 1)
        return svy_err(why, SVY_FAILED,
                       "%s: records whose %s was counted already: %zu (line "
                       "%s), the first '%s'; an id stands once in all files, "
                       "or once in each wave",
                       file, name, l->twice.n,
                       svy_required_lines(&l->twice, lines), l->id_twice);
    if (l->twice.n == 0)
        return 0;
    if (*l->wave_twice == '\0')
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: %s '%s' was counted already; an id stands "
                       "once in all files, or once in each wave",
                       file, l->twice.line[0], name, l->id_twice);
    return svy_err(why, SVY_FAILED,
                   "%s:%zu: %s '%s' was counted already in wave %s; an id "
                   "stands once in a wave, over all files",
                   file, l->twice.line[0], name, l->id_twice, l->wave_twice);
}

int
svy_roll_end(const struct svy_roll *l, struct svy_err *why)
{
    const char *file = l->a->rows->name;

    return check_twice(l, why) ||
           svy_required_check(
               &l->no_wave, file, svy_survey_column(l->p->survey, "wave"),
               say("fill it in, or leave the records out"), why) ||
           (l->id != NOWHERE &&
            svy_required_check(&l->no_id, file, l->p->survey->design.id,
                               say("every respondent needs one"), why));
}
