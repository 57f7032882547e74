"""Template and page to Markdown, Markdown to one tree, the tree to each format; knows no agreements."""
