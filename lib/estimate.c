#include "estimate.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Words of a flag, in the order in which they stand there. */
static const char *const words[] = {"small",  "lonely",     "suppressed", "cv",
                                    "review", "incomplete", "overflow"};

enum { WORDS = sizeof words / sizeof *words };

void
svy_estimate_add(struct svy_estimates *e, const struct svy_estimate *row)
{
    e->row = svy_mem_more(e->row, &e->room, e->n + 1, sizeof *e->row);
    e->row[e->n++] = *row;
}

int
svy_estimate_public(const struct svy_estimates *e, const struct svy_survey *s,
                    struct svy_err *why)
{
    const struct svy_list by = {.n = e->nby, .name = e->by};
    int rc = svy_survey_public(s, &by, why);

    for (size_t i = 0; rc == 0 && i < e->n; i++) {
        const struct svy_list item = {.n = 1, .name = &e->row[i].item};

        rc = svy_survey_public(s, &item, why);
    }
    return rc;
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

bool
svy_estimate_word(const char *word, size_t len)
{
    for (size_t i = 0; i < WORDS; i++)
        if (strlen(words[i]) == len && strncmp(words[i], word, len) == 0)
            return true;
    return false;
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
                  const char *word)
{
    const char *all = "";

    for (size_t i = 0; i < WORDS; i++)
        if (strcmp(words[i], word) == 0 || svy_estimate_flag(row, words[i]))
            all = svy_mem_print(&e->mem, "%s%s%s", all, *all ? " " : "",
                                words[i]);
    row->flag = all;
}

void
svy_estimate_free(struct svy_estimates *e)
{
    free(e->row);
    svy_mem_free(&e->mem);
    *e = (struct svy_estimates){0};
}
