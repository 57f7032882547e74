"""Settings that contradict each other: a rule or a folder that is set twice in one place."""

from collections.abc import Iterator, Sequence

from samverkan.diagnostics import Route
from samverkan.load.faults import SchemaFault
from samverkan.model import Settings
from samverkan.text import Text


def contradictions(settings: Settings) -> Iterator[SchemaFault]:
    """A fault for every setting of what has been set already."""
    yield from _set_twice([each.path for each in settings.folders], ("folders",), "folder")
    yield from _set_twice([each.rule for each in settings.rules], ("rules",), "rule")
    yield from _set_twice([each.rule for each in settings.diff], ("diff",), "rule")
    for index, folder in enumerate(settings.folders):
        yield from _set_twice([each.rule for each in folder.rules], ("folders", index, "rules"), "rule")


def _set_twice(names: Sequence[str], route: Route, key: str) -> Iterator[SchemaFault]:
    for index, name in enumerate(names):
        first = names.index(name)
        if first != index:
            yield SchemaFault(
                "SCHEMA07",
                (*route, index, key),
                Text(
                    sv=f"{name} ställs in två gånger, först i post {first + 1}.",
                    en=f"{name} is set twice, first in item {first + 1}.",
                ),
                Text(sv="Behåll en av dem.", en="Keep one of them."),
            )
