#include "show/slice.h"

enum { FEW = 10 }; /* units that are not published and have rows, at most */

void
svy_slice_part(struct svy_slice *s, struct svy_mem *m,
               const struct svy_units *u, size_t part, size_t parts)
{
    const size_t hidden = u->count[SVY_HIDDEN];
    size_t n;

    *s = (struct svy_slice){.part = part, .parts = parts};
    s->hidden = hidden > FEW ? hidden : 0;
    n = u->n - s->hidden; // they come last
    s->first = n * (part - 1) / parts + 1;
    s->last = n * part / parts;
    s->row = svy_mem_take(m, n + 1, sizeof *s->row);
    for (size_t i = s->first; i <= s->last; i++)
        s->row[s->n++] = &u->unit[i - 1];
}

void
svy_slice_ends(struct svy_slice *s, struct svy_mem *m,
               const struct svy_units *u, size_t top, size_t bottom)
{
    size_t n = 0;

    while (n < u->n && svy_units_shown(&u->unit[n]))
        n++;
    *s = (struct svy_slice){.hidden = u->count[SVY_HIDDEN]};
    s->silent = u->n - n - s->hidden;
    s->top = top < n ? top : n;
    s->bottom = bottom < n - s->top ? bottom : n - s->top;
    s->left = n - s->top - s->bottom;
    s->row = svy_mem_take(m, n + 1, sizeof *s->row);
    for (size_t i = 0; i < s->top; i++)
        s->row[s->n++] = &u->unit[i];
    if (s->left > 0)
        s->row[s->n++] = NULL;
    for (size_t i = n - s->bottom; i < n; i++)
        s->row[s->n++] = &u->unit[i];
}
