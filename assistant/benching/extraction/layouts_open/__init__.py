"""Layouts that may be looked at, measured on and learned from while rules are being written."""

from assistant.benching.extraction.specimens import layouts_inside

LAYOUTS = layouts_inside(__name__, __path__)
