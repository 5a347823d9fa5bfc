#include "show/kinds.h"

#include <string.h>

/* clang-format off */
#define AT(name, ...) AT_##name,
#define WORD(name, ...) {#name, AT_##name},
#define KIND(name, ...) [AT_##name] = {#name, svy_kinds_##name, __VA_ARGS__},
enum { SVY_KINDS(AT) KINDS };

const struct svy_word svy_kinds_words[] = {SVY_KINDS(WORD) {0}};
static const struct svy_kind_of_figure kinds[KINDS] = {SVY_KINDS(KIND)};
/* clang-format on */

static int
nothing(struct svy_err *why)
{
    struct svy_mem m = {0};

    svy_err(why, SVY_MISUSED, "say first which figure: %s",
            svy_word_list(svy_kinds_words, NULL, &m));
    svy_mem_free(&m);
    return (int)why->code;
}

int
svy_kinds_find(struct svy_kind_of_figure *kind, const char *name,
               struct svy_err *why)
{
    const int k = svy_word_find(svy_kinds_words, name);

    if (strcmp(name, "-") == 0) // what stands for no operand at all
        return nothing(why);
    if (k < 0)
        return svy_word_none("KIND", name, svy_kinds_words, NULL, why);
    *kind = kinds[k];
    return 0;
}

int
svy_kinds_draw(const struct svy_kind_of_figure *kind, struct svy_figure *f,
               const struct svy_wish *wish, const struct svy_estimates *e,
               struct svy_estimates *used, struct svy_err *why)
{
    if (svy_figure_init(f, wish, why) || kind->draw(f, e, used, why))
        return 1;
    if (svy_figure_tall(f) > wish->tall && !f->tight) {
        svy_figure_free(f);
        svy_estimate_free(used);
        if (svy_figure_init(f, wish, why))
            return 1;
        svy_figure_tighten(f);
        if (kind->draw(f, e, used, why))
            return 1;
    }
    return svy_figure_fit(f, why);
}
