"""The kinds of file that a workspace may hold, by name: the one list of them.

Each is called `<kind>.yaml`, and is a record in the module of its name in `samverkan.model`.
"""

KINDS = (
    "agreement",
    "case",
    "organisations",
    "lagesbild",
    "orsaksanalys",
    "atgardsplan",
    "medborgarlofte",
    "uppfoljning",
    "motesanteckning",
    "cycle",
    "samverkan",
)
"""In the order in which an agreement and then its work come about."""
