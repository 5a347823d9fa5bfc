#include "measure/lacks.h"

#include <string.h>

/* Published counts: every item has respondents of its own. */
static bool
disjoint(const struct svy_tally *t)
{
    const char *last = t->npart ? strrchr(t->part[0].what, ' ') : NULL;

    return last != NULL && strcmp(last, " counts") == 0;
}

static bool
lacks_pair(const struct svy_covariance_room *room, size_t x, size_t y)
{
    return x != y && !svy_tally_paired(svy_covariance_design(room)->t, x, y);
}

/* The items that a statistic rests on, each once. */
static void
find_items(struct svy_intern *items, const struct svy_linearize *l)
{
    const struct svy_cat *cat = l->from->t->cat;

    for (size_t i = 0; i < l->n; i++) {
        const size_t item = cat[l->term[i].row->cat].item;

        if (i == 0 || item != cat[l->term[i - 1].row->cat].item)
            svy_intern_add(items, &item, sizeof item);
    }
}

static size_t
item_at(const struct svy_intern *items, size_t i)
{
    size_t item;

    memcpy(&item, items->at[i].key, sizeof item);
    return item;
}

/* Whether any pair of their items lacks, be it of one domain or not. */
static bool
may_lack(const struct svy_linearize *a, const struct svy_linearize *b,
         const struct svy_covariance_room *room)
{
    struct svy_intern x = {0}, y = {0};
    bool lacks = false;

    find_items(&x, a);
    find_items(&y, b);
    for (size_t i = 0; !lacks && i < x.n; i++)
        for (size_t k = a == b ? i : 0; !lacks && k < y.n; k++)
            lacks = lacks_pair(room, item_at(&x, i), item_at(&y, k));
    svy_intern_free(&x);
    svy_intern_free(&y);
    return lacks;
}

bool
svy_lacks(const struct svy_linearize *a, const struct svy_linearize *b,
          const struct svy_covariance_room *room, const char *x[2])
{
    const struct svy_design *d = svy_covariance_design(room);
    const struct svy_tally *t = d->t;
    size_t p = t->nitem, q = 0; // no item yet

    if (!d->elements || disjoint(t) || !may_lack(a, b, room))
        return false;
    for (size_t i = 0; i < a->n; i++)
        for (size_t k = 0; k < b->n; k++) {
            const struct svy_row_total *r = a->term[i].row, *s = b->term[k].row;
            const size_t old[] = {p, q};

            if (a->from == b->from && r->domain != s->domain)
                continue; // nobody is in both

            p = t->cat[r->cat].item;
            q = t->cat[s->cat].item;
            if ((p == old[0] && q == old[1]) || !lacks_pair(room, p, q))
                continue;
            x[0] = t->item[p].name;
            x[1] = t->item[q].name;
            return true;
        }
    return false;
}
