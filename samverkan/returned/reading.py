"""What was changed in a file that has come back, each change at its place in the agreement's files."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import chain, groupby
from pathlib import Path

from samverkan.diagnostics import Route
from samverkan.load import AgreementFolder, Workspace
from samverkan.model import Record, dates_of, identified, prose, records, references, texts_of
from samverkan.render.marks import Origin
from samverkan.render.word.origins import path_of, state
from samverkan.render.word.reading import DOCUMENT, FOOTNOTES, Paragraph, WrittenWords
from samverkan.returned.additions import placed
from samverkan.returned.attribution import attributed, is_marked
from samverkan.returned.beside_words import changed_signs, is_gone_note, marked_by_hand
from samverkan.returned.changes import PlacedComment, Returned, TextChange, TextChangeKind, Unplaced
from samverkan.returned.file import WordFile, refused, word_file
from samverkan.returned.intervals import parted, with_intervals
from samverkan.returned.joining import joined, run_together
from samverkan.returned.lists_in_line import relisted
from samverkan.returned.looks import with_looks
from samverkan.returned.margins import changed_margins
from samverkan.returned.mentions import is_mention, names_another, owner, reference_meant, struck_rows
from samverkan.returned.moving import behind
from samverkan.returned.nearest import near_written
from samverkan.returned.orders import orders
from samverkan.returned.pairing import Pairing, out_of_order, paired
from samverkan.returned.paragraph import PieceNow, authors, compared
from samverkan.returned.replaced import replaced
from samverkan.returned.sorts import sorts_of
from samverkan.returned.together import for_all_who_sign, without_lines_of_the_gone
from samverkan.returned.writing import in_paragraphs
from samverkan.text import Text


def returned(path: Path, workspace: Workspace) -> Returned:
    """What differs in the file from what was written.

    Raises SamverkanError when it is none of ours, or was written of other texts than the workspace has now.
    """
    file = word_file(path)
    folder = _folder(file, path, workspace)
    file = attributed(file, folder.records, sorts_of(folder.records, _every_record(folder)))
    now = _parted([*file.now.paragraphs, *file.now_notes.paragraphs], file)
    pairing = paired(file.was, now)
    pairing.of |= replaced(pairing, file)
    in_line = relisted(pairing, file)
    together = run_together(pairing, file)
    told_whole = {pairing.of[place] for places in together for place in places}
    changes, unplaced = _changed(pairing, file, told_whole.union(in_line))
    for each in (
        *chain.from_iterable(each.changes for each in in_line.values()),
        *joined(pairing, file, together, _referred_to(folder)),
        *_gone(pairing, file),
        *_moved(pairing, file),
        *placed(pairing, file),
    ):
        (changes if isinstance(each, TextChange) else unplaced).append(each)  # type: ignore[arg-type]
    changes, looks = with_looks(changes, pairing, file, _prose(folder))
    if file.margins_were:
        unplaced += changed_margins(file)
    unplaced += changed_signs(changes, file)
    names = list(enumerate(file.words))
    order = {
        at: place
        for known in (file.mentions, file.pieces)
        for place, name in names[::-1]
        if (at := known.get(name))
    }
    changes.sort(key=lambda each: order[each.at])
    unplaced = list(without_lines_of_the_gone(unplaced, changes))
    told = {name: _told_by(record) for name, record in folder.records.items()}
    changes = list(for_all_who_sign(changes, list(file.pieces.values()), told))
    intervals = {each: days for each in unplaced if (days := parted(each, _days_of(file, folder)))}
    changes += chain.from_iterable(intervals.values())
    return Returned(
        file.agreement,
        file.document,
        tuple(dict.fromkeys(with_intervals(changes))),
        (*_comments(file), *marked_by_hand(file), *looks),
        tuple(each for each in dict.fromkeys(unplaced) if each not in intervals),
        (*orders(pairing, file), *(each.order for each in in_line.values() if each.order)),
        file.sorts,
    )


def _prose(folder: AgreementFolder) -> frozenset[tuple[str, Route]]:
    """The texts of its files in which Markdown holds."""
    every = folder.records.items()
    return frozenset((path, route) for path, record in every for route, _ in prose(record))


def _referred_to(folder: AgreementFolder) -> frozenset[tuple[str, Route]]:
    """The items of its files that something refers to, by file and route."""
    every = folder.records.items()
    named = {(kind, identity) for _, record in every for _, kind, identity in references(record)}
    return frozenset(
        (path, route)
        for path, record in every
        for route, part, identity in identified(record)
        if (part.record_kind.defines, identity) in named
    )


def _every_record(folder: AgreementFolder) -> list[Record]:
    """Those in which what an agreement's files refer to may stand, each once."""
    every = (*folder.records.values(), folder.register, folder.frame)
    return list({id(each): each for each in every if each}.values())


def _folder(file: WordFile, path: Path, workspace: Workspace) -> AgreementFolder:
    """The agreement that the file belongs to; refuses a file whose texts are not those of the workspace."""
    folder = workspace.folder(file.agreement)
    if folder is None or folder.frame is None:
        raise refused(path, _no_agreement(file.agreement))
    texts = {
        name: _told_by(record)
        for name, record in folder.records.items()
        if name in {each.file for each in file.texts}
    }
    for each in file.texts:
        if texts.get(each.file, {}).get(each.route) != each.text:
            raise refused(path, _other_state(each))
    if state(file.texts) != file.state:
        raise refused(path, _TAMPERED)
    return folder


def _told_by(record: Record) -> dict[Route, str]:
    """The texts and dates of a record, as it has them."""
    every = list(records(record))
    return {**dict(texts_of(every)), **{route: str(when) for route, when in dates_of(every)}}


def _days_of(file: WordFile, folder: AgreementFolder) -> list[Origin]:
    """The dates of the files that the document shows."""
    return [
        Origin(name, route, str(when))
        for name in dict.fromkeys(each.file for each in file.texts)
        for route, when in dates_of(list(records(folder.records[name])))
    ]


def _parted(paragraphs: Sequence[Paragraph], file: WordFile) -> list[Paragraph]:
    """The paragraphs, of which those that somebody has run together are apart again."""
    home = {name: place for place, each in enumerate(file.was) for name in each.pieces}
    ours = {place: each.text for place, each in enumerate(file.was) if each.text and not each.pieces}
    standing = {each.text for each in paragraphs}
    parted: list[Paragraph] = []
    for paragraph in paragraphs:
        runs: list[list[WrittenWords]] = [[]]
        at: int | None = None
        for words in paragraph.words:
            here = home.get(words.piece or "")
            if here is not None:
                if at is not None and here != at:
                    runs.append([])
                at = here
            runs[-1].append(words)
        after = ours.get(at + 1, "") if at is not None else ""
        if after and after not in standing and " ".join(runs[-1][-1].text.split()) == after and runs[-1][1:]:
            runs.append([runs[-1].pop()])
        parted += (replace(paragraph, words=tuple(run), runs_on=True) for run in runs[:-1])
        kind = "" if len(runs) > 1 else paragraph.kind
        parted.append(replace(paragraph, words=tuple(runs[-1]), kind=kind))
    return parted


def _changed(pairing: Pairing, file: WordFile, told: Set[int]) -> tuple[list[TextChange], list[Unplaced]]:
    changes: list[TextChange] = []
    unplaced: list[Unplaced] = []
    struck = struck_rows(pairing, file)
    for place in sorted(set(pairing.of.values()) - told):
        now = pairing.now_of(place)
        for each in _told(place, compared(pairing.was[place], now), now, file):
            author = authors(now, each.piece) or file.author
            change = _change(place, each, author, file)
            if isinstance(change, TextChange):
                changes.append(change)
            elif pairing.was[place].row not in struck:
                unplaced.append(change)
    return changes, unplaced


def _change(place: int, now: PieceNow, author: str, file: WordFile) -> TextChange | Unplaced:
    """The change of a text, unless it is only named there and something else is named now, or nothing."""
    new = in_paragraphs(now.new)
    if now.piece is None:
        near = file.pieces[now.beside] if now.beside else near_written(place, file)
        return Unplaced(now.old.strip(), now.new.strip(), author, near)
    origin = reference_meant(place, now, file)
    if origin is None:
        origin = file.pieces[now.piece]
        if names_another(origin, new, file) if new else is_mention(place, origin, file):
            return Unplaced(now.old, new, author, owner(place, file))
    kind = TextChangeKind.CHANGED if new else TextChangeKind.REMOVED
    return TextChange(kind, origin, origin.route, now.old, new, author)


def _told(
    place: int, found: Sequence[PieceNow], now: Sequence[Paragraph], file: WordFile
) -> Sequence[PieceNow]:
    """Of a paragraph that is struck as a whole, the texts of files; our own words go with them."""
    if any(each.text for each in now):
        return found
    texts = [
        each for each in found if each.piece and (is_marked(each.piece) or _is_own(place, each.piece, file))
    ]
    return texts or found


def _gone(pairing: Pairing, file: WordFile) -> Iterator[TextChange | Unplaced]:
    """Paragraphs that are no longer there, by the texts that now stand nowhere.

    A note goes with the last reference to it; what it says of its source may still hold. With a row of a
    table go the words of ours in it.
    """
    kept = [pairing.was[place] for place in pairing.of.values()]
    left = {(file.pieces[name], words) for each in kept for name, words in each.words if name}
    referring = {each.row for each in file.was if any(name in file.mentions for name in each.pieces)}
    rows = (referring | set(pairing.rows.values())) - {None}
    lost = {place: _lost(place, left, rows, file) for place in pairing.gone}
    told = {each.row for each in kept} | {pairing.was[place].row for place, each in lost.items() if each}
    struck = struck_rows(pairing, file) & told
    for origin, words in chain.from_iterable(lost.values()):
        yield TextChange(TextChangeKind.REMOVED, origin, origin.route, words, "", file.author)
    silent = [
        place
        for place, texts in lost.items()
        if not texts and pairing.was[place].text and not is_gone_note(pairing.was[place], file)
    ]
    for row, group in groupby(silent, key=lambda place: pairing.was[place].row or -place - 1):
        places = list(group)
        if row not in struck:
            words = " | ".join(pairing.was[place].text for place in places)
            yield Unplaced(words, "", file.author, _near_gone(places[0], file))


def _near_gone(place: int, file: WordFile) -> Origin | None:
    pieces = [file.pieces[name] for name in file.was[place].pieces if is_marked(name)]
    is_named = bool(pieces) and all(is_mention(place, each, file) for each in pieces)
    return owner(place, file) if is_named else near_written(place, file)


def _lost(
    place: int, left: set[tuple[Origin, str]], rows: Set[int | None], file: WordFile
) -> list[tuple[Origin, str]]:
    """The texts of a paragraph that is gone, with its words for them, that stand nowhere now.

    Outside of tables, and in `rows`, which are still there or about another thing, its values are lost too.
    """
    paragraph = file.was[place]
    pieces = [(name, words) for name, words in paragraph.words if name]
    own = [(file.pieces[name], words) for name, words in pieces if _is_own(place, name, file)]
    if paragraph.row is None or paragraph.row in rows:
        own = [(file.mentions.get(name) or file.pieces[name], words) for name, words in pieces]
        own = [each for each in own if not is_mention(place, each[0], file) or file.sorts.refers(each[0])]
    return [each for each in own if each not in left and paragraph.part != FOOTNOTES]


def _is_own(place: int, name: str, file: WordFile) -> bool:
    """Whether the words are a text of a file, or a value of the item of a row with one; no mere mention."""
    row = file.was[place].row
    beside = chain.from_iterable(each.pieces for each in file.rows[row]) if row is not None else [name]
    is_value = any(map(is_marked, beside))
    return is_value and not is_mention(place, file.pieces[name], file)


def _moved(pairing: Pairing, file: WordFile) -> Iterator[TextChange | Unplaced]:
    """What stands in another order than it did; a row of a table is told of once."""
    rows: set[int] = set()
    for place in out_of_order(pairing):
        now, was = pairing.now[place], pairing.was[pairing.of[place]]
        author = authors([now]) or file.author
        if now.row in rows:
            continue
        if was.pieces:
            origin = file.pieces[was.pieces[0]]
            after = behind(place, pairing, file)
            yield TextChange(TextChangeKind.MOVED, origin, origin.route, was.text, now.text, author, after)
            rows |= {now.row} if now.row else set()
        elif now.text and [each.text for each in pairing.was].count(was.text) == 1:
            yield Unplaced(was.text, now.text, author, near_written(pairing.of[place], file))


def _comments(file: WordFile) -> Iterator[PlacedComment]:
    reads = {DOCUMENT: file.now, FOOTNOTES: file.now_notes}
    for each in file.remarks:
        before = reads[each.part].paragraphs[: each.anchor.paragraph + 1]
        near = [name for paragraph in reversed(before) for name in paragraph.pieces]
        known = [name for name in (*each.anchor.pieces, *near) if name in file.pieces]
        if known:
            yield PlacedComment(file.pieces[known[0]], each.author, each.text, file.words[known[0]])
        else:
            yield PlacedComment(None, each.author, each.text)


def _no_agreement(identity: str) -> Text:
    return Text(
        sv=f"Filen hör till avtalet {identity!r}, som inte finns i arbetsytan eller inte går att läsa.",
        en=f"The file belongs to the agreement {identity!r}, which is not here or cannot be read.",
    )


def _other_state(text: Origin) -> Text:
    where = f"{text.file} {path_of(text.route)}"
    return Text(
        sv=f"Filen skrevs ur en annan version: {where} har ändrats sedan dess. Ta fram den versionen ur git, "
        "eller skriv dokumentet på nytt och för över ändringarna dit.",
        en=f"The file was written of another version: {where} has changed since. Get that version out of "
        "git, or write the document anew and carry the changes over to it.",
    )


_TAMPERED = Text(
    sv="Filens uppgifter om hur den skrevs har ändrats, och går inte att lita på.",
    en="What the file says of how it was written has been changed, and cannot be trusted.",
)
