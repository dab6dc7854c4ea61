"""Hypothesis strategies for every class of the item model: odd, empty and overfull values on purpose."""

from typing import Any

import attrs
from hypothesis import strategies as st

from newsitem.model import (
    FLAGS,
    PLATFORMS,
    RESTRICTION_KINDS,
    Credit,
    Date,
    Dateline,
    Diagnostic,
    Item,
    Place,
    Restriction,
    Shot,
    Soundbite,
    Speaker,
)
from newsitem.shapes import shapes_of

# What has made trouble somewhere: white space of all kinds, marks of direction, characters that XML forbids or that end
# a line for some readers only, markup, marks of CSV and JSON, letters outside the first plane, letters made of two.
ODD_TEXTS = (
    "", " ", "  two  blanks  ", "\n", "one\ntwo", "one\n\ntwo\n", "\r\n", "\ttab", "\xa0", "\x85", "\u2028",
    "\x00", "\x0b\x0c", "\x1b[31m", "\ufffe\uffff", "\ufeffBOM", "\u00ad", "\u202eRTL\u202c", "\ud7ff",
    "مرحبا", "日本語", "e\u0301", "😀", "<b>&amp;</b>", "]]>", "<!--", "<?xml?>", "a,b;c", '"quoted"', "it's", "=1+1",
    "null", "0", "SOUNDBITE (Norwegian)", "{} %s \\n",
)  # fmt: skip
ODD_LANGUAGES = (
    "", "und", "UND", "Norwegian", "no_NO", "en-", "x-house", "zh-Hant-TW", "abcdefghi", "e n", "no\n", "ру",
)  # fmt: skip
ODD_DAYS = ("", "2025", "2025-02-30", "20250318", "0000-01-01", "2025-03-18T10:00", "٢٠٢٥-٠٣-١٨", "2025-03-18\n")
ODD_TIMES = (
    "", "soon", "2025-03-18", "2025-03-18T17:42", "2025-03-18T17:42Z", "2025-03-18T17:42:10", "2025-03-18T17:42:10Z",
    "2025-03-18T17:42:10.123456789+05:45", "2025-03-18T17:42:10+14:00", "2025-03-18T17:42:10+15:00",
    "2025-03-18T24:00:00Z", "2025-13-18T17:42:10Z", "2025-03-18T17:42:60Z", " 2025-03-18T17:42:10Z",
)  # fmt: skip


def texts() -> st.SearchStrategy[str]:
    """Any text but lone surrogates, which no decoded page can hold."""
    return st.one_of(
        st.sampled_from(ODD_TEXTS),
        st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
        st.text("ABC abc", min_size=1, max_size=12),
    )


def maybe(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Such a value, or None."""
    return st.none() | values


def tuples(values: st.SearchStrategy[Any], most: int = 3) -> st.SearchStrategy[tuple[Any, ...]]:
    """A few such values, or none."""
    return st.lists(values, max_size=most).map(tuple)


def seconds() -> st.SearchStrategy[float]:
    """Lengths and places in time, also such as no clock shows."""
    return st.one_of(
        st.integers(0, 7200).map(float),
        st.integers(0, 7_200_000).map(lambda n: n / 1000),
        st.sampled_from([0.0, -1.5, 1 / 3, 359_999.0, 359_999.9999, 360_000.0, 1e300, 5e-324]),
        st.floats(allow_nan=False, allow_infinity=False),
    )


def languages() -> st.SearchStrategy[str]:
    """Tags of languages, and texts that are none."""
    return st.sampled_from(["en", "no", "pt-BR", "zh", *ODD_LANGUAGES]) | texts()


def countries() -> st.SearchStrategy[str]:
    """Codes of countries, and regions as printed."""
    return st.sampled_from(["NO", "IN", "XK", "no", "NORTH AMERICA", "N O", "NO\n"]) | texts()


def days() -> st.SearchStrategy[str]:
    """ISO days, and texts that are none."""
    return st.dates().map(str) | st.sampled_from(["2024-02-01", "2024-02-29", "2019-01-01", "2019-12-31", *ODD_DAYS])


def times() -> st.SearchStrategy[str]:
    """ISO dates and date-times of every precision, and texts that are none."""
    return st.sampled_from(ODD_TIMES) | texts()


def places() -> st.SearchStrategy[Place]:
    """Any place."""
    return st.builds(Place, texts(), maybe(texts()), maybe(texts()), maybe(countries()))


def dates() -> st.SearchStrategy[Date]:
    """Any date, also with a qualifier alone."""
    qualifiers = st.sampled_from([None, "recent", "file", "unknown"])
    one_day = st.builds(lambda text, day: Date(text, day, day), texts(), days())
    return one_day | st.builds(Date, texts(), maybe(days()), maybe(days()), qualifiers)


def datelines() -> st.SearchStrategy[Dateline]:
    """Any dateline."""
    return st.builds(Dateline, texts(), maybe(places()), maybe(dates()))


def speakers() -> st.SearchStrategy[Speaker]:
    """Any speaker."""
    ages, genders = maybe(st.integers(-1, 120)), st.sampled_from([None, "female", "male"])
    return st.builds(Speaker, texts(), maybe(texts()), maybe(texts()), ages, genders)


def soundbites() -> st.SearchStrategy[Soundbite]:
    """Any soundbite."""
    return st.builds(
        Soundbite,
        text=texts(),
        kind=st.sampled_from(["soundbite", "standup", "upsound", "voiceover"]),
        language=maybe(languages()),
        language_text=maybe(texts()),
        speaker=maybe(speakers()),
        quote=maybe(texts()),
        original_quote=maybe(texts()),
        duration=maybe(seconds()),
        note=maybe(texts()),
    )


def restrictions() -> st.SearchStrategy[Restriction]:
    """Any restriction."""
    return st.builds(
        Restriction,
        text=texts(),
        kind=st.sampled_from(RESTRICTION_KINDS),
        source=maybe(texts()),
        credit=maybe(texts()),
        territories=tuples(countries()),
        outlets=tuples(texts()),
        platforms=tuples(st.sampled_from(PLATFORMS), 5),
        until=maybe(times()),
        period=maybe(st.just("PT48H") | texts()),
    )


def credit_lines() -> st.SearchStrategy[Credit]:
    """Any credit."""
    roles = st.sampled_from(["source", "camera", "producer", "editor", "provider", "reporter", "uploader", "other"])
    return st.builds(Credit, texts(), roles, maybe(texts()), tuples(st.integers(0, 30)))


def shots() -> st.SearchStrategy[Shot]:
    """Any shot, also with several soundbites."""
    return st.builds(
        Shot,
        number=maybe(st.integers(-1, 300)),
        text=texts(),
        place=maybe(places()),
        date=maybe(dates()),
        source=maybe(texts()),
        restrictions=tuples(restrictions(), 2),
        soundbites=tuples(soundbites(), 4),
        start=maybe(seconds()),
        end=maybe(seconds()),
        duration=maybe(seconds()),
        notes=tuples(texts()),
        flags=tuples(st.sampled_from(FLAGS)),
    )


def shot_lists() -> st.SearchStrategy[tuple[Shot, ...]]:
    """A shotlist; shots of one list may share place, date, source and restrictions, as those under one heading do."""
    return tuples(shots()) | tuples(shots()).map(_under_one_heading)


def _under_one_heading(shots: tuple[Shot, ...]) -> tuple[Shot, ...]:
    heading = {name: getattr(shots[0], name) for name in ("place", "date", "source", "restrictions")} if shots else {}
    return tuple(attrs.evolve(shot, **heading) for shot in shots)


def items() -> st.SearchStrategy[Item]:
    """Any item, with every field."""
    return st.builds(
        Item,
        format=st.sampled_from(["newsflare", "ap", "a:b"]) | texts(),
        id=maybe(texts()),
        url=maybe(st.just("https://northlight.example/story/4821?a=b#c") | texts()),
        headline=maybe(texts()),
        slug=maybe(texts()),
        language=maybe(languages()),
        provider=maybe(texts()),
        published=maybe(times()),
        dateline=maybe(datelines()),
        duration=maybe(seconds()),
        summary=maybe(texts()),
        storyline=maybe(texts()),
        shots=shot_lists(),
        restrictions=tuples(restrictions(), 2),
        credits=tuples(credit_lines()),
        categories=tuples(texts()),
        keywords=tuples(texts()),
        notes=tuples(texts()),
        extra=st.dictionaries(texts(), texts(), max_size=3),
        diagnostics=tuples(st.builds(Diagnostic, st.just("leftover"), st.just("warning"), texts()), 1),
    )


def exact_items() -> st.SearchStrategy[Item]:
    """Any item that keeps to the model: days, times, periods and countries have their shape."""
    return items().map(shapely)


def shapely(value: Any) -> Any:
    """The same value without texts that have not the shape of their field."""
    if isinstance(value, tuple):
        return tuple(shapely(one) for one in value)
    if not attrs.has(type(value)):
        return value
    shapes = shapes_of(type(value))
    fields = {field.name: getattr(value, field.name) for field in attrs.fields(type(value))}
    odd = [name for name, shape in shapes.items() if fields[name] is not None and not shape.fits(fields[name])]
    return type(value)(**{name: None if name in odd else shapely(found) for name, found in fields.items()})
