/* The values of tests/data/every-key.yaml, read off the file by eye; and one
 * sentence for each mistake, with its place counted by hand. */
#include "survey/survey.h"
#include "survey/catalog.h"
#include "survey/tree.h"

#include <criterion/criterion.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

static const char every[] = "tests/data/every-key.yaml";

static void
read_every(struct svy_survey *s)
{
    struct svy_err why;

    cr_assert_eq(svy_survey_read(s, every, &why), 0, "%s", why.text);
}

/* The sentence about a text; "" when it is a survey. */
static const char *
sentence(const char *text)
{
    static struct svy_err why;
    struct svy_survey s;
    FILE *in = fmemopen((void *)text, strlen(text), "r");

    why = (struct svy_err){0};
    svy_survey_parse(&s, in, "s.yaml", &why);
    svy_survey_free(&s);
    fclose(in);
    return why.text;
}

static const char *
joined(const struct svy_strlist *l)
{
    static char text[256];

    text[0] = '\0';
    for (size_t i = 0; i < l->n; i++)
        snprintf(text + strlen(text), sizeof text - strlen(text), "%s ",
                 l->name[i]);
    return text;
}

Test(survey, holds_what_the_top_of_the_file_and_the_design_say)
{
    struct svy_survey s;

    read_every(&s);
    cr_assert_str_eq(s.file, every);
    cr_assert_str_eq(s.folder, "tests/data");
    cr_assert_str_eq(s.name, "hospital-2025");
    cr_assert_str_eq(s.wave, "2025");
    cr_assert(s.simulated);
    cr_assert_str_eq(s.design.id, "form");
    cr_assert_str_eq(joined(&s.design.strata), "district ");
    cr_assert_str_eq(joined(&s.design.psu), "hospital ward ");
    cr_assert_not(s.design.unique);
    cr_assert_str_eq(joined(&s.design.fpc), "N1 N2 ");
    cr_assert_str_eq(s.design.population, "frame.csv");
    cr_assert_str_eq(s.design.wave, "year");
    cr_assert_str_eq(s.design.weight, "weight");
    cr_assert_str_eq(s.design.base, "base");
    cr_assert_str_eq(s.design.status, "result");
    cr_assert_str_eq(joined(&s.design.respondent), "1 ");
    cr_assert_str_eq(joined(&s.design.nonrespondent), "2 ");
    cr_assert_str_eq(joined(&s.design.ineligible), "3 ");
    cr_assert_str_eq(joined(&s.design.unknown), "4 ");
    cr_assert_str_eq(s.design.interviewer, "who");
    cr_assert_str_eq(s.design.start, "begun");
    cr_assert_str_eq(s.design.end, "ended");
    cr_assert_str_eq(s.weighting, "rake");
    cr_assert_str_eq(s.margins, "margins.csv");
    svy_survey_free(&s);
}

Test(survey, holds_scales_in_the_order_of_the_file)
{
    struct svy_survey s;
    const struct svy_scale *l;

    read_every(&s);
    cr_assert_eq(s.nscale, 5);
    l = &s.scale[0];
    cr_assert_str_eq(l->name, "likert5");
    cr_assert_eq(l->n, 5);
    cr_assert_str_eq(l->code[4].code, "5");
    cr_assert(isnan(l->code[4].points));
    cr_assert_str_eq(joined(&l->code[1].also), "Chưa hài lòng ");
    cr_assert_str_eq(joined(&l->satisfied), "4 5 ");
    cr_assert_str_eq(joined(&l->dissatisfied), "1 2 ");
    cr_assert_eq(l->nmissing, 1);
    cr_assert_str_eq(l->missing[0].code, "9");
    cr_assert_str_eq(l->missing[0].reason, "no-opinion");
    cr_assert_eq(s.scale[1].code[1].points, 50);
    cr_assert_eq(s.scale[1].satisfied.n, 0);
    cr_assert_str_eq(s.scale[2].code[1].code, "no");
    cr_assert_str_eq(s.scale[2].code[1].label.text[0], "No");
    cr_assert_str_eq(s.scale[3].code[0].code, "f");
    svy_survey_free(&s);
}

Test(survey, holds_items_first_and_columns_next)
{
    const char *value[] = {"yes", "phone counter"};
    struct svy_survey s;
    const struct svy_item *i;

    read_every(&s);
    cr_assert_eq(s.nitem, 7);
    i = svy_survey_item(&s, "wait");
    cr_assert_eq(i, &s.item[0]);
    cr_assert_eq(i->scale, &s.scale[0]);
    cr_assert_str_eq(joined(&i->old), "q1.1 ");
    cr_assert(!i->column && !i->reverse && !i->number && i->multi == NULL);
    cr_assert(svy_survey_item(&s, "noise")->reverse);
    cr_assert_str_eq(svy_survey_item(&s, "ways")->multi, " ");
    i = svy_survey_item(&s, "age");
    cr_assert(i->column && i->number && i->scale == NULL);
    cr_assert(i->min == 0 && i->max == 110);
    cr_assert(isnan(s.item[0].min) && isnan(s.item[0].max));
    i = svy_survey_item(&s, "staff");
    cr_assert_eq(i->relevant->n, 2);
    cr_assert(svy_expr_value(i->relevant, value));
    value[0] = "no";
    cr_assert_not(svy_expr_value(i->relevant, value));
    cr_assert_null(svy_survey_item(&s, "care"));
    svy_survey_free(&s);
}

Test(survey, holds_what_is_derived_and_paired)
{
    struct svy_survey s;
    const struct svy_derive *d;

    read_every(&s);
    d = svy_survey_derive(&s, "all_satisfied");
    cr_assert_eq(d->kind, SVY_EVERY);
    cr_assert_str_eq(joined(&d->of), "wait staff noise ");
    d = svy_survey_derive(&s, "care_score");
    cr_assert_eq(d->kind, SVY_MEAN);
    cr_assert_str_eq(d->node, "care");
    cr_assert_str_eq(joined(&d->of), "wait staff noise ");
    cr_assert_eq(d->share, 0.5);
    d = svy_survey_derive(&s, "sum3");
    cr_assert(d->kind == SVY_SUM && d->node == NULL && d->share == 1);
    d = svy_survey_derive(&s, "n_ways");
    cr_assert_eq(d->kind, SVY_COUNT);
    cr_assert_str_eq(joined(&d->of), "ways ");
    d = svy_survey_derive(&s, "age3");
    cr_assert(d->kind == SVY_RECODE && d->n == 3);
    cr_assert_str_eq(d->into[1].name, "middle");
    cr_assert(d->into[0].low == -INFINITY && d->into[0].high == 34);
    cr_assert(d->into[1].low == 35 && d->into[1].high == 59);
    cr_assert(d->into[2].low == 60 && d->into[2].high == INFINITY);
    cr_assert_str_eq(s.pair[0].a, "care");
    cr_assert_null(s.pair[0].b);
    cr_assert_str_eq(s.pair[1].a, "sex");
    cr_assert_str_eq(s.pair[1].b, "wait");
    cr_assert_str_eq(joined(&s.by), "district sex age3 ");
    svy_survey_free(&s);
}

Test(survey, holds_the_index_the_classes_the_units_and_the_checks)
{
    struct svy_survey s;
    const struct svy_level *l;

    read_every(&s);
    cr_assert(s.score == SVY_TOP2 && s.weights == SVY_BY_ITEMS);
    cr_assert_eq(s.nnode, 2);
    cr_assert_eq(s.node[0].parent, -1);
    cr_assert_eq(s.node[0].child[0].node, 1);
    cr_assert_eq(s.node[1].parent, 0);
    cr_assert_str_eq(s.node[1].child[0].item, "wait");
    cr_assert_eq(s.node[1].child[0].weight, 2);
    cr_assert(isnan(s.node[0].child[0].weight));
    cr_assert(s.class[0].from == 80 && s.class[1].from == 0);
    cr_assert_str_eq(s.class[1].name, "poor");
    cr_assert_str_eq(s.units_by, "district");
    l = svy_survey_level(&s, "ninh-kieu");
    cr_assert_str_eq(l->group, "urban");
    cr_assert(l->tile[0] == 2 && l->tile[1] == 1);
    cr_assert_str_eq(joined(&l->also), "Quận Ninh Kiều ");
    cr_assert_str_eq(joined(&s.checks.straight_of),
                     "wait staff noise used sex age ");
    cr_assert_str_eq(joined(&s.checks.duplicates_of), "wait ways ");
    cr_assert_eq(s.checks.straight_items, 3);
    cr_assert_eq(s.checks.minutes, 5);
    cr_assert_eq(s.checks.nonresponse_item, 0.2);
    cr_assert_eq(s.checks.nonresponse_form, 0.5);
    cr_assert_eq(s.checks.duplicates_share, 0.95);
    cr_assert_eq(s.checks.forms_a_day, 15);
    cr_assert_str_eq(joined(&s.private), "name phone ");
    svy_survey_free(&s);
}

Test(survey, finds_the_label_of_every_name_and_code)
{
    struct svy_survey s;
    const struct svy_label *l;

    read_every(&s);
    l = svy_catalog_label(&s, "wait");
    cr_assert_str_eq(svy_label_find(l, "vi", "?"), "Thời gian chờ");
    cr_assert_str_eq(svy_label_find(l, "fr", "?"), "Waiting time");
    cr_assert_str_eq(
        svy_label_find(svy_catalog_label(&s, "ways/phone"), "vi", "?"),
        "Phone");
    cr_assert_str_eq(svy_label_find(svy_catalog_label(&s, "age3"), "en", "?"),
                     "Age group");
    cr_assert_str_eq(svy_label_find(svy_catalog_label(&s, "care"), "en", "?"),
                     "Care");
    cr_assert_null(svy_catalog_label(&s, "noise"));
    cr_assert_str_eq(svy_label_find(NULL, "en", "noise"), "noise");
    l = svy_catalog_code(&s, "wait", "9");
    cr_assert_str_eq(svy_label_find(l, "en", "?"), "No opinion");
    l = svy_catalog_code(&s, "district", "ninh-kieu");
    cr_assert_str_eq(svy_label_find(l, "vi", "?"), "Ninh Kiều");
    cr_assert_null(svy_catalog_code(&s, "sex", "f"));
    cr_assert_null(svy_catalog_code(&s, "sex", "x"));
    svy_survey_free(&s);
}

Test(survey, puts_nodes_before_their_children_in_the_order_of_the_file)
{
    static const char text[] =
        "items: {a: {type: number}, b: {type: number}, c: {type: number}}\n"
        "index: {nodes: {low: {of: [b]}, top: {of: [low, a, high]},\n"
        "                high: {of: c}, other: {of: \"[ab]\"}}}\n";
    static const char *const order[] = {"top", "low", "high", "other"};
    struct svy_err why;
    struct svy_survey s;
    const struct svy_leaf *leaf;
    size_t n;
    FILE *in = fmemopen((void *)text, strlen(text), "r");

    cr_assert_eq(svy_survey_parse(&s, in, "/s.yaml", &why), 0, "%s", why.text);
    fclose(in);
    cr_assert_str_eq(s.folder, "/");
    for (size_t i = 0; i < 4; i++)
        cr_assert_str_eq(s.node[i].name, order[i]);
    cr_assert_eq(s.node[2].parent, 0);
    cr_assert_eq(s.node[0].child[2].node, 2);
    leaf = svy_tree_leaves(&s, &s.node[0], &n, &s.mem);
    cr_assert_eq(n, 3);
    for (size_t i = 0; i < n; i++)
        cr_assert_eq(leaf[i].item[0], "bac"[i]);
    svy_survey_free(&s);
}

#define HEAD                                                                   \
    "scales: {l: {codes: [1, 2]}, w: {codes: [y, n]}}\n"                       \
    "items: {q1: {scale: l}, q2: {scale: l}, m: {scale: w, multi: ','}}\n"     \
    "columns: {age: {type: number}, sex: {scale: w}}\n"

Test(survey, names_the_nearest_key_or_the_place_of_a_misplaced_one)
{
    static const char *const of[][2] = {
        {"itms: {}\n", "s.yaml:1:1: 'itms' is no key of the top of the file; "
                       "did you mean 'items'?"},
        {"items: {q1: {scael: l}}\n", "s.yaml:1:14: 'scael' is no key of "
                                      "items.NAME; did you mean 'scale'?"},
        {"strata: [a]\n", "s.yaml:1:1: 'strata' is no key of the top of the "
                          "file; it belongs to design"},
        {"design:\n  by: [a]\n", "s.yaml:2:3: 'by' is no key of design; it "
                                 "belongs to the top of the file"},
        {"scale: l\n", "s.yaml:1:1: 'scale' is no key of the top of the file; "
                       "did you mean 'scales'? ('scale' belongs to "
                       "items.NAME)"},
        {"design: {clases: []}\n", "s.yaml:1:10: 'clases' is no key of design; "
                                   "did you mean 'classes' of the top of the "
                                   "file?"},
        {"checks: {minutes: {zzzzzzzz: 3}}\n",
         "s.yaml:1:20: 'zzzzzzzz' is no key of checks.minutes, which has "
         "least"},
        {"card: x\n", "s.yaml:1:7: this is a scorecard, not a survey; no "
                      "command reads scorecards yet"},
    };

    for (size_t i = 0; i < sizeof of / sizeof *of; i++)
        cr_assert_str_eq(sentence(of[i][0]), of[i][1]);
}

Test(survey, refuses_the_wrong_type_by_place)
{
    static const char *const of[][2] = {
        {"survey: [a]\n", "s.yaml:1:9: one text is expected here, not several"},
        {"survey:\n", "s.yaml:1:8: a text is expected here, and none stands"},
        {"design: x\n", "s.yaml:1:9: keys and their values are expected here "
                        "(`key: value`)"},
        {"simulated: maybe\n", "s.yaml:1:12: 'maybe' is none of false, true"},
        {"classes: {a: 1}\n", "s.yaml:1:10: classes are a list: - {from: 90, "
                              "name: ...}"},
        {"checks: {minutes: {least: five}}\n",
         "s.yaml:1:27: a number is expected, not 'five'"},
        {"checks: {minutes: {least: -5}}\n",
         "s.yaml:1:27: a number above 0 is expected, not -5"},
        {"checks: {nonresponse: {item: 20}}\n",
         "s.yaml:1:30: a share above 0 and at most 1 is expected, not 20"},
        {"title: [a]\n", "s.yaml:1:8: a label is a text, or a text a language "
                         "({vi: ..., en: ...})"},
        {"title: {lable: a}\n", "s.yaml:1:9: 'lable' is not a language; write "
                                "it as vi or en"},
        {"design: {psu-ids: nestd}\n", "s.yaml:1:19: 'nestd' is none of "
                                       "nested, unique; did you mean "
                                       "'nested'?"},
        {"units: {by: u, levels: {a: {tile: [1]}}}\n",
         "s.yaml:1:35: a tile is a column and a row, as in [2, 1]"},
    };

    for (size_t i = 0; i < sizeof of / sizeof *of; i++)
        cr_assert_str_eq(sentence(of[i][0]), of[i][1]);
}

Test(survey, refuses_a_scale_that_contradicts_itself)
{
    static const char *const of[][2] = {
        {"scales: {l: {satisfied: [1]}}\n",
         "s.yaml:1:10: the scale 'l' has no codes"},
        {"scales: {l: {codes: [1, 2], satisfied: [3]}}\n",
         "s.yaml:1:41: '3' is not a code of the scale 'l'"},
        {"scales: {l: {codes: [1], satisfied: [1], dissatisfied: [1]}}\n",
         "s.yaml:1:57: '1' cannot be satisfied and dissatisfied"},
        {"scales: {l: {codes: [1, 1]}}\n", "s.yaml:1:25: '1' stands twice "
                                           "here"},
        {"scales: {l: {codes: {1: a, 1: b}}}\n", "s.yaml:1:28: '1' stands "
                                                 "twice here"},
        {"scales: {l: {codes: [1], missing: {1: {reason: x}}}}\n",
         "s.yaml:1:36: '1' is a code of the scale and cannot stand for no "
         "answer too"},
        {"scales: {l: {codes: [1], missing: {9: {}}}}\n",
         "s.yaml:1:36: the reason of '9' is missing: reason: no-opinion, "
         "refused or another word"},
        {"scales: {l: {codes: [NA]}}\n", "s.yaml:1:22: 'NA' cannot be a code: "
                                         "NA is how a missing answer is "
                                         "written"},
        {"scales: {l: {codes: {1: {also: [x]}, 2: {also: [x]}}}}\n",
         "s.yaml:1:10: 'x' stands for two codes, '1' and '2'"},
    };

    for (size_t i = 0; i < sizeof of / sizeof *of; i++)
        cr_assert_str_eq(sentence(of[i][0]), of[i][1]);
}

Test(survey, refuses_items_that_cannot_be)
{
    static const char *const of[][2] = {
        {"items: {q1: {scale: lik}}\n", "s.yaml:1:21: 'lik' is not declared"},
        {"scales: {lik5: {codes: [1]}}\nitems: {q1: {scale: lik6}}\n",
         "s.yaml:2:21: 'lik6' is not declared; did you mean 'lik5'?"},
        {"items: {a: {}, a: {}}\n", "s.yaml:1:16: 'a' stands twice here"},
        {"items: {a: {}}\ncolumns: {a: {}}\n", "s.yaml:2:11: 'a' is already "
                                               "the name of an item"},
        {"items: {a: {old: [x]}, x: {}}\n", "s.yaml:1:24: 'x' is or was the "
                                            "name of 'a' too"},
        {"items: {a: {old: [x]}, b: {old: [x]}}\n",
         "s.yaml:1:34: 'x' is or was the name of 'a' too"},
        {"items: {a: {min: 1}}\n", "s.yaml:1:18: min and max belong to 'type: "
                                   "number'"},
        {"items: {a: {type: number, min: 5, max: 1}}\n",
         "s.yaml:1:40: max 1 is below min 5"},
        {"items: {a: {reverse: true}}\n", "s.yaml:1:22: this wants a scale, "
                                          "and 'a' has none"},
        {"items: {a: {relevant: \"b = 1\"}, bb: {}}\n",
         "s.yaml:1:23: 'b' is not declared"},
        {"items: {a: {relevant: \"used == 1\"}, usd: {}}\n",
         "s.yaml:1:23: at '= 1': a code is expected"},
        {"items: {a: {relevant: \"used = 1\"}, usde: {}}\n",
         "s.yaml:1:23: 'used' is not declared; did you mean 'usde'?"},
    };

    for (size_t i = 0; i < sizeof of / sizeof *of; i++)
        cr_assert_str_eq(sentence(of[i][0]), of[i][1]);
    cr_assert_eq(strncmp(sentence("items: {'a*b': {}}\n"),
                         "s.yaml:1:9: 'a*b' cannot be a name:", 35),
                 0);
}

Test(survey, refuses_what_cannot_be_derived)
{
    static const char *const of[][2] = {
        {"derive: {x: {every: q9}}\n",
         "s.yaml:4:21: there is no 'q9', only q1, q2, age, sex"},
        {"derive: {x: {every: sexx}}\n", "s.yaml:4:21: there is no 'sexx'; did "
                                         "you mean 'sex'?"},
        {"derive: {x: {every: q1, sum: q1}}\n",
         "s.yaml:4:10: 'x' wants one of every, mean, sum, count and recode"},
        {"derive: {x: {every: m}}\n", "s.yaml:4:21: 'm' takes several answers, "
                                      "so it cannot stand here"},
        {"derive: {x: {count: q1}}\n", "s.yaml:4:21: 'q1' takes one answer; "
                                       "what stands here takes several "
                                       "(multi)"},
        {"derive: {x: {sum: q1}, e: {sum: x}}\n",
         "s.yaml:4:33: 'x' is itself derived, so it cannot stand here"},
        {"derive: {x: {sum: sex}}\n", "s.yaml:4:19: the codes of 'sex' are not "
                                      "numbers, so they have no sum"},
        {"derive: {x: {sum: q1, at-least: 0.5}}\n",
         "s.yaml:4:33: at-least belongs to a mean"},
        {"derive: {x: {mean: q1, at-least: 50}}\n",
         "s.yaml:4:34: a share above 0 and at most 1 is expected, not 50"},
        {"derive: {x: {recode: age}}\n", "s.yaml:4:10: the recode 'x' wants "
                                         "into: {NEW: range or codes}"},
        {"derive: {x: {recode: age, into: {a: 5..1}}}\n",
         "s.yaml:4:37: the range 5..1 runs backward"},
        {"derive: {x: {recode: age, into: {a: 1..5, b: 5..9}}}\n",
         "s.yaml:4:46: 'a' and 'b' share a value"},
        {"derive: {x: {recode: age, into: {a: x..5}}}\n",
         "s.yaml:4:37: 'x..5' is not a range: write 18..34, 60.. or ..17, or a "
         "list of codes"},
        {"derive: {x: {recode: sex, into: {a: [z]}}}\n",
         "s.yaml:4:38: 'z' is not a code of the scale 'w'"},
        {"derive: {x: {recode: sex, into: {a: 1..2}}}\n",
         "s.yaml:4:37: 'sex' holds no numbers, so it has no ranges; list the "
         "codes"},
        {"derive: {age: {sum: q1}}\n", "s.yaml:4:10: 'age' is already the name "
                                       "of a column"},
        {"derive: {stat: {sum: q1}}\n",
         "s.yaml:4:10: 'stat' is a column of ours in tallies and estimates; "
         "give the derived item another name"},
        {"by: [item]\n", "s.yaml:4:6: 'item' is a column of ours in tallies "
                         "and estimates, so it cannot be a by-column; rename "
                         "it in the answers"},
        {"by: [sxe]\n", "s.yaml:4:6: 'sxe' is not declared; did you mean "
                        "'sex'?"},
        {"by: [sex, sex]\n", "s.yaml:4:11: 'sex' stands twice here"},
        {"pairs: [q1*q9]\n", "s.yaml:4:9: 'q9' is not declared"},
        {"pairs: [q1*q1]\n", "s.yaml:4:9: 'q1' is paired with itself"},
        {"pairs: [nod]\n", "s.yaml:4:9: 'nod' is not declared"},
    };
    char text[1024];

    for (size_t i = 0; i < sizeof of / sizeof *of; i++) {
        snprintf(text, sizeof text, HEAD "%s", of[i][0]);
        cr_assert_str_eq(sentence(text), of[i][1]);
    }
    cr_assert_str_eq(sentence(HEAD "pairs: [m/y*q1]\n"), "");
}

Test(survey, refuses_an_index_that_is_not_a_tree)
{
    static const char *const of[][2] = {
        {"index: {nodes: {a: {of: [a]}}}\n",
         "s.yaml:4:17: the index goes round in a circle: a ← a"},
        {"index: {nodes: {r: {of: q1}, a: {of: b}, b: {of: [c]}, c: {of: "
         "[b, q1]}}}\n",
         "s.yaml:4:65: the node 'b' has two parents, 'a' and 'c'"},
        {"index: {nodes: {a: {of: b}, b: {of: c}, c: {of: [a]}}}\n",
         "s.yaml:4:17: the index goes round in a circle: a ← c ← b ← a"},
        {"index: {nodes: {a: {of: [q1, q1]}}}\n",
         "s.yaml:4:30: 'q1' stands twice in 'a'"},
        {"index: {nodes: {t: {of: [a, b]}, a: {of: q1}, b: {of: \"q*\"}}}\n",
         "s.yaml:4:50: 'q1' stands twice in the index, the second time in "
         "'b'"},
        {"index: {nodes: {a: {}}}\n", "s.yaml:4:17: the node 'a' is made of "
                                      "nothing; name its items or nodes under "
                                      "'of'"},
        {"index: {nodes: {a: {of: [q3]}}}\n",
         "s.yaml:4:26: there is no 'q3', only q1, q2, age, sex, a"},
        {"index: {nodes: {a: {of: {q1: 0}}}}\n",
         "s.yaml:4:30: a number above 0 is expected, not 0"},
        {"index: {nodes: {a: {of: {q1: x}}}}\n",
         "s.yaml:4:30: a number is expected, not 'x'"},
        {"index: {nodes: {q1: {of: q2}}}\n", "s.yaml:4:17: 'q1' is already the "
                                             "name of an item"},
        {"index: {score: top3}\n", "s.yaml:4:16: 'top3' is none of top2, mean, "
                                   "mean0, net, nps, points; did you mean "
                                   "'top2'?"},
        {"index: {score: points, nodes: {a: {of: q1}}}\n",
         "s.yaml:4:40: the score is points, and code '1' of the scale 'l' has "
         "none"},
        {"index: {score: mean, nodes: {a: {of: sex}}}\n",
         "s.yaml:4:38: the score is made of numbers, and code 'y' of the scale "
         "'w' is none"},
        {"derive: {x: {mean: a}}\nindex: {nodes: {a: {of: [q1, x]}}}\n",
         "s.yaml:4:20: 'x' is itself derived, so it cannot stand here"},
    };
    char text[1024];

    for (size_t i = 0; i < sizeof of / sizeof *of; i++) {
        snprintf(text, sizeof text, HEAD "%s", of[i][0]);
        cr_assert_str_eq(sentence(text), of[i][1]);
    }
    cr_assert_str_eq(sentence(HEAD "index: {nodes: {a: {of: q1}, b: {of: "
                                   "q1}}}\n"),
                     "", "two roots may share an item");
}

Test(survey, refuses_a_design_classes_or_units_that_cannot_be)
{
    static const char *const of[][2] = {
        {"design: {psu: [a, a]}\n", "s.yaml:1:19: 'a' stands twice here"},
        {"design: {strata: a, psu: [a]}\n",
         "s.yaml:1:27: 'a' is a stratum already; a column is a stratum or a "
         "cluster"},
        {"design: {psu: [a], fpc: [x, y, z]}\n",
         "s.yaml:1:25: fpc has a column a stage, and 3 columns for 1 of psu "
         "are too many"},
        {"design: {time: {start: a}}\n", "s.yaml:1:16: time wants both start "
                                         "and end"},
        {"design: {status: {of: r, respondent: [1], unknown: [1]}}\n",
         "s.yaml:1:18: the result '1' stands in two lists of status"},
        {"weighting: {method: rake}\n", "s.yaml:1:12: weighting wants both "
                                        "method and margins"},
        {"classes: [{from: 1, name: a}, {from: 2, name: b}]\n",
         "s.yaml:1:31: classes fall from the best to the worst, and 'b' does "
         "not begin below 'a'"},
        {"classes: [{from: 2, name: a}, {from: 1, name: a}]\n",
         "s.yaml:1:31: the class 'a' stands twice"},
        {"classes: [{name: a}]\n", "s.yaml:1:11: a class wants both from and "
                                   "name"},
        {"units: {levels: {a: {}}}\n", "s.yaml:1:8: units wants 'by', the "
                                       "column of the answers that holds them"},
        {"units: {by: u, levels: {a: {group: u}}}\n",
         "s.yaml:1:36: 'u' is not declared"},
        {"units: {by: stratum}\n",
         "s.yaml:1:13: 'stratum' is a column of ours in tallies and estimates, "
         "so it cannot be a by-column; rename it in the answers"},
        {"units: {by: u, levels: {a: {also: [x]}, b: {also: [x]}}}\n",
         "s.yaml:1:41: 'x' stands for two units, 'a' and 'b'"},
    };

    for (size_t i = 0; i < sizeof of / sizeof *of; i++)
        cr_assert_str_eq(sentence(of[i][0]), of[i][1]);
}

Test(survey, of_an_absent_file_is_an_error_and_nothing)
{
    struct svy_survey s;
    struct svy_err why;

    cr_assert_eq(svy_survey_read(&s, "tests/data/no-such.yaml", &why), 1);
    cr_assert_str_eq(why.text, "tests/data/no-such.yaml: No such file or "
                               "directory");
    cr_assert_null(s.mem.top);
}
