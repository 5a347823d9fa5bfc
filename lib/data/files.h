/*
 * files - what the files of answers of one run must share.
 *
 * Files are counted one after the other into one tally, so a name must mean
 * the same in each. By-columns, weight, base, strata, clusters and fpc are
 * asked for by name and thus are there in every file; the wave may come by
 * column or be said, but not be there in one file alone; replicate weights
 * must have the same names, in any order. An item may lack in files of other
 * waves than those that have it, and counts there as an empty column.
 *
 * in      a plan laid over each file, what its variables turned out to be, its
 *         waves
 * out     replicate weights in the order of the first file; notes
 * errors  cells that hold what they cannot, of all files; a column that one
 *         file has and another has not; an item that a file of the same wave
 *         lacks; a name that is a column here and made of others there; a range
 *         of items that takes in fewer than elsewhere
 * cost    files x items, and the names of all columns in memory
 * check   tests/golden/files.t, tests/law/data/files.c
 */
#ifndef SVY_FILES_H
#define SVY_FILES_H

#include "data/answers.h"
#include "data/badcells.h"
#include "data/ids.h"
#include "data/plan.h"
#include "data/sampunit.h"
#include "data/variable.h"
#include "ground/intern.h"

struct svy_files_one {
    const char *name;
    struct svy_strlist column; /* of its header */
    struct svy_strlist reps;
    size_t *wave, nwave, wave_room; /* numbers of names */
    enum svy_found *found;          /* by number of the variable */
    size_t nfound, found_room;
};

/* Zeroed it has seen no file. */
struct svy_files {
    size_t n, room;
    struct svy_files_one *file;
    bool waves; /* the first file has waves */
    struct svy_intern variable, wave;
    size_t records;            /* in all files so far */
    struct svy_ids ids;        /* of their respondents */
    struct svy_owned owned;    /* records that are PSUs of their own */
    struct svy_badcells amiss; /* cells that hold what they cannot */
    struct svy_mem mem;
};

/* The next file; its replicate weights are put in the order of the first. */
int svy_files_plan(struct svy_files *x, struct svy_plan *p,
                   const struct svy_answers *a, struct svy_err *why);

/* What a variable is in that file. */
void svy_files_found(struct svy_files *x, const char *name,
                     enum svy_found what);

/* A wave that somebody of that file belongs to; without waves "". */
void svy_files_wave(struct svy_files *x, const char *wave);

/* Whether a variable is a column that the last file lacks. */
bool svy_files_lacks(const struct svy_files *x, const char *name);

/* When all files were counted; what is empty in some goes to notes, in m. */
int svy_files_end(const struct svy_files *x, struct svy_strlist *notes,
                  struct svy_mem *m, struct svy_err *why);

void svy_files_free(struct svy_files *x);

#endif
