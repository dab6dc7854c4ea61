"""Pages with AFPTV's scripts and captions: news sites that print the wire, AFP's own records, video sites.

Above the script stand, in any order, the site's dates and buttons, the headline, perhaps with ` / ID`, a slug, a
caption `City (Country) (AFP) – text. IMAGES AND SOUNDBITES` and labelled fields. The script begins at `SHOTLIST`.
"""

from collections.abc import Sequence
from typing import Final

import regex

from newsitem.build import make
from newsitem.claims import Page
from newsitem.grammar.credits import read_credits
from newsitem.grammar.datelines import read_dateline
from newsitem.grammar.dates import may_name_year
from newsitem.grammar.moments import read_moment
from newsitem.grammar.places import read_place
from newsitem.grammar.text_language import text_language
from newsitem.grammar.timecodes import NUMBERED, RANGED, timed_shots
from newsitem.grammar.wire_texts import Caption, closing, read_caption, wire_texts
from newsitem.model import Dateline, Place
from newsitem.patterns import lazy_pattern
from newsitem.plugin import HEAD_FACTS, SCRIPT, Script, Sections
from newsitem.text import Slice
from newsitem.wording import AFP_ID

_NUMBERED: Final = lazy_pattern(rf"(?P<headline>[^\r\n]*\S)\s*/\s*(?P<id>{AFP_ID})")
_SLUG: Final = lazy_pattern(r"[A-Z0-9]{2,}+(?:-[A-Z0-9]++)++")
_GENRE: Final = lazy_pattern(r"STOCK\s?SHOTS?|VIDEOGRAPHICS?")
_SHOTLIST: Final = lazy_pattern(r"SHOT\s?-?LIST|(?<![^\r\n])[^\S\r\n]*+Shot\s?-?[Ll]ist\b")
_FURNITURE: Final = lazy_pattern(
    r"Agenc(?:ias?|es?|ies)|(?:Por\s+|By\s+|Par\s+|Agencia\s+)?AFP(?:TV)?|Guardar|Compartir|Save|Share|Enregistrer|Partager"
    r"|©\s*(?:\d{4}\s*)?(?:AFP(?:TV)?|Agence\s+France-Presse)(?:\s*\d{4})?",
    regex.IGNORECASE,
)
# What stands below is about other stories.
_MORE: Final = lazy_pattern(
    r"(?:M[áa]s|[ÚU]ltimas)\s+noticias|Temas\s+relacionados|Te\s+puede\s+interesar|Related(?:\s+\w+)?|More\s+\w+"
    r"|(?:[ÀA]\s+)?lire\s+aussi",
    regex.IGNORECASE,
)
_DATE_LEAD: Final = lazy_pattern(r"(?:Publicado|Published|Publi[ée]e?)(?:\s+(?:el|on|le))?\s*:?\s*", regex.IGNORECASE)
_FIELD: Final = lazy_pattern(
    r"(?:(?P<id>(?:short\s*)?id|uno)|(?P<slug>slug)|(?P<headline>headline|title)|(?P<caption>caption|summary|abstract)"
    r"|(?P<city>city)|(?P<country>country)|(?P<categories>genre|category)|(?P<credit>credit(?:\s?line)?)|(?P<date>published|date)"
    r"|(?P<language>lang(?:uage)?))[^\S\r\n]*+:[^\S\r\n]*+",
    regex.IGNORECASE,
)
_LONGEST_FACT: Final = 60  # of a date's or a place's line
_FEWEST_WORDS: Final = 3  # of a headline, where another line could be it

#: The lines above the script, and the known ones below it, by what they are.
Found = dict[str, list[Slice]]


def afp_page(page: Page) -> list[Sections]:
    """One item: headline, id, slug and caption from above the script, and the script."""
    title = next((page.source.slice(e.start, e.end).strip() for e in page.source.elements if e.name == "h1"), None)
    start = _script_start(page, title)
    end = _end(page, title.end if title is not None else start)
    found = _above(page, page.source.slice(0, min(start, end)), title)
    script = page.source.slice(min(start, end), end).lines()
    while script and (kind := _kind(script[-1])):
        _take(page, found, kind, script.pop())
    for line in page.whole.after(end).lines():
        page.claim(line, "furniture" if line.fullmatch(_FURNITURE) else "open", "other stories")
    words = page.source.slice(script[0].start, script[-1].end) if script else None
    return [_sections(page, found, words)]


def _sections(page: Page, found: Found, script: Slice | None) -> Sections:
    headline, number = _headline(found)
    caption = read_caption(page, found.get("caption", ()))
    head = page.source.head
    slices: dict[str, Sequence[Slice]] = {
        "headline": headline, "id": [*number, *found.get("id", ())], "published": _published(page, found),
        "summary": caption.text, "notes": [caption.holds] if caption.holds else (), SCRIPT: [script] if script else (),
        **{name: found[name] for name in ("slug", "language", "categories") if name in found},
    }  # fmt: skip
    texts = [*headline, *caption.text, *slices[SCRIPT]]
    language = text_language(texts) or head.get("language", "").partition("-")[0].lower()
    fields = Script(
        dateline=_dateline(page, found, caption),
        credits=[one for words in found.get("credit", ()) for one in read_credits(words, words, "source")],
        facts={"language": language} if language else {},
    )  # fmt: skip
    facts = {name: head[name] for name in HEAD_FACTS if name in head}
    return Sections(slices, facts, fields)


def _headline(found: Found) -> tuple[Sequence[Slice], Sequence[Slice]]:
    """The headlines, and the number that may stand behind the first."""
    headlines = found.get("headline", [])
    numbered = headlines[0].fullmatch(_NUMBERED) if headlines else None
    words, number = (numbered["headline"], numbered["id"]) if numbered else (None, None)
    return ([words, *headlines[1:]], [number]) if words and number else (headlines, ())


def _published(page: Page, found: Found) -> Sequence[Slice]:
    """The date behind the headline, else that above it, which may be the day on which the page was copied."""
    dates, headlines = found.get("date", []), found.get("headline", [])
    behind = [date for date in dates if headlines and date.start > headlines[0].start]
    for date in dates:
        if behind and date not in behind:
            page.claim(date, "furniture", "today")
    return behind or dates


def _dateline(page: Page, found: Found, caption: Caption) -> Dateline | None:
    """The caption's dateline, else the city and the country of the record."""
    city, country = (found.get(name, [])[:1] for name in ("city", "country"))
    if caption.dateline is not None:
        for again in (*city, *country):
            page.claim(again if again.text in caption.dateline.text else None, "repeat", "dateline")
        return read_dateline(caption.dateline)
    words = [*city, *country]
    where = read_place(country[0]) if country else None
    named = read_place(city[0]) if city else None
    if not words:
        return None
    place = make(Place, text=words, city=named.city if named else None, country=where.country if where else None)
    return make(Dateline, text=words, place=place)


def _script_start(page: Page, title: Slice | None) -> int:
    """Where the script begins: at its label, else at the first time codes; the page's end if there is none."""
    words = page.whole.after(title) if title is not None else page.whole
    label = words.search(_SHOTLIST)
    if label is not None:
        return label.start
    _, timed = timed_shots(words, (NUMBERED, RANGED))
    return timed[0].mark.start if timed else page.whole.end


def _end(page: Page, start: int) -> int:
    """Where the story ends: at a heading of other stories; in saved HTML also with its element, or at any heading."""
    ends = [line.start for line in page.whole.after(start).lines() if line.fullmatch(_MORE)]
    for element in page.source.elements:
        if element.name in ("article", "main") and element.start <= start < element.end:
            ends.append(element.end)
        elif element.start > start and (element.name == "footer" or element.name in ("h2", "h3", "h4")):
            ends.append(element.start)
    return min(ends, default=page.whole.end)


def _above(page: Page, words: Slice, title: Slice | None) -> Found:
    """The lines above the script by what they are; a line that is nothing is left over, in saved HTML site frame."""
    found: Found = {}
    rest = []
    in_caption = False
    for line in words.lines():
        kind = _kind(line)
        if kind:
            _take(page, found, kind, line)
        elif in_caption or wire_texts(line):
            found.setdefault("caption", []).append(line)
            in_caption = closing(line) is None
        else:
            rest.append(line)
    if title is None and "headline" not in found:
        title = next((line for line in rest if len(line.text.split()) >= _FEWEST_WORDS), None) or next(iter(rest), None)
    if title is not None:
        found.setdefault("headline", []).insert(0, title)
    for line in rest:
        if title is None or line.end <= title.start or line.start >= title.end:
            page.claim(line if page.source.is_html else None, "open", "site frame")
    return found


def _kind(line: Slice) -> str:
    """What a line is by itself; empty if it could be headline or text."""
    if line.fullmatch(_FURNITURE):
        return "furniture"
    if field := line.match(_FIELD):
        return field.kind
    if len(line) <= _LONGEST_FACT and may_name_year(line) and read_moment(_undressed(line)):
        return "date"
    return next((kind for kind, pattern in _WHOLE_LINES if line.fullmatch(pattern)), "")


_WHOLE_LINES: Final = (("id", lazy_pattern(AFP_ID)), ("slug", _SLUG), ("categories", _GENRE))


def _undressed(line: Slice) -> Slice:
    lead = line.match(_DATE_LEAD)
    return line.after(lead) if lead else line


def _take(page: Page, found: Found, kind: str, line: Slice) -> None:
    """Puts a line where it belongs, without its label."""
    label = line.match(_FIELD) or (line.match(_DATE_LEAD) if kind == "date" else None)
    if label:
        page.claim(label.slice, "label", kind)
        line = line.after(label).strip()
    if kind == "furniture":
        page.claim(line, "furniture", "site frame")
    elif line:
        is_slug = kind == "headline" and line.fullmatch(_SLUG)
        found.setdefault("slug" if is_slug else kind, []).append(line)
