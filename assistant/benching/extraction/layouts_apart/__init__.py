"""Layouts kept apart: measured on, and never looked at by anybody who writes rules for reading."""

from assistant.benching.extraction.specimens import layouts_inside

LAYOUTS = layouts_inside(__name__, __path__)
