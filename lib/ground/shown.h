/*
 * shown - what of a text may reach a screen or a page as it is.
 *
 * What is quoted in a sentence or drawn on a page comes from files and command
 * lines, and can hold what acts instead of being read: controls, also those of
 * eight bits (U+0080 to U+009F, of which U+009B begins a command to a
 * terminal), separators of lines and paragraphs, embeddings, overrides and
 * isolates that turn the order of what follows (U+202A to U+202E, U+2066 to
 * U+2069), and bytes that are no UTF-8. They are shown as \x1B, \u009B, \xFF.
 * Marks of direction (U+200E, U+200F, U+061C) move nobody else's letters and
 * stay.
 *
 * Data for other programs (answers, tallies, estimates, covariances) are never
 * shown so: there a code is its bytes.
 *
 * from    Unicode Standard Annex 9 (bidirectional text), ECMA-48 (controls);
 *         Boucher and Anderson (2023), Trojan Source, USENIX Security
 * check   tests/unit/ground/shown.c
 */
#ifndef SVY_SHOWN_H
#define SVY_SHOWN_H

#include <stdbool.h>
#include <stddef.h>

enum { SVY_SHOWN_WIDTH = 8 };

/* The bytes of the first character of s, which is not empty; out: how it is
 * shown, itself if it may be seen. */
size_t svy_shown(const char *s, char out[static SVY_SHOWN_WIDTH]);

/* Whether all of s is shown as it is. */
bool svy_shown_plain(const char *s);

#endif
