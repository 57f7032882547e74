"""Any folder, file and argument: a run ends with 0, 1 or 2, in bounded time, and no value is ever active.

`python -m tests.fuzz --seconds 60` tries as many as it can; each has a number, by which it can be made
again.
"""
