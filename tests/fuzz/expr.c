/* Any text at all is an expression or a sentence. */
#include "survey/expr.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    struct svy_mem m = {0};
    struct svy_err why = {0};
    struct svy_expr e;
    const char *text = svy_mem_text(&m, (const char *)bytes, len);

    if (svy_expr_read(&e, text, "fuzz", &why) == 0) {
        const char **value = svy_mem_take(&m, e.n + 1, sizeof *value);

        for (size_t i = 0; i < e.n; i++)
            value[i] = i % 2 == 0 ? "1 2" : e.name[i];
        svy_expr_value(&e, value);
    } else if (why.text[0] == '\0') {
        abort();
    }
    svy_expr_free(&e);
    svy_mem_free(&m);
    return 0;
}
