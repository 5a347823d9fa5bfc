#include "meaning/kin.h"

#include <stdbool.h>
#include <string.h>

#include "measure/statkind.h"

static size_t
find_head(const struct svy_kin *x, size_t item)
{
    while (x->head[item] != item)
        item = x->head[item];
    return item;
}

static void
join(struct svy_kin *x, size_t a, size_t b)
{
    const size_t p = find_head(x, a), q = find_head(x, b);

    x->head[p < q ? q : p] = p < q ? p : q;
}

/* Whether a statistic of two items is of an item: `x/…` or `…/x`. */
static bool
is_part(const char *two, const struct svy_name *x)
{
    const size_t len = strlen(two);

    return len > x->len + 1 &&
           ((strncmp(two, x->key, x->len) == 0 && two[x->len] == '/') ||
            (strcmp(two + len - x->len, x->key) == 0 &&
             two[len - x->len - 1] == '/'));
}

void
svy_kin_init(struct svy_kin *x, const struct svy_estimates *e)
{
    long tree = SVY_NONE;

    *x = (struct svy_kin){0};
    x->item = svy_mem_take(&x->mem, e->n, sizeof *x->item);
    for (size_t i = 0; i < e->n; i++)
        x->item[i] =
            svy_intern_add(&x->names, e->row[i].item, strlen(e->row[i].item));
    x->n = x->names.n;
    x->head = svy_mem_take(&x->mem, x->n, sizeof *x->head);
    for (size_t k = 0; k < x->n; k++)
        x->head[k] = k;
    for (size_t i = 0; i < e->n; i++) {
        const enum svy_tells tells = svy_statkind(e->row[i].stat)->tells;

        if (tells == SVY_TELLS_TREE) {
            tree = tree < 0 ? (long)x->item[i] : tree;
            join(x, x->item[i], (size_t)tree);
        }
        for (size_t k = 0; tells == SVY_TELLS_BOTH && k < x->n; k++)
            if (is_part(e->row[i].item, &x->names.at[k]))
                join(x, x->item[i], k);
    }
    for (size_t k = 0; k < x->n; k++)
        x->head[k] = find_head(x, k);
}

void
svy_kin_free(struct svy_kin *x)
{
    svy_intern_free(&x->names);
    svy_mem_free(&x->mem);
    *x = (struct svy_kin){0};
}
