"""What people who work here are called, by the ids that the record has of them."""

from collections.abc import Mapping

from assistant.actions.means import Means


def staff_names(means: Means) -> Mapping[str, str]:
    """Everybody who ever had an account, so that old steps have names too."""
    with means.storage.reading() as stores:
        return {member.staff_id: member.name for member in stores.staff.members()}
