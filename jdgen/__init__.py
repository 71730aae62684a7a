"""Turn a company's roles, written once as data, into postings and career documents."""

__version__ = "0.1.0"
