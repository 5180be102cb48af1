"""Stories: each is a test of the whole program through its public doors."""

from assistant.stories.graduate import graduate
from assistant.stories.review import review
from assistant.stories.rider import rider
from assistant.stories.scam import scam
from assistant.stories.telling import Story
from assistant.stories.twins import twins
from assistant.stories.withdrawal import withdrawal

STORIES: dict[str, Story] = {
    "graduate": graduate,
    "twins": twins,
    "withdrawal": withdrawal,
    "rider": rider,
    "review": review,
    "scam": scam,
}
