"""What a part of the file refers to, and under which id."""

from dataclasses import dataclass, field

from markupsafe import Markup

from samverkan.render.word.xml import NOTHING, RELATIONS, element, joined

_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


@dataclass(slots=True)
class Relations:
    """The relations of a part, in the order that they were asked for."""

    prefix: str = "rIdS"
    written: dict[tuple[str, str, bool], str] = field(default_factory=dict)

    def to(self, kind: str, target: str, *, outward: bool = False) -> str:
        """The id by which the part refers to `target`, the same however often it is asked for."""
        return self.written.setdefault((kind, target, outward), f"{self.prefix}{len(self.written) + 1}")

    def __bool__(self) -> bool:
        return bool(self.written)

    def entries(self) -> Markup:
        """The relations as XML, without the element around them."""
        return joined(
            *(
                element(
                    "Relationship",
                    Id=identity,
                    Type=kind if "/" in kind else f"{RELATIONS}/{kind}",
                    Target=target,
                    TargetMode="External" if outward else None,
                )
                for (kind, target, outward), identity in self.written.items()
            )
        )

    def as_xml(self, more: Markup = NOTHING) -> Markup:
        """The relations, and `more` of them, as a part of the file."""
        return element("Relationships", more, self.entries(), xmlns=_PACKAGE)
