/*
 * by - one -b: which columns it crosses, and what they are called.
 *
 * in      `a,b` crosses a and b; `a:b` takes column a and calls it b
 * out     sources and names, each once
 * errors  a name of ours, of a wave, of two columns, or none
 */
#ifndef SVY_BY_H
#define SVY_BY_H

#include "err.h"
#include "list.h"
#include "mem.h"

int svy_by_read(const char *text, struct svy_mem *m, struct svy_list *source,
                struct svy_list *by, struct svy_err *why);

/* Says that columns a and b would both be called name. */
int svy_by_twice(const char *a, const char *b, const char *name,
                 struct svy_err *why);

#endif
