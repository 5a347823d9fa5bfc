#include "show/says.h"

#include <math.h>

#include "ground/round.h"
#include "show/footer.h"

enum {
    NAMED = 3,  /* units that a headline names, at most */
    LISTED = 30 /* units that a foot names */
};

const char *
svy_says_level(struct svy_figure *f, double share)
{
    return svy_figure_number(f, share, svy_round_level(share), true);
}

static bool
differs(const struct svy_ranked *u)
{
    return u->kind == SVY_ABOVE || u->kind == SVY_BELOW;
}

static bool
hidden(const struct svy_ranked *u)
{
    return u->kind == SVY_HIDDEN;
}

/* The names of some units, in their order: a, b, c. */
static const char *
named(struct svy_figure *f, const struct svy_units *u,
      bool (*some)(const struct svy_ranked *))
{
    const char *s = "";

    for (size_t i = 0; i < u->n; i++)
        if (some(&u->unit[i]))
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
    return differ > NAMED
               ? s
               : svy_mem_print(&f->mem, "%s: %s", s, named(f, u, differs));
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

/* Which units have rows, where not all have. */
static const char *
shown(struct svy_figure *f, const struct svy_units *u,
      const struct svy_slice *s)
{
    const size_t placed = s->top + s->bottom + s->left;

    if (s->parts > 1)
        return svy_mem_print(
            &f->mem, say("part %zu of %zu, units %zu to %zu of %zu"), s->part,
            s->parts, s->first, s->last, u->n - s->hidden);
    if (s->left == 0)
        return NULL;
    if (s->top > 0 && s->bottom > 0)
        return svy_mem_print(&f->mem,
                             say("the highest %zu and the lowest %zu of %zu"),
                             s->top, s->bottom, placed);
    return s->top > 0 ? svy_mem_print(&f->mem, say("the highest %zu of %zu"),
                                      s->top, placed)
                      : svy_mem_print(&f->mem, say("the lowest %zu of %zu"),
                                      s->bottom, placed);
}

/* What the points and lines are; of what, unless the headline says so. */
static const char *
measured(struct svy_figure *f, const struct svy_units *u, const char *title,
         const char *name)
{
    const char *level =
        u->ranged == 0 || isnan(u->level) ? NULL : svy_says_level(f, u->level);
    struct svy_mem *m = &f->mem;

    if (svy_figure_says(title, name))
        return u->ranged == 0 ? say("Estimates")
               : level == NULL
                   ? say("Estimates and intervals")
                   : svy_mem_print(m, say("Estimates and %s intervals"), level);
    return u->ranged == 0 ? svy_mem_print(m, say("%s: estimates"), name)
           : level == NULL
               ? svy_mem_print(m, say("%s: estimates and intervals"), name)
               : svy_mem_print(m, say("%s: estimates and %s intervals"), name,
                               level);
}

void
svy_says_head(struct svy_figure *f, const struct svy_units *u,
              const struct svy_slice *s)
{
    const struct svy_rowpick *p = &u->pick;
    struct svy_mem *m = &f->mem;
    const char *name = svy_figure_name(f, p->item), *title, *about;

    if (*p->answer != '\0')
        name = svy_mem_print(m, "%s: %s", name,
                             svy_figure_code(f, p->item, p->answer));
    title = svy_mem_print(m, say("%s by %s"), name,
                          svy_figure_name(f, p->e->by[p->unit]));
    if (u->judged > 1)
        title = counted(f, u, u->count[SVY_ABOVE] + u->count[SVY_BELOW]);
    about =
        measured(f, u, p->wish->title != NULL ? p->wish->title : title, name);
    if (*p->now != '\0')
        about = svy_mem_print(m, "%s, %s", about,
                              svy_figure_code(f, "wave", p->now));
    if (u->judged > 0)
        about = svy_mem_print(m, "%s; %s", about, coloured(f, u));
    if (shown(f, u, s) != NULL)
        about = svy_mem_print(m, "%s; %s", about, shown(f, u, s));
    svy_figure_head(f, title, about);
}

void
svy_says_key(struct svy_figure *f, const struct svy_units *u,
             const struct svy_slice *s)
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
    if (u->count[SVY_HIDDEN] > s->hidden)
        mark[n++] = (struct svy_mark){SVY_HOLLOW, say("not published")};
    if (u->count[SVY_BEFORE] > 0)
        mark[n++] = (struct svy_mark){
            SVY_BEFORE, svy_figure_code(f, "wave", u->pick.before)};
    svy_figure_key(f, mark, n);
}

/* Units that are not published: they have rows, or are counted and named. */
static const char *
withheld(struct svy_figure *f, const struct svy_units *u,
         const struct svy_slice *s)
{
    const char *text = svy_mem_print(
        &f->mem, say("Not published: fewer than %zu respondents, or withheld."),
        f->wish->least);

    if (s->hidden == 0)
        return text;
    text = svy_mem_print(
        &f->mem,
        say("%zu units are not published, having fewer than %zu respondents or "
            "being withheld"),
        s->hidden, f->wish->least);
    return s->hidden > LISTED
               ? svy_mem_print(&f->mem, "%s.", text)
               : svy_mem_print(&f->mem, "%s: %s.", text, named(f, u, hidden));
}

void
svy_says_foot(struct svy_figure *f, const struct svy_units *u,
              const struct svy_slice *s)
{
    const bool tests = u->pick.wish->tests != NULL;
    const size_t untested = tests ? u->ranged - u->judged : 0;
    struct svy_mem *m = &f->mem;
    const char *more = "";

    if (u->lonely)
        more =
            say("No interval: the sample of the unit cannot show its error.");
    if (untested > 0)
        more = svy_footer_join(
            m, more,
            svy_mem_print(m, say("Grey for want of a test: %zu."), untested));
    if (s->silent > 0)
        more = svy_footer_join(
            m, more, svy_mem_print(m, say("Without answers: %zu."), s->silent));
    if (u->count[SVY_HIDDEN] > 0)
        more = svy_footer_join(m, more, withheld(f, u, s));
    if (u->unknown)
        more = svy_footer_join(
            m, more, say("Respondents of no known unit are not shown."));
    svy_figure_foot(f, u->total, more);
}
