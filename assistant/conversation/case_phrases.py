"""The phrases of cases with a person and of appeals."""

from tools.explanation.phrasebook import read_phrases

CASE_PHRASES = read_phrases("assistant.conversation", "case_phrases.toml")
