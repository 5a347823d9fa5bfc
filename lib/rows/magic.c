#include "rows/magic.h"

#include <string.h>

static const struct guise {
    const char *bytes;
    size_t len;
    const char *is;
} guises[] = {
    {"PK\3\4", 4,
     SAY("a workbook (.xlsx, .ods) or another zip archive; save its sheet as "
         "CSV in UTF-8")},
    {"\xD0\xCF\x11\xE0", 4,
     SAY("an old workbook (.xls); save its sheet as CSV in UTF-8")},
    {"$FL2", 4, SAY("a file of SPSS (.sav); export it as CSV in UTF-8")},
    {"$FL3", 4, SAY("a file of SPSS (.zsav); export it as CSV in UTF-8")},
    {"<stata_dta>", 11, SAY("a file of Stata (.dta); export it as CSV")},
    {"\x1F\x8B", 2, SAY("packed by gzip; unpack it with gzip -d")},
    {"\xFD"
     "7zXZ",
     5, SAY("packed by xz; unpack it with xz -d")},
    {"BZh91AY", 7, SAY("packed by bzip2; unpack it with bzip2 -d")},
    {"\x28\xB5\x2F\xFD", 4, SAY("packed by zstd; unpack it with zstd -d")},
    {"%PDF-", 5, SAY("a PDF, which holds pages and no table")},
    {"PAR1\x15", 5, SAY("a file of Parquet; export it as CSV")},
    {"\0\0\0\0", 4,
     SAY("a file that begins with zeros, and no text; it was damaged on its "
         "way: copy it again")},
    {"\x71\x02\x01", 3, SAY("a file of Stata (.dta); export it as CSV")},
    {"\x72\x02\x01", 3, SAY("a file of Stata (.dta); export it as CSV")},
    {"\x73\x02\x01", 3, SAY("a file of Stata (.dta); export it as CSV")},
    {"\xC1\xE2\xC3\xC9\xC9\x40\xE2\xD7\xE2\xE2", 10, // its first line: EBCDIC
     SAY("a file of SPSS (.por); export it as CSV in UTF-8")},
    {"ASCII SPSS PORT FILE", 20,
     SAY("a file of SPSS (.por); export it as CSV in UTF-8")},
    {"<?xml", 5, SAY("XML, a description or a page; export the data as CSV")},
    {"\xEF\xBB\xBF<?xml", 8,
     SAY("XML, a description or a page; export the data as CSV")},
    {"{\n", 2, SAY("JSON; export the data as CSV")},
    {"{\"", 2, SAY("JSON; export the data as CSV")},
    {"[{", 2, SAY("JSON; export the data as CSV")},
    {"<!DOCTYPE", 9, SAY("a page of the web, not the file it offers")},
    {"<html", 5, SAY("a page of the web, not the file it offers")},
};

int
svy_magic_check(const char *name, const char *bytes, size_t len,
                struct svy_err *why)
{
    for (size_t i = 0; i < sizeof guises / sizeof *guises; i++)
        if (len >= guises[i].len &&
            memcmp(bytes, guises[i].bytes, guises[i].len) == 0)
            return svy_err(why, SVY_FAILED, "%s: this is %s", name,
                           say(guises[i].is));
    return 0;
}
