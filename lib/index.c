#include "index.h"

#include <math.h>
#include <string.h>

#include "stat.h"
#include "tree.h"

struct svy_index_leaf {
    struct svy_what what;
    struct svy_stat_item item;
};

struct svy_index_line {
    const struct svy_node *node; /* NULL: the leaf */
    size_t n, *leaf;             /* the leaves of the node, in its order */
    struct svy_what what;
};

/* What an answer counts, and the ends of its scale. */
static void
score(struct svy_stat_item *it, const struct svy_survey *s,
      struct svy_what *what)
{
    const struct svy_derive *d = svy_survey_derive(s, it->name);
    const bool own = d != NULL && d->kind != SVY_RECODE;
    const bool every = own && d->kind == SVY_EVERY;

    what->min = own && !every ? NAN : 0;
    what->max = own && !every ? NAN : 100;
    if (!own)
        svy_scoring_range(&it->scoring, s->score, &what->min, &what->max);
    what->ci = what->min < what->max ? SVY_CI_LOGIT : SVY_CI_T;
    for (size_t i = 0; i < it->n; i++) {
        it->answer[i].x = 1;
        it->answer[i].y =
            own ? it->number[i] * (every ? 100 : 1)
                : svy_scoring_value(&it->scoring, s->score, it->place[i]);
    }
}

static int
check_scores(const struct svy_stat_item *it, const struct svy_survey *s,
             struct svy_err *why)
{
    for (size_t i = 0; i < it->n; i++)
        if (isnan(it->answer[i].y))
            return svy_err(why, SVY_FAILED,
                           "%s: answer '%s' of %s has no score; give the codes "
                           "of its scale numbers or points, or choose another "
                           "score",
                           s->file, it->code[i], it->name);
    return 0;
}

/* The place of an item among the leaves, added if it is new. */
static int
add_leaf(struct svy_index *x, struct svy_run *run, const char *name, size_t *at,
         struct svy_err *why)
{
    struct svy_index_leaf *l;

    for (*at = 0; *at < x->nleaf; ++*at)
        if (strcmp(x->leaf[*at].what.item, name) == 0)
            return 0;
    l = &x->leaf[x->nleaf++];
    l->what = (struct svy_what){.item = name, .stat = "index", .answer = ""};
    if (svy_stat_item(&l->item, &run->survey, &run->t, name, &run->ends,
                      &run->mem, why))
        return why->code;
    score(&l->item, &run->survey, &l->what);
    return check_scores(&l->item, &run->survey, why);
}

/* The scale of a node: its value with all leaves at one of their ends. */
static double
end(const struct svy_index *x, const struct svy_index_line *line,
    struct svy_run *run, bool high)
{
    struct svy_tree_run walk = {.m = &run->mem};
    double *v = svy_mem_take(&run->mem, line->n, sizeof *v);
    double *d = svy_mem_take(&run->mem, line->n, sizeof *d);

    for (size_t i = 0; i < line->n; i++) {
        const struct svy_what *w = &x->leaf[line->leaf[i]].what;

        v[i] = high ? w->max : w->min;
    }
    return svy_tree_value(&run->survey, line->node, v, d, &walk);
}

static int add_node(struct svy_index *x, struct svy_run *run,
                    const struct svy_node *node, struct svy_err *why);

static bool
has_line(const struct svy_index *x, const char *item)
{
    for (size_t i = 0; i < x->nline; i++)
        if (x->line[i].node == NULL && strcmp(x->line[i].what.item, item) == 0)
            return true;
    return false;
}

static int
add_child(struct svy_index *x, struct svy_run *run, const struct svy_child *c,
          struct svy_err *why)
{
    struct svy_index_line *line;
    size_t *at;

    if (c->node >= 0)
        return add_node(x, run, &run->survey.node[c->node], why);
    if (has_line(x, c->item))
        return 0;
    at = svy_mem_take(&run->mem, 1, sizeof *at);
    if (add_leaf(x, run, c->item, at, why))
        return why->code;
    line = &x->line[x->nline++];
    line->leaf = at;
    line->n = 1;
    line->what = x->leaf[*at].what;
    return 0;
}

static int
add_node(struct svy_index *x, struct svy_run *run, const struct svy_node *node,
         struct svy_err *why)
{
    struct svy_index_line *line = &x->line[x->nline++];
    const struct svy_leaf *leaf =
        svy_tree_leaves(&run->survey, node, &line->n, &run->mem);

    line->node = node;
    line->leaf = svy_mem_take(&run->mem, line->n, sizeof *line->leaf);
    for (size_t i = 0; i < line->n; i++)
        if (add_leaf(x, run, leaf[i].item, &line->leaf[i], why))
            return why->code;
    line->what = (struct svy_what){.item = node->name,
                                   .stat = "index",
                                   .answer = "",
                                   .min = end(x, line, run, false),
                                   .max = end(x, line, run, true),
                                   .node = true};
    line->what.ci = line->what.min < line->what.max ? SVY_CI_LOGIT : SVY_CI_T;
    for (size_t i = 0; i < node->n; i++)
        if (add_child(x, run, &node->child[i], why))
            return why->code;
    return 0;
}

int
svy_index_init(struct svy_index *x, struct svy_run *run, struct svy_err *why)
{
    const struct svy_survey *s = &run->survey;
    size_t children = 0;

    *x = (struct svy_index){0};
    for (size_t i = 0; i < s->nnode; i++)
        children += s->node[i].n;
    x->leaf = svy_mem_take(&run->mem, children, sizeof *x->leaf);
    x->line = svy_mem_take(&run->mem, children + s->nnode, sizeof *x->line);
    for (size_t i = 0; i < s->nnode; i++)
        if (s->node[i].parent < 0 && add_node(x, run, &s->node[i], why))
            return why->code;
    return 0;
}

/* A node of one domain, from its leaves there. */
static struct svy_linear
join(const struct svy_index_line *line, const struct svy_linear *part,
     const struct svy_survey *s, struct svy_what *what, struct svy_mem *m)
{
    struct svy_tree_run walk = {.m = m};
    struct svy_linear *of = svy_mem_take(m, line->n, sizeof *of), l;
    double *v = svy_mem_take(m, line->n, sizeof *v);
    double *d = svy_mem_take(m, line->n, sizeof *d), value;

    for (size_t i = 0; i < line->n; i++) {
        of[i] = part[line->leaf[i]];
        v[i] = of[i].value;
    }
    value = svy_tree_value(s, line->node, v, d, &walk);
    if (isnan(value))
        return (struct svy_linear){.from = part->from, .value = NAN};
    l = svy_linear_join(of, d, line->n, m);
    l.value = value;
    what->incomplete = walk.incomplete;
    return l;
}

static int
check_pairs(const struct svy_linear *l, const struct svy_index_line *line,
            const struct svy_run *run, struct svy_err *why)
{
    const char *a, *b;

    if (!svy_linear_lacks(l, &run->report.room, &a, &b))
        return 0;
    return svy_err(why, SVY_FAILED,
                   "%s: the error of '%s' needs those who answered both %s and "
                   "%s, whom the tally lacks; count them with svytally --pairs "
                   "%s",
                   run->name, line->what.item, a, b, line->what.item);
}

static int
add_domain(const struct svy_index *x, struct svy_run *run, size_t table,
           size_t domain, struct svy_mem *m, struct svy_err *why)
{
    const struct svy_totals *s = &run->tables.at[table];
    struct svy_linear *part = svy_mem_take(m, x->nleaf, sizeof *part);

    for (size_t i = 0; i < x->nleaf; i++) {
        const struct svy_stat_item *it = &x->leaf[i].item;

        part[i] = svy_linear_ratio(s, domain, it->answer, it->n, m);
        svy_linear_count(&part[i], &run->report.room);
    }
    for (size_t i = 0; i < x->nline; i++) {
        const struct svy_index_line *line = &x->line[i];
        struct svy_what what = line->what;
        struct svy_linear l = line->node
                                  ? join(line, part, &run->survey, &what, m)
                                  : part[line->leaf[0]];

        if (line->node != NULL && check_pairs(&l, line, run, why))
            return why->code;
        svy_report_add(&run->report, s, domain, &l, &what,
                       svy_tables_role(&run->tables, table));
    }
    return 0;
}

int
svy_index_add(const struct svy_index *x, struct svy_run *run,
              struct svy_err *why)
{
    struct svy_mem scratch = {0};
    struct svy_mem *m =
        run->report.how.covariance ? &run->report.mem : &scratch;
    int rc = 0;

    for (size_t i = 0; rc == 0 && i < run->tables.n; i++)
        for (size_t d = 0; rc == 0 && d < run->tables.at[i].ndomain; d++) {
            rc = add_domain(x, run, i, d, m, why);
            svy_mem_free(&scratch);
        }
    return rc;
}
