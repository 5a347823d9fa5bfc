/*
 * variable - what a respondent's answer to an item is.
 *
 * A variable is a column of the answers, one choice of a multi item
 * (`q5/counter`: 1 or 0 for those who gave any choice), or a derived item of
 * the survey file. Each different text of a cell is judged once (response.h)
 * and remembered.
 *
 * Who was not asked (`relevant` of the item is false) has the typed missing
 * answer NA:not-asked, whatever the cell says; where it holds an answer, that
 * is counted, to be told. What is made of such an item sees the same.
 *
 * out     what cannot stand in a cell is not answered, and goes to amiss
 * errors  a column that is not there: svy_answers_check tells of all
 * cost    one look-up a cell
 * check   tests/unit/data/variable.c
 */
#ifndef SVY_VARIABLE_H
#define SVY_VARIABLE_H

#include "data/answers.h"
#include "data/response.h"
#include "ground/intern.h"
#include "survey/scoring.h"

struct svy_variables {
    const struct svy_survey *survey;
    struct svy_answers *answers;
    const struct svy_strlist *missing; /* codes of --missing */
    const struct svy_ends *ends;
    struct svy_badcells *amiss; /* set it before a row is read */
    bool lax; /* a column that is not there is empty, until set back */
    size_t n, room;
    struct svy_variable *at;
    struct svy_intern names; /* of all variables, to find them */
    struct svy_mem mem;
};

/* What a variable turned out to be. */
enum svy_found { SVY_IS_UNASKED, SVY_IS_LACKING, SVY_IS_COLUMN, SVY_IS_MADE };

void svy_variable_init(struct svy_variables *v, const struct svy_survey *survey,
                       struct svy_answers *answers,
                       const struct svy_strlist *missing,
                       const struct svy_ends *ends);

/* Declares a variable; *at is its number, the same for the same name. */
int svy_variable_add(struct svy_variables *v, const char *name, size_t *at,
                     struct svy_err *why);

/* What variable `at` is, and its name. */
enum svy_found svy_variable_found(const struct svy_variables *v, size_t at,
                                  const char **name);

/* Takes the row at hand of the answers. */
int svy_variable_read(struct svy_variables *v, struct svy_err *why);

/* The row at hand counts, as n respondents. */
void svy_variable_count(struct svy_variables *v, size_t n);

/* Adds to notes, in m, how many answers of people who were not asked did not
 * count, and to what. */
void svy_variable_note(const struct svy_variables *v, struct svy_strlist *notes,
                       struct svy_mem *m);

/* The answer of the row at hand to a variable; may be marked. */
struct svy_answer *svy_variable_now(const struct svy_variables *v, size_t at);

void svy_variable_free(struct svy_variables *v);

#endif
