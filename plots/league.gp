# league - units by estimate, with interval, reference and the wave before.
#
# kind: 0 not clearly different, 1 above, 2 below, 3 not published (hollow,
# without a place on the axis), 4 no interval, 5 the wave before.
ink(kind) = kind == 1 ? BLUE : kind == 2 ? ORANGE : SAME
from(low, high) = high < LOW || low > HIGH ? OFF : at(low)
CAP = 3.5
DOT = 3.8
# The wave before is a stroke, longer than a dot is high: it shows where the two
# are equal.
AGO = 7

plot \
  $rows using (LEFT):1:(RIGHT - LEFT):(0) with vectors nohead \
    lc rgb PALE dt 3 notitle, \
  $axis using (LEFT):(BOTTOM):(RIGHT - LEFT):(0) with vectors nohead \
    lc rgb GREY notitle, \
  $reference using (px($1)):(TOP - 4):(0):(BOTTOM - TOP + 4) \
    with vectors nohead lc rgb INK lw 1.2 dt 2 notitle, \
  $before using (px($2)):($1 - AGO):(0):(2 * AGO) with vectors nohead lw 2 \
    lc rgb EARLIER notitle, \
  $interval using (from($3, $4)):1:(at($4) - at($3)):(0):(ink($2)) \
    with vectors nohead lw 2 lc rgb variable notitle, \
  $interval using (px($3)):($1 - CAP):(0):(2 * CAP):(ink($2)) \
    with vectors nohead lw 2 lc rgb variable notitle, \
  $interval using (px($4)):($1 - CAP):(0):(2 * CAP):(ink($2)) \
    with vectors nohead lw 2 lc rgb variable notitle, \
  $dot using (px($3)):1:(DOT):(ink($2)) \
    with circles lc rgb variable notitle, \
  $mark using 1:($3 == 5 ? OFF : $2):(DOT):(ink($3)) \
    with circles lc rgb variable notitle, \
  $mark using 1:($3 == 5 ? $2 - AGO : OFF):(0):(2 * AGO) with vectors nohead \
    lw 2 lc rgb EARLIER notitle, \
  $hollow using 1:2:(DOT) with circles lc rgb SAME notitle, \
  $hollow using 1:2:(DOT - 1.4) with circles lc rgb 0xffffff notitle
