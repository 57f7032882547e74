"""Reads any Word file: its text as blocks, and what stands beside the text."""
