"""Asking issuers: adapters of the port in `tools/verification/issuers.py`. Nothing calls them by itself."""
