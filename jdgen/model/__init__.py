"""The library as pydantic models, one file per noun; nothing else lives here."""
