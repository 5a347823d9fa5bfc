/*
 * say - what we say, in the language that was asked for.
 *
 * Sentences stand in English in the source, where say() looks them up, and
 * SAY() marks one in a table that say() will meet later. A catalogue lies in
 * the program and is read where it lies: nothing is opened, converted or
 * asked of memory, so that no failure changes the language in the middle of a
 * page. What a catalogue lacks is said in English.
 *
 * cost    a dozen comparisons a sentence
 * from    the layout of .mo files: GNU gettext's manual, "The Format of GNU MO
 *         Files"
 * check   tests/unit/ground/say.c, tests/lint/messages, tests/slow/memory
 */
#ifndef SVY_SAY_H
#define SVY_SAY_H

#define say(text) svy_say(text)
#define SAY(text) text

/* Languages there are, the first that of the source; NULL after the last. */
extern const char *const svy_say_languages[];

/* From now on in this one of them; the library's one more state, for a language
 * is that of a process. */
void svy_say_in(const char *language);

const char *svy_say(const char *text) __attribute__((format_arg(1)));

#endif
