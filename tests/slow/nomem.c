/*
 * nomem - memory that ends where one says, for tests/slow/memory.
 *
 * Preloaded into a command it lets the NOMEM_AT-th request for memory fail
 * (the first is 1), and with NOMEM_ALL every one after it. At the end the
 * number of requests is written to the open file NOMEM_COUNT, if that is set.
 * What the loader itself takes before it reads the settings is not counted.
 */
#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* glibc's own, under the names that it keeps for those who stand before it. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t n, size_t size);
void *__libc_realloc(void *p, size_t size);

static unsigned long asked, at;
static int awake, all, count = -1;

static unsigned long
setting(const char *name)
{
    const char *text = getenv(name);

    return text == NULL ? 0 : strtoul(text, NULL, 10);
}

__attribute__((constructor)) static void
wake(void)
{
    at = setting("NOMEM_AT");
    all = setting("NOMEM_ALL") != 0;
    if (getenv("NOMEM_COUNT") != NULL)
        count = (int)setting("NOMEM_COUNT");
    unsetenv("LD_PRELOAD"); // what it starts has memory
    awake = 1;
}

__attribute__((destructor)) static void
tell(void)
{
    if (count >= 0)
        dprintf(count, "%lu\n", asked);
}

static int
ended(void)
{
    if (!awake)
        return 0;
    asked++;
    if (at == 0 || (all ? asked < at : asked != at))
        return 0;
    errno = ENOMEM;
    return 1;
}

void *
malloc(size_t size)
{
    return ended() ? NULL : __libc_malloc(size);
}

void *
calloc(size_t n, size_t size)
{
    return ended() ? NULL : __libc_calloc(n, size);
}

void *
realloc(void *p, size_t size)
{
    return ended() ? NULL : __libc_realloc(p, size);
}
