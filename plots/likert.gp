# likert - answers as bars that part at the middle of the scale.
#
# BrBG of Brewer (colorbrewer2.org), its middle darkened so that it shows on
# white; GRADES categories, the first the most negative.
array BRBG[11]
BRBG[1] = "0xe0e0e0"
BRBG[2] = "0xa6611a 0x018571"
BRBG[3] = "0xd8b365 0xe0e0e0 0x5ab4ac"
BRBG[4] = "0xa6611a 0xdfc27d 0x80cdc1 0x018571"
BRBG[5] = "0xa6611a 0xdfc27d 0xe0e0e0 0x80cdc1 0x018571"
BRBG[6] = "0x8c510a 0xd8b365 0xf6e8c3 0xc7eae5 0x5ab4ac 0x01665e"
BRBG[7] = "0x8c510a 0xd8b365 0xf6e8c3 0xe0e0e0 0xc7eae5 0x5ab4ac 0x01665e"
BRBG[8] = "0x8c510a 0xbf812d 0xdfc27d 0xf6e8c3 ". \
          "0xc7eae5 0x80cdc1 0x35978f 0x01665e"
BRBG[9] = "0x8c510a 0xbf812d 0xdfc27d 0xf6e8c3 0xe0e0e0 ". \
          "0xc7eae5 0x80cdc1 0x35978f 0x01665e"
BRBG[10] = "0x543005 0x8c510a 0xbf812d 0xdfc27d 0xf6e8c3 ". \
           "0xc7eae5 0x80cdc1 0x35978f 0x01665e 0x003c30"
BRBG[11] = "0x543005 0x8c510a 0xbf812d 0xdfc27d 0xf6e8c3 0xe0e0e0 ". \
           "0xc7eae5 0x80cdc1 0x35978f 0x01665e 0x003c30"
shade(k) = int(word(BRBG[GRADES], k < 1 ? 1 : int(k)))
# Relative luminance, roughly: white writing on what is dark.
light(c) = (0.30 * (c / 65536 % 256) + 0.59 * (c / 256 % 256) + \
            0.11 * (c % 256)) / 255
over(k) = light(shade(k)) < 0.5 ? 0xffffff : INK

# The middle of a piece that has room for a text of this width.
within(from, to, width) = at(to) - at(from) > width + 2 \
                        ? (at(from) + at(to)) / 2 : OFF
# Where a word stands instead of a bar: beside the middle, on the side that has
# more room.
BESIDE = RIGHT - at(0) > at(0) - LEFT ? at(0) : LEFT

plot \
  $reference using (px($1)):(TOP):(0):(BOTTOM - TOP) with vectors nohead \
    lc rgb INK notitle, \
  $bars using (at($4)):1:(at($4)):(at($5)):($1 - $2):($1 + $2):(shade($3)) \
    with boxxyerror lc rgb variable notitle, \
  $mark using 1:2:($1 - 6):($1 + 6):($2 - 5):($2 + 5):(shade($3)) \
    with boxxyerror lc rgb variable notitle, \
  $hollow using 1:2:(3.8) with circles lc rgb SAME notitle, \
  $hollow using 1:2:(2.4) with circles lc rgb 0xffffff notitle, \
  $inside using (within($3, $4, $5)):1:6:(over($2)) with labels center \
    font FONT.",10" tc rgb variable notitle, \
  $instead using (BESIDE + 12):($2 == 1 ? $1 : OFF):(3.8) with circles \
    lc rgb SAME notitle, \
  $instead using (BESIDE + 12):($2 == 1 ? $1 : OFF):(2.4) with circles \
    lc rgb 0xffffff notitle, \
  $instead using (BESIDE + ($2 == 1 ? 20 : 8)):1:3 with labels left \
    font FONT.",11" tc rgb INK notitle
