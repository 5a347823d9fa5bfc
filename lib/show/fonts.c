#include "show/fonts.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>

static const struct {
    const char *name, *twin, *kind;
} list[] = {{"Times New Roman", "Liberation Serif", "serif"},
            {"Arial", "Liberation Sans", "sans-serif"},
            {"Courier New", "Liberation Mono", "monospace"}};

enum { LISTED = sizeof list / sizeof *list };

static size_t
find(const char *font)
{
    size_t i = 0;

    while (i < LISTED && strcasecmp(list[i].name, font) != 0)
        i++;
    return i;
}

const char *
svy_fonts_twin(const char *font)
{
    const size_t i = find(font);

    return i < LISTED ? list[i].twin : NULL;
}

void
svy_fonts_next(const char *font, const char *next[2])
{
    const size_t i = find(font);

    next[0] = i < LISTED              ? list[i].twin
              : strstr(font, "Serif") ? "Liberation Serif"
                                      : "DejaVu Sans";
    next[1] = i < LISTED              ? list[i].kind
              : strstr(font, "Serif") ? "serif"
                                      : "sans-serif";
}
