"""A workspace as large as the country: kommuner, their agreements, cases and work, the same for a seed."""
