"""Words that each kind of restriction is known to use beside the names, times and numbers in its fields.

A restriction is understood only if its fields and these phrases account for all of its words. The phrases are matched
on plain words (`plain`), the first that fits; they are whole phrases, so that no other order of their words passes.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from newsitem.model import RestrictionKind

_PARTS: Final = {
    "<no>": r"(?:strictly |absolutely )?(?:no|not|never|do not|dont|must not|may not|should not|cannot|can not)",
    "<be>": r"(?: to)?(?: be)?(?: available)?(?: for)?",
    "<use>": r"(?:(?:re ?)?(?:used?|usage|broadcast(?! (?:/|or|and|nor) |$)|aired|airing|air|transmit|transmitted"
             r"|transmission)|access|available)",
    "<at>": r"(?: (?:in|by|to|for|from|on|within)\b)?",
    "<free>": r"(?:(?:available|cleared|access|use|free|worldwide|world wide|globally|all|to|for|clients|markets"
              r"|territories|countries|no restrictions?|unrestricted|/)\s)+",
    "<except>": r"(?:with the exception of|except(?:ing)?(?: for| in| to)?|excluding|excludes|excl|but not|minus)",
    "<period>": r"(?:\d+ ?|[a-z]+ )(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)",
    "<sell>": r"(?:re ?s(?:ales?|ell|elling|old)|sales?|sell|sold|(?:re ?)?distribut(?:e|ed|ion)"
              r"|(?:re ?)?syndicat(?:e|ed|ion)|sub ?licen[cs](?:e|ed|ing)|transfer)",
    "<archive>": r"(?:archiv(?:e|es|ed|al|ing)|librar(?:y|ies)|file|storage|stored?)",
    "<alter>": r"(?:obscur|obstruct|crop|blur|cover|remov|alter|chang|modif|mask|hid|edit|re ?edit|manipulat)[a-z]*",
    "<polite>": r"(?:please|pls|pease|plese|note|users?|clients|all|broadcasters|subscribers)",
    "<news>": r"(?:news|editorial|educational)",
    "<commerce>": r"(?:commercial|advertising|advertisement|promotional|promotion|marketing)",
    "<purpose>": r"(?: use| usage| purposes?)?",
    "<clients>": r"(?:clients|subscribers|members|customers|affiliates)",
    "<anywhere>": r"(?: worldwide| anywhere| all| all territories| all countries)?",
    "<later>": r"(?:after|beyond|later than|past)",
    "<till>": r"(?:until|till|up to)",
    "<allowed>": r"(?:within|for|only|use|through|limited|until|till|up to|licen[cs]e|window|limit|expires?|ends?)",
}  # fmt: skip

_PHRASES: Final[Mapping[str, str]] = {
    "none": r"""
        ^(?:access )?(?:all|none|nil|n a)$
        ^access / all$
        ^all access$
        ^no restrictions?$
        ^unrestricted(?: access| use)?$
        ^public domain$
        ^free access$
        ^(?:free )?for all uses?$
        ^available (?:to|for) all(?: clients)?$
        ^sin restricci(?:on|ones)$
        ^libre acceso$
        ^aucune?(?: restriction)?$""",
    "no-access": r"""
        ^(?:<polite> )+(?=no |not |do |must |may )
        <no><be> <use><at>
        ^<no> (?:for|in|by|to|on|within)
        ^<free>(?:<except>|outside(?: of)?|without|not|no)
        ^(?:<except>|no|not)
        sin acceso(?: a| en)?
        pas dacces(?: a| en)?""",
    "only-access": r"""
        ^no (?:access|use)<anywhere>(?: /)? (?:<except>|other than|outside(?: of)?)
        (?:for )?(?:use|usage|access|available)(?: is)?(?: only| limited| restricted)?<at>
        only(?: for)?(?: use| access| available)?<at>
        ^(?:strictly|for)""",
    "platform": r"""
        ^<free>(?:<except>|without|not|no)
        <no><be> <use><at>
        <no> (?:for|on)
        ^(?:<except>|no|not)
        (?:for )?(?:use|usage|access)(?: on)?(?: only)?(?: in| within)?
        only(?: for)?(?: use)?(?: on)?(?: in| within)?
        (?:channels?|platforms?|services?|rights)
        ^(?:strictly|for)""",
    "clients-only": r"""
        ^(?:international|us)
        (?:for )?(?:use |access )?(?:only )?(?:by |for |to )?<clients>(?: only)?
        client only""",
    "editorial-only": r"""
        this media asset is free for editorial broadcast / print / online and radio use
        it is restricted for use for other purposes
        (?:for )?<news>(?: (?:and|or) <news>)*<purpose> only
        (?:only )?(?:to be used )?(?:only )?for <news> (?:use|purposes?)(?: only)?
        <no>(?: for)?(?: any)? <commerce>(?: (?:and|or) <commerce>)*<purpose>
        solo uso editorial
        usage editorial
        ^(?:strictly|<polite>)""",
    "no-resale": r"""
        no re use / re sale film / video clips without clearance
        <no>(?: to be| be)?(?: for)?(?: onward| further| third party)? <sell>(?: (?:and|or)(?: no)? <sell>)*
        <no>(?: use)?(?: by| to| for| access)? third part(?:y|ies)(?: access| use| sales?)?
        (?:queda )?prohibida? (?:la )?(?:re)?venta
        revente interdite
        no reventa
        ^<polite>""",
    "no-archive": r"""
        <no>(?: to| be| an?)*(?: use| used)?(?: for| in| as| to)?(?: the)? <archive><purpose>(?: (?:and|or) <archive>)?
        (?:prohibido (?:el )?|pas d)archiv[a-z]*
        (?:after|beyond)
        (?:on|at)
        ^<polite>""",
    "no-alteration": r"""
        (?:<polite> )*<no>(?: to| be)* <alter>
        (?:this |the )?(?:video|logo|watermark|caption|credit)s? (?:may|must|should|can) ?not (?:be )?<alter>
        (?:to be |must be |only )?(?:used?|shown|broadcast) (?:only )?in (?:full|its entirety)
        (?:logo|watermark)s? must (?:be (?:visible|shown|kept)|remain|stay|appear)(?: visible)?
        full length only""",
    "length-limit": r"""
        (?:a )?max(?:imum)?(?: of)?(?: use| usage| duration| length)?(?: of| is)?(?= <period>)
        (?:use (?:of )?)?(?:no|not) more than
        <no>(?: <use>)?(?: of)? (?:more than|exceed(?:ing)?|longer than|over)
        not? (?:exceed(?:ing)?|longer than)
        (?:use (?:of )?)?(?:up to)
        max(?:imum)?(?: use)?
        of (?:footage|video|material) only
        ^<polite>""",
    "time-limit": r"""
        <no><be>(?: new)?(?: <use>)?(?: in| by)?
        <later>
        ^<free>(?:only )?(?:<till>|for)
        (?:for )?(?:use )?(?:only )?(?:within|for|limited to)(?: the first| a period of)?
        of (?:use )?only
        (?:use |licen[cs]e )?only
        (?:use|licen[cs]e|window|limit)
        (?:rights?|licen[cs]e|use) (?:is )?(?:expires?|ends?)(?: on| at)?
        (?:expires?|<till>|through)(?: on| at)?
        (?:available|access)
        (?:of|from|after) receipt
        (?:on|at)
        ^(?:strictly|<polite>)""",
    "embargo": r"""
        embargo(?:ed)?(?: until| till| to)?
        <no>(?: for)?(?: <use>| release| publication)?(?: before| until| till)
        hold (?:for release )?(?:until|till)
        (?:for )?(?:release|use|broadcast|publication)(?: only)? (?:after|from|not before)
        embargad[oa](?: hasta)?
        sous embargo(?: jusquau| jusqua)?
        (?:until|till)
        (?:on|at)
        ^(?:strictly|<polite>)""",
    "credit": r"""
        without borders
        (?:when|if) us(?:ed|ing)
        at all times
        in full
        credit(?:s)? (?:must|should) be (?:shown|given|displayed)
        (?:must|should|shall|needs? to)(?: be)?(?: give| given| show| display| carry| include| use)?""",
}  # fmt: skip

#: Kinds whose words may hold names of anything, such as that of a logo: only words that limit are looked for in them.
FREE_KINDS: Final = frozenset({"credit", "no-alteration"})


@cache
def phrases(kind: RestrictionKind) -> re.Pattern[str]:
    """The phrases of a kind; a pattern that matches nothing for a kind without any."""
    return _pattern(_PHRASES.get(kind, "(?!)"))


def has_sense(kind: RestrictionKind, words: str) -> bool:
    """Whether plain words say as a whole what the kind means; they never do if there are none.

    The parts of a time can also say the contrary: `no use after`, but `use until`.
    """
    if kind == "time-limit":
        return _forbids(words, "<later>") or (
            _says(words, "<allowed>") and not _says(words, "<no>") and not _says(words, "<later>|before")
        )
    if kind == "embargo":
        if _says(words, "after|from"):
            return _says(words, "^(?:for )?(?:release|use|broadcast|publication)(?: only)? (?:after|from)")
        return _says(words, "embargo(?:ed)?|embargad[oa]|not before|hold") or _forbids(words, "before|until|till")
    return bool(words)


def _says(words: str, what: str) -> bool:
    return _pattern(what).search(words) is not None


def _forbids(words: str, what: str) -> bool:
    """Whether the words hold a `no`, and behind it what is meant."""
    no = _pattern("<no>").search(words)
    return no is not None and _pattern(what).search(words, no.end()) is not None


@cache
def _pattern(rows: str) -> re.Pattern[str]:
    for name, part in _PARTS.items():
        rows = rows.replace(name, part)
    return re.compile("|".join(rf"(?<!\S)(?:{row.strip()})(?!\S)" for row in rows.strip().splitlines()))
