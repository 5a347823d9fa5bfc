#include "door/vcoptions.h"

#include <string.h>

#include "ground/num.h"
#include "ground/strlist.h"
#include "sample/lonely.h"

const struct svy_word svy_vcoptions_pps[] = {{"none", 0}, {"brewer", 1}, {0}};

const struct svy_word svy_vcoptions_words[] = {
    {"taylor", 0}, {"successive", 1}, {0}};

/* Whether what a kind of replicates is, or has, is so of the kind of a word. */
static bool
is_kind(const char *word, const char *trait)
{
    const int is = svy_repkind_find(word);
    const struct svy_repkind *k =
        is >= 0 ? svy_repkind_kind((enum svy_repfactor)is) : NULL;
    const struct {
        const char *trait;
        bool so;
    } all[] = {{"free", k && !k->fixed},     {"draws", k && k->draws},
               {"halves", k && k->halves},   {"rho", k && k->rho},
               {"rscaled", k && k->rscaled}, {"came", k && k->came}};

    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (strcmp(all[i].trait, trait) == 0)
            return all[i].so;
    return false;
}

#define AT(member) .at = offsetof(struct svy_vcoptions_ask, member)

const struct svy_opt svy_vcoptions_opt[] = {
    {0, "lonely", "RULE", SAY("a stratum of one PSU: %s [refuse]"), SVY_WORD,
     AT(lonely), svy_lonely_words, .excludes = "centered|scaled: variance=*",
     .why = SAY("with replicates say certainty or collapse")},
    {0, "collapse-map", "FILE", SAY("write a map of the collapsed strata"),
     SVY_WRITE, AT(collapse_map), .needs = "lonely=collapse"},
    {0, "lonely-domain", NULL,
     SAY("the same where a domain leaves one PSU in a stratum"), SVY_FLAG,
     AT(lonely_domain), .needs = "lonely=centered|scaled",
     .excludes = "variance=successive, variance=*, rep-type",
     .why = SAY("it is for --variance taylor")},
    {0, "pps", "KIND",
     SAY("brewer: --fpc are probabilities of PSUs drawn by size, without "
         "replacement [none]"),
     SVY_WORD, AT(pps), svy_vcoptions_pps,
     .excludes = "brewer: variance=successive, variance=*",
     .why = SAY("two ways to look at one sample")},
    {0, "variance", "KIND",
     SAY("%s; all but the first two by replicates [taylor]"), SVY_WORD,
     AT(kind), svy_vcoptions_words, svy_repkind_words, .is = is_kind},
    {0, "replicates", "N",
     SAY("how many [bootstrap 1000, sdr 80, brr the fewest]"), SVY_WHOLE,
     AT(replicates), .range = {SVY_FROM_TO, 2, UINT32_MAX},
     .needs = "variance=.free, rep-type"},
    {0, "seed", "N", SAY("another number, other replicates and draws [1]"),
     SVY_WHOLE, AT(seed), .given = offsetof(struct svy_vcoptions_ask, seeded),
     .needs = "variance=*, !adjust, adjust=maxt"},
    {0, "rep-draws", "N",
     SAY("bootstrap: PSUs drawn in a stratum [one less than it has]"),
     SVY_WHOLE, AT(draws), .needs = "variance=.draws"},
    {0, "rep-halves", NULL,
     SAY("jk2, brr, fay: split strata of more than two PSUs in halves"),
     SVY_FLAG, AT(halves), .needs = "variance=.halves"},
    {0, "rep-mse", NULL,
     SAY("deviations from the estimate, not from the mean of replicates"),
     SVY_FLAG, AT(mse), .needs = "variance=*, rep-type"},
    {0, "rep-rho", "RHO",
     SAY("fay: how far half-samples move, from 0 (all the way) to below 1"),
     SVY_REAL, AT(rho), .range = {SVY_BELOW, 0, 1},
     .needs = "variance=.rho, rep-type=.rho",
     .due = "variance=.rho, rep-type=.rho",
     .what = SAY("how far half-samples move, often 0.5 or 0.3")},
    {0, "rep-type", "KIND",
     SAY("of replicate weights that came with the data: %s"), SVY_WORD,
     AT(rep_type), svy_repkind_words, svy_repkind_other, .is = is_kind,
     .due = "rep-weights", .what = SAY("say of which type they are"),
     .excludes = "variance",
     .why = SAY("--rep-type is of weights that came with the data, --variance "
                "of those to be made")},
    {0, "rep-scale", "X",
     SAY("theirs: what the sum of squares is multiplied by [of the type]"),
     SVY_REAL, AT(scale), .range = {SVY_ABOVE, 0, 0}, .needs = "rep-type",
     .due = "rep-type=.came",
     .what = SAY("what the sum of squares is multiplied by")},
    {0, "rep-rscales", "NUMBERS",
     SAY("theirs: a factor for each replicate, joined by commas [all 1]"),
     SVY_REALS, AT(rscales), .range = {SVY_LEAST, 0, 0}, .needs = "rep-type",
     .due = "rep-type=.rscaled",
     .what = SAY("for each column (n - 1)/n, n being the PSUs of the stratum "
                 "of which it leaves one out")},
    {0},
};

static void
read_design(struct svy_vcoptions *v, const struct svy_vcoptions_ask *a,
            const char *ids, const struct svy_survey *s)
{
    struct svy_design_how *h = &v->design;

    h->lonely_domain = a->lonely_domain;
    h->unique =
        ids != NULL ? svy_word_find(svy_ask_ids, ids) == 1 : s->design.unique;
    h->brewer = a->pps != NULL && svy_word_find(svy_vcoptions_pps, a->pps) == 1;
    if (a->lonely != NULL)
        h->lonely =
            (enum svy_lonely_rule)svy_word_find(svy_lonely_words, a->lonely);
    else if (v->road == SVY_CAME)
        h->lonely = SVY_LONELY_CERTAINTY; // the weights know better
}

/* Which road, and of which kind. */
static void
read_road(struct svy_vcoptions *v, const struct svy_vcoptions_ask *a)
{
    const char *kind = a->kind ? a->kind : "taylor";

    v->design.successive = strcmp(kind, "successive") == 0;
    if (a->rep_type != NULL) {
        v->road = SVY_CAME;
        v->came.kind = (enum svy_repfactor)svy_repkind_find(a->rep_type);
    } else if (svy_vcoptions_makes(a)) {
        v->road = SVY_MADE;
        v->made.kind = (enum svy_repfactor)svy_repkind_find(kind);
    }
}

static void
read_rscales(struct svy_vcoptions *v, const char *text)
{
    const struct svy_strlist l = svy_strlist_read(&v->mem, text);
    double *x = svy_mem_take(&v->mem, l.n, sizeof *x);

    if (text == NULL)
        return;
    for (size_t i = 0; i < l.n; i++)
        svy_num_read(l.name[i], &x[i]);
    v->came.nrscale = l.n;
    v->came.rscale = x;
}

bool
svy_vcoptions_makes(const struct svy_vcoptions_ask *a)
{
    return a->kind != NULL && svy_word_find(svy_vcoptions_words, a->kind) < 0;
}

uint64_t
svy_vcoptions_seed(const struct svy_vcoptions_ask *a)
{
    return a->seeded ? a->seed : 1;
}

void
svy_vcoptions_read(struct svy_vcoptions *v, const struct svy_vcoptions_ask *a,
                   const struct svy_ask *ask, const struct svy_survey *s)
{
    *v = (struct svy_vcoptions){
        .want = a->replicates,
        .made = {.replicates = a->replicates,
                 .rho = a->rho,
                 .draws = a->draws,
                 .seed = svy_vcoptions_seed(a),
                 .mse = a->mse,
                 .halves = a->halves},
        .came = {.rho = a->rho, .scale = a->scale, .mse = a->mse}};
    read_road(v, a);
    read_design(v, a, ask->psu_ids, s);
    read_rscales(v, a->rscales);
    v->made.mse |= svy_repkind_kind(v->made.kind)->oneway;
    v->made.certainty = v->design.lonely == SVY_LONELY_CERTAINTY;
}

static int
make_factors(struct svy_repfactors *f, const struct svy_design *d,
             const struct svy_repfactor_how *how, const char *name,
             struct svy_err *why)
{
    if (svy_repfactors_init(f, d, how, name, why))
        return why->code;
    svy_repkind_waves(f, d);
    return 0;
}

int
svy_vcoptions_factors(struct svy_vcoptions *v, struct svy_repfactors *f,
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
    if (svy_repkind_check(f, &v->came, why))
        return why->code;
    svy_repkind_waves(f, d);
    return 0;
}

void
svy_vcoptions_free(struct svy_vcoptions *v)
{
    svy_mem_free(&v->mem);
}
