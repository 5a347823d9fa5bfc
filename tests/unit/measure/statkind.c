/* The table of statistics: each row is parsed, said in every language, and
 * stands in the pages. */
#include "measure/statkind.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/made.h"
#include "ground/say.h"

/* Whether a page has a line that holds both. */
static bool
documented(const char *page, const char *before, const char *name)
{
    char line[512];
    FILE *in = fopen(page, "r");
    bool found = false;

    cr_assert_not_null(in, "%s", page);
    while (!found && fgets(line, sizeof line, in) != NULL) {
        const char *p = strstr(line, before);

        line[strcspn(line, "\n")] = '\0';
        p = p == NULL ? NULL : strstr(p + strlen(before), name);
        found = p != NULL && strchr(" ,", p[strlen(name)]) != NULL;
    }
    fclose(in);
    return found;
}

static void
check_words(const char *name)
{
    svy_say_in("vi");
    cr_expect_str_neq(say(name), name, "no Vietnamese word for %s", name);
    svy_say_in("en");
}

Test(statkind, knows_each_statistic_that_options_name)
{
    const struct svy_word *const of[] = {svy_statkind_items,
                                         svy_statkind_pairs};

    for (size_t k = 0; k < 2; k++)
        for (const struct svy_word *w = of[k]; w->name != NULL; w++) {
            const struct svy_statkind *s = svy_statkind(w->name);

            cr_expect_str_eq(s->name, w->name);
            cr_expect_eq(s->tells == SVY_TELLS_BOTH, k == 1, "%s", w->name);
            check_words(w->name);
            cr_expect(documented("cmd/estimate.1", k == 0 ? ".Cm" : ".It Fl -",
                                 w->name),
                      "%s is not in svyestimate(1)", w->name);
        }
    cr_expect_str_eq(svy_statkind("median")->name, "");
}

Test(statkind, estimates_each_statistic_of_an_item)
{
    for (const struct svy_word *w = svy_statkind_items; w->name != NULL; w++) {
        struct made_job j = {.stats = w->name, .ask = {.items = {1, {"q"}}}};
        char *text = made_estimate(&j, "q\n1\n2\n4\n5\n"), want[64];

        snprintf(want, sizeof want, "\nq,%s,", w->name);
        cr_expect_not_null(strstr(text, want), "%s: %s", w->name, text);
        free(text);
    }
}

/* A scale serves the limits of shares, which are percentages or a quantile's,
 * and no other number. */
Test(statkind, has_a_scale_where_limits_need_one)
{
    struct svy_mem m = {0};

    for (const struct svy_word *w = svy_statkind_items; w->name != NULL; w++) {
        const struct svy_statkind *s = svy_statkind(w->name);

        cr_expect_eq(s->min < s->max, s->ci == SVY_CI_LOGIT || s->cut, "%s",
                     w->name);
        cr_expect_eq(s->percent, s->ci == SVY_CI_LOGIT, "%s", w->name);
    }
    cr_expect_str_eq(svy_statkind_proportions(&m), "share, top, bottom");
    svy_mem_free(&m);
}
