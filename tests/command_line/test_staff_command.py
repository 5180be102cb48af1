"""`staff`: accounts are opened, changed and listed; bad input is one line."""

import json
from pathlib import Path

import pytest

from tests.command_line.running import objects, run


@pytest.fixture
def folder(tmp_path: Path, migrated_file: Path) -> Path:
    (tmp_path / "assistant.db").write_bytes(migrated_file.read_bytes())
    return tmp_path


def test_an_account_is_opened_changed_and_listed(folder: Path) -> None:
    named = ("--name", "Lin Wei", "--role", "agent", "--role", "senior")

    (made,) = objects(run(folder, "staff", "create", "Lin", *named, "--json"))
    told = run(folder, "staff", "reset-password", "lin").stdout
    run(folder, "staff", "roles", "lin", "--role", "compliance")
    run(folder, "staff", "reset-totp", "lin")
    run(folder, "staff", "disable", "lin")
    listed = run(folder, "staff", "list").stdout
    run(folder, "staff", "enable", "lin")
    (found,) = json.loads(run(folder, "staff", "list", "--json").stdout)

    assert "choose another login" in run(folder, "staff", "create", "LIN", *named, expect=2).stderr
    assert made["login"] == "lin"
    assert made["roles"] == ["agent", "senior"]
    assert len(str(made["one_time_password"])) == 24
    assert "One-time password, shown this once: " in told
    assert str(made["one_time_password"]) not in told
    assert listed == "lin  Lin Wei  compliance  disabled\n"
    assert found["roles"] == ["compliance"]
    assert found["disabled_at"] is None


def test_a_password_read_from_standard_input_is_never_printed(folder: Path) -> None:
    arguments = ("staff", "create", "lin", "--name", "Lin", "--role", "agent", "--password-stdin")

    done = run(folder, *arguments, stdin="violet harbour 42\n")

    assert "violet" not in done.stdout
    assert "One-time" not in done.stdout
    run(folder, *arguments, stdin="\n", expect=2)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("create", "x", "--name", "Lin", "--role", "agent"), "A login has 2 to 100 letters"),
        (("create", "lin", "--name", " ", "--role", "agent"), "Give a name"),
        (("create", "lin", "--name", "Lin", "--role", "agent", "--subject", "only"), "ISSUER|SUB"),
        (("roles", "stranger", "--role", "agent"), "There is no account stranger"),
        (("disable", "stranger"), "There is no account stranger"),
        (("reset-password", "stranger", "--password-stdin"), "Choose a password of 12 to 200"),
    ],
)
def test_bad_input_is_one_line(folder: Path, arguments: tuple[str, ...], says: str) -> None:
    done = run(folder, "staff", *arguments, stdin="short\n", expect=2)

    assert says in done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""
