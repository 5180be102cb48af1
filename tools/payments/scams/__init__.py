"""Scams: how people are talked into paying, as data."""
