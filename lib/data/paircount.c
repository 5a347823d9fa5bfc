#include "data/paircount.h"

#include <stdint.h>
#include <stdlib.h>

#include "survey/pair.h"

/* Respondents at once, fewer where each has many weights; answers to a variable
 * that are found without a look-up: most scales have fewer. */
enum { ROWS = 4096, WEIGHTS = 16, FEW = 16 };

struct svy_paircount_pair {
    size_t first, second;   /* variables */
    const char *name;       /* as written */
    uint32_t few[FEW][FEW]; /* category of two answers; 0: not yet known */
};

struct svy_paircount_row {
    size_t cell, n;
    double w;
};

void
svy_paircount_init(struct svy_paircount *b, struct svy_tally *t,
                   const struct svy_variables *v, size_t npair, size_t nrest)
{
    *b = (struct svy_paircount){.t = t,
                                .v = v,
                                .nrest = nrest,
                                .most = 1 + ROWS / (1 + nrest / WEIGHTS)};
    if (npair == 0)
        return;
    b->pair = svy_mem_take(&b->mem, npair, sizeof *b->pair);
    b->row = svy_mem_take(&b->mem, b->most, sizeof *b->row);
    b->answer = svy_mem_take(&b->mem, b->most * v->n, sizeof *b->answer);
    b->rest = svy_mem_take(&b->mem, b->most * nrest, sizeof *b->rest);
}

void
svy_paircount_pair(struct svy_paircount *b, size_t first, size_t second)
{
    struct svy_paircount_pair *p = &b->pair[b->n++];
    const char *name[2];
    bool swapped;

    svy_variable_found(b->v, first, &name[0]);
    svy_variable_found(b->v, second, &name[1]);
    p->name = svy_pair_name(&b->mem, name[0], name[1], &swapped);
    p->first = swapped ? second : first;
    p->second = swapped ? first : second;
}

static size_t
find_cat(struct svy_paircount *b, const struct svy_paircount_pair *p,
         const struct svy_answer *x, const struct svy_answer *y)
{
    const uintptr_t key[] = {(uintptr_t)p, (uintptr_t)x, (uintptr_t)y};
    const size_t known = b->many.n,
                 at = svy_intern_add(&b->many, key, sizeof key);

    if (at == known) {
        b->cat = svy_mem_more(b->cat, &b->room, at + 1, sizeof *b->cat);
        b->cat[at] = svy_tally_cat(b->t, p->name,
                                   svy_pair_answer(&b->mem, x->code, y->code));
    }
    return b->cat[at];
}

static size_t
cat_of(struct svy_paircount *b, struct svy_paircount_pair *p,
       const struct svy_answer *x, const struct svy_answer *y)
{
    uint32_t *cat;

    if (x->nth >= FEW || y->nth >= FEW)
        return find_cat(b, p, x, y);
    cat = &p->few[x->nth][y->nth];
    if (*cat == 0)
        *cat = (uint32_t)find_cat(b, p, x, y);
    return *cat;
}

static void
count(struct svy_paircount *b, struct svy_paircount_pair *p)
{
    const struct svy_answer **const x = b->answer + p->first * b->most,
                                    **const y = b->answer + p->second * b->most;
    struct svy_addend now = {0}; // pairs have no places to be made ready for

    for (size_t i = 0; i < b->kept; i++) {
        const struct svy_paircount_row *r = &b->row[i];

        now.n = r->n;
        now.w = r->w;
        now.rest = b->rest + i * b->nrest;
        if (x[i]->code != NULL && y[i]->code != NULL)
            svy_tally_put(b->t, r->cell, cat_of(b, p, x[i], y[i]), &now);
    }
}

void
svy_paircount_add(struct svy_paircount *b, size_t cell, size_t n, double w,
                  const double *rest)
{
    if (b->n == 0)
        return;
    if (b->kept == b->most)
        svy_paircount_flush(b);
    b->row[b->kept] = (struct svy_paircount_row){cell, n, w};
    for (size_t i = 0; i < b->v->n; i++)
        b->answer[i * b->most + b->kept] = svy_variable_now(b->v, i);
    for (size_t k = 0; k < b->nrest; k++)
        b->rest[b->kept * b->nrest + k] = rest[k];
    b->kept++;
}

void
svy_paircount_flush(struct svy_paircount *b)
{
    for (size_t i = 0; i < b->n; i++)
        count(b, &b->pair[i]);
    b->kept = 0;
}

void
svy_paircount_free(struct svy_paircount *b)
{
    svy_intern_free(&b->many);
    free(b->cat);
    svy_mem_free(&b->mem);
}
