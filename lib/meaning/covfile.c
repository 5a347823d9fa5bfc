#include "meaning/covfile.h"

#include <math.h>

#include "ground/num.h"
#include "measure/lacks.h"
#include "rows/csv.h"
#include "survey/pair.h"

static const char *
row_name(struct svy_results *r, const struct svy_results_row *row,
         struct svy_mem *m)
{
    const char *const *level = svy_results_levels(r, row);
    const char *name = "";

    for (size_t k = 0; k < r->by.n; k++)
        name = svy_mem_print(m, "%s%s;", name, level[k]);
    return svy_mem_print(m, "%s%s;%s;%s;%s", name, row->line->what.item,
                         row->line->what.stat, row->line->what.answer,
                         row->reference);
}

/* Whether the tally has what the covariance of two rows needs. */
static int
check_joint(const struct svy_results *r, const struct svy_results_row *p,
            const struct svy_results_row *q, struct svy_err *why)
{
    const char *const a = p->line->what.item, *const b = q->line->what.item;
    const char *x[2], *half;
    struct svy_mem m = {0};

    if (svy_results_replicates(r) != NULL || !svy_lacks(&p->l, &q->l, &r->room, x))
        return 0;
    if (svy_pair_split(&m, x[0], &half, &half) ||
        svy_pair_split(&m, x[1], &half, &half))
        svy_err(why, SVY_FAILED,
                "%s: the covariance of '%s' and '%s' rests on three answers of "
                "a respondent at once, which a tally does not hold; ask for "
                "each without the other",
                r->name, b, a);
    else
        svy_err(why, SVY_FAILED,
                "%s: the covariance of '%s' and '%s' needs those who answered "
                "both, whom the tally lacks; count them with svytally --pairs "
                "'%s'",
                r->name, b, a, svy_pair_join(&m, x[0], x[1], NULL));
    svy_mem_free(&m);
    return why->code;
}

static void
put_covariance(struct svy_results *r, const struct svy_results_row *p,
               const struct svy_results_row *q, FILE *out)
{
    const int scale = (p->line->what.total ? p->s->scale : 0) +
                      (q->line->what.total ? q->s->scale : 0);
    const double cov = svy_covariance(&p->l, &q->l, &r->room);
    const double most = sqrt(p->var) * sqrt(q->var);
    const bool over = isinf(most) || (p->l.over && isnan(p->var)) ||
                      (q->l.over && isnan(q->var));
    char text[SVY_NUM_WIDTH];
    struct svy_mem m = {0};

    if (!over && !(most > 0 && fabs(cov) > 1e-15 * most))
        return; // nothing, or what rounding left of it
    svy_csv_put(out, row_name(r, p, &m), ',');
    svy_csv_put(out, row_name(r, q, &m), ',');
    svy_csv_put(out, svy_num_print(over ? NAN : ldexp(cov, scale), text), '\n');
    svy_mem_free(&m);
}

int
svy_covfile_print(struct svy_results *r, FILE *out, struct svy_err *why)
{
    fputs("row,col,cov\n", out);
    for (size_t i = 0; i < r->n; i++)
        for (size_t k = 0; k <= i; k++) {
            const struct svy_results_row *p = &r->row[i], *q = &r->row[k];

            if (p->role == SVY_ROLE_HIDDEN || q->role == SVY_ROLE_HIDDEN ||
                p->lonely || q->lonely || p->cut != NULL || q->cut != NULL)
                continue;
            if (check_joint(r, p, q, why))
                return why->code;
            put_covariance(r, p, q, out);
        }
    return 0;
}
