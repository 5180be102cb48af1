"""What is to be said of drift: of the PD, the factors, the evidence people show, and of approvals."""

from collections.abc import Iterator

from models.risk.monitoring.chance import apart
from models.risk.monitoring.findings import Finding, Level, Monitored, WatchedFactor, WatchedMonth
from models.risk.monitoring.thresholds import CHANGE_WATCH, PSI_RULE, ROWS_MIN, psi_level, z_level
from models.risk.validation.wording import listed, measured, share


def drift_findings(monitored: Monitored) -> Iterator[Finding]:
    """In the order of a reader's interest."""
    yield _score(monitored)
    if monitored.decisions >= ROWS_MIN and monitored.factors:
        yield _factors(monitored)
    if len(monitored.months) > 1 and min(_ends(monitored)) >= ROWS_MIN:
        yield _approvals(monitored)
        if monitored.evidence:
            yield _evidence(monitored)


def _score(monitored: Monitored) -> Finding:
    told = [month for month in monitored.months if month.decisions >= ROWS_MIN]
    if not told:
        text = f"No month has {ROWS_MIN} decisions yet."
        return Finding(about="PD", level=Level.UNKNOWN, text=text, rule=PSI_RULE)
    worst = max(told, key=lambda month: (_loudness(_month_level(month)), month.psi))
    text = (
        f"The PD was distributed least as on the card in {worst.month}: PSI {measured(worst.psi)}, where "
        f"chance brings {measured(worst.by_chance)} on average and {measured(worst.chance_most)} at most. "
        f"Mean PD {share(told[0].mean_pd, 2)} in {told[0].month}"
        + (f", {share(told[-1].mean_pd, 2)} in {told[-1].month}." if len(told) > 1 else ".")
    )
    return Finding(about="PD", level=_month_level(worst), text=text, rule=PSI_RULE)


def _month_level(month: WatchedMonth) -> Level:
    return psi_level(month.psi, month.chance_most)


def _factors(monitored: Monitored) -> Finding:
    last_counts = monitored.months[-1].decisions >= ROWS_MIN

    def level(each: WatchedFactor) -> Level:
        levels = [psi_level(each.psi, each.chance_most)]
        if last_counts:
            levels.append(psi_level(each.psi_last, each.chance_most_last))
        return max(levels, key=_loudness)

    worst = max(monitored.factors, key=lambda each: (_loudness(level(each)), each.psi))
    moved = [each.factor for each in monitored.factors if level(each) is not Level.HOLDS]
    text = (
        (f"Moved: {listed(moved)}. " if moved else "None moved beyond chance. ")
        + f"Most of all {worst.factor}: PSI {measured(worst.psi)} over all months, "
        + f"{measured(worst.psi_last)} in the last; missing {share(worst.missing)}, on the card "
        + f"{share(worst.missing_in_card)}."
    )
    return Finding(about="Factors of the account", level=level(worst), text=text, rule=PSI_RULE)


def _approvals(monitored: Monitored) -> Finding:
    first, last = monitored.months[0], monitored.months[-1]
    rates = [month.allowed / month.decisions for month in (first, last)]
    moved = _moved(rates[0], rates[1], monitored)
    return Finding(
        about="Approvals",
        level=Level.WATCH if moved else Level.HOLDS,
        text=f"Granted: {share(rates[0])} of {first.decisions:,} requests in {first.month}, "
        f"{share(rates[1])} of {last.decisions:,} in {last.month}.",
        rule=_share_rule("The share granted"),
    )


def _evidence(monitored: Monitored) -> Finding:
    moved = [each for each in monitored.evidence if _moved(each.first, each.last, monitored)]
    names = ", ".join(f"{each.category} {share(each.first)} to {share(each.last)}" for each in moved)
    return Finding(
        about="Evidence shown",
        level=Level.WATCH if moved else Level.HOLDS,
        text=f"Shown more or less often than before: {names}."
        if moved
        else "People show evidence about as often as before.",
        rule=_share_rule("A category's share of decisions"),
    )


def _moved(first: float, last: float, monitored: Monitored) -> bool:
    one, other = _ends(monitored)
    looks = max(len(monitored.evidence), 1)
    beyond_chance = z_level(apart(first, one, last, other), looks) is not Level.HOLDS
    return abs(last - first) >= CHANGE_WATCH and beyond_chance


def _share_rule(what: str) -> str:
    return (
        f"{what} moved by {share(CHANGE_WATCH, 0)} of all decisions and more from the first month to the "
        f"last, each of {ROWS_MIN} decisions and more, and by more than chance: to be watched."
    )


def _ends(monitored: Monitored) -> tuple[int, int]:
    return monitored.months[0].decisions, monitored.months[-1].decisions


def _loudness(level: Level) -> int:
    return (Level.UNKNOWN, Level.HOLDS, Level.WATCH, Level.ACT).index(level)
