/* Any bytes are estimates or one sentence; estimates come out as they went in.
 */
#include "data/estcsv.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static char *
again(const char *text, size_t size)
{
    struct svy_estimates e = {0};
    struct svy_err why = {0};
    char *back = NULL;
    size_t len;
    FILE *in = fmemopen((void *)text, size, "r"), *out;

    if (in != NULL && svy_estcsv_read(&e, in, "fuzz", &why) == 0) {
        out = open_memstream(&back, &len);
        svy_estcsv_print(&e, out);
        fclose(out);
    } else {
        assert(in == NULL || why.text[0] != '\0');
    }
    if (in != NULL)
        fclose(in);
    svy_estimate_free(&e);
    return back;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *once = again((const char *)data, size), *twice;

    if (once != NULL) {
        twice = again(once, strlen(once));
        assert(twice != NULL && strcmp(once, twice) == 0);
        free(twice);
    }
    free(once);
    return 0;
}
