/*
 * digest - whether two files say the same.
 *
 *     sum over records of  F(sum over columns of  a x + b)
 *
 * The digest of a file is of what its records say, not of its bytes: line
 * ends, a byte order mark, quotes that need not be, the order of rows and the
 * order of columns make no difference. A record is the set of its (column,
 * value) pairs: x is a word made of the value, a and b are numbers made of the
 * name of the column, and the sum, modulo 2^128, takes the pairs in no order,
 * which is as good as in a sorted one. Records are added modulo 2^128, too, and
 * not put together by exclusive or, since a record may be there twice.
 *
 * in      the names of the columns, then record by record
 * out     32 hexadecimal digits
 * from    within a record multilinear hashing (Lemire and Kaser 2014, Strongly
 *         universal string hashing is fast, The Computer Journal 57). F is
 *         three rounds of Feistel's network on the halves of the sum. Its
 *         rounds, a, b and words of more than eight bytes (low end first) come
 *         from two independent mixes of 64 bits: the finalizer of SplitMix64
 *         (Steele, Lea, Flood 2014, OOPSLA; Stafford's variant 13) and that of
 *         MurmurHash3 (Appleby 2011, fmix64). Against mistakes, not malice:
 *         two files that differ have the same digest once in 2^64
 * cost    a multiplication a cell, three mixes a record; two words a column
 * check   tests/unit/rows/digest.c: computed apart from this program, in Python
 */
#ifndef SVY_DIGEST_H
#define SVY_DIGEST_H

#include <stddef.h>
#include <stdint.h>

#include "ground/mem.h"

enum { SVY_DIGEST_WIDTH = 33 };

struct svy_digest {
    size_t n;
    uint64_t (*column)[2]; /* a, b; in m */
    uint64_t sum[2];       /* high, low */
};

void svy_digest_init(struct svy_digest *d, const char *const *name, size_t n,
                     struct svy_mem *m);

/* One record, of as many cells. */
void svy_digest_add(struct svy_digest *d, char *const *cell);

char *svy_digest_print(const struct svy_digest *d,
                       char text[static SVY_DIGEST_WIDTH]);

#endif
