"""What a kommun can show of lag (2023:196) om kommuners ansvar för brottsförebyggande arbete, 4–14 §§.

A paragraph is one declaration and one function, in the file of what it is about; `sheet` asks them all.
"""

from samverkan.law.answer import Basis, BoundKommun, Fulfilment, LawParagraph, NamedKommun, Sheet, State

__all__ = ["Basis", "BoundKommun", "Fulfilment", "LawParagraph", "NamedKommun", "Sheet", "State"]
