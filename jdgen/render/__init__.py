"""Views to text: the Jinja environment, Markdown, colours, styles."""
