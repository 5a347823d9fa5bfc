#include "data/how.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

static const char text[] =
    "weight=w%20%25 strata=a,b%2Cc by=sex:0123456789abcdef "
    "where=or(a%20b='x',c:d=1) asked=a%20b:01 missing=8,9 "
    "items=p%3Aq:0123456789abcdef,q:fedcba9876543210";

Test(how, writes_names_so_that_they_read_back)
{
    struct svy_how_text t = {0};

    svy_how_put(&t, SVY_HOW_FREQ, 0, NULL, NULL);
    svy_how_put(&t, SVY_HOW_WEIGHT, 1, (const char *[]){"w %"}, NULL);
    svy_how_put(&t, SVY_HOW_STRATA, 2, (const char *[]){"a", "b,c"}, NULL);
    svy_how_put(&t, SVY_HOW_BY, 1, (const char *[]){"sex"},
                (const char *[]){"0123456789abcdef"});
    svy_how_put(&t, SVY_HOW_WHERE, 1, (const char *[]){"or(a b='x',c:d=1)"},
                NULL);
    svy_how_put(&t, SVY_HOW_ASKED, 1, (const char *[]){"a b"},
                (const char *[]){"01"});
    svy_how_put(&t, SVY_HOW_MISSING, 2, (const char *[]){"8", "9"}, NULL);
    svy_how_put(&t, SVY_HOW_ITEMS, 2, (const char *[]){"p:q", "q"},
                (const char *[]){"0123456789abcdef", "fedcba9876543210"});
    cr_assert_str_eq(t.text, text);
    cr_assert(svy_how_good(text));
    free(t.text);
}

Test(how, lists_names_with_their_sums)
{
    struct svy_mem m = {0};
    size_t n;
    const struct svy_how_item *l = svy_how_list(text, SVY_HOW_ITEMS, &n, &m);

    cr_assert_eq(n, 2);
    cr_assert_str_eq(l[0].name, "p:q");
    cr_assert_str_eq(l[0].sum, "0123456789abcdef");
    cr_assert_str_eq(l[1].name, "q");
    l = svy_how_list(text, SVY_HOW_STRATA, &n, &m);
    cr_assert_eq(n, 2);
    cr_assert_str_eq(l[1].name, "b,c");
    cr_assert_str_eq(l[1].sum, "");
    svy_how_list(text, SVY_HOW_FPC, &n, &m);
    cr_assert_eq(n, 0);
    cr_assert_str_eq(svy_how_show(text, SVY_HOW_WHERE, &m),
                     "where=or(a b='x',c:d=1)");
    cr_assert_str_eq(svy_how_show(text, SVY_HOW_FPC, &m), "no fpc");
    svy_mem_free(&m);
}

Test(how, hides_where_and_missing_and_still_knows_them)
{
    struct svy_mem m = {0};
    const char *hidden = svy_how_hide(text, &m);

    cr_assert(svy_how_good(hidden));
    cr_assert_null(strstr(hidden, "'x'"));
    cr_assert_null(strstr(hidden, "asked"));
    cr_assert_null(strstr(hidden, "8,9"));
    cr_assert_str_eq(svy_how_hide(hidden, &m), hidden);
    for (enum svy_how_key key = 0; key < SVY_HOW_KEYS; key++) {
        cr_assert(svy_how_agree(text, hidden, key, &m), "%d", key);
        cr_assert(svy_how_agree(hidden, hidden, key, &m), "%d", key);
    }
    cr_assert(!svy_how_agree("missing=8", hidden, SVY_HOW_MISSING, &m));
    cr_assert(
        !svy_how_agree("items=q:0123456789abcdef", hidden, SVY_HOW_WHERE, &m));
    svy_mem_free(&m);
}

Test(how, that_is_not_ours_is_no_good)
{
    static const char *const bad[] = {"",
                                      " ",
                                      "weight",
                                      "weight=",
                                      "weight=w ",
                                      "weight=w  base=b",
                                      "base=b weight=w",
                                      "weight=w weight=w",
                                      "mood=good",
                                      "counts weight",
                                      "counts=k",
                                      "freq",
                                      "items=q",
                                      "items=q:0123",
                                      "items=q:0123456789abcdeg",
                                      "items=q:0123456789abcdef0",
                                      "items=q:0123456789abcdef,"
                                      "p:0123456789abcdef",
                                      "items=q:0123456789abcdef,"
                                      "q:0123456789abcdef"};

    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        cr_expect(!svy_how_good(bad[i]), "%s", bad[i]);
    cr_expect(svy_how_good(SVY_HOW_PUBLISHED));
    cr_expect(svy_how_good("freq=k items=q:0123456789abcdef"));
}
