"""The words we know, read from the TOML files beside this one; to teach a word, add it there."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def read_vocabulary(name: str) -> dict[str, Any]:
    """Read one vocabulary file, once."""
    return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))
