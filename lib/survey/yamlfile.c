#include "survey/yamlfile.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <yaml.h>

#include "ground/intern.h"
#include "ground/oserr.h"
#include "ground/utf8.h"
#include "rows/magic.h"

enum {
    LARGEST = 16 * 1024 * 1024,
    DEEPEST = 100 /* the deepest key of ours is the seventh */
};

/* Reads all of in, which must be UTF-8. */
static int
slurp(const struct svy_yaml_file *f, FILE *in, char **text, size_t *len)
{
    struct svy_yaml at = {.line = 1, .column = 1};
    size_t room = 0, got;

    *text = NULL;
    *len = 0;
    do {
        *text = svy_mem_more(*text, &room, *len + BUFSIZ, 1);
        got = fread(*text + *len, 1, room - *len, in);
        *len += got;
        if (svy_magic_check(f->name, *text, *len, f->why))
            return f->why->code;
    } while (got > 0 && *len <= LARGEST);
    if (ferror(in))
        return svy_err(f->why, SVY_FAILED, "%s: %s", f->name,
                       svy_oserr_errno(errno));
    if (*len > LARGEST)
        return svy_err(f->why, SVY_FAILED, "%s: is larger than 16 MiB",
                       f->name);
    got = svy_utf8_check(*text, *len);
    if (got == *len)
        return 0;
    for (const char *s = *text; s < *text + got; s++) {
        at.line += *s == '\n';
        at.column = *s == '\n' ? 1 : at.column + ((*s & 0xC0) != 0x80);
    }
    return svy_yaml_err(f, &at, "this is not UTF-8; save the file as UTF-8");
}

/* What libyaml did not like, at the place it noticed. */
static int
broken(const struct svy_yaml_file *f, const yaml_parser_t *p)
{
    struct svy_yaml at = {.line = p->problem_mark.line + 1,
                          .column = p->problem_mark.column + 1};
    const char *what = p->problem ? svy_oserr_yaml(p->problem) : NULL;

    if (what == NULL) // p->error does not always tell
        svy_mem_gone();
    if (p->error == YAML_READER_ERROR)
        return svy_err(f->why, SVY_FAILED,
                       "%s: the byte at offset %zu may not stand in YAML (%s)",
                       f->name, p->problem_offset, what);
    if (p->context == NULL)
        return svy_yaml_err(f, &at, "this is not YAML: %s", what);
    return svy_yaml_err(f, &at, "this is not YAML: %s (%s from line %zu)", what,
                        svy_oserr_yaml(p->context), p->context_mark.line + 1);
}

/* Control characters would end up in the lines and cells of others. */
static bool
controls(const char *s, size_t len)
{
    for (const char *end = s + len; s < end; s++) {
        unsigned char c = (unsigned char)*s;

        if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7F)
            return true;
        if (c == 0xC2 && s + 1 < end && (unsigned char)s[1] < 0xA0)
            return true;
    }
    return false;
}

static int
fill_text(const struct svy_yaml_file *f, struct svy_yaml *y,
          const yaml_node_t *n)
{
    const char *s = (const char *)n->data.scalar.value;
    size_t len = n->data.scalar.length;

    if (controls(s, len))
        return svy_yaml_err(f, y, "this text holds a control character");
    y->kind = SVY_YAML_TEXT;
    y->text = svy_utf8_compose(f->mem, svy_mem_text(f->mem, s, len));
    y->nothing = len == 0 && n->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    return 0;
}

static void
fill_list(const struct svy_yaml_file *f, struct svy_yaml *y,
          const yaml_node_t *n, const struct svy_yaml *all)
{
    const yaml_node_item_t *item = n->data.sequence.items.start;

    y->kind = SVY_YAML_LIST;
    y->n = (size_t)(n->data.sequence.items.top - item);
    y->value = svy_mem_take(f->mem, y->n, sizeof(struct svy_yaml *));
    for (size_t i = 0; i < y->n; i++)
        y->value[i] = &all[item[i] - 1];
}

static void
fill_map(const struct svy_yaml_file *f, struct svy_yaml *y,
         const yaml_node_t *n, const struct svy_yaml *all)
{
    const yaml_node_pair_t *pair = n->data.mapping.pairs.start;

    y->kind = SVY_YAML_MAP;
    y->n = (size_t)(n->data.mapping.pairs.top - pair);
    y->key = svy_mem_take(f->mem, y->n, sizeof(struct svy_yaml *));
    y->value = svy_mem_take(f->mem, y->n, sizeof(struct svy_yaml *));
    for (size_t i = 0; i < y->n; i++) {
        y->key[i] = &all[pair[i].key - 1];
        y->value[i] = &all[pair[i].value - 1];
    }
}

/* Copies the nodes of a document, whose references are numbers from 1. */
static int
fill(const struct svy_yaml_file *f, const yaml_document_t *d,
     struct svy_yaml *all, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        const yaml_node_t *node = d->nodes.start + i;

        all[i].line = node->start_mark.line + 1;
        all[i].column = node->start_mark.column + 1;
        if (node->type == YAML_SEQUENCE_NODE)
            fill_list(f, &all[i], node, all);
        else if (node->type == YAML_MAPPING_NODE)
            fill_map(f, &all[i], node, all);
        else if (fill_text(f, &all[i], node))
            return f->why->code;
    }
    return 0;
}

static int
check_keys(const struct svy_yaml_file *f, const struct svy_yaml *y)
{
    struct svy_intern seen = {0};
    int rc = 0;

    for (size_t i = 0; i < y->n && rc == 0 && y->kind == SVY_YAML_MAP; i++) {
        const struct svy_yaml *key = y->key[i];

        if (key->kind != SVY_YAML_TEXT)
            rc = svy_yaml_err(f, key, "a key is a text");
        else if (*key->text == '\0')
            rc = svy_yaml_err(f, key, "a key is missing before the colon");
        else if (svy_intern_add(&seen, key->text, strlen(key->text)) < i)
            rc = svy_yaml_err(f, key, "'%s' stands twice here", key->text);
    }
    svy_intern_free(&seen);
    return rc;
}

static int
copy(const struct svy_yaml_file *f, const yaml_document_t *d,
     const struct svy_yaml **root)
{
    size_t n = (size_t)(d->nodes.top - d->nodes.start);
    struct svy_yaml *all = svy_mem_take(f->mem, n, sizeof *all);

    if (n == 0)
        return svy_err(f->why, SVY_FAILED, "%s: is empty", f->name);
    if (fill(f, d, all, n))
        return f->why->code;
    for (size_t i = 0; i < n; i++)
        if (check_keys(f, &all[i]))
            return f->why->code;
    *root = &all[0];
    return svy_yaml_check(f, *root);
}

/* libyaml takes time by the square of the depth, and no file of ours is deep.
 * What is no YAML is told by whoever reads it next. */
static int
check_depth(const struct svy_yaml_file *f, yaml_parser_t *p)
{
    yaml_event_type_t type = YAML_NO_EVENT;
    yaml_event_t e;
    size_t depth = 0;

    while (type != YAML_STREAM_END_EVENT && yaml_parser_parse(p, &e)) {
        const struct svy_yaml at = {.line = e.start_mark.line + 1,
                                    .column = e.start_mark.column + 1};

        type = e.type;
        depth += type == YAML_SEQUENCE_START_EVENT ||
                 type == YAML_MAPPING_START_EVENT;
        depth -=
            type == YAML_SEQUENCE_END_EVENT || type == YAML_MAPPING_END_EVENT;
        yaml_event_delete(&e);
        if (depth > DEEPEST)
            return svy_yaml_err(f, &at,
                                "lists and maps stand in each other more than "
                                "%d deep here; close the brackets of the lines "
                                "above",
                                (int)DEEPEST);
    }
    if (type != YAML_STREAM_END_EVENT && p->problem == NULL)
        svy_mem_gone();
    return 0;
}

static int
load(const struct svy_yaml_file *f, yaml_parser_t *p,
     const struct svy_yaml **root)
{
    struct svy_yaml at = {0};
    yaml_document_t d;
    int rc;

    if (!yaml_parser_load(p, &d))
        return broken(f, p);
    rc = copy(f, &d, root);
    yaml_document_delete(&d);
    if (rc)
        return rc;
    if (!yaml_parser_load(p, &d))
        return broken(f, p);
    if (yaml_document_get_root_node(&d) != NULL) {
        at.line = d.start_mark.line + 1;
        at.column = d.start_mark.column + 1;
        rc = svy_yaml_err(f, &at,
                          "a second document begins here; a file holds "
                          "one");
    }
    yaml_document_delete(&d);
    return rc;
}

int
svy_yamlfile_open(const struct svy_yaml_file *f, FILE *in,
                  const struct svy_yaml **root)
{
    char *text;
    size_t len;
    int rc = slurp(f, in, &text, &len);

    for (int pass = 0; rc == 0 && pass < 2; pass++) {
        yaml_parser_t p;

        if (!yaml_parser_initialize(&p))
            svy_mem_gone();
        yaml_parser_set_input_string(&p, (const unsigned char *)text, len);
        rc = pass == 0 ? check_depth(f, &p) : load(f, &p, root);
        yaml_parser_delete(&p);
    }
    free(text);
    return rc;
}
