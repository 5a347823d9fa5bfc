/*
 * scan - plain records of CSV, cut where they lie.
 *
 * A record is plain when it has no quote, no NUL and no byte that is not UTF-8,
 * and when its end (LF, CRLF or CR) is among the bytes at hand. Of 64 bytes at
 * once it is found which are commas, ends, or what makes a record not plain, a
 * bit a byte; fields then go from bit to bit. Whatever is not plain is left as
 * it was, for those who can read it or can say what is wrong.
 *
 * layout  the bytes stay in their place: a NUL is written over each comma and
 *         over the first byte of the end, and nothing else; nothing is read
 *         beside the bytes at hand
 * exact   each record is taken alone, from where it begins, so that blocks of
 *         whole records may be scanned in any order, each by a struct of its
 *         own; a plain record is one physical line, and who scans counts them
 * cost    one pass, about two cycles a byte where fields are short; the second
 *         pass, over letters beyond ASCII, is made by records that have some
 * from    a bit a byte: the transposition of 8 x 8 bits in Warren, Hacker's
 *         Delight, 2nd ed., 7-3
 * check   tests/unit/rows/scan.c, tests/law/rows/scan.c, tests/fuzz/scan.c:
 *         it, its twin and libcsv give the same
 */
#ifndef SVY_SCAN_H
#define SVY_SCAN_H

#include <stdbool.h>
#include <stddef.h>

/* The fields of a record; zeroed is empty. */
struct svy_scan {
    size_t n;
    char **field; /* field[0 .. n-1], each ended by a NUL; malloc's */
    size_t room;
};

/* Room for so many more fields. */
void svy_scan_room(struct svy_scan *s, size_t more);

/* Cuts the record that begins at from; returns its bytes with its end, or 0 if
 * it is not plain. An empty line has no field. */
size_t svy_scan_record(struct svy_scan *s, char *from, char *stop);

/* Its plain twin, byte by byte: what big-endian machines have, and
 * what the other is held against. */
size_t svy_scan_twin(struct svy_scan *s, char *from, char *stop);

/* Where the last record of a block ends, by the parity of its quotes; 0 if none
 * does. A CR at the very end is no end yet. Quoted says whether the block
 * begins between quotes, and then whether its last byte leaves one there. In a
 * file that is no CSV both may be wrong, but not before the broken record. */
size_t svy_scan_cut(const char *block, size_t len, bool *quoted);

#endif
