"""Sentences that limit a video to an agency's clients, as Storyful's YouTube channel prints them below its text."""

from typing import Final

from attrs import frozen

from newsitem.build import make
from newsitem.model import Restriction
from newsitem.patterns import lazy_pattern
from newsitem.text import Slice

_CLIENTS: Final = lazy_pattern(r"\bStoryful(?:['’]s)?\s[^.!?\r\n]{0,60}\b(?:clients|subscribers|customers|partners)\b")
_SENTENCE_END: Final = lazy_pattern(r"(?<=\p{L}{3}|\d)[.!?…][”\"’)]*+(?=\s|\Z)")


@frozen(eq=False, repr=False)
class ClientLicence:
    """A restriction, and what stands before and behind its sentence on its line."""

    restriction: Restriction
    before: Slice
    behind: Slice


def client_licence(line: Slice) -> ClientLicence | None:
    """The sentence on a line that limits the video to Storyful's clients; None if there is none."""
    hit = line.search(_CLIENTS)
    if hit is None:
        return None
    ends = [end.end for end in line.finditer(_SENTENCE_END)]
    start = max((end for end in ends if end <= hit.start), default=line.start)
    end = min((end for end in ends if end >= hit.end), default=line.end)
    sentence = line.cut(start, end).strip()
    restriction = make(Restriction, text=sentence, kind="clients-only")
    return ClientLicence(restriction, line.before(sentence).rstrip(), line.after(sentence).lstrip())
