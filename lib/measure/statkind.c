#include "measure/statkind.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

#include "ground/say.h"

/* Functions of moments. Their derivatives are by the total T of a category of
 * weight T in W; that the mean m moves with it has no part in them, for
 * sum T (y - m) = 0:
 *     s_yx          ((y - m_y)(x - m_x) - s_yx)/W
 *     S^2           n/(n - 1) times that of s_yy; n is a count, and stays */
static double
slope_s2(const struct svy_moments *m, double y, double x)
{
    (void)x;
    return m->n / (m->n - 1) * (y * y - m->yy) / m->w;
}

/* s_yx / sqrt(s_yy s_xx), by two roots: the product of two variances may be out
 * of range where neither is. */
static double
correlation(const struct svy_moments *m)
{
    return m->yx / (sqrt(m->yy) * sqrt(m->xx)); // NaN where one does not vary
}

/* ds_yx/root - r/2 (ds_yy/s_yy + ds_xx/s_xx): the chain rule. */
static double
slope_correlation(const struct svy_moments *m, double y, double x)
{
    const double root = sqrt(m->yy) * sqrt(m->xx);

    return ((y * x - m->yx) / root -
            correlation(m) / 2 *
                ((y * y - m->yy) / m->yy + (x * x - m->xx) / m->xx)) /
           m->w;
}

/* Each statistic once: the table and the words of options are made of these
 * rows. What a row does not say is 0: a number, by t, that tells of its item.
 */
/* clang-format off */
#define ITEMS(ROW) \
    ROW(mean, SAY("mean"), .form = SVY_STATFORM_RATIO) \
    ROW(total, SAY("total"), .form = SVY_STATFORM_TOTAL) \
    ROW(count, SAY("count"), .form = SVY_STATFORM_TOTAL, \
        .scores = SVY_SCORES_EACH) \
    ROW(share, SAY("share"), .form = SVY_STATFORM_RATIO, \
        .scores = SVY_SCORES_EACH, SHARE) \
    ROW(top, SAY("top"), .form = SVY_STATFORM_RATIO, \
        .scores = SVY_SCORES_ENDS, .top = 1, SHARE) \
    ROW(bottom, SAY("bottom"), .form = SVY_STATFORM_RATIO, \
        .scores = SVY_SCORES_ENDS, .bottom = 1, SHARE) \
    ROW(net, SAY("net"), .form = SVY_STATFORM_RATIO, \
        .scores = SVY_SCORES_ENDS, .top = 1, .bottom = -1, \
        .ci = SVY_CI_LOGIT, .min = -1, .max = 1, \
        .zero = true, .percent = true) \
    ROW(variance, SAY("variance"), .form = SVY_STATFORM_MOMENTS, \
        .of = {svy_statform_s2, slope_s2}) \
    ROW(quantile, SAY("quantile"), .form = SVY_STATFORM_RATIO, .cut = true, \
        .max = 1)

#define PAIRS(ROW) \
    ROW(ratio, SAY("ratio"), .form = SVY_STATFORM_RATIO, \
        .tells = SVY_TELLS_BOTH) \
    ROW(difference, SAY("difference"), .form = SVY_STATFORM_RATIO, \
        .scores = SVY_SCORES_MINUS, .zero = true, \
        .tells = SVY_TELLS_BOTH) \
    ROW(correlation, SAY("correlation"), .form = SVY_STATFORM_MOMENTS, \
        .of = {correlation, slope_correlation}, \
        .ci = SVY_CI_FISHER, .zero = true, .tells = SVY_TELLS_BOTH)

#define OTHERS(ROW) \
    ROW(index, SAY("index"), .tells = SVY_TELLS_TREE, .digits = 1) \
    ROW(points, SAY("points"), .drawn = 2) /* scorecards: hundredths */ \
    ROW(percent, SAY("percent")) \
    ROW(lost, SAY("lost")) \
    ROW(importance, SAY("importance")) \
    ROW(performance, SAY("performance")) \
    ROW(probability, SAY("probability"), .percent = true) \
    ROW(independence, SAY("independence")) \
    ROW(fit, SAY("fit"))

#define SHARE .ci = SVY_CI_LOGIT, .max = 1, .percent = true

#define AT(id, ...) AT_##id,
#define KIND(id, ...) [AT_##id] = {.name = __VA_ARGS__},
#define WORD(id, word, ...) {word, AT_##id},
enum { ITEMS(AT) PAIRS(AT) OTHERS(AT) KINDS };

static const struct svy_statkind kinds[] = {
    ITEMS(KIND) PAIRS(KIND) OTHERS(KIND)
};
const struct svy_word svy_statkind_items[] = {ITEMS(WORD) {0}};
const struct svy_word svy_statkind_pairs[] = {PAIRS(WORD) {0}};
/* clang-format on */

const struct svy_statkind *
svy_statkind(const char *name)
{
    static const struct svy_statkind none = {.name = ""};

    for (size_t i = 0; i < KINDS; i++)
        if (strcmp(kinds[i].name, name) == 0)
            return &kinds[i];
    return &none;
}

bool
svy_statkind_proportion(const struct svy_statkind *s)
{
    return s->ci == SVY_CI_LOGIT && s->min == 0 && s->max == 1;
}

const char *
svy_statkind_proportions(struct svy_mem *m)
{
    const char *all = "";

    for (size_t i = 0; i < KINDS; i++)
        if (svy_statkind_proportion(&kinds[i]))
            all = svy_mem_print(m, "%s%s%s", all, *all ? ", " : "",
                                kinds[i].name);
    return all;
}
