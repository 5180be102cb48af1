"""Reads documents that strangers send, in processes that cannot harm us."""

from assistant.reading.document_reader import DocumentReader

__all__ = ["DocumentReader"]
