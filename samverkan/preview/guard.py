"""Whether a request comes from the page itself, and not from one elsewhere that calls it."""

from collections.abc import Mapping

_OWN = ("same-origin", "none")


def is_own(headers: Mapping[str, str], port: int, *, writes: bool) -> bool:
    """Whether the request is the page's own, or a person's who has written the address.

    The name that is called must be of this machine: another may have been made to lead here. A page of
    another origin may neither call nor lead here, and what writes must say where it comes from.
    """
    hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
    host, origin, site = headers.get("Host", ""), headers.get("Origin"), headers.get("Sec-Fetch-Site")
    if host not in hosts or (site is not None and site not in _OWN):
        return False
    return not writes if origin is None else origin == f"http://{host}"
