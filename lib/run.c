#include "run.h"

#include <math.h>
#include <string.h>

#include "currency.h"
#include "list.h"
#include "num.h"
#include "out.h"

static int
read_how(struct svy_report_how *h, const struct svy_run_ask *a,
         struct svy_err *why)
{
    const long ci = svy_interval_find(a->ci ? a->ci : "logit");

    *h = (struct svy_report_how){.level = a->level > 0 ? a->level : 0.95,
                                 .covariance = a->covariance != NULL};
    if (ci < 0)
        return svy_err(why, SVY_MISUSED, "--ci: '%s' is none of %s", a->ci,
                       SVY_INTERVAL_NAMES);
    h->ci = (enum svy_ci)ci;
    if (a->df == NULL || strcmp(a->df, "domain") == 0)
        return 0;
    h->df = strcmp(a->df, "design") == 0 ? SVY_DF_DESIGN : SVY_DF_GIVEN;
    h->df_given = INFINITY;
    if (h->df == SVY_DF_DESIGN || strcmp(a->df, "inf") == 0)
        return 0;
    if (!svy_num_read(a->df, &h->df_given) || h->df_given <= 0)
        return svy_err(why, SVY_MISUSED,
                       "--df: '%s' is not domain, design, inf or a number "
                       "above 0",
                       a->df);
    return 0;
}

static int
check_ends(const struct svy_ends *e, struct svy_err *why)
{
    for (size_t i = 0; i < e->satisfied.n; i++)
        if (svy_list_find(&e->dissatisfied, e->satisfied.name[i]) >= 0)
            return svy_err(why, SVY_MISUSED,
                           "'%s' is both in --satisfied and --dissatisfied",
                           e->satisfied.name[i]);
    return 0;
}

/* Of an option with two words: whether it is the second. */
static int
second_word(const char *option, const char *word, const char *const two[2],
            bool *second, struct svy_err *why)
{
    *second = word != NULL && strcmp(word, two[1]) == 0;
    if (word == NULL || *second || strcmp(word, two[0]) == 0)
        return 0;
    return svy_err(why, SVY_MISUSED, "%s: '%s' is neither %s nor %s", option,
                   word, two[0], two[1]);
}

static int
check_design(const struct svy_design_how *h, const struct svy_run_ask *a,
             struct svy_err *why)
{
    if (h->brewer && h->successive)
        return svy_err(why, SVY_MISUSED,
                       "--pps brewer and --variance successive are two ways "
                       "to look at one sample; give one");
    if (a->lonely_map != NULL && h->lonely != SVY_LONELY_COLLAPSE)
        return svy_err(why, SVY_MISUSED,
                       "--lonely-map: strata are joined by --lonely collapse "
                       "only");
    if (h->lonely_domain &&
        (h->successive ||
         (h->lonely != SVY_LONELY_CENTERED && h->lonely != SVY_LONELY_SCALED)))
        return svy_err(why, SVY_MISUSED,
                       "--lonely-domain: only --lonely centered and scaled "
                       "treat a domain so, and not with --variance "
                       "successive");
    return 0;
}

static int
read_design(struct svy_design_how *h, const struct svy_run_ask *a,
            const char *ids, const struct svy_survey *s, struct svy_err *why)
{
    static const char *const kinds[] = {"nested", "unique"},
                             *const pps[] = {"none", "brewer"},
                             *const variances[] = {"taylor", "successive"};

    *h = (struct svy_design_how){.lonely_domain = a->lonely_domain};
    if (second_word("--psu-ids", ids, kinds, &h->unique, why) ||
        second_word("--pps", a->pps, pps, &h->brewer, why) ||
        second_word("--variance", a->variance, variances, &h->successive, why))
        return why->code;
    if (ids == NULL)
        h->unique = s->design.unique;
    if (a->lonely != NULL && !svy_lonely_find(a->lonely, &h->lonely))
        return svy_err(why, SVY_MISUSED,
                       "--lonely: '%s' is none of refuse, certainty, centered, "
                       "scaled, collapse",
                       a->lonely);
    return check_design(h, a, why);
}

/* Where ids repeat in strata and nobody said how they are meant. */
static void
note_ids(struct svy_run *r)
{
    size_t nested, unique;

    svy_design_ids(&r->d, &nested, &unique);
    if (nested > unique)
        svy_list_add(
            &r->notes, &r->mem,
            svy_mem_print(&r->mem,
                          say("PSU ids occur in several strata and are taken "
                              "as a PSU in each: %zu PSUs, not %zu; say "
                              "--psu-ids nested or unique"),
                          nested, unique));
}

static int
print_map(struct svy_run *r, const char *path, struct svy_err *why)
{
    struct svy_out o = {0};
    int rc;

    if (path == NULL)
        return 0;
    rc = svy_out_open(&o, path, why);
    if (rc == 0) {
        svy_lonely_print(&r->d, o.file);
        rc = svy_out_close(&o, why);
    }
    svy_out_free(&o);
    return rc;
}

static int
make_design(struct svy_run *r, const struct svy_design_how *how,
            const struct svy_run_ask *a, bool asked, struct svy_err *why)
{
    const char *note;

    if (svy_design_init(&r->d, &r->t, how, r->name, why) ||
        svy_lonely(&r->d, r->name, &note, why) ||
        print_map(r, a->lonely_map, why))
        return why->code;
    if (note != NULL)
        svy_list_add(&r->notes, &r->mem, note);
    if (!asked && !how->unique)
        note_ids(r);
    return 0;
}

/* Files that are written must not be one. */
static int
check_files(const struct svy_run_ask *a, struct svy_err *why)
{
    const struct {
        const char *path, *option;
    } file[] = {{a->output, "--output"},
                {a->covariance, "--covariance"},
                {a->lonely_map, "--lonely-map"}};

    for (size_t i = 0; i < 3; i++)
        for (size_t k = 0; k < i; k++)
            if (file[i].path != NULL && file[k].path != NULL &&
                strcmp(file[i].path, file[k].path) == 0)
                return svy_err(why, SVY_MISUSED, "%s and %s name the same file",
                               file[k].option, file[i].option);
    return 0;
}

int
svy_run_open(struct svy_run *r, const struct svy_ask *ask,
             const struct svy_run_ask *how, FILE *in, struct svy_err *why)
{
    struct svy_report_how h;
    struct svy_design_how design;

    r->intake.ask = ask;
    r->intake.survey = &r->survey;
    r->intake.wanted = SVY_ANSWERS | SVY_TALLY | SVY_COUNTS;
    r->ends = svy_ask_ends(ask, &r->mem);
    if (read_how(&h, how, why) || check_files(how, why) ||
        check_ends(&r->ends, why) ||
        read_design(&design, how, ask->psu_ids, &r->survey, why) ||
        svy_intake_read(&r->t, &r->intake, in, r->name, why))
        return why->code;
    svy_tally_close(&r->t);
    if (make_design(r, &design, how,
                    ask->psu_ids != NULL || r->survey.design.ids_said, why) ||
        svy_tables_init(&r->tables, &r->t, &ask->by, how->totals, r->name, why))
        return why->code;
    svy_report_init(&r->report, &r->d, &h, r->name);
    return 0;
}

int
svy_run_measure(struct svy_run *r, const struct svy_line *line, size_t n,
                struct svy_err *why)
{
    struct svy_mem m = {0};
    int rc = 0;

    for (size_t i = 0; i < r->tables.n; i++)
        for (size_t k = 0; k < r->tables.at[i].ndomain; k++) {
            const struct svy_domain d = svy_domain(&r->tables.at[i], k, &m);

            for (size_t j = 0; rc == 0 && j < n; j++)
                rc = svy_report_add(&r->report, &d, &line[j],
                                    svy_tables_role(&r->tables, i), why);
            svy_mem_free(&m);
        }
    return rc;
}

static int
print_covariance(struct svy_run *r, const struct svy_run_ask *a,
                 struct svy_err *why)
{
    struct svy_out o = {0};
    int rc;

    if (a->covariance == NULL)
        return 0;
    rc = svy_out_open(&o, a->covariance, why);
    if (rc == 0)
        rc = svy_report_covariance(&r->report, o.file, why) ||
             svy_out_close(&o, why);
    svy_out_free(&o);
    return rc;
}

int
svy_run_print(struct svy_run *r, const struct svy_run_ask *how, FILE *out,
              struct svy_err *why)
{
    struct svy_estimates e = {0};
    int rc =
        svy_report_print(&r->report, &e, why) || print_covariance(r, how, why);

    if (rc == 0)
        svy_estimate_print(&e, out);
    svy_estimate_free(&e);
    return rc;
}

void
svy_run_close(struct svy_run *r)
{
    svy_report_free(&r->report);
    svy_tables_free(&r->tables);
    svy_design_free(&r->d);
    svy_tally_free(&r->t);
    svy_intake_free(&r->intake);
    svy_survey_free(&r->survey);
    svy_mem_free(&r->mem);
}
