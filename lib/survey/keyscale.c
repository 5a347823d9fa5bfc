#include "survey/keyscale.h"

#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "ground/na.h"

/* A scale being read: what waits until its codes are known. */
struct draft {
    const struct svy_yaml *codes, *missing, *satisfied, *dissatisfied;
};

static const struct svy_key scale_keys[] = {
    {"codes", svy_yaml_keep, offsetof(struct draft, codes)},
    {"satisfied", svy_yaml_keep, offsetof(struct draft, satisfied)},
    {"dissatisfied", svy_yaml_keep, offsetof(struct draft, dissatisfied)},
    {"missing", svy_yaml_keep, offsetof(struct draft, missing)},
    {0},
};
const struct svy_schema svy_keyscale_scale = {"scales.NAME", scale_keys};

static const struct svy_key code_keys[] = {
    {"label", svy_label_read, offsetof(struct svy_code, label)},
    {"also", svy_yaml_list, offsetof(struct svy_code, also)},
    {"points", svy_yaml_number, offsetof(struct svy_code, points)},
    {0},
};
const struct svy_schema svy_keyscale_code = {"scales.NAME.codes.CODE",
                                             code_keys};

static const struct svy_key missing_keys[] = {
    {"label", svy_label_read, offsetof(struct svy_code, label)},
    {"also", svy_yaml_list, offsetof(struct svy_code, also)},
    {"reason", svy_yaml_text, offsetof(struct svy_code, reason)},
    {0},
};
const struct svy_schema svy_keyscale_missing = {"scales.NAME.missing.CODE",
                                                missing_keys};

static int
check_code(const struct svy_yaml_file *f, const struct svy_yaml *y)
{
    const char *t = y->text;

    if (svy_na_reason(t) != NULL)
        return svy_yaml_err(f, y,
                            "'%s' cannot be a code: NA is how a missing "
                            "answer is written",
                            t);
    if (strpbrk(t, "\n\t") != NULL)
        return svy_yaml_err(f, y, "a code is one line without tabs");
    return 0;
}

static int
read_code(const struct svy_yaml_file *f, const struct svy_yaml *y,
          const struct svy_schema *place, struct svy_code *c)
{
    if (y->kind == SVY_YAML_TEXT && !y->nothing) // 1: Very dissatisfied
        return svy_label_read(f, y, &c->label);
    return svy_schema_read(f, y, place, c);
}

/* Codes are the keys of a map, or a plain list where nobody needs labels. */
static int
read_codes(const struct svy_yaml_file *f, const struct svy_yaml *y,
           const struct svy_schema *place, struct svy_code **code, size_t *n)
{
    struct svy_strlist plain = {0};
    struct svy_code *c;

    if (y->kind == SVY_YAML_LIST ? svy_yaml_list(f, y, &plain)
                                 : svy_yaml_check(f, y))
        return f->why->code;
    *n = y->n;
    *code = c = svy_mem_take(f->mem, y->n, sizeof *c);
    for (size_t i = 0; i < y->n; i++, c++) {
        bool map = y->kind == SVY_YAML_MAP;
        const struct svy_yaml *key = map ? y->key[i] : y->value[i];

        c->code = key->text;
        c->points = NAN;
        if (check_code(f, key) || (map && read_code(f, y->value[i], place, c)))
            return f->why->code;
    }
    return 0;
}

/* Code i of those that are answers, then of those that are none. */
static const struct svy_code *
code_at(const struct svy_scale *s, size_t i)
{
    return i < s->n ? &s->code[i] : &s->missing[i - s->n];
}

/* Whether no text stands twice, as a code or for one. */
static bool
all_differ(const struct svy_scale *s)
{
    struct svy_intern seen = {0};
    size_t n = 0;

    for (size_t i = 0; i < s->n + s->nmissing; i++) {
        const struct svy_code *c = code_at(s, i);

        svy_intern_add(&seen, c->code, strlen(c->code));
        for (size_t j = 0; j < c->also.n; j++)
            svy_intern_add(&seen, c->also.name[j], strlen(c->also.name[j]));
        n += 1 + c->also.n;
    }
    n -= seen.n;
    svy_intern_free(&seen);
    return n == 0;
}

/* Two codes may not claim one text of a raw file. */
static int
check_also(const struct svy_yaml_file *f, const struct svy_yaml *y,
           const struct svy_scale *s)
{
    if (all_differ(s))
        return 0;
    for (size_t i = 0; i < s->n + s->nmissing; i++) {
        const struct svy_code *a = code_at(s, i);

        for (size_t j = 0; j < s->n + s->nmissing; j++) {
            const struct svy_code *b = code_at(s, j);

            for (size_t k = 0; k < b->also.n && i != j; k++)
                if (strcmp(a->code, b->also.name[k]) == 0 ||
                    svy_strlist_find(&a->also, b->also.name[k]) >= 0)
                    return svy_yaml_err(f, y,
                                        "'%s' stands for two codes, '%s' and "
                                        "'%s'",
                                        b->also.name[k], a->code, b->code);
        }
    }
    return 0;
}

static int
read_missing(const struct svy_yaml_file *f, const struct svy_yaml *y,
             struct svy_scale *s)
{
    const struct svy_schema *place = &svy_keyscale_missing;

    if (svy_yaml_check(f, y) ||
        read_codes(f, y, place, &s->missing, &s->nmissing))
        return f->why->code;
    for (size_t i = 0; i < s->nmissing; i++) {
        if (svy_strlist_find(&s->known, s->missing[i].code) >= 0)
            return svy_yaml_err(f, y->key[i],
                                "'%s' is a code of the scale and cannot stand "
                                "for no answer too",
                                s->missing[i].code);
        if (s->missing[i].reason == NULL)
            return svy_yaml_err(f, y->key[i],
                                "the reason of '%s' is missing: reason: "
                                "no-opinion, refused or another word",
                                s->missing[i].code);
        if (strpbrk(s->missing[i].reason, " \t\n") != NULL)
            return svy_yaml_err(f, y->key[i],
                                "the reason of '%s' is one word, as in "
                                "no-opinion",
                                s->missing[i].code);
    }
    return 0;
}

/* Codes of the scale, none of them in the other list. */
static int
read_side(const struct svy_yaml_file *f, const struct svy_yaml *y,
          const struct svy_scale *s, const struct svy_strlist *other,
          struct svy_strlist *out)
{
    if (y == NULL)
        return 0;
    if (svy_yaml_list(f, y, out))
        return f->why->code;
    for (size_t i = 0; i < out->n; i++) {
        if (svy_strlist_find(&s->known, out->name[i]) < 0)
            return svy_yaml_err(f, svy_yaml_part(y, i),
                                "'%s' is not a code of the scale '%s'",
                                out->name[i], s->name);
        if (svy_strlist_find(other, out->name[i]) >= 0)
            return svy_yaml_err(f, svy_yaml_part(y, i),
                                "'%s' cannot be satisfied and dissatisfied",
                                out->name[i]);
    }
    return 0;
}

static int
read_scale(const struct svy_yaml_file *f, const struct svy_yaml *key,
           const struct svy_yaml *y, struct svy_scale *s)
{
    struct draft d = {0};

    s->name = key->text;
    if (svy_schema_read(f, y, &svy_keyscale_scale, &d))
        return f->why->code;
    if (d.codes != NULL &&
        read_codes(f, d.codes, &svy_keyscale_code, &s->code, &s->n))
        return f->why->code;
    if (s->n == 0)
        return svy_yaml_err(f, key, "the scale '%s' has no codes", s->name);
    for (size_t i = 0; i < s->n; i++)
        svy_strlist_add(&s->known, f->mem, s->code[i].code);
    if (d.missing != NULL && read_missing(f, d.missing, s))
        return f->why->code;
    if (check_also(f, key, s) ||
        read_side(f, d.satisfied, s, &s->dissatisfied, &s->satisfied))
        return f->why->code;
    return read_side(f, d.dissatisfied, s, &s->satisfied, &s->dissatisfied);
}

int
svy_keyscale_read(const struct svy_yaml_file *f, const struct svy_yaml *y,
                  void *to)
{
    struct svy_survey *s = to;

    if (svy_yaml_check(f, y))
        return f->why->code;
    s->scale = svy_mem_take(f->mem, y->n, sizeof *s->scale);
    for (size_t i = 0; i < y->n; i++, s->nscale++) {
        if (read_scale(f, y->key[i], y->value[i], &s->scale[i]))
            return f->why->code;
        svy_intern_add(&s->scale_names, y->key[i]->text,
                       strlen(y->key[i]->text));
    }
    return 0;
}
