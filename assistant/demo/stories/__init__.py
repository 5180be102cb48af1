"""Stories: each is a test of the whole program through its public doors."""

from assistant.demo.stories.graduate import graduate
from assistant.demo.stories.rider import rider
from assistant.demo.stories.withdrawal import withdrawal
from assistant.demo.telling import Story

STORIES: dict[str, Story] = {"graduate": graduate, "withdrawal": withdrawal, "rider": rider}
