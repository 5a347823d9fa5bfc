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

static int
check_psu_ids(const char *ids, const struct svy_survey *s, bool *unique,
              struct svy_err *why)
{
    *unique = ids ? strcmp(ids, "unique") == 0 : s->design.unique;
    if (ids != NULL && !*unique && strcmp(ids, "nested") != 0)
        return svy_err(why, SVY_MISUSED,
                       "--psu-ids: '%s' is neither nested nor unique", ids);
    return 0;
}

int
svy_run_open(struct svy_run *r, const struct svy_ask *ask,
             const struct svy_run_ask *how, FILE *in, struct svy_err *why)
{
    struct svy_report_how h;
    bool unique = false;

    r->intake.ask = ask;
    r->intake.survey = &r->survey;
    r->intake.wanted = SVY_ANSWERS | SVY_TALLY | SVY_COUNTS;
    r->ends = svy_ask_ends(ask, &r->mem);
    if (read_how(&h, how, why) || check_ends(&r->ends, why) ||
        check_psu_ids(ask->psu_ids, &r->survey, &unique, why) ||
        svy_intake_read(&r->t, &r->intake, in, r->name, why))
        return why->code;
    svy_tally_close(&r->t);
    if (svy_design_init(&r->d, &r->t, unique, r->name, why) ||
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

/* Files that are written must not be one. */
static int
check_output(const struct svy_run_ask *a, struct svy_err *why)
{
    if (strcmp(a->covariance, "-") == 0)
        return svy_err(why, SVY_MISUSED,
                       "--covariance wants a file: standard output is for "
                       "the estimates");
    if (a->output != NULL && strcmp(a->covariance, a->output) == 0)
        return svy_err(why, SVY_MISUSED,
                       "--covariance and --output name the same file");
    return 0;
}

static int
print_covariance(struct svy_run *r, const struct svy_run_ask *a,
                 struct svy_err *why)
{
    struct svy_out o = {0};
    int rc;

    if (a->covariance == NULL)
        return 0;
    rc = check_output(a, why) || svy_out_open(&o, a->covariance, why);
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
