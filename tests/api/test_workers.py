"""One worker of several serves what another process prepared."""

import shutil
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from assistant.serving import worker_application


def test_a_worker_serves_with_the_settings_of_its_environment(
    tmp_path: Path, migrated_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # given
    shutil.copy(migrated_file, tmp_path / migrated_file.name)
    monkeypatch.setenv("ASSISTANT_DATA_FOLDER", str(tmp_path))
    monkeypatch.setenv("ASSISTANT_ENVIRONMENT", "production")

    # when
    with TestClient(worker_application()) as client:
        ready = client.get("/readyz")

    # then
    assert (ready.status_code, ready.json()) == (200, {"status": "ok"})
