"""What a kommun can show of lag (2023:196) om kommuners ansvar för brottsförebyggande arbete, 4–14 §§.

A paragraph is one declaration and one function, in the file of what it is about; `sheet` asks them all.
"""

from samverkan.law.answer import Answer, Basis, Duty, Kommun, Paragraph, Sheet, State

__all__ = ["Answer", "Basis", "Duty", "Kommun", "Paragraph", "Sheet", "State"]
