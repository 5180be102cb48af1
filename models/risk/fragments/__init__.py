"""Fragments: many small numbers computed over a log of events, offline and online by the same function."""
