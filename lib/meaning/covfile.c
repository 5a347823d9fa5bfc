#include "meaning/covfile.h"

#include <math.h>

#include "ground/num.h"
#include "measure/joint.h"
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

    if (svy_results_replicates(r) != NULL ||
        !svy_lacks(&p->l, &q->l, &r->room, x))
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

/* A row and what it is called. */
struct named {
    const struct svy_results_row *row;
    const char *name;
};

static void
put_covariance(const struct named *a, const struct named *b, double cov,
               FILE *out)
{
    const struct svy_results_row *p = a->row, *q = b->row;
    const int scale = (p->line->what.total ? p->s->scale : 0) +
                      (q->line->what.total ? q->s->scale : 0);
    const double most = sqrt(p->var) * sqrt(q->var);
    const bool over = isinf(most) || (p->l.over && isnan(p->var)) ||
                      (q->l.over && isnan(q->var));
    char text[SVY_NUM_WIDTH];

    if (!over && !(most > 0 && fabs(cov) > 1e-15 * most))
        return; // nothing, or what rounding left of it
    svy_csv_put(out, a->name, ',');
    svy_csv_put(out, b->name, ',');
    svy_csv_put(out, svy_num_print(over ? NAN : ldexp(cov, scale), text), '\n');
}

/* The rows that have an error of their own; l is what they are. */
static size_t
find_rows(struct svy_results *r, struct named *at,
          const struct svy_linearize **l, struct svy_mem *m)
{
    size_t n = 0;

    for (size_t i = 0; i < r->n; i++) {
        const struct svy_results_row *row = &r->row[i];

        if (row->role == SVY_ROLE_HIDDEN || row->lonely || row->cut != NULL)
            continue;
        l[n] = &row->l;
        at[n++] = (struct named){row, row_name(r, row, m)};
    }
    return n;
}

int
svy_covfile_print(struct svy_results *r, FILE *out, struct svy_err *why)
{
    struct svy_mem m = {0};
    struct named *row = svy_mem_take(&m, r->n, sizeof *row);
    const struct svy_linearize **l = svy_mem_take(&m, r->n, sizeof *l);
    const size_t n = find_rows(r, row, l, &m);
    double *cov = svy_mem_take(&m, n, sizeof *cov);
    struct svy_joint all;
    int rc = 0;

    svy_joint_init(&all, l, n, &r->room);
    fputs("row,col,cov\n", out);
    for (size_t i = 0; rc == 0 && i < n; i++) {
        for (size_t k = 0; rc == 0 && k <= i; k++)
            rc = check_joint(r, row[i].row, row[k].row, why);
        if (rc != 0)
            break;
        svy_joint_row(&all, i, cov);
        for (size_t k = 0; k <= i; k++)
            put_covariance(&row[i], &row[k], cov[k], out);
    }
    svy_joint_free(&all);
    svy_mem_free(&m);
    return rc;
}
