#include "data/part.h"

#include <string.h>

#include "ground/num.h"

/* A checksum, or the word that stands in its place: what is neither is of
 * another make, and may name clusters that mean others elsewhere. */
static bool
is_sum(const char *word)
{
    const size_t len = strcspn(word, " ");

    return (len > 0 && strspn(word, "0123456789abcdef") == len) ||
           (len == strlen(SVY_PART_DEIDENTIFIED) &&
            strncmp(word, SVY_PART_DEIDENTIFIED, len) == 0);
}

/* `i/n ` and a checksum, i from 1 to n. */
static bool
is_part(const char *what)
{
    size_t i = 0, n = 0;
    const char *at[] = {strchr(what, '/'), strchr(what, ' ')};
    struct svy_mem m = {0};
    bool good =
        at[0] != NULL && at[1] != NULL && at[0] < at[1] && is_sum(at[1] + 1) &&
        svy_num_count(svy_mem_text(&m, what, at[0] - what), &i) &&
        svy_num_count(svy_mem_text(&m, at[0] + 1, at[1] - at[0] - 1), &n);

    svy_mem_free(&m);
    return good && i >= 1 && i <= n;
}

/* The next name for a part that may be there. */
static const char *
next(struct svy_tally *t, const char *what)
{
    const char *same = strstr(what, " same:"), *name = what;
    const size_t len = same != NULL ? (size_t)(same - what) : strlen(what);

    for (size_t k = 1; svy_intern_find(&t->parts, name, strlen(name)) >= 0; k++)
        name = k == 1
                   ? svy_mem_text(&t->mem, what, len)
                   : svy_mem_print(&t->mem, "%.*s same:%zu", (int)len, what, k);
    return name;
}

int
svy_part_full(const char *file, size_t line, struct svy_err *why)
{
    return svy_err(why, SVY_FAILED,
                   "%s:%zu: more than 9007199254740992 people are counted; "
                   "above that numbers are no longer exact",
                   file, line);
}

int
svy_part_add(struct svy_tally *t, const char *what, size_t n, const char *where,
             struct svy_err *why)
{
    if (!is_part(what))
        return svy_err(why, SVY_FAILED,
                       "%s: #part says '%s', but a part is i/n, from 1 to n, "
                       "and a checksum; make the tally again",
                       where, what);
    if (n > SVY_PART_MOST || t->people > SVY_PART_MOST - n)
        return svy_err(why, SVY_FAILED,
                       "%s: more than 9007199254740992 people are counted; "
                       "above that numbers are no longer exact",
                       where);
    if (t->same)
        what = next(t, what);
    if (svy_intern_find(&t->parts, what, strlen(what)) >= 0)
        return svy_err(why, SVY_FAILED,
                       "%s: the same records were counted already (part %s); "
                       "leave out one of the two, or say --same-part if they "
                       "are truly alike",
                       where, what);
    t->people += n;
    svy_intern_add(&t->parts, what, strlen(what));
    t->part =
        svy_mem_more(t->part, &t->part_room, t->npart + 1, sizeof *t->part);
    t->part[t->npart++] = (struct svy_part){svy_mem_copy(&t->mem, what), n};
    return 0;
}
