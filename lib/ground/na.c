#include "ground/na.h"

#include <stddef.h>
#include <string.h>

bool
svy_na(const char *text)
{
    return strcmp(text, SVY_NA) == 0;
}

const char *
svy_na_reason(const char *text)
{
    const size_t n = sizeof SVY_NA - 1;

    if (strncmp(text, SVY_NA, n) != 0)
        return NULL;
    return text[n] == ':' ? text + n + 1 : text[n] == '\0' ? text + n : NULL;
}
