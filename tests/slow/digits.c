/*
 * digits - whether numbers are printed and read as printf and strtod would.
 *
 *     digits [DOUBLES] [SEED]
 *
 * draws so many doubles, 10^8 unless told, of the kinds of
 * tests/common/doubles.h in turn, and tries every power of two besides. Prints
 * how many of each were the same; fails at the first that is not. About 5
 * minutes.
 */
#include <float.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "common/doubles.h"
#include "ground/num.h"

static size_t
number(const char *text)
{
    size_t n;

    if (!svy_num_count(text, &n)) {
        fprintf(stderr, "digits: '%s' is no number\n", text);
        exit(2);
    }
    return n;
}

int
main(int argc, char **argv)
{
    const size_t n = argc > 1 ? number(argv[1]) : 100000000;
    const uint64_t seed = argc > 2 ? number(argv[2]) : 1;
    char why[DOUBLES_WHY];

    for (double x = DBL_TRUE_MIN; isfinite(x); x *= 2)
        if (!doubles_told(x, why) || !doubles_told(-x, why)) {
            printf("%s\n", why);
            return 1;
        }
    for (int kind = 0; kind < DOUBLES_KINDS; kind++) {
        struct svy_rng d;

        svy_rng_init(&d, seed, 0, svy_rng_mark(0, doubles_name[kind]));
        for (size_t i = 0; i < n / DOUBLES_KINDS; i++)
            if (!doubles_check(kind, &d, why)) {
                printf("%s, %zu: %s\n", doubles_name[kind], i, why);
                return 1;
            }
        printf("%s: %zu the same\n", doubles_name[kind], n / DOUBLES_KINDS);
        fflush(stdout);
    }
    return 0;
}
