"""Layouts kept apart: measured on, and never looked at by anybody who writes rules for reading."""

from assistant.benching.extraction.layouts_apart import accounts, posts, schooling, spending, terms
from assistant.benching.extraction.specimens import layouts_of

LAYOUTS = layouts_of(schooling, terms, accounts, spending, posts)
