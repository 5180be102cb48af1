"""Reading processes for tests: a busy machine may take its time, and nothing else is different."""

from dataclasses import replace

from assistant.reading.caps import READING, RECOGNITION
from assistant.reading.document_reader import DocumentReader


def patient_reader() -> DocumentReader:
    """The caps on memory and CPU are those of the program; only the clock on the wall is lenient."""
    return DocumentReader(
        replace(READING, wall_s=60.0), recognition_caps=replace(RECOGNITION, wall_s=60.0), allowed_s=180.0
    )
