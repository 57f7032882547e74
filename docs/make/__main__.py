"""`python -m docs.make` writes every reference anew."""

from docs.make.references import FOLDER, references

for name, text in references().items():
    (FOLDER / name).write_text(text, encoding="utf-8")
