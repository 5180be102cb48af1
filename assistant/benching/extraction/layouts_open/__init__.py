"""Layouts that may be measured on while rules are being written; their drawings are not to be looked at."""

from assistant.benching.extraction.specimens import layouts_inside

LAYOUTS = layouts_inside(__name__, __path__)
