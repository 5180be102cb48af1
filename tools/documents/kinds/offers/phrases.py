"""Pieces of patterns that the fields of an offer share."""

import re
import unicodedata

from tools.documents.rules import SURE, Sentence, each


def in_marks(labels: str, confidence: float = SURE) -> Sentence:
    """A label in brackets of its own before its value, as mails write it: 【入职日期】."""
    spelled = sorted((_spelled(label) for label in each(labels)), key=len, reverse=True)
    return Sentence.of(
        rf"[【\[]\s*(?:{'|'.join(spelled)})(?:\([^)\n]{{1,12}}\))?\s*[】\]]\s*[:-]?\s*(?P<value>[^\n【\[]{{2,60}})",
        confidence,
    )


def _spelled(label: str) -> str:
    plain = unicodedata.normalize("NFKC", label)
    return r"\s*".join(re.escape(part) for part in plain.split())
