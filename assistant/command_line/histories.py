"""After a command has changed a registry of policies or models: that goes into the audit log at once."""

import sys

from models.errors import CreditAssistantError


def log_what_was_done() -> None:
    """Where there is a record yet; else, or where it cannot be opened now, the next tending does it."""
    from assistant.settings import Settings

    settings = Settings()
    if settings.database_url is None and not (settings.data_folder / "assistant.db").exists():
        return
    from assistant.actions.log_histories import log_histories
    from assistant.wiring import equipped

    try:
        with equipped(settings) as (means, _):
            log_histories(means)
    except CreditAssistantError as error:
        sys.stderr.write(
            f"The audit log takes this up with the next tending: {' '.join(str(error).split())}\n"
        )
