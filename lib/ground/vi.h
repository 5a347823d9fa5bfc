/*
 * vi - our sentences in Vietnamese, carried inside the program.
 *
 * The Makefile writes vi.c from lib/vi.po: the bytes of the catalogue that
 * msgfmt makes of it, for say.c.
 */
#ifndef SVY_VI_H
#define SVY_VI_H

extern const unsigned char svy_vi[];

#endif
