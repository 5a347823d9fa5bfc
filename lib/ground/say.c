#include "ground/say.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "ground/vi.h"

/* Where a catalogue tells how many sentences it has, and where its two tables
 * lie: a length and a place for each sentence, in the order of their bytes. */
enum { COUNT = 8, ENGLISH = 12, OTHER = 16, PLACE = 4, STEP = 8 };

const char *const svy_say_languages[] = {"en", "vi", NULL};

static const unsigned char *const catalogues[] = {NULL, svy_vi};

static const unsigned char *spoken;

void
svy_say_in(const char *language)
{
    for (size_t i = 0; svy_say_languages[i] != NULL; i++)
        if (strcmp(svy_say_languages[i], language) == 0)
            spoken = catalogues[i];
}

static size_t
number(size_t at)
{
    const unsigned char *p = spoken + at;

    return p[0] | (size_t)p[1] << 8 | (size_t)p[2] << 16 | (size_t)p[3] << 24;
}

/* Sentence i of a table. */
static const char *
sentence(size_t table, size_t i)
{
    return (const char *)spoken + number(number(table) + i * STEP + PLACE);
}

const char *
svy_say(const char *text)
{
    size_t low = 0, high = spoken == NULL ? 0 : number(COUNT);

    if (*text == '\0')
        return text; // there a catalogue tells of itself
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const int order = strcmp(text, sentence(ENGLISH, middle));

        if (order == 0)
            return sentence(OTHER, middle);
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return text;
}
