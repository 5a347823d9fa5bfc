#include "rows/clash.h"

#include <assert.h>
#include <string.h>

#include "ground/mem.h"

/* One term of a column, without its words where it has none. */
struct term {
    const char *name, *words;        /* words: "a|b", "*" or NULL */
    bool none;                       /* that it is not given */
    const struct svy_opt_said *said; /* NULL: no option of this command */
};

/* What a row is judged with: its own option, and memory for sentences. */
struct judge {
    const struct svy_opts *all;
    const struct svy_opt_said *own;
    const char *word; /* of its own option, where the column names words */
    struct svy_mem mem;
};

/* Whether a word is one of "a|b". */
static bool
is_among(const char *words, const char *word, size_t n)
{
    for (const char *end; *words != '\0'; words = end + (*end == '|')) {
        end = words + strcspn(words, "|");
        if ((size_t)(end - words) == n && strncmp(words, word, n) == 0)
            return true;
    }
    return false;
}

/* Whether a word of a row is one of those that a term names. */
static bool
is_meant(const struct svy_opt *row, const char *words, const char *word)
{
    if (*words == '.')
        return row->is(word, words + 1);
    return strcmp(words, "*") == 0 ? svy_word_find(row->more, word) >= 0
                                   : is_among(words, word, strlen(word));
}

/* Takes the next of some texts joined by commas, or returns NULL. */
static const char *
next_text(struct judge *j, const char **list)
{
    const size_t n = strcspn(*list, ",");
    const char *text = svy_mem_text(&j->mem, *list, n);

    if (**list == '\0')
        return NULL;
    *list += n;
    *list += strspn(*list, ", ");
    return text;
}

/* The word of text, which may be a list, that is meant; NULL if there is none.
 */
static const char *
find_word(struct judge *j, const struct svy_opt *row, const char *words,
          const char *text)
{
    const char *word;

    while ((word = next_text(j, &text)) != NULL)
        if (is_meant(row, words, word))
            break;
    return word;
}

static const char *
said_word(struct judge *j, const struct svy_opt_said *s, const char *words)
{
    assert(s->row->kind == SVY_TEXT || s->row->kind == SVY_WORD);
    return s->given ? find_word(j, s->row, words, *(const char **)s->to) : NULL;
}

/* Takes the next term off a column, or returns false. */
static bool
next_term(struct judge *j, const char **column, struct term *t)
{
    const char *text = next_text(j, column), *equal;

    if (text == NULL)
        return false;
    t->none = *text == '!';
    t->name = text + t->none;
    equal = strchr(text, '=');
    t->words = equal ? equal + 1 : NULL;
    if (equal != NULL)
        t->name = svy_mem_text(&j->mem, text, (size_t)(equal - text));
    t->said = svy_opts_find(j->all, t->name);
    return true;
}

static bool
holds(struct judge *j, const struct term *t)
{
    if (t->said == NULL)
        return false;
    if (t->words != NULL)
        return said_word(j, t->said, t->words) != NULL;
    return t->said->given != t->none;
}

/* Whether a column is of what is said of its own option; it is cut to its
 * terms. */
static bool
applies(struct judge *j, const char **column)
{
    const char *colon = *column ? strchr(*column, ':') : NULL;

    j->word = NULL;
    if (colon == NULL)
        return *column != NULL;
    j->word = said_word(
        j, j->own, svy_mem_text(&j->mem, *column, (size_t)(colon - *column)));
    *column = colon + 2;
    return j->word != NULL;
}

/* An option as it is said, with a word where that matters. */
static const char *
spell(struct judge *j, const char *name, const char *word)
{
    return svy_mem_print(&j->mem, "--%s%s%s", name, word ? " " : "",
                         word ? word : "");
}

/* The words that a term names, as a sentence has them: a, b or c. */
static const char *
list_words(struct judge *j, const struct term *t)
{
    const struct svy_opt *row = t->said->row;
    const char *all = svy_word_list(row->words, row->more, &j->mem);
    const char *text = "", *last = NULL, *word;

    while ((word = next_text(j, &all)) != NULL) {
        if (!is_meant(row, t->words, word))
            continue;
        if (last != NULL)
            text =
                svy_mem_print(&j->mem, "%s%s%s", text, *text ? ", " : "", last);
        last = word;
    }
    return *text == '\0'
               ? last
               : svy_mem_print(&j->mem, "%s%s%s", text, say(" or "), last);
}

/* All that would do: "--variance fay, or --rep-type fay". */
static const char *
list_terms(struct judge *j, const char *column)
{
    const char *text = "";
    struct term t;

    while (next_term(j, &column, &t))
        if (t.said != NULL && !t.none)
            text = svy_mem_print(
                &j->mem, "%s%s%s", text, *text ? say(", or ") : "",
                spell(j, t.name, t.words ? list_words(j, &t) : NULL));
    return text;
}

static int
check_needs(struct judge *j, struct svy_err *why)
{
    const char *column = j->own->row->needs, *all;
    bool known = false;
    struct term t;

    if (!applies(j, &column))
        return 0;
    all = column;
    while (next_term(j, &column, &t)) {
        if (holds(j, &t))
            return 0;
        known |= t.said != NULL;
    }
    return known ? svy_err(why, SVY_MISUSED, "%s does nothing without %s",
                           spell(j, j->own->row->name, j->word),
                           list_terms(j, all))
                 : 0;
}

static int
check_excludes(struct judge *j, struct svy_err *why)
{
    const struct svy_opt *row = j->own->row;
    const char *column = row->excludes, *one, *other;
    struct term t;

    if (!applies(j, &column))
        return 0;
    while (next_term(j, &column, &t)) {
        if (!holds(j, &t))
            continue;
        one = spell(j, row->name, j->word);
        other =
            spell(j, t.name, t.words ? said_word(j, t.said, t.words) : NULL);
        return row->why == NULL
                   ? svy_err(why, SVY_MISUSED,
                             "%s and %s do not go together; leave one out", one,
                             other)
                   : svy_err(why, SVY_MISUSED,
                             "%s and %s do not go together: %s", one, other,
                             say(row->why));
    }
    return 0;
}

static int
check_due(struct judge *j, struct svy_err *why)
{
    const struct svy_opt *row = j->own->row;
    const char *column = row->due;
    struct term t;

    while (column != NULL && next_term(j, &column, &t))
        if (holds(j, &t))
            return svy_err(
                why, SVY_MISUSED, "%s needs --%s: %s",
                spell(j, t.name,
                      t.words ? said_word(j, t.said, t.words) : NULL),
                row->name, say(row->what));
    return 0;
}

int
svy_clash(const struct svy_opts *o, struct svy_err *why)
{
    struct judge j = {.all = o};
    int rc = 0;

    for (size_t i = 0; rc == 0 && i < o->n; i++) {
        j.own = &o->at[i];
        rc = j.own->given ? check_needs(&j, why) || check_excludes(&j, why)
                          : check_due(&j, why);
    }
    svy_mem_free(&j.mem);
    return rc != 0 ? (int)why->code : 0;
}
