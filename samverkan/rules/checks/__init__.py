"""The rules, a file for what they are about; each is found by being here."""
