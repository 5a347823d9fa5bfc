/* How a figure is handed to gnuplot: its page, its data, its texts, its parts.
 */
#include "show/figure.h"

#include <math.h>
#include <string.h>

#include "ground/round.h"
#include "show/fonts.h"
#include "show/gpscript.h"

/* The block of the notes of each place; rings have no place and come last. */
static const char *const block[SVY_PLACES + 1] = {
    [SVY_HEAD] = "head", [SVY_SUB] = "sub",       [SVY_LABEL] = "label",
    [SVY_CELL] = "cell", [SVY_COLUMN] = "column", [SVY_TIC] = "tic",
    [SVY_KEY] = "key",   [SVY_FOOT] = "foot",     [SVY_PLACES] = "hollow",
};

static void
print_notes(const struct svy_figure *f, FILE *out)
{
    for (int at = 0; at <= SVY_PLACES; at++) {
        svy_gpscript_open(out, block[at]);
        for (size_t i = 0; i < f->n; i++) {
            if ((int)f->note[i].place != at)
                continue;
            if (at == SVY_TIC)
                fprintf(out, "%.10g\t%.2f\t%.2f", f->note[i].x, f->note[i].y,
                        svy_figure_width(f, at, f->note[i].text) / 2);
            else
                fprintf(out, "%.2f\t%.2f", f->note[i].x, f->note[i].y);
            svy_gpscript_text(out, f->note[i].text);
        }
        svy_gpscript_close(out);
    }
}

/* cairo takes points where svg takes pixels, and scales types and lines by
 * factors of its own. */
static void
print_terminal(const struct svy_figure *f, FILE *out)
{
    const double scale = f->wish->dpi / (double)SVY_DOTS;

    if (strcmp(f->wish->form, "png") == 0)
        fprintf(out,
                "set terminal pngcairo size %.0f,%.0f noenhanced "
                "font '%s,12' fontscale %.6g linewidth %.6g\n",
                f->width * scale, f->y * scale, f->wish->font, 0.75 * scale,
                scale);
    else if (strcmp(f->wish->form, "pdf") == 0)
        fprintf(out,
                "set terminal pdfcairo size %.4fin,%.4fin noenhanced "
                "font '%s,12' fontscale 0.5625 linewidth 1.5\n",
                f->width / (double)SVY_DOTS, f->y / (double)SVY_DOTS,
                f->wish->font);
    else
        fprintf(out,
                "set terminal svg size %.0f,%.0f noenhanced font '%s,12' "
                "background '#ffffff'\n",
                f->width, f->y, f->wish->font);
}

/* gnuplot copies the name of a font into an attribute of the SVG as it stands,
 * so a list of names has its commas as XML writes them, and what is bold is
 * said by closing the attribute; cairo wants a style behind a colon. */
static void
print_font(const struct svy_figure *f, FILE *out)
{
    const char *font = f->wish->font, *next[2];

    if (strcmp(f->wish->form, "svg") != 0) {
        fprintf(out, "FONT = '%s'\nBOLD = ':Bold'\n", font);
        return;
    }
    svy_fonts_next(font, next);
    fprintf(out, "FONT = '%s&#44; %s&#44; %s'\n", font, next[0], next[1]);
    fputs("BOLD = '\" font-weight=\"bold'\n", out);
}

void
svy_figure_print(struct svy_figure *f, const char *kind, FILE *out)
{
    f->y = ceil(f->y);
    fflush(f->data);
    fprintf(out,
            "# A %s figure by svyplot. It needs nothing but gnuplot 5.4:\n"
            "#     gnuplot -d THIS > figure.svg\n",
            kind);
    print_terminal(f, out);
    print_font(f, out);
    fprintf(out,
            "BODY = %g\nWIDTH = %.0f\nHEIGHT = %.0f\n"
            "LEFT = %.2f\nRIGHT = %.2f\nTOP = %.2f\nBOTTOM = %.2f\n"
            "LOW = %.10g\nHIGH = %.10g\n"
            "PERCENT = %d\nMIRRORED = %d\nPOINT = '%c'\nGROUP = '%c'\n\n",
            f->body, f->width, f->y, f->left, f->right, f->top, f->bottom,
            f->low, f->high, f->percent, f->mirrored,
            svy_round_point(f->wish->lang), svy_round_group(f->wish->lang));
    svy_gpscript_part(out, "style");
    fwrite(f->text, 1, f->size, out);
    print_notes(f, out);
    putc('\n', out);
    svy_gpscript_part(out, "axis");
    putc('\n', out);
    svy_gpscript_part(out, kind);
    putc('\n', out);
    svy_gpscript_part(out, "text");
}
