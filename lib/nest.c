#include "nest.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* Which columns split a domain, as a text of 1 and 0. */
static const char *
mask(struct svy_nest *x, const char *const *level)
{
    char *m = svy_mem_take(&x->mem, x->nby + 1, 1);

    for (size_t j = 0; j < x->nby; j++)
        m[j] = *level[j] != '\0' ? '1' : '0';
    return m;
}

static size_t
find_table(struct svy_nest *x, const char *m)
{
    return svy_names_add(&x->tables, m, strlen(m));
}

static size_t
find_domain(struct svy_nest *x, const char *const *level)
{
    size_t len = 0, known = x->domains.n, at;

    for (size_t j = 0; j < x->nby; j++) {
        const size_t more = strlen(level[j]) + 1; // the NUL keeps them apart

        x->key = svy_mem_more(x->key, &x->key_room, len + more, 1);
        memcpy(x->key + len, level[j], more);
        len += more;
    }
    at = svy_names_add(&x->domains, len > 0 ? x->key : "", len);
    if (at < known)
        return at;
    x->level = svy_mem_more(x->level, &x->level_room, at + 1, sizeof *x->level);
    x->table = svy_mem_more(x->table, &x->table_room, at + 1, sizeof *x->table);
    x->level[at] = level;
    x->table[at] = find_table(x, mask(x, level));
    return at;
}

/* What two tables have in common adds up in both, printed or not. */
static void
cross_tables(struct svy_nest *x)
{
    for (size_t i = 0; i < x->tables.n; i++)
        for (size_t k = 0; k < i; k++) {
            char *m = svy_mem_copy(&x->mem, x->tables.at[i].key);

            for (size_t j = 0; j < x->nby; j++)
                if (x->tables.at[k].key[j] == '0')
                    m[j] = '0';
            find_table(x, m);
        }
}

/* Whether every column of table a splits b, too, and not only they. */
static bool
is_coarser(const struct svy_nest *x, size_t a, size_t b)
{
    const char *p = x->tables.at[a].key, *q = x->tables.at[b].key;

    for (size_t j = 0; j < x->nby; j++)
        if (p[j] == '1' && q[j] == '0')
            return false;
    return a != b;
}

static void
add_to(struct svy_nest *x, size_t total, size_t domain)
{
    const size_t key[] = {total, x->table[domain]};
    const size_t at = svy_names_add(&x->sums, key, sizeof key);
    struct svy_nest_sum *s;

    x->sum = svy_mem_more(x->sum, &x->sum_room, at + 1, sizeof *x->sum);
    s = &x->sum[at];
    if (at == x->nsum) {
        *s = (struct svy_nest_sum){.total = total};
        x->nsum++;
    }
    s->member = svy_mem_more(s->member, &s->room, s->n + 1, sizeof *s->member);
    s->member[s->n++] = (uint32_t)domain;
}

static void
find_sums(struct svy_nest *x)
{
    for (size_t d = 0; d < x->domains.n; d++) // they grow on the way
        for (size_t t = 0; t < x->tables.n; t++) {
            const char **level;

            if (!is_coarser(x, t, x->table[d]))
                continue;
            level = svy_mem_take(&x->mem, x->nby + 1, sizeof *level);
            for (size_t j = 0; j < x->nby; j++)
                level[j] = x->tables.at[t].key[j] == '1' ? x->level[d][j] : "";
            add_to(x, find_domain(x, level), d);
        }
}

/* Member k of a sum; after the last comes the total. */
static size_t
part(const struct svy_nest_sum *s, size_t k)
{
    return k < s->n ? s->member[k] : s->total;
}

static void
index_sums(struct svy_nest *x)
{
    size_t *at = svy_mem_take(&x->mem, x->ndomain + 2, sizeof *at);

    x->first = at;
    for (size_t i = 0; i < x->nsum; i++)
        for (size_t k = 0; k <= x->sum[i].n; k++)
            at[part(&x->sum[i], k) + 2]++;
    for (size_t d = 0; d < x->ndomain; d++)
        at[d + 2] += at[d + 1];
    x->in = svy_mem_take(&x->mem, at[x->ndomain + 1] + 1, sizeof *x->in);
    for (size_t i = 0; i < x->nsum; i++)
        for (size_t k = 0; k <= x->sum[i].n; k++)
            x->in[at[part(&x->sum[i], k) + 1]++] = i;
}

void
svy_nest_init(struct svy_nest *x, const struct svy_estimates *e)
{
    *x = (struct svy_nest){.nby = e->nby};
    x->domain = svy_mem_take(&x->mem, e->n, sizeof *x->domain);
    for (size_t i = 0; i < e->n; i++)
        x->domain[i] = find_domain(x, e->row[i].by);
    cross_tables(x);
    find_sums(x);
    x->ndomain = x->domains.n;
    index_sums(x);
}

void
svy_nest_free(struct svy_nest *x)
{
    for (size_t i = 0; i < x->nsum; i++)
        free(x->sum[i].member);
    free(x->sum);
    free(x->level);
    free(x->table);
    free(x->key);
    svy_names_free(&x->tables);
    svy_names_free(&x->domains);
    svy_names_free(&x->sums);
    svy_mem_free(&x->mem);
    *x = (struct svy_nest){0};
}
