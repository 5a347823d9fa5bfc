#include "show/figure.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "ground/round.h"
#include "ground/stream.h"
#include "show/footer.h"
#include "show/gpscript.h"
#include "show/textwidth.h"
#include "show/words.h"
#include "survey/catalog.h"

enum {
    MARGIN = 14,
    GAP = 10,
    LINES = 5,   /* of a label or a headline, at most */
    CROWDED = 40 /* rows from which on they stand closer */
};

static const double cm_an_inch = 2.54;

/* The size of the type of each place; 0: that of rows. */
static const struct {
    double size;
    bool bold;
} place[SVY_PLACES] = {
    [SVY_HEAD] = {16, true}, [SVY_SUB] = {12, false}, [SVY_COLUMN] = {11, true},
    [SVY_TIC] = {11, false}, [SVY_KEY] = {11, false}, [SVY_FOOT] = {10, false},
};

static struct svy_type
type(const struct svy_figure *f, enum svy_place at)
{
    return (struct svy_type){
        .size = place[at].size > 0 ? place[at].size : f->body,
        .bold = place[at].bold,
        .other = strcmp(f->wish->font, "Noto Sans") != 0,
    };
}

static double
line_height(const struct svy_figure *f, enum svy_place at)
{
    return 1.35 * type(f, at).size;
}

int
svy_figure_init(struct svy_figure *f, const struct svy_wish *wish,
                struct svy_err *why)
{
    *f = (struct svy_figure){.wish = wish, .body = 12, .y = MARGIN};
    f->width = round(wish->cm / cm_an_inch * SVY_DOTS);
    f->data = svy_stream(&f->text, &f->size);
    if (f->data == NULL)
        return svy_err(why, SVY_FAILED, "no memory left for the figure");
    return 0;
}

const char *
svy_figure_name(struct svy_figure *f, const char *name)
{
    const struct svy_label *l = svy_catalog_label(f->wish->survey, name);

    return svy_gpscript_clean(&f->mem, svy_label_find(l, f->wish->lang, name));
}

const char *
svy_figure_code(struct svy_figure *f, const char *item, const char *code)
{
    return svy_gpscript_clean(
        &f->mem,
        svy_words_code(&f->mem, f->wish->survey, item, code, f->wish->lang));
}

const char *
svy_figure_number(struct svy_figure *f, double x, size_t digits, bool percent)
{
    const struct svy_style style = {
        .digits = digits,
        .percent = percent,
        .plain = true, // Noto Sans has no U+2212
        .point = svy_round_point(f->wish->lang),
        .group = svy_round_group(f->wish->lang),
    };
    const char *s = svy_round_print(&f->mem, x, &style);

    return percent ? svy_mem_print(&f->mem, "%s%%", s) : s;
}

void
svy_figure_text(struct svy_figure *f, enum svy_place at, double x, double y,
                const char *text)
{
    f->note = svy_mem_more(f->note, &f->room, f->n + 1, sizeof *f->note);
    f->note[f->n++] =
        (struct svy_note){x, y, at, svy_gpscript_clean(&f->mem, text)};
}

double
svy_figure_width(const struct svy_figure *f, enum svy_place at,
                 const char *text)
{
    const struct svy_type t = type(f, at);

    return svy_textwidth(text, &t);
}

/* A paragraph over the whole width. */
static void
para(struct svy_figure *f, enum svy_place at, const char *text)
{
    const struct svy_type t = type(f, at);
    const double height = line_height(f, at);
    struct svy_lines lines;

    svy_textwidth_lines(&lines, &f->mem, text, &t, f->width - 2 * MARGIN,
                        LINES);
    for (size_t i = 0; i < lines.n; i++) {
        svy_figure_text(f, at, MARGIN, f->y + height / 2, lines.line[i]);
        f->y += height;
    }
}

static bool
inside(char c)
{
    return (unsigned char)c >= 0x80 || isalnum((unsigned char)c) || c == '_';
}

bool
svy_figure_says(const char *title, const char *name)
{
    const size_t len = strlen(name);
    const char *at = title;

    while (len > 0 && (at = strstr(at, name)) != NULL) {
        if ((at == title || !inside(at[-1])) && !inside(at[len]))
            return true;
        at++;
    }
    return false;
}

void
svy_figure_head(struct svy_figure *f, const char *title, const char *about)
{
    const struct svy_wish *w = f->wish;

    f->title = svy_gpscript_clean(&f->mem, w->title ? w->title : title);
    f->about = svy_gpscript_clean(&f->mem, w->subtitle ? w->subtitle : about);
    para(f, SVY_HEAD, f->title);
    f->y += 2;
    para(f, SVY_SUB, f->about);
    f->y += GAP;
}

void
svy_figure_hollow(struct svy_figure *f, double x, double y)
{
    svy_figure_text(f, SVY_PLACES, x, y, "");
}

/* A mark at x and its words, of which a long text takes several lines. */
static void
put_mark(struct svy_figure *f, const struct svy_mark *mark, double x,
         const struct svy_lines *words)
{
    const double height = 1.2 * line_height(f, SVY_KEY), half = height / 2;

    if (mark->kind == SVY_HOLLOW)
        svy_figure_hollow(f, x, f->y + half);
    else
        fprintf(f->data, "%.2f\t%.2f\t%d\n", x, f->y + half, mark->kind);
    for (size_t j = 0; j < words->n; j++) {
        f->y += j > 0 ? height : 0;
        svy_figure_text(f, SVY_KEY, x + 9, f->y + half, words->line[j]);
    }
}

void
svy_figure_key(struct svy_figure *f, const struct svy_mark *mark, size_t n)
{
    const struct svy_type t = type(f, SVY_KEY);
    const double height = 1.2 * line_height(f, SVY_KEY), indent = 14;
    double x = MARGIN;

    svy_gpscript_open(f->data, "mark");
    for (size_t i = 0; i < n; i++) {
        const char *text = svy_gpscript_clean(&f->mem, mark[i].text);
        const double width = indent + svy_textwidth(text, &t);
        struct svy_lines words;

        if (x > MARGIN && x + width > f->width - MARGIN) {
            x = MARGIN;
            f->y += height;
        }
        svy_textwidth_lines(&words, &f->mem, text, &t,
                            f->width - 2 * MARGIN - indent, LINES);
        put_mark(f, &mark[i], x + 5, &words);
        x += width + 16;
    }
    svy_gpscript_close(f->data);
    f->y += (n > 0 ? height : 0) + GAP;
}

void
svy_figure_tighten(struct svy_figure *f)
{
    f->tight = true;
    f->body = 10;
}

void
svy_figure_rows(struct svy_figure *f, const char *const *label, size_t n,
                double aside, double *y)
{
    struct svy_lines *lines = svy_mem_take(&f->mem, n, sizeof *lines);
    double widest = 0, step, height;
    struct svy_type t;

    if (n > CROWDED)
        svy_figure_tighten(f);
    t = type(f, SVY_LABEL);
    height = 1.15 * t.size;
    step = f->tight ? 1.5 * t.size : 2 * t.size;
    for (size_t i = 0; i < n; i++) {
        svy_textwidth_lines(&lines[i], &f->mem,
                            svy_gpscript_clean(&f->mem, label[i]), &t,
                            0.4 * f->width, LINES);
        for (size_t j = 0; j < lines[i].n; j++)
            widest = fmax(widest, svy_textwidth(lines[i].line[j], &t));
        step = fmax(step, (double)lines[i].n * height + 0.5 * t.size);
    }
    f->step = step;
    f->left = MARGIN + widest + GAP;
    f->right = f->width - MARGIN - aside - (aside > 0 ? GAP : 0);
    f->top = f->y += line_height(f, SVY_COLUMN);
    svy_gpscript_open(f->data, "apart");
    for (size_t i = 0; i < n; i++) {
        if (i > 0 && i == f->apart) {
            fprintf(f->data, "%.2f\n", f->y + t.size / 2);
            f->y += t.size;
        }
        y[i] = f->y + step / 2;
        for (size_t j = 0; j < lines[i].n; j++)
            svy_figure_text(
                f, SVY_LABEL, MARGIN + widest,
                y[i] + height * ((double)j + 0.5 - (double)lines[i].n / 2),
                lines[i].line[j]);
        f->y += step;
    }
    svy_gpscript_close(f->data);
    f->bottom = f->y + 2;
}

void
svy_figure_axis(struct svy_figure *f, double low, double high, bool percent,
                bool mirrored)
{
    f->low = low;
    f->high = high;
    f->percent = percent;
    f->mirrored = mirrored;
    f->y = f->bottom + 1.8 * line_height(f, SVY_TIC) + 0.5 * GAP;
}

void
svy_figure_foot(struct svy_figure *f, double n, const char *more)
{
    const char *text = svy_footer(&f->mem, f->wish->survey, f->wish->lang, n);

    para(f, SVY_FOOT, svy_footer_join(&f->mem, text, more));
    f->y += MARGIN;
}

double
svy_figure_tall(const struct svy_figure *f)
{
    return ceil(f->y) / SVY_DOTS * cm_an_inch;
}

int
svy_figure_fit(const struct svy_figure *f, struct svy_err *why)
{
    const double tall = svy_figure_tall(f), most = f->wish->tall;

    return most > 0 && tall > most &&
           svy_err(why, SVY_FAILED,
                   "the figure would be %.1f cm tall, and --height is %g; show "
                   "less, or say --height %.0f",
                   tall, most, ceil(tall));
}

void
svy_figure_free(struct svy_figure *f)
{
    if (f->data != NULL)
        fclose(f->data);
    free(f->text);
    free(f->note);
    svy_mem_free(&f->mem);
    *f = (struct svy_figure){0};
}
