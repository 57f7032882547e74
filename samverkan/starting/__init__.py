"""What a kommun begins with: a workspace, and each kind of file with its keys explained."""
