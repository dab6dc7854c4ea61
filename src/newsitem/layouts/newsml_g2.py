"""NewsML-G2: our own documents come back as they were, others are read by the elements of the standard.

Scripts in descriptions and bodies are read by the dialects of the houses that write them. What has no field stands in
`extra`, by the name of its element.
"""

from collections.abc import Iterator
from functools import reduce
from itertools import chain
from typing import Final, Protocol

import attrs

from newsitem.claims import Page
from newsitem.grammar.moments import iso_moment
from newsitem.grammar.newsml_ledger import NOTHING, Ledger
from newsitem.grammar.newsml_parts import shots_of
from newsitem.grammar.newsml_people import credits_of, party_name
from newsitem.grammar.newsml_places import dateline_of
from newsitem.grammar.newsml_rights import USABLE, rights_of
from newsitem.grammar.newsml_shotlists import joined
from newsitem.grammar.newsml_times import frame_rate, seconds
from newsitem.model import Credit, Dateline
from newsitem.newsml import Own, Stories
from newsitem.newsml.nodes import Node
from newsitem.plugin import Script, Sections
from newsitem.text import Slice, fold


class ReadScript(Protocol):
    """Reads a script. `provider`: may tell whose it is; `is_shotlist`: whether the document calls it so."""

    def __call__(self, page: Page, words: Slice, provider: str, *, is_shotlist: bool) -> Script: ...


_SCRIPTS: Final = ("shotlist", "shot-list", "script", "dopesheet", "storyline")
_SHOTLIST: Final = ("shotlist", "shot-list")
# Roles of a description that is a short one, in small letters; the first such is the summary.
_SUMMARY: Final = ("", "summary", "caption", "abstract", "synthe", "synthesis", "short", "teaser", "intro", "lead")
_PARTIES: Final = ("creator", "contributor", "infoSource", "creditline", "by")
_BODIES: Final = ("inlineXML", "inlineData")
_HEADS: Final = ("title", "hl1")
_TITLES: Final = ("headline", "title")
# Roles of the headline that is meant where there are several.
_MAIN: Final = ("", "main", "headline", "hl1")
_SUBJECTS: Final = frozenset({"subject", "narrower"})


def newsml_stories(page: Page, read_script: ReadScript) -> Iterator[Sections]:
    """The stories of a document, each cut up; nothing of any other page."""
    found = page.source.document
    if not isinstance(found, Stories):
        return
    for start, end in found.envelopes:
        page.claim(page.source.slice(start, end), "open", "header of a message")
    for story in found.stories:
        if isinstance(story, Own):
            page.claim(page.source.slice(*story.span), "read", "item")
            yield Sections({}, item=story.item)
        else:
            yield _Reader(page, story.node, read_script).sections()


class _Reader:
    """Reads one story of somebody else."""

    def __init__(self, page: Page, story: Node, read_script: ReadScript) -> None:
        """Nothing is read yet."""
        self.page = page
        self.story = story
        self.meta = story.one("itemMeta") or NOTHING
        self.content = story.one("contentMeta") or NOTHING
        self.bodies = [body for several in story.all("contentSet") for body in several.all(*_BODIES)]
        self.ledger = Ledger(page)
        self.read_script = read_script

    def sections(self) -> Sections:
        """The story cut up. Scripts are read first: what they tell goes before what stands beside them."""
        facts = self._facts()
        restrictions, limits = rights_of(self.ledger, self.story)
        parts = shots_of(self.ledger, self.story, limits)
        script = reduce(Script.joined, self._scripts(facts.get("provider", "")), Script())
        machine = self._machine_facts()
        if "published" in machine:
            script = _without_day(script)
        own = Script(
            slices=self._slices(), facts=facts, dateline=self._dateline(script), restrictions=restrictions,
            credits=self._credits(), extra=self._extra(),
        )  # fmt: skip
        both = own.joined(script)
        return Sections({}, machine, attrs.evolve(both, shots=joined(self.page, parts, script.shots)))

    def _facts(self) -> dict[str, str]:
        """Who provides the story, its identifier, its language: told by codes, so that no words may stand there."""
        self.ledger.read(self.meta.one("itemClass"), "class")
        provider = self.meta.one("provider")
        spoken = next((one for one in self.content.all("language") if "role" not in one.attributes), None)
        tag = "" if spoken is None else spoken.attributes.get("tag", "")
        self.ledger.read(spoken, "language")
        found = {
            "id": self.story.attributes.get("guid", "").strip(),
            "provider": "" if provider is None else party_name(self.ledger, provider),
            "language": (self.story.language or tag).strip(),
        }
        return {name: words for name, words in found.items() if words}

    def _machine_facts(self) -> dict[str, str]:
        """What machines write: addresses, moments, lengths."""
        created = self._moment(self.meta.one("versionCreated"))
        page = next((link for link in self.meta.all("link") if link.word("rel") == "derivedfrom"), None)
        length = self._duration()
        found = {
            "published": created,
            "url": self.ledger.read(page, "address") if page is not None and "href" in page.attributes else "",
            "duration": "" if length is None else f"PT{length}S",
        }
        return {name: words for name, words in found.items() if words}

    def _moment(self, node: Node | None) -> str:
        """A machine's moment; words that are none stay where they are."""
        if node is None or node.span is None or iso_moment(self.page.source.slice(*node.span).text) is None:
            return ""
        return self.ledger.read(node, "published")

    def _duration(self) -> float | None:
        """The first running time of a rendition that can be told in seconds."""
        for content in self._contents():
            length = content.attributes.get("duration", "")
            unit = content.word("durationunit") or "seconds"
            found = seconds(length, unit, frame_rate([content], content.code("rendition")))
            if found is not None:
                return found
        return None

    def _contents(self) -> list[Node]:
        return [node for several in self.story.all("contentSet") for node in several.all("remoteContent")]

    def _scripts(self, provider: str) -> Iterator[Script]:
        """The scripts in descriptions and bodies."""
        seen: set[str] = set()
        described = (node for node in self.content.all("description") if node.word("role").endswith(_SCRIPTS))
        for node in (*described, *self._pieces("body", "inlineData")):
            words = None if "encoding" in node.attributes else self.ledger.words(node)
            if words is None:
                continue
            if (said := fold(words.text)) in seen:
                self.page.claim(words, "repeat", "script")
            else:
                seen.add(said)
                is_shotlist = node.word("role").endswith(_SHOTLIST)
                yield self.read_script(self.page, words, provider, is_shotlist=is_shotlist)

    def _pieces(self, *names: str) -> Iterator[Node]:
        """Pieces of the bodies."""
        for body in self.bodies:
            yield from (node for node in body.every() if node.name in names)

    def _slices(self) -> dict[str, list[Slice]]:
        status = self.meta.one("pubStatus")
        notes = [
            *self.meta.all("edNote"),
            *self._pieces("note"),
            *([status] if status is not None and status.word() != USABLE else []),
        ]
        return {
            "headline": self._headline(),
            "slug": self.ledger.each(iter(sorted(self.content.all("slugline"), key=self._is_foreign)[:1])),
            "summary": self._summary(),
            "keywords": self.ledger.each(self.content.all("keyword")),
            "categories": self.ledger.each(self._subjects()),
            "notes": self.ledger.each(iter(notes)),
        }

    def _headline(self) -> list[Slice]:
        """The headline, in the story's language if there are several, and all that say the same again."""
        nodes = [*self.content.all("headline"), *self.meta.all("title"), *self._pieces(*_HEADS)]
        named = [node for node in nodes if node.span is not None]
        ranked = sorted(named, key=self._rank)
        texts = [self.page.source.slice(*node.span).text.casefold() for node in ranked if node.span is not None]
        return self.ledger.each(node for node, text in zip(ranked, texts, strict=True) if text == texts[0])

    def _rank(self, node: Node) -> tuple[bool, int, bool]:
        """Headlines go before titles and those of bodies, plain ones before the short and the like."""
        place = _TITLES.index(node.name) if node.name in _TITLES else len(_TITLES)
        return self._is_foreign(node), place, node.word("role") not in _MAIN

    def _is_foreign(self, node: Node) -> bool:
        """Whether an element is in another language than the story; `en-GB` is no other than `en`."""
        return bool(node.language and self.story.language) and _primary(node) != _primary(self.story)

    def _summary(self) -> list[Slice]:
        """The first short description, by paragraph: in the standard only an empty line, or `br` twice, parts them."""
        nodes = sorted([*self.content.all("description"), *self._pieces("abstract")], key=self._is_foreign)
        found = next((node for node in nodes if node.span is not None and _is_summary(node)), None)
        words = self.ledger.words(found)
        return [] if words is None else words.blocks()

    def _subjects(self) -> Iterator[Node]:
        """The names of subjects and of those inside them, each in the story's language or the first there is."""
        for subject in self.content.all("subject"):
            for node in subject.every():
                names = [name for name in node.all("name") if name.span is not None]
                if names and node.name in _SUBJECTS:
                    yield next((name for name in names if name.language == self.story.language), names[0])

    def _dateline(self, script: Script) -> Dateline | None:
        """By its own elements; where a script prints one and they do not, that of the script."""
        inside = next(self._pieces("dateline"), None)
        if script.dateline is not None and self.content.one("dateline") is None and inside is None:
            return None
        return dateline_of(self.ledger, self.content, inside)

    def _credits(self) -> list[Credit]:
        holders = (node for info in self.story.all("rightsInfo") for node in info.all("copyrightHolder"))
        return credits_of(
            self.ledger, chain(self.content.all(*_PARTIES), self._pieces("byline"), holders),
        )  # fmt: skip

    def _extra(self) -> dict[str, Slice]:
        """All words that went nowhere else."""
        found = self.ledger.rest(self.story, passing="partMeta")
        for place, part in enumerate(self.story.all("partMeta"), 1):
            found |= self.ledger.rest(part, before=f"shot {place}")
        return found


def _without_day(script: Script) -> Script:
    """A script whose own day stands in `extra`: the item was published when its document says so."""
    days = script.slices.get("published", ())
    slices = {name: words for name, words in script.slices.items() if name != "published"}
    return attrs.evolve(script, slices=slices, extra={**script.extra, **({"script day": days[0]} if days else {})})


def _primary(node: Node) -> str:
    return (node.language or "").partition("-")[0].lower()


def _is_summary(node: Node) -> bool:
    return node.name == "abstract" or node.word("role") in _SUMMARY
