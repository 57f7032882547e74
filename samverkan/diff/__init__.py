"""Two periods in, a list of changes out, and ways to show it."""
