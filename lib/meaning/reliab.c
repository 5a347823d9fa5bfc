#include "meaning/reliab.h"

#include <math.h>
#include <string.h>

#include "ground/num.h"
#include "ground/strlist.h"
#include "measure/interval.h"
#include "measure/statkind.h"

enum { NCHS, CV, N };

const struct svy_word svy_reliab_words[] = {
    {"nchs", NCHS}, {"cv", CV}, {"n:", N}, {0}};

static int
read_rule(struct svy_reliab *r, const char *name, struct svy_err *why)
{
    const int rule = svy_word_find(svy_reliab_words, name);

    if (rule == NCHS)
        r->nchs = true;
    else if (rule == CV)
        r->cv = true;
    else if (strncmp(name, svy_reliab_words[N].name, 2) != 0 ||
             !svy_num_count(name + 2, &r->least) || r->least == 0)
        return svy_err(why, SVY_MISUSED,
                       "--flag: '%s' is none of nchs, cv and n:K, K a number "
                       "of respondents from 1 on",
                       name);
    return 0;
}

int
svy_reliab_read(struct svy_reliab *r, const struct svy_texts *asked,
                struct svy_err *why)
{
    struct svy_mem m = {0};
    int rc = 0;

    for (size_t i = 0; i < asked->n; i++) {
        const struct svy_strlist name = svy_strlist_read(&m, asked->at[i]);

        for (size_t k = 0; rc == 0 && k < name.n; k++)
            rc = read_rule(r, name.name[k], why);
    }
    svy_mem_free(&m);
    return rc;
}

/* Korn and Graubard's 95 % limits, n* no larger than n, whatever the row shows
 * and at whatever level: the rule's widths are of these. At 0 and 1, where n*
 * is 0/0, NCHS takes all respondents for independent ones: n* = n, df = n -
 * 1. */
static struct svy_interval
limits(const struct svy_estimate *row, bool end)
{
    struct svy_interval i = {.kind = SVY_CI_BETA_CAPPED,
                             .level = 0.95,
                             .value = row->value,
                             .se = row->se,
                             .df = end ? row->n - 1 : row->df,
                             .min = 0,
                             .max = 1,
                             .n = row->n,
                             .deff = 1};

    svy_interval(&i);
    return i;
}

enum verdict { PRESENT, REVIEW, SUPPRESS };

/* NCHS (2017): too few (n or n* = p(1 - p)/se^2 below 30), too wide (.30 and
 * more), or wide for what it is (more than .05 and 130 % of p): suppressed.
 * Comparisons are turned so that NaN, a row without an error, fails. Fewer than
 * 8 degrees of freedom: the limits are themselves not known well. */
static enum verdict
nchs(const struct svy_estimate *row)
{
    const double least = 30, p = row->value;
    const bool none = p <= 1e-12, end = none || p >= 1 - 1e-12;
    const double neff = end ? row->n : p * (1 - p) / (row->se * row->se);
    struct svy_interval i;
    double width;

    if (!(row->n >= least && neff >= least))
        return SUPPRESS;
    i = limits(row, end);
    width = i.high - i.low;
    if (!(width < 0.30) || (width > 0.05 && width > 1.30 * p && !none))
        return SUPPRESS;
    return row->df < 8 || end ? REVIEW : PRESENT;
}

/* cv = se/|estimate|, Statistics Canada's: of what may be 0, as a net, it says
 * nothing (zero). Compared by >, so a cv that there is not marks nothing. */
static void
flag(const struct svy_reliab *r, struct svy_estimates *e,
     struct svy_estimate *row)
{
    const struct svy_statkind *s = svy_statkind(row->stat);
    const double cv = r->cv && !s->zero ? row->se / fabs(row->value) : NAN;
    const enum verdict v =
        r->nchs && svy_statkind_proportion(s) ? nchs(row) : PRESENT;

    if (row->n < (double)r->least)
        svy_estimate_mark(e, row, "small");
    if (cv > 0.166)
        svy_estimate_mark(e, row, "cv");
    if (v == REVIEW)
        svy_estimate_mark(e, row, "review");
    if (v != SUPPRESS && !(cv > 0.333))
        return;
    svy_estimate_mark(e, row, "suppressed");
    svy_estimate_blank(row);
}

int
svy_reliab(const struct svy_reliab *r, struct svy_estimates *e,
           struct svy_err *why)
{
    struct svy_mem m = {0};
    size_t proportions = 0;

    for (size_t i = 0; i < e->n; i++) {
        proportions += svy_statkind_proportion(svy_statkind(e->row[i].stat));
        flag(r, e, &e->row[i]);
    }
    if (!r->nchs || proportions > 0)
        return 0;
    svy_err(why, SVY_MISUSED,
            "--flag nchs is a rule for proportions (%s), and there is none; cv "
            "and n:K serve the others",
            svy_statkind_proportions(&m));
    svy_mem_free(&m);
    return (int)why->code;
}
