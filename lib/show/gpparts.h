/*
 * gpparts - the gnuplot parts of plots/, carried inside the program.
 *
 * A script must run where svykit is not installed, so its parts are copied
 * into it. The Makefile writes plots.c from plots/NAME.gp.
 */
#ifndef SVY_GPPARTS_H
#define SVY_GPPARTS_H

struct svy_gpparts {
    const char *name;        /* NULL: the last */
    const char *const *line; /* NULL after the last */
};

extern const struct svy_gpparts svy_gpparts[];

#endif
