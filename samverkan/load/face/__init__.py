"""The face of a kommun's papers: what the house style says of it, and the files that it names, looked at."""
