#include "meaning/indexlines.h"

#include <math.h>
#include <string.h>

#include "meaning/itemstat.h"
#include "survey/tree.h"

struct svy_indexlines_leaf {
    struct svy_line line;
    struct svy_itemstat_item item;
    bool shown;
};

/* What a node's join needs to know. */
struct node {
    const struct svy_survey *survey;
    const struct svy_node *node;
    size_t n;  /* leaves, or children */
    bool step; /* of its children */
};

/* Whether a derived item stands in the tree with a number of its own. */
static bool
is_own(const struct svy_itemstat_item *it, const struct svy_survey *s)
{
    const struct svy_derive *d = svy_survey_derive(s, it->name);

    return d != NULL && d->kind != SVY_RECODE;
}

/* What an answer counts, and the ends of its scale. */
static void
score(struct svy_itemstat_item *it, const struct svy_survey *s,
      struct svy_what *what)
{
    const bool own = is_own(it, s);
    const bool every = own && svy_survey_derive(s, it->name)->kind == SVY_EVERY;

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
check_scores(const struct svy_itemstat_item *it, const struct svy_survey *s,
             struct svy_err *why)
{
    if (!is_own(it, s) &&
        svy_scoring_fit(&it->scoring, s->score, s->file, it->name, why))
        return why->code;
    for (size_t i = 0; i < it->n; i++)
        if (isnan(it->answer[i].y))
            return svy_err(why, SVY_FAILED,
                           "%s: answer '%s' of %s has no score; give the codes "
                           "of its scale numbers or points, or choose another "
                           "score",
                           s->file, it->code[i], it->name);
    return 0;
}

static long
find_name(const struct svy_indexlines *x, const char *name)
{
    return svy_intern_find(&x->names, name, strlen(name));
}

/* The leaf of an item, made if it is new; NULL after an error. */
static struct svy_indexlines_leaf *
find_leaf(struct svy_indexlines *x, struct svy_source *source, const char *name,
          struct svy_err *why)
{
    const long known = find_name(x, name);
    struct svy_indexlines_leaf *l;

    if (known >= 0)
        return &x->leaf[known];
    l = &x->leaf[svy_intern_add(&x->names, name, strlen(name))];
    l->line.what =
        (struct svy_what){.item = name, .stat = "index", .answer = ""};
    if (svy_itemstat_item(&l->item, source, name, why))
        return NULL;
    score(&l->item, &source->survey, &l->line.what);
    l->line.form = (struct svy_statform){.kind = SVY_STATFORM_RATIO,
                                         .n = l->item.n,
                                         .in = l->item.answer,
                                         .id = x->names.n};
    if (check_scores(&l->item, &source->survey, why) ||
        (!is_own(&l->item, &source->survey) &&
         svy_ends_take(&x->ends, source, &l->item, why)))
        return NULL;
    return l;
}

/* A node is a function of means of items, not a mean of respondents' scores: so
 * it uses all who answered an item, also who left others out. From its leaves,
 * or of many from its children (tree.h). */
static double
join(const void *ctx, const double *x, double *d)
{
    const struct node *c = ctx;
    struct svy_mem m = {0};
    struct svy_tree_run walk = {.m = &m};
    double *slope = d ? d : svy_mem_take(&m, c->n, sizeof *slope);
    double value = c->step
                       ? svy_tree_step(c->survey, c->node, x, slope, &walk)
                       : svy_tree_value(c->survey, c->node, x, slope, &walk);

    svy_mem_free(&m);
    return value;
}

/* The scale of a node: its value with all leaves at one of their ends, as every
 * average rises with each of its parts. Limits by logit need ends that are
 * apart. */
static void
find_scale(struct svy_line *line, const struct node *c,
           const struct svy_line *const *part, struct svy_mem *m)
{
    double *x = svy_mem_take(m, c->n, sizeof *x);

    for (size_t i = 0; i < c->n; i++)
        x[i] = part[i]->what.min;
    line->what.min = join(c, x, NULL);
    for (size_t i = 0; i < c->n; i++)
        x[i] = part[i]->what.max;
    line->what.max = join(c, x, NULL);
    line->what.ci = line->what.min < line->what.max ? SVY_CI_LOGIT : SVY_CI_T;
}

/* The line of a node, of those of its parts. */
static void
put_node(struct svy_indexlines *x, struct svy_line *line, const struct node *c,
         const struct svy_line *const *part, struct svy_mem *m)
{
    const struct svy_statform **form = svy_mem_take(m, c->n, sizeof *form);

    for (size_t i = 0; i < c->n; i++)
        form[i] = &part[i]->form;
    line->what = (struct svy_what){
        .item = c->node->name, .stat = "index", .answer = "", .node = true};
    line->form =
        (struct svy_statform){.kind = SVY_STATFORM_JOIN,
                              .nparts = c->n,
                              .part = form,
                              .join = join,
                              .ctx = c,
                              .shares = c->step,
                              .id = x->most + 1 + (size_t)(line - x->line)};
    find_scale(line, c, part, m);
}

/* The leaves of a node, which are all known. */
static const struct svy_line **
find_leaves(const struct svy_indexlines *x, struct svy_source *source,
            const struct svy_node *node, size_t *n)
{
    const struct svy_leaf *leaf =
        svy_tree_leaves(&source->survey, node, n, &source->mem);
    const struct svy_line **part = svy_mem_take(&source->mem, *n, sizeof *part);

    for (size_t i = 0; i < *n; i++)
        part[i] = &x->leaf[find_name(x, leaf[i].item)].line;
    return part;
}

/* A node and all below it. One of few leaves rests on them, and one of many on
 * its children: else a chain of nodes would look at all leaves in each. */
static int
add_node(struct svy_indexlines *x, struct svy_source *source,
         const struct svy_node *node, struct svy_err *why)
{
    struct svy_mem *m = &source->mem;
    struct svy_line *line = &x->line[x->n++];
    const struct svy_line **part = svy_mem_take(m, node->n, sizeof *part);
    struct node *c = svy_mem_take(m, 1, sizeof *c);

    *c = (struct node){&source->survey, node, node->n, node->items > SVY_FEW};
    for (size_t i = 0; i < node->n; i++) {
        const struct svy_child *child = &node->child[i];
        struct svy_indexlines_leaf *leaf;

        part[i] = &x->line[x->n];
        if (child->node >= 0) {
            if (add_node(x, source, &source->survey.node[child->node], why))
                return why->code;
            continue;
        }
        leaf = find_leaf(x, source, child->item, why);
        if (leaf == NULL)
            return why->code;
        part[i] = &leaf->line;
        if (!leaf->shown)
            x->line[x->n++] = leaf->line;
        leaf->shown = true;
    }
    if (!c->step)
        part = find_leaves(x, source, node, &c->n);
    put_node(x, line, c, part, m);
    return 0;
}

int
svy_indexlines_check(const struct svy_survey *s, struct svy_err *why)
{
    if (s->nnode > 0)
        return 0;
    if (s->file != NULL)
        return svy_err(why, SVY_FAILED,
                       "%s: there is no key 'index', which says what is added "
                       "up to what",
                       s->file);
    return svy_err(why, SVY_MISUSED,
                   "an index needs a survey file (--survey) with a key "
                   "'index'");
}

int
svy_indexlines_init(struct svy_indexlines *x, struct svy_source *source,
                    struct svy_err *why)
{
    const struct svy_survey *s = &source->survey;
    int rc = 0;

    *x = (struct svy_indexlines){0};
    svy_ends_ask(&x->ends, s->score == SVY_TOP2 || s->score == SVY_NET,
                 s->score == SVY_NET);
    for (size_t i = 0; i < s->nnode; i++)
        x->most += s->node[i].n;
    x->leaf = svy_mem_take(&source->mem, x->most, sizeof *x->leaf);
    x->line = svy_mem_take(&source->mem, x->most + s->nnode, sizeof *x->line);
    for (size_t i = 0; rc == 0 && i < s->nnode; i++)
        if (s->node[i].parent < 0)
            rc = add_node(x, source, &s->node[i], why);
    svy_intern_free(&x->names);
    if (rc == 0)
        svy_ends_finish(&x->ends, source);
    return rc;
}
