"""Another value at a place where there is one."""

from samverkan.diagnostics import Route
from samverkan.edit.layout import Plain, after, is_nested, item, within_brackets
from samverkan.edit.spots import (
    FileText,
    extent,
    header_comment,
    is_compact,
    is_in_brackets,
    key_start,
    parent_of,
    sign_before,
)
from samverkan.source import Map, Node, Seq, value_at


def replaced(page: FileText, route: Route, value: Plain) -> str | None:
    """Another value at a place where there is one."""
    if not route:
        return None
    parent, step = parent_of(page.tree, route), route[-1]
    start, end = extent(parent, step)
    old = value_at(parent, step)
    text = page.text
    if is_in_brackets(parent):
        blank = "" if text[start - 1 : start].isspace() or text[start - 1] in "[{" else " "
        return f"{text[:start]}{blank}{within_brackets(value)}{text[end:]}"
    sign = sign_before(page, parent, step)
    column = page.column(key_start(page, parent, step))
    if isinstance(step, int) and is_nested(value):
        return None if is_compact(page, sign) else _item_replaced(page, sign, end, value)
    head, body = after(value, column, page.column(sign) + 1)
    note, rest, tail = _around(page, old, sign, start, end)
    lines = body.removesuffix("\n")
    return f"{text[: sign + 1]}{head}{note}{rest}{f'{chr(10)}{lines}' if lines else ''}{tail}"


def _around(page: FileText, old: Node, sign: int, start: int, end: int) -> tuple[str, str, str]:
    """The comment of a text on lines of its own, what else stands in the line, and what comes after."""
    text = page.text
    if isinstance(old, (Map, Seq)) and not is_in_brackets(old):
        tail = page.line_end(start + len(text[start:end].rstrip()) - 1)
        beside = text[sign + 1 : page.line_end(sign)].rstrip() if start > page.line_end(sign) else ""
        return "", beside, text[tail:]
    if isinstance(old, str) and text[start] in "|>":
        written = len(text[start:end].rstrip())
        note = header_comment(text, start, end)
        return f"  {note}" if note else "", "", text[start + written :]
    stop = page.line_end(end)
    return "", text[end:stop], text[stop:]


def _item_replaced(page: FileText, sign: int, end: int, value: Plain) -> str:
    start = page.line_start(sign)
    stop = page.line_end(start + len(page.text[start:end].rstrip()) - 1)
    return f"{page.text[:start]}{item(value, page.column(sign)).removesuffix(chr(10))}{page.text[stop:]}"
