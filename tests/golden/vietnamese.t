# In Vietnamese

The language is asked for with --lang or SVYKIT_LANG; no Vietnamese locale need
be installed. Codes, option names and words of the files stay what they are.

    $ (head -n 4 tests/data/estimates/likert.csv; tail -n 1 tests/data/estimates/likert.csv) | \
          svytable -s tests/data/estimates/survey.yaml --lang vi
    Thử nghiệm

    đợt   chỉ tiêu          câu trả lời         ước lượng         KTC 95%      n
    ----  ----------------  ------------------  ---------  --------------  -----
    2024  Kết quả đúng hẹn  Rất không hài lòng       2,0%    [0,0%; 4,4%]  1.060
    2024  Kết quả đúng hẹn  Không hài lòng           5,0%    [2,6%; 7,4%]  1.060
    2024  Kết quả đúng hẹn  Bình thường             14,0%  [11,6%; 16,4%]  1.060

    Số liệu mô phỏng. Nguồn: Số liệu thử.
    $ svyestimate -i q1 --stat mean,top tests/data/wards.csv 2> build/golden/vi-said | \
          svytable --lang vi --columns item,stat,estimate,se,df,neff,deff,psus
                                         sai số               cỡ mẫu     hệ số
    chỉ tiêu  số thống kê     ước lượng   chuẩn  bậc tự do  hiệu quả  thiết kế  số PSU
    --------  --------------  ---------  ------  ---------  --------  --------  ------
    q1        trung bình           3,58    0,38         11        12         1      12
    q1        tỷ lệ hài lòng      66,7%   14,2%         11      12,0      1,00      12

Notes are in the language of the command that tells them.

    $ svysim --lang vi --top2 75 tests/data/sim/survey.yaml > build/golden/vi-sim.csv
    svysim: các phiếu trả lời này là mô phỏng, không phải của người thật (seed 1)
    $ cat build/golden/vi-said
    svyestimate: no scale is declared: the highest codes seen count as satisfied (q1: 4 5)

## Help and the command line

    $ svytable --lang vi --help
    cách dùng: svytable [-s FILE] [-i NAMES] [--wide] [--format text|csv|md] [OPTION]... [FILE]
    Trình bày bảng ước lượng để đọc, chỉ làm tròn một lần.

      -s, --survey FILE     tệp khảo sát, để lấy nhãn [$SVYKIT_SURVEY]
      -i, --items NAMES     chỉ tiêu: tên, a..b và mẫu tên [tất cả]
          --wide            các chỉ tiêu đặt cạnh nhau: --across item
          --across COLUMN   các giá trị của COLUMN đặt cạnh nhau, ví dụ đơn vị
          --columns LIST    các cột, cách nhau bằng dấu phẩy [các cột có nội dung]
          --min-n N         số người trả lời mà dưới đó dòng là cỡ mẫu nhỏ [30]
          --digits N        số chữ số thập phân [1 cho tỷ lệ và chỉ số, còn lại 2]
          --percent         hiện mọi ước lượng dưới dạng phần trăm
          --round HOW       half-up, half-even, truncate [half-up]
          --title TEXT      dòng ở trên [title của tệp khảo sát]
          --format FORM     text, csv, md [text]
          --width N         độ rộng một dòng text, 0: không hạn chế [100]
          --separator SIGN  của csv: ',' hoặc ';' (kèm dấu phẩy thập phân) hoặc tab [,]
          --bom             đặt dấu BOM ở đầu csv, cho Excel
      -o, --output FILE     ghi vào tệp FILE, trọn vẹn hoặc không ghi gì
          --lang LL         ngôn ngữ: en, vi [en]
      -h, --help            hiện phần trợ giúp này
      -V, --version         cho biết phiên bản
    $ svytable --lang vi --formt csv
    svytable: không có tùy chọn --formt; có phải là --format không?
    cách dùng: svytable [-s FILE] [-i NAMES] [--wide] [--format text|csv|md] [OPTION]... [FILE]
    Hãy thử 'svytable --help'.
    [2]
    $ SVYKIT_LANG=vi svyestimate --level 95 tests/data/wards.csv
    svyestimate: --level cần một số nằm giữa 0 và 1, không phải '95'
    cách dùng: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Hãy thử 'svyestimate --help'.
    [2]

## Input that will not do

Our words, those of the system, and those of libyaml.

    $ printf '%s\n' q,w 1,1 2,many | svyestimate --lang vi -i q -w w
    svyestimate: -:3: w là 'many', không phải số từ 0 đến 1e300
    [1]
    $ printf '%s\n' q,w 1,1 | svyestimate --lang vi -i q -w weight
    svyestimate: -: không có cột 'weight'
    [1]
    $ printf '%s\n' h,c,q a,1,3 a,2,4 b,1,5 | svyestimate --lang vi -i q --strata h --psu c \
          2> build/golden/vi-said || fmt -s -w 110 build/golden/vi-said
    svyestimate: -: các tầng chỉ có một đơn vị chọn mẫu cấp một (PSU) không cho thấy
    mức biến động: 'b' (tổng cộng 1); hãy gộp mỗi tầng với một tầng tương tự,
    hoặc chọn --lonely certainty, centered, scaled hay collapse
    $ svyplot league --lang vi tests/data/wards.csv \
          2> build/golden/vi-said || fmt -s -w 110 build/golden/vi-said
    svyplot: tests/data/wards.csv:1: tệp này chứa phiếu trả lời; ở đây cần bảng ước
    lượng: svyestimate hoặc svyindex lập từ phiếu trả lời hoặc bảng đếm
    $ svyestimate --lang vi -i q1 nosuch.csv
    svyestimate: nosuch.csv: không có tệp hoặc thư mục này
    [1]
    $ svyestimate --lang vi -i q1 tests/data/wards.csv > /dev/full
    svyestimate: đầu ra chuẩn: thiết bị đã hết chỗ
    [1]
    $ printf '%s\n' 'survey: s' scales: '  yn: {codez: {1: {label: a}}}' > build/golden/vi.yaml
    $ svyindex --lang vi -s build/golden/vi.yaml tests/data/wards.csv
    svyindex: build/golden/vi.yaml:3:8: 'codez' không phải khóa của scales.NAME; có phải là 'codes' không?
    [1]
    $ printf '%s\n' 'survey: s' 'scales: {yn: {codes: [1, 2}}' > build/golden/vi.yaml
    $ svyindex --lang vi -s build/golden/vi.yaml tests/data/wards.csv
    svyindex: build/golden/vi.yaml:2:27: đây không phải YAML: thiếu dấu ',' hoặc ']' (trong cặp [] bắt đầu từ dòng 2)
    [1]

## Languages without texts

One is refused, and which there are is said. An empty variable asks for none.

    $ SVYKIT_LANG=vn svyestimate -i q1 tests/data/wards.csv
    svyestimate: SVYKIT_LANG is 'vn'; there are texts in en and vi
    [1]
    $ SVYKIT_LANG= svyestimate -i q1 nosuch.csv
    svyestimate: nosuch.csv: No such file or directory
    [1]
    $ svyestimate --lang fr -i q1 nosuch.csv
    svyestimate: --lang is 'fr'; there are texts in en and vi
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
