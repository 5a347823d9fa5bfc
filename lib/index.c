#include "index.h"

#include <math.h>
#include <string.h>

#include "stat.h"
#include "tree.h"

struct svy_index_leaf {
    struct svy_line line;
    struct svy_stat_item item;
    bool shown;
};

/* What a node's join needs to know. */
struct node {
    const struct svy_survey *survey;
    const struct svy_node *node;
    size_t n; /* leaves */
};

/* Whether a derived item stands in the tree with a number of its own. */
static bool
is_own(const struct svy_stat_item *it, const struct svy_survey *s)
{
    const struct svy_derive *d = svy_survey_derive(s, it->name);

    return d != NULL && d->kind != SVY_RECODE;
}

/* What an answer counts, and the ends of its scale. */
static void
score(struct svy_stat_item *it, const struct svy_survey *s,
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
check_scores(const struct svy_stat_item *it, const struct svy_survey *s,
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

/* The leaf of an item, made if it is new; NULL after an error. */
static struct svy_index_leaf *
find_leaf(struct svy_index *x, struct svy_source *source, const char *name,
          struct svy_err *why)
{
    const struct svy_stat_from from = {source->name, &source->survey,
                                       &source->t,   &source->ends,
                                       &source->mem, false};
    const long known = svy_list_find(&x->leaves, name);
    struct svy_index_leaf *l;

    if (known >= 0)
        return &x->leaf[known];
    l = &x->leaf[x->leaves.n];
    svy_list_add(&x->leaves, &source->mem, name);
    l->line.what =
        (struct svy_what){.item = name, .stat = "index", .answer = ""};
    if (svy_stat_item(&l->item, &from, name, why))
        return NULL;
    score(&l->item, &source->survey, &l->line.what);
    l->line.form = (struct svy_form){
        .kind = SVY_FORM_RATIO, .n = l->item.n, .in = l->item.answer};
    if (check_scores(&l->item, &source->survey, why) ||
        (!is_own(&l->item, &source->survey) &&
         svy_ends_take(&x->ends, source, &l->item, why)))
        return NULL;
    return l;
}

/* The value of a node from those of its leaves. */
static double
join(const void *ctx, const double *x, double *d)
{
    const struct node *c = ctx;
    struct svy_mem m = {0};
    struct svy_tree_run walk = {.m = &m};
    double *slope = d ? d : svy_mem_take(&m, c->n, sizeof *slope);
    double value = svy_tree_value(c->survey, c->node, x, slope, &walk);

    svy_mem_free(&m);
    return value;
}

/* Whether some leaf has a value and another none: then the node has none, or,
 * rescaled, not its own. */
static bool
incomplete(const struct svy_form *f, const struct svy_form_totals *t)
{
    struct svy_mem m = {0};
    size_t lacking = 0;

    for (size_t i = 0; i < f->nparts; i++)
        lacking += isnan(svy_form_value(f->part[i], t, &m));
    svy_mem_free(&m);
    return lacking > 0 && lacking < f->nparts;
}

/* The scale of a node: its value with all leaves at one of their ends. */
static void
find_scale(struct svy_line *line, const struct node *c,
           struct svy_index_leaf *const *leaf, struct svy_mem *m)
{
    double *x = svy_mem_take(m, c->n, sizeof *x);

    for (size_t i = 0; i < c->n; i++)
        x[i] = leaf[i]->line.what.min;
    line->what.min = join(c, x, NULL);
    for (size_t i = 0; i < c->n; i++)
        x[i] = leaf[i]->line.what.max;
    line->what.max = join(c, x, NULL);
    line->what.ci = line->what.min < line->what.max ? SVY_CI_LOGIT : SVY_CI_T;
}

static int
add_node_line(struct svy_index *x, struct svy_source *source,
              const struct svy_node *node, struct svy_err *why)
{
    struct svy_mem *m = &source->mem;
    struct svy_line *line = &x->line[x->n++];
    struct node *c = svy_mem_take(m, 1, sizeof *c);
    const struct svy_leaf *name =
        svy_tree_leaves(&source->survey, node, &c->n, m);
    struct svy_index_leaf **leaf = svy_mem_take(m, c->n, sizeof *leaf);
    const struct svy_form **part = svy_mem_take(m, c->n, sizeof *part);

    c->survey = &source->survey;
    c->node = node;
    for (size_t i = 0; i < c->n; i++) {
        leaf[i] = find_leaf(x, source, name[i].item, why);
        if (leaf[i] == NULL)
            return why->code;
        part[i] = &leaf[i]->line.form;
    }
    line->what = (struct svy_what){.item = node->name,
                                   .stat = "index",
                                   .answer = "",
                                   .node = true,
                                   .incomplete = incomplete};
    line->form = (struct svy_form){.kind = SVY_FORM_JOIN,
                                   .nparts = c->n,
                                   .part = part,
                                   .join = join,
                                   .ctx = c};
    find_scale(line, c, leaf, m);
    return 0;
}

static int
add_node(struct svy_index *x, struct svy_source *source,
         const struct svy_node *node, struct svy_err *why)
{
    if (add_node_line(x, source, node, why))
        return why->code;
    for (size_t i = 0; i < node->n; i++) {
        const struct svy_child *c = &node->child[i];
        struct svy_index_leaf *leaf;

        if (c->node >= 0) {
            if (add_node(x, source, &source->survey.node[c->node], why))
                return why->code;
            continue;
        }
        leaf = find_leaf(x, source, c->item, why);
        if (leaf == NULL)
            return why->code;
        if (!leaf->shown)
            x->line[x->n++] = leaf->line;
        leaf->shown = true;
    }
    return 0;
}

int
svy_index_check(const struct svy_survey *s, struct svy_err *why)
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
svy_index_init(struct svy_index *x, struct svy_source *source,
               struct svy_err *why)
{
    const struct svy_survey *s = &source->survey;
    size_t children = 0;

    *x = (struct svy_index){0};
    svy_ends_ask(&x->ends, s->score == SVY_TOP2 || s->score == SVY_NET,
                 s->score == SVY_NET);
    for (size_t i = 0; i < s->nnode; i++)
        children += s->node[i].n;
    x->leaf = svy_mem_take(&source->mem, children, sizeof *x->leaf);
    x->line = svy_mem_take(&source->mem, children + s->nnode, sizeof *x->line);
    for (size_t i = 0; i < s->nnode; i++)
        if (s->node[i].parent < 0 && add_node(x, source, &s->node[i], why))
            return why->code;
    svy_ends_finish(&x->ends, source);
    return 0;
}
