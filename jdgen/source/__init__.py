"""YAML text to data with exact positions, and findings about it."""
