"""Demonstrations: customers, papers and stories that show the program at work."""
