"""A parser of the kind that people write in an hour, for one agency's pages and then for some more: an anchor of speed.

It uses `re` alone, knows one form of heading and of soundbite header, has no spans and no diagnostics, and finds
nothing that it was not told of. It makes the same typed items as newsitem, so the time for building them is in it as
well.
"""

import html
import re
from datetime import datetime

from newsitem.model import Credit, Date, Item, Place, Restriction, Shot, Soundbite, Speaker

TAGS = re.compile(r"<(script|style).*?</\1>|<[^>]+>", re.DOTALL | re.IGNORECASE)
SHOTLIST = re.compile(
    r"(?:SHOT ?LIST|\bSHOWS:|(?=\b1\. ?\w))(?P<shots>.*?)(?:STORY ?LINE|STORY:|END SHOTLIST|\Z)\s*:?(?P<story>.*)",
    re.DOTALL,
)
LABELS = {
    "duration": re.compile(r"^(?:DURATION|TRT|LENGTH)\s*:\s*(?:(\d+):)?(\d+)[:.](\d+)", re.MULTILINE | re.IGNORECASE),
    "source": re.compile(r"^SOURCE\s*:\s*(.+)$", re.MULTILINE | re.IGNORECASE),
    "dateline": re.compile(r"^DATELINE\s*:\s*(.+)$", re.MULTILINE | re.IGNORECASE),
    "restrictions": re.compile(r"^(?:TV AND WEB )?RESTRICTIONS?\s*:\s*(.+)$", re.MULTILINE | re.IGNORECASE),
    "keywords": re.compile(r"^(?:TAGS|KEYWORDS)\s*:\s*(.+)$", re.MULTILINE | re.IGNORECASE),
}
HEADING = re.compile(
    r"(?:^|(?<=\s))([A-Z][A-Z ,.'-]+?)\s+(?:\(|- )((?:\d{1,2} )?[A-Z][A-Za-z]+\.? (?:\d{1,2}, )?\d{4})\)?"
)
SHOT = re.compile(
    r"(?:\b(?P<number>\d{1,3})\. ?(?=[^\d\s])|\((?P<minutes>\d\d):(?P<seconds>\d\d)\))"
    r"(?P<text>.*?)(?=\b\d{1,3}\. ?(?=[^\d\s])|\(\d\d:\d\d\)|\Z)",
    re.DOTALL,
)
# A heading, or anything else in capitals, on lines of its own behind a shot, and marks such as ++MUTE++.
TAIL = re.compile(r"\n\s*(?:[A-Z][^\na-z]{5,}|[^\n]*\d{4}[^\n]*|\+\+[^\n]*)(?=\n|\Z)|\+\+[A-Z ]+\+\+|--+.*", re.DOTALL)
SOUNDBITE = re.compile(
    r"\(?SOUNDBITE\)?:?\s*(?:\((?P<language>[^)]+)\))?\s*(?P<speaker>.*?)(?:,? SAYING:|:|\n)\s*"
    r"[\"“”](?P<quote>.*)[\"”]?",
    re.DOTALL | re.IGNORECASE,
)
NO_ACCESS = re.compile(r"NO (?:ACCESS|USE) ([A-Z ,/]+)", re.IGNORECASE)
LANGUAGES = {
    "english": "en",
    "french": "fr",
    "spanish": "es",
    "arabic": "ar",
    "russian": "ru",
    "german": "de",
    "chinese": "zh",
}
DATE_FORMATS = ("%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%B %Y")


def parse(page: str) -> Item:
    """The item of a page, as far as the patterns above go."""
    if "<html" in page[:1000].lower():
        page = html.unescape(TAGS.sub("\n", page))
    lines = [line.strip() for line in page.splitlines() if line.strip()]
    found = SHOTLIST.search(page)
    shots = read_shots(found["shots"]) if found else ()
    source = first(page, "source")
    keywords = first(page, "keywords")
    return Item(
        "hour",
        headline=lines[0] if lines else None,
        duration=read_duration(page),
        storyline="\n".join(line.strip() for line in found["story"].splitlines() if line.strip()) if found else None,
        shots=shots,
        restrictions=read_restrictions(first(page, "restrictions")),
        credits=(Credit(source, "source", source),) if source else (),
        keywords=tuple(word.strip() for word in keywords.split(",")) if keywords else (),
    )


def first(page: str, label: str) -> str | None:
    """The words behind a label."""
    found = LABELS[label].search(page)
    return found[1].strip() if found else None


def read_duration(page: str) -> float | None:
    """The running time in seconds."""
    found = LABELS["duration"].search(page)
    return int(found[1] or 0) * 3600.0 + int(found[2]) * 60 + int(found[3]) if found else None


def read_restrictions(words: str | None) -> tuple[Restriction, ...]:
    """Only `no access` is understood."""
    if not words or words.upper() == "NONE":
        return (Restriction(words, "none"),) if words else ()
    found = NO_ACCESS.search(words)
    places = re.split(r"[/,]", found[1]) if found else []
    territories = tuple(place.strip() for place in places)
    return (Restriction(words, "no-access" if found else "other", territories=territories),)


def read_shots(words: str) -> tuple[Shot, ...]:
    """Numbered shots with the place and date of the last heading."""
    shots = []
    place, date = read_heading(words.split("1. ", maxsplit=1)[0])
    for found in SHOT.finditer(words):
        text = " ".join(found["text"].split())
        bite = SOUNDBITE.search(text)
        bites = (read_soundbite(bite),) if bite else ()
        heading = HEADING.search(text)
        shown = text[: bite.start()] if bite else " ".join(TAIL.sub("", found["text"]).split())
        if heading and not bite:
            shown = shown.partition(heading[0])[0]
        number = int(found["number"]) if found["number"] else None
        start = int(found["minutes"]) * 60.0 + int(found["seconds"]) if found["minutes"] else None
        shots.append(Shot(number, shown.strip(" -–"), place, date, soundbites=bites, start=start))
        if heading and not bite:
            place, date = read_heading(text)
    return tuple(shots)


def read_heading(words: str) -> tuple[Place | None, Date | None]:
    """A place in capitals with a date behind it."""
    found = HEADING.search(words)
    if not found:
        return None, None
    parts = [part.strip().title() for part in found[1].split(",")]
    return Place(found[1], parts[0]), Date(found[2], day := read_day(found[2]), day)


def read_day(words: str) -> str | None:
    """An ISO day."""
    for form in DATE_FORMATS:
        try:
            return datetime.strptime(words.title(), form).date().isoformat()  # noqa: DTZ007
        except ValueError:
            continue
    return None


def read_soundbite(found: "re.Match[str]") -> Soundbite:
    """Name before the comma, role behind it."""
    name, _, role = found["speaker"].partition(",")
    language = (found["language"] or "").lower()
    speaker = Speaker(found["speaker"], name.strip() or None, role.strip() or None)
    quote = found["quote"].strip('"”“ ')
    return Soundbite(found[0][:80], "soundbite", LANGUAGES.get(language), language, speaker, quote)
