"""Files of tables as SQL can read them, once it is sure that each is what its name says."""

import codecs
import csv
import gzip
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, BinaryIO, Final

from models.errors import UnusableInput

_PARQUET: Final = frozenset({".parquet", ".pq"})
_TEXT: Final = frozenset({".csv", ".tsv", ".txt", ".gz"})
_DELIMITERS: Final = ",;\t|"
_LOOKS_LIKE: Final = (
    (b"PAR1", "Parquet; name it .parquet"),
    (b"PK\x03\x04", "a workbook or zip archive; export the sheet as CSV"),
    (b"\xd0\xcf\x11\xe0", "an Excel workbook; export the sheet as CSV"),
    (b"%PDF", "a PDF; export the table as CSV"),
    (b"\xff\xfe", "UTF-16; save it as UTF-8"),
    (b"\xfe\xff", "UTF-16; save it as UTF-8"),
    (b"<", "a web page or XML; download the table itself"),
    (b"{", "JSON; write it as CSV or Parquet"),
    (b"version https://git-lfs", "a pointer to a file; fetch the file itself"),
)
_PIECE: Final = 1 << 20
_NAMED: Final = 12


class LibraryMissing(UnusableInput):
    """Reading tables needs duckdb, which serving does not: run `make setup-learn` first."""

    code = "library_missing"


class TableUnusable(UnusableInput):
    """The table cannot be read as its specification says; correct either."""

    code = "table_unusable"


@dataclass(frozen=True, slots=True)
class Table:
    """One or more files as one table. `sql` stands after FROM; `types` are duckdb's, in the order of the
    columns; cells of CSV files are all text, so that what they are is decided over the whole column."""

    name: str
    sql: str
    types: Mapping[str, str]
    text: bool = False


@contextmanager
def database() -> Iterator[Any]:
    """A duckdb in memory that fetches nothing. Raises LibraryMissing.

    One thread: with two, rows of a CSV came in another order from one query to the next, and columns are read
    apart.
    """
    try:
        import duckdb
    except ImportError as error:
        raise LibraryMissing from error
    with duckdb.connect(":memory:", config={"autoinstall_known_extensions": "false"}) as opened:
        opened.execute("set timezone = 'UTC'; set threads = 1; set preserve_insertion_order = true")
        try:
            yield opened
        except duckdb.Error as error:
            raise TableUnusable(_in_one_line(str(error))) from error


def files_of(folder: Path, pattern: str) -> list[Path]:
    """The files that a pattern names under a folder, sorted. Raises TableUnusable when there are none."""
    try:
        paths = sorted(path for path in folder.glob(pattern) if path.is_file())
    except (ValueError, IndexError, NotImplementedError) as error:
        # A single dot ends in an IndexError (Python 3.11).
        raise TableUnusable(f"Name files relative to --data, not as {pattern}.") from error
    if not paths:
        raise TableUnusable(f"There is no file {pattern} in {folder}; correct the name, or --data.")
    return paths


def open_table(db: Any, paths: Sequence[Path], missing: Iterable[str] = ("",)) -> Table:
    """The files as one table; columns go by their names. `missing` are cells that say nothing (CSV).

    Raises TableUnusable, which names the file and what to do, for files that are not what they say: empty,
    cut short, of another kind, in another encoding, with rows of unequal length.
    """
    kinds = {_is_parquet(path) for path in paths}
    name = paths[0].name if len(paths) == 1 else f"{paths[0].name} and {len(paths) - 1} more"
    if len(kinds) > 1:
        raise TableUnusable(f"{name}: files must be all Parquet or all CSV; take one kind away.")
    for path in paths:
        _check_parquet(path) if kinds == {True} else _check_text(path)
    if kinds == {True}:
        listed = ", ".join(text(str(path)) for path in paths)
        sql = f"read_parquet([{listed}], union_by_name = true)"
    else:
        sql = f"({' union all by name '.join(_csv(path, missing) for path in paths)})"
    described = db.execute(f"describe select * from {sql}").fetchall()  # noqa: S608 - quoted
    return Table(name, sql, {row[0]: row[1] for row in described}, kinds == {False})


def must_have(table: Table, columns: Iterable[str]) -> None:
    """Raises TableUnusable that names the columns which are not there, and what they may be called."""
    lacking = [column for column in columns if column not in table.types]
    if not lacking:
        return
    there = list(table.types)
    near = [f"{near[0]} for {name}" for name in lacking if (near := get_close_matches(name, there, 1, 0.7))]
    numbers = [name for name in there if re.fullmatch(r"-?\d+([.]\d+)?", name)]
    if numbers:
        hint = f"its first line ({_listed(there)}) looks like data: add a line with the names of the columns"
    elif near:
        hint = f"perhaps {', '.join(near)}"
    else:
        hint = f"its columns are {_listed(there)}"
    raise TableUnusable(f"{table.name} has no column {_listed(lacking)}; {hint}.")


def quoted(name: str) -> str:
    """A name of a column for SQL."""
    return '"' + name.replace('"', '""') + '"'


def text(value: str) -> str:
    """A literal text for SQL."""
    return "'" + value.replace("'", "''") + "'"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:_NAMED]) + (f" and {len(names) - _NAMED} more" if len(names) > _NAMED else "")


def _is_parquet(path: Path) -> bool:
    suffix = path.suffix.lower()
    if suffix not in _PARQUET | _TEXT:
        raise TableUnusable(f"{path.name} is of no kind that can be read; bring .parquet, .csv or .csv.gz.")
    return suffix in _PARQUET


def _check_parquet(path: Path) -> None:
    with path.open("rb") as opened:
        head = opened.read(64)
        if not head:
            raise TableUnusable(f"{path.name} is empty; bring it again.")
        if head[:4] != b"PAR1":
            begins = head.split(b"\n")[0].decode("utf-8", "replace").strip()[:40]
            raise TableUnusable(f"{path.name} is not Parquet (it begins “{begins}”); name CSV files .csv.")
        opened.seek(-4, 2)
        if opened.read(4) != b"PAR1":
            raise TableUnusable(f"{path.name} is cut short: the end of Parquet is not there; copy it again.")


def _check_text(path: Path) -> None:
    """Reads it all through once: what is found only at the last line is found before the work begins."""
    decoder, lines = codecs.getincrementaldecoder("utf-8")(), 1
    try:
        with _unpacked(path) as opened:
            piece = opened.read(_PIECE)
            if not piece.strip():
                raise TableUnusable(f"{path.name} is empty; bring it again.")
            for start, what in _LOOKS_LIKE:
                if piece.removeprefix(codecs.BOM_UTF8).lstrip().startswith(start):
                    raise TableUnusable(f"{path.name} is not CSV but looks like {what}.")
            while piece:
                decoder.decode(piece)
                if b"\0" in piece:
                    raise TableUnusable(
                        f"{path.name} holds bytes that no text has; export it as CSV in UTF-8."
                    )
                lines += piece.count(b"\n")
                piece = opened.read(_PIECE)
            decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        line = lines + error.object[: error.start].count(b"\n")
        raise TableUnusable(f"{path.name} is not UTF-8 (line {line}); save it as UTF-8.") from error
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise TableUnusable(f"{path.name} is cut short or no gzip; copy it again.") from error


def _unpacked(path: Path) -> BinaryIO:
    with path.open("rb") as opened:
        packed = opened.read(2) == b"\x1f\x8b"
    if path.suffix.lower() == ".gz" and not packed:
        raise TableUnusable(f"{path.name} is not gzip; name it .csv if it is CSV.")
    return gzip.open(path) if packed else path.open("rb")  # type: ignore[return-value]


def _csv(path: Path, missing: Iterable[str]) -> str:
    """The dialect is read off the header, not guessed from the rows: one file is always read the same."""
    with _unpacked(path) as opened:
        packed = isinstance(opened, gzip.GzipFile)
        lines = (line.decode("utf-8") for line in opened)
        first = next(lines).removeprefix("\ufeff")
        outside = "".join(first.split('"')[::2])
        delimiter = max(_DELIMITERS, key=outside.count)
        names = next(csv.reader(_and_then(first, lines), delimiter=delimiter))
    columns = [name.strip() or f"column {place}" for place, name in enumerate(names, 1)]
    again = (
        next((name for name in columns if columns.count(name) > 1), None)
        if len(set(columns)) < len(columns)
        else None
    )
    if again is not None:
        raise TableUnusable(f"{path.name} names column {again} twice in its first line; rename one.")
    listed = ", ".join(f"{text(name)}: 'VARCHAR'" for name in columns)
    nothing = ", ".join(text(cell) for cell in missing)
    return (
        f"select * from read_csv({text(str(path))}, delim = {text(delimiter)}, quote = '\"', escape = '\"', "  # noqa: S608 - quoted
        f"header = true, auto_detect = false, columns = {{{listed}}}, nullstr = [{nothing}], "
        f"strict_mode = true, null_padding = false, compression = '{'gzip' if packed else 'none'}')"
    )


def _and_then(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


def _in_one_line(told: str) -> str:
    """What duckdb says, without its advice on duckdb's own options."""
    file = re.search(r"file\s*=\s*(\S.*)", told)
    name = Path(file[1].strip()).name if file else "The table"
    line = re.search(r"CSV Error on Line: (\d+)", told)
    counts = re.search(r"Expected Number of Columns: (\d+) Found: (\d+)", told)
    if line and counts:
        return (
            f"{name} has {counts[2]} cells in line {line[1]} where its first line names {counts[1]} columns; "
            "correct the line, or quote cells that hold the delimiter."
        )
    if line and "unterminated quote" in told:
        return f"{name} has a quote in line {line[1]} that never ends; correct the line."
    return f"{name if line else 'The table'} cannot be read: {' '.join(told.splitlines()[0].split())}"
