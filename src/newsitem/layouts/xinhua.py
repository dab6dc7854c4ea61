"""The frames of the sites on which Xinhua's video stories stand: image bank, syndicated copies, Indonesian papers.

All of them set the script between a title and furniture of their own. A page of tags lists several stories. The script
begins with its first label and ends with its sign-off, or where a list of product fields or the site's frame begins.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

import regex

from newsitem.build import make
from newsitem.claims import FRAME_ELEMENTS, Page
from newsitem.grammar.credits import read_credits
from newsitem.grammar.field_lists import FieldList, find_list, list_labels
from newsitem.grammar.restrictions import read_restrictions
from newsitem.grammar.sign_offs import find_sign_off
from newsitem.model import Credit
from newsitem.once import once_a_page
from newsitem.patterns import lazy_pattern
from newsitem.plugin import SCRIPT, Script, Sections
from newsitem.text import Hit, Slice
from newsitem.wording import XINHUA_SAMPLE

_STORY: Final = lazy_pattern(r"(?<!\p{L})(?:STORY|JUDUL)[^\S\r\n]*+:")
_HEAD: Final = lazy_pattern(
    r"(?:SHOOTING\s+TIME|DATELINE|LENGTH|DURASI|LOCATION|LOKASI|CATEGORY|KATEGORI|SHOT\s?LIST|STORYLINE)[^\S\r\n]*+:"
)
# Behind a headline, which is not longer, stands another label.
_LONGEST_HEADLINE: Final = 400
_LONGEST_TITLE: Final = 300
_FIELDS: Final = list_labels({
    "id": ("Product Code",),
    "published": ("Registered date",),
    "credit": ("Credit",),
    "media_source": ("Media source",),
    "media_size": ("Media size",),
    "deployment_size": ("Deployment size",),
    "instruction": ("Special instruction", "Special instructions"),
    "size_note": ("File size when opened in Photoshop, etc.",),
    "similar": ("Similar Images & Videos",),
})  # fmt: skip
_EXTRA: Final = {"media_size": "media size", "deployment_size": "deployment size"}
_RIGHTS: Final = lazy_pattern(r"[\s.,]*+All\s+Rights\s+Reserved[\s.]*+\Z", regex.IGNORECASE)
_SAMPLE: Final = lazy_pattern(XINHUA_SAMPLE)
_STAMP: Final = lazy_pattern(
    r"(?P<moment>\d{4}-\d{1,2}-\d{1,2}(?:[^\S\r\n]+\d{1,2}:\d\d(?::\d\d)?)?)[^\S\r\n]*+"
    r"(?:(?P<label>来源[::])[^\S\r\n]*+(?P<source>[^\r\n]{0,40}))?"
)
_BULLETS: Final = "•·▪*-–|"
# Where the script is over although nothing signs off.
_STARTS_LINE: Final = (
    r"(?<=(?<![^\r\n])[^\S\r\n]*+.)"  # asked behind the first character, for which the engine can search
)
_FRAME: Final = lazy_pattern(
    rf"【记者|原文链接|财经新闻|24小时排行|\*{_STARTS_LINE}File size when opened|F{_STARTS_LINE}ile size when opened"
    rf"|S{_STARTS_LINE}imilar Images & Videos"
)
_REPORTER: Final = lazy_pattern(r"【记者[::]\s*+(?P<names>[^】\r\n]{1,80}?)\s*+】")
_ID: Final = lazy_pattern(r"/products/(ILEA\d+)")


def xinhua_frame(page: Page) -> list[Sections]:
    """The sections of each story on a page."""
    labels = _first_labels(page)
    if not labels:
        return [Sections({SCRIPT: (page.whole,)}, _facts(page, is_only=True))]
    starts = [0, *(_start_of_title(page, before, label) for before, label in pairwise(labels))]
    ends = [*starts[1:], len(page.source.text)]
    regions = [page.source.slice(start, end) for start, end in zip(starts, ends, strict=True)]
    return [_story(page, region, label, len(regions)) for region, label in zip(regions, labels, strict=True)]


def _first_labels(page: Page) -> list[Slice]:
    """The first label of each story's script: that of its headline, where another label follows.

    Further stories begin a line. Thumbnails of similar stories below the frame's marks are none.
    """
    frame = _first_frame(page.whole)
    whole = page.whole.before(frame) if frame else page.whole
    labels = [hit.slice for hit in whole.finditer(_STORY) if _headline(page, hit.slice) is not None]
    if not labels:
        first = whole.search(_HEAD)
        return [first.slice] if first else []
    return [labels[0], *(label for label in labels[1:] if label.starts_line())]


@once_a_page
def _first_frame(words: Slice) -> Hit | None:
    return words.search(_FRAME)


def _headline(page: Page, label: Slice) -> Slice | None:
    """The words behind a headline's label up to the next label; None without such a one."""
    near = page.source.slice(label.end, label.end + _LONGEST_HEADLINE)
    following = near.search(_HEAD)
    return near.before(following).strip() if following else None


def _start_of_title(page: Page, before: Slice, label: Slice) -> int:
    """Where a further story on a page begins: with its title, which repeats the headline or stands below a bullet."""
    near = page.source.slice(max(before.end, label.start - 3 * _LONGEST_TITLE), label.start)
    headline = _headline(page, label)
    lines = near.lines()
    sample = _sample_above(lines)
    titles = [headline, *lines[sample + 1 :]]
    start = lines[sample].start if sample < len(lines) else label.start
    del lines[sample:]
    # The title above the sample may have other words than the headline.
    if start < label.start and lines and (_stands_apart(lines) or any(_same(lines[-1], one) for one in titles)):
        start = lines.pop().start
    while lines and (_same(lines[-1], headline) or not lines[-1].strip(_BULLETS)):
        start = lines.pop().start
    if start == label.start and len(lines) > 1 and not lines[-2].strip(_BULLETS):
        start = lines[-2].start
    return start


def _sample_above(lines: Sequence[Slice]) -> int:
    """The index of the bank's words on a sample among the last lines above a script; how many lines there are if none.

    Between them and the script stands the title again, if anything.
    """
    last = range(max(len(lines) - 2, 0), len(lines))
    return next((index for index in last if lines[index].fullmatch(_SAMPLE)), len(lines))


def _stands_apart(lines: Sequence[Slice]) -> bool:
    """Whether the last of some lines is short, and a blank line stands above it."""
    above = lines[-1].source.slice(lines[-2].end, lines[-1].start) if len(lines) > 1 else None
    return above is not None and above.raw.count("\n") > 1 and len(lines[-1]) <= _LONGEST_TITLE


def _same(line: Slice, headline: Slice | None) -> bool:
    return headline is not None and line.strip(_BULLETS).text.casefold() == headline.text.casefold()


def _story(page: Page, region: Slice, label: Slice, count: int) -> Sections:
    """The sections of one story."""
    fields = find_list(region.after(label), _FIELDS)
    end = _end_of_script(page, region.after(label), fields)
    title, published = _read_top(page, region.before(label), _headline(page, label), label)
    sections: dict[str, Sequence[Slice]] = {
        "headline": (title,) if title is not None else (),
        "published": (published,) if published is not None else (),
        SCRIPT: (page.source.slice(label.start, end),),
    }
    for name in ("id", "published"):
        if fields and (value := fields.value(name)):
            sections[name] = (value, *sections.get(name, ()))
    credits = _read_bottom(page, region.after(end), fields)
    return Sections(sections, _facts(page, is_only=count == 1), _read_fields(page, fields, credits))


def _facts(page: Page, *, is_only: bool) -> Mapping[str, str]:
    """The address, and for a page of one story the other facts of its head; a product's code stands in its address."""
    head = page.source.head
    names = ("url", "published", "duration") if is_only else ("url",)
    facts = {name: head[name] for name in names if name in head}
    code = _ID.search(head.get("url", ""))
    return {**facts, "id": code[1]} if code else facts


def _end_of_script(page: Page, words: Slice, fields: FieldList | None) -> int:
    """Where a script ends: before the fields and the site's frame; behind its sign-off."""
    frame = words.search(_FRAME) if _first_frame(page.whole) else None
    elements = (e.start for e in page.source.elements if e.name in FRAME_ELEMENTS and e.start > words.start)
    end = min([words.end, *elements, *([frame.start] if frame else []), *([fields.start] if fields else [])])
    sign_off = find_sign_off(words.before(end))
    return sign_off.end if sign_off else end


def _read_top(page: Page, top: Slice, headline: Slice | None, label: Slice) -> tuple[Slice | None, Slice | None]:
    """The title, where the script has no headline, and the time stamp above a script; all else is the site's."""
    title: Slice | None = None
    published: Slice | None = None
    for line in reversed(top.lines()):
        stamp = line.fullmatch(_STAMP)
        if _SAMPLE.fullmatch(line.text):
            page.claim(line, "furniture", "sample")
        elif stamp:
            published = stamp["moment"]
            page.claim(stamp["label"], "label", "source of the copy")
            page.claim(stamp["source"], "open", "source of the copy")
        elif _same(line, headline):
            page.claim(line, "repeat", "headline")
        elif title is None and not label.match(_STORY) and len(line) <= _LONGEST_TITLE:
            title = line
        else:
            page.claim(line, "open", "site frame")
    return title, published


def _read_bottom(page: Page, bottom: Slice, fields: FieldList | None) -> list[Credit]:
    """The reporters named below a script; all that is no product field is the site's."""
    credits: list[Credit] = []
    listed = _listed(fields)
    for line in bottom.lines():
        reporter = line.search(_REPORTER)
        if reporter and (names := reporter["names"]) is not None:
            credits += read_credits(reporter.slice, names, "reporter")
            page.claim(line.before(reporter), "open", "site frame")
            page.claim(line.after(reporter), "open", "site frame")
        elif line.start not in listed:
            page.claim(line, "open", "site frame")
    return credits


def _listed(fields: FieldList | None) -> range:
    """Where the product fields stand, up to the bank's words below them."""
    if fields is None:
        return range(0)
    below = (field.label.start for field in fields.fields if field.name in ("size_note", "similar"))
    return range(fields.start, min([fields.end, *below]))


def _read_fields(page: Page, fields: FieldList | None, credits: Sequence[Credit]) -> Script:
    """What the image bank says of a product."""
    if fields is None:
        return Script(credits=credits)
    for field in fields.fields:
        page.claim(field.label, "label", field.name)
    provider, owner, limits = (fields.value(name) for name in ("credit", "media_source", "instruction"))
    bank = read_bank_credits(provider, owner)
    extra = {label: value for name, label in _EXTRA.items() if (value := fields.value(name))}
    extra |= {field.name: field.value for field in fields.fields if not field.is_known and field.value}
    return Script(
        credits=[*bank, *credits], extra=extra, restrictions=read_restrictions(page, limits) if limits else ()
    )


def read_bank_credits(provider: Slice | None, owner: Slice | None) -> list[Credit]:
    """`Xinhua / Kyodo News Images` provides, `Xinhua News Agency.All Rights Reserved` owns."""
    credits = [make(Credit, text=provider, role="provider", name=provider)] if provider is not None else []
    if owner is not None:
        rights = owner.search(_RIGHTS)
        credits.append(make(Credit, text=owner, role="owner", name=owner.before(rights) if rights else owner))
    return credits
