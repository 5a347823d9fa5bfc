#include "ground/num.h"

#include <float.h>
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "ground/decimal.h"
#include "ground/na.h"

/* What was read so far; cut when it is not all, for there were too many digits,
 * before the exponent or in it. */
struct seen {
    struct svy_decimal d;
    int n; /* of digits from the first that is not 0 */
    bool some, cut;
};

enum { FIT = 19, WIDEST = 20 }; // digits that 64 bits hold: always; at most

static const char *
digits(const char *s, struct seen *x, int each)
{
    const char *from = s;
    uint64_t v = x->d.digits;
    int n = x->n;

    for (; *s >= '0' && *s <= '9' && n < FIT; s++) {
        v = 10 * v + (uint64_t)(*s - '0');
        n += v != 0;
    }
    x->d.digits = v;
    x->d.power -= each * (int)(s - from);
    x->n = n;
    for (; *s >= '0' && *s <= '9'; s++)
        x->cut = true;
    x->some |= s > from;
    return s;
}

/* Moves *s behind an exponent; false when it is none. */
static bool
exponent(const char **s, struct seen *x)
{
    const char *p = *s + 1;
    const bool below = *p == '-';
    int power = 0;

    if (*p == '+' || *p == '-')
        p++;
    if (*p < '0' || *p > '9')
        return false;
    for (; *p >= '0' && *p <= '9'; p++)
        if (power < 10000)
            power = 10 * power + (*p - '0');
        else
            x->cut = true;
    x->d.power += below ? -power : power;
    *s = p;
    return true;
}

bool
svy_num_part(const char *s, const char **end, double *x)
{
    const char *p = s;
    struct seen seen = {0};

    if (*p == '+' || *p == '-')
        p++;
    p = digits(p, &seen, 0);
    if (*p == '.')
        p = digits(p + 1, &seen, 1);
    if (!seen.some || ((*p == 'e' || *p == 'E') && !exponent(&p, &seen)))
        return false;
    *end = p;
    if (seen.d.digits == 0)
        *x = 0;
    else if (seen.cut || !svy_decimal_value(seen.d, x))
        // stops where p stands, for the form was checked; 0x10 would go on
        *x = strtod(s, NULL);
    else if (*s == '-')
        *x = -*x;
    return isfinite(*x) && (*x != 0 || seen.d.digits == 0);
}

bool
svy_num_read(const char *s, double *x)
{
    const char *end;

    return svy_num_part(s, &end, x) && *end == '\0';
}

bool
svy_num_count(const char *s, size_t *n)
{
    size_t v = 0;

    if (*s == '\0')
        return false;
    for (; *s >= '0' && *s <= '9'; s++) {
        size_t d = (size_t)(*s - '0');

        if (v > (SIZE_MAX - d) / 10)
            return false;
        v = 10 * v + d;
    }
    *n = v;
    return *s == '\0';
}

/* The digits of v end before end; returns where they begin. */
static char *
put_digits(uint64_t v, char *end)
{
    for (; v >= 10; v /= 10)
        *--end = (char)('0' + v % 10);
    *--end = (char)('0' + v);
    return end;
}

static char *
put(char *at, const char *digits, int n)
{
    memcpy(at, digits, (size_t)n);
    return at + n;
}

static char *
put_whole(char *at, uint64_t v)
{
    char text[WIDEST], *end = text + WIDEST;
    const char *from = put_digits(v, end);

    return put(at, from, (int)(end - from));
}

/* 12345 is 1.2345e+04; no point when only one digit is there. */
static void
print_power(char *at, const char *digits, int n, int power)
{
    at = put(at, digits, 1);
    if (n > 1) {
        *at++ = '.';
        at = put(at, digits + 1, n - 1);
    }
    *at++ = 'e';
    *at++ = power < 0 ? '-' : '+';
    if (abs(power) < 10)
        *at++ = '0';
    *put_whole(at, (uint64_t)abs(power)) = '\0';
}

/* The digit before the point stands for 10^power. */
static void
print_point(char *at, const char *digits, int n, int power)
{
    static const char zeros[] = "0.0000000000000000";

    if (power < 0) {
        at = put(at, zeros, 1 - power);
        at = put(at, digits, n);
    } else if (n <= power + 1) {
        at = put(at, digits, n);
        at = put(at, zeros + 2, power + 1 - n);
    } else {
        at = put(at, digits, power + 1);
        *at++ = '.';
        at = put(at, digits + power + 1, n - power - 1);
    }
    *at = '\0';
}

/* As %.*g has it, with 15 digits or as many more as there must be. */
static void
print_shortest(double x, char *at)
{
    const struct svy_decimal d = svy_decimal_find(x);
    char text[WIDEST], *end = text + WIDEST, *from = put_digits(d.digits, end);
    const int n = (int)(end - from), power = d.power + n - 1;

    if (power < -4 || power >= (n > DBL_DIG ? n : DBL_DIG))
        print_power(at, from, n, power);
    else
        print_point(at, from, n, power);
}

char *
svy_num_print(double x, char text[static SVY_NUM_WIDTH])
{
    const double size = fabs(x);
    char *at = text;

    if (!isfinite(x)) {
        memcpy(text, SVY_NA, sizeof SVY_NA);
        return text;
    }
    if (x < 0) // and -0 is 0
        *at++ = '-';
    // whole numbers, the most frequent, need no search for the shortest
    if (size < 1e15 && size == (double)(uint64_t)size)
        *put_whole(at, (uint64_t)size) = '\0';
    else
        print_shortest(size, at);
    return text;
}
