/*
 * catalog - what a name means in a survey.
 *
 * A name is that of an item or column, of a choice `item/code` of an item of
 * several answers, of a derived item or recode, or of a node of the index. No
 * declared name holds a '/' (namespace.h), so the first one parts an item from
 * its choice; a code may hold more of them.
 *
 * What nobody declared may be a column of the answers or an item of a tally,
 * whose names hold whatever they like: `a/b/c` may be the ratio of a and b/c or
 * of a/b and c. Names that are there tell; where they do not, it is an error.
 *
 * cost    a look-up or four a name
 * check   tests/unit/survey/catalog.c, tests/golden/names.t
 */
#ifndef SVY_CATALOG_H
#define SVY_CATALOG_H

#include "survey/survey.h"

/* Kinds of names, to be joined by |. */
enum {
    SVY_SINGLE = 1,  /* items and columns of one answer */
    SVY_MULTI = 2,   /* those of several */
    SVY_CHOICES = 4, /* item/choice of those of several */
    SVY_DERIVED = 8,
    SVY_NODES = 16,
    SVY_DESIGN = 32 /* columns that the design or the units name */
};

struct svy_meaning {
    int kind; /* one of SVY_SINGLE to SVY_NODES; 0: not declared */
    const struct svy_item *item;
    const struct svy_item *of; /* the one of several answers that it is of, */
    const char *choice; /* and its code; also of kind 0: not on its scale */
    const struct svy_derive *derive;
    const struct svy_node *node;
};

struct svy_meaning svy_catalog(const struct svy_survey *s, const char *name);

/* What can be answered: the declared scale of an item or recode, 0 and 1 of a
 * choice and of `every`; NULL: any number. In m, or of the survey. */
const struct svy_scale *svy_catalog_scale(const struct svy_meaning *x,
                                          struct svy_mem *m);

/* Under how many names the choices of an item are counted, and under which;
 * 0: the item is counted under its own. */
size_t svy_catalog_choices(const struct svy_item *item);
const char *svy_catalog_choice(const struct svy_item *item, size_t i,
                               struct svy_mem *m);

/* The label of a name, whatever it names; NULL if it has none. */
const struct svy_label *svy_catalog_label(const struct svy_survey *s,
                                          const char *name);

/* The label of a code of an item (or column), of a missing one also as
 * NA:REASON, or of a category of the units; NULL if it has none. */
const struct svy_label *svy_catalog_code(const struct svy_survey *s,
                                         const char *item, const char *code);

/* Which of two waves is the earlier, as strcmp says it: by their places on the
 * scale of their column, else numbers in their names by size. */
int svy_catalog_earlier(const struct svy_survey *s, const char *a,
                        const char *b);

/* Two names written as one, `a*b` or `a/b` by what parts them. */
struct svy_two {
    const char *text;
    char sign;
    const char *where; /* whose text it is ("--pairs"), for messages */
};

/* The two names, plain and in m: such as are declared or among others. A sign
 * that belongs to a name may be written with a \ before it. Where one is not
 * there it is what stands beside the other, for a message to name; name[0] is
 * NULL where the text is not two. An error where it can be read in two ways. */
int svy_catalog_two(const struct svy_two *x, const struct svy_survey *s,
                    const struct svy_strlist *others, const char *name[2],
                    struct svy_mem *m, struct svy_err *why);

/* Says that the text may be a, or b. */
int svy_catalog_either(const struct svy_two *x, const char *const a[2],
                       const char *const b[2], struct svy_err *why);

#endif
