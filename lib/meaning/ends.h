/*
 * ends - whether the satisfied can be told, and what is said of them.
 *
 * Without a declared scale the highest codes seen count as satisfied, the
 * lowest as dissatisfied; which they were is noted in source->notes, once for
 * all items where they are the same. Codes of --satisfied and --dissatisfied
 * that no scale has and nobody gave are noted, too.
 *
 * errors  counting from the ends that tells nobody from anybody (scoring.h)
 * check   tests/golden/svyestimate.t
 */
#ifndef SVY_ENDS_H
#define SVY_ENDS_H

#include "meaning/itemstat.h"
#include "meaning/source.h"

struct svy_ends_said {
    bool top, bottom;         /* private, all of it: what is asked for */
    struct svy_strlist noted; /* codes that a note was made of */
    struct svy_strlist found; /* codes of the ends that are somewhere */
};

/* One statistic more, zeroed before: which ends it counts. */
void svy_ends_ask(struct svy_ends_said *e, bool top, bool bottom);

/* One item more. */
int svy_ends_take(struct svy_ends_said *e, struct svy_source *source,
                  const struct svy_itemstat_item *it, struct svy_err *why);

/* No item more. */
void svy_ends_finish(struct svy_ends_said *e, struct svy_source *source);

#endif
