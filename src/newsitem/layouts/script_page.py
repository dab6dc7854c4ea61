"""A page that is nothing but an agency's script, or a script in a saved page: from the main heading on."""

from newsitem.claims import Page
from newsitem.plugin import SCRIPT, Sections


def script_page(page: Page) -> list[Sections]:
    """One item, all of it script; in saved HTML the site's frame above the main heading is none of it."""
    facts = {name: page.source.head[name] for name in ("url", "published", "duration") if name in page.source.head}
    heading = next((e for e in page.source.elements if e.name == "h1"), None)
    if heading is None:
        return [Sections({SCRIPT: (page.whole,)}, facts)]
    page.claim(page.whole.before(heading.start).strip(), "open", "site frame")
    title = page.source.slice(heading.start, heading.end).strip()
    return [Sections({"headline": (title,), SCRIPT: (page.whole.after(title),)}, facts)]
