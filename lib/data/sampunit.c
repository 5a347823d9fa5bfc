#include "data/sampunit.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/na.h"
#include "ground/num.h"

void
svy_sampunit_init(struct svy_sampunit *l, const struct svy_plan *p,
                  struct svy_answers *a)
{
    const size_t depth = p->strata.n + p->psu.n;

    *l = (struct svy_sampunit){.p = p, .a = a};
    l->owned = &l->own;
    l->gap = svy_mem_take(&l->mem, depth, sizeof *l->gap);
    svy_digest_init(&l->nothing, a->column.name, a->column.n, &l->mem);
    l->id = svy_mem_take(&l->mem, p->psu.n + 3, sizeof *l->id);
    l->node = svy_mem_take(&l->mem, depth + 1, sizeof *l->node);
    l->size = svy_mem_take(&l->mem, p->fpc.n + 1, sizeof *l->size);
    l->size_text = svy_mem_take(&l->mem, p->fpc.n + 1, sizeof *l->size_text);
    for (size_t i = 0; i < p->fpc.n; i++)
        l->size_text[i] = svy_mem_take(&l->mem, SVY_NUM_WIDTH, 1);
    l->strata = svy_answers_needs(a, &p->strata, &l->mem);
    l->psu = svy_answers_needs(a, &p->psu, &l->mem);
    l->fpc = svy_answers_needs(a, &p->fpc, &l->mem);
}

void
svy_sampunit_free(struct svy_sampunit *l)
{
    svy_owned_free(&l->own);
    free(l->joined);
    svy_mem_free(&l->mem);
}

/* Strata columns joined by '/'; a '/' or '\\' within one is escaped. */
static const char *
stratum(struct svy_sampunit *l)
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

/* A name that no other record has, and that the same record has in any file. */
static const char *
own_name(struct svy_sampunit *l, struct svy_tally *t)
{
    struct svy_owned *o = l->owned;
    struct svy_digest d = l->nothing;
    const size_t known = o->record.n;
    char text[SVY_DIGEST_WIDTH];
    size_t at;

    svy_digest_add(&d, l->a->rows->field);
    svy_digest_print(&d, text);
    at = svy_intern_add(&o->record, text, strlen(text));
    o->times = svy_mem_more(o->times, &o->room, at + 1, sizeof *o->times);
    if (at == known)
        o->times[at] = 0;
    o->n++;
    return ++o->times[at] == 1
               ? svy_mem_print(&t->mem, SVY_NA ":%s", text)
               : svy_mem_print(&t->mem, SVY_NA ":%s:%zu", text, o->times[at]);
}

/* Finds the ids; says whether all are there. */
static bool
read_ids(struct svy_sampunit *l, struct svy_tally *t)
{
    const struct svy_plan *p = l->p;
    const size_t line = l->a->rows->line;
    char **f = l->a->rows->field;
    const char *own = NULL;
    bool known = true;

    for (size_t i = 0; i < p->strata.n; i++) {
        l->node[i] = f[l->strata[i]];
        if (svy_required_is(l->node[i])) {
            svy_required_add(&l->gap[i], line);
            known = false;
        }
    }
    for (size_t i = 0; i < p->psu.n; i++) {
        const char *id = f[l->psu[i]];

        if (svy_required_is(id) && p->unknown_own) {
            own = own ? own : own_name(l, t);
            id = own;
        } else if (svy_required_is(id)) {
            svy_required_add(&l->gap[p->strata.n + i], line);
            known = false;
        }
        l->id[2 + i] = l->node[p->strata.n + i] = id;
    }
    return known;
}

/* Notes what cannot stand in the row at hand, which is then of no unit. */
static int
complain(struct svy_sampunit *l, const char *column, const char *text,
         const char *wanted)
{
    svy_badcells_add(l->amiss,
                     &(struct svy_badcells_cell){.column = column,
                                                 .text = text,
                                                 .wanted = wanted,
                                                 .kind = SVY_BADCELLS_OTHER,
                                                 .file = l->a->rows->name,
                                                 .line = l->a->rows->line});
    l->unknown = true;
    return 0;
}

/* A unit that the frame does not know. */
static int
no_size(struct svy_sampunit *l, size_t depth, struct svy_err *why)
{
    const struct svy_plan *p = l->p;
    const char *wanted;

    if (depth == 0)
        return svy_err(why, SVY_FAILED, "%s:%zu: the frame %s has no N for ''",
                       l->a->rows->name, l->a->rows->line, p->frame->path);
    wanted =
        svy_mem_print(&l->mem, say("a unit with an N in %s"), p->frame->path);
    return complain(l,
                    depth > p->strata.n ? p->psu.name[depth - 1 - p->strata.n]
                                        : p->strata.name[depth - 1],
                    l->node[depth - 1], wanted);
}

/* The fpc of a stage: of its column, of the frame, or of both, which agree. */
static int
read_size(struct svy_sampunit *l, size_t stage, struct svy_err *why)
{
    const struct svy_plan *p = l->p;
    const struct svy_csv *r = l->a->rows;
    const char *text = r->field[l->fpc[stage]];
    const size_t depth = p->strata.n + stage;
    double given = NAN, frame;

    if (*text != '\0' && (!svy_num_read(text, &given) || given <= 0))
        return complain(l, p->fpc.name[stage], text,
                        say("a population count or fraction"));
    l->size[stage] = text;
    if (p->frame == NULL)
        return 0;
    frame = svy_frame_size(p->frame, l->node, depth);
    if (isnan(frame))
        return no_size(l, depth, why);
    if (!isnan(given) && given != frame)
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: %s is %s, but the frame says %g", r->name,
                       r->line, p->fpc.name[stage], text, frame);
    l->size[stage] = svy_num_print(frame, l->size_text[stage]);
    return 0;
}

int
svy_sampunit_find(struct svy_sampunit *l, struct svy_tally *t, const char *wave,
                  size_t *unit, struct svy_err *why)
{
    const struct svy_plan *p = l->p;
    long u;

    l->unknown = !read_ids(l, t);
    if (l->unknown)
        return 0;
    l->id[0] = svy_shape_waves(&t->shape) ? wave : "";
    l->id[1] = stratum(l);
    if (p->alone) {
        snprintf(l->record, sizeof l->record, "%09zu", l->before + l->a->n);
        l->id[2 + p->psu.n] = l->record;
    }
    for (size_t i = 0; i < p->fpc.n; i++)
        if (read_size(l, i, why))
            return why->code;
    if (l->unknown)
        return 0;
    u = svy_tally_unit(t, l->id, l->size);
    if (u < 0)
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: the fpc differs from that of an earlier row of "
                       "the same unit ('%s')",
                       l->a->rows->name, l->a->rows->line, l->id[1 + p->psu.n]);
    *unit = (size_t)u;
    return 0;
}

int
svy_sampunit_end(const struct svy_sampunit *l, struct svy_err *why)
{
    const struct svy_plan *p = l->p;

    for (size_t i = 0; i < p->strata.n + p->psu.n; i++) {
        const bool stratum = i < p->strata.n;

        if (svy_required_check(
                &l->gap[i], l->a->rows->name,
                stratum ? p->strata.name[i] : p->psu.name[i - p->strata.n],
                stratum ? say("fill it in, or leave the records out")
                        : say("fill it in, or say --unknown-psu own"),
                why))
            return why->code;
    }
    return 0;
}

void
svy_owned_free(struct svy_owned *o)
{
    svy_intern_free(&o->record);
    free(o->times);
    *o = (struct svy_owned){0};
}
