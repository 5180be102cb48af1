"""Artefacts for tests: the shipped one altered on purpose, and written anew under other names."""

import json
import shutil
from collections.abc import Callable, Mapping
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from models.risk.artefact import read_card
from models.risk.artefact_writing import write_with_card
from models.risk.calibration import Calibrations
from models.risk.card import PAGE_FILE, ModelCard
from models.risk.probes import Probe, Probes
from models.risk.registry import SHIPPED, load
from models.risk.serving import Serving

Changes = Callable[[dict[str, Any]], object]


def copied(folder: Path) -> Path:
    """The shipped artefact, to be harmed."""
    return shutil.copytree(SHIPPED, folder)


def vouched(folder: Path, name: str, text: str | bytes) -> None:
    """Write a file and make the card vouch for it, as a careless or hostile hand would."""
    content = text.encode() if isinstance(text, str) else text
    (folder / name).write_bytes(content)
    digest = sha256(content).hexdigest()

    def vouch(card: dict[str, Any]) -> None:
        for listed in card["files"]:
            if listed["file"] == name:
                listed["sha256"] = digest

    card_changed(folder, vouch)


def changed(folder: Path, name: str, change: Changes) -> None:
    """Change a JSON file, and have the card vouch for it."""
    held = json.loads((folder / name).read_text(encoding="utf-8"))
    change(held)
    vouched(folder, name, json.dumps(held))


def card_changed(folder: Path, change: Changes) -> None:
    held = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    change(held)
    (folder / "card.json").write_text(json.dumps(held), encoding="utf-8")


def another(
    folder: Path,
    version: str,
    *,
    owner: str = "Lin Owner",
    trained_by: str | None = None,
    at: datetime | None = None,
    slope: float = 1.0,
) -> Path:
    """A model of its own: the shipped trees under another name, log-odds `slope` times as steep."""
    card, _ = read_card(SHIPPED)
    facts = card.facts.model_copy(update={"version": version, "owner": owner, "trained_by": trained_by})
    card = card.model_copy(update={"version": version, "facts": facts})
    if at is not None:
        card = card.model_copy(update={"weights_written_at": at, "card_written_at": at})
    texts = {
        path.name: path.read_text(encoding="utf-8")
        for path in sorted(SHIPPED.iterdir())
        if path.name not in {"card.json", PAGE_FILE}
    }
    texts["validation.json"] = texts["validation.json"].replace('"cn-3"', f'"{version}"')
    if slope != 1.0:
        texts |= _steeper(texts, slope)
    _write(folder, card, texts)
    return folder


def _write(folder: Path, card: ModelCard, texts: Mapping[str, str]) -> None:
    write_with_card(folder, card, load(SHIPPED).factors, texts)


def _steeper(texts: Mapping[str, str], slope: float) -> dict[str, str]:
    """Other calibrations, and the probes that go with them."""
    held = json.loads(texts["calibration.json"])
    for entry in held["by_shown"]:
        entry["behaviour"]["slope"] *= slope
    calibrations = Calibrations.from_json(json.dumps(held))
    shipped = load(SHIPPED)
    serving = Serving(shipped.factors, shipped.trees, shipped.scorecard, calibrations.table(), shipped.ranges)
    rows: list[Probe] = []
    for probe in Probes.from_json(texts["probes.json"]).rows:
        pairs = zip(shipped.factors, probe.values, strict=True)
        pd = serving.behaviour_pd({factor.name: value for factor, value in pairs if value is not None})
        rows.append(probe.model_copy(update={"behaviour_pd": pd}))
    return {
        "calibration.json": calibrations.model_dump_json(),
        "probes.json": Probes(rows=tuple(rows)).model_dump_json(),
    }
