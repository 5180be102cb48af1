"""Take into the audit log what was done in the registries of policies and models since it last looked."""

from assistant.actions.means import Means


def log_histories(means: Means) -> int:
    """How many lines are new to the log. A line is logged by its hash: names in it stay in the file."""
    histories = means.histories()
    with means.storage.reading() as stores:
        known = {kind: stores.audit_log.latest_number(kind) for kind in histories}
    if all(len(lines) <= known[kind] for kind, lines in histories.items()):
        return 0
    added = 0
    with means.storage.writing() as stores:
        stores.audit_log.lock_end()
        for kind, lines in histories.items():
            first = stores.audit_log.latest_number(kind)  # another worker may have been here
            for number, line in enumerate(lines[first:], start=first + 1):
                stores.audit_log.note(kind, f"{kind}:{number}", {"line_sha256": line})
                added += 1
    return added
