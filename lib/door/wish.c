#include "door/wish.h"

#include <string.h>

#include "door/cli.h"
#include "show/gpscript.h"
#include "show/render.h"

enum { DOTS = 32767 }; // what cairo can draw

static const double INCH = 2.54;

/* PNG and PDF hold what the letters look like. */
static int
find_font(struct svy_wish *wish, struct svy_err *why)
{
    const char *asked = wish->font;

    if (svy_render_font(&wish->font, why))
        return 1;
    if (wish->font != asked)
        svy_cli_note(say("the font %s is not installed; %s, whose letters are "
                         "as wide, is drawn instead"),
                     asked, wish->font);
    return 0;
}

int
svy_wish_check(struct svy_wish *wish, const char *output, struct svy_err *why)
{
    if (!wish->league && wish->part + wish->top + wish->bottom > 0)
        return svy_err(why, SVY_MISUSED,
                       "--part, --top and --bottom are of a league");
    if (!svy_gpscript_font(wish->font))
        return svy_err(why, SVY_MISUSED,
                       "--font is letters, digits and blanks, not '%s'",
                       wish->font);
    wish->form = output == NULL ? "svg" : svy_render_form(output);
    if (wish->form == NULL)
        return svy_err(why, SVY_MISUSED,
                       "-o names a .svg, .png or .pdf file, not '%s'", output);
    if (strcmp(wish->form, "png") == 0 && wish->cm / INCH * wish->dpi > DOTS)
        return svy_err(
            why, SVY_MISUSED,
            "a PNG is at most %d dots wide; say less with --width or "
            "--dpi, or draw a PDF",
            DOTS);
    return output != NULL && strcmp(wish->form, "svg") != 0 &&
           find_font(wish, why);
}
