"""The tree as the source of a typesetter, Typst, and that source as a PDF."""
