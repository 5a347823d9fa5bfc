#include "ground/exactsum.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

#include "ground/num.h"

/* Doubles reach over 2098 bits: 40 parts when each holds all the 53 it can, and
 * more while they are ragged. */
enum { PARTS = 64, LIFT = 1024 };

struct parts {
    size_t n;
    double at[PARTS];
};

struct svy_exactsum_more {
    struct parts near, far; /* far counts in units of 2^LIFT */
};

/* a + b = *sum + *rest exactly, whichever is larger (Knuth; Shewchuk 1997). As
 * long as nothing keeps more digits than a double has: compiled with
 * -ffast-math it would be folded to rest = 0. */
static void
two_sum(double a, double b, double *sum, double *rest)
{
    double s = a + b, c = s - a;

    *rest = (a - (s - c)) + (b - c);
    *sum = s;
}

/* The same sum in as few parts as hold it, each all it can of what is left:
 * Shewchuk's (1997) compression. Downwards each part takes what it can of those
 * below, upwards what is left is pushed together again. Only where PARTS are
 * used up, as no text or value depends on the parts. */
static void
pack(struct parts *p)
{
    const size_t n = p->n;
    size_t low = n - 1, kept = 0;
    double x = p->at[n - 1], rest;

    for (size_t i = n - 1; i-- > 0;) {
        two_sum(x, p->at[i], &x, &rest);
        if (rest == 0)
            continue;
        p->at[low--] = x;
        x = rest;
    }
    for (size_t i = low + 1; i < n; i++) {
        two_sum(p->at[i], x, &x, &rest);
        if (rest != 0)
            p->at[kept++] = rest;
    }
    p->at[kept++] = x;
    p->n = kept;
}

/* Adds x to an expansion whose parts do not overlap and rise (Shewchuk 1997):
 * two_sum with each from the smallest up, what each leaves is the new part, and
 * zeros are dropped. So nothing is rounded, whatever comes in whatever
 * order. */
static void
grow(struct parts *p, double x)
{
    size_t kept = 0;
    double rest;

    if (p->n == PARTS)
        pack(p);
    for (size_t i = 0; i < p->n; i++) {
        two_sum(x, p->at[i], &x, &rest);
        if (rest != 0)
            p->at[kept++] = rest;
    }
    if (x != 0)
        p->at[kept++] = x;
    p->n = kept;
}

/* The double nearest to the expansion; ties as if it were written out. From the
 * top: the sum of the greatest parts until one leaves a rest. If that rest is
 * exactly half a unit, two_sum rounded it to even without knowing the parts
 * below: where they have its sign the truth lies beyond the half, and twice the
 * rest tells (math.fsum). */
static double
nearest(const struct parts *p)
{
    size_t n = p->n;
    double sum = 0, rest = 0;

    while (n > 0) {
        two_sum(sum, p->at[--n], &sum, &rest);
        if (rest != 0)
            break;
    }
    if (n > 0 &&
        ((rest < 0 && p->at[n - 1] < 0) || (rest > 0 && p->at[n - 1] > 0))) {
        double twice = 2 * rest, up = sum + twice;

        if (up - sum == twice)
            sum = up;
    }
    return sum;
}

static struct svy_exactsum_more *
more(struct svy_exactsum *s, struct svy_mem *m)
{
    if (s->more == NULL)
        s->more = svy_mem_take(m, 1, sizeof *s->more);
    return s->more;
}

/* Two doubles serve most sums, as those of weights with few digits lose
 * nothing; what both cannot hold goes to the expansion, and hi + lo are two
 * terms more of it. */
void
svy_exactsum_add(struct svy_exactsum *s, double x, struct svy_mem *m)
{
    double rest;

    two_sum(s->hi, x, &s->hi, &rest);
    two_sum(s->lo, rest, &s->lo, &rest);
    if (rest != 0)
        grow(&more(s, m)->near, rest);
}

/* Squares from 2^1000 on are summed in units of 2^1024, that is (w 2^-512)^2:
 * powers of two change no digit, so a square is rounded as the same double near
 * or far. */
void
svy_exactsum_square(struct svy_exactsum *s, double w, struct svy_mem *m)
{
    if (w < 0x1p500) {
        svy_exactsum_add(s, w * w, m);
        return;
    }
    w = ldexp(w, -LIFT / 2);
    grow(&more(s, m)->far, w * w);
}

void
svy_exactsum_merge(struct svy_exactsum *s, const struct svy_exactsum *from,
                   struct svy_mem *m)
{
    svy_exactsum_add(s, from->hi, m);
    if (from->lo != 0)
        svy_exactsum_add(s, from->lo, m);
    if (from->more == NULL)
        return;
    for (size_t i = 0; i < from->more->near.n; i++)
        svy_exactsum_add(s, from->more->near.at[i], m);
    for (size_t i = 0; i < from->more->far.n; i++)
        grow(&more(s, m)->far, from->more->far.at[i]);
}

/* All parts of the near sum, times 2^-scale, as one expansion. */
static void
gather(const struct svy_exactsum *s, int scale, struct parts *p)
{
    p->n = 0;
    grow(p, ldexp(s->lo, -scale));
    grow(p, ldexp(s->hi, -scale));
    for (size_t i = 0; s->more != NULL && i < s->more->near.n; i++)
        grow(p, ldexp(s->more->near.at[i], -scale));
}

/* hi + lo rounds their exact sum, one addition being exact but for its
 * rounding. */
double
svy_exactsum_value(const struct svy_exactsum *s, int scale)
{
    struct parts p;

    if (s->more == NULL && scale == 0)
        return s->hi + s->lo;
    gather(s, scale, &p);
    for (size_t i = 0; s->more != NULL && i < s->more->far.n; i++)
        grow(&p, ldexp(s->more->far.at[i], LIFT - scale));
    return nearest(&p);
}

/* Appends an expansion, greatest term first; returns where it ends. */
static char *
put(struct parts *p, const char *unit, char *at, bool first)
{
    double x;

    while ((x = nearest(p)) != 0) {
        if (!first && x > 0)
            *at++ = '+';
        at += strlen(svy_num_print(x, at));
        memcpy(at, unit, strlen(unit) + 1);
        at += strlen(unit);
        grow(p, -x);
        first = false;
    }
    return at;
}

char *
svy_exactsum_print(const struct svy_exactsum *s,
                   char text[static SVY_EXACTSUM_WIDTH])
{
    struct parts p;
    char *at = text;

    if (s->more == NULL && s->lo == 0) // most sums are doubles
        return svy_num_print(s->hi, text);
    if (s->more != NULL && s->more->far.n > 0) {
        p = s->more->far;
        at = put(&p, "p1024", at, true);
    }
    gather(s, 0, &p);
    at = put(&p, "", at, at == text);
    if (at == text)
        memcpy(text, "0", 2);
    return text;
}

static bool
read_terms(struct svy_exactsum *s, const char *text, struct svy_mem *m)
{
    const char *end;
    double x;

    do {
        if (!svy_num_part(text, &end, &x))
            return false;
        if (strncmp(end, "p1024", 5) == 0) {
            grow(&more(s, m)->far, x);
            end += 5;
        } else {
            svy_exactsum_add(s, x, m);
        }
        text = end;
    } while (*text == '+' || *text == '-');
    return *text == '\0';
}

/* Sums of numbers from 0 on are so both near and far. */
static bool
is_sound(const struct svy_exactsum *s, bool below)
{
    struct parts p;
    double near = s->hi + s->lo, far = 0;

    if (s->more != NULL) {
        gather(s, 0, &p);
        near = nearest(&p);
        far = nearest(&s->more->far);
    }
    return isfinite(near) && isfinite(far) &&
           (below || (near >= 0 && far >= 0));
}

bool
svy_exactsum_join(struct svy_exactsum *s, const struct svy_exactsum *from,
                  bool below, struct svy_mem *m)
{
    svy_exactsum_merge(s, from, m);
    return is_sound(s, below);
}

void
svy_exactsum_empty(struct svy_exactsum *s)
{
    s->hi = s->lo = 0;
    if (s->more != NULL)
        s->more->near.n = s->more->far.n = 0;
}

bool
svy_exactsum_read(struct svy_exactsum *s, const char *text, bool below,
                  struct svy_mem *m)
{
    struct svy_exactsum one = {0};

    if (!read_terms(&one, text, m) || !is_sound(&one, below))
        return false;
    return svy_exactsum_join(s, &one, below, m);
}
