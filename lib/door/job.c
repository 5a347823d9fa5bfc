#include "door/job.h"

#include <math.h>
#include <string.h>

#include "data/estcsv.h"
#include "ground/num.h"
#include "ground/outfile.h"
#include "ground/strlist.h"
#include "meaning/covfile.h"
#include "rows/filekind.h"
#include "sample/lonely.h"

const struct svy_word svy_job_df[] = {{"domain", SVY_DF_DOMAIN},
                                      {"design", SVY_DF_DESIGN},
                                      {"satterthwaite", SVY_DF_SATTERTHWAITE},
                                      {"inf", SVY_DF_GIVEN},
                                      {0}};

/* What else it can be, for a message. */
static const struct svy_word any_number[] = {{"N > 0", 0}, {0}};

const struct svy_word svy_job_deff[] = {
    {"wr", SVY_DEFF_WR}, {"wor", SVY_DEFF_WOR}, {"kish", SVY_DEFF_KISH}, {0}};

#define AT(member) .at = offsetof(struct svy_job_ask, member)

const struct svy_opt svy_job_opt[] = {
    {'l', "level", "SHARE", SAY("confidence level [0.95]"), SVY_REAL, AT(level),
     .range = {SVY_BETWEEN, 0, 1}},
    {0, "df", "RULE",
     SAY("degrees of freedom: %s or a number [domain, of differences "
         "satterthwaite]"),
     SVY_TEXT, AT(df), svy_job_df, .excludes = "satterthwaite: test, fit",
     .why = SAY("with tests of all answers say domain, design or a number")},
    {0, "covariance", "FILE",
     SAY("write the joint covariance of the rows there"), SVY_WRITE,
     AT(covariance)},
    {0},
};

const struct svy_opt svy_job_opt_rows[] = {
    {0, "ci", "KIND", SAY("limits of what is bounded: %s [logit]"), SVY_WORD,
     AT(ci), svy_interval_words},
    {0, "deff", "KIND",
     SAY("design effects against sampling wr (with replacement), wor "
         "(without), or kish: of weights alone [wr]"),
     SVY_WORD, AT(deff), svy_job_deff},
    {0, "cv", NULL, SAY("add a column cv: se/|estimate|"), SVY_FLAG, AT(cv)},
    {0, "flag", "RULES",
     SAY("flag rows by a rule: nchs, cv or n:K, joined by commas"), SVY_TEXTS,
     AT(flags), svy_reliab_words},
    {0},
};

const struct svy_opt svy_job_opt_hide[] = {
    {0, "suppress", "K",
     SAY("hide what rests on fewer than K respondents, and what tells of it"),
     SVY_WHOLE, AT(suppress)},
    {0},
};

/* What is said is the rule of differences, too. */
static int
read_df(struct svy_results_how *h, const char *df, struct svy_err *why)
{
    const int rule = df != NULL ? svy_word_find(svy_job_df, df) : -1;

    h->df_said = df != NULL;
    h->df_given = INFINITY;
    h->df_minus = SVY_DF_SATTERTHWAITE;
    if (df == NULL)
        return 0;
    h->df = h->df_minus = rule < 0 ? SVY_DF_GIVEN : (enum svy_df)rule;
    return rule >= 0 || (svy_num_read(df, &h->df_given) && h->df_given > 0)
               ? 0
               : svy_word_none("--df", df, svy_job_df, any_number, why);
}

static int
read_how(struct svy_results_how *h, const struct svy_job_ask *a,
         struct svy_err *why)
{
    const int ci = svy_word_find(svy_interval_words, a->ci ? a->ci : "logit"),
              deff = svy_word_find(svy_job_deff, a->deff ? a->deff : "wr");

    *h = (struct svy_results_how){.level = a->level > 0 ? a->level : 0.95,
                                  .cv = a->cv,
                                  .covariance = a->covariance != NULL};
    h->ci = (enum svy_ci)ci;
    h->deff = (enum svy_deff)deff;
    return read_df(h, a->df, why);
}

static int
check_ends(const struct svy_ends *e, struct svy_err *why)
{
    for (size_t i = 0; i < e->satisfied.n; i++)
        if (svy_strlist_find(&e->dissatisfied, e->satisfied.name[i]) >= 0)
            return svy_err(why, SVY_MISUSED,
                           "'%s' is both in --satisfied and --dissatisfied",
                           e->satisfied.name[i]);
    return 0;
}

/* Where ids repeat in strata and nobody said how they are meant. */
static void
note_ids(struct svy_job *r)
{
    struct svy_design_ids x;

    svy_design_ids(&r->source.d, &x);
    if (x.repeated > 0)
        svy_source_note(
            &r->source,
            svy_mem_print(&r->source.mem,
                          say("PSU ids occur in several strata (%zu, as '%s' "
                              "in '%s' and '%s') and are taken as a PSU in "
                              "each: %zu PSUs, not %zu; say --psu-ids nested "
                              "or unique"),
                          x.repeated, x.id, x.in[0], x.in[1],
                          svy_design_psus(&r->source.d), x.unique));
}

/* A sample of 15 PSUs with 100 bootstrap weights has no 99 degrees of freedom.
 * Those of jk1 are one a PSU. */
static void
note_df(struct svy_job *r)
{
    if (r->variance.road == SVY_CAME && !r->how.df_said &&
        !svy_repkind_kind(r->source.factors.kind)->flat)
        svy_source_note(
            &r->source,
            svy_mem_print(&r->source.mem,
                          say("df is %zu, the number of replicate weights "
                              "minus 1, for they do not tell how many PSUs "
                              "there were; say PSUs minus strata with --df N"),
                          r->source.factors.n - 1));
}

static int
print_map(struct svy_job *r, const struct svy_job_ask *a, struct svy_err *why)
{
    struct svy_outfile *o;

    if (a->variance.collapse_map == NULL)
        return 0;
    if (svy_outfile_open(&o, a->outs, a->variance.collapse_map, why))
        return why->code;
    svy_lonely_print(&r->source.d, o->file);
    return svy_outfile_finish(o, why);
}

static int
make_design(struct svy_job *r, const struct svy_job_ask *a, struct svy_err *why)
{
    const bool asked =
        r->ask.psu_ids != NULL || r->source.survey.design.ids_said;
    const char *note;

    if (svy_design_init(&r->source.d, &r->source.t, &r->variance.design,
                        r->source.name, why) ||
        svy_lonely(&r->source.d, r->source.name, &note, why) ||
        print_map(r, a, why))
        return why->code;
    if (note != NULL)
        svy_source_note(&r->source, note);
    if (!asked && !r->source.d.how.unique)
        note_ids(r);
    if (svy_vcoptions_factors(&r->variance, &r->source.factors, &r->source.d,
                              r->source.name, why))
        return why->code;
    note_df(r);
    return 0;
}

/* What errors need besides what was asked for. */
static struct svy_ask
whole_ask(const struct svy_ask *ask, const struct svy_job_ask *how,
          enum svy_road road)
{
    struct svy_ask a = *ask;

    a.joint = how->covariance != NULL && road == SVY_TAYLOR;
    a.unpaired = road != SVY_TAYLOR;
    a.alone = road == SVY_MADE;
    return a;
}

int
svy_job_start(struct svy_job *r, const struct svy_ask *ask,
              const struct svy_job_ask *how, struct svy_err *why)
{
    r->source.ends = svy_ask_ends(ask, &r->source.mem);
    if (read_how(&r->how, how, why) ||
        svy_reliab_read(&r->rules, &how->flags, why) ||
        check_ends(&r->source.ends, why))
        return why->code;
    svy_vcoptions_read(&r->variance, &how->variance, ask, &r->source.survey);
    r->source.replicated = r->variance.road != SVY_TAYLOR;
    r->ask = whole_ask(ask, how, r->variance.road);
    r->intake.ask = &r->ask;
    r->intake.survey = &r->source.survey;
    r->intake.wanted = SVY_ANSWERS | SVY_TALLY | SVY_COUNTS;
    return 0;
}

int
svy_job_read(struct svy_job *r, FILE *in, const char *name, struct svy_err *why)
{
    if (r->source.name == NULL)
        r->source.name = name;
    r->intake.reps = (struct svy_strlist){0};
    if (svy_input_read(&r->source.t, &r->intake, in, name, why))
        return why->code;
    if (r->intake.reps.n == 0)
        return 0;
    return svy_repkind_columns(r->intake.reps.name, r->intake.reps.n,
                               r->variance.want, name, why);
}

/* Keys of the survey file that would change errors, and do not yet. */
static void
note_keys(struct svy_job *r)
{
    const struct svy_design_keys *d = &r->source.survey.design;
    const char *keys = "";

    if (r->source.survey.weighting != NULL && r->variance.road != SVY_CAME)
        keys = d->base ? "weighting, margins, base, " : "weighting, margins, ";
    if (d->interviewer != NULL)
        keys = svy_mem_print(&r->source.mem, "%sinterviewer, ", keys);
    if (*keys != '\0')
        svy_source_note(
            &r->source,
            svy_mem_print(&r->source.mem,
                          say("%s: not used yet, though standard errors would "
                              "be others: %.*s"),
                          r->source.survey.file, (int)strlen(keys) - 2, keys));
}

int
svy_job_ready(struct svy_job *r, const struct svy_job_ask *how,
              struct svy_err *why)
{
    struct svy_bys by;

    if (svy_input_close(&r->source.t, &r->intake, why) ||
        svy_ask_by(&by, &r->ask, &r->source.survey, &r->source.mem, why))
        return why->code;
    for (size_t i = 0; i < r->intake.notes.n; i++)
        svy_source_note(&r->source, r->intake.notes.name[i]);
    r->source.items = r->intake.items;
    r->source.named = r->ask.items.n > 0;
    r->source.paired = r->intake.paired;
    note_keys(r);
    if (make_design(r, how, why) ||
        svy_tables_init(&r->source.tables, &r->source.t, &by, how->totals,
                        r->source.name, why))
        return why->code;
    svy_results_init(&r->source.report, &r->source.d,
                     svy_source_replicates(&r->source), &r->how,
                     r->source.name);
    return 0;
}

int
svy_job_open(struct svy_job *r, const struct svy_ask *ask,
             const struct svy_job_ask *how, FILE *in, struct svy_err *why)
{
    return svy_job_start(r, ask, how, why) ||
                   svy_job_read(r, in, r->source.name, why) ||
                   svy_job_ready(r, how, why)
               ? (int)why->code
               : 0;
}

static int
print_covariance(struct svy_job *r, const struct svy_job_ask *a,
                 struct svy_err *why)
{
    struct svy_outfile *o;

    if (a->covariance == NULL)
        return 0;
    return svy_outfile_open(&o, a->outs, a->covariance, why) ||
           svy_covfile_print(&r->source.report, o->file, why) ||
           svy_outfile_finish(o, why);
}

static void
note_lost(struct svy_job *r)
{
    const struct svy_results *x = &r->source.report;

    if (x->lost == 0)
        return;
    svy_source_note(
        &r->source,
        svy_mem_print(&r->source.mem,
                      say("in %zu of %zu replicates nobody of some domain "
                          "answered '%s'; they are left out of its error"),
                      x->lost, r->source.factors.n, x->loser->what.item));
}

int
svy_job_finish(struct svy_job *r, const struct svy_job_ask *how,
               struct svy_estimates *e, struct svy_err *why)
{
    return svy_source_publish(&r->source, e, why) ||
                   svy_reliab(&r->rules, e, why) ||
                   svy_source_hide(&r->source, how->suppress, e, why)
               ? (int)why->code
               : 0;
}

int
svy_job_put(struct svy_job *r, const struct svy_job_ask *how,
            const struct svy_estimates *e, FILE *out, struct svy_err *why)
{
    if (print_covariance(r, how, why))
        return why->code;
    note_lost(r);
    svy_estcsv_print(e, out);
    return 0;
}

int
svy_job_print(struct svy_job *r, const struct svy_job_ask *how, FILE *out,
              struct svy_err *why)
{
    struct svy_estimates e = {0};
    int rc =
        svy_job_finish(r, how, &e, why) || svy_job_put(r, how, &e, out, why);

    svy_estimate_free(&e);
    return rc;
}

void
svy_job_close(struct svy_job *r)
{
    svy_source_free(&r->source);
    svy_vcoptions_free(&r->variance);
    svy_input_free(&r->intake);
}
