#include "data/alike.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "ground/intern.h"

enum { LISTED = 3 };

/* The place of a wave, n if it is new. */
static size_t
find(const struct svy_hows *h, const char *wave)
{
    size_t i = 0;

    while (i < h->n && strcmp(h->at[i].wave, wave) != 0)
        i++;
    return i;
}

const struct svy_how *
svy_alike_find(const struct svy_hows *h, const char *wave)
{
    const size_t i = find(h, wave);

    return i < h->n ? &h->at[i] : NULL;
}

static int
by_name(const void *a, const void *b)
{
    return strcmp(((const struct svy_how_item *)a)->name,
                  ((const struct svy_how_item *)b)->name);
}

const char *
svy_alike_item(const struct svy_how *h, const char *item)
{
    const struct svy_how_item key = {.name = item}, *at;

    at = h->n == 0 ? NULL
                   : bsearch(&key, h->item, h->n, sizeof *h->item, by_name);
    return at == NULL ? NULL : at->sum;
}

bool
svy_alike_said(const struct svy_hows *h)
{
    for (size_t i = 0; i < h->n; i++)
        if (h->at[i].text == NULL || h->at[i].unsaid)
            return false;
    return h->n > 0;
}

bool
svy_alike_paired(const struct svy_hows *h, const char *x, const char *y,
                 const char *pair)
{
    for (size_t i = 0; i < h->n; i++)
        if (svy_alike_item(&h->at[i], x) != NULL &&
            svy_alike_item(&h->at[i], y) != NULL &&
            svy_alike_item(&h->at[i], pair) == NULL)
            return false;
    return true;
}

static int
rests_otherwise(const char *item, const struct svy_how *here,
                const struct svy_how *there, struct svy_err *why)
{
    if (strcmp(here->wave, there->wave) != 0)
        return svy_err(why, SVY_FAILED,
                       "'%s' was counted with other missing codes, another "
                       "relevant or another definition in wave %s than in wave "
                       "%s; count both with the same survey file",
                       item, here->wave, there->wave);
    return svy_err(why, SVY_FAILED,
                   "%s: '%s' was counted with other missing codes, another "
                   "relevant or another definition than in %s; count both "
                   "with the same survey file",
                   here->file, item, there->file);
}

/* What of a list differs: a name that only one has, else a sum. */
static const struct svy_how_item *
odd(const struct svy_how_item *a, size_t na, const struct svy_how_item *b,
    size_t nb, bool *named)
{
    size_t i = 0, k = 0;

    *named = true;
    while (i < na || k < nb) {
        const int c = i == na ? 1 : k == nb ? -1 : strcmp(a[i].name, b[k].name);

        if (c != 0)
            return c < 0 ? &a[i] : &b[k];
        i++;
        k++;
    }
    *named = false;
    for (i = 0; i < na; i++)
        if (strcmp(a[i].sum, b[i].sum) != 0)
            return &a[i];
    return NULL;
}

/* Two parts of one wave: the first thing that they do not agree in. */
static int
differ(const struct svy_how *was, const struct svy_how *is, struct svy_err *why)
{
    struct svy_mem m = {0};
    enum svy_how_key key = SVY_HOW_COUNTS;
    const struct svy_how_item *item = NULL;
    bool named = true;

    if (strcmp(was->text, SVY_HOW_PUBLISHED) == 0 ||
        strcmp(is->text, SVY_HOW_PUBLISHED) == 0)
        return svy_err(why, SVY_FAILED,
                       "%s and %s: a published table of counts and answers "
                       "cannot be parts of one wave; nobody knows who is in "
                       "both",
                       is->file, was->file);
    while (key < SVY_HOW_ITEMS && svy_how_agree(was->text, is->text, key, &m))
        key++;
    if (key == SVY_HOW_BY || key == SVY_HOW_ASKED || key == SVY_HOW_ITEMS) {
        size_t n[2];
        const struct svy_how_item *of[] = {
            svy_how_list(was->text, key, &n[0], &m),
            svy_how_list(is->text, key, &n[1], &m)};

        item = odd(of[0], n[0], of[1], n[1], &named);
    }
    if (item != NULL && !named)
        rests_otherwise(item->name, is, was, why);
    else if (item != NULL && key == SVY_HOW_ITEMS)
        svy_err(why, SVY_FAILED,
                "%s: '%s' was counted in only one of this file and %s; count "
                "all parts of a wave with the same options",
                is->file, item->name, was->file);
    else
        svy_err(why, SVY_FAILED,
                "%s: counted with %s, but %s with %s; count all parts of a "
                "wave with the same options",
                is->file, svy_how_show(is->text, key, &m), was->file,
                svy_how_show(was->text, key, &m));
    svy_mem_free(&m);
    return why->code;
}

int
svy_alike_add(struct svy_hows *h, const char *wave, const char *text,
              const char *file, struct svy_err *why)
{
    const struct svy_how is = {.wave = wave, .file = file, .text = text};
    const size_t i = find(h, wave);
    struct svy_how *at;

    if (i == h->n) {
        h->at = svy_mem_more(h->at, &h->room, h->n + 1, sizeof *h->at);
        h->at[h->n++] = (struct svy_how){.wave = svy_mem_copy(&h->mem, wave)};
    }
    at = &h->at[i];
    at->unsaid |= text == NULL;
    if (text == NULL && h->silent == NULL)
        h->silent = svy_mem_copy(&h->mem, file);
    if (text == NULL || (at->text != NULL && strcmp(at->text, text) == 0))
        return 0;
    if (at->text != NULL)
        return differ(at, &is, why);
    at->file = svy_mem_copy(&h->mem, file);
    at->text = svy_mem_copy(&h->mem, text);
    at->item = svy_how_list(at->text, SVY_HOW_ITEMS, &at->n, &h->mem);
    return 0;
}

/* Names of items that only one wave has, for a note; NULL if there are none. */
static const char *
only_one(const struct svy_how *a, const struct svy_how *b, struct svy_mem *m)
{
    const struct svy_how *both[] = {a, b};
    const char *all = NULL;
    size_t n = 0;

    for (size_t side = 0; side < 2; side++)
        for (size_t i = 0; i < both[side]->n; i++) {
            const char *name = both[side]->item[i].name;

            if (svy_alike_item(both[1 - side], name) != NULL || n++ > LISTED)
                continue;
            all = svy_mem_print(m, "%s%s%s", all ? all : "", all ? ", " : "",
                                n > LISTED ? "..." : name);
        }
    return all;
}

/* What two waves differ in and may. */
static void
tell(const struct svy_how *was, const struct svy_how *is,
     struct svy_strlist *notes, struct svy_mem *m)
{
    const char *all = NULL,
               *items = was->here && is->here ? NULL : only_one(was, is, m);

    for (enum svy_how_key key = 0; key < SVY_HOW_ITEMS; key++)
        if (key != SVY_HOW_ASKED && !svy_how_agree(was->text, is->text, key, m))
            all = svy_mem_print(m, say("%s%s%s (there %s)"), all ? all : "",
                                all ? "; " : "", svy_how_show(is->text, key, m),
                                svy_how_show(was->text, key, m));
    if (items != NULL)
        all = svy_mem_print(m, say("%s%sitems in one wave only: %s"),
                            all ? all : "", all ? "; " : "", items);
    if (all != NULL)
        svy_strlist_add(notes, m,
                        svy_mem_print(m,
                                      say("wave %s was counted otherwise than "
                                          "wave %s: %s"),
                                      is->wave, was->wave, all));
}

/* What both have under a key must rest on the same. */
static int
check_sums(const struct svy_how *was, const struct svy_how *is,
           enum svy_how_key key, struct svy_mem *m, struct svy_err *why)
{
    size_t n[2];
    const struct svy_how_item *a = svy_how_list(was->text, key, &n[0], m),
                              *b = svy_how_list(is->text, key, &n[1], m);

    for (size_t i = 0; i < n[0]; i++)
        for (size_t k = 0; k < n[1]; k++)
            if (strcmp(a[i].name, b[k].name) == 0 &&
                strcmp(a[i].sum, b[k].sum) != 0)
                return rests_otherwise(b[k].name, is, was, why);
    return 0;
}

static int
check_wave(const struct svy_how *was, const struct svy_how *is,
           struct svy_mem *m, struct svy_err *why)
{
    static const enum svy_how_key strict[] = {SVY_HOW_STATUS, SVY_HOW_MISSING};

    for (size_t i = 0; i < 2; i++)
        if (!svy_how_agree(was->text, is->text, strict[i], m))
            return svy_err(why, SVY_FAILED,
                           "wave %s was counted with %s, but wave %s with %s; "
                           "count both waves alike",
                           is->wave, svy_how_show(is->text, strict[i], m),
                           was->wave, svy_how_show(was->text, strict[i], m));
    return check_sums(was, is, SVY_HOW_BY, m, why) ||
           check_sums(was, is, SVY_HOW_ASKED, m, why);
}

/* Each item rests on the same in all waves that have it. */
static int
check_items(const struct svy_hows *h, struct svy_err *why)
{
    struct svy_intern seen = {0};
    struct svy_mem m = {0};
    size_t all = 0, *wave;
    int rc = 0;

    for (size_t i = 0; i < h->n; i++)
        all += h->at[i].n;
    wave = svy_mem_take(&m, all, sizeof *wave);
    for (size_t i = 0; rc == 0 && i < h->n; i++)
        for (size_t k = 0; rc == 0 && k < h->at[i].n; k++) {
            const struct svy_how_item *it = &h->at[i].item[k];
            const size_t known = seen.n,
                         at = svy_intern_add(&seen, it->name, strlen(it->name));

            if (at == known)
                wave[at] = i;
            else if (strcmp(svy_alike_item(&h->at[wave[at]], it->name),
                            it->sum) != 0)
                rc =
                    rests_otherwise(it->name, &h->at[i], &h->at[wave[at]], why);
        }
    svy_intern_free(&seen);
    svy_mem_free(&m);
    return rc;
}

void
svy_alike_wait(struct svy_hows *h, const char *wave, const char *text,
               const char *file)
{
    h->wait =
        svy_mem_more(h->wait, &h->wait_room, h->nwait + 1, sizeof *h->wait);
    h->wait[h->nwait++] = (struct svy_how){.wave = svy_mem_copy(&h->mem, wave),
                                           .file = svy_mem_copy(&h->mem, file),
                                           .text = svy_mem_copy(&h->mem, text)};
}

int
svy_alike_check(struct svy_hows *h, struct svy_strlist *notes,
                struct svy_mem *m, struct svy_err *why)
{
    const struct svy_how *first = NULL;

    for (size_t i = 0; i < h->nwait; i++) {
        const struct svy_how *w = &h->wait[i];

        if (svy_alike_add(h, w->wave, w->text, w->file, why))
            return why->code;
        h->at[find(h, w->wave)].here = true;
    }
    h->nwait = 0;
    for (size_t i = 0; i < h->n; i++) {
        if (h->at[i].text == NULL)
            continue;
        if (first == NULL)
            first = &h->at[i];
        else if (check_wave(first, &h->at[i], m, why))
            return why->code;
        else
            tell(first, &h->at[i], notes, m);
    }
    if (h->silent != NULL)
        svy_strlist_add(
            notes, m,
            svy_mem_print(m,
                          say("%s does not say how it was counted (no "
                              "#how row), so nothing shows whether "
                              "all of it was counted alike, and as the "
                              "survey file says; count the answers "
                              "again to be sure"),
                          h->silent));
    return check_items(h, why);
}

void
svy_alike_hide(struct svy_hows *h)
{
    for (size_t i = 0; i < h->n; i++)
        if (h->at[i].text != NULL)
            h->at[i].text = svy_how_hide(h->at[i].text, &h->mem);
}

void
svy_alike_free(struct svy_hows *h)
{
    free(h->at);
    free(h->wait);
    svy_mem_free(&h->mem);
    *h = (struct svy_hows){0};
}
