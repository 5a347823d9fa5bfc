/* Any bytes are a tally or one sentence; what was read and printed reads again
 * and prints the same. */
#include "data/tallycsv.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

/* Reads and prints; *rc tells whether the text was taken. */
static char *
again(const char *text, size_t len, int *rc)
{
    FILE *in = fmemopen((void *)text, len, "r"), *out;
    struct svy_tally t = {0};
    struct svy_err why = {0};
    struct svy_strlist notes = {0};
    struct svy_mem m = {0};
    struct svy_csv r;
    char *back = NULL;
    size_t size;

    if (in == NULL)
        abort();
    svy_csv_open(&r, in, "fuzz");
    *rc = svy_csv_read(&r, &why) || r.n == 0 || svy_tallycsv_read(&t, &r, &why);
    svy_csv_close(&r);
    fclose(in);
    if (*rc == 0 && svy_alike_check(&t.how, &notes, &m, &why)) {
        *rc = why.code;
    } else if (*rc == 0) {
        svy_tally_close(&t);
        out = open_memstream(&back, &size);
        svy_tallycsv_print(&t, out);
        fclose(out);
    } else if (why.code == SVY_OK && r.n > 0) {
        abort();
    }
    svy_mem_free(&m);
    svy_tally_free(&t);
    return back;
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    char *once, *twice;
    int rc;

    if (len == 0)
        return 0;
    once = again((const char *)bytes, len, &rc);
    if (rc == 0) {
        twice = again(once, strlen(once), &rc);
        if (rc != 0 || strcmp(once, twice) != 0)
            abort();
        free(twice);
    }
    free(once);
    return 0;
}
