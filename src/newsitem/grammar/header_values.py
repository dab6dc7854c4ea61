"""What the fields of a Reuters script's header give: texts, restrictions, and what has no home in the item."""

from collections.abc import Mapping, Sequence
from typing import Final

from newsitem.claims import Page
from newsitem.grammar.restrictions import once, read_restrictions
from newsitem.grammar.script_header import Field
from newsitem.model import Restriction
from newsitem.text import Slice

#: Labels that only scripts of the 2000s bear: they print names before roles.
OLD: Final = frozenset({"feed", "source", "story code"})
_TEXTS: Final = ("id", "slug", "headline", "duration", "published")
_EXTRA: Final = {
    "verified": "verified by", "sound": "sound", "feed": "feed history", "source": "source", "story code": "story",
    "places": "location", "dates": "pictures",
}  # fmt: skip
_MARKS: Final = "~*"  # TV AND WEB RESTRICTIONS~**NONE**~


def claim_labels(page: Page, fields: Sequence[Field]) -> None:
    """Labels, and lines that only say again what stands elsewhere, are understood."""
    for field in fields:
        if field.name == "again":
            page.claim(field.value, "repeat", "slug")
        elif field.name == "site":
            page.claim(field.value, "furniture", "site")
        elif field.name == "frame":
            page.claim(field.value, "open", "site frame")
        elif field.name == "other":
            page.claim(field.label, "label", "field")
        else:
            page.claim(field.label, "label", field.name)


def header_texts(fields: Sequence[Field], *, has_story: bool) -> dict[str, Sequence[Slice]]:
    """The item's texts. A sentence without a label is the lead; where no story follows, it is the story."""
    by_name: dict[str, list[Slice]] = {}
    for field in fields:
        if field.value:
            by_name.setdefault(field.name, []).append(field.value)
    prose = by_name.get("prose", [])
    lead = next((by_name[name] for name in ("intro", "pictures") if name in by_name), prose if has_story else [])
    texts: dict[str, Sequence[Slice]] = {name: by_name[name] for name in _TEXTS if name in by_name}
    story = [] if has_story else by_name.get("story", [] if lead is prose else prose)
    return {**texts, "summary": lead, "storyline": story, "notes": by_name.get("notes", [])}


def header_extra(fields: Sequence[Field]) -> Mapping[str, Slice]:
    """Fields without a home in the item, by their label or by what the line is."""
    extra = {_EXTRA[field.name]: field.value.lstrip("-–•*") for field in reversed(fields) if field.name in _EXTRA}
    pictures = next((field.value for field in fields if field.name == "pictures"), None)
    if pictures is not None and any(field.name == "intro" for field in fields):
        extra["video shows"] = pictures
    others = {field.label.text.lower(): field.value for field in fields if field.name == "other" and field.label}
    return {name: words for name, words in {**extra, **others}.items() if words}


def header_restrictions(page: Page, fields: Sequence[Field], width: int | None) -> tuple[Restriction, ...]:
    """Those of the item. Fields for broadcast and for digital that stand together are read as one.

    `width`: the column at which lines were wrapped, if they were: then their breaks end no statement.
    """
    blocks: list[Slice] = []
    previous = ""
    for field in fields:
        if field.name == "restrictions" and previous == "restrictions":
            blocks[-1] = blocks[-1].source.slice(blocks[-1].start, field.value.end)
        elif field.name == "restrictions":
            blocks.append(field.value)
        previous = field.name
    read = [read_restrictions(page, block.strip(_MARKS), by_line=width is None) for block in blocks]
    return once(page, [one for several in read for one in several])
