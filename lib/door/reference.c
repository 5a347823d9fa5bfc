#include "door/reference.h"

#include <string.h>

const struct svy_word svy_reference_words[] = {{"rest", SVY_CONTRAST_REST},
                                               {"all", SVY_CONTRAST_ALL},
                                               {"wave", SVY_CONTRAST_WAVE},
                                               {0}};

#define AT(member) .at = offsetof(struct svy_reference_ask, member)

const struct svy_opt svy_reference_opt[] = {
    {0, "index", NULL, SAY("compare the index tree of the survey file"),
     SVY_FLAG, AT(index)},
    {0, "reference", "WHAT", SAY("%s, or a category [rest; without --by wave]"),
     SVY_TEXT, AT(reference), svy_reference_words},
    {0, "null", "X", SAY("compare with a null value, taken as exact"), SVY_REAL,
     AT(null_value), .given = offsetof(struct svy_reference_ask, has_null),
     .excludes = "reference",
     .why = SAY("--null says what to compare with already")},
    {0, "overlap", NULL,
     SAY("samples of waves overlap: PSUs have the same ids"), SVY_FLAG,
     AT(overlap), .excludes = "adjust=maxt, covariance",
     .why = SAY("neither max-t nor the joint covariance knows of overlapping "
                "samples")},
    {0, "adjust", "KIND",
     SAY("multiplicity adjustment: %s [of rest and all maxt, else holm]"),
     SVY_WORD, AT(adjust), svy_padjust_words, svy_difftest_words},
    {0, "power", "SHARE",
     SAY("power of the minimum detectable difference [0.8]"), SVY_REAL,
     AT(power), .range = {SVY_BETWEEN, 0, 1}},
    {0, "test", "KINDS", SAY("instead test independence of items and --by: %s"),
     SVY_TEXT, AT(test), svy_assoctest_words,
     .excludes = "reference, null, index, adjust=maxt",
     .why = SAY("a test looks at all answers of an item")},
    {0, "fit", "SHARES",
     SAY("instead test whether answers have these shares, joined by commas"),
     SVY_REALS, AT(fit), .excludes = "reference, null, index, adjust=maxt",
     .why = SAY("a test looks at all answers of an item"),
     .range = {SVY_LEAST, 0, 0}},
    {0},
};

static void
read_kind(struct svy_contrast_how *h, const struct svy_reference_ask *a,
          bool split)
{
    const int known =
        a->reference ? svy_word_find(svy_reference_words, a->reference) : -1;

    h->category = a->reference;
    h->null_value = a->null_value;
    h->reference = a->has_null            ? SVY_CONTRAST_NULL
                   : known >= 0           ? (enum svy_contrast_with)known
                   : a->reference != NULL ? SVY_CONTRAST_CATEGORY
                   : split                ? SVY_CONTRAST_REST
                                          : SVY_CONTRAST_WAVE;
}

/* What was said, or what holds best. */
static void
read_adjust(struct svy_contrast_how *h, const struct svy_reference_ask *a)
{
    const bool many =
        h->reference == SVY_CONTRAST_REST || h->reference == SVY_CONTRAST_ALL;
    const char *best = many && !h->test ? "maxt" : "holm";

    h->verdict.said = a->adjust != NULL;
    h->verdict.waves = h->reference == SVY_CONTRAST_WAVE;
    svy_difftest_read(&h->verdict, a->adjust ? a->adjust : best);
}

/* What rests on what holds where nothing was said. */
static int
check_best(const struct svy_contrast_how *h, const struct svy_job_ask *run,
           struct svy_err *why)
{
    if (h->overlap && h->reference != SVY_CONTRAST_WAVE)
        return svy_err(why, SVY_MISUSED,
                       "--overlap is about waves; say --reference wave");
    if (run->variance.seeded && !h->verdict.maxt &&
        !svy_vcoptions_makes(&run->variance))
        return svy_err(why, SVY_MISUSED, "%s does nothing without %s", "--seed",
                       "--adjust maxt");
    return 0;
}

int
svy_reference_read(struct svy_contrast_how *h,
                   const struct svy_reference_ask *a,
                   const struct svy_job_ask *run, bool split, struct svy_mem *m,
                   struct svy_err *why)
{
    h->test = a->test != NULL || a->fit != NULL;
    h->verdict =
        (struct svy_difftest){.level = run->level,
                              .power = a->power,
                              .seed = svy_vcoptions_seed(&run->variance)};
    h->overlap = a->overlap;
    read_kind(h, a, split);
    read_adjust(h, a);
    if (check_best(h, run, why))
        return why->code;
    h->crosstab.adjust = h->verdict.adjust;
    h->crosstab.suppress = run->suppress;
    return svy_assoctest_read(&h->crosstab, a->test, a->fit, m, why);
}

int
svy_reference_check(struct svy_contrast_how *h,
                    const struct svy_reference_ask *a,
                    const struct svy_job_ask *run, struct svy_err *why)
{
    if (a->adjust == NULL)
        svy_difftest_read(&h->verdict, "holm");
    if (!a->reference && !a->has_null && !a->test && !a->fit && !a->overlap &&
        !a->index && run->df == NULL)
        return 0;
    return svy_err(why, SVY_MISUSED,
                   "two files of estimates are subtracted row by row; leave "
                   "out --reference, --null, --overlap, --index, --test, "
                   "--fit and --df");
}
