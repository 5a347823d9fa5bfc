# axis - the scale: its steps, their lines behind the rows, their numbers.
#
# Everything that stands on the scale comes from LOW and HIGH, so a script in
# which they are changed draws what it says. About five steps of 1, 2 or 5 times
# a power of ten; PERCENT: values are shares; MIRRORED: numbers have no sign.
POWER = 10.0 ** floor(log10(SPAN / 5))
nice(times) = times < 1.5 ? 1 : times < 3.5 ? 2 : times < 7.5 ? 5 : 10
STEP = nice(SPAN / 5 / POWER) * POWER
FIRST = ceil(LOW / STEP - 1e-9)
LAST = floor(HIGH / STEP + 1e-9)

# As many digits after the point as tell steps apart.
digits(step) = abs(step - floor(step + 0.5)) < 1e-6 * step ? 0 \
             : 1 + digits(10 * step)
FORM = "%.".digits(PERCENT ? 100 * STEP : STEP)."f"
apart(s) = strlen(s) < 4 ? s : apart(s[1:strlen(s) - 3]).GROUP. \
                               s[strlen(s) - 2:]
comma(s, i) = i > 0 ? apart(s[1:i - 1]).POINT.s[i + 1:] : apart(s)
written(s) = comma(s, strstrt(s, ".")).(PERCENT ? "%" : "")
number(x) = (x < 0 && !MIRRORED ? "-" : ""). \
            written(sprintf(FORM, abs(x) * (PERCENT ? 100 : 1)))

plot \
  sample [k = FIRST:LAST:1] '+' \
    using (px($1 * STEP)):(TOP):(0):(BOTTOM - TOP) with vectors nohead \
    lc rgb PALE dt 3 notitle, \
  [k = FIRST:LAST:1] '+' \
    using (px($1 * STEP)):(BOTTOM + 12):(number($1 * STEP)) with labels center \
    font FONT.",11" tc rgb INK notitle, \
  $apart using (14):1:(WIDTH - 28):(0) with vectors nohead \
    lc rgb PALE notitle, \
  $tic using (kept(px($1), $3)):2:4 with labels center font FONT.",11" \
    tc rgb INK notitle
