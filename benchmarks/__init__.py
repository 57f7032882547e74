"""What the tool costs, measured beside what others cost."""
