"""Names of outlets, agencies and sources: whether two of them mean the same, may do so, or do not."""

import re
from functools import lru_cache
from typing import Final, Literal

from newsitem.rights.plain import words_of

#: `maybe`: one may be a part of the other, as a group and its channel.
Match = Literal["same", "maybe", "other"]

# Words that change nothing about who is meant.
_DROPPED: Final = frozenset({"tv", "television", "the"})
# Words that many names share.
_COMMON: Final = frozenset(
    {"news", "video", "handout", "of", "and", "media", "press", "via", "obtained", "by", "footage"}
)
# So many words give initials.
_INITIALS: Final = range(3, 9)

# Words for everybody of a kind: who is meant is not said.
_KINDS_OF: Final = frozenset(
    """
    broadcasters networks channels stations outlets websites sites agencies newspapers papers magazines affiliates
    competitors rivals companies organisations organizations publishers portals aggregators customers subscribers
    members media language languages services group groups pool pools consortium exchange ebu evn eurovision enex
    abu asiavision uer others elsewhere abroad overseas anyone anybody everyone everybody nobody market markets
    territory territories region regions area areas country countries states province provinces zone speaking
    host neighbours neighbors neighbouring etc
    """.split()
)
# Such words too, where nothing but them and words like `TV` is said: `LOCAL TV`, but not `IRAN INTERNATIONAL`.
_VAGUE: Final = frozenset(
    """
    access sale sales resale sold distribution redistribution syndication publication archive library use rights legal
    note notes see below above withdrawn whatsoever ever live export today tonight tomorrow morning evening night
    monday tuesday wednesday thursday friday saturday sunday weekend
    all any anything everything whole entire on off material footage video pictures clips
    domestic local foreign national regional international other state public private commercial home native radio
    tv television press broadcaster affiliate network channel station agency and or
    american australian austrian belgian brazilian british bulgarian canadian chilean chinese colombian croatian cuban
    czech danish dutch egyptian english european finnish french german greek hungarian icelandic indian indonesian
    iranian iraqi irish israeli italian japanese jordanian kenyan korean latvian lebanese lithuanian malaysian mexican
    moroccan nigerian norwegian pakistani palestinian persian peruvian philippine polish portuguese romanian russian
    saudi scottish serbian slovak slovenian spanish swedish swiss syrian taiwanese thai tunisian turkish ukrainian
    venezuelan vietnamese welsh arab arabic asian african scandinavian nordic latin
    """.split()
)
# What a name does not hold: a colon, a year.
_SENTENCE: Final = re.compile(r":|\b(?:19|20)\d\d\b")
# Words that a name does not hold: whoever wrote them set a condition.
_CONDITIONS: Final = frozenset(
    """
    no not non only never without unless except excepting excluding exclude excl besides if when where until till after
    before during within outside inside permission permitted prior approval approved consent agreement licence license
    licensed licensing prohibited forbidden subject clearance cleared clear contact fee paid pay must may should shall
    restricted restrictions embargo embargoed expires use used usage for by in from to on at with any some part parts
    than minus pending unlicensed rights holders holder partners partner affiliated hours hour days day weeks week
    months minutes minute mins seconds secs january february march april june july
    august september october november december over under up max maximum more less once first
    """.split()
)

# Words that allow again what the others forbid.
_LOOSENING: Final = frozenset(
    """
    except excepting excepted excluding unless without if but only other than besides apart permission approval consent
    agreement clearance cleared licence license contact pending prior
    """.split()
)
# Words that limit more, in a text that may otherwise name anything: a credit, or whose logo it is.
_LIMITING: Final = _LOOSENING - {"but", "other", "than", "prior", "apart", "pending", "contact"} | frozenset(
    """
    no not non only never when until till after before within outside prohibited forbidden subject restricted embargo
    embargoed expires access resale resales hours licensed use used usage clients subscribers max maximum minute
    minutes mins seconds secs withdrawn excluded excludes barred bar out pay paid fee
    """.split()
)


def outlet_match(one: str, other: str) -> Match:
    """Whether two names of outlets mean the same: `BBC` and `BBC Persian`, `CNN` and `CNNi` may."""
    return _match(_core(one), _core(other))


def source_match(one: str, other: str) -> Match:
    """Whether two names of sources mean the same; those that share a word of their own may."""
    found = outlet_match(one, other)
    shared = set(_core(one)) & set(_core(other)) - _COMMON
    return "maybe" if found == "other" and shared else found


def is_condition(name: str) -> bool:
    """Whether the words hold more than a name: `JAPAN WITHOUT PERMISSION`, `BBC IN UK`."""
    return not _CONDITIONS.isdisjoint(words_of(name))


def is_loosening(words: str) -> bool:
    """Whether some words may allow what the rest of a restriction forbids."""
    return not _LOOSENING.isdisjoint(words_of(words))


@lru_cache(maxsize=8192)
def is_limiting(words: str) -> bool:
    """Whether some words, among which may be any name, set a condition."""
    return not _LIMITING.isdisjoint(words_of(words))


def is_kind_of(name: str) -> bool:
    """Whether the words mean everybody of a kind (`UK BROADCASTERS`), so that nobody can be told by his name."""
    words = words_of(name)
    if len("".join(words)) == 1 or _SENTENCE.search(name):  # NO ACCESS D/A/CH
        return True
    return _VAGUE.issuperset(words) or not _KINDS_OF.isdisjoint(words)


@lru_cache(maxsize=8192)
def _core(name: str) -> tuple[str, ...]:
    words = words_of(name)
    return tuple(word for word in words if word not in _DROPPED) or words


@lru_cache(maxsize=65536)
def _match(one: tuple[str, ...], other: tuple[str, ...]) -> Match:
    if not one or not other:
        return "maybe"
    if one == other or "".join(one) == "".join(other):
        return "same"
    if _is_short_for(one, other) or _is_short_for(other, one):
        return "maybe"
    forms = [(left, right) for left in _forms(one) for right in _forms(other)]
    return "maybe" if any(_may_hold(left, right) or _may_hold(right, left) for left, right in forms) else "other"


def _is_short_for(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name is the two initials of another: `AP`. Such short ones count only as a whole."""
    return len(full) == 2 and "".join(short) == full[0][0] + full[1][0]


def _may_hold(group: tuple[str, ...], channel: tuple[str, ...]) -> bool:
    """Whether one name may be that of a part of the other: it begins with it, or has all of its words."""
    return "".join(channel).startswith("".join(group)) or set(group) <= set(channel)


def _forms(name: tuple[str, ...]) -> list[tuple[str, ...]]:
    """A name, and it with its first words as initials: `voice of america persian` is `voa persian`."""
    lengths = [length for length in _INITIALS if length <= len(name)]
    return [name, *(("".join(word[0] for word in name[:length]), *name[length:]) for length in lengths)]
