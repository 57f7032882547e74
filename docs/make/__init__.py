"""Writes the references in docs/ from the model and the command line, so that they are never behind."""
