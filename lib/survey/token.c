#include "survey/token.h"

#include <string.h>

int
svy_token_err(const struct svy_token *t, const char *what, struct svy_err *why)
{
    enum svy_status code =
        strncmp(t->where, "--", 2) == 0 ? SVY_MISUSED : SVY_FAILED;

    if (*t->at == '\0')
        return svy_err(why, code, "%s: at the end: %s", t->where, what);
    return svy_err(why, code, "%s: at '%s': %s", t->where, t->at, what);
}

static int
take(struct svy_token *t, enum svy_token_sort sort, size_t skip, size_t len)
{
    t->sort = sort;
    t->text = svy_mem_text(t->mem, t->at + skip, len);
    t->next = t->at + skip + len;
    return 0;
}

static int
quoted(struct svy_token *t, struct svy_err *why)
{
    const char *end = strchr(t->at + 1, *t->at);

    if (end == NULL)
        return svy_token_err(t, say("this quote is never closed"), why);
    if (end == t->at + 1)
        return svy_token_err(t,
                             say("no answer equals an empty code; write "
                                 "answered(x) or not answered(x)"),
                             why);
    take(t, SVY_QUOTED, 1, (size_t)(end - t->at) - 1);
    t->next = end + 1;
    return 0;
}

static int
braced(struct svy_token *t, struct svy_err *why)
{
    const char *end = strchr(t->at, '}');

    if (end == NULL || end == t->at + 2)
        return svy_token_err(t, say("a name in braces is written ${name}"),
                             why);
    take(t, SVY_WORD, 2, (size_t)(end - t->at) - 2);
    t->next = end + 1;
    t->braced = true;
    return 0;
}

int
svy_token_read(struct svy_token *t, struct svy_err *why)
{
    static const char *const sign[] = {"!=", "<=", ">=", "=", "<",
                                       ">",  "(",  ")",  ","};

    t->braced = false;
    t->at = t->next + strspn(t->next, " \t\r\n");
    if (*t->at == '\0')
        return take(t, SVY_END, 0, 0);
    if (*t->at == '\'' || *t->at == '"')
        return quoted(t, why);
    if (strncmp(t->at, "${", 2) == 0)
        return braced(t, why);
    for (size_t i = 0; i < sizeof sign / sizeof *sign; i++)
        if (strncmp(t->at, sign[i], strlen(sign[i])) == 0)
            return take(t, SVY_SIGN, 0, strlen(sign[i]));
    take(t, SVY_WORD, 0, strcspn(t->at, " \t\r\n'\"!=<>(),${}"));
    if (*t->text == '\0')
        return svy_token_err(t, say("this sign has no meaning here"), why);
    return 0;
}

bool
svy_token_check(const struct svy_token *t, enum svy_token_sort sort,
                const char *text)
{
    return t->sort == sort && !t->braced && strcmp(t->text, text) == 0;
}
