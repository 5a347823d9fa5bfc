#include "sample/hadamard.h"

#include <stdbool.h>
#include <string.h>

enum { DEGREE = 32 };

/* The field of q = p^k elements: element sum c_i p^i stands for the polynomial
 * sum c_i x^i, and x^k = sum root_i x^i. */
struct field {
    size_t p, k, q;
    size_t root[DEGREE];
};

/* Whether q is a power of an odd prime: only then has it the one field of q
 * elements that Paley needs. The smallest factor is found, and must be the only
 * one. */
static bool
is_field(size_t q, struct field *f)
{
    size_t p = 3;

    if (q < 3 || q % 2 == 0)
        return false;
    while (q % p != 0 && p * p <= q)
        p += 2;
    if (q % p != 0)
        p = q;
    *f = (struct field){.p = p, .q = q};
    for (; q % p == 0; q /= p)
        f->k++;
    return q == 1;
}

/* Paley (1933), lemma 2: order q + 1, q = 3 mod 4 (then 4 divides the
 * order). */
static bool
paley_one(size_t order, struct field *f)
{
    return order % 4 == 0 && is_field(order - 1, f);
}

/* Paley (1933), lemma 4: order 2(q + 1), q = 1 mod 4, so q + 1 = 2 mod 4. */
static bool
paley_two(size_t order, struct field *f)
{
    return order % 4 == 0 && order / 2 % 4 == 2 && is_field(order / 2 - 1, f);
}

/* Order 2^k m is reached from m, or from any order on the way, by Sylvester's
 * doubling; 92 is the first multiple of 4 that is reached in no way. */
static bool
can(size_t order)
{
    struct field f;

    return order == 1 || order == 2 || paley_one(order, &f) ||
           paley_two(order, &f) ||
           (order > 0 && order % 4 == 0 && can(order / 2));
}

size_t
svy_hadamard_find(size_t above)
{
    size_t order = (above / 4 + 1) * 4;

    while (!can(order))
        order += 4;
    return order;
}

/* The element times x: the coefficients move up by one, and the one that falls
 * off at x^k comes back as top times x^k = sum root_i x^i. No table of products
 * is needed, for powers of x are all that squares are found by. */
static size_t
times_x(const struct field *f, size_t e)
{
    const size_t high = f->q / f->p, top = e / high;
    size_t below = e % high * f->p, out = 0, place = 1;

    for (size_t i = 0; i < f->k; i++, place *= f->p) {
        out += (below % f->p + top * f->root[i]) % f->p * place;
        below /= f->p;
    }
    return out;
}

/* Marks squares +1 and the rest -1, if the powers of x are all there is but 0:
 * then its even powers are the squares. */
static bool
mark_squares(const struct field *f, signed char *square)
{
    size_t e = 1;

    memset(square, 0, f->q);
    for (size_t i = 0; i < f->q - 1; i++) {
        if (e == 0 || square[e] != 0)
            return false;
        square[e] = i % 2 == 0 ? 1 : -1;
        e = times_x(f, e);
    }
    return true;
}

/* 0 of 0, 1 of squares, -1 of the rest. */
static signed char *
squares(struct field *f, struct svy_mem *m)
{
    signed char *square = svy_mem_take(m, f->q, 1);

    for (size_t try = 1;; try++) { // a primitive polynomial exists
        size_t rest = try;

        for (size_t i = 0; i < f->k; i++, rest /= f->p)
            f->root[i] = rest % f->p;
        if (mark_squares(f, square))
            return square;
    }
}

static size_t
minus(const struct field *f, size_t a, size_t b)
{
    size_t out = 0, place = 1;

    for (size_t i = 0; i < f->k; i++, place *= f->p) {
        out += (a % f->p + f->p - b % f->p) % f->p * place;
        a /= f->p;
        b /= f->p;
    }
    return out;
}

/* Paley's table Q, Q_ij = 1 where i - j is a square, with a border: the first
 * row +1, the first column side, the diagonal 0. It has S S' = q I. -1 is a
 * square where q = 1 mod 4 and S is symmetric with side +1; where q = 3 mod 4
 * it is none, and S' = -S with side -1. In m. */
static signed char *
bordered(struct field *f, signed char side, struct svy_mem *m)
{
    const signed char *square = squares(f, m);
    const size_t n = f->q + 1;
    signed char *s = svy_mem_take(m, n * n, 1);

    for (size_t i = 1; i < n; i++) {
        s[i] = 1;
        s[i * n] = side;
        for (size_t j = 1; j < n; j++)
            s[i * n + j] = square[minus(f, i - 1, j - 1)];
    }
    return s;
}

/* Joins four tables of half the order: a b over c d. */
static void
join(signed char *h, size_t order, const signed char *const part[4])
{
    const size_t n = order / 2;

    for (size_t i = 0; i < order; i++)
        for (size_t half = 0; half < 2; half++)
            memcpy(h + i * order + half * n, part[i / n * 2 + half] + i % n * n,
                   n);
}

static signed char *
copy_plus(const signed char *s, size_t n, int sign, int diagonal,
          struct svy_mem *m)
{
    signed char *c = svy_mem_take(m, n * n, 1);

    for (size_t i = 0; i < n * n; i++)
        c[i] = (signed char)(sign * s[i] + (i % (n + 1) == 0 ? diagonal : 0));
    return c;
}

/* Makes the first row and column +1: signs of rows and columns are free. */
static void
normalize(signed char *h, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (h[i * n] < 0)
            for (size_t j = 0; j < n; j++)
                h[i * n + j] = (signed char)-h[i * n + j];
    for (size_t j = 0; j < n; j++)
        if (h[j] < 0)
            for (size_t i = 0; i < n; i++)
                h[i * n + j] = (signed char)-h[i * n + j];
}

/* One of four ways to H H' = order I:
 *     1;    S + I, as S + S' = 0;    (S + I, S - I / S - I, -S - I), as S = S';
 *     (H, H / H, -H) of half the order (Sylvester 1867).
 * Paley's come first, for they need no smaller table. */
static void
make(signed char *h, size_t order, struct svy_mem *m)
{
    const size_t n = order / 2;
    const signed char *part[4], *s;
    struct field f;

    if (order == 1) {
        h[0] = 1;
    } else if (paley_one(order, &f)) {
        s = copy_plus(bordered(&f, -1, m), order, 1, 1, m);
        memcpy(h, s, order * order);
    } else if (paley_two(order, &f)) {
        s = bordered(&f, 1, m);
        part[0] = copy_plus(s, n, 1, 1, m);
        part[1] = part[2] = copy_plus(s, n, 1, -1, m);
        part[3] = copy_plus(s, n, -1, -1, m);
        join(h, order, part);
    } else {
        signed char *half = svy_mem_take(m, n * n, 1);

        make(half, n, m);
        part[0] = part[1] = part[2] = half;
        part[3] = copy_plus(half, n, -1, 0, m);
        join(h, order, part);
    }
    normalize(h, order);
}

signed char *
svy_hadamard(size_t order, struct svy_mem *m)
{
    struct svy_mem scratch = {0};
    signed char *h;

    if (!can(order))
        return NULL;
    h = svy_mem_take(m, order * order, 1);
    make(h, order, &scratch);
    svy_mem_free(&scratch);
    return h;
}
