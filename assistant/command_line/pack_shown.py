"""`policy show`: a pack as a compliance officer reads it, each figure and rule with what it rests on."""

from typing import TYPE_CHECKING, Any

from rich.markup import escape
from rich.table import Column, Table

from assistant.command_line.printing import console

if TYPE_CHECKING:
    from tools.policy.about_sections import Source
    from tools.policy.pack import PolicyPack

_APART = {"sources", "rules", "declared", "reasons", "notice", "extends"}
_LONG = 60


def pack_told(pack: "PolicyPack") -> dict[str, Any]:
    """For programs: the whole pack, and each figure with its source."""
    return {"pack": pack.model_dump(mode="json", by_alias=True), "figures": figures_of(pack)}


def figures_of(pack: "PolicyPack") -> list[dict[str, Any]]:
    """Each figure with its place, its value and the source that counts for it."""
    from tools.policy.pack_draft import leaves
    from tools.policy.pack_source_checks import source_place

    data = pack.model_dump(mode="json", exclude=_APART)
    found = []
    for place, value in leaves(data):
        name = source_place(place, pack.sources)
        source = pack.sources[name] if name is not None else None
        said = ".".join(map(str, place))
        found.append({"place": said, "value": value} | ({} if source is None else _source(source)))
    return found


def show_pack(pack: "PolicyPack") -> None:
    until = f" until {pack.effective_until}" if pack.effective_until else ""
    console.print(
        f"{pack.version}: jurisdiction {pack.jurisdiction}, amounts in hundredths of {pack.currency}, "
        f"from {pack.effective_from}{until}."
    )
    table = Table(Column("figure", no_wrap=True), "value", "source")
    for each in figures_of(pack):
        if "reading" in each:
            value = str(each["value"])
            value = value if len(value) <= _LONG else f"{value[:_LONG]}..."
            table.add_row(escape(each["place"]), escape(value), escape(_in_words(each)))
    console.print(table)
    table = Table(Column("rule", no_wrap=True), "off", "source")
    for name, rule in pack.rules.items():
        table.add_row(name, escape(rule.off or ""), escape(_in_words(_source(rule))))
    for declared in pack.declared:
        table.add_row(declared.name, "declared here", escape(_in_words(_source(declared.source))))
    console.print(table)
    for kind in sorted(pack.evidence.refused):
        console.print(f"Refused as evidence: {kind.value}.")
    for right in pack.notice.rights:
        console.print(f"Right: {right.en} ({_in_words(_source(right.source))})", markup=False)


def _source(source: "Source") -> dict[str, Any]:
    return {"law": source.law, "reading": source.reading.value, "source": source.text}


def _in_words(told: dict[str, Any]) -> str:
    from tools.policy.law_marks import LAWS

    if told["law"] is None:
        return f"{told['reading']}: {told['source']}"
    return f"{told['law']} {LAWS[told['law']].name}, {told['reading']}: {told['source']}"
