#include "variance.h"

#include <math.h>
#include <string.h>

#include "list.h"
#include "lonely.h"
#include "num.h"

const struct svy_word svy_variance_pps[] = {{"none", 0}, {"brewer", 1}, {0}};

const struct svy_word svy_variance_words[] = {
    {"taylor", 0}, {"successive", 1}, {0}};

#define AT(member) .at = offsetof(struct svy_variance_ask, member)

const struct svy_opt svy_variance_opt[] = {
    {0, "lonely", "RULE", SAY("a stratum of one PSU: %s [refuse]"), SVY_WORD,
     AT(lonely), svy_lonely_words},
    {0, "lonely-map", "FILE",
     SAY("write there which strata were joined by collapse"), SVY_WRITE,
     AT(lonely_map)},
    {0, "lonely-domain", NULL,
     SAY("the same where a domain leaves one PSU in a stratum"), SVY_FLAG,
     AT(lonely_domain)},
    {0, "pps", "KIND",
     SAY("brewer: --fpc are probabilities of PSUs drawn by size, without "
         "replacement [none]"),
     SVY_WORD, AT(pps), svy_variance_pps},
    {0, "variance", "KIND",
     SAY("%s; all but the first two by replicates [taylor]"), SVY_WORD,
     AT(kind), svy_variance_words, svy_replicate_words},
    {0, "replicates", "N",
     SAY("how many [bootstrap 1000, sdr 80, brr the fewest]"), SVY_WHOLE,
     AT(replicates)},
    {0, "seed", "N", SAY("another number, other replicates and draws [1]"),
     SVY_WHOLE, AT(seed)},
    {0, "rep-draws", "N",
     SAY("bootstrap: PSUs drawn in a stratum [one less than it has]"),
     SVY_WHOLE, AT(draws)},
    {0, "rep-halves", NULL,
     SAY("jk2, brr, fay: split strata of more than two PSUs in halves"),
     SVY_FLAG, AT(halves)},
    {0, "rep-mse", NULL,
     SAY("deviations from the estimate, not from the mean of replicates"),
     SVY_FLAG, AT(mse)},
    {0, "rep-rho", "RHO",
     SAY("fay: how far half-samples move, from 0 (all the way) to below 1"),
     SVY_REAL, AT(rho)},
    {0, "rep-type", "KIND",
     SAY("of replicate weights that came with the data: %s"), SVY_WORD,
     AT(rep_type), svy_replicate_words, svy_replicate_other},
    {0, "rep-scale", "X",
     SAY("theirs: what the sum of squares is multiplied by [of the type]"),
     SVY_REAL, AT(scale)},
    {0, "rep-rscales", "NUMBERS",
     SAY("theirs: a factor for each replicate, joined by commas [all 1]"),
     SVY_TEXT, AT(rscales)},
    {0},
};

static int
check_design(const struct svy_variance *v, const struct svy_variance_ask *a,
             struct svy_err *why)
{
    const struct svy_design_how *h = &v->design;

    if (h->brewer && (h->successive || v->road == SVY_MADE))
        return svy_err(why, SVY_MISUSED,
                       "--pps brewer and --variance %s are two ways "
                       "to look at one sample; give one",
                       a->kind);
    if (a->lonely_map != NULL && h->lonely != SVY_LONELY_COLLAPSE)
        return svy_err(why, SVY_MISUSED,
                       "--lonely-map: strata are joined by --lonely collapse "
                       "only");
    if (h->lonely_domain &&
        (h->successive || v->road != SVY_TAYLOR ||
         (h->lonely != SVY_LONELY_CENTERED && h->lonely != SVY_LONELY_SCALED)))
        return svy_err(why, SVY_MISUSED,
                       "--lonely-domain: only --lonely centered and scaled "
                       "treat a domain so, and not with --variance "
                       "successive or replicates");
    if (v->road == SVY_MADE &&
        (h->lonely == SVY_LONELY_CENTERED || h->lonely == SVY_LONELY_SCALED))
        return svy_err(why, SVY_MISUSED,
                       "--lonely %s is for --variance taylor; with replicates "
                       "say certainty or collapse",
                       a->lonely);
    return 0;
}

static int
read_design(struct svy_variance *v, const struct svy_variance_ask *a,
            const char *ids, const struct svy_survey *s, struct svy_err *why)
{
    struct svy_design_how *h = &v->design;

    h->lonely_domain = a->lonely_domain;
    h->unique =
        ids != NULL ? svy_word_find(svy_ask_ids, ids) == 1 : s->design.unique;
    h->brewer = a->pps != NULL && svy_word_find(svy_variance_pps, a->pps) == 1;
    if (a->lonely != NULL)
        h->lonely =
            (enum svy_lonely_rule)svy_word_find(svy_lonely_words, a->lonely);
    else if (v->road == SVY_CAME)
        h->lonely = SVY_LONELY_CERTAINTY; // the weights know better
    return check_design(v, a, why);
}

/* Which road, and of which kind. */
static int
read_road(struct svy_variance *v, const struct svy_variance_ask *a,
          const struct svy_ask *ask, struct svy_err *why)
{
    const char *kind = a->kind ? a->kind : "taylor";

    v->design.successive = strcmp(kind, "successive") == 0;
    if (ask->rep_weights != NULL && a->rep_type == NULL)
        return svy_err(why, SVY_MISUSED,
                       "--rep-weights: say of which type they are, with "
                       "--rep-type");
    if (a->rep_type != NULL && a->kind != NULL)
        return svy_err(why, SVY_MISUSED,
                       "--rep-type is of weights that came with the data, "
                       "--variance of those to be made; give one");
    if (a->rep_type != NULL) {
        v->road = SVY_CAME;
        v->came.kind = (enum svy_factor)svy_replicate_find(a->rep_type);
        return 0;
    }
    if (v->design.successive || strcmp(kind, "taylor") == 0)
        return 0;
    v->road = SVY_MADE;
    v->made.kind = (enum svy_factor)svy_replicate_find(kind);
    return 0;
}

/* Options that only another kind of replicates that are made could use. */
static int
check_kind(const struct svy_variance *v, const struct svy_variance_ask *a,
           struct svy_err *why)
{
    const struct svy_repkind *kind = svy_replicate_kind(v->made.kind);

    if (v->road != SVY_MADE)
        return 0;
    if (a->draws > 0 && !kind->draws)
        return svy_err(why, SVY_MISUSED,
                       "--rep-draws belongs to replicates of kind bootstrap "
                       "alone");
    if (a->halves && !kind->halves)
        return svy_err(why, SVY_MISUSED,
                       "--rep-halves belongs to replicates of kind jk2, brr "
                       "and fay alone");
    if (!kind->rho && !isnan(a->rho))
        return svy_err(why, SVY_MISUSED,
                       "--rep-rho belongs to replicates of kind fay alone");
    if (kind->rho && isnan(a->rho))
        return svy_err(why, SVY_MISUSED,
                       "--variance fay needs its rho: --rep-rho, often 0.5 or "
                       "0.3");
    return 0;
}

/* Options that only another road could use. */
static int
check_strays(const struct svy_variance *v, const struct svy_variance_ask *a,
             struct svy_err *why)
{
    const bool came = v->road == SVY_CAME, made = v->road == SVY_MADE;
    const struct {
        bool stray;
        const char *option;
    } list[] = {{a->replicates > 0 && !came && !made, "--replicates"},
                {a->mse && !came && !made, "--rep-mse"},
                {!isnan(a->rho) && !came && !made, "--rep-rho"},
                {a->seed < SIZE_MAX && !made && !a->seeded, "--seed"},
                {a->draws > 0 && !made, "--rep-draws"},
                {a->halves && !made, "--rep-halves"},
                {!isnan(a->scale) && !came, "--rep-scale"},
                {a->rscales != NULL && !came, "--rep-rscales"}};

    for (size_t i = 0; i < sizeof list / sizeof *list; i++)
        if (list[i].stray)
            return svy_err(
                why, SVY_MISUSED, "%s does nothing here; it belongs to %s",
                list[i].option,
                i < 3   ? say("replicates (--variance, --rep-type)")
                : i < 6 ? say("replicates that are made (--variance)")
                        : say("replicate weights that came with the "
                              "data (--rep-type)"));
    return check_kind(v, a, why);
}

static int
read_rscales(struct svy_variance *v, const char *text, struct svy_err *why)
{
    const struct svy_list l = svy_list_read(&v->mem, text);
    double *x = svy_mem_take(&v->mem, l.n, sizeof *x);

    if (text == NULL)
        return 0;
    for (size_t i = 0; i < l.n; i++)
        if (!svy_num_read(l.name[i], &x[i]))
            return svy_err(why, SVY_MISUSED,
                           "--rep-rscales: '%s' is not a number", l.name[i]);
    v->came.nrscale = l.n;
    v->came.rscale = x;
    return 0;
}

uint64_t
svy_variance_seed(const struct svy_variance_ask *a)
{
    return a->seed == SIZE_MAX ? 1 : a->seed;
}

int
svy_variance_read(struct svy_variance *v, const struct svy_variance_ask *a,
                  const struct svy_ask *ask, const struct svy_survey *s,
                  struct svy_err *why)
{
    *v = (struct svy_variance){
        .want = a->replicates,
        .made = {.replicates = a->replicates,
                 .rho = a->rho,
                 .draws = a->draws,
                 .seed = svy_variance_seed(a),
                 .mse = a->mse,
                 .halves = a->halves},
        .came = {.rho = a->rho, .scale = a->scale, .mse = a->mse}};
    if (read_road(v, a, ask, why) || read_design(v, a, ask->psu_ids, s, why) ||
        check_strays(v, a, why) || read_rscales(v, a->rscales, why))
        return why->code;
    v->made.mse |= svy_replicate_kind(v->made.kind)->oneway;
    v->made.certainty = v->design.lonely == SVY_LONELY_CERTAINTY;
    return 0;
}

static int
make_factors(struct svy_factors *f, const struct svy_design *d,
             const struct svy_factor_how *how, const char *name,
             struct svy_err *why)
{
    if (svy_factors_init(f, d, how, name, why))
        return why->code;
    svy_replicate_waves(f, d);
    return 0;
}

int
svy_variance_factors(struct svy_variance *v, struct svy_factors *f,
                     const struct svy_design *d, const char *name,
                     struct svy_err *why)
{
    v->came.n = d->t->shape.nrep;
    if (v->road == SVY_TAYLOR)
        return 0;
    if (v->road == SVY_MADE)
        return make_factors(f, d, &v->made, name, why);
    if (v->came.n == 0)
        return svy_err(why, SVY_MISUSED,
                       "%s: there are no replicate weights; name their columns "
                       "with --rep-weights, here or for svytally",
                       name);
    if (v->want > 0 && v->want != v->came.n)
        return svy_err(why, SVY_FAILED,
                       "%s: %zu columns of replicate weights are here, and %zu "
                       "were said to be",
                       name, v->came.n, v->want);
    if (svy_replicate_check(f, &v->came, why))
        return why->code;
    svy_replicate_waves(f, d);
    return 0;
}

void
svy_variance_free(struct svy_variance *v)
{
    svy_mem_free(&v->mem);
}
