"""What the gate costs is counted in statements; how long they take is for `bench consent`."""

import json

from typer.testing import CliRunner

from assistant.benching.consent_reads import QUERIES_TARGET, statements_of_one_read
from assistant.command_line.commands import app
from assistant.wiring import Program


def test_a_gated_read_makes_at_most_one_statement_more_than_a_bare_one(running: Program) -> None:
    gated, bare = statements_of_one_read(running.means, running.engine)
    assert bare >= 2, "a document and its fields"
    assert gated - bare <= QUERIES_TARGET


def test_the_bench_of_consent_tells_what_a_gated_read_costs_beside_a_bare_one() -> None:
    done = CliRunner().invoke(app, ["bench", "consent", "--reads", "50", "--json"])
    assert done.exit_code == 0, done.output
    told = json.loads(done.stdout)
    assert told["extra_statements"] == told["gated_statements"] - told["bare_statements"]
    assert told["extra_statements"] <= told["extra_statements_target"] == 1
    assert told["extra_cpu_us_target"] == 60
    assert told["gated_cpu_us_median"] > 0
