"""A workspace whose files are filled in, and what is sent to its forms."""

from tests.preview.served import Served

PLAN = """\
id: forsta  # planens id
date: 2019-03-01
measures:
  # Den första åtgärden
  - {id: rond, title: Rondera i parken, responsible: kommunen, owners: [kommunen]}  # varje kväll
  - id: ljus
    title: 'Lys upp: gångvägen'
    text: |
      Kommunen byter lampor.

      Polisen vandrar med.
    owners:
      - kommunen  # som äger lamporna
      - polisen
    status: ongoing
"""
NOTE = """\
id: mote
date: 2019-04-01
forum: styrgruppen
items:
  - {title: Lägesbild, decisions: [Den godkänns.]}
"""
FORUM = "forums:\n  - {id: styrgruppen, name: Styrgruppen, type: steering_group}\n"
GOALS = """\
goals:
  - title: Fler är trygga
    text: {file: om målet.md}
    indicators:
      - {title: Andelen trygga, unit: procent, measurements: {file: varden.csv}}
"""
FILE = "agreements/exempelby/atgardsplan.yaml"
PAGE = f"/avtal/exempelby/atgardsplan?fil={FILE}&vid="


def text_of(served: Served, name: str = FILE) -> str:
    """The text of a file of the workspace."""
    return (served.desk.root / name).read_text(encoding="utf-8")


def filled(served: Served, route: str, **values: str | list[str]) -> dict[str, list[str]]:
    """The form of the record at the route with these values in it."""
    form = served.form(PAGE + route)
    return form | {name: [value] if isinstance(value, str) else value for name, value in values.items()}


def bytes_of(served: Served) -> dict[str, bytes]:
    """Every file of the workspace, by its name."""
    files = served.desk.root.rglob("*")
    return {each.name: each.read_bytes() for each in files if each.is_file()}
