"""The vault: who opens what, where; rotation; keys that are lost, destroyed, damaged or somebody else's."""

import base64
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine, delete, insert, select, update

from assistant.settings import Settings
from assistant.storage.installation import KeyRingDiffers
from assistant.storage.keyring import KeyRing, _keys
from assistant.storage.vault import PERSON, Vault
from assistant.storage.wrapping import KeyWrapping, MasterKeyUnknown, MasterKeyUnusable
from assistant.vault_opening import new_master_key, opened_vault
from assistant.wiring import Program, program
from models.errors import RecordTampered
from tests.given import Clock, a_customer
from tools.vault.sealing import KEY_BYTES, new_key, seal, unseal


def a_settings(folder: Path, **more: object) -> Settings:
    return Settings(_env_file=None, data_folder=folder, **more)  # type: ignore[arg-type]


# --- sealing


@given(data=st.binary(max_size=300), place=st.text(max_size=30))
def test_what_is_sealed_opens_in_its_place_with_its_key_and_never_otherwise(data: bytes, place: str) -> None:
    key, other = new_key(), new_key()
    sealed = seal(key, data, place)
    assert unseal(key, sealed, place) == data
    for bad_key, bad, bad_place in (
        (other, sealed, place),
        (key, sealed, place + "x"),
        (key, sealed[:-1], place),
        (key, sealed[:-1] + bytes([sealed[-1] ^ 1]), place),
        (key, b"\x02" + sealed[1:], place),
        (key, b"", place),
        (key, data, place),
    ):
        with pytest.raises(RecordTampered):
            unseal(bad_key, bad, bad_place)


def test_the_same_text_is_never_sealed_to_the_same_bytes() -> None:
    key = new_key()
    assert len({seal(key, b"the same", "here") for _ in range(100)}) == 100


# --- the ring


def test_keys_are_made_once_and_differ_by_owner_and_subject(tmp_path: Path) -> None:
    with opened_vault(a_settings(tmp_path)) as vault:
        keys = {vault.ring.key_or_new(owner, subject) for owner in "ab" for subject in "xy"}
        assert len(keys) == 4
        assert all(len(key) == KEY_BYTES for key in keys)
    with opened_vault(a_settings(tmp_path)) as again:
        assert {again.ring.key_or_new(owner, subject) for owner in "ab" for subject in "xy"} == keys


def test_two_workers_making_the_same_key_at_once_get_the_same(tmp_path: Path) -> None:
    with opened_vault(a_settings(tmp_path)) as one, opened_vault(a_settings(tmp_path)) as two:
        with ThreadPoolExecutor(8) as pool:
            made = list(pool.map(lambda n: (one, two)[n % 2].ring.key_or_new("a", "x"), range(40)))
        assert len(set(made)) == 1


def test_a_destroyed_key_opens_nothing_and_another_worker_does_not_find_it_again(tmp_path: Path) -> None:
    with opened_vault(a_settings(tmp_path)) as vault, opened_vault(a_settings(tmp_path)) as other:
        sealed = vault.seal("cus_1", PERSON, "here", "words")
        vault.ring.destroy("cus_1", (PERSON,))
        vault.ring.destroy("cus_1", (PERSON,))
        assert vault.text("cus_1", PERSON, "here", sealed) is None
        assert other.text("cus_1", PERSON, "here", sealed) is None
        # a key that is made anew under the same name opens nothing of before
        vault.seal("cus_1", PERSON, "here", "new words")
        with pytest.raises(RecordTampered):
            vault.text("cus_1", PERSON, "here", sealed)


def test_the_ring_holds_no_key_in_the_clear(tmp_path: Path) -> None:
    with opened_vault(a_settings(tmp_path)) as vault:
        key = vault.ring.key_or_new("cus_1", PERSON)
    data = b"".join(path.read_bytes() for path in tmp_path.glob("keys.db*"))
    assert key not in data
    assert base64.b64encode(key) not in data
    assert key.hex().encode() not in data


def test_a_destroyed_key_is_not_left_in_the_rings_files_wrapped_either(tmp_path: Path) -> None:
    with opened_vault(a_settings(tmp_path)) as vault:
        vault.ring.key_or_new("cus_1", PERSON)
        with vault.ring.engine.connect() as connection:
            wrapped = connection.scalar(select(_keys.c.wrapped))
        vault.ring.destroy("cus_1", (PERSON,))
        assert wrapped is not None
        for path in tmp_path.glob("keys.db*"):
            assert wrapped.encode() not in path.read_bytes(), path.name


def test_wrapped_keys_cannot_change_places(tmp_path: Path) -> None:
    with opened_vault(a_settings(tmp_path)) as vault:
        vault.ring.key_or_new("cus_1", PERSON)
        vault.ring.key_or_new("cus_2", PERSON)
        moved(vault.ring.engine, "cus_1", "cus_2")
    with opened_vault(a_settings(tmp_path)) as again, pytest.raises(RecordTampered):
        again.ring.key("cus_2", PERSON)


def moved(engine: Engine, one: str, other: str) -> None:
    with engine.begin() as connection:
        wrapped = connection.scalar(select(_keys.c.wrapped).where(_keys.c.owner == one))
        connection.execute(update(_keys).where(_keys.c.owner == other).values(wrapped=wrapped))


# --- the master key


@pytest.mark.parametrize(
    "text", ["", "short", "AAAA", "*" * 44, base64.b64encode(b"x" * 31).decode(), "é" * 44]
)
def test_a_master_key_that_is_none_is_refused(tmp_path: Path, text: str) -> None:
    with (
        pytest.raises(MasterKeyUnusable, match="keys new-master"),
        opened_vault(a_settings(tmp_path, master_key=text)),
    ):
        pass


def test_a_made_master_key_is_readable_by_its_owner_only_and_made_once(tmp_path: Path) -> None:
    settings = a_settings(tmp_path)
    with ThreadPoolExecutor(8) as pool:
        names = set(pool.map(lambda _: opened_name(settings), range(16)))
    assert len(names) == 1
    assert (tmp_path / "master.key").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.glob("master.key*")] == ["master.key"]


def opened_name(settings: Settings) -> str:
    with opened_vault(settings) as vault:
        return vault.ring.wrapping.name


def test_rotating_the_master_key_loses_nothing_and_can_be_cut_off(tmp_path: Path) -> None:
    # given keys under an old master key
    old, new = new_master_key(), new_master_key()
    with opened_vault(a_settings(tmp_path, master_key=old)) as vault:
        sealed = {owner: vault.seal(owner, PERSON, "here", owner) for owner in ("a", "b", "c")}

    # when it is changed, what it wrapped is named as missing unless it is given as a former one
    with (
        opened_vault(a_settings(tmp_path, master_key=new)) as vault,
        pytest.raises(MasterKeyUnknown, match="ASSISTANT_FORMER_MASTER_KEYS"),
    ):
        vault.text("a", PERSON, "here", sealed["a"])
    both = a_settings(tmp_path, master_key=new, former_master_keys=f" {old} ,")
    with opened_vault(both) as vault:
        assert vault.text("a", PERSON, "here", sealed["a"]) == "a"
        wrapping = FailsAfter(vault.ring.wrapping, 1)
        with pytest.raises(OSError, match="does not answer"):
            KeyRing(vault.ring.engine, wrapping).rewrap()
        # then the next run takes up the rest, and a third finds nothing to do
        assert vault.ring.rewrap() == 2
        assert vault.ring.rewrap() == 0
    with opened_vault(a_settings(tmp_path, master_key=new)) as vault:
        assert {owner: vault.text(owner, PERSON, "here", sealed[owner]) for owner in sealed} == {
            owner: owner for owner in sealed
        }


class FailsAfter:
    """A key service that answers so many times and then no more."""

    def __init__(self, inner: KeyWrapping, times: int) -> None:
        self.inner, self.left = inner, times

    @property
    def name(self) -> str:
        return self.inner.name

    def wrap(self, key: bytes, place: str) -> str:
        if not self.left:
            raise OSError("the key service does not answer")
        self.left -= 1
        return self.inner.wrap(key, place)

    def unwrap(self, wrapped: str, place: str) -> bytes:
        return self.inner.unwrap(wrapped, place)


# --- the ring and its database


def test_a_database_refuses_a_ring_that_is_not_its_own(embedded: Program, tmp_path: Path) -> None:
    lost = embedded.settings.model_copy(update={"keys_url": f"sqlite:///{tmp_path / 'other-keys.db'}"})
    with pytest.raises(KeyRingDiffers, match="ASSISTANT_KEYS_URL"), program(lost):
        pass


def test_a_program_started_again_reads_what_it_kept(embedded: Program, clock: Clock) -> None:
    customer = a_customer(embedded.means)
    with (
        program(embedded.settings, now=clock, prepare=False) as again,
        again.means.storage.reading() as stores,
    ):
        assert stores.customers.get(customer.customer_id) == customer


def test_a_key_ring_may_be_a_postgresql_database(tmp_path: Path, postgresql_url: str) -> None:
    settings = a_settings(tmp_path, keys_url=postgresql_url)
    owner = f"cus_{os.urandom(4).hex()}"
    with opened_vault(settings) as vault:
        sealed = vault.seal(owner, PERSON, "here", "words")
    with opened_vault(settings) as again:
        assert again.text(owner, PERSON, "here", sealed) == "words"
        again.ring.destroy(owner, (PERSON,))
        assert again.text(owner, PERSON, "here", sealed) is None
        with again.ring.engine.begin() as connection:
            connection.execute(delete(_keys))


def test_a_damaged_wrapped_key_is_named(tmp_path: Path) -> None:
    with opened_vault(a_settings(tmp_path)) as vault:
        name = vault.ring.wrapping.name
        with vault.ring.engine.begin() as connection:
            connection.execute(insert(_keys).values(owner="cus_1", subject=PERSON, wrapped=f"{name}:*"))
        with pytest.raises(RecordTampered, match="cus_1"):
            Vault(vault.ring).text("cus_1", PERSON, "here", b"")
