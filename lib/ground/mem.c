#include "ground/mem.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST = 1024, BLOCK = 64 * 1024 };

struct svy_mem_block {
    struct svy_mem_block *below;
    size_t used, size;
    alignas(max_align_t) char bytes[];
};

static void (*handler)(void);

void
svy_mem_handler(void (*gone)(void))
{
    handler = gone;
}

void
svy_mem_gone(void)
{
    if (handler != NULL)
        handler();
    exit(EXIT_FAILURE);
}

/* Small arenas stay small: blocks grow from 1 KiB to 64 KiB. */
static struct svy_mem_block *
grow(struct svy_mem *m, size_t need)
{
    size_t size = m->top == NULL ? FIRST : 2 * m->top->size;
    struct svy_mem_block *b;

    if (size > BLOCK)
        size = BLOCK;
    if (size < need)
        size = need;
    b = calloc(1, sizeof *b + size);
    if (b == NULL)
        svy_mem_gone();
    b->below = m->top;
    b->size = size;
    m->top = b;
    return b;
}

void *
svy_mem_more(void *p, size_t *room, size_t need, size_t size)
{
    size_t want = *room ? *room : 16;

    while (want < need && want < SIZE_MAX / size / 2)
        want *= 2;
    if (want == *room)
        return p;
    p = want < need ? NULL : realloc(p, want * size);
    if (p == NULL)
        svy_mem_gone();
    *room = want;
    return p;
}

void *
svy_mem_take(struct svy_mem *m, size_t count, size_t size)
{
    const size_t step = alignof(max_align_t);
    struct svy_mem_block *b = m->top;
    size_t need;
    void *piece;

    if (size != 0 && count > (SIZE_MAX - BLOCK) / size)
        svy_mem_gone();
    need = (count * size + step - 1) / step * step;
    if (b == NULL || b->size - b->used < need)
        b = grow(m, need);
    piece = b->bytes + b->used;
    b->used += need;
    return piece;
}

char *
svy_mem_text(struct svy_mem *m, const char *s, size_t len)
{
    char *copy = svy_mem_take(m, len + 1, 1);

    if (len > 0)
        memcpy(copy, s, len);
    return copy;
}

char *
svy_mem_copy(struct svy_mem *m, const char *s)
{
    return svy_mem_text(m, s, strlen(s));
}

char *
svy_mem_print(struct svy_mem *m, const char *fmt, ...)
{
    va_list ap, again;
    char *text;
    int len;

    va_start(ap, fmt);
    va_copy(again, ap);
    len = vsnprintf(NULL, 0, fmt, ap);
    va_end(ap);
    text = svy_mem_take(m, (size_t)(len < 0 ? 0 : len) + 1, 1);
    if (len > 0)
        vsnprintf(text, (size_t)len + 1, fmt, again);
    va_end(again);
    return text;
}

void
svy_mem_free(struct svy_mem *m)
{
    while (m->top != NULL) {
        struct svy_mem_block *b = m->top;

        m->top = b->below;
        free(b);
    }
}
