#include "couples.h"

#include <string.h>

#include "tree.h"

void
svy_couples_add(struct svy_list *first, struct svy_list *second,
                struct svy_mem *m, const char *a, const char *b)
{
    bool there = strcmp(a, b) == 0;

    for (size_t i = 0; !there && i < first->n; i++) {
        const char *x = first->name[i], *y = second->name[i];

        there = (strcmp(a, x) == 0 && strcmp(b, y) == 0) ||
                (strcmp(a, y) == 0 && strcmp(b, x) == 0);
    }
    if (there)
        return;
    svy_list_add(first, m, a);
    svy_list_add(second, m, b);
}

int
svy_couples_read(struct svy_list *first, struct svy_list *second,
                 struct svy_mem *m, const struct svy_survey *s,
                 const char *name, struct svy_err *why)
{
    const struct svy_node *node = svy_survey_node(s, name);
    const char *star = strchr(name, '*');
    struct svy_leaf *leaf;
    size_t n;

    if (star != NULL && star != name && star[1] != '\0') {
        svy_couples_add(first, second, m,
                        svy_mem_text(m, name, (size_t)(star - name)), star + 1);
        return 0;
    }
    if (node == NULL)
        return svy_err(why, SVY_MISUSED,
                       "--pairs: '%s' is neither a*b nor a node of the index",
                       name);
    leaf = svy_tree_leaves(s, node, &n, m);
    for (size_t i = 0; i < n; i++)
        for (size_t k = i + 1; k < n; k++)
            svy_couples_add(first, second, m, leaf[i].item, leaf[k].item);
    return 0;
}
