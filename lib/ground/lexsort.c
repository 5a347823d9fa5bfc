#include "ground/lexsort.h"

#include <stdlib.h>
#include <string.h>

static int
by_words(const void *a, const void *b)
{
    const char *const *v = ((const struct svy_lexsort *)a)->word;
    const char *const *w = ((const struct svy_lexsort *)b)->word;
    int c = 0;

    for (; *v != NULL && c == 0; v++, w++)
        c = strcmp(*v, *w);
    return c;
}

uint32_t *
svy_lexsort(struct svy_mem *m, struct svy_lexsort *key, size_t from, size_t n)
{
    uint32_t *r = svy_mem_take(m, n, sizeof *r);

    for (size_t i = 0; i < n; i++)
        key[i].old = (uint32_t)i;
    if (n > from)
        qsort(key + from, n - from, sizeof *key, by_words);
    for (size_t i = 0; i < n; i++)
        r[key[i].old] = (uint32_t)i;
    return r;
}
