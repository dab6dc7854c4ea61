"""Use of the library as callers write it. Nobody runs it: the type checker reads it."""

from collections.abc import Iterable
from pathlib import Path

import newsitem
from newsitem.plugin import SCRIPT, Dialect, Format, Mark, Page, Script, Sections, Slice


def use(text: str, data: bytes, path: Path) -> None:
    item: newsitem.Item = newsitem.parse(text)
    items: list[newsitem.Item] = newsitem.parse_all(data, format="newsflare", name="page", encodings=("cp1251",))
    items += newsitem.read(path, strict=True)
    name: str | None = newsitem.identify(text)
    words: str = newsitem.dumps(items, "csv", grain="soundbites")
    newsitem.write(item, path, to="newsml-g2", guid_authority="example.org,2026")
    same: bool = newsitem.loads(newsitem.dumps(item)) == item
    for shot in item.shots:
        number: int | None = shot.number
        for bite in shot.soundbites:
            quote: str | None = bite.quote
            print(number, quote, bite.speaker.name if bite.speaker else None)
    print(name, words, same)


def layout(page: Page) -> Iterable[Sections]:
    return [Sections({SCRIPT: (page.whole,)})]


def fits(script: Slice) -> bool:
    return bool(script)


def read(page: Page, script: Slice) -> Script:
    page.claim(script.cut(0, 1), "label")
    return Script(slices={"storyline": script.lines()})


example = Format(
    name="example",
    provider="Example",
    marks=((Mark("line", "Example"), Mark("host", "example.org")),),
    layout=layout,
    dialects=(Dialect("example", fits, read),),
)
newsitem.register(example)
