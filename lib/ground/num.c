#include "ground/num.h"

#include <float.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ground/na.h"

static const char *
digits(const char *s, bool *some, bool *nonzero)
{
    for (; *s >= '0' && *s <= '9'; s++) {
        *some = true;
        *nonzero |= *s != '0';
    }
    return s;
}

bool
svy_num_part(const char *s, const char **end, double *x)
{
    const char *p = s, *e;
    bool some = false, nonzero = false, power = false, ignored = false;

    if (*p == '+' || *p == '-')
        p++;
    p = digits(p, &some, &nonzero);
    if (*p == '.')
        p = digits(p + 1, &some, &nonzero);
    if (!some)
        return false;
    if (*p == 'e' || *p == 'E') {
        e = p + 1;
        if (*e == '+' || *e == '-')
            e++;
        e = digits(e, &power, &ignored);
        if (!power)
            return false;
        p = e;
    }
    // stops where p stands, for the form was checked; but 0x10 would go on
    *x = nonzero ? strtod(s, NULL) : 0;
    *end = p;
    return isfinite(*x) && (*x != 0 || !nonzero);
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

/* Whole numbers, the most frequent case, need no search for the shortest. */
static bool
print_whole(double x, char *text)
{
    if (!(fabs(x) < 1e15) || x != floor(x) || (x == 0 && signbit(x)))
        return false;
    snprintf(text, SVY_NUM_WIDTH, "%lld", (long long)x);
    return true;
}

char *
svy_num_print(double x, char text[static SVY_NUM_WIDTH])
{
    int n = fabs(x) < DBL_MIN ? 1 : DBL_DIG; // subnormals hold fewer digits

    if (!isfinite(x)) {
        memcpy(text, SVY_NA, sizeof SVY_NA);
        return text;
    }
    if (x == 0)
        x = 0; // no -0 on the wire
    if (print_whole(x, text))
        return text;
    do
        snprintf(text, SVY_NUM_WIDTH, "%.*g", n, x);
    while (strtod(text, NULL) != x && ++n <= DBL_DECIMAL_DIG);
    return text;
}
