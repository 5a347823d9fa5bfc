#include "rows/filekind.h"

#include <stdbool.h>
#include <string.h>

#include "ground/num.h"
#include "rows/column.h"

static bool
has(char *const *header, size_t n, const char *name)
{
    for (size_t j = 0; j < n; j++)
        if (strcmp(header[j], name) == 0)
            return true;
    return false;
}

static bool
is_tally(char *const *header, size_t n)
{
    static const char *const sign[] = {"stratum", "item", "answer",
                                       "n",       "w",    "w2"};

    for (size_t i = 0; i < sizeof sign / sizeof *sign; i++)
        if (!has(header, n, sign[i]))
            return false;
    return true;
}

static bool
is_estimates(char *const *header, size_t n)
{
    for (size_t i = 0; i < SVY_COLUMN_FILE; i++)
        if (svy_column_ours[i].sign && !has(header, n, svy_column_ours[i].name))
            return false;
    return true;
}

enum svy_filekind
svy_filekind(char *const *header, size_t n)
{
    if (is_tally(header, n))
        return SVY_TALLY;
    if (is_estimates(header, n))
        return SVY_ESTIMATES;
    if (n >= 3 && strcmp(header[n - 3], "item") == 0 &&
        strcmp(header[n - 2], "answer") == 0 && strcmp(header[n - 1], "n") == 0)
        return SVY_COUNTS;
    return SVY_ANSWERS;
}

/* What was given, and what would have made it what is wanted. */
static const char *
found_is(enum svy_filekind found)
{
    switch (found) {
    case SVY_TALLY:
        return SAY("a tally");
    case SVY_ESTIMATES:
        return SAY("estimates");
    case SVY_COUNTS:
        return SAY("a table of counts");
    case SVY_ANSWERS:
        break;
    }
    return SAY("answers");
}

static const char *
wanted_is(int wanted, enum svy_filekind found)
{
    if ((wanted & SVY_ANSWERS) != 0 && (wanted & SVY_TALLY) != 0)
        return SAY("answers, a row a respondent, or a tally: svytally makes "
                   "one from answers");
    if ((wanted & SVY_ANSWERS) != 0 && found == SVY_TALLY)
        return SAY("answers, a row a respondent; tallies are added with "
                   "svytally --merge");
    if ((wanted & SVY_ANSWERS) != 0)
        return SAY("answers, a row a respondent");
    if ((wanted & SVY_TALLY) != 0)
        return SAY("tallies: svytally makes them from answers");
    if ((wanted & SVY_ESTIMATES) != 0)
        return SAY("estimates: svyestimate or svyindex makes them from answers "
                   "or a tally");
    return SAY("published counts: by-columns, then item,answer,n");
}

int
svy_filekind_check(enum svy_filekind found, int wanted, const char *source,
                   struct svy_err *why)
{
    if (((int)found & wanted) != 0)
        return 0;
    return svy_err(why, SVY_FAILED,
                   "%s:1: this file holds %s; wanted here are %s", source,
                   say(found_is(found)), say(wanted_is(wanted, found)));
}

/* stage4, fpc2, r17: a stem and a number. */
static int
numbered(const char *name, const char *stem)
{
    const size_t len = strlen(stem);
    size_t ignored;

    return strncmp(name, stem, len) == 0 && svy_num_count(name + len, &ignored);
}

int
svy_filekind_ours(const char *name)
{
    static const char *const tally[] = {"stratum", "psu", "ssu", "tsu",
                                        "w",       "w2",  "d"};

    for (size_t i = 0; i < sizeof tally / sizeof *tally; i++)
        if (strcmp(name, tally[i]) == 0)
            return 1;
    return svy_column_taken(name) || numbered(name, "stage") ||
           numbered(name, "fpc") || numbered(name, "r");
}

int
svy_filekind_by(char *const *by, size_t n, const char *source, size_t line,
                struct svy_err *why)
{
    for (size_t j = 0; j < n; j++) {
        if (svy_filekind_ours(by[j]))
            return svy_err(why, SVY_FAILED,
                           "%s:%zu: '%s' is a name of our own columns; rename "
                           "this by-column",
                           source, line, by[j]);
        for (size_t k = 0; k < j; k++)
            if (strcmp(by[k], by[j]) == 0)
                return svy_err(why, SVY_FAILED,
                               "%s:%zu: columns %zu and %zu are both called "
                               "'%s'; rename one",
                               source, line, k + 1, j + 1, by[j]);
    }
    return 0;
}
