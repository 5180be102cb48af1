"""Compiles what numba compiles where nobody did, so that two runs of tests beside each other need not:
`python -m tests.compiled`, a quarter of a minute of one processor, while another looks through the types."""

import tempfile
from pathlib import Path

from assistant.serving import prepare_payments
from assistant.settings import Settings
from assistant.wiring import equipped
from tests.given import Clock, a_customer
from tests.given_papers import asked


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(_env_file=None, data_folder=Path(folder))
        settings = settings.model_copy(update={"database_url": None, "keys_url": None})
        with equipped(settings, now=Clock()) as (means, _):
            prepare_payments(means)
            asked(means, a_customer(means).customer_id)


if __name__ == "__main__":
    main()
