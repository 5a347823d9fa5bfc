#include "says.h"

#include <math.h>

#include "foot.h"
#include "round.h"

enum { NAMED = 3 }; /* units that a headline names, at most */

const char *
svy_says_level(struct svy_figure *f, double share)
{
    return svy_figure_number(f, share, svy_round_level(share), true);
}

/* The units that differ, as they stand: a, b, c. */
static const char *
named(struct svy_figure *f, const struct svy_units *u)
{
    const char *s = "";

    for (size_t i = 0; i < u->n; i++)
        if (u->unit[i].kind == SVY_ABOVE || u->unit[i].kind == SVY_BELOW)
            s = svy_mem_print(&f->mem, "%s%s%s", s, *s == '\0' ? "" : ", ",
                              u->unit[i].label);
    return s;
}

/* How many of how many differ: none, one, some. */
static const char *
counted(struct svy_figure *f, const struct svy_units *u, size_t differ)
{
    static const char *const words[2][3] = {
        {SAY("All %zu intervals touch the overall result"),
         SAY("%zu of %zu intervals does not touch the overall result"),
         SAY("%zu of %zu intervals do not touch the overall result")},
        {SAY("None of %zu units differs clearly from the rest"),
         SAY("%zu of %zu units differs clearly from the rest"),
         SAY("%zu of %zu units differ clearly from the rest")},
    };
    const bool tests = u->pick.wish->tests != NULL;
    const char *s = say(words[tests][differ < 2 ? differ : 2]);

    if (differ == 0)
        return svy_mem_print(&f->mem, s, u->judged);
    s = svy_mem_print(&f->mem, s, differ, u->judged);
    return differ > NAMED ? s
                          : svy_mem_print(&f->mem, "%s: %s", s, named(f, u));
}

/* What the colours say, and of how many tests. */
static const char *
coloured(struct svy_figure *f, const struct svy_units *u)
{
    if (u->pick.wish->tests == NULL)
        return say("coloured where the interval does not touch the line, each "
                   "judged alone");
    return svy_mem_print(
        &f->mem,
        u->tested.alone
            ? say("coloured by tests against the rest at %s, each judged alone")
            : say("coloured by tests against the rest at %s, adjusted for "
                  "their "
                  "number"),
        svy_says_level(f, u->tested.level));
}

void
svy_says_head(struct svy_figure *f, const struct svy_units *u)
{
    const struct svy_pick *p = &u->pick;
    struct svy_mem *m = &f->mem;
    const char *name = svy_figure_name(f, p->item), *title, *about;

    if (*p->answer != '\0')
        name = svy_mem_print(m, "%s: %s", name,
                             svy_figure_code(f, p->item, p->answer));
    title = svy_mem_print(m, say("%s by %s"), name,
                          svy_figure_name(f, p->e->by[p->unit]));
    about = u->ranged == 0 ? svy_mem_print(m, say("%s: estimates"), name)
            : isnan(u->level)
                ? svy_mem_print(m, say("%s: estimates and intervals"), name)
                : svy_mem_print(m, say("%s: estimates and %s intervals"), name,
                                svy_says_level(f, u->level));
    if (*p->now != '\0')
        about = svy_mem_print(m, "%s, %s", about, p->now);
    if (u->judged > 0)
        about = svy_mem_print(m, "%s; %s", about, coloured(f, u));
    if (u->judged > 1)
        title = counted(f, u, u->count[SVY_ABOVE] + u->count[SVY_BELOW]);
    svy_figure_head(f, title, about);
}

void
svy_says_key(struct svy_figure *f, const struct svy_units *u)
{
    static const char *const words[2][3] = {
        {SAY("interval above the line"), SAY("interval below the line"),
         SAY("interval touches the line")},
        {SAY("clearly above the rest"), SAY("clearly below the rest"),
         SAY("no clear difference")},
    };
    static const enum svy_kind kind[3] = {SVY_ABOVE, SVY_BELOW, SVY_ALIKE};
    const bool tests = u->pick.wish->tests != NULL;
    struct svy_mark mark[SVY_KINDS];
    size_t n = 0;

    for (int i = 0; i < 3; i++)
        if (u->count[kind[i]] > 0 && u->judged > 0)
            mark[n++] = (struct svy_mark){kind[i], say(words[tests][i])};
    if (u->count[SVY_HIDDEN] > 0)
        mark[n++] = (struct svy_mark){SVY_HOLLOW, say("not published")};
    if (u->count[SVY_BEFORE] > 0)
        mark[n++] = (struct svy_mark){SVY_BEFORE, u->pick.before};
    svy_figure_key(f, mark, n);
}

void
svy_says_foot(struct svy_figure *f, const struct svy_units *u)
{
    const bool tests = u->pick.wish->tests != NULL;
    const size_t untested = tests ? u->ranged - u->judged : 0;
    struct svy_mem *m = &f->mem;
    const char *more = "";

    if (u->lonely)
        more =
            say("No interval: the sample of the unit cannot show its error.");
    if (untested > 0)
        more = svy_foot_join(
            m, more,
            svy_mem_print(m, say("Grey for want of a test: %zu."), untested));
    if (u->count[SVY_HIDDEN] > 0)
        more = svy_foot_join(
            m, more,
            svy_mem_print(
                m,
                say("Not published: fewer than %zu respondents, or withheld."),
                f->wish->least));
    if (u->unknown)
        more = svy_foot_join(
            m, more, say("Respondents of no known unit are not shown."));
    svy_figure_foot(f, u->total, more);
}
