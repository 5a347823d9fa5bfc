/*
 * mem - memory that is given back all at once.
 *
 * An arena hands out zeroed, aligned pieces and frees them together. Whoever
 * owns the arena owns the pieces; nobody frees a piece. A zeroed struct is an
 * empty arena, so `struct svy_mem m = {0};` is ready for use.
 *
 * Running out of memory is the one failure no caller can mend: the handler
 * that cli set is called (one sentence, temporary files removed, exit 1) and
 * must not return. Without a handler the process ends with status 1.
 *
 * check   tests/unit/ground/mem.c
 */
#ifndef SVY_MEM_H
#define SVY_MEM_H

#include <stddef.h>

struct svy_mem {
    struct svy_mem_block *top; /* newest block; private to mem.c */
};

/* What to do when memory is gone. */
void svy_mem_handler(void (*gone)(void));

/* Memory is gone that a library of others asked for. */
_Noreturn void svy_mem_gone(void);

/* Room for need things of this size in p, grown by doubling; p is malloc's,
 * or NULL, and is freed by its owner with free(). New room is not zeroed. */
void *svy_mem_more(void *p, size_t *room, size_t need, size_t size);

void *svy_mem_take(struct svy_mem *m, size_t count, size_t size);

/* A copy of the first len bytes of s, ended by a NUL. */
char *svy_mem_text(struct svy_mem *m, const char *s, size_t len);

/* A copy of a whole text. */
char *svy_mem_copy(struct svy_mem *m, const char *s);

/* A text made as printf would make it. */
char *svy_mem_print(struct svy_mem *m, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

void svy_mem_free(struct svy_mem *m);

#endif
