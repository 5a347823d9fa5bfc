# Splits one CSV record into f[1..n] and returns n; fields hold no line ends.
function csv(line, f,    n, p) {
    n = 0
    line = line ","
    while (line != "") {
        if (line ~ /^"/) {
            match(line, /^"([^"]|"")*",/)
            p = substr(line, 2, RLENGTH - 3)
            gsub(/""/, "\"", p)
        } else {
            match(line, /^[^,]*,/)
            p = substr(line, 1, RLENGTH - 1)
        }
        f[++n] = p
        line = substr(line, RLENGTH + 1)
    }
    return n
}

# Does text fit pattern, where * stands for anything? part[] is what it stood
# for, as little as will do, the last * for all there is.
function fits(text, pattern, part,    n, piece, i, at, k) {
    n = split(pattern, piece, "*")
    if (n == 1)
        return text == pattern
    if (substr(text, 1, length(piece[1])) != piece[1])
        return 0
    text = substr(text, length(piece[1]) + 1)
    for (i = 2; i < n; i++) {
        at = index(text, piece[i])
        if (!at)
            return 0
        part[++k] = substr(text, 1, at - 1)
        text = substr(text, at + length(piece[i]))
    }
    at = length(text) - length(piece[n])
    if (at < 0 || substr(text, at + 1) != piece[n])
        return 0
    part[++k] = substr(text, 1, at)
    return 1
}
