"""Whatever happens in a reading process, the caller gets a reading or a clear error, and life goes on."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from assistant.reading import DocumentReader
from assistant.reading.caps import Caps
from assistant.reading.messages import request
from models.errors import DocumentEncrypted, DocumentTooLarge, DocumentTooSlow, DocumentUnreadable
from models.facts.evidence import FieldName
from tests.documents.drawing import lines
from tests.documents.readings import read, said
from tests.documents.test_bad_files import OFFER, locked
from tools.documents.caps import BYTES_MAX

TIGHT = Caps(memory_bytes=512 * 1024 * 1024, cpu_s=1, wall_s=2.0)


@pytest.fixture(scope="module")
def tried() -> Iterator[DocumentReader]:
    with DocumentReader(TIGHT, errands_module="tests.documents.misbehaving") as reader:
        yield reader


def ask(reader: DocumentReader, errand: str) -> bytes:
    return reader._reading.ask(request(errand, b"data"), 30.0)


def test_a_reading_out_of_process_is_the_same_as_in_process(reader: DocumentReader) -> None:
    assert reader.read(lines(*OFFER)) == read(lines(*OFFER))
    assert reader.picture(lines(*OFFER), 1).startswith(b"\x89PNG")


def test_errors_keep_their_names_across_the_processes(reader: DocumentReader) -> None:
    with pytest.raises(DocumentEncrypted, match="password"):
        reader.read(locked(lines(*OFFER), user_password="secret", owner_password="other"))
    with pytest.raises(DocumentTooLarge):
        reader.read(b"%PDF-" + b"x" * BYTES_MAX)


def test_no_secret_of_ours_is_in_the_environment_of_a_reading_process(
    tried: DocumentReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSISTANT_SECRET", "do not pass on")
    assert tried._reading.process is None, "it is started here"

    assert set(ask(tried, "environment").decode().split()) <= {
        "PATH",
        "LD_LIBRARY_PATH",
        "LC_CTYPE",
        "OMP_NUM_THREADS",
        "OPENBLAS_NUM_THREADS",
    }


@pytest.mark.parametrize(
    ("errand", "error"),
    [
        ("spin", DocumentTooSlow),
        ("sleep", DocumentTooSlow),
        ("hog", DocumentTooSlow),
        ("crash", DocumentUnreadable),
        ("vanish", DocumentUnreadable),
        ("write", DocumentUnreadable),
        ("no such errand", DocumentUnreadable),
    ],
)
def test_a_process_that_misbehaves_ends_in_an_error_and_the_next_reading_works(
    tried: DocumentReader, errand: str, error: type[Exception]
) -> None:
    with pytest.raises(error) as raised:
        ask(tried, errand)
    assert type(raised.value) is error

    assert said(tried.read(lines(*OFFER)), FieldName.EMPLOYER) == "Acme Ltd"


def test_threads_share_one_reader(reader: DocumentReader) -> None:
    files = [lines("Offer Letter", f"Employer: Company {at} Ltd", "Salary: $20 per hour") for at in range(8)]

    with ThreadPoolExecutor(4) as threads:
        read_ = list(threads.map(reader.read, files))

    assert [said(document, FieldName.EMPLOYER) for document in read_] == [
        f"Company {at} Ltd" for at in range(8)
    ]


def test_a_nursery_that_was_killed_is_started_again(tried: DocumentReader) -> None:
    tried.start()
    assert tried._reading.process is not None
    tried._reading.process.kill()
    tried._reading.process.wait()

    assert said(tried.read(lines(*OFFER)), FieldName.EMPLOYER) == "Acme Ltd"


def test_what_is_done_while_nobody_asks_can_be_waited_for() -> None:
    with DocumentReader(TIGHT, errands_module="tests.documents.unhurried") as reader:
        reader.settle()

        assert ask(reader, "steps left") == b"0"


def test_closing_leaves_no_process_behind_and_a_reader_that_is_closed_can_be_used_again(
    tried: DocumentReader,
) -> None:
    tried.start()
    nursery = tried._reading.process
    assert nursery is not None

    tried.close()

    assert nursery.poll() == 0
    assert not Path(f"/proc/{nursery.pid}").exists() or os.name != "posix"
    assert said(tried.read(lines(*OFFER)), FieldName.EMPLOYER) == "Acme Ltd"


def test_closing_what_never_started_does_nothing() -> None:
    reader = DocumentReader()

    reader.close()

    assert reader._reading.process is None


def test_processes_that_do_not_start_are_a_clear_error_and_leave_nothing_running() -> None:
    with DocumentReader(TIGHT, errands_module="tests.documents.no_such_errands") as reader:
        with pytest.raises(DocumentUnreadable, match="try again"):
            reader.start()
        with pytest.raises(DocumentUnreadable, match="try again"):
            reader.read(lines(*OFFER))
        assert reader._reading.process is None
