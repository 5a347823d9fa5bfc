#include "rows/opt.h"

#include <assert.h>
#include <getopt.h>
#include <string.h>

#include "ground/num.h"
#include "ground/utf8.h"

enum { LONG = 256 };

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

/* A word in the spelling of its table, which its reader finds. */
static int
set_word(const struct svy_opt *o, const char **to, const char *arg,
         struct svy_err *why)
{
    const struct svy_word *const table[] = {o->words, o->more};
    struct svy_mem m = {0};

    for (size_t i = 0; i < 2 && table[i] != NULL; i++) {
        const int is = svy_word_like(table[i], arg);

        if (is < 0)
            continue;
        *to = svy_word_name(table[i], is);
        return 0;
    }
    svy_word_none(svy_mem_print(&m, "--%s", o->name), arg, o->words, o->more,
                  why);
    svy_mem_free(&m);
    return why->code;
}

static int
set_real(const struct svy_opt *o, double *to, const char *arg,
         struct svy_err *why)
{
    double x;

    if (!svy_num_read(arg, &x) || !svy_range_holds(&o->range, x))
        return svy_range_refuse(&o->range, o->name, false, arg, why);
    *to = x;
    return 0;
}

static int
set_reals(const struct svy_opt *o, const char **to, const char *arg,
          struct svy_err *why)
{
    struct svy_mem m = {0};
    const char *end = arg;
    double x;
    int rc;

    *to = arg;
    do {
        const size_t n = strcspn(end, ",");

        rc = set_real(o, &x, svy_mem_text(&m, end, n), why);
        end += n;
    } while (rc == 0 && *end++ == ',');
    svy_mem_free(&m);
    return rc;
}

static int
set_whole(const struct svy_opt *o, size_t *to, const char *arg,
          struct svy_err *why)
{
    size_t x;

    if (!svy_num_count(arg, &x) || !svy_range_holds(&o->range, (double)x))
        return svy_range_refuse(&o->range, o->name, true, arg, why);
    *to = x;
    return 0;
}

static int
set(const struct svy_opt *o, void *to, const char *arg, struct svy_err *why)
{
    switch (o->kind) {
    case SVY_FLAG:
        *(bool *)to = true;
        break;
    case SVY_TEXT:
    case SVY_WRITE:
        *(const char **)to = arg;
        break;
    case SVY_TEXTS:
        return collect(o, to, arg, why);
    case SVY_WORD:
        return set_word(o, to, arg, why);
    case SVY_REAL:
        return set_real(o, to, arg, why);
    case SVY_REALS:
        return set_reals(o, to, arg, why);
    case SVY_WHOLE:
        return set_whole(o, to, arg, why);
    }
    return 0;
}

void
svy_opts_join(struct svy_opts *o, const struct svy_opt_group *group)
{
    for (; group->table != NULL; group++)
        for (const struct svy_opt *row = group->table; row->name; row++) {
            assert(o->n < SVY_OPTS_MOST);
            o->at[o->n++] =
                (struct svy_opt_said){row, (char *)group->to + row->at, false};
        }
}

/* Builds what getopt_long() wants; ':' in front keeps it from printing. Long
 * forms answer with their row, for not every row has a letter. */
static void
translate(const struct svy_opts *o, struct option *longs, char *letters)
{
    *letters++ = ':';
    for (size_t i = 0; i < o->n; i++) {
        const struct svy_opt *row = o->at[i].row;
        const int takes = row->arg != NULL;

        longs[i] = (struct option){row->name, takes, NULL, (int)(LONG + i)};
        if (row->letter == 0)
            continue;
        *letters++ = row->letter;
        if (takes)
            *letters++ = ':';
    }
    *letters = '\0';
}

/* What getopt_long() would not have, in our words. */
static int
refuse(const struct svy_opts *o, const char *arg, struct svy_err *why)
{
    const char *names[SVY_OPTS_MOST];
    char word[64];
    size_t len;
    long near;

    if (optopt >= LONG)
        return svy_err(why, SVY_MISUSED, "--%s takes no argument",
                       o->at[optopt - LONG].row->name);
    if (optopt > ' ' && optopt < 0x7F)
        return svy_err(why, SVY_MISUSED, "-%c is not an option", optopt);
    if (optopt != 0)
        return svy_err(why, SVY_MISUSED, "short options are letters of ASCII");
    len = strcspn(arg + 2, "=");
    if (len >= sizeof word)
        len = sizeof word - 1;
    memcpy(word, arg + 2, len);
    word[len] = '\0';
    for (size_t i = 0; i < o->n; i++) {
        names[i] = o->at[i].row->name;
        if (strncmp(names[i], word, len) == 0)
            return svy_err(why, SVY_MISUSED,
                           "--%s could be more than one option", word);
    }
    near = svy_utf8_near(word, names, o->n);
    if (near >= 0)
        return svy_err(why, SVY_MISUSED,
                       "--%s is not an option; did you mean --%s?", word,
                       names[near]);
    return svy_err(why, SVY_MISUSED, "--%s is not an option", word);
}

/* The option of a letter or of a long form; getopt_long() knows no others. */
static struct svy_opt_said *
find(struct svy_opts *o, int c)
{
    size_t i = 0;

    if (c >= LONG)
        return &o->at[c - LONG];
    while (o->at[i].row->letter == 0 || o->at[i].row->letter != c)
        i++;
    return &o->at[i];
}

int
svy_opts_read(struct svy_opts *o, int argc, char **argv, int *first,
              struct svy_err *why)
{
    struct option longs[SVY_OPTS_MOST + 1] = {0};
    char letters[2 * SVY_OPTS_MOST + 2];
    int c;

    translate(o, longs, letters);
    optind = 0; // begin anew, also inside a cluster of letters
    while ((c = getopt_long(argc, argv, letters, longs, NULL)) != -1) {
        struct svy_opt_said *said;

        if (c == ':')
            return svy_err(why, SVY_MISUSED, "--%s wants an argument",
                           find(o, optopt)->row->name);
        if (c == '?')
            return refuse(o, argv[optind - 1], why);
        said = find(o, c);
        said->given = true;
        if (said->row->given > 0)
            *(bool *)((char *)said->to - said->row->at + said->row->given) =
                true;
        if (set(said->row, said->to, optarg, why))
            return SVY_MISUSED;
    }
    *first = optind;
    return 0;
}

const struct svy_opt_said *
svy_opts_find(const struct svy_opts *o, const char *name)
{
    for (size_t i = 0; i < o->n; i++)
        if (strcmp(o->at[i].row->name, name) == 0)
            return &o->at[i];
    return NULL;
}

/* The help of a row, with its words where it has room for them. */
static const char *
help_of(const struct svy_opt *o, struct svy_mem *m)
{
    const char *help = say(o->help), *at = strstr(help, "%s");

    return o->words == NULL || at == NULL
               ? help
               : svy_mem_print(m, "%.*s%s%s", (int)(at - help), help,
                               svy_word_list(o->words, o->more, m), at + 2);
}

/* How wide an option and its argument are. */
static size_t
width(const struct svy_opt *o)
{
    return strlen(o->name) + (o->arg ? strlen(o->arg) + 1 : 0);
}

void
svy_opts_print(const struct svy_opts *all, FILE *out)
{
    struct svy_mem m = {0};
    size_t most = 0;

    for (size_t i = 0; i < all->n; i++)
        if (all->at[i].row->help != NULL && width(all->at[i].row) > most)
            most = width(all->at[i].row);
    for (size_t i = 0; i < all->n; i++) {
        const struct svy_opt *o = all->at[i].row;

        if (o->help == NULL)
            continue;
        if (o->letter != 0)
            fprintf(out, "  -%c, ", o->letter);
        else
            fputs("      ", out);
        fprintf(out, "--%s%s%s%*s  %s\n", o->name, o->arg ? " " : "",
                o->arg ? o->arg : "", (int)(most - width(o)), "",
                help_of(o, &m));
    }
    svy_mem_free(&m);
}

void
svy_opts_words(const struct svy_opts *o, const char *name, FILE *out)
{
    const struct svy_opt_said *said = svy_opts_find(o, name);

    if (said == NULL || said->row->words == NULL)
        return;
    svy_word_print(said->row->words, out);
    if (said->row->more != NULL)
        svy_word_print(said->row->more, out);
}
