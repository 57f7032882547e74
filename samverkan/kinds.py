"""The kinds of file that a workspace may hold, by name: the one list of them.

Each is called `<kind>.yaml`, and is a record in the module of its name in `samverkan.model`.
"""

KIND_NAMES = {
    "agreement": "avtal",
    "case": "ärende",
    "organisations": "register",
    "lagesbild": "lägesbild",
    "orsaksanalys": "orsaksanalys",
    "atgardsplan": "åtgärdsplan",
    "medborgarlofte": "medborgarlöfte",
    "uppfoljning": "uppföljning",
    "motesanteckning": "mötesanteckning",
    "cycle": "varv",
    "samverkan": "inställning",
}
"""What each is called in Swedish, in the order in which an agreement and then its work come about."""
