"""What can be wrong with lowering a limit, each with a stable code and a next step."""

from models.errors import Conflict, NotAllowed, UnusableInput


class NotADecrease(UnusableInput):
    """This only lowers a limit, and more is asked for by a new request; name an amount below the limit."""

    code = "not_a_decrease"


class DecreaseBelowFloor(UnusableInput):
    """A limit is never lowered below what is used, nor further than policy allows; name a higher amount."""

    code = "decrease_below_floor"


class SceneLimitStays(UnusableInput):
    """A scene limit ends by itself; only a standing limit can be lowered."""

    code = "scene_limit_stays"


class DecreaseUnfounded(NotAllowed):
    """Policy lets this limit stay: the account's own history gives no reason to lower it."""

    code = "decrease_unfounded"


class DecreaseUnderWay(Conflict):
    """A decrease of this limit is under way already; withdraw that one first, or let it end."""

    code = "decrease_under_way"


class DecreaseStale(Conflict):
    """The limit has changed since you looked; look again and name an amount for what it is now."""

    code = "decrease_stale"


class DecreaseClosed(Conflict):
    """This decrease is in force or was withdrawn; nothing about it changes any more."""

    code = "decrease_closed"


class AnotherPersonNeeded(NotAllowed):
    """Somebody else than who proposed it has to look at an objection; have another colleague decide."""

    code = "another_person_needed"
