"""What is hashed is canonical JSON (RFC 8785), word for word what its own library writes."""

from datetime import datetime, timedelta, timezone
from typing import Any

import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from tools.audit.log_entry import canonical_text, leaf_of, moment

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
values = words | st.integers(-(2**53) + 1, 2**53 - 1) | st.booleans() | st.none()
names = st.text(st.characters(min_codepoint=97, max_codepoint=122), min_size=1, max_size=5)


@settings(max_examples=60)
@given(told=st.dictionaries(names, values, max_size=4))
def test_contents_are_canonical(told: dict[str, Any]) -> None:
    assert canonical_text(told).encode() == rfc8785.dumps(told)


@settings(max_examples=60)
@given(kind=words, subject=words, minutes=st.integers(-700, 700))
def test_leaves_are_canonical_and_say_times_in_one_way(kind: str, subject: str, minutes: int) -> None:
    at = datetime(2026, 11, 22, 9, tzinfo=timezone(timedelta(minutes=minutes)))
    told = {"kind": kind, "subject": subject, "at": moment(at), "commitment": "00"}
    assert leaf_of(kind, subject, at, "00").encode() == rfc8785.dumps(told)
    assert moment(at).endswith("+00:00")
