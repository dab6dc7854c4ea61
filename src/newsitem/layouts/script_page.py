"""A page that is nothing but an agency's script, or a script in a saved page: from the main heading on."""

from newsitem.claims import Page
from newsitem.grammar.script_header import is_slug
from newsitem.plugin import SCRIPT, Sections
from newsitem.text import Slice


def script_page(page: Page) -> list[Sections]:
    """One item, all of it script; in saved HTML the site's frame above the main heading is none of it.

    The heading is the headline, but some tools set the slug as heading, or in a line above the headline. Where the slug
    stands below the heading, the script's own lines tell whether the heading is the headline or the tool's name.
    """
    facts = {name: page.source.head[name] for name in ("url", "published", "duration") if name in page.source.head}
    heading = next((e for e in page.source.elements if e.name == "h1"), None)
    if heading is None:
        return [Sections({SCRIPT: (page.whole,)}, facts)]
    title = page.source.slice(heading.start, heading.end).strip()
    slug = _slug_above(page.whole.before(title))
    page.claim(page.whole.before(slug or title).strip(), "open", "site frame")
    if is_slug(title) or _slug_below(page.whole.after(title)):
        return [Sections({SCRIPT: (page.whole.after(title.start),)}, facts)]
    slugs = (slug,) if slug is not None else ()
    return [Sections({"headline": (title,), "slug": slugs, SCRIPT: (page.whole.after(title),)}, facts)]


def _slug_above(words: Slice) -> Slice | None:
    """The slug on the last line above the heading."""
    lines = words.lines()
    return lines[-1] if lines and is_slug(lines[-1]) else None


def _slug_below(words: Slice) -> bool:
    """Whether the first line below the heading is a slug."""
    return any(map(is_slug, words.lines(1)))
