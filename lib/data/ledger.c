#include "data/ledger.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "data/part.h"
#include "ground/num.h"

struct svy_ledger_unit {
    size_t sampled, inside;
};

void
svy_ledger_open(struct svy_ledger *g, struct svy_tally *t,
                const struct svy_csv *r)
{
    const size_t nby = t->shape.nby;

    *g = (struct svy_ledger){.t = t,
                             .r = r,
                             .stratum = nby,
                             .fpc = nby + 1 + t->shape.nstage,
                             .item = nby + 1 + t->shape.nstage + t->shape.nfpc};
}

void
svy_ledger_close(struct svy_ledger *g)
{
    free(g->before);
    free(g->key);
    free(g->unit);
    svy_intern_free(&g->wave);
    svy_intern_free(&g->said);
    svy_intern_free(&g->counted);
}

static const char *
wave_of(const struct svy_ledger *g)
{
    return svy_shape_waves(&g->t->shape) ? g->r->field[0] : "";
}

/* #psu before *, and both before the items. */
static int
compare_items(const char *a, const char *b)
{
    const int x = strcmp(a, "#psu") == 0 ? 0 : strcmp(a, "*") == 0 ? 1 : 2;
    const int y = strcmp(b, "#psu") == 0 ? 0 : strcmp(b, "*") == 0 ? 1 : 2;

    return x == y ? strcmp(a, b) : x - y;
}

/* By-columns, unit, item and answer must rise from row to row. */
static bool
rises(struct svy_ledger *g)
{
    char **f = g->r->field, *old = g->before;
    size_t len = 0;
    int c = 0;

    g->changed = 0;
    for (size_t i = 0; old != NULL && c == 0 && i < g->item + 2; i++) {
        if (i < g->fpc || i >= g->item)
            c = i == g->item ? compare_items(old, f[i]) : strcmp(old, f[i]);
        old += strlen(old) + 1;
        g->changed = i;
    }
    for (size_t i = 0; i < g->item + 2; i++) {
        size_t more = strlen(f[i]) + 1;

        g->before = svy_mem_more(g->before, &g->room, len + more, 1);
        memcpy(g->before + len, f[i], more);
        len += more;
    }
    return old == NULL || c < 0;
}

/* A row of everybody has no answer, and one of a unit no by-column either. */
static bool
is_plain(const struct svy_ledger *g, bool psu)
{
    char **f = g->r->field;
    bool plain = f[g->item + 1][0] == '\0';

    for (size_t j = svy_shape_waves(&g->t->shape); psu && j < g->stratum; j++)
        plain = plain && f[j][0] == '\0';
    return plain || (!psu && strcmp(f[g->item], "*") != 0);
}

/* Rows of counts, then #how, then #part. */
static int
come_to(struct svy_ledger *g, size_t stage, struct svy_err *why)
{
    if (stage < g->stage)
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: the row is out of order or there twice; join "
                       "tallies with svytally --merge",
                       g->r->name, g->r->line);
    g->stage = stage;
    return 0;
}

int
svy_ledger_order(struct svy_ledger *g, struct svy_err *why)
{
    const char *item = g->r->field[g->item];

    if (!rises(g))
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: the row is out of order or there twice; join "
                       "tallies with svytally --merge",
                       g->r->name, g->r->line);
    if (!is_plain(g, strcmp(item, "#psu") == 0))
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: no tally has such a row of %s; make it again",
                       g->r->name, g->r->line, item);
    return come_to(g, 0, why);
}

/* Whether a written sum is 0: none of its digits, but for exponents, counts. */
static bool
is_zero(const char *sum)
{
    return strcspn(sum, "123456789") >= strcspn(sum, "ep");
}

static int
check_weight(const struct svy_ledger *g, size_t n, bool psu,
             struct svy_err *why)
{
    char **f = g->r->field + g->item;
    const bool squares =
        psu || strcmp(f[0], "*") == 0 || svy_shape_elements(&g->t->shape);

    if (is_zero(f[3]) ? n > 0 && !psu : n == 0)
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: n is %s and w is %s: people weigh more than 0, "
                       "and nobody weighs 0; make the tally again",
                       g->r->name, g->r->line, f[2], f[3]);
    if (squares && *f[4] == '\0')
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: w2 is empty, but every row of %s has it; make "
                       "the tally again",
                       g->r->name, g->r->line, f[0]);
    return 0;
}

static int
too_many(const struct svy_ledger *g, size_t n, const char *of, size_t most,
         struct svy_err *why)
{
    return svy_err(why, SVY_FAILED,
                   "%s:%zu: n adds up to %zu, but %s above has %zu; make the "
                   "tally again",
                   g->r->name, g->r->line, n, of, most);
}

static struct svy_ledger_unit *
find_unit(struct svy_ledger *g, size_t unit)
{
    g->unit = svy_mem_more(g->unit, &g->unit_room, unit + 1, sizeof *g->unit);
    while (g->nunit <= unit)
        g->unit[g->nunit++] = (struct svy_ledger_unit){SIZE_MAX, 0};
    return &g->unit[unit];
}

static int
count_people(struct svy_ledger *g, struct svy_ledger_unit *u, size_t n,
             struct svy_err *why)
{
    char **f = g->r->field + g->item;
    const char *wave = wave_of(g);

    if (n > SVY_PART_MOST - g->people)
        return svy_part_full(g->r->name, g->r->line, why);
    u->sampled = n;
    g->people += n;
    g->weighted |= strcmp(f[2], f[3]) != 0;
    svy_intern_add(&g->wave, wave, strlen(wave));
    return 0;
}

/* Remembers which items a wave has. */
static void
note_item(struct svy_ledger *g)
{
    const char *wave = wave_of(g), *item = g->r->field[g->item];
    const size_t first = strlen(wave) + 1, len = first + strlen(item);

    g->key = svy_mem_more(g->key, &g->key_room, len, 1);
    memcpy(g->key, wave, first);
    memcpy(g->key + first, item, len - first);
    svy_intern_add(&g->counted, g->key, len);
}

int
svy_ledger_count(struct svy_ledger *g, size_t unit, size_t n,
                 struct svy_err *why)
{
    const char *item = g->r->field[g->item];
    const bool psu = strcmp(item, "#psu") == 0, all = strcmp(item, "*") == 0;
    struct svy_ledger_unit *u = find_unit(g, unit);

    if (check_weight(g, n, psu, why))
        return why->code;
    if (psu)
        return count_people(g, u, n, why);
    if (u->sampled == SIZE_MAX)
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: the unit of this row has no #psu row above",
                       g->r->name, g->r->line);
    if (g->changed < g->item)
        g->inside = 0;
    if (g->changed <= g->item)
        g->given = 0;
    if (n > (all ? u->sampled - u->inside : g->inside - g->given))
        return all ? too_many(g, u->inside + n, "#psu", u->sampled, why)
                   : too_many(g, g->given + n, "*", g->inside, why);
    if (all) {
        u->inside += n;
        g->inside = n;
    } else {
        g->given += n;
        note_item(g);
    }
    return 0;
}

/* What is told of a whole wave or file stands in no cell. */
static int
check_bare(const struct svy_ledger *g, size_t from, struct svy_err *why)
{
    for (size_t j = from; j < g->r->n; j++)
        if ((j < g->item || j > g->item + 2) && g->r->field[j][0] != '\0')
            return svy_err(why, SVY_FAILED,
                           "%s:%zu: no tally has such a row of %s; make it "
                           "again",
                           g->r->name, g->r->line, g->r->field[g->item]);
    return 0;
}

int
svy_ledger_how(struct svy_ledger *g, struct svy_err *why)
{
    char **f = g->r->field + g->item;
    const char *wave = wave_of(g);
    const size_t known = g->said.n;

    if (come_to(g, 1, why) || check_bare(g, svy_shape_waves(&g->t->shape), why))
        return why->code;
    if (svy_intern_add(&g->said, wave, strlen(wave)) < known ||
        f[2][0] != '\0' || !svy_how_good(f[1]))
        return svy_err(why, SVY_FAILED,
                       "%s:%zu: this does not say how a wave was counted, or "
                       "says it twice; make the tally again",
                       g->r->name, g->r->line);
    return svy_alike_add(&g->t->how, wave, f[1], g->r->name, why);
}

int
svy_ledger_part(struct svy_ledger *g, struct svy_err *why)
{
    char **f = g->r->field + g->item;
    struct svy_mem m = {0};
    size_t n;
    int rc = come_to(g, 2, why) || check_bare(g, 0, why);

    if (rc == 0 && !svy_num_count(f[2], &n))
        rc = svy_err(why, SVY_FAILED,
                     "%s:%zu: n is '%s', not a number from 0 on", g->r->name,
                     g->r->line, f[2]);
    if (rc == 0)
        rc = svy_part_add(g->t, f[1], n,
                          svy_mem_print(&m, "%s:%zu", g->r->name, g->r->line),
                          why);
    if (rc == 0)
        g->parts += n;
    svy_mem_free(&m);
    return rc;
}

/* Every item is one that #how names, and no other. */
static int
check_items(const struct svy_ledger *g, struct svy_err *why)
{
    for (size_t i = 0; i < g->counted.n; i++) {
        const char *wave = g->counted.at[i].key,
                   *item = wave + strlen(wave) + 1;
        const struct svy_how *how = svy_alike_find(&g->t->how, wave);

        if (svy_intern_find(&g->said, wave, strlen(wave)) >= 0 &&
            strcmp(how->text, SVY_HOW_PUBLISHED) != 0 &&
            svy_alike_item(how, item) == NULL)
            return svy_err(why, SVY_FAILED,
                           "%s: '%s' is counted, but #how does not name it; "
                           "was it renamed? make the tally again",
                           g->r->name, item);
    }
    return 0;
}

int
svy_ledger_end(struct svy_ledger *g, struct svy_err *why)
{
    if (g->parts != g->people && (g->said.n > 0 || g->weighted))
        return svy_err(why, SVY_FAILED,
                       "%s: #part rows have n %zu in all, but %zu people are "
                       "counted in #psu rows; make the tally again",
                       g->r->name, g->parts, g->people);
    for (size_t i = 0; i < g->wave.n; i++) {
        const char *wave = g->wave.at[i].key;

        if (svy_intern_find(&g->said, wave, strlen(wave)) < 0 &&
            svy_alike_add(&g->t->how, wave, NULL, g->r->name, why))
            return why->code;
    }
    return check_items(g, why);
}
