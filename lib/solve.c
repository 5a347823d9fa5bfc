#include "solve.h"

#include <stdlib.h>
#include <string.h>

static const uint64_t prime = 2147483647; // products of two fit 64 bits

/* A sum whose first unknown has the factor 1; the others follow. */
struct svy_solve_row {
    size_t n;
    uint32_t *at, *by;
};

void
svy_solve_init(struct svy_solve *s, size_t n)
{
    *s = (struct svy_solve){.n = n};
    s->pivot = svy_mem_take(&s->mem, n, sizeof *s->pivot);
    s->x = svy_mem_take(&s->mem, n, sizeof *s->x);
}

void
svy_solve_free(struct svy_solve *s)
{
    free(s->row);
    svy_mem_free(&s->mem);
    *s = (struct svy_solve){0};
}

/* b with a b = 1, by Fermat: a^(p-2). */
static uint64_t
inverse(uint64_t a)
{
    uint64_t b = 1;

    for (uint64_t k = prime - 2; k > 0; k >>= 1) {
        if (k & 1)
            b = b * a % prime;
        a = a * a % prime;
    }
    return b;
}

/* Takes the sums known so far out of the one at hand; returns how many
 * unknowns are left, *first the first of them. */
static size_t
reduce(struct svy_solve *s, size_t from, size_t *first)
{
    size_t left = 0;

    for (size_t i = from; i < s->n; i++) {
        const uint64_t f = s->x[i];
        const struct svy_solve_row *r;

        if (f == 0)
            continue;
        if (s->pivot[i] == 0) {
            if (left++ == 0)
                *first = i;
            continue;
        }
        r = &s->row[s->pivot[i] - 1];
        for (size_t k = 0; k < r->n; k++)
            s->x[r->at[k]] = (s->x[r->at[k]] + (prime - f) * r->by[k]) % prime;
    }
    return left;
}

/* Keeps the sum at hand, from an unknown on, and clears it. */
static struct svy_solve_row
keep(struct svy_solve *s, size_t first, size_t n)
{
    struct svy_solve_row r = {
        .at = svy_mem_take(&s->mem, n, sizeof *r.at),
        .by = svy_mem_take(&s->mem, n, sizeof *r.by),
    };
    const uint64_t f = inverse(s->x[first]);

    for (size_t i = first; r.n < n; i++) {
        if (s->x[i] == 0)
            continue;
        r.at[r.n] = (uint32_t)i;
        r.by[r.n++] = (uint32_t)(s->x[i] * f % prime);
        s->x[i] = 0;
    }
    return r;
}

void
svy_solve_add(struct svy_solve *s, const struct svy_solve_term *term, size_t n)
{
    size_t first = s->n, left;

    for (size_t k = 0; k < n; k++) {
        s->x[term[k].at] = term[k].subtract ? prime - 1 : 1;
        first = term[k].at < first ? term[k].at : first;
    }
    left = reduce(s, first, &first);
    if (left == 0)
        return;
    s->row = svy_mem_more(s->row, &s->room, s->nrow + 1, sizeof *s->row);
    s->row[s->nrow++] = keep(s, first, left);
    s->pivot[first] = s->nrow;
}

void
svy_solve_known(struct svy_solve *s, bool *known)
{
    memset(known, 0, s->n * sizeof *known);
    for (size_t i = s->n; i-- > 0;) {
        struct svy_solve_row *r;
        size_t left, next;

        if (s->pivot[i] == 0)
            continue;
        r = &s->row[s->pivot[i] - 1];
        for (size_t k = 0; k < r->n; k++)
            s->x[r->at[k]] = r->by[k];
        left = reduce(s, i + 1, &next);
        known[i] = left == 0;
        *r = keep(s, i, left + 1);
    }
}
