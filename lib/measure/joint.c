#include "measure/joint.h"

#include <string.h>

#include "measure/split.h"

/* A part that a statistic is in, and where in it. */
struct svy_joint_seat {
    const struct svy_parts_one *part;
    size_t place;
};

/* Which parts each statistic is in. */
static void
find_seats(struct svy_joint *j)
{
    const struct svy_parts *p = &j->parts;
    size_t *next = svy_mem_take(&j->mem, j->n + 1, sizeof *next);

    j->first = svy_mem_take(&j->mem, j->n + 1, sizeof *j->first);
    for (size_t i = 0; i < p->n; i++)
        for (size_t k = 0; k < p->part[i].n; k++)
            j->first[p->part[i].which[k] + 1]++;
    for (size_t i = 0; i < j->n; i++)
        next[i + 1] = j->first[i + 1] += j->first[i];
    j->seat = svy_mem_take(&j->mem, j->first[j->n], sizeof *j->seat);
    for (size_t i = 0; i < p->n; i++)
        for (size_t k = 0; k < p->part[i].n; k++)
            j->seat[next[p->part[i].which[k]]++] =
                (struct svy_joint_seat){&p->part[i], k};
}

static void
find_strata(struct svy_joint *j)
{
    const struct svy_design *d = svy_covariance_design(j->room);
    size_t n = 0;

    for (size_t u = 0; u < d->nunit; u++)
        n = d->stratum[u] >= n ? d->stratum[u] + (size_t)1 : n;
    j->words = n / 64 + 1;
    j->strata = svy_mem_take(&j->mem, j->n * j->words, sizeof *j->strata);
    for (size_t i = 0; i < j->n; i++)
        for (size_t k = 0; k < j->l[i]->n; k++) {
            const struct svy_row_total *row = j->l[i]->term[k].row;

            for (size_t c = 0; c < row->ncell; c++) {
                const uint32_t h = d->stratum[d->at[row->cell[c].unit]];

                j->strata[i * j->words + h / 64] |= (uint64_t)1 << h % 64;
            }
        }
}

void
svy_joint_init(struct svy_joint *j, const struct svy_linearize *const *l,
               size_t n, struct svy_covariance_room *room)
{
    const bool repeats = svy_covariance_factors(room) != NULL;
    const struct svy_family all = {.l = l, .k = n};

    *j = (struct svy_joint){.l = l, .n = n, .room = room};
    j->pairs = repeats || svy_covariance_design(room)->elements;
    if (j->pairs && !repeats)
        find_strata(j);
    if (j->pairs)
        return;
    svy_split(&j->parts, &all, room, false);
    find_seats(j);
}

/* Whether two have no stratum in common: then they do not vary together. Not
 * known with replicates, whose chance is shared by all strata. */
static bool
apart(const struct svy_joint *j, size_t a, size_t b)
{
    for (size_t w = 0; w < j->words; w++)
        if (j->strata[a * j->words + w] & j->strata[b * j->words + w])
            return false;
    return j->words > 0;
}

static void
add_pairs(const struct svy_joint *j, size_t i, double *cov)
{
    for (size_t k = 0; k <= i; k++)
        if (!apart(j, i, k))
            cov[k] = svy_covariance(j->l[i], j->l[k], j->room);
}

/* The products of one statistic with those before it in a part. */
static void
add_products(const struct svy_joint_seat *s, double *cov)
{
    const size_t rows = s->part->rows;
    const double *own = s->part->z + s->place * rows, *z = s->part->z;

    for (size_t k = 0; k <= s->place; k++, z += rows) {
        double sum = 0;

        for (size_t r = 0; r < rows; r++)
            sum += own[r] * z[r];
        cov[s->part->which[k]] += sum;
    }
}

void
svy_joint_row(const struct svy_joint *j, size_t i, double *cov)
{
    memset(cov, 0, (i + 1) * sizeof *cov);
    if (j->pairs) {
        add_pairs(j, i, cov);
        return;
    }
    for (size_t k = j->first[i]; k < j->first[i + 1]; k++)
        add_products(&j->seat[k], cov);
    cov[i] = svy_covariance(j->l[i], j->l[i], j->room); // as in the report
}

void
svy_joint_free(struct svy_joint *j)
{
    svy_parts_free(&j->parts);
    svy_mem_free(&j->mem);
    *j = (struct svy_joint){0};
}
