#include "data/deident.h"

#include <stdlib.h>
#include <string.h>

#include "data/part.h"
#include "ground/lexsort.h"
#include "ground/strlist.h"

static const char mark[] = "1/1 " SVY_PART_DEIDENTIFIED;

/* A cluster: the stratum and an id a stage down to its own. */
struct path {
    const char *const *word;
    size_t n;    /* words */
    size_t rank; /* among all, in the order of bytes */
};

/* The cell of an entry, as its columns say it. */
static const char *
name_cell(const struct svy_tally *t, const struct svy_entry *e,
          struct svy_mem *m)
{
    const struct svy_unit *u = &t->unit[e->unit];
    const char *const *level = t->combo[e->combo];
    const char *text = svy_mem_print(m, "stratum=%s", u->id[1]);

    for (size_t s = 0; s < t->shape.nstage; s++)
        text = svy_mem_print(m, "%s%s%s", text, s == 0 ? " psu=" : "/",
                             u->id[2 + s]);
    for (size_t j = 0; j < t->shape.nby; j++)
        if (*level[j] != '\0')
            text = svy_mem_print(m, "%s %s=%s", text, t->shape.by[j], level[j]);
    return text;
}

static int
check_people(const struct svy_tally *t, size_t cat, size_t least,
             struct svy_err *why)
{
    const struct svy_entry *first = NULL;
    struct svy_mem m = {0};
    size_t small = 0;

    for (size_t i = t->cat[cat].from; i < t->cat[cat].to; i++) {
        const size_t n = svy_tally_people(t, &t->entry[i]);

        if (n == 0 || n >= least)
            continue;
        if (small++ == 0)
            first = &t->entry[i];
    }
    if (small == 0)
        return 0;
    svy_err(
        why, SVY_FAILED,
        cat == SVY_CAT_PSU
            ? say("people in %s: %zu, fewer than %zu (such units: %zu); "
                  "join small clusters with others of their stratum before "
                  "counting")
            : say("people in %s: %zu, fewer than %zu (such cells: %zu); "
                  "cross fewer columns with --by, or join categories before "
                  "counting"),
        name_cell(t, first, &m), svy_tally_people(t, first), least, small);
    svy_mem_free(&m);
    return why->code;
}

/* Whether a by-column says nothing but which cluster of a stage it is. */
static bool
says_ids(const struct svy_tally *t, size_t j, size_t stage)
{
    const struct svy_cat *all = &t->cat[SVY_CAT_ALL];

    for (size_t i = all->from; i < all->to; i++)
        if (strcmp(t->combo[t->entry[i].combo][j],
                   t->unit[t->entry[i].unit].id[2 + stage]) != 0)
            return false;
    return all->to > all->from;
}

static int
check_columns(const struct svy_tally *t, struct svy_err *why)
{
    for (size_t j = 0; j < t->shape.nby; j++)
        for (size_t s = 0; s < t->shape.nstage; s++)
            if (says_ids(t, j, s))
                return svy_err(why, SVY_FAILED,
                               "by-column '%s' tells the ids of clusters, "
                               "which --deidentify is to hide; leave it out of "
                               "--by",
                               t->shape.by[j]);
    return 0;
}

static bool
begins_alike(const struct path *p, const struct path *q, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(p->word[i], q->word[i]) != 0)
            return false;
    return true;
}

static int
by_size(const void *a, const void *b)
{
    const struct path *p = a, *q = b;
    int c = 0;

    for (size_t i = 0; c == 0 && i + 1 < p->n; i++)
        c = strcmp(p->word[i], q->word[i]);
    return c ? c : svy_strlist_order(p->word[p->n - 1], q->word[p->n - 1]);
}

/* Sorts clusters by their ids with numbers by size, and back[rank] counts how
 * often that goes back in the order of bytes, inside the cluster above. */
static void
count_back(struct path *path, size_t n, size_t *back)
{
    size_t now = 0;

    qsort(path, n, sizeof *path, by_size);
    for (size_t i = 0; i < n; i++) {
        if (i > 0 && begins_alike(&path[i - 1], &path[i], path[i].n - 1))
            now += path[i].rank < path[i - 1].rank;
        else
            now = 0;
        back[path[i].rank] = now;
    }
}

/* The words of all units down to a stage, in the order of bytes. */
static struct svy_lexsort *
sort_words(const struct svy_tally *t, size_t words, struct svy_mem *m)
{
    struct svy_lexsort *key = svy_mem_take(m, t->nunit, sizeof *key);

    for (size_t u = 0; u < t->nunit; u++) {
        const char **word = svy_mem_take(m, words + 1, sizeof *word);

        for (size_t i = 0; i < words; i++)
            word[i] = t->unit[u].id[1 + i];
        key[u].word = word;
    }
    svy_lexsort(m, key, 0, t->nunit);
    return key;
}

/* id[u]: the new id of the cluster of a stage that unit u lies in; in t. */
static void
number(struct svy_tally *t, size_t stage, const char **id, struct svy_mem *m)
{
    const struct svy_lexsort *key = sort_words(t, 2 + stage, m);
    struct path *path = svy_mem_take(m, t->nunit, sizeof *path);
    size_t *rank = svy_mem_take(m, t->nunit, sizeof *rank);
    size_t *back = svy_mem_take(m, t->nunit, sizeof *back);
    size_t n = 0, width = 1;

    for (size_t i = 0; i < t->nunit; i++) {
        const struct path p = {key[i].word, 2 + stage, n};

        if (n == 0 || !begins_alike(&path[n - 1], &p, p.n))
            path[n++] = p;
        rank[key[i].old] = n - 1;
    }
    count_back(path, n, back);
    for (size_t k = n; k >= 10; k /= 10)
        width++;
    for (size_t u = 0; u < t->nunit; u++)
        id[u] = svy_mem_print(&t->mem, "%0*zu%.*d", (int)width, rank[u] + 1,
                              (int)back[rank[u]], 0);
}

static void
rename_clusters(struct svy_tally *t)
{
    struct svy_mem m = {0};
    const char **id[SVY_STAGES];

    for (size_t s = 0; s < t->shape.nstage; s++) {
        id[s] = svy_mem_take(&m, t->nunit, sizeof *id[s]);
        number(t, s, id[s], &m);
    }
    for (size_t u = 0; u < t->nunit; u++)
        for (size_t s = 0; s < t->shape.nstage; s++)
            t->unit[u].id[2 + s] = id[s][u];
    svy_mem_free(&m);
}

/* One part stands for all: what was counted is no longer told. */
static void
forget_parts(struct svy_tally *t)
{
    const bool counts =
        t->npart > 0 && strstr(t->part[0].what, " counts") != NULL;

    if (t->npart == 0)
        return;
    for (size_t p = 1; p < t->npart; p++)
        t->part[0].n += t->part[p].n;
    t->part[0].what =
        svy_mem_print(&t->mem, "%s%s", mark, counts ? " counts" : "");
    t->npart = 1;
}

int
svy_deident(struct svy_tally *t, size_t least, struct svy_err *why)
{
    if (check_people(t, SVY_CAT_PSU, least, why) ||
        check_people(t, SVY_CAT_ALL, least, why) || check_columns(t, why))
        return why->code;
    rename_clusters(t);
    forget_parts(t);
    svy_alike_hide(&t->how);
    return 0;
}

bool
svy_deident_is(const struct svy_tally *t, size_t from)
{
    for (size_t p = from; p < t->npart; p++)
        if (strncmp(t->part[p].what, mark, sizeof mark - 1) == 0)
            return true;
    return false;
}
