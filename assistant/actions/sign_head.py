"""Sign a tree head: what the audit log has come to, kept in the record and with the witness outside it."""

from datetime import timedelta

from assistant.actions.means import Means
from assistant.storage.stores import Stores
from tools.audit.tree_head import SignedHead, TreeHead

FRESH = timedelta(hours=24)
"""A head is signed anew after so long even where nothing was added: that it is so is news too."""


def sign_head(means: Means) -> SignedHead:
    """A head of the log as it now stands. Raises LogTampered: nothing is vouched for that we did not write;
    and WitnessUnusable, having kept the head in the record then."""
    with means.storage.writing() as stores:
        signed_head = _signed(means, stores)
    if means.witness is not None:
        means.witness.keep(signed_head)
    return signed_head


def sign_head_when_due(means: Means) -> int:
    """Where the log has grown since the last head, or that is a day old; how many were signed: 0 or 1."""
    with means.storage.reading() as stores:
        size, latest = stores.audit_log.size(), stores.audit_log.latest_head()
    if size == 0:
        return 0
    if latest is not None and latest.head.tree_size == size and means.now() - latest.head.at < FRESH:
        return 0
    sign_head(means)
    return 1


def _signed(means: Means, stores: Stores) -> SignedHead:
    end = stores.audit_log.sealed_end()
    head = TreeHead(
        log=means.storage.vault.ring.ring_id(),
        tree_size=end.size,
        root_sha256=end.root().hex(),
        at=means.now(),
    )
    signed_head = SignedHead.made(head, means.signing_keys)
    stores.audit_log.add_head(signed_head)
    return signed_head
