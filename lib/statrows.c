#include "statrows.h"

#include <string.h>

#include "list.h"

static struct svy_line *
new_line(struct svy_statrows *x, struct svy_mem *m)
{
    if (x->n == x->room) {
        struct svy_line *more = svy_mem_take(m, 2 * x->room + 16, sizeof *more);

        if (x->n > 0)
            memcpy(more, x->line, x->n * sizeof *more);
        x->line = more;
        x->room = 2 * x->room + 16;
    }
    return &x->line[x->n++];
}

/* A line whose scores are those that the item has just now. */
static void
put(struct svy_statrows *x, struct svy_run *run, const struct svy_stat_item *it,
    enum svy_stat s, const char *answer)
{
    struct svy_scored *in = svy_mem_take(&run->mem, it->n, sizeof *in);
    struct svy_line *l = new_line(x, &run->mem);

    if (it->n > 0)
        memcpy(in, it->answer, it->n * sizeof *in);
    *l = (struct svy_line){
        .what = {.item = it->name,
                 .stat = svy_stat_name(s),
                 .answer = answer,
                 .min = s == SVY_STAT_NET ? -1 : 0,
                 .max = 1,
                 .total = s == SVY_STAT_TOTAL},
        .form = {.kind = s == SVY_STAT_TOTAL ? SVY_FORM_TOTAL : SVY_FORM_RATIO,
                 .n = it->n,
                 .in = in}};
    l->what.ci = s == SVY_STAT_SHARE || s == SVY_STAT_TOP ||
                         s == SVY_STAT_BOTTOM || s == SVY_STAT_NET
                     ? SVY_CI_LOGIT
                     : SVY_CI_T;
}

/* Codes of an undeclared scale that were taken for one of its ends, said once
 * for all items where they are the same. */
static void
note(struct svy_statrows *x, struct svy_run *run,
     const struct svy_stat_item *it, bool high)
{
    const bool *is = high ? it->scoring.satisfied : it->scoring.dissatisfied;
    const char *codes = high ? ">" : "<";

    for (size_t i = 0; i < it->scoring.n; i++)
        if (is[i])
            codes =
                svy_mem_print(&run->mem, "%s %s", codes, it->scoring.code[i]);
    if (svy_list_find(&x->noted, codes) >= 0)
        return;
    svy_list_add(&x->noted, &run->mem, codes);
    svy_list_add(
        &run->notes, &run->mem,
        svy_mem_print(&run->mem,
                      high ? say("no scale is declared: the highest codes seen "
                                 "count as satisfied (%s:%s)")
                           : say("no scale is declared: the lowest codes seen "
                                 "count as dissatisfied (%s:%s)"),
                      it->name, codes + 1));
}

static void
note_ends(struct svy_statrows *x, struct svy_run *run,
          const struct svy_stat_item *it, enum svy_stat s)
{
    if (!it->seen)
        return;
    if (s != SVY_STAT_BOTTOM && run->ends.satisfied.n == 0)
        note(x, run, it, true);
    if (s != SVY_STAT_TOP && run->ends.dissatisfied.n == 0)
        note(x, run, it, false);
}

static int
ask_stat(struct svy_statrows *x, struct svy_run *run, struct svy_stat_item *it,
         enum svy_stat s, struct svy_err *why)
{
    const size_t answers = s == SVY_STAT_SHARE ? it->scoring.n : 1;

    if (s != SVY_STAT_MEAN && s != SVY_STAT_TOTAL && s != SVY_STAT_SHARE)
        note_ends(x, run, it, s);
    for (size_t k = 0; k < answers; k++) {
        if (svy_stat_score(it, s, k, why))
            return why->code;
        put(x, run, it, s, s == SVY_STAT_SHARE ? it->scoring.code[k] : "");
    }
    return 0;
}

/* The statistics named, in order; *n of them. */
static int
read_names(const char *names, enum svy_stat *stat, size_t *n, struct svy_mem *m,
           struct svy_err *why)
{
    const struct svy_list l = svy_list_read(m, names ? names : "mean");
    bool asked[SVY_STAT_RATIO] = {false};

    if (l.n == 0)
        return svy_err(why, SVY_MISUSED, "--stat names no statistic");
    for (size_t i = 0; i < l.n; i++) {
        const long s = svy_stat_find(l.name[i]);

        if (s < 0 || s == SVY_STAT_RATIO)
            return svy_err(why, SVY_MISUSED,
                           "--stat: '%s' is none of mean, total, share, top, "
                           "bottom, net%s",
                           l.name[i],
                           s < 0 ? "" : say("; for a ratio say --ratio A/B"));
        if (!asked[s])
            stat[(*n)++] = (enum svy_stat)s;
        asked[s] = true;
    }
    return 0;
}

int
svy_statrows_init(struct svy_statrows *x, struct svy_run *run,
                  const char *names, const struct svy_texts *ratios,
                  struct svy_err *why)
{
    const struct svy_stat_from from = {run->name, &run->survey, &run->t,
                                       &run->ends, &run->mem};
    enum svy_stat stat[SVY_STAT_RATIO];
    struct svy_stat_item it;
    size_t n = 0;

    if (read_names(names, stat, &n, &run->mem, why))
        return why->code;
    if (names == NULL && ratios->n > 0 && run->intake.ask->items.n == 0)
        n = 0; // only ratios were asked for
    for (size_t i = 0; n > 0 && i < run->intake.items.n; i++) {
        if (svy_stat_item(&it, &from, run->intake.items.name[i], why))
            return why->code;
        for (size_t k = 0; k < n; k++)
            if (ask_stat(x, run, &it, stat[k], why))
                return why->code;
    }
    for (size_t i = 0; i < ratios->n; i++) {
        if (svy_stat_ratio(&it, &from, ratios->at[i], why))
            return why->code;
        put(x, run, &it, SVY_STAT_RATIO, "");
    }
    return 0;
}
