"""Check, render and compare agreements on crime prevention between Swedish municipalities and the Police."""

__version__ = "0.1.0"
