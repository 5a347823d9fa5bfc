#include "meaning/source.h"

#include "meaning/estrows.h"
#include "meaning/told.h"
#include "sample/repfactor.h"

const struct svy_repfactors *
svy_source_replicates(const struct svy_source *s)
{
    return s->replicated ? &s->factors : NULL;
}

void
svy_source_note(struct svy_source *s, const char *text)
{
    svy_strlist_add(&s->notes, &s->mem, text);
}

int
svy_source_measure(struct svy_source *s, const struct svy_line *line, size_t n,
                   struct svy_err *why)
{
    struct svy_mem m = {0};
    int rc = 0;

    for (size_t i = 0; i < s->tables.n; i++)
        for (size_t k = 0; k < s->tables.at[i].ndomain; k++) {
            struct svy_domain d =
                svy_domain(&s->tables.at[i], k, SVY_DOMAIN_ONE, &s->d,
                           svy_source_replicates(s), &m);

            if (!s->report.how.covariance)
                svy_domain_share(&d, &m);
            for (size_t j = 0; rc == 0 && j < n; j++)
                rc = svy_results_add(&s->report, &d, &line[j],
                                     svy_tables_role(&s->tables, i), why);
            svy_mem_free(&m);
        }
    return rc;
}

int
svy_source_publish(struct svy_source *s, struct svy_estimates *e,
                   struct svy_err *why)
{
    const char *over;

    if (svy_estrows(&s->report, e, why))
        return why->code;
    over = svy_estimate_overflow(e, &s->mem);
    if (over != NULL)
        svy_source_note(s, over);
    return 0;
}

int
svy_source_hide(struct svy_source *s, size_t least, struct svy_estimates *e,
                struct svy_err *why)
{
    struct svy_mem m = {0};
    struct svy_told *told = svy_mem_take(&m, e->n, sizeof *told);
    const struct svy_results_row *row = s->report.row + s->report.n - e->n;
    int rc;

    for (size_t i = 0; i < e->n; i++) // rows not shown come first
        told[i] = (struct svy_told){
            row[i].s, row[i].domain, row[i].other,
            row[i].line->what.node ? NULL : &row[i].line->form};
    rc = svy_told_hide(e, told, &s->tables, least, why);
    svy_estrows_hide(&s->report, e);
    svy_mem_free(&m);
    return rc;
}

void
svy_source_free(struct svy_source *s)
{
    svy_results_free(&s->report);
    svy_tables_free(&s->tables);
    svy_repfactors_free(&s->factors);
    svy_design_free(&s->d);
    svy_tally_free(&s->t);
    svy_survey_free(&s->survey);
    svy_mem_free(&s->mem);
}
