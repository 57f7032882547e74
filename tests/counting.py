"""What work costs, counted in calls: the same on every machine, however busy."""

from collections import Counter
from collections.abc import Callable
from cProfile import Profile
from unittest.mock import patch


def calls(work: Callable[[], object]) -> int:
    """How many functions and methods are called while the work is done."""
    return _of_each(work).total()


def growing(work: Callable[[int], Callable[[], object]], number: int) -> dict[str, tuple[int, int]]:
    """The functions that are called out of proportion when there is twice as much, and then twice again.

    `work` makes ready what is to be done with so many. Told with each is how many more calls there were the
    first time and the second, fewer where something was remembered. All is done by one processor, as calls
    in other processes are not counted.
    """
    with patch("samverkan.cli.workers._processors", lambda: 1):
        _, one, two, four = (_of_each(work(number * times)) for times in (1, 1, 2, 4))
    more = {each: (two[each] - one[each], four[each] - two[each]) for each in four}
    return {each: steps for each, steps in more.items() if steps[1] > 2.6 * max(steps[0], 0) + 4 * number}


def _of_each(work: Callable[[], object]) -> Counter[str]:
    """How often each function is called while the work is done."""
    profile = Profile()
    profile.runcall(work)
    counted = Counter[str]()
    for entry in profile.getstats():
        counted[str(entry.code)] += entry.callcount
    return counted
