"""Reads the part of YAML that packs are written in: nested mappings and lists in blocks, flow collections, quoted and plain scalars.

A scalar stays a text, whatever it looks like: what it means is for whoever asks for it.
"""


def load(text):
    lines = []
    for number, raw in enumerate(text.split("\n"), 1):
        line = _without_comment(raw.rstrip("\r"))
        if line.strip() and line.strip() != "---":
            lines.append((len(line) - len(line.lstrip(" ")), line.strip(), number))
    value, rest = _block(lines, 0, lines[0][0])
    if rest != len(lines):
        raise ValueError(f"line {lines[rest][2]}: not part of anything above it")
    return value


def _without_comment(line):
    quote = None
    for i, character in enumerate(line):
        if quote:
            if character == quote:
                quote = None
        elif character in "\"'" and (i == 0 or line[i - 1] in " [{,:"):
            quote = character
        elif character == "#" and (i == 0 or line[i - 1] in " \t"):
            return line[:i]
    return line


def _block(lines, at, indent):
    if lines[at][1].startswith("- ") or lines[at][1] == "-":
        return _list(lines, at, indent)
    return _mapping(lines, at, indent)


def _list(lines, at, indent):
    items = []
    while at < len(lines) and lines[at][0] == indent and (lines[at][1].startswith("- ") or lines[at][1] == "-"):
        _, text, number = lines[at]
        inner = text[1:].lstrip()
        if not inner:
            value, at = _block(lines, at + 1, lines[at + 1][0])
        elif _key_of(inner) is not None and inner[0] not in "[{":
            # A mapping that begins on the line of its dash.
            column = indent + len(text) - len(inner)
            lines[at] = (column, inner, number)
            value, at = _mapping(lines, at, column)
        else:
            value, at = _flow(inner), at + 1
        items.append(value)
    return items, at


def _mapping(lines, at, indent):
    pairs = {}
    while at < len(lines) and lines[at][0] == indent and not lines[at][1].startswith("- "):
        text = lines[at][1]
        found = _key_of(text)
        if found is None:
            raise ValueError(f"line {lines[at][2]}: no key in {text}")
        key, rest = found
        if rest:
            value, at = _flow(rest), at + 1
        elif at + 1 < len(lines) and (lines[at + 1][0] > indent or (lines[at + 1][0] == indent and lines[at + 1][1].startswith("- "))):
            value, at = _block(lines, at + 1, lines[at + 1][0])
        else:
            value, at = None, at + 1
        pairs[key] = value
    return pairs, at


def _key_of(text):
    if text[0] in "\"'":
        end = text.index(text[0], 1)
        key, rest = text[1:end], text[end + 1:]
        return (key, rest[1:].strip()) if rest.startswith(":") else None
    for i, character in enumerate(text):
        if character == ":" and (i + 1 == len(text) or text[i + 1] == " "):
            return text[:i].strip(), text[i + 1:].strip()
        if character in "[{":
            return None
    return None


def _flow(text):
    value, at = _flow_value(text, 0, "")
    if text[at:].strip():
        raise ValueError(f"left over: {text[at:]}")
    return value


def _flow_value(text, at, stops):
    while at < len(text) and text[at] == " ":
        at += 1
    if at < len(text) and text[at] == "[":
        items, at = [], at + 1
        while True:
            at = _skip(text, at)
            if text[at] == "]":
                return items, at + 1
            item, at = _flow_value(text, at, ",]")
            items.append(item)
            at = _skip(text, at)
            if text[at] == ",":
                at += 1
    if at < len(text) and text[at] == "{":
        pairs, at = {}, at + 1
        while True:
            at = _skip(text, at)
            if text[at] == "}":
                return pairs, at + 1
            key, at = _flow_value(text, at, ":,}")
            at = _skip(text, at)
            value = None
            if text[at] == ":":
                value, at = _flow_value(text, at + 1, ",}")
                at = _skip(text, at)
            pairs[key] = value
            if text[at] == ",":
                at += 1
    if at < len(text) and text[at] in "\"'":
        return _quoted(text, at)
    start = at
    while at < len(text) and text[at] not in stops:
        if text[at] == ":" and ":" in stops and at + 1 < len(text) and text[at + 1] != " ":
            at += 1
            continue
        at += 1
    return text[start:at].strip(), at


def _quoted(text, at):
    quote, out, at = text[at], [], at + 1
    while True:
        if text[at] == quote:
            if quote == "'" and text[at + 1:at + 2] == "'":
                out.append("'")
                at += 2
                continue
            return "".join(out), at + 1
        if quote == '"' and text[at] == "\\":
            out.append({"n": "\n", "t": "\t"}.get(text[at + 1], text[at + 1]))
            at += 2
            continue
        out.append(text[at])
        at += 1


def _skip(text, at):
    while at < len(text) and text[at] == " ":
        at += 1
    return at
