#include "kinds.h"

#include <string.h>

#include "league.h"
#include "likert.h"

static const struct svy_kind_of_figure kinds[] = {
    {"league", true, svy_league}, {"likert", false, svy_likert}};

enum { KINDS = sizeof kinds / sizeof *kinds };

int
svy_kinds_find(const struct svy_kind_of_figure **kind, const char *name,
               struct svy_err *why)
{
    for (size_t k = 0; k < KINDS; k++)
        if (strcmp(kinds[k].name, name) == 0) {
            *kind = &kinds[k];
            return 0;
        }
    return svy_err(why, SVY_MISUSED,
                   "'%s' is no kind of figure; the first word is league or "
                   "likert",
                   name);
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
