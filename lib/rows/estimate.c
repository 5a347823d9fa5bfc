#include "rows/estimate.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

const struct svy_word svy_estimate_words[] = {
    {SAY("small"), 0},      {SAY("lonely"), 1},
    {SAY("suppressed"), 2}, {SAY("cv"), 3},
    {SAY("review"), 4},     {SAY("incomplete"), 5},
    {SAY("overflow"), 6},   {0}};

void
svy_estimate_add(struct svy_estimates *e, const struct svy_estimate *row)
{
    e->row = svy_mem_more(e->row, &e->room, e->n + 1, sizeof *e->row);
    e->row[e->n++] = *row;
}

bool
svy_estimate_bound(struct svy_estimate *row)
{
    double *const x[] = {&row->value, &row->se,   &row->low,
                         &row->high,  &row->conf, &row->n,
                         &row->neff,  &row->deff, &row->psus};
    bool all = true;

    for (size_t j = 0; j < sizeof x / sizeof *x; j++)
        if (isinf(*x[j])) {
            *x[j] = NAN;
            all = false;
        }
    return all;
}

const char *
svy_estimate_overflow(const struct svy_estimates *e, struct svy_mem *m)
{
    size_t n = 0;

    for (size_t i = 0; i < e->n; i++)
        n += svy_estimate_flag(&e->row[i], "overflow") != 0;
    return n == 0 ? NULL
                  : svy_mem_print(m,
                                  say("rows with NA for what is larger than "
                                      "a number can be (flag overflow): %zu"),
                                  n);
}

static long
find(const char *const *list, size_t n, const char *name)
{
    for (size_t j = 0; j < n; j++)
        if (strcmp(list[j], name) == 0)
            return (long)j;
    return -1;
}

long
svy_estimate_by(const struct svy_estimates *e, const char *name)
{
    return find(e->by, e->nby, name);
}

long
svy_estimate_own(const struct svy_estimates *e, const char *name)
{
    return find(e->own, e->nown, name);
}

int
svy_estimate_flag(const struct svy_estimate *row, const char *word)
{
    const size_t len = strlen(word);
    const char *s = row->flag;

    while (*s != '\0') {
        size_t n = strcspn(s, " ");

        if (n == len && strncmp(s, word, n) == 0)
            return 1;
        s += n + strspn(s + n, " ");
    }
    return 0;
}

void
svy_estimate_mark(struct svy_estimates *e, struct svy_estimate *row,
                  const char *words)
{
    const struct svy_estimate more = {.flag = words};
    const char *all = "";

    for (const struct svy_word *w = svy_estimate_words; w->name != NULL; w++)
        if (svy_estimate_flag(&more, w->name) ||
            svy_estimate_flag(row, w->name))
            all =
                svy_mem_print(&e->mem, "%s%s%s", all, *all ? " " : "", w->name);
    row->flag = all;
}

void
svy_estimate_blank(struct svy_estimate *row)
{
    row->value = row->se = row->low = row->high = NAN;
    row->neff = row->deff = NAN;
    row->own = NULL;
}

void
svy_estimate_hide(struct svy_estimate *row)
{
    svy_estimate_blank(row);
    row->df = row->n = row->psus = NAN;
    row->flag = "suppressed";
}

void
svy_estimate_free(struct svy_estimates *e)
{
    free(e->row);
    svy_mem_free(&e->mem);
    *e = (struct svy_estimates){0};
}
