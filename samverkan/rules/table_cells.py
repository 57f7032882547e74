"""What the cells of a table in Markdown stand under."""


def column_title(text: str, offset: int) -> str:
    """The title of the column that `offset` stands in; empty outside a table and in its first row."""
    start = text.rfind("\n", 0, offset) + 1
    if "|" not in text[start:].partition("\n")[0]:
        return ""
    rows = []
    for line in reversed(text[:start].splitlines()):
        if "|" not in line:
            break
        rows.append(line)
    cells = _cells(rows[-1]) if rows else []
    place = len(_cells(text[start:offset])) - 1
    return cells[place] if place < len(cells) else ""


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.strip().removeprefix("|").split("|")]
