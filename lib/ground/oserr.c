#include "ground/oserr.h"

#include <errno.h>
#include <string.h>

#include "ground/err.h"

static const struct {
    int number;
    const char *text;
} refusals[] = {{ENOENT, SAY("No such file or directory")},
                {EACCES, SAY("Permission denied")},
                {EPERM, SAY("Operation not permitted")},
                {EISDIR, SAY("Is a directory")},
                {ENOTDIR, SAY("Not a directory")},
                {EEXIST, SAY("File exists")},
                {ENOSPC, SAY("No space left on device")},
                {EROFS, SAY("Read-only file system")},
                {EIO, SAY("Input/output error")},
                {EPIPE, SAY("Broken pipe")},
                {EFBIG, SAY("File too large")},
                {ENAMETOOLONG, SAY("File name too long")},
                {EMFILE, SAY("Too many open files")},
                {ENOMEM, SAY("Cannot allocate memory")},
                {EBADF, SAY("Bad file descriptor")},
                {ELOOP, SAY("Too many levels of symbolic links")},
                {EINVAL, SAY("Invalid argument")}};

/* Word for word as libyaml 0.2 has them, or they are not found. */
static const char *const complaints[] = {
    SAY("control characters are not allowed"),
    SAY("while scanning a simple key"),
    SAY("while scanning a quoted scalar"),
    SAY("while scanning a block scalar"),
    SAY("while scanning a plain scalar"),
    SAY("while scanning for the next token"),
    SAY("while scanning an alias"),
    SAY("while scanning an anchor"),
    SAY("while scanning a directive"),
    SAY("while scanning a tag"),
    SAY("while parsing a quoted scalar"),
    SAY("while parsing a block mapping"),
    SAY("while parsing a block collection"),
    SAY("while parsing a flow mapping"),
    SAY("while parsing a flow sequence"),
    SAY("while parsing a block node"),
    SAY("while parsing a flow node"),
    SAY("while parsing a node"),
    SAY("could not find expected ':'"),
    SAY("did not find expected key"),
    SAY("did not find expected '-' indicator"),
    SAY("did not find expected ',' or ']'"),
    SAY("did not find expected ',' or '}'"),
    SAY("did not find expected node content"),
    SAY("did not find expected <document start>"),
    SAY("did not find expected comment or line break"),
    SAY("did not find expected alphabetic or numeric character"),
    SAY("found character that cannot start any token"),
    SAY("found a tab character that violates indentation"),
    SAY("found a tab character where an indentation space is expected"),
    SAY("found unexpected end of stream"),
    SAY("found unexpected document indicator"),
    SAY("found unexpected ':'"),
    SAY("found unknown escape character"),
    SAY("found undefined alias"),
    SAY("found undefined tag handle"),
    SAY("found duplicate anchor; first occurrence"),
    SAY("block sequence entries are not allowed in this context"),
    SAY("mapping keys are not allowed in this context"),
    SAY("mapping values are not allowed in this context")};

const char *
svy_oserr_errno(int number)
{
    for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++)
        if (refusals[i].number == number)
            return say(refusals[i].text);
    return strerror(number);
}

const char *
svy_oserr_yaml(const char *text)
{
    for (size_t i = 0; i < sizeof complaints / sizeof *complaints; i++)
        if (strcmp(complaints[i], text) == 0)
            return say(complaints[i]);
    return text;
}
