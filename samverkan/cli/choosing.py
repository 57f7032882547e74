"""Which rules a run looks at: what `--select` and `--ignore` say, and what neither can leave out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from samverkan.errors import SamverkanError, not_found
from samverkan.load import always_counts
from samverkan.rules.rule_info import every_id, family_of
from samverkan.text import Text


@dataclass(frozen=True, slots=True)
class RuleChoice:
    """The rules chosen, and those among them that were asked for by their own id."""

    rules: frozenset[str]
    named: frozenset[str]

    def has(self, rule: str) -> bool:
        """Whether what is said under this id counts; faults of YAML and schema do, whatever is chosen."""
        return rule in self.rules or always_counts(rule)


def chosen(select: Sequence[str], ignore: Sequence[str]) -> RuleChoice:
    """The rules that are selected (all, when none is) and not ignored.

    Raises SamverkanError for an id that does not exist, and for options that contradict each other, leave
    nothing, or have no effect.
    """
    selected, ignored = _rules("--select", select), _rules("--ignore", ignore)
    wanted, left_out = _all_of(selected.values()), _all_of(ignored.values())
    for name, rules in ignored.items():
        if all(map(always_counts, rules)):
            raise _always_counting(name)
    for name, rules in selected.items():
        if rules <= left_out:
            raise _contradicting(name)
    if wanted and left_out and not wanted & left_out:
        raise _without_effect(", ".join(ignored))
    return RuleChoice((wanted or frozenset(every_id())) - left_out, wanted & selected.keys())


def _all_of(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*sets)


def _rules(option: str, arguments: Sequence[str]) -> dict[str, frozenset[str]]:
    """The rules that each name of a list stands for; the letters of a family stand for all of it."""
    names = [name for each in arguments for name in map(str.strip, each.split(",")) if name]
    if arguments and not names:
        raise SamverkanError(
            Text(
                sv=f"{option} nämner ingen regel. Skriv ett id, till exempel SV011, eller ta bort {option}.",
                en=f"{option} names no rule. Write an id, such as SV011, or remove {option}.",
            )
        )
    return {name: _named(name) for name in names}


def _named(name: str) -> frozenset[str]:
    known = every_id()
    matching = frozenset(rule for rule in known if name in (rule, family_of(rule)))
    if not matching:
        what = Text(sv=f"Det finns ingen regel {name!r}.", en=f"There is no rule {name!r}.")
        raise not_found(what, name, known)
    return matching


def _always_counting(name: str) -> SamverkanError:
    return SamverkanError(
        Text(
            sv=f"--ignore {name}: fel i YAML och schema räknas alltid. Ta bort {name} ur --ignore och "
            "rätta felet i filen.",
            en=f"--ignore {name}: faults of YAML and schema always count. Remove {name} from --ignore and "
            "mend the fault in the file.",
        )
    )


def _contradicting(name: str) -> SamverkanError:
    return SamverkanError(
        Text(
            sv=f"{name} både väljs (--select) och utesluts (--ignore). Ta bort {name} ur en av dem.",
            en=f"{name} is both chosen (--select) and left out (--ignore). Remove {name} from one of them.",
        )
    )


def _without_effect(names: str) -> SamverkanError:
    return SamverkanError(
        Text(
            sv=f"--ignore {names} har ingen verkan, för --select väljer inget av det. Ta bort --ignore.",
            en=f"--ignore {names} has no effect, for --select chooses none of it. Remove --ignore.",
        )
    )
