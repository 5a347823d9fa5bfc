#include "opt.h"

#include <assert.h>
#include <getopt.h>
#include <string.h>

#include "num.h"
#include "text.h"

enum { MOST = 96, LONG = 256 };

static int
collect(const struct svy_opt *o, void *to, const char *arg, struct svy_err *why)
{
    struct svy_texts *t = to;

    if (t->n == SVY_TEXTS_MOST)
        return svy_err(why, SVY_MISUSED, "--%s may be given %d times at most",
                       o->name, SVY_TEXTS_MOST);
    t->at[t->n++] = arg;
    return 0;
}

static int
set(const struct svy_opt *o, const char *arg, struct svy_err *why)
{
    double x;

    switch (o->kind) {
    case SVY_FLAG:
        *(bool *)o->set = true;
        break;
    case SVY_TEXT:
    case SVY_WRITE:
        *(const char **)o->set = arg;
        break;
    case SVY_TEXTS:
        return collect(o, o->set, arg, why);
    case SVY_WORD:
        *(const char **)((struct svy_opt_word *)o->set)->set = arg;
        break;
    case SVY_WORDS:
        return collect(o, ((struct svy_opt_word *)o->set)->set, arg, why);
    case SVY_REAL:
        if (!svy_num_read(arg, o->set))
            return svy_err(why, SVY_MISUSED, "--%s wants a number, not '%s'",
                           o->name, arg);
        break;
    case SVY_SHARE:
        if (!svy_num_read(arg, &x) || !(x > 0 && x < 1))
            return svy_err(why, SVY_MISUSED,
                           "--%s wants a number between 0 and 1, not '%s'",
                           o->name, arg);
        *(double *)o->set = x;
        break;
    case SVY_WHOLE:
        if (!svy_num_count(arg, o->set))
            return svy_err(why, SVY_MISUSED,
                           "--%s wants a whole number, not '%s'", o->name, arg);
        break;
    }
    return 0;
}

/* Builds what getopt_long() wants; ':' in front keeps it from printing. Long
 * forms answer with their row, for not every row has a letter. */
static size_t
translate(const struct svy_opt *table, struct option *longs, char *letters)
{
    size_t n;

    *letters++ = ':';
    for (n = 0; table[n].name != NULL; n++) {
        int takes = table[n].arg != NULL;

        assert(n < MOST);
        longs[n] = (struct option){table[n].name, takes, NULL, (int)(LONG + n)};
        if (table[n].letter == 0)
            continue;
        *letters++ = table[n].letter;
        if (takes)
            *letters++ = ':';
    }
    *letters = '\0';
    return n;
}

/* What getopt_long() would not have, in our words. */
static int
refuse(const struct svy_opt *table, size_t n, const char *arg,
       struct svy_err *why)
{
    const char *names[MOST];
    char word[64];
    size_t len;
    long near;

    if (optopt >= LONG)
        return svy_err(why, SVY_MISUSED, "--%s takes no argument",
                       table[optopt - LONG].name);
    if (optopt > ' ' && optopt < 0x7F)
        return svy_err(why, SVY_MISUSED, "-%c is not an option", optopt);
    if (optopt != 0)
        return svy_err(why, SVY_MISUSED, "short options are letters of ASCII");
    len = strcspn(arg + 2, "=");
    if (len >= sizeof word)
        len = sizeof word - 1;
    memcpy(word, arg + 2, len);
    word[len] = '\0';
    for (size_t i = 0; i < n; i++) {
        names[i] = table[i].name;
        if (strncmp(names[i], word, len) == 0)
            return svy_err(why, SVY_MISUSED,
                           "--%s could be more than one option", word);
    }
    near = svy_text_near(word, names, n);
    if (near >= 0)
        return svy_err(why, SVY_MISUSED,
                       "--%s is not an option; did you mean --%s?", word,
                       names[near]);
    return svy_err(why, SVY_MISUSED, "--%s is not an option", word);
}

/* The row of a letter or of a long form; n if there is none. */
static size_t
find(const struct svy_opt *table, size_t n, int c)
{
    size_t i = 0;

    if (c >= LONG)
        return (size_t)(c - LONG);
    while (i < n && (table[i].letter == 0 || table[i].letter != c))
        i++;
    return i;
}

int
svy_opt_read(const struct svy_opt *table, int argc, char **argv, int *first,
             struct svy_err *why)
{
    struct option longs[MOST + 1] = {0};
    char letters[2 * MOST + 2];
    size_t n = translate(table, longs, letters);
    int c;

    optind = 0; // begin anew, also inside a cluster of letters
    while ((c = getopt_long(argc, argv, letters, longs, NULL)) != -1) {
        if (c == ':')
            return svy_err(why, SVY_MISUSED, "--%s wants an argument",
                           table[find(table, n, optopt)].name);
        if (c == '?')
            return refuse(table, n, argv[optind - 1], why);
        if (set(&table[find(table, n, c)], optarg, why))
            return SVY_MISUSED;
    }
    *first = optind;
    return 0;
}

/* The words of a row, or NULL. */
static const struct svy_opt_word *
words_of(const struct svy_opt *o)
{
    return o->kind == SVY_WORD || o->kind == SVY_WORDS ? o->set : NULL;
}

/* The help of a row, with its words where it has room for them. */
static const char *
help_of(const struct svy_opt *o, struct svy_mem *m)
{
    const struct svy_opt_word *w = words_of(o);
    const char *help = say(o->help), *at = strstr(help, "%s");

    return w == NULL || at == NULL
               ? help
               : svy_mem_print(m, "%.*s%s%s", (int)(at - help), help,
                               svy_word_list(w->words, w->more, m), at + 2);
}

void
svy_opt_print(const struct svy_opt *table, FILE *out)
{
    struct svy_mem m = {0};
    size_t most = 0;

    for (const struct svy_opt *o = table; o->name != NULL; o++) {
        size_t width = strlen(o->name) + (o->arg ? strlen(o->arg) + 1 : 0);

        if (o->help != NULL && width > most)
            most = width;
    }
    for (const struct svy_opt *o = table; o->name != NULL; o++) {
        size_t width = strlen(o->name) + (o->arg ? strlen(o->arg) + 1 : 0);

        if (o->help == NULL)
            continue;
        if (o->letter != 0)
            fprintf(out, "  -%c, ", o->letter);
        else
            fputs("      ", out);
        fprintf(out, "--%s%s%s%*s  %s\n", o->name, o->arg ? " " : "",
                o->arg ? o->arg : "", (int)(most - width), "", help_of(o, &m));
    }
    svy_mem_free(&m);
}

void
svy_opt_words(const struct svy_opt *table, const char *name, FILE *out)
{
    for (const struct svy_opt *o = table; o->name != NULL; o++)
        if (strcmp(o->name, name) == 0 && words_of(o) != NULL) {
            svy_word_print(words_of(o)->words, out);
            if (words_of(o)->more != NULL)
                svy_word_print(words_of(o)->more, out);
        }
}
