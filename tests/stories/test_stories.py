"""The stories hold, in Chinese and in English, through the program's public doors."""

from pathlib import Path

import pytest

from assistant.reading.document_reader import DocumentReader
from assistant.stories import STORIES
from assistant.stories.stage import stage
from models.facts.language import Language


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", STORIES)
def test_every_step_of_the_story_holds(
    name: str, language: Language, reader: DocumentReader, migrated_file: Path
) -> None:
    with stage(language, reader, migrated_file) as on_stage:
        steps = list(STORIES[name](on_stage))

    assert len(steps) >= 3
    assert [f"{step.told(language)}: {step.seen}" for step in steps if not step.held] == []
