"""Which documents can be made of a workspace as it stands, and the files that each of them becomes."""
