"""`migrate`: bring a database to this program's tables."""

from typing import Annotated

import typer

from assistant.command_line.printing import AsJson, console, plain_errors, print_json
from assistant.settings import Settings


def migrate(
    database_url: Annotated[str | None, typer.Option(help="Default: the one in the settings.")] = None,
    as_json: AsJson = False,
) -> None:
    """Bring the database to this program's tables; harmless when it is there."""
    from assistant.storage.database import open_database
    from assistant.storage.migrating import migrate as bring_up

    with plain_errors():
        settings = Settings() if database_url is None else Settings(database_url=database_url)
        settings.data_folder.mkdir(parents=True, exist_ok=True)
        engine = open_database(settings.effective_database_url)
        bring_up(engine)
        engine.dispose()
    if as_json:
        print_json({"migrated": True})
    else:
        console.print("The database is up to date.")
