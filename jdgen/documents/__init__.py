"""One file per document kind: frozen dataclasses, the documented contract that templates see."""
