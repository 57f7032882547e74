"""A file in Word, Markdown or plain text in; an agreement.yaml and a report of what is left to do out."""
