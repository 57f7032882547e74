"""The manual, the decisions, and what writes the references."""
