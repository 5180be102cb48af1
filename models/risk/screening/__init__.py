"""Choosing factors from events: candidates, what is measured of each, and why most are refused."""
