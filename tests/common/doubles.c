#include "common/doubles.h"

#include <float.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/num.h"

const char *const doubles_name[DOUBLES_KINDS] = {
    "any bits",  "subnormals", "whole numbers", "decimals",
    "quotients", "near 2^k",   "near 10^k",     "ties"};

static uint64_t
bits64(struct svy_rng *d)
{
    return svy_rng_below(d, UINT64_C(1) << 32) << 32 |
           svy_rng_below(d, UINT64_C(1) << 32);
}

/* 64 bits, of which up to 63 are gone. */
static uint64_t
some_bits(struct svy_rng *d)
{
    return bits64(d) >> svy_rng_below(d, 64);
}

static double
from_bits(uint64_t bits)
{
    double x;

    memcpy(&x, &bits, sizeof x);
    return x;
}

static double
beside(double x, struct svy_rng *d)
{
    uint64_t bits;

    memcpy(&bits, &x, sizeof bits);
    return from_bits(bits + svy_rng_below(d, 7) - 3);
}

static double
power10(int p)
{
    char text[16];

    snprintf(text, sizeof text, "1e%d", p);
    return strtod(text, NULL);
}

static double
draw(enum doubles_kind kind, struct svy_rng *d)
{
    switch (kind) {
    case DOUBLES_BITS:
        return from_bits(bits64(d));
    case DOUBLES_SMALL:
        return from_bits(some_bits(d) >> 12);
    case DOUBLES_WHOLE:
        return (double)some_bits(d);
    case DOUBLES_DECIMALS:
        return (double)svy_rng_below(d, 10000000) /
               power10((int)svy_rng_below(d, 10));
    case DOUBLES_QUOTIENTS:
        return (double)svy_rng_below(d, 100000) /
               (double)(1 + svy_rng_below(d, 1000));
    case DOUBLES_NEAR2:
        return beside(ldexp(1, (int)svy_rng_below(d, 2098) - 1074), d);
    case DOUBLES_NEAR10:
        return beside(power10((int)svy_rng_below(d, 632) - 323), d);
    default:
        return 0;
    }
}

/* The printer of before, which tried how many digits it takes. */
static void
print_tried(double x, char text[static SVY_NUM_WIDTH])
{
    int n = fabs(x) < DBL_MIN ? 1 : DBL_DIG; // subnormals hold fewer digits

    if (x == 0) {
        snprintf(text, SVY_NUM_WIDTH, "0");
        return;
    }
    do
        snprintf(text, SVY_NUM_WIDTH, "%.*g", n, x);
    while (strtod(text, NULL) != x && ++n <= DBL_DECIMAL_DIG);
}

static bool
read_alike(const char *text, char why[static DOUBLES_WHY])
{
    const double want = strtod(text, NULL);
    const bool zero = strspn(text, "+-0.") == strcspn(text, "eE");
    double x = 0;
    const bool read = svy_num_read(text, &x);

    if (read == (isfinite(want) && (want != 0 || zero)) && (!read || x == want))
        return true;
    snprintf(why, DOUBLES_WHY, "%.60s is read as %a, not %a", text, x, want);
    return false;
}

bool
doubles_told(double x, char why[static DOUBLES_WHY])
{
    char text[SVY_NUM_WIDTH], want[SVY_NUM_WIDTH];

    if (!isfinite(x))
        return true;
    print_tried(x, want);
    if (strcmp(svy_num_print(x, text), want) == 0)
        return read_alike(text, why);
    snprintf(why, DOUBLES_WHY, "%a is printed %s, not %s", x, text, want);
    return false;
}

/* An odd number of 54 bits is halfway between two doubles: told as a multiple
 * of a power of five and twice as often as you like, or as a half, or a
 * quarter. */
static void
tie(struct svy_rng *d, char *text, size_t size)
{
    const uint64_t least = UINT64_C(1) << 53;
    int p = (int)svy_rng_below(d, 25) - 2;
    uint64_t five = 1, t;

    for (int i = 0; i < abs(p); i++)
        five *= 5;
    if (p < 0) {
        t = five * ((least + svy_rng_below(d, least)) | 1);
    } else {
        t = (least / five + svy_rng_below(d, least / five)) | 1;
        for (uint64_t up = svy_rng_below(d, 64); up > 0 && t >> 62 == 0; up--)
            t *= 2;
    }
    snprintf(text, size, "%" PRIu64 "%se%d", t, p > 0 && t % 3 == 0 ? "0" : "",
             p - (p > 0 && t % 3 == 0));
}

/* Digits of x, too few to tell it or more than it needs; or any. */
static void
write_about(double x, struct svy_rng *d, char *text, size_t size)
{
    if (svy_rng_below(d, 4) > 0)
        snprintf(text, size, "%.*e", (int)svy_rng_below(d, 22), x);
    else
        snprintf(text, size, "%" PRIu64 "e%d", some_bits(d),
                 (int)svy_rng_below(d, 660) - 340);
}

bool
doubles_check(enum doubles_kind kind, struct svy_rng *d,
              char why[static DOUBLES_WHY])
{
    const double x = draw(kind, d);
    char text[64];

    if (kind == DOUBLES_TIES)
        tie(d, text, sizeof text);
    else if (isfinite(x))
        write_about(x, d, text, sizeof text);
    else
        return true;
    return read_alike(text, why) && doubles_told(x, why);
}
