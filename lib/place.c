#include "place.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "num.h"

int
svy_place_init(struct svy_place *l, const struct svy_plan *p,
               const struct svy_answers *a, struct svy_err *why)
{
    const struct svy_list none = {0};
    const size_t depth = p->strata.n + p->clusters.n;

    *l = (struct svy_place){.p = p, .a = a};
    l->id = svy_mem_take(&l->mem, p->clusters.n + 3, sizeof *l->id);
    l->node = svy_mem_take(&l->mem, depth + 1, sizeof *l->node);
    l->size = svy_mem_take(&l->mem, p->fpc.n + 1, sizeof *l->size);
    l->size_text = svy_mem_take(&l->mem, p->fpc.n + 1, sizeof *l->size_text);
    for (size_t i = 0; i < p->fpc.n; i++)
        l->size_text[i] = svy_mem_take(&l->mem, SVY_NUM_WIDTH, 1);
    return svy_answers_columns(a, &p->strata, &l->strata, &l->mem, why) ||
           svy_answers_columns(a, &p->clusters, &l->clusters, &l->mem, why) ||
           svy_answers_columns(a, p->fpc_columns ? &p->fpc : &none, &l->fpc,
                               &l->mem, why);
}

void
svy_place_free(struct svy_place *l)
{
    free(l->joined);
    svy_mem_free(&l->mem);
}

/* Strata columns joined by '/'; a '/' or '\\' within one is escaped. */
static const char *
stratum(struct svy_place *l)
{
    const size_t n = l->p->strata.n;
    char **f = l->a->rows->field;
    size_t len = 0;

    if (n < 2)
        return n == 0 ? "" : f[l->strata[0]];
    for (size_t i = 0; i < n; i++)
        len += 2 * strlen(f[l->strata[i]]) + 1;
    l->joined = svy_mem_more(l->joined, &l->joined_room, len + 1, 1);
    len = 0;
    for (size_t i = 0; i < n; i++) {
        if (i > 0)
            l->joined[len++] = '/';
        for (const char *s = f[l->strata[i]]; *s != '\0'; s++) {
            if (*s == '/' || *s == '\\')
                l->joined[len++] = '\\';
            l->joined[len++] = *s;
        }
    }
    l->joined[len] = '\0';
    return l->joined;
}

/* The fpc of a stage: of its column, of the frame, or of both, which agree. */
static int
read_size(struct svy_place *l, size_t stage, struct svy_err *why)
{
    const struct svy_plan *p = l->p;
    const struct svy_rows *r = l->a->rows;
    const char *text = p->fpc_columns ? r->field[l->fpc[stage]] : "";
    const size_t depth = p->strata.n + stage;
    double given = NAN, frame;

    if (*text != '\0' && (!svy_num_read(text, &given) || given <= 0))
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: %s is '%s', not a population count or fraction",
                       r->name, r->line, p->fpc.name[stage], text);
    l->size[stage] = text;
    if (p->frame == NULL)
        return 0;
    frame = svy_frame_size(p->frame, l->node, depth);
    if (isnan(frame))
        return svy_err(
            why, SVY_FAILED, "%s:%zu: the frame %s has no N for '%s'", r->name,
            r->line, p->frame->path, depth ? l->node[depth - 1] : "");
    if (!isnan(given) && given != frame)
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: %s is %s, but the frame says %g", r->name,
                       r->line, p->fpc.name[stage], text, frame);
    l->size[stage] = svy_num_print(frame, l->size_text[stage]);
    return 0;
}

int
svy_place_find(struct svy_place *l, struct svy_tally *t, const char *wave,
               size_t *unit, struct svy_err *why)
{
    const struct svy_plan *p = l->p;
    char **f = l->a->rows->field;
    long u;

    l->id[0] = svy_shape_waves(&t->shape) ? wave : "";
    l->id[1] = stratum(l);
    for (size_t i = 0; i < p->strata.n; i++)
        l->node[i] = f[l->strata[i]];
    for (size_t i = 0; i < p->clusters.n; i++)
        l->id[2 + i] = l->node[p->strata.n + i] = f[l->clusters[i]];
    if (p->alone) {
        snprintf(l->record, sizeof l->record, "%09zu", l->a->n);
        l->id[2 + p->clusters.n] = l->record;
    }
    for (size_t i = 0; i < p->fpc.n; i++)
        if (read_size(l, i, why))
            return why->code;
    u = svy_tally_unit(t, l->id, l->size);
    if (u < 0)
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: the fpc differs from that of an earlier row of "
                       "the same unit ('%s')",
                       l->a->rows->name, l->a->rows->line,
                       l->id[1 + p->clusters.n]);
    *unit = (size_t)u;
    return 0;
}
