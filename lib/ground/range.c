#include "ground/range.h"

#include <math.h>

#include "ground/mem.h"
#include "ground/num.h"

bool
svy_range_holds(const struct svy_range *r, double x)
{
    switch (r->kind) {
    case SVY_ANY:
        return true;
    case SVY_BETWEEN:
        return x > r->from && x < r->to;
    case SVY_FROM_TO:
        return x >= r->from && x <= r->to;
    case SVY_BELOW:
        return x >= r->from && x < r->to;
    case SVY_LEAST:
        return x >= r->from && isfinite(x);
    case SVY_ABOVE:
        return x > r->from && isfinite(x);
    }
    return false;
}

/* What is wanted of a number, for one or two ends. */
static const char *
words(enum svy_range_kind kind, bool whole)
{
    switch (kind) {
    case SVY_ANY:
        return whole ? say("a whole number") : say("a number");
    case SVY_BETWEEN:
        return say("a number between %s and %s");
    case SVY_FROM_TO:
        return whole ? say("a whole number from %s to %s")
                     : say("a number from %s to %s");
    case SVY_BELOW:
        return say("a number from %s to below %s");
    case SVY_LEAST:
        return whole ? say("a whole number of at least %s")
                     : say("a number of at least %s");
    case SVY_ABOVE:
        return say("a number above %s");
    }
    return NULL;
}

int
svy_range_refuse(const struct svy_range *r, const char *option, bool whole,
                 const char *arg, struct svy_err *why)
{
    char from[SVY_NUM_WIDTH], to[SVY_NUM_WIDTH];
    struct svy_mem m = {0};

    svy_err(why, SVY_MISUSED, "--%s wants %s, not '%s'", option,
            svy_mem_print(&m, words(r->kind, whole),
                          svy_num_print(r->from, from),
                          svy_num_print(r->to, to)),
            arg);
    svy_mem_free(&m);
    return why->code;
}
