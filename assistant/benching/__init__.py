"""Benchmarks: what is measured, apart from how it is printed."""
