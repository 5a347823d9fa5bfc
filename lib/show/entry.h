/*
 * entry - the text of one entry of a table, rounded once.
 *
 * out     texts in d->mem. Shares and their like are shown as percentages;
 *         what the data could not give is a dash; codes and names bear their
 *         labels. Of a row flagged suppressed only names and n show. An
 *         interval tells its own confidence where those of the page differ
 * check   tests/golden/svytable.t
 */
#ifndef SVY_ENTRY_H
#define SVY_ENTRY_H

#include <stdbool.h>

#include "show/draft.h"

const char *svy_entry(struct svy_draft *d, const struct svy_estimate *from,
                      const struct svy_column *c);

/* The heading of a column; that of an interval says its level when all rows
 * have the same. */
const char *svy_entry_head(struct svy_draft *d, const struct svy_column *c);

/* Whether a column is aligned to the right, as numbers are. */
bool svy_entry_right(const struct svy_draft *d, const struct svy_column *c);

/* What stands for nothing. */
const char *svy_entry_none(const struct svy_draft *d);

#endif
