"""What law, method and practice ask of agreements, cases and the work; the rules find themselves."""

from importlib import import_module
from pkgutil import iter_modules

from samverkan.rules import checks
from samverkan.rules.rule import REGISTRY, Context, Finding, Rule, rule
from samverkan.rules.run import check, findings

for _module in iter_modules(checks.__path__):
    import_module(f"{checks.__name__}.{_module.name}")  # fills the registry

__all__ = ["REGISTRY", "Context", "Finding", "Rule", "check", "findings", "rule"]
