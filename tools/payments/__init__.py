"""Payments: which limit pays for what."""
