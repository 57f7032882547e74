"""The form of every record of every file: it changes nothing by itself, and every field can be changed."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path, PurePosixPath

from samverkan.cli.writing import write_whole
from samverkan.edit import node_at
from samverkan.load.file_names import kind_of
from samverkan.model import KINDS, Record, fields
from samverkan.preview.forms.changes import NewValue, changed, changes
from samverkan.preview.forms.fields import InputKind
from samverkan.preview.forms.form import OpenedFile, RecordForm
from samverkan.preview.forms.place import written_route
from samverkan.preview.forms.saving import Forms
from samverkan.preview.picture import Camera
from samverkan.source import Map, Node, Rows, Seq, SourceFile, read
from tests.conftest import ROOT, examples, some
from tests.preview.filling import PAGE
from tests.preview.served import DAY, Served


def forms_of(root: Path) -> tuple[Forms, Camera]:
    camera = Camera(root, lambda: DAY)
    workspace = camera.take(()).workspace
    return Forms(lambda: workspace, camera.tried, write_whole), camera


def _routes(
    model: type[Record], node: Node, at: tuple[str | int, ...] = ()
) -> Iterator[tuple[str | int, ...]]:
    """The route of every record in a list of the data, and of one more in each."""
    if isinstance(node, Map):
        yield at
        for key, holds in fields(model).items():
            if holds.record and holds.is_list and not isinstance(node.get(key), Rows):
                yield (*at, key)
                for place, each in enumerate(value if isinstance(value := node.get(key), Seq) else []):
                    yield from _routes(holds.record, each, (*at, key, place))


def sent_back(form: RecordForm) -> dict[str, list[str]]:
    """What a browser sends of a form in which nobody has changed anything."""
    return {
        each.name: [value.replace("\n", "\r\n") for value in each.chosen] or [""]
        for each in form.group.fields
    }


@cache
def _every_form() -> list[tuple[str, OpenedFile]]:
    """The form of records of every file in the repository, and of one more in each list, by path."""
    forms, _ = forms_of(ROOT)
    found = []
    for path, file in forms.workspace().files.items():
        for route in some(_routes(KINDS[kind_of(PurePosixPath(path)) or ""], file.tree), 3):
            opened = forms.opened(path, written_route(route))
            assert isinstance(opened, OpenedFile), (path, route)
            found.append((path, opened))
    return found


def test_every_record_of_every_file_has_a_form_that_changes_nothing_by_itself() -> None:
    for path, opened in _every_form():
        assert changes(opened.form, sent_back(opened.form)) == (), (path, opened.spot.route)
        assert all(each.title and each.told for each in opened.form.group.fields)
    assert {kind_of(PurePosixPath(path)) for path, _ in _every_form()} == set(KINDS)
    assert len(_every_form()) > 500


def test_one_more_of_anything_shows_what_names_it_at_once(served: Served) -> None:
    for path, opened in _every_form():
        kind = opened.spot.model.record_kind
        shown = {each.route[-1] for each in opened.form.group.shown}
        own = {*kind.words, kind.about} & {each.route[-1] for each in opened.form.group.fields}
        assert not opened.spot.is_new or own <= shown, (path, opened.spot.route)
    for route in ("notes", "measures/0/steps", "sources"):
        page = served.ask(f"{PAGE}{route}").text
        assert "<details open" in page or page.index("<label") < page.index("Fler uppgifter"), route


def test_any_field_of_any_record_can_be_changed() -> None:
    every = [
        (path, opened, each)
        for path, opened in _every_form()
        if not opened.spot.is_new
        for each in opened.form.group.fields
        if each.shape in (InputKind.LINE, InputKind.TEXT, InputKind.CHOICE) and each.values and not each.file
    ]
    assert len(every) > 1500
    for path, opened, each in every[:: len(every) // examples(400)]:
        value = f"{each.value} – ändrat, med: kolon # och ”tecken”"

        def reread(text: str, path: str = path) -> SourceFile:
            return read(ROOT / path, ROOT, text.encode())

        after = reread(changed(opened.spot, [NewValue(each, (value,))], reread))
        assert node_at(after.tree, (*opened.spot.route, *each.route)) == value
