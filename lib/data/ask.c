#include "data/ask.h"

#include <string.h>

#include "data/needs.h"
#include "ground/strlist.h"

const struct svy_word svy_ask_unknown[] = {{"refuse", 0}, {"own", 1}, {0}};
const struct svy_word svy_ask_ids[] = {{"nested", 0}, {"unique", 1}, {0}};

#define AT(member) .at = offsetof(struct svy_ask, member)

const struct svy_opt svy_ask_opt_survey[] = {
    {'s', "survey", "FILE", SAY("survey file [$SVYKIT_SURVEY]"), SVY_TEXT,
     AT(survey)},
    {0},
};

const struct svy_opt svy_ask_opt_design[] = {
    {'w', "weight", "COLUMN",
     SAY("column of weights [of the survey file, else all 1]"), SVY_TEXT,
     AT(weight)},
    {0, "strata", "COLUMNS", SAY("columns of strata, joined by commas"),
     SVY_TEXT, AT(strata)},
    {0, "psu", "COLUMNS",
     SAY("columns of PSUs and of later stages, a stage each"), SVY_TEXT,
     AT(psu)},
    {0, "fpc", "COLUMNS",
     SAY("columns of population counts or fractions, a stage each"), SVY_TEXT,
     AT(fpc)},
    {0, "unknown-psu", "KIND",
     SAY("records without a cluster: refuse them, or own: each is one "
         "[refuse]"),
     SVY_WORD, AT(unknown_psu), svy_ask_unknown},
    {0},
};

const struct svy_opt svy_ask_opt_ids[] = {
    {0, "psu-ids", "KIND",
     SAY("PSU ids are nested in strata, or unique [nested]"), SVY_WORD,
     AT(psu_ids), svy_ask_ids},
    {0},
};

const struct svy_opt svy_ask_opt_by[] = {
    {'b', "by", "COLUMNS",
     SAY("by-columns; a comma crosses, repeat for more tables"), SVY_TEXTS,
     AT(by)},
    {0},
};

const struct svy_opt svy_ask_opt_reps[] = {
    {0, "rep-weights", "NAMES", SAY("columns of replicate weights"), SVY_TEXT,
     AT(rep_weights)},
    {0},
};

const struct svy_opt svy_ask_opt_items[] = {
    {'i', "items", "NAMES",
     SAY("items: names, a..b, globs [those of the survey file]"), SVY_TEXTS,
     AT(items)},
    {0},
};

const struct svy_opt svy_ask_opt_who[] = {
    {0, "where", "EXPR",
     SAY("count these respondents only; the design keeps all"), SVY_TEXT,
     AT(where)},
    {0, "missing", "CODES", SAY("codes that stand for no answer"), SVY_TEXT,
     AT(missing)},
    {0, "set", "wave=W", SAY("say the wave of answers that do not"), SVY_TEXTS,
     AT(set)},
    {0, "freq", "COLUMN",
     SAY("frequency weights: a row is as many respondents of weight 1"),
     SVY_TEXT, AT(freq), .excludes = "weight",
     .why = SAY("--freq makes every weight 1")},
    {0},
};

const struct svy_opt svy_ask_opt_same[] = {
    {0, "same-part", NULL,
     SAY("take files whose records are the same: they are truly alike"),
     SVY_FLAG, AT(same)},
    {0},
};

const struct svy_opt svy_ask_opt_ends[] = {
    {0, "satisfied", "CODES", SAY("codes that count as satisfied"), SVY_TEXT,
     AT(satisfied)},
    {0, "dissatisfied", "CODES", SAY("codes that count as dissatisfied"),
     SVY_TEXT, AT(dissatisfied)},
    {0, "top", "K", SAY("satisfied are the K highest codes [2]"), SVY_WHOLE,
     AT(top)},
    {0, "bottom", "K", SAY("dissatisfied are the K lowest codes [2]"),
     SVY_WHOLE, AT(bottom)},
    {0},
};

const struct svy_opt svy_ask_opt_pairs[] = {
    {0, "pairs", "NAMES", SAY("pairs a*b, or nodes: all pairs of their items"),
     SVY_TEXTS, AT(pairs)},
    {0},
};

int
svy_ask_survey(const struct svy_ask *a, struct svy_survey *s,
               struct svy_err *why)
{
    return svy_survey_find(s, a->survey, why) || svy_needs_files(s, why);
}

struct svy_ends
svy_ask_ends(const struct svy_ask *a, struct svy_mem *m)
{
    return (struct svy_ends){svy_strlist_read(m, a->satisfied),
                             svy_strlist_read(m, a->dissatisfied), a->top,
                             a->bottom};
}

/* The column of the wave, under whichever name, is the wave. */
static struct svy_by
waved(const struct svy_by *by, const struct svy_survey *s, struct svy_mem *m)
{
    const char *wave = svy_survey_column(s, "wave");
    struct svy_by out = {0};

    for (size_t j = 0; j < by->name.n; j++) {
        const char *source = svy_survey_column(s, by->source.name[j]),
                   *name = by->name.name[j];
        const bool plain = strcmp(by->source.name[j], name) == 0;

        svy_strlist_add(&out.source, m, source);
        svy_strlist_add(&out.name, m,
                        plain && strcmp(source, wave) == 0 ? "wave" : name);
    }
    return out;
}

int
svy_ask_by(struct svy_bys *all, const struct svy_ask *a,
           const struct svy_survey *s, struct svy_mem *m, struct svy_err *why)
{
    const bool own = a->own_by && a->by.n == 0 && s->by.n > 0;
    struct svy_by by = {s->by, s->by};

    *all = (struct svy_bys){.n = own ? 1 : a->by.n};
    all->at = svy_mem_take(m, all->n, sizeof *all->at);
    for (size_t i = 0; i < all->n; i++) {
        if (!own && svy_by_read(&by, a->by.at[i], m, why))
            return why->code;
        all->at[i] = waved(&by, s, m);
    }
    return 0;
}
