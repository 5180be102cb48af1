"""What is true of this database as a whole: which key ring it belongs to."""

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from models.errors import UnusableInput
from models.tables import InstallationRow

_RING = "key_ring"


class KeyRingDiffers(UnusableInput):
    """This key ring belongs to another database; name the right one in ASSISTANT_KEYS_URL, or restore it."""

    code = "key_ring_differs"


def require_its_ring(engine: Engine, ring_id: str) -> None:
    """Ties a new database to the ring; raises KeyRingDiffers for a database that is tied to another.

    A ring that was lost or mistaken for another is told here, and not found out one person at a time.
    """
    with Session(engine) as session, session.begin():
        known = session.get(InstallationRow, _RING)
        if known is None:
            session.add(InstallationRow(name=_RING, value=ring_id))
        elif known.value != ring_id:
            raise KeyRingDiffers(
                f"The database belongs to key ring {known.value}, and this is {ring_id}; "
                "name the right one in ASSISTANT_KEYS_URL, or restore it.",
                database=known.value,
                found=ring_id,
            )
