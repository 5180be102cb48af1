"""Verifiable credentials (Open Badges 3.0, W3C, Blockcerts), verified offline: nothing is ever fetched."""
