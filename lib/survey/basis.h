/*
 * basis - what a count rests on, besides the answers themselves.
 *
 * The sum of a name (an item, a choice, a derived item, a by-column, a column
 * that --where asks about) is of whatever counting used of the survey file and
 * the options that say who is satisfied: the missing codes of its scale with
 * their reasons, relevant, what parts the choices of a multi item; of a
 * derived item its definition and, of all items that it is made of, what each
 * code is worth in it; the same of every other name that is mentioned on the
 * way. A name of which the survey file says nothing rests on itself alone.
 * Labels, titles, index, order, and points, satisfied and reverse of what is
 * no derived item are not in it: they are applied to counts.
 *
 * cost    the definitions that a name rests on, once a name
 * check   tests/unit/survey/basis.c
 */
#ifndef SVY_BASIS_H
#define SVY_BASIS_H

#include "survey/scoring.h"
#include "survey/survey.h"

/* The sum; text is in m. as_column: there is a column of that name, which is
 * taken before a choice or a derived item. */
const char *svy_basis(const struct svy_survey *s, const struct svy_ends *ends,
                      const char *name, bool as_column, struct svy_mem *m);

/* Whether a sum is that of a name as the survey file and ends have it, or of a
 * column that bears it. */
bool svy_basis_fits(const struct svy_survey *s, const struct svy_ends *ends,
                    const char *name, const char *sum);

#endif
