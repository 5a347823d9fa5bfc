/*
 * planhow - how a plan counts, as the text of how.h.
 *
 * What has an order in which nothing is counted (items, codes, the names that
 * --where mentions) is sorted, so that the same said in another way is the
 * same text. Strata and clusters keep theirs.
 *
 * An item whose column the file lacks (files.h) was not counted.
 *
 * cost    a sum (basis.h) a name
 * check   tests/law/data/alike.c, tests/golden/how.t
 */
#ifndef SVY_PLANHOW_H
#define SVY_PLANHOW_H

#include "data/answers.h"
#include "data/files.h"
#include "data/plan.h"

/* The text of the file that was read last, in m. */
const char *svy_planhow(const struct svy_plan *p,
                        const struct svy_answers *answers,
                        const struct svy_files *files, struct svy_mem *m);

#endif
