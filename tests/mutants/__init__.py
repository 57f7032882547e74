"""Mutants: the package with one operator or number changed, to see which changes no test notices."""
