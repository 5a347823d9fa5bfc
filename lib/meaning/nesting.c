#include "meaning/nesting.h"

#include <stdbool.h>
#include <stdlib.h>

void
svy_nesting_init(struct svy_nesting *x, size_t atoms, size_t rows)
{
    *x = (struct svy_nesting){.natom = atoms};
    x->row = svy_mem_take(&x->mem, rows, sizeof *x->row);
}

long *
svy_nesting_table(struct svy_nesting *x, size_t blocks)
{
    long *block = svy_mem_take(&x->mem, x->natom, sizeof *block);

    for (size_t a = 0; a < x->natom; a++)
        block[a] = SVY_NESTING_NOT;
    x->block =
        svy_mem_more(x->block, &x->table_room, x->ntable + 1, sizeof *x->block);
    x->block[x->ntable++] = block;
    x->nblock += blocks;
    return block;
}

/* Blocks of two tables; those that share people, directly or through others,
 * are linked to one of them. */
struct links {
    const long *left, *right; /* blocks of atoms */
    size_t *to;               /* of a block */
    bool *open;               /* of a block that links lead to: not all of its
                                 people are in both tables */
    bool *in;                 /* whether a block has people */
};

static size_t
follow(const struct links *l, size_t b)
{
    while (l->to[b] != b)
        b = l->to[b] = l->to[l->to[b]];
    return b;
}

/* Union of blocks that share people (atoms with somebody): what hangs together
 * is the least on which both tables can add up to the same. It does so only if
 * all its people are in both tables; else it is open. */
static void
link_blocks(const struct svy_nesting *x, const struct links *l,
            const double *people)
{
    for (size_t b = 0; b < x->nblock; b++) {
        l->to[b] = b;
        l->open[b] = l->in[b] = false;
    }
    for (size_t a = 0; a < x->natom; a++) {
        const long p = l->left[a], q = l->right[a];

        if (!(people[a] > 0))
            continue;
        if (p >= 0)
            l->in[p] = true;
        if (q >= 0)
            l->in[q] = true;
        if (p >= 0 && q >= 0)
            l->to[follow(l, (size_t)p)] = follow(l, (size_t)q);
    }
    for (size_t a = 0; a < x->natom; a++) {
        const long p = l->left[a], q = l->right[a];

        if (people[a] > 0 && p >= 0 && q < 0)
            l->open[follow(l, (size_t)p)] = true;
        if (people[a] > 0 && q >= 0 && p < 0)
            l->open[follow(l, (size_t)q)] = true;
    }
}

/* A new sum for the blocks that lead to b. */
static size_t
new_sum(struct svy_nesting *x, size_t members)
{
    x->sum = svy_mem_more(x->sum, &x->sum_room, x->nsum + 1, sizeof *x->sum);
    x->sum[x->nsum] = (struct svy_nesting_sum){
        .member = svy_mem_take(&x->mem, members, sizeof(uint32_t))};
    return x->nsum++;
}

/* Every two groups of blocks that hold the same people: blocks of the left
 * table, then of the right. Their sums are equal whether anybody printed the
 * sum or not, and one that alone is hidden is the others' difference. */
static void
add_sums(struct svy_nesting *x, const struct links *l, const bool *is_left)
{
    struct svy_mem m = {0};
    size_t *members = svy_mem_take(&m, x->nblock, sizeof *members);
    size_t *of = svy_mem_take(&m, x->nblock, sizeof *of); // sum + 1

    for (size_t b = 0; b < x->nblock; b++)
        members[follow(l, b)] += l->in[b];
    for (int side = 0; side < 2; side++)
        for (size_t b = 0; b < x->nblock; b++) {
            const size_t to = follow(l, b);
            struct svy_nesting_sum *s;

            if (!l->in[b] || l->open[to] || is_left[b] != (side == 0))
                continue;
            if (of[to] == 0)
                of[to] = new_sum(x, members[to]) + 1;
            s = &x->sum[of[to] - 1];
            s->member[s->n++] = (uint32_t)b;
            s->left += side == 0;
        }
    svy_mem_free(&m);
}

/* All pairs of tables: a total in a third that neither prints is a sum of
 * both. */
static void
compare_tables(struct svy_nesting *x, size_t s, size_t t, const double *people)
{
    struct svy_mem m = {0};
    const struct links l = {
        .left = x->block[s],
        .right = x->block[t],
        .to = svy_mem_take(&m, x->nblock, sizeof *l.to),
        .open = svy_mem_take(&m, x->nblock, sizeof *l.open),
        .in = svy_mem_take(&m, x->nblock, sizeof *l.in),
    };
    bool *is_left = svy_mem_take(&m, x->nblock, sizeof *is_left);

    for (size_t a = 0; a < x->natom; a++)
        if (x->block[s][a] >= 0)
            is_left[x->block[s][a]] = true;
    link_blocks(x, &l, people);
    add_sums(x, &l, is_left);
    svy_mem_free(&m);
}

static void
index_sums(struct svy_nesting *x)
{
    size_t *at = svy_mem_take(&x->mem, x->nblock + 2, sizeof *at);

    x->first = at;
    for (size_t i = 0; i < x->nsum; i++)
        for (size_t k = 0; k < x->sum[i].n; k++)
            at[x->sum[i].member[k] + 2]++;
    for (size_t b = 0; b < x->nblock; b++)
        at[b + 2] += at[b + 1];
    x->in = svy_mem_take(&x->mem, at[x->nblock + 1], sizeof *x->in);
    for (size_t i = 0; i < x->nsum; i++)
        for (size_t k = 0; k < x->sum[i].n; k++)
            x->in[at[x->sum[i].member[k] + 1]++] = i;
}

void
svy_nesting_close(struct svy_nesting *x, const double *people)
{
    for (size_t s = 0; s < x->ntable; s++)
        for (size_t t = 0; t < s; t++)
            compare_tables(x, t, s, people);
    index_sums(x);
}

void
svy_nesting_free(struct svy_nesting *x)
{
    free(x->block);
    free(x->sum);
    svy_mem_free(&x->mem);
    *x = (struct svy_nesting){0};
}
