"""Limits: how large, at which price, on which terms."""
