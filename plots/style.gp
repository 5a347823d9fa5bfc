# style - what all figures share: the canvas, the inks, the types.
#
# The whole canvas is the plot. Its x and y are pixels of 1/96 inch from the
# upper left corner, so that what was measured is where it was measured;
# px() brings a value of the scale to its place, what lies beyond an end OFF the
# canvas (not to NaN: gnuplot 5.4 ends where all labels of a block are that);
# at() brings it to the end.
set encoding utf8
set datafile separator "\t"
set lmargin at screen 0
set rmargin at screen 1
set bmargin at screen 0
set tmargin at screen 1
unset border
unset tics
unset key
set xrange [0:WIDTH]
set yrange [HEIGHT:0]
set style fill solid noborder

OFF = -9999
SPAN = HIGH - LOW + 0.0
NEAR = 1e-9 * SPAN
at(x) = LEFT + (x < LOW ? 0 : x > HIGH ? 1 : (x - LOW) / SPAN) * (RIGHT - LEFT)
px(x) = x < LOW - NEAR || x > HIGH + NEAR ? OFF : at(x)
# Where a text of this half width is centred, so that it stays above the rows.
kept(x, half) = x == OFF ? OFF \
              : x < LEFT + half ? LEFT + half \
              : x > RIGHT - half ? RIGHT - half : x

INK = 0x222222
GREY = 0x6b6b6b
PALE = 0xd9d9d9
EARLIER = 0xa0a0a0
# Okabe and Ito (2008): blue and orange differ for every kind of colour sight.
BLUE = 0x0072b2
ORANGE = 0xd55e00
SAME = 0x4d4d4d

set multiplot
