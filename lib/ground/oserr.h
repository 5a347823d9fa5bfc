/*
 * oserr - what the system and libyaml say, in the language of our sentences.
 *
 * Their words come in English, and a Vietnamese sentence that ends in English
 * helps nobody. The ones that people meet are known here and pass say(); the
 * rest stay as they are.
 */
#ifndef SVY_OSERR_H
#define SVY_OSERR_H

/* Why the system refused: number is an errno. */
const char *svy_oserr_errno(int number);

/* What libyaml did not like, or what it was doing. */
const char *svy_oserr_yaml(const char *text);

#endif
