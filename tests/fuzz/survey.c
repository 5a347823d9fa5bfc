/* Any bytes at all are a survey or a sentence. */
#include "survey/survey.h"
#include "survey/catalog.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
    FILE *in = len > 0 ? fmemopen((void *)bytes, len, "r") : NULL;
    struct svy_err why = {0};
    struct svy_survey s;

    if (in == NULL)
        return 0;
    if (svy_survey_parse(&s, in, "fuzz", &why) == 0)
        for (size_t i = 0; i < s.nitem; i++)
            svy_catalog_label(&s, s.item[i].name);
    else if (why.text[0] == '\0')
        abort();
    svy_survey_free(&s);
    fclose(in);
    return 0;
}
