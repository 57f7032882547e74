"""What a file holds, as its name says, and what is said of a name that does not say it."""

from pathlib import PurePath

import pytest

from samverkan.load.file_names import how_to_name, is_work, kind_of, lies, meant_kind, meant_name
from samverkan.model import Lies


@pytest.mark.parametrize(
    ("name", "kind", "meant"),
    [
        ("agreement.yaml", "agreement", None),
        ("case.yaml", "case", None),
        ("lagesbild.yaml", "lagesbild", None),
        ("lagesbild-polisen.yaml", "lagesbild", None),
        ("lagesbild-polisen-2024.yaml", "lagesbild", None),
        ("case-2.yaml", None, "case.yaml"),
        ("agreement-2.yaml", None, "agreement.yaml"),
        ("varv.yaml", None, "cycle.yaml"),
        ("lägesbild.yaml", None, "lagesbild.yaml"),
        ("lagesbild.yml", None, "lagesbild.yaml"),
        ("lagesbild_polisen.yaml", None, "lagesbild-polisen.yaml"),
        ("lagesbilden polisen.yaml", None, "lagesbild-polisen.yaml"),
        ("Lägesbild-polisen-2024.yaml", None, "lagesbild-polisen-2024.yaml"),
        ("anteckningar.yaml", None, "motesanteckning.yaml"),
        ("underlag.yaml", None, None),
        ("xyz-polisen.yaml", None, None),
        ("agreement.txt", None, "agreement.yaml"),
        ("agreement.yaml.txt", None, "agreement.yaml"),
        ("lagesbild-polisen.yaml.txt", None, "lagesbild-polisen.yaml"),
        ("lagesbild-polisen.yaml.yaml.TXT", None, "lagesbild-polisen.yaml"),
        ("lägesbild-polisen.yaml.txt", None, "lagesbild-polisen.yaml"),
    ],
)
def test_a_name_tells_the_kind_or_what_is_meant(name: str, kind: str | None, meant: str | None) -> None:
    assert (kind_of(PurePath("a", name)), meant_name(PurePath("a", name))) == (kind, meant)
    told = meant_kind(PurePath("a", name))
    assert told == (kind or (kind_of(PurePath(meant)) if meant else None))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("lägesbild.yaml", "Menade du lagesbild.yaml?"),
        ("samverkan.yml", "Inställningarna heter samverkan.yaml och ligger bredvid mappen agreements/."),
        ("xyz.yaml", "Filer här heter agreement.yaml, case.yaml, "),
    ],
)
def test_a_name_that_tells_nothing_is_mended(name: str, said: str) -> None:
    told = how_to_name(PurePath("a", name)).sv
    assert told.startswith(said)
    assert name == "samverkan.yml" or "samverkan.yaml" not in told


def test_where_each_kind_lies() -> None:
    assert [lies(each) for each in ("agreement", "case", "cycle", "samverkan", "nosuch", None)] == [
        Lies.AS_AGREEMENT,
        Lies.BESIDE_AGREEMENT,
        Lies.IN_AGREEMENT,
        Lies.AT_ROOT,
        None,
        None,
    ]
    assert [is_work(each) for each in ("cycle", "lagesbild", "agreement", "nosuch", None)] == [
        True,
        True,
        False,
        False,
        False,
    ]
