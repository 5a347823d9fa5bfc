#include "survey/frame.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *const strata[] = {"district"};
static const char *const clusters[] = {"commune", "village"};

struct fixture {
    struct svy_frame f;
    struct svy_err why;
    int rc;
    char path[32];
};

/* Reads a text as the frame of a design; path is the name in messages. */
static void
setup(struct fixture *x, size_t nstrata, size_t nclusters, const char *text)
{
    const struct svy_strlist s = {.n = nstrata, .name = (const char **)strata};
    const struct svy_strlist c = {.n = nclusters,
                                  .name = (const char **)clusters};
    FILE *out;
    int fd;

    memset(x, 0, sizeof *x);
    strcpy(x->path, "build/frame.XXXXXX");
    fd = mkstemp(x->path);
    cr_assert(fd >= 0);
    out = fdopen(fd, "w");
    fputs(text, out);
    fclose(out);
    x->rc = svy_frame_read(&x->f, x->path, &s, &c, &x->why);
    unlink(x->path);
}

static void
refuse(size_t nstrata, size_t nclusters, const char *text, const char *want)
{
    struct fixture x;

    setup(&x, nstrata, nclusters, text);
    cr_assert_neq(x.rc, 0, "accepted: %s", text);
    cr_assert(strstr(x.why.text, want) != NULL, "'%s', not '%s'", x.why.text,
              want);
    svy_frame_free(&x.f);
}

#define HEAD "district,commune,village,N,n,people\n"

static const char example[] = HEAD "o-mon,o1,o1v1,410,10,1630\n"
                                   "o-mon,o1,,2,2,\n"
                                   "o-mon,,,7,1,\n"
                                   "o-mon,o1,o1v2,300,,\n"
                                   "ninh-kieu,,,0,0,\n";

Test(frame, knows_the_size_of_every_node_in_any_order_of_rows)
{
    const char *id[] = {"o-mon", "o1", "o1v1"}, *other[] = {"x", "", ""};
    struct fixture x;

    setup(&x, 1, 2, example);
    cr_assert_eq(x.rc, 0, "%s", x.why.text);
    cr_assert_eq(svy_frame_size(&x.f, id, 1), 7);
    cr_assert_eq(svy_frame_size(&x.f, id, 2), 2);
    cr_assert_eq(svy_frame_size(&x.f, id, 3), 410);
    cr_assert(isnan(svy_frame_size(&x.f, id, 0)));
    cr_assert(isnan(svy_frame_size(&x.f, other, 1)));
    cr_assert(isnan(svy_frame_size(&x.f, other + 1, 1)));
    svy_frame_free(&x.f);
}

Test(frame, hangs_children_on_parents_in_the_order_of_the_file)
{
    const char *id[] = {"o-mon", "o1", "o1v1"};
    const struct svy_frame_node *d;
    struct fixture x;

    setup(&x, 1, 2, example);
    cr_assert_eq(x.rc, 0, "%s", x.why.text);
    d = &x.f.node[svy_frame_find(&x.f, id, 2)];
    cr_assert_eq(d->nchild, 2);
    cr_assert_str_eq(x.f.node[d->child[0]].id, "o1v1");
    cr_assert_str_eq(x.f.node[d->child[1]].id, "o1v2");
    cr_assert_eq(x.f.node[d->child[0]].people, 1630);
    cr_assert(isnan(x.f.node[d->child[1]].n));
    cr_assert_eq(x.f.node[0].nchild, 2);
    svy_frame_free(&x.f);
}

Test(frame, may_be_one_population_without_strata)
{
    struct fixture x;

    setup(&x, 0, 0, "N,n\n4000,40\n");
    cr_assert_eq(x.rc, 0, "%s", x.why.text);
    cr_assert_eq(svy_frame_size(&x.f, NULL, 0), 4000);
    svy_frame_free(&x.f);
}

Test(frame, says_what_is_wrong_and_where)
{
    refuse(1, 2, "", ":1: the frame is empty");
    refuse(1, 2, HEAD, ":1: the frame has no rows");
    refuse(1, 2, "district,commune,vilage,N\n",
           ":1: column 'vilage' is none of a frame; nearest is 'village'");
    refuse(1, 2, "district,district\n", ":1: column 'district' stands twice");
    refuse(1, 2, "district,commune,village,n\n", "there is no column 'N'");
    refuse(1, 2, HEAD "a,,,2,1\n", ":2: 5 fields, but 6 columns");
    refuse(1, 2, HEAD "a,,,2,1,\na,,,2,1,\n", ":3: the same unit as in line 2");
    refuse(1, 2, HEAD "a,,,2,3,\n", ":2: n is 3, more than the 2 units");
    refuse(1, 2, HEAD "a,,,2.5,1,\n", ":2: N is '2.5', not a whole number");
    refuse(1, 2, HEAD "a,,,,1,\n", ":2: N is empty");
    refuse(1, 2, HEAD "a,,v,2,1,\n", ":2: 'commune' is empty");
    refuse(1, 2, HEAD ",,,2,1,\n", ":2: 'district' is empty");
    refuse(1, 2, HEAD "a,,,2,1,\na,b,c,9,1,\n",
           ":3: 'c' stands under 'b', which has no row");
    refuse(1, 2, HEAD "a,,,1,1,\na,b,,9,1,\na,c,,9,1,\n",
           ":2: N is 1, but the frame lists 2 units");
    refuse(0, 1, "commune,N\nb,9\n", ":1: the whole population has no row");
}
