#include "rows/column.h"

#include <string.h>

#include "ground/say.h"
#include "rows/estimate.h"

#define FIELD(f) .at = offsetof(struct svy_estimate, f)

/* In the order of the file; on a page the answer comes before its statistic,
 * and flags behind what commands added. */
const struct svy_column svy_column_ours[] = {
    {SAY("item"), SVY_SHOWS_NAME, FIELD(item), .page = 1, .usual = true,
     .key = true, .sign = true},
    {SAY("stat"), SVY_SHOWS_NAME, FIELD(stat), .page = 3, .usual = true,
     .key = true, .sign = true},
    {SAY("answer"), SVY_SHOWS_NAME, FIELD(answer), .page = 2, .usual = true,
     .key = true, .sign = true},
    {SAY("estimate"), SVY_SHOWS_VALUE, FIELD(value), SVY_HOLDS_NUMBER,
     .page = 4, .usual = true, .sign = true},
    {SAY("se"), SVY_SHOWS_VALUE, FIELD(se), SVY_HOLDS_AMOUNT, .page = 5,
     .sign = true},
    {SAY("low"), SVY_SHOWS_VALUE, FIELD(low), SVY_HOLDS_NUMBER, .page = 7,
     .usual = true, .sign = true},
    {SAY("high"), SVY_SHOWS_VALUE, FIELD(high), SVY_HOLDS_NUMBER, .page = 8,
     .usual = true, .sign = true},
    {SAY("conf"), SVY_SHOWS_CONF, FIELD(conf), SVY_HOLDS_AMOUNT, .page = 9,
     .usual = true},
    {SAY("df"), SVY_SHOWS_NUMBER, FIELD(df), SVY_HOLDS_ENDLESS, .page = 10,
     .digits = 1},
    {SAY("n"), SVY_SHOWS_NUMBER, FIELD(n), SVY_HOLDS_AMOUNT, .page = 11,
     .digits = 1, .usual = true},
    {SAY("neff"), SVY_SHOWS_NUMBER, FIELD(neff), SVY_HOLDS_AMOUNT, .page = 12,
     .digits = 1},
    {SAY("deff"), SVY_SHOWS_NUMBER, FIELD(deff), SVY_HOLDS_AMOUNT, .page = 13,
     .digits = 2},
    {SAY("psus"), SVY_SHOWS_NUMBER, FIELD(psus), SVY_HOLDS_AMOUNT, .page = 14,
     .digits = 1},
    {SAY("method"), SVY_SHOWS_NAME, FIELD(method), .page = 15},
    {SAY("flag"), SVY_SHOWS_NAME, FIELD(flag), .page = SVY_COLUMN_LAST,
     .usual = true},
    {"interval", SVY_SHOWS_INTERVAL, .page = 6, .usual = true},
};

/* What commands add; cv has no word of its own, for it is a flag, too. */
static const struct svy_column own[] = {
    {SAY("reference"), .holds = SVY_HOLDS_REFERENCE, .key = true},
    {SAY("p"), .holds = SVY_HOLDS_P},
    {SAY("padj"), .holds = SVY_HOLDS_P},
    {SAY("mdd"), .holds = SVY_HOLDS_VALUE},
    {SAY("se_mc"), .holds = SVY_HOLDS_VALUE},
    {SAY("ndf"), .holds = SVY_HOLDS_NUMBER},
    {"cv", .holds = SVY_HOLDS_NUMBER, .bare = true},
    {SAY("rank"), .holds = SVY_HOLDS_NUMBER},
    {SAY("rank_low"), .holds = SVY_HOLDS_NUMBER},
    {SAY("rank_high"), .holds = SVY_HOLDS_NUMBER},
    {SAY("class"), .holds = SVY_HOLDS_TEXT},
};

enum { OWN = sizeof own / sizeof *own };

static const struct svy_column *
find(const struct svy_column *list, size_t n, const char *name)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(list[i].name, name) == 0)
            return &list[i];
    return NULL;
}

struct svy_column
svy_column_own(const char *name, size_t at)
{
    const struct svy_column *c = find(own, OWN, name);
    struct svy_column x = {.holds = SVY_HOLDS_NUMBER, .bare = true};

    if (c != NULL)
        x = *c;
    x.name = name;
    x.what = SVY_SHOWS_OWN;
    x.at = at;
    x.digits = 3;
    x.usual = true;
    return x;
}

bool
svy_column_taken(const char *name)
{
    return find(svy_column_ours, SVY_COLUMN_FILE, name) != NULL ||
           find(own, OWN, name) != NULL;
}
