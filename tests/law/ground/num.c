#include "ground/num.h"

#include <criterion/criterion.h>
#include <float.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/doubles.h"

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

/* Each kind of double has its own test, so that they run at once. */
static void
try_kind(enum doubles_kind kind)
{
    struct svy_rng d;
    char why[DOUBLES_WHY];

    svy_rng_init(&d, 1, 0,
                 svy_rng_mark(svy_rng_mark(0, "num"), doubles_name[kind]));
    for (int i = 0; i < 200000; i++)
        cr_assert(doubles_check(kind, &d, why), "%d: %s", i, why);
}

Test(num, is_as_printf_and_strtod_have_it_any_bits)
{
    try_kind(DOUBLES_BITS);
}

Test(num, is_as_printf_and_strtod_have_it_subnormals)
{
    try_kind(DOUBLES_SMALL);
}

Test(num, is_as_printf_and_strtod_have_it_whole_numbers)
{
    try_kind(DOUBLES_WHOLE);
}

Test(num, is_as_printf_and_strtod_have_it_few_digits)
{
    try_kind(DOUBLES_DECIMALS);
}

Test(num, is_as_printf_and_strtod_have_it_quotients)
{
    try_kind(DOUBLES_QUOTIENTS);
}

Test(num, is_as_printf_and_strtod_have_it_near_powers_of_two)
{
    try_kind(DOUBLES_NEAR2);
}

Test(num, is_as_printf_and_strtod_have_it_near_powers_of_ten)
{
    try_kind(DOUBLES_NEAR10);
}

Test(num, is_as_printf_and_strtod_have_it_halfway_between_two)
{
    try_kind(DOUBLES_TIES);
}

Test(num, is_as_printf_and_strtod_have_it_for_every_power_of_two)
{
    char why[DOUBLES_WHY];

    for (double x = DBL_TRUE_MIN; isfinite(x); x *= 2)
        cr_assert(doubles_told(x, why) && doubles_told(-x, why), "%s", why);
}
