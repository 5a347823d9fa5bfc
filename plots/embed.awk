# Writes the parts, plots/NAME.gp, as lib/show/gpparts.h declares them.
BEGIN { print "#include \"show/gpparts.h\"\n\n#include <stddef.h>" }

FNR == 1 {
    if (NR > 1)
        print "    NULL};"
    name = FILENAME
    sub(/.*\//, "", name)
    sub(/\.gp$/, "", name)
    list = list "    {\"" name "\", part_" name "},\n"
    print "\nstatic const char *const part_" name "[] = {"
}

{
    gsub(/\\/, "&&")
    gsub(/"/, "\\\"")
    print "    \"" $0 "\","
}

END {
    print "    NULL};"
    printf "\nconst struct svy_gpparts svy_gpparts[] = {\n%s    {NULL, NULL}};\n", list
}
