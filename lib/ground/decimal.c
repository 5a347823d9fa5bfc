#include "ground/decimal.h"

#include <float.h>
#include <string.h>

#include "ground/powten.h"

/* A double is c 2^q, c < 2^53; q + BIAS is what stands in its bits. */
enum { FRACTION = 52, BIAS = 1075, MOST_BIASED = 2046 };

/* 192 bits: a whole number, and 128 bits behind the point. */
struct product {
    uint64_t whole, part, low;
};

/* floor(log10(2^q)), |q| <= 1650, and floor(log2(10^p)), |p| <= 400: what is
 * shifted is held above 0, for C leaves open what a shift does below. */
static int
log10_pow2(int q)
{
    return ((q * 78913 + (512 << 18)) >> 18) - 512;
}

static int
log2_pow10(int p)
{
    return ((p * 217706 + (2048 << 16)) >> 16) - 2048;
}

/* The upper half of a b; the lower one in *low. By halves of 32 bits. */
static uint64_t
multiply(uint64_t a, uint64_t b, uint64_t *low)
{
    const uint64_t mask = UINT32_MAX;
    const uint64_t a1 = a >> 32, a0 = a & mask, b1 = b >> 32, b0 = b & mask;
    const uint64_t least = a0 * b0;
    const uint64_t one = a1 * b0 + (least >> 32), two = a0 * b1 + (one & mask);

    *low = two << 32 | (least & mask);
    return a1 * b1 + (one >> 32) + (two >> 32);
}

/* a G of 10^p. */
static struct product
times(uint64_t a, int p)
{
    const struct svy_powten *g = &svy_powten[p - SVY_POWTEN_LEAST];
    struct product x;
    uint64_t carry;

    carry = multiply(a, g->low, &x.low);
    x.whole = multiply(a, g->high, &x.part);
    x.part += carry;
    x.whole += x.part < carry;
    return x;
}

/* 2^n G of 10^p, 0 < n < 64. */
static struct product
shifted(int p, int n)
{
    const struct svy_powten *g = &svy_powten[p - SVY_POWTEN_LEAST];

    return (struct product){g->high >> (64 - n),
                            g->high << n | g->low >> (64 - n), g->low << n};
}

/* x and by more, or by less. */
static struct product
plus(struct product x, struct product by)
{
    struct product s = {x.whole + by.whole, x.part + by.part, x.low + by.low};
    const uint64_t carry = s.low < x.low, over = s.part < x.part;

    s.part += carry;
    s.whole += over + (s.part < carry);
    return s;
}

static struct product
minus(struct product x, struct product by)
{
    struct product d = {x.whole - by.whole, x.part - by.part, x.low - by.low};
    const uint64_t borrow = x.low < by.low, under = x.part < by.part;

    d.whole -= under + (d.part < borrow);
    d.part -= borrow;
    return d;
}

/*
 * Rounding to odd (Schubfach): a whole number stays, and what lies between
 * two becomes the odd one, so that comparing with an even number tells what the
 * fraction told.
 *
 * Products are of a 2^h and G, a <= 2^55, h <= 4, while a times the true power
 * V is meant: V < product <= V + 2^59, in units of 2^-128. When V is whole,
 * what stands behind the point is 1 .. 2^59. When it is not, it is 2^-66 or
 * more from each whole number, whichever a and exponent: then the whole parts
 * agree, and 2^62 or more stands behind the point. tests/unit/ground/decimal.c
 * proves the 2^-66, by continued fractions.
 */
static uint64_t
to_odd(struct product x)
{
    return x.whole | (x.part != 0 || x.low >> 60 != 0);
}

/* The whole number nearest to a quarter of v, which was rounded to odd. */
static uint64_t
nearest(uint64_t v)
{
    const uint64_t s = v >> 2, rest = v & 3;

    return s + (rest == 3 || (rest == 2 && (s & 1) != 0));
}

static struct svy_decimal
without_zeros(uint64_t digits, int power)
{
    struct svy_decimal d = {digits, power};

    for (; d.digits % 10000 == 0; d.power += 4)
        d.digits /= 10000;
    for (; d.digits % 10 == 0; d.power++)
        d.digits /= 10;
    return d;
}

/* c 2^q. Steep where doubles lie closer below than above: c is 2^52 then. */
struct binary {
    uint64_t c;
    int q;
    bool steep;
};

static struct binary
binary(double x)
{
    const uint64_t one = UINT64_C(1) << FRACTION;
    uint64_t bits, c;
    int biased;

    memcpy(&bits, &x, sizeof bits);
    biased = (int)(bits >> FRACTION);
    c = bits & (one - 1);
    if (biased == 0)
        return (struct binary){c, 1 - BIAS, false};
    return (struct binary){c | one, biased - BIAS, c == 0 && biased > 1};
}

/*
 * What lies between the middles (c - 1/2) 2^q and (c + 1/2) 2^q is read as x,
 * and so are the middles when c is even; where it is steep, the lower middle is
 * at c - 1/4. As 10^k <= 2^q < 10^(k+1), one multiple of 10^(k+1) at most is
 * there, and if one is, it is the shortest; else it is the multiple of 10^k
 * that is nearest to x (Schubfach). All is counted in quarters of 10^k,
 * for x is 4c quarters of 2^q, and the middles are whole too.
 *
 * The nearest multiple of 10^k is 10^k / 2 away at most, so not beyond a
 * middle, but for the lower one where it is steep. The paper then takes the
 * multiple above x, farther off; we take one digit more, as %.17g does. Only
 * powers of two are steep, and the law tries each of them.
 */
struct svy_decimal
svy_decimal_find(double x)
{
    const struct binary b = binary(x);
    // 2^q / 10^k = G 2^(up - 128), and the upper 64 of the 192 bits are whole
    const int k = log10_pow2(b.q), up = b.q + log2_pow10(-k) + 1;
    const struct product at = times(4 * b.c << up, -k);
    const uint64_t v = to_odd(at), open = b.c & 1, tens = v / 40;
    const uint64_t most = to_odd(plus(at, shifted(-k, up + 1))) - open;
    const uint64_t least = to_odd(minus(at, shifted(-k, up + !b.steep))) + open;
    uint64_t n = nearest(v);
    int more;

    if (least <= 40 * tens)
        return without_zeros(tens, k + 1);
    if (40 * tens + 40 <= most)
        return without_zeros(tens + 1, k + 1);
    if (least <= 4 * n)
        return without_zeros(n, k);
    more = b.q + log2_pow10(1 - k) + 1;
    n = nearest(to_odd(times(4 * b.c << more, 1 - k)));
    return without_zeros(n, k - 1);
}

static int
leading_zeros(uint64_t a)
{
    int n = 0;

    for (int step = 32; step > 0; step /= 2)
        if (a >> (64 - step) == 0) {
            a <<= step;
            n += step;
        }
    return n;
}

/* Clinger's case: both are doubles, so that one rounding is all there is; but
 * not where the machine rounds twice, as x87 does. */
static bool
value_of_doubles(struct svy_decimal d, double *x)
{
    static const double ten[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                 1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

    if (FLT_EVAL_METHOD != 0 || d.digits > UINT64_C(1) << 53 || d.power < -22 ||
        d.power > 22)
        return false;
    *x = d.power < 0 ? (double)d.digits / ten[-d.power]
                     : (double)d.digits * ten[d.power];
    return true;
}

/*
 * The digits, moved up to fill 64 bits, times G (Lemire 2021): V, which is
 * meant, is below the product by 2^64 at most, in units of 2^-128. So where
 * part is not 0, V lies strictly between whole and whole + 1, and its rounding
 * to 53 bits can be told. Where it is 0, V may be whole: it is so for powers up
 * to 5^27 < 2^64, whose G - 1 is exact in 64 bits, and then it may be a tie;
 * others are left to strtod, and so is what may be too large or too small.
 */
bool
svy_decimal_value(struct svy_decimal d, double *x)
{
    struct product v;
    uint64_t bits, rest, half;
    int zeros, cut, biased;

    if (value_of_doubles(d, x))
        return true;
    if (d.power < SVY_POWTEN_LEAST || d.power > SVY_POWTEN_MOST)
        return false;
    zeros = leading_zeros(d.digits);
    v = times(d.digits << zeros, d.power);
    if (v.part == 0 && (d.power < 0 || d.power > 27))
        return false;
    cut = v.whole >> 63 != 0 ? 11 : 10; // leaves 53 bits
    bits = v.whole >> cut;
    half = UINT64_C(1) << (cut - 1);
    rest = v.whole & (2 * half - 1);
    if (rest > half || (rest == half && (v.part != 0 || (bits & 1) != 0)))
        bits++;
    // 10^p = G 2^(log2_pow10 - 127); the 53rd bit adds 1 to what is biased,
    // and so does a bit that was carried beyond it
    biased = cut + log2_pow10(d.power) + 1 - zeros + BIAS;
    if (biased > MOST_BIASED) // 10^-292 and more is normal
        return false;
    bits += (uint64_t)(biased - 1) << FRACTION;
    memcpy(x, &bits, sizeof bits);
    return true;
}
