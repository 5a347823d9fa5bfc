# text - everything written on the figure; last, so that it lies on top.
plot \
  $head using 1:2:3 with labels left font FONT.BOLD.",16" tc rgb INK notitle, \
  $sub using 1:2:3 with labels left font FONT.",12" tc rgb GREY notitle, \
  $label using 1:2:3 with labels right font FONT.sprintf(",%g", BODY) \
    tc rgb INK notitle, \
  $cell using 1:2:3 with labels center font FONT.sprintf(",%g", BODY) \
    tc rgb INK notitle, \
  $column using 1:2:3 with labels center font FONT.BOLD.",11" \
    tc rgb GREY notitle, \
  $key using 1:2:3 with labels left font FONT.",11" tc rgb INK notitle, \
  $foot using 1:2:3 with labels left font FONT.",10" tc rgb GREY notitle
unset multiplot
