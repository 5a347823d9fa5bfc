/*
 * reference - what is compared with what: what the options say.
 *
 * Without --reference and --null a domain is compared with the rest, and
 * where nothing is split a wave with the one before. Without --adjust the
 * p-values of rest and all pairs are by max-t, which holds best
 * (tests/slow/family.c), where they are not too many (difftest.h), and others
 * by Holm.
 *
 * errors  a word that is none, options that do not go together
 * check   tests/golden/compare.t
 */
#ifndef SVY_REFERENCE_H
#define SVY_REFERENCE_H

#include "door/job.h"
#include "meaning/contrast.h"

/* What the options say; NULL what they do not. */
struct svy_reference_ask {
    const char *reference, *adjust, *test, *fit;
    bool overlap, index;
    bool has_null; /* null_value was said */
    double null_value, power;
};

/* Those of --reference; a category is said by its name. */
extern const struct svy_word svy_reference_words[];

/* The options that set this struct. */
extern const struct svy_opt svy_reference_opt[];

/* What is read lives in m. */
int svy_reference_read(struct svy_contrast_how *h,
                       const struct svy_reference_ask *a,
                       const struct svy_job_ask *run, bool split,
                       struct svy_mem *m, struct svy_err *why);

/* Whether options fit two files of estimates, which are subtracted as they
 * stand; where no adjustment was said it becomes Holm's. */
int svy_reference_check(struct svy_contrast_how *h,
                        const struct svy_reference_ask *a,
                        const struct svy_job_ask *run, struct svy_err *why);

#endif
