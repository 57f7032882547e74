"""The tree as a Word file: WordprocessingML, written with the standard library alone.

`document.py` puts the parts together; `blocks.py` walks the tree from the outside in.
"""
