#include "ground/elim.h"

static const uint64_t prime = svy_elim_prime;

void
svy_elim_init(struct svy_elim *s, size_t n)
{
    *s = (struct svy_elim){.n = n};
    s->bound = svy_mem_take(&s->mem, n, sizeof *s->bound);
    s->form = svy_mem_take(&s->mem, n, sizeof *s->form);
    s->x = svy_mem_take(&s->mem, n, sizeof *s->x);
    s->heap = svy_mem_take(&s->mem, n, sizeof *s->heap);
    s->heaped = svy_mem_take(&s->mem, n, sizeof *s->heaped);
}

void
svy_elim_free(struct svy_elim *s)
{
    svy_mem_free(&s->mem);
    *s = (struct svy_elim){0};
}

/* b with a b = 1, by Fermat: a^(p - 2), 31 squarings. Counting by remainders of
 * a prime is exact: a rank that is found by doubles depends on what is called
 * 0. */
static uint64_t
inverse(uint64_t a)
{
    uint64_t b = 1;

    for (uint64_t k = prime - 2; k > 0; k >>= 1) {
        if (k & 1)
            b = b * a % prime;
        a = a * a % prime;
    }
    return b;
}

/* More of an unknown in the sum at hand. */
static void
push(struct svy_elim *s, uint32_t at, uint64_t by)
{
    size_t i;

    s->x[at] = (s->x[at] + by) % prime;
    if (s->heaped[at])
        return;
    s->heaped[at] = true;
    for (i = s->nheap++; i > 0 && s->heap[(i - 1) / 2] > at; i = (i - 1) / 2)
        s->heap[i] = s->heap[(i - 1) / 2];
    s->heap[i] = at;
}

/* The first unknown that may stand in the sum at hand, taken off the heap. */
static uint32_t
pop(struct svy_elim *s)
{
    const uint32_t first = s->heap[0], last = s->heap[--s->nheap];
    size_t i = 0;

    for (size_t k = 1; k < s->nheap; k = 2 * i + 1) {
        k += k + 1 < s->nheap && s->heap[k + 1] < s->heap[k];
        if (s->heap[k] >= last)
            break;
        s->heap[i] = s->heap[k];
        i = k;
    }
    s->heap[i] = last;
    s->heaped[first] = false;
    return first;
}

static void
push_form(struct svy_elim *s, const struct svy_elim_form *f, uint64_t by)
{
    for (size_t k = 0; k < f->n; k++)
        push(s, f->at[k], by * f->by[k]);
}

/* The sum at hand by free unknowns alone, and no sum at hand; in m. The first
 * unknown that may stand in it comes off a heap; a bound one is replaced by its
 * form, of later unknowns only, so it does not come back. The sum is sparse,
 * and so is what is looked at. */
static struct svy_elim_form
reduce(struct svy_elim *s, struct svy_mem *m)
{
    struct svy_elim_form f = {0};
    size_t room = 0;

    while (s->nheap > 0) {
        const uint32_t i = pop(s);
        const uint64_t by = s->x[i];

        s->x[i] = 0;
        if (by != 0 && s->bound[i])
            push_form(s, &s->form[i], by);
        if (by == 0 || s->bound[i])
            continue;
        if (f.n == room) {
            const struct svy_elim_form old = f;

            room = 2 * room + 4;
            f.at = svy_mem_take(m, room, sizeof *f.at);
            f.by = svy_mem_take(m, room, sizeof *f.by);
            for (size_t k = 0; k < f.n; k++) {
                f.at[k] = old.at[k];
                f.by[k] = old.by[k];
            }
        }
        f.at[f.n] = i;
        f.by[f.n++] = (uint32_t)by;
    }
    return f;
}

/* A copy from its k-th unknown on, times a factor; in m. */
static struct svy_elim_form
copy(const struct svy_elim_form *of, size_t k, uint64_t times,
     struct svy_mem *m)
{
    struct svy_elim_form f = {.n = of->n - k};

    f.at = svy_mem_take(m, f.n, sizeof *f.at);
    f.by = svy_mem_take(m, f.n, sizeof *f.by);
    for (size_t i = 0; i < f.n; i++) {
        f.at[i] = of->at[k + i];
        f.by[i] = (uint32_t)(of->by[k + i] * times % prime);
    }
    return f;
}

/* Gauss: what is left of a sum by what is known is a new row; solved for its
 * first unknown c_0 x_0 + sum c_k x_k = 0, x_0 = -1/c_0 sum c_k x_k. Nothing
 * left: it said nothing new. */
void
svy_elim_add(struct svy_elim *s, const struct svy_elim_form *sum)
{
    struct svy_mem m = {0};
    struct svy_elim_form f;

    push_form(s, sum, 1);
    f = reduce(s, &m);
    if (f.n > 0) { // the first is the others, with the other sign
        s->form[f.at[0]] = copy(&f, 1, prime - inverse(f.by[0]), &s->mem);
        s->bound[f.at[0]] = true;
    }
    svy_mem_free(&m);
}

/* From the last row up, as a form holds later unknowns only: when a row is
 * reached all that it holds are told by free ones. */
void
svy_elim_close(struct svy_elim *s)
{
    for (size_t i = s->n; i-- > 0;) { // a form holds later unknowns only
        struct svy_mem m = {0};
        struct svy_elim_form f;

        if (!s->bound[i])
            continue;
        push_form(s, &s->form[i], 1);
        f = reduce(s, &m);
        s->form[i] = copy(&f, 0, 1, &s->mem);
        svy_mem_free(&m);
    }
}

struct svy_elim_form
svy_elim_form(const struct svy_elim *s, uint32_t i, struct svy_mem *m)
{
    uint32_t one = 1;
    const struct svy_elim_form itself = {1, &i, &one};

    return copy(s->bound[i] ? &s->form[i] : &itself, 0, 1, m);
}
