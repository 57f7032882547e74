"""A local page that shows the documents while their files are written, and what is found in them."""
