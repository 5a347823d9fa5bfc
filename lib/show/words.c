#include "show/words.h"

#include <string.h>

#include "ground/na.h"
#include "ground/say.h"
#include "measure/statkind.h"
#include "rows/estimate.h"
#include "survey/catalog.h"

const char *
svy_words_stat(const char *name)
{
    return *svy_statkind(name)->name == '\0' ? name : say(name);
}

const char *
svy_words_flags(struct svy_mem *m, const char *flag)
{
    const char *all = "";

    while (*flag != '\0') {
        size_t len = strcspn(flag, " ");
        const char *one = svy_mem_text(m, flag, len);

        if (svy_word_find(svy_estimate_words, one) >= 0)
            one = say(one);
        all = svy_mem_print(m, "%s%s%s", all, *all ? ", " : "", one);
        flag += len + strspn(flag + len, " ");
    }
    return all;
}

/* Of a missing category without a label: NA, or NA:REASON. */
static const char *
missing(struct svy_mem *m, const char *reason)
{
    static const char *const word[][2] = {
        {"missing", SAY("unknown")},
        {"not-asked", SAY("not asked")},
        {"refused", SAY("refused")},
        {"no-opinion", SAY("no opinion")},
    };

    if (*reason == '\0')
        return say("unknown");
    for (size_t i = 0; i < sizeof word / sizeof *word; i++)
        if (strcmp(word[i][0], reason) == 0)
            return say(word[i][1]);
    return svy_mem_print(m, say("unknown (%s)"), reason);
}

const char *
svy_words_code(struct svy_mem *m, const struct svy_survey *s, const char *item,
               const char *code, const char *lang)
{
    const struct svy_label *l = svy_catalog_code(s, item, code);

    if (l != NULL)
        return svy_label_find(l, lang, code);
    return svy_na_reason(code) == NULL ? code : missing(m, svy_na_reason(code));
}
