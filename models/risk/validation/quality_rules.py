"""How good and how well calibrated a model is, as claims by fixed thresholds.

Words for AUC are those of Hosmer, Lemeshow and Sturdivant (2013), put to the low end of the interval; a
hundred bads at least are asked for by Vergouwe et al. (2005) and Collins, Ogundimu and Altman (2016).
"""

from collections.abc import Iterator
from typing import Final

from models.risk.validation.claims import Claim, Standing, first_of_pairs, subject
from models.risk.validation.findings import CalibrationFound, Comparison, JudgedModel, Validation
from models.risk.validation.wording import counted, in_words, listed, measured, ranged, share

BADS_MIN: Final = 100
AUC_WORDS: Final = ((0.8, "excellent"), (0.7, "acceptable"), (0.6, "modest"), (0.5, "weak"))
AUC_DOUBTFUL: Final = 0.95
WORSE_BY: Final = 0.01
ECE_HOLDS, ECE_WATCH = 0.02, 0.05
BINS_HOLD: Final = 0.8
CHANCE_TIMES: Final = 1.5
LEAN: Final = 0.5
_GISTS: Final = {
    Standing.HOLDS: "no worse than",
    Standing.WATCH: "maybe worse than",
    Standing.AGAINST: "worse than",
}


def told_apart(validation: Validation) -> Iterator[Claim]:
    """Discrimination of the model in question, and whether there were bads enough to say so."""
    judged = subject(validation)
    if judged is None:
        yield Claim(
            about="Discrimination",
            standing=Standing.UNKNOWN,
            gist="no model",
            text="No model was judged.",
            rule="",
        )
        return
    yield _discrimination(judged)
    few = validation.bads_judged < BADS_MIN
    yield Claim(
        about="Rows judged",
        standing=Standing.AGAINST if few else Standing.HOLDS,
        gist="too few bads" if few else "bads enough",
        text=f"Judged on {counted(validation.rows_judged)} rows, {counted(validation.bads_judged)} "
        "of them bad" + (": too few bads to sign anything on." if few else "."),
        rule=f"At least {BADS_MIN} bads.",
    )


def against_plain(validation: Validation) -> Iterator[Claim]:
    """How the models stand beside each other, on the same rows."""
    rule = f"Not worse: the interval stays above −{WORSE_BY}. Worse: all of it lies below −{WORSE_BY}."
    if not validation.comparisons:
        text = "Not measured: no other model was judged on the same rows."
        yield Claim(
            about="Beside others", standing=Standing.UNKNOWN, gist="not compared", text=text, rule=rule
        )
    for found in first_of_pairs(validation):
        standing, words = _beside(found)
        yield Claim(
            about=f"{found.one} beside {found.other}",
            standing=standing,
            gist=f"{found.one} {_GISTS[standing]} {found.other}",
            text=f"AUC of {found.one} less that of {found.other}: {ranged(found.auc_difference, 4, '+')}, "
            f"p\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{measured(found.p_value, 4)} ({found.method}): {words}.",
            rule=rule,
        )


def calibrated(validation: Validation) -> Iterator[Claim]:
    """Whether PDs are as often bad as they say."""
    first = subject(validation)
    others = [each for each in validation.models if each.name == "scorecard" and each is not first]
    for judged in [*([first] if first else []), *others]:
        yield _calibration(judged)


def leaning(validation: Validation) -> Iterator[Claim]:
    """Whether the model follows its declared directions, and whether it is more than one factor."""
    if not validation.influences:
        text = "Not measured: nobody knows what each factor is worth to the model."
        yield Claim(
            about="Factors", standing=Standing.UNKNOWN, gist="influence not measured", text=text, rule=""
        )
    checked = [each for each in validation.influences if each.monotone_violations is not None]
    broken = [each.factor for each in checked if each.monotone_violations]
    if checked:
        yield Claim(
            about="Declared directions",
            standing=Standing.AGAINST if broken else Standing.HOLDS,
            gist=f"against its direction: {listed(broken, 1)}" if broken else "directions as declared",
            text=f"The PD moves against the declared direction of {listed(broken)}."
            if broken
            else "The PD follows the declared direction of each factor that has one "
            f"({in_words(len(checked))}).",
            rule="No violation in a sweep over each factor's range.",
        )
    yield from _on_one_factor(validation)


def _discrimination(judged: JudgedModel) -> Claim:
    found = judged.discrimination.auc
    word = next((word for floor, word in AUC_WORDS if found.low >= floor and found.low > 0.5), None)
    said = f"AUC of {judged.name} {ranged(found)}, KS {ranged(judged.discrimination.ks)}"
    rule = "The interval's low end: " + ", ".join(f"{word} from {floor}" for floor, word in AUC_WORDS)
    rule += f"; holds from 0.6. From {AUC_DOUBTFUL} look for a leak first."
    if found.low >= AUC_DOUBTFUL:
        standing, words = Standing.WATCH, "too good to be believed before somebody has looked for a leak"
    elif word is None:
        standing, words = Standing.AGAINST, "not shown to be better than chance"
    else:
        standing = Standing.WATCH if word == "weak" else Standing.HOLDS
        words = f"{word} at telling bads from goods"
    gist = f"AUC {ranged(found)}, {word or words}"
    return Claim(about="Discrimination", standing=standing, gist=gist, text=f"{said}: {words}.", rule=rule)


def _beside(found: Comparison) -> tuple[Standing, str]:
    if found.auc_difference.low >= -WORSE_BY:
        better = found.auc_difference.low > 0
        return Standing.HOLDS, "better" if better else f"not worse by more than {WORSE_BY}"
    if found.auc_difference.high < -WORSE_BY:
        return Standing.AGAINST, "worse"
    return Standing.WATCH, f"it may be worse by more than {WORSE_BY}"


def _calibration(judged: JudgedModel) -> Claim:
    found = judged.calibration
    chance = "" if found.ece_by_chance is None else f" ({measured(found.ece_by_chance, 4)} by chance alone)"
    near = sum(each.bad_rate.low <= each.mean_pd <= each.bad_rate.high for each in found.bins)
    within = bool(found.bins) and near >= BINS_HOLD * len(found.bins)
    standing = _how_calibrated(found, within)
    words = {Standing.HOLDS: "calibrated", Standing.WATCH: "roughly calibrated"}.get(
        standing, "not calibrated"
    )
    return Claim(
        about=f"Calibration of {judged.name}",
        standing=standing,
        gist=f"{judged.name} {words}, ECE {measured(found.ece, 4)}",
        text=f"Mean PD {share(found.mean_pd, 2)}, bad rate {share(found.bad_rate, 2)}, ECE "
        f"{measured(found.ece, 4)}{chance}; the PD lies inside the bad rate's interval in {in_words(near)} "
        f"of {in_words(len(found.bins))} bins: {words}.",
        rule=f"ECE up to {ECE_HOLDS} holds, or up to what chance gives with the PD inside the interval in "
        f"{BINS_HOLD:.0%} of the bins; up to {ECE_WATCH} is to be watched; above, only with the PD inside "
        f"those intervals or up to {CHANCE_TIMES} times chance's.",
    )


def _how_calibrated(found: CalibrationFound, within: bool) -> Standing:
    chance = found.ece_by_chance
    if found.ece <= ECE_HOLDS or (within and chance is not None and found.ece <= chance <= ECE_WATCH):
        return Standing.HOLDS
    by_chance = found.ece_by_chance is not None and found.ece <= CHANCE_TIMES * found.ece_by_chance
    return Standing.WATCH if found.ece <= ECE_WATCH or within or by_chance else Standing.AGAINST


def _on_one_factor(validation: Validation) -> Iterator[Claim]:
    judged = subject(validation)
    strongest = max(validation.influences, key=lambda each: each.auc_lost.value, default=None)
    if judged is None or strongest is None or len(validation.influences) < 2:
        return
    over_chance = judged.discrimination.auc.value - 0.5
    leans = strongest.auc_lost.value > LEAN * over_chance
    yield Claim(
        about="Strongest factor",
        standing=Standing.WATCH if leans else Standing.HOLDS,
        gist="leans on one factor" if leans else "no factor carries it alone",
        text=f'Scrambling "{strongest.factor}" alone costs {ranged(strongest.auc_lost, 4)} AUC'
        + (": the model leans on this one factor." if leans else "; no single factor carries the model."),
        rule=f"No factor is worth more than {LEAN:.0%} of what AUC has over 0.5.",
    )
