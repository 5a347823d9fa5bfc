# Writes powten.c: the powers of ten from 10^-292 to 10^324 as powten.h declares
# them. Numbers are exact, in digits of 16 bits, the least first.
#
# 10^p and 5^p have the same leading bits. 5^p is 1 multiplied by 5; and 5^-p is
# the 1 that is followed by 816 zeros, divided by 5: each quotient rounded down
# is the first one rounded down, so that nothing is lost on the way, and the
# last of them still has 138 bits.
BEGIN {
    base = 65536
    print "#include \"ground/powten.h\"\n\nconst struct svy_powten svy_powten[] = {"
    x[n = 51] = 1
    for (i = 0; i < n; i++)
        x[i] = 0
    for (p = 0; p >= -292; p--) {
        line[p] = leading()
        rest = 0
        for (i = n; i >= 0; i--) {
            rest = rest * base + x[i]
            x[i] = int(rest / 5)
            rest %= 5
        }
        if (x[n] == 0)
            n--
    }
    x[n = 0] = 1
    for (p = 0; p <= 324; p++) {
        line[p] = leading()
        rest = 0
        for (i = 0; i <= n; i++) {
            rest += x[i] * 5
            x[i] = rest % base
            rest = int(rest / base)
        }
        if (rest > 0)
            x[++n] = rest
    }
    for (p = -292; p <= 324; p++)
        print "    " line[p] " // 10^" p
    print "};"
}

# The leading 128 bits of x, and one more in the last place.
function leading(    up, word, carry, i, text) {
    for (up = 1; x[n] * up < base / 2; up *= 2)
        ;
    # 8 digits and what the 9th moves up into them
    for (i = 8; i >= 0; i--)
        word[i] = n - i >= 0 ? x[n - i] * up : 0
    carry = 0
    for (i = 8; i >= 0; i--) {
        word[i] += carry
        carry = int(word[i] / base)
        word[i] %= base
    }
    for (i = 7; ++word[i] == base; i--)
        word[i] = 0
    text = ""
    for (i = 0; i < 8; i++)
        text = text sprintf(i % 4 ? "%04x" : i ? ", 0x%04x" : "{0x%04x", word[i])
    return text "},"
}
