#define _GNU_SOURCE // NOLINT: for fopencookie(), which POSIX lacks

#include "ground/stream.h"

#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

#include "ground/mem.h"

struct held {
    char **text;
    size_t *size, room;
};

static ssize_t
take(void *cookie, const char *bytes, size_t n)
{
    struct held *h = cookie;

    *h->text = svy_mem_more(*h->text, &h->room, *h->size + n, 1);
    memcpy(*h->text + *h->size, bytes, n);
    *h->size += n;
    return (ssize_t)n;
}

static int
let_go(void *cookie)
{
    free(cookie);
    return 0;
}

FILE *
svy_stream(char **text, size_t *size)
{
    struct held *h = malloc(sizeof *h);
    FILE *f = NULL;

    if (h != NULL) {
        *h = (struct held){.text = text, .size = size};
        f = fopencookie(
            h, "w", (cookie_io_functions_t){.write = take, .close = let_go});
    }
    if (f == NULL)
        free(h);
    return f;
}
