/*
 * plots - the gnuplot parts of plots/, carried inside the program.
 *
 * A script must run where svykit is not installed, so its parts are copied
 * into it. The Makefile writes plots.c from plots/NAME.gp.
 */
#ifndef SVY_PLOTS_H
#define SVY_PLOTS_H

struct svy_plots {
    const char *name;        /* NULL: the last */
    const char *const *line; /* NULL after the last */
};

extern const struct svy_plots svy_plots[];

#endif
