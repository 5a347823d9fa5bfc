/*
 * scoring - what a code of a scale is worth.
 *
 *     top2     100 when satisfied, else 0          0 .. 100
 *     mean     100 v / max                100 min/max .. 100
 *     mean0    100 (v - min) / (max - min)         0 .. 100, the mean rescaled
 *     net      100 satisfied - 100 dissatisfied -100 .. 100
 *     nps      100 for 9 and more, -100 for 6 and less
 *     points   the points of the code      least .. most
 *
 * v is the code as a number, min and max the ends of its scale; of an item that
 * is a number they are those declared, never those seen. On a scale that runs
 * backward (reverse) each code counts as its mirror image, but for points,
 * which are given code by code. Codes rank by their number; where they are no
 * numbers by their points; else as the survey file lists them.
 *
 * Who is satisfied is said by codes, else by counting from the ends; where that
 * makes nobody different from anybody it says nothing, and is refused.
 *
 * from    SIPAS manual 2013 (top2), Ministry of Health practice (mean), BC
 *         Work Environment Survey (mean0), Reichheld (nps)
 * check   tests/unit/survey/scoring.c
 */
#ifndef SVY_SCORING_H
#define SVY_SCORING_H

#include <stdbool.h>
#include <stddef.h>

#include "ground/err.h"
#include "ground/mem.h"
#include "survey/survey.h"

/* A scale made ready: codes from low to high. Zeroed has no codes. */
struct svy_scoring {
    size_t n;
    const char **code; /* code[0 .. n-1], low to high */
    double *value;     /* the code as a number, or NaN */
    double *points;    /* NaN if none */
    bool *satisfied;   /* of the code as it is given, reverse regarded */
    bool *dissatisfied;
    bool reverse;
    double low, high;          /* the ends of the scale, NaN if none */
    bool number;               /* of a number, whose ends are declared */
    bool count_top, count_low; /* satisfied, dissatisfied are counted */
    bool seen; /* of codes seen, not of a declared scale: the caller's */
};

/* What satisfied and dissatisfied mean where the scale is not asked: codes,
 * or how many from the end; all empty and 0: the scale's own, else 2. */
struct svy_ends {
    struct svy_strlist satisfied, dissatisfied;
    size_t top, bottom;
};

/* Makes ready a scale; everything in m. */
struct svy_scoring svy_scoring(struct svy_mem *m, const struct svy_scale *scale,
                               bool reverse, const struct svy_ends *ends);

/* Error where a code that the ends name is not on the scale of an item. */
int svy_scoring_check(const struct svy_ends *e, const struct svy_scale *scale,
                      const char *item, struct svy_err *why);

/* A scale of codes that were seen: for data without a survey file. */
struct svy_scale *svy_scoring_seen(struct svy_mem *m,
                                   const struct svy_strlist *codes);

/* The ends of an item that is a number are declared. */
void svy_scoring_limit(struct svy_scoring *s, const struct svy_item *item);

/* Error where the satisfied (top), the dissatisfied (bottom) or both are asked
 * for, and counting from the ends does not tell them from the others. Of codes
 * that were only seen none may be both. */
int svy_scoring_apart(const struct svy_scoring *s, bool top, bool bottom,
                      const char *file, const char *item, struct svy_err *why);

/* Error where a score cannot be had: of the satisfied as above; ends that are
 * not declared, or not those of the score; codes without numbers or points. */
int svy_scoring_fit(const struct svy_scoring *s, enum svy_score score,
                    const char *file, const char *item, struct svy_err *why);

/* The place of a code, or SVY_NONE. */
long svy_scoring_find(const struct svy_scoring *s, const char *code);

/* The number of the code, or of its mirror image; NaN if it is none. */
double svy_scoring_number(const struct svy_scoring *s, size_t place);

/* What an answer is worth, of / per; per is one number for a whole scale, so
 * that points can be added up before anything is divided. */
struct svy_worth {
    double of, per;
};

struct svy_worth svy_scoring_worth(const struct svy_scoring *s,
                                   enum svy_score score, size_t place);

/* The same of a number, on a scale without codes. */
struct svy_worth svy_scoring_measure(const struct svy_scoring *s,
                                     enum svy_score score, double v);

/* What a code is worth; NaN when it has no worth under this score. */
double svy_scoring_value(const struct svy_scoring *s, enum svy_score score,
                         size_t place);

/* The least and the most that a respondent can score. */
void svy_scoring_range(const struct svy_scoring *s, enum svy_score score,
                       double *min, double *max);

#endif
