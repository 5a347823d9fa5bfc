/* Any text is a number or is not; a number printed reads back the same. */
#include "ground/num.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    char *s = malloc(len + 1), text[SVY_NUM_WIDTH];
    const char *end;
    double x, again;
    size_t n;

    if (s == NULL)
        return 0;
    memcpy(s, bytes, len);
    s[len] = '\0';
    if (svy_num_part(s, &end, &x) && (end <= s || end > s + strlen(s)))
        abort();
    if (svy_num_count(s, &n) && !svy_num_read(s, &x))
        abort();
    if (svy_num_read(s, &x) &&
        (!svy_num_read(svy_num_print(x, text), &again) || again != x))
        abort();
    free(s);
    return 0;
}
