"""Results for people and for programs: a folder for each sort of result, a module in it for each format."""
