"""One file per format: from a rendered page to bytes."""
