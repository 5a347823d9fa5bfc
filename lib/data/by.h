/*
 * by - one -b: which columns it crosses, and what they are called.
 *
 * in      `a,b` crosses a and b; `a:b` takes column a and calls it b
 * out     a table: sources and names, each once
 * errors  a name of ours, the name wave for another column, a name of two
 *         columns, or none
 */
#ifndef SVY_BY_H
#define SVY_BY_H

#include "ground/err.h"
#include "ground/mem.h"
#include "ground/strlist.h"

struct svy_by {
    struct svy_strlist source, name; /* parallel */
};

/* All tables of a run. */
struct svy_bys {
    size_t n;
    struct svy_by *at;
};

int svy_by_read(struct svy_by *by, const char *text, struct svy_mem *m,
                struct svy_err *why);

/* Column i as -b asks for it, in m. */
const char *svy_by_written(const struct svy_by *by, size_t i,
                           struct svy_mem *m);

/* Says that columns a and b would both be called name. */
int svy_by_twice(const char *a, const char *b, const char *name,
                 struct svy_err *why);

#endif
