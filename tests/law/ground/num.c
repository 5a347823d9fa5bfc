#include "ground/num.h"

#include <criterion/criterion.h>
#include <float.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Any bit pattern that is a number, by splitmix64 (Steele, Lea, Flood 2014). */
static double
number(uint64_t seed)
{
    uint64_t z = seed * 0x9E3779B97F4A7C15u;
    double x;

    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9u;
    z = (z ^ z >> 27) * 0x94D049BB133111EBu;
    z ^= z >> 31;
    memcpy(&x, &z, sizeof x);
    return isfinite(x) ? x : (double)seed;
}

static int
digits(const char *s)
{
    int n = 0, zeros = 0;

    for (; *s != '\0' && *s != 'e'; s++)
        if (*s == '0')
            zeros += n > 0;
        else if (*s >= '1' && *s <= '9') {
            n += zeros + 1;
            zeros = 0;
        }
    return n;
}

Test(num, printed_reads_back_the_same_and_no_shorter_text_does)
{
    for (uint64_t seed = 1; seed <= 20000; seed++) {
        double x = number(seed), back = 0;
        char text[SVY_NUM_WIDTH], shorter[64];
        int n;

        if (seed % 2 == 0) // numbers as they come in surveys
            x = (double)(seed % 5000) / (double)(1 + seed % 97);
        svy_num_print(x, text);
        cr_assert(svy_num_read(text, &back), "seed %ju: %s", (uintmax_t)seed,
                  text);
        cr_assert(back == x, "seed %ju: %s", (uintmax_t)seed, text);
        n = digits(text);
        if (n < 2)
            continue;
        snprintf(shorter, sizeof shorter, "%.*e", n - 2, x);
        cr_assert(strtod(shorter, NULL) != x, "seed %ju: %s, or %s",
                  (uintmax_t)seed, text, shorter);
    }
}
