"""Language: words from PO files, and how each language counts, writes and reads."""
