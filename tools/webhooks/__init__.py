"""Telling others over HTTP: where to, what, signed how, and when to try again."""
