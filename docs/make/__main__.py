"""`python -m docs.make` writes every reference anew."""

from docs.make.references import REFERENCES, ROOT

for name, refreshed in REFERENCES.items():
    path = ROOT / name
    page = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(refreshed(page), encoding="utf-8")
