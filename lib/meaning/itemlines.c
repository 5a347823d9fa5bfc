#include "meaning/itemlines.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ground/num.h"
#include "ground/strlist.h"
#include "survey/pair.h"

#define AT(member) .at = offsetof(struct svy_itemlines_ask, member)

const struct svy_opt svy_itemlines_opt[] = {
    {0, "stat", "NAMES", SAY("%s [mean]"), SVY_TEXT, AT(stats),
     svy_statkind_items},
    {0, "quantile", "SHARES", SAY("which quantiles, joined by commas [0.5]"),
     SVY_REALS, AT(quantiles), .range = {SVY_FROM_TO, 0, 1},
     .needs = "stat=quantile"},
    {0, "quantile-rule", "RULE", SAY("of quantiles: %s (for scales) [math]"),
     SVY_WORD, AT(rule), svy_quantile_words, .needs = "stat=quantile"},
    {0, "ratio", "A/B", SAY("ratio of two items, of those who answered both"),
     SVY_TEXTS, AT(ratios)},
    {0, "difference", "A/B",
     SAY("mean of A minus that of B, of those who answered both"), SVY_TEXTS,
     AT(differences)},
    {0, "correlation", "A/B",
     SAY("correlation of two items, of those who answered both"), SVY_TEXTS,
     AT(correlations)},
    {0},
};

/* Which quantiles, and how they are written. */
struct cuts {
    size_t n;
    const struct svy_cut *cut;
    const char *const *text;
};

static struct svy_line *
new_line(struct svy_itemlines *x, struct svy_mem *m)
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

/* The scores that the item has just now. */
static const struct svy_scored *
copy(const struct svy_itemstat_item *it, struct svy_mem *m)
{
    struct svy_scored *in = svy_mem_take(m, it->n, sizeof *in);

    if (it->n > 0)
        memcpy(in, it->answer, it->n * sizeof *in);
    return in;
}

static struct svy_line *
put(struct svy_itemlines *x, struct svy_source *source,
    const struct svy_itemstat_item *it, const struct svy_statkind *s,
    const char *answer, const struct svy_scored *in)
{
    struct svy_line *l = new_line(x, &source->mem);

    *l = (struct svy_line){
        .what = {.item = it->name,
                 .stat = s->name,
                 .answer = answer,
                 .ci = s->ci,
                 .min = s->min,
                 .max = s->max,
                 .total = s->form == SVY_STATFORM_TOTAL},
        .form = {.kind = s->form, .of = &s->of, .n = it->n, .in = in}};
    return l;
}

static int
by_number(const void *a, const void *b)
{
    const struct svy_scored *x = a, *y = b;

    return x->y < y->y ? -1 : x->y > y->y;
}

/* A copy of the answers in the order of their numbers, for codes and places of
 * the item stand beside its own. */
static struct svy_itemstat_item
sort(const struct svy_itemstat_item *it, struct svy_mem *m)
{
    struct svy_itemstat_item rising = *it;

    rising.answer = svy_mem_take(m, it->n, sizeof *it->answer);
    if (it->n == 0)
        return rising;
    memcpy(rising.answer, it->answer, it->n * sizeof *it->answer);
    qsort(rising.answer, it->n, sizeof *it->answer, by_number);
    return rising;
}

static int
check_steps(const struct svy_itemstat_item *rising, struct svy_source *source,
            struct svy_err *why)
{
    const struct svy_scored *in = rising->answer;
    const struct svy_cat *cat = source->t.cat;

    for (size_t i = 1; i < rising->n; i++)
        if (fabs(remainder(in[i].y - in[i - 1].y, 1)) > 1e-9)
            return svy_err(
                why, SVY_FAILED,
                "%s: --quantile-rule grouped is for scales of whole steps, and "
                "answers '%s' and '%s' of %s are none apart; take another rule",
                source->name,
                svy_pair_plain(&source->mem, cat[in[i - 1].cat].answer),
                svy_pair_plain(&source->mem, cat[in[i].cat].answer),
                rising->name);
    return 0;
}

/* A line a quantile. */
static int
put_quantiles(struct svy_itemlines *x, struct svy_source *source,
              const struct svy_itemstat_item *it, const struct svy_statkind *s,
              const struct cuts *c, struct svy_err *why)
{
    const struct svy_itemstat_item rising = sort(it, &source->mem);

    if (c->n > 0 && c->cut->rule == SVY_Q_GROUPED &&
        check_steps(&rising, source, why))
        return why->code;
    for (size_t k = 0; k < c->n; k++)
        put(x, source, &rising, s, c->text[k], copy(&rising, &source->mem))
            ->cut = &c->cut[k];
    return 0;
}

/* A line a code of the scale, given or not. */
static void
put_each(struct svy_itemlines *x, struct svy_source *source,
         const struct svy_itemstat_item *it, const struct svy_statkind *s)
{
    const struct svy_scored *in = copy(it, &source->mem);
    size_t *answer = svy_mem_take(&source->mem, it->scoring.n, sizeof *answer);

    for (size_t i = 0; i < it->n; i++)
        answer[it->place[i]] = i + 1;
    for (size_t k = 0; k < it->scoring.n; k++)
        put(x, source, it, s, it->scoring.code[k], in)->form.only =
            answer[k] > 0 ? answer[k] : it->n + 1;
}

static int
ask_stat(struct svy_itemlines *x, struct svy_source *source,
         struct svy_itemstat_item *it, const struct svy_statkind *s,
         const struct cuts *c, struct svy_err *why)
{
    if (svy_itemstat_score(it, s, 0, why))
        return why->code;
    if (s->cut)
        return put_quantiles(x, source, it, s, c, why);
    if (s->scores == SVY_SCORES_EACH)
        put_each(x, source, it, s);
    else
        put(x, source, it, s, "", copy(it, &source->mem));
    return 0;
}

/* Statistics that are asked of every item, each once. */
struct kinds {
    size_t n;
    const struct svy_statkind **at;
};

static int
read_names(const char *names, struct kinds *k, struct svy_mem *m,
           struct svy_err *why)
{
    const struct svy_strlist all = svy_strlist_read(m, names ? names : "mean");
    struct svy_strlist l = {0};

    if (all.n == 0)
        return svy_err(why, SVY_MISUSED, "--stat names no statistic");
    for (size_t i = 0; i < all.n; i++)
        if (svy_strlist_find(&l, all.name[i]) < 0)
            svy_strlist_add(&l, m, all.name[i]);
    k->n = l.n;
    k->at = svy_mem_take(m, l.n, sizeof *k->at);
    for (size_t i = 0; i < l.n; i++) {
        if (svy_word_find(svy_statkind_pairs, l.name[i]) >= 0)
            return svy_err(why, SVY_MISUSED,
                           "--stat: a %s is of two items; say --%s A/B",
                           l.name[i], l.name[i]);
        if (svy_word_find(svy_statkind_items, l.name[i]) < 0)
            return svy_word_none("--stat", l.name[i], svy_statkind_items, NULL,
                                 why);
        k->at[i] = svy_statkind(l.name[i]);
    }
    return 0;
}

static void
read_cuts(struct cuts *c, const struct svy_itemlines_ask *a, struct svy_mem *m)
{
    const struct svy_strlist l =
        svy_strlist_read(m, a->quantiles ? a->quantiles : "0.5");
    const int rule =
        svy_word_find(svy_quantile_words, a->rule ? a->rule : "math");
    struct svy_cut *cut = svy_mem_take(m, l.n, sizeof *cut);
    const char **text = svy_mem_take(m, l.n, sizeof *text);
    char p[SVY_NUM_WIDTH];

    for (size_t i = 0; i < l.n; i++) {
        cut[i].rule = (enum svy_quantile_rule)rule;
        svy_num_read(l.name[i], &cut[i].p);
        text[i] = svy_mem_copy(m, svy_num_print(cut[i].p, p));
    }
    *c = (struct cuts){l.n, cut, text};
}

/* Of every item each statistic. */
static int
ask_items(struct svy_itemlines *x, struct svy_source *source,
          const struct svy_itemlines_ask *a, struct svy_err *why)
{
    struct kinds stat = {0};
    struct svy_itemstat_item it;
    struct cuts cuts = {0};

    if (read_names(a->stats, &stat, &source->mem, why))
        return why->code;
    read_cuts(&cuts, a, &source->mem);
    for (size_t k = 0; k < stat.n; k++)
        svy_ends_ask(&x->ends, stat.at[k]->top != 0, stat.at[k]->bottom != 0);
    for (size_t i = 0; i < source->items.n; i++) {
        if (svy_itemstat_item(&it, source, source->items.name[i], why) ||
            svy_ends_take(&x->ends, source, &it, why))
            return why->code;
        for (size_t k = 0; k < stat.n; k++)
            if (ask_stat(x, source, &it, stat.at[k], &cuts, why))
                return why->code;
    }
    svy_ends_finish(&x->ends, source);
    return 0;
}

/* Statistics of two items, and where they are asked for. */
struct of_two {
    const struct svy_statkind *stat;
    const struct svy_texts *asked;
};

enum { OF_TWO = sizeof svy_itemlines_opt / sizeof *svy_itemlines_opt };

/* An option that bears the name of such a statistic asks for it. */
static size_t
find_two(struct of_two two[OF_TWO], const struct svy_itemlines_ask *a)
{
    size_t n = 0;

    for (const struct svy_opt *o = svy_itemlines_opt; o->name != NULL; o++)
        if (svy_word_find(svy_statkind_pairs, o->name) >= 0)
            two[n++] = (struct of_two){svy_statkind(o->name),
                                       (const void *)((const char *)a + o->at)};
    return n;
}

/* Which two are meant, names that are there tell later. */
static int
check_two(const struct svy_two *x, struct svy_mem *m, struct svy_err *why)
{
    const char *name[2];
    size_t at = 0, n = 0;

    for (; svy_pair_cut(m, x->text, x->sign, &at, name); n++)
        if (strcmp(name[0], name[1]) == 0)
            return svy_err(why, SVY_MISUSED,
                           "%s: '%s' needs two items that differ", x->where,
                           x->text);
    return n > 0 ? 0
                 : svy_err(why, SVY_MISUSED, "%s: '%s' is not A/B", x->where,
                           x->text);
}

int
svy_itemlines_pairs(const struct svy_itemlines_ask *a, struct svy_ask *count,
                    struct svy_mem *m, struct svy_err *why)
{
    struct of_two two[OF_TWO];
    const size_t kinds = find_two(two, a);

    for (size_t k = 0; k < kinds; k++)
        for (size_t i = 0; i < two[k].asked->n; i++) {
            struct svy_two *x = &count->two.at[count->two.n];

            if (count->two.n == SVY_TEXTS_MOST)
                return svy_err(why, SVY_MISUSED,
                               "statistics of two items: %d are the most",
                               (int)SVY_TEXTS_MOST);
            *x = (struct svy_two){two[k].asked->at[i], '/',
                                  svy_mem_print(m, "--%s", two[k].stat->name)};
            if (check_two(x, m, why))
                return why->code;
            count->two.n++;
        }
    return 0;
}

int
svy_itemlines_init(struct svy_itemlines *x, struct svy_source *source,
                   const struct svy_itemlines_ask *a, struct svy_err *why)
{
    struct of_two two[OF_TWO];
    const size_t kinds = find_two(two, a);
    struct svy_itemstat_item it;
    size_t n = 0;

    for (size_t k = 0; k < kinds; k++)
        n += two[k].asked->n;
    // without --stat and --items only those of two items were asked for
    if ((a->stats != NULL || n == 0 || source->named) &&
        ask_items(x, source, a, why))
        return why->code;
    for (size_t k = 0; k < kinds; k++)
        for (size_t i = 0; i < two[k].asked->n; i++) {
            if (svy_itemstat_pair(&it, source, two[k].asked->at[i], two[k].stat,
                                  why))
                return why->code;
            put(x, source, &it, two[k].stat, "", copy(&it, &source->mem));
        }
    return 0;
}
