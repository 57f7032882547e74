"""What a key or a kind of file is, for `samverkan explain`."""
