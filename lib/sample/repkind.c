#include "sample/repkind.h"

#include <string.h>

#include "ground/intern.h"
#include "ground/num.h"

/* Our own name of a kind comes before the others'. */
const struct svy_word svy_repkind_words[] = {{"jk1", SVY_JK1},
                                             {"jkn", SVY_JKN},
                                             {"jk2", SVY_JK2},
                                             {"brr", SVY_BRR},
                                             {"fay", SVY_FAY},
                                             {"sdr", SVY_SDR},
                                             {"acs", SVY_SDR},
                                             {"successive-difference", SVY_SDR},
                                             {"bootstrap", SVY_BOOTSTRAP},
                                             {"subbootstrap", SVY_BOOTSTRAP},
                                             {"poisson", SVY_POISSON},
                                             {"preston", SVY_PRESTON},
                                             {"mrbbootstrap", SVY_PRESTON},
                                             {0}};

const struct svy_word svy_repkind_other[] = {{"other", SVY_OTHER}, {0}};

int
svy_repkind_find(const char *name)
{
    const int kind = svy_word_like(svy_repkind_words, name);

    return kind >= 0 ? kind : svy_word_like(svy_repkind_other, name);
}

const char *
svy_repkind_name(enum svy_repfactor kind)
{
    return svy_word_name(
        kind == SVY_OTHER ? svy_repkind_other : svy_repkind_words, (int)kind);
}

/* What sum (theta_r - c)^2 is multiplied by where nothing was said, so that of
 * a total V is the variance by the design (Wolter 2007, chapters 3-5; R's
 * svrepdesign() has the same). jk2: one PSU of a pair 0 and the other 2 move it
 * by Z_1 - Z_2, whose square is the variance of the stratum. jkn, other: what
 * there is to say was said, in rscales or scale. */
static double
scale_one(const struct svy_given *g)
{
    (void)g;
    return 1;
}

/* Without one of R PSUs, others times R/(R - 1), a total moves by R/(R - 1) of
 * the PSU's own deviation: the squares come out 1/(1 - 1/R) too large. */
static double
scale_jk1(const struct svy_given *g)
{
    return ((double)g->n - 1) / (double)g->n;
}

/* Each half-sample moves every stratum by its whole difference: the mean square
 * of balanced ones is the variance, as products of two strata cancel. */
static double
scale_brr(const struct svy_given *g)
{
    return 1 / (double)g->n;
}

/* The weights move by 1 - rho of the way, squares by its square. */
static double
scale_fay(const struct svy_given *g)
{
    return 1 / ((double)g->n * (1 - g->rho) * (1 - g->rho));
}

/* Fay and Train (1995): a factor moves by 2^-1.5 (h_i - h_i+1). Over R
 * replicates the squares of signs add up to R, so
 *     sum_r (theta_r - theta)^2 = R/8 sum_i (Z_i - Z_i+1)^2,
 * and 4/R makes it the 1/2 sum of squared differences that v_2 has. */
static double
scale_sdr(const struct svy_given *g)
{
    return 4 / (double)g->n;
}

/* Replicates drawn by chance are a sample: about their own mean R - 1, about
 * the estimate itself R. */
static double
scale_drawn(const struct svy_given *g)
{
    return 1 / (double)(g->mse ? g->n : g->n - 1);
}

const struct svy_repkind *
svy_repkind_kind(enum svy_repfactor kind)
{
    static const struct svy_repkind kinds[] = {
        [SVY_JK1] = {scale_jk1, .fixed = true, .flat = true},
        [SVY_JKN] = {scale_one, .fixed = true, .rscaled = true, .wave = true},
        [SVY_JK2] = {scale_one, .fixed = true, .halves = true, .oneway = true,
                     .wave = true},
        [SVY_BRR] = {scale_brr, .halves = true},
        [SVY_FAY] = {scale_fay, .halves = true, .rho = true},
        [SVY_SDR] = {.scale = scale_sdr},
        [SVY_BOOTSTRAP] = {scale_drawn, .drawn = true, .draws = true},
        [SVY_POISSON] = {scale_drawn, .drawn = true},
        [SVY_PRESTON] = {scale_drawn, .drawn = true, .stages = true},
        [SVY_OTHER] = {scale_one, .came = true},
    };

    return &kinds[kind];
}

/* Columns that share a text before their numbers. */
struct series {
    const char *first;
    size_t head;  /* length of that text */
    size_t width; /* the fewest digits: 3 when they are 001, 002, … */
    size_t low;   /* 0 when a column has it, else 1 */
    size_t *number;
};

/* Whether the columns are such a series. */
static bool
is_series(struct series *s, const char *const *column, size_t n,
          struct svy_mem *m)
{
    *s = (struct series){.first = column[0], .width = SIZE_MAX, .low = 1};
    s->number = svy_mem_take(m, n, sizeof *s->number);
    for (size_t i = 0; i < n; i++) {
        size_t head = strlen(column[i]), digits = 0;

        while (head > 0 && strchr("0123456789", column[i][head - 1]) != NULL) {
            head--;
            digits++;
        }
        if (i == 0)
            s->head = head;
        if (head != s->head || strncmp(column[i], s->first, head) != 0 ||
            !svy_num_count(column[i] + head, &s->number[i]))
            return false;
        s->width = digits < s->width ? digits : s->width;
        s->low = s->number[i] == 0 ? 0 : s->low;
    }
    return true;
}

static int
check_series(const struct series *s, const char *const *column, size_t n,
             const char *name, struct svy_err *why)
{
    struct svy_mem m = {0};
    bool *seen = svy_mem_take(&m, n, sizeof *seen);
    int rc = 0;

    for (size_t i = 0; rc == 0 && i < n; i++) {
        const size_t at = s->number[i] - s->low;

        if (at < n && seen[at])
            rc = svy_err(why, SVY_MISUSED,
                         "%s: replicate weights '%s' are named twice", name,
                         column[i]);
        else if (at < n)
            seen[at] = true;
    }
    for (size_t i = 0; rc == 0 && i < n; i++)
        if (!seen[i])
            rc = svy_err(why, SVY_FAILED,
                         "%s: replicate weights '%.*s%0*zu' are missing; all "
                         "are needed, numbered without a gap",
                         name, (int)s->head, s->first, (int)s->width,
                         i + s->low);
    svy_mem_free(&m);
    return rc;
}

int
svy_repkind_columns(const char *const *column, size_t n, size_t want,
                    const char *name, struct svy_err *why)
{
    struct svy_mem m = {0};
    struct series s;
    int rc = 0;

    if (n == 0)
        return svy_err(why, SVY_FAILED,
                       "%s: no column of replicate weights has such a name",
                       name);
    if (is_series(&s, column, n, &m))
        rc = check_series(&s, column, n, name, why);
    svy_mem_free(&m);
    if (rc == 0 && want > 0 && n != want)
        return svy_err(why, SVY_FAILED,
                       "%s: %zu columns of replicate weights are here, and %zu "
                       "were said to be",
                       name, n, want);
    return rc;
}

static int
check_scales(const struct svy_given *g, struct svy_err *why)
{
    if (g->rscale != NULL && g->nrscale != g->n)
        return svy_err(why, SVY_MISUSED,
                       "--rep-rscales has %zu values, and there are %zu "
                       "columns of replicate weights; give one for each",
                       g->nrscale, g->n);
    return 0;
}

int
svy_repkind_check(struct svy_repfactors *f, const struct svy_given *g,
                  struct svy_err *why)
{
    const struct svy_repkind *k = svy_repkind_kind(g->kind);

    *f = (struct svy_repfactors){.n = g->n, .mse = g->mse, .kind = g->kind};
    if (g->n < 2 && !k->oneway)
        return svy_err(why, SVY_FAILED,
                       "one column of replicate weights shows no variation; "
                       "two are the least");
    if (check_scales(g, why))
        return (int)why->code;
    f->scale = g->scale > 0 ? g->scale : k->scale(g);
    f->rscale = svy_mem_take(&f->mem, g->n, sizeof *f->rscale);
    for (size_t r = 0; r < g->n; r++)
        f->rscale[r] = g->rscale != NULL ? g->rscale[r] : 1;
    return 0;
}

/* Instead of the number of a wave. */
static const uint32_t nobody = UINT32_MAX, several = UINT32_MAX - 1;

static void
move(struct svy_repfactors *f, size_t r, uint32_t wave)
{
    if (f->mover[r] != wave)
        f->mover[r] = f->mover[r] == nobody ? wave : several;
}

/* Whether the weights of replicate r that came add up to something else in an
 * entry of the tally; where none does, no statistic can tell. */
static bool
differs(const struct svy_count *c, size_t rest, size_t r)
{
    return svy_exactsum_value(&c->sum[rest + r], 0) !=
           svy_exactsum_value(&c->sum[SVY_W], 0);
}

static void
find_movers(struct svy_repfactors *f, const struct svy_design *d,
            struct svy_intern *waves)
{
    const struct svy_tally *t = d->t;
    struct svy_tally_reader reader = {0};

    for (size_t e = 0; e < t->nentry; e++) {
        const struct svy_entry *x = &t->entry[e];
        const struct svy_count *c = svy_tally_read(t, x, &reader);
        const char *wave = t->unit[x->unit].id[0];
        const size_t k = svy_intern_add(waves, wave, strlen(wave));

        for (size_t r = 0; r < f->n; r++)
            if (f->a != NULL ? f->a[d->at[x->unit] * f->n + r] != 1
                             : differs(c, SVY_REST + t->shape.base, r))
                move(f, r, (uint32_t)k);
    }
    svy_mem_free(&reader.mem);
}

void
svy_repkind_waves(struct svy_repfactors *f, const struct svy_design *d)
{
    struct svy_intern waves = {0};

    if (!svy_repkind_kind(f->kind)->wave || !svy_shape_waves(&d->t->shape))
        return;
    f->mover = svy_mem_take(&f->mem, f->n, sizeof *f->mover);
    for (size_t r = 0; r < f->n; r++)
        f->mover[r] = nobody;
    find_movers(f, d, &waves);
    f->nwave = waves.n;
    f->wave = svy_mem_take(&f->mem, waves.n, sizeof *f->wave);
    for (size_t k = 0; k < waves.n; k++)
        f->wave[k] = svy_mem_text(&f->mem, waves.at[k].key, waves.at[k].len);
    for (size_t r = 0; r < f->n; r++)
        if (f->mover[r] == several)
            f->nwave = 0;
        else if (f->mover[r] == nobody && waves.n == 1)
            f->mover[r] = 0;
    svy_intern_free(&waves);
}

bool
svy_repkind_still(const struct svy_repfactors *f, size_t r, const char *wave)
{
    return f->nwave > 0 &&
           (f->mover[r] == nobody || strcmp(f->wave[f->mover[r]], wave) != 0);
}
