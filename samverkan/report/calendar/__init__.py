"""What is to be done under agreements, as a calendar (RFC 5545)."""
