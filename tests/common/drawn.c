#include "common/drawn.h"

#include <criterion/criterion.h>
#include <stdio.h>

#include "data/estcsv.h"
#include "show/kinds.h"

static struct svy_survey none;

const struct svy_wish drawn_wish = {.survey = &none,
                                    .source = "f",
                                    .lang = "en",
                                    .font = "Noto Sans",
                                    .form = "svg",
                                    .cm = 16,
                                    .least = 30};

void
drawn_read(struct svy_estimates *e, const char *path)
{
    struct svy_err why = {0};
    FILE *in = fopen(path, "r");

    cr_assert_not_null(in);
    cr_assert_eq(svy_estcsv_read(e, in, "f", &why), 0, "%s", why.text);
    fclose(in);
}

int
drawn_try(struct drawn *x, const char *kind)
{
    struct svy_kind_of_figure k;
    int rc;

    cr_assert_eq(svy_kinds_find(&k, kind, &x->why), 0, "%s", x->why.text);
    x->wish.league = k.league;
    cr_assert_eq(svy_figure_init(&x->f, &x->wish, &x->why), 0);
    rc = k.draw(&x->f, &x->e, &x->used, &x->why);
    if (rc == 0)
        script_read(&x->s, &x->f, kind);
    return rc;
}

void
drawn_draw(struct drawn *x, const char *kind, unsigned long id)
{
    cr_assert_eq(drawn_try(x, kind), 0, "seed %lu: %s", id, x->why.text);
}

const char *
drawn_texts(struct drawn *x, const char *block)
{
    const struct script_block *b = script_block(&x->s, block);
    const char *s = "";

    for (size_t i = 0; i < b->n; i++)
        s = svy_mem_print(&x->s.mem, "%s%s%s", s, i > 0 ? "|" : "",
                          b->row[i].text);
    return s;
}

void
drawn_undo(struct drawn *x)
{
    script_free(&x->s);
    svy_figure_free(&x->f);
    svy_estimate_free(&x->used);
}

void
drawn_free(struct drawn *x)
{
    drawn_undo(x);
    svy_estimate_free(&x->tests);
    svy_estimate_free(&x->e);
}
