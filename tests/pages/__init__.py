"""Tests of what every page needs."""
