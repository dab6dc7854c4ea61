"""The wordings of restrictions: a table of patterns by kind, out of the pages of all agencies.

A row is matched at the start of a statement; the first row that matches says its kind. A new wording is a new line of a
row, and holds one of the row's words: a row without any of its words in a statement is not matched, nor even compiled.
"""

from collections.abc import Iterable, Sequence
from typing import Final

import regex

from newsitem.grammar.clock import PERIOD
from newsitem.grammar.territories import Named, read_list
from newsitem.model import RestrictionKind
from newsitem.patterns import lazy_pattern
from newsitem.text import Hit, Pattern, Slice

#: A statement that restricts nothing: `Available worldwide.`
PERMISSION: Final = "permission"

# What may stand in front of any wording, again and again. It is no part of the patterns: that would double their cost.
_HEAD: Final = lazy_pattern(
    r"(?:international|domestic|u\.?s\.?|restrictions?|editors?|eds|achtung)\s*:\s*", regex.IGNORECASE
)
_POLITE: Final = lazy_pattern(
    r"(?:users?|clients?|broadcasters?|subscribers?|all|please|pls|pease|plese|note|strictly)\s+", regex.IGNORECASE
)
# What must not be done is said of the pictures, too: `The footage may not be sold`.
_SUBJECT: Final = lazy_pattern(
    r"(?:it|they|(?:(?:this|the|these|our)\s+)?(?:material|footage|video|picture|image|coverage)s?)\s+"
    r"(?=(?:must|may|should|can)\s+not\b|cannot\b)",
    regex.IGNORECASE,
)
_MOST_HEADS: Final = 2
_MOST_POLITE: Final = 12
_PARTS: Final = {
    "<no>": r"(?:(?:strictly|absolutely)\s+)?(?:no|not(?:\s+(?:to\s+)?be|\s+for|\s+available(?:\s+(?:for|in|to)\b)?)?"
            r"|(?:do|must|may|should)\s+not(?:\s+be)?|don['’]?t|cannot(?:\s+be)?|never)\s+",
    "<not>": r"(?:(?:strictly|absolutely)\s+no\s+|(?:(?:strictly|absolutely)\s+)?(?:not(?:\s+(?:to\s+)?be|\s+for"
             r"|\s+available(?:\s+(?:for|in|to)\b)?)?|(?:do|must|may|should)\s+not(?:\s+be)?|don['’]?t"
             r"|cannot(?:\s+be)?|never)\s+)",
    "<use>": r"(?:re-?)?(?:use[ds]?|usage|broadcast|air(?:ed|ing)?|transmit(?:ted)?|transmission|access|available)",
    "<on-air>": r"broadcast\s*(?:[/,&]|(?:or|and|nor|use|rights)\b|$)",  # the platform: NO BROADCAST OR ONLINE
    "<screen>": r"(?:(?:an?\s+)?on[\s-]?screen\s+|mandatory\s+|full\s+|clear\s+|visible\s+|verbal\s+|and\s+|/\s*"
                r"|on[\s-]?air\s+)*",
    "<period>": rf"(?:{PERIOD.pattern})",
    "<third>": r"(?:onward\s+|further\s+|third[\s-]party\s+)?",
    "<sell>": r"(?:re-?s(?:ales?|ell|elling|old)|sales?|sell|sold|(?:re-?)?distribut\w*|syndicat\w*|sub-?licen[cs]\w*"
              r"|transfer\w*)\b",
    "<free>": r"(?:access\s*:?\s*all|all\s+access|no\s+restrictions?|unrestricted|free\s+access"
              r"|available\s+(?:to|for)\s+all(?:\s+clients)?|worldwide)",
    "<except>": r"(?:with\s+the\s+exception\s+of|except(?:ing|\s+for|\s+in|\s+to)?|exclud(?:ing|es)|excl\.?"
                r"|but\s+not|minus)",
    "<alter>": r"(?:obscur|obstruct|crop|blur|cover|remov|alter|chang|modif|mask|hid|re-?edit|manipulat)\w*",
    "<platform>": r"(?:broadcast|tv|television|linear|on-?line|internet|web|digital|mobile|social(?:\s+media)?|print)",
    "<who>": r"(?P<who>(?:(?!\b(?:no|not|access|use|only|non)\b)[\p{L}\p{N}.,/&'’+-]+\s+){0,8})",
    "<at>": r"(?:\s+(?:in|by|to|for|from|on|within)\b)?",
}  # fmt: skip


def _pattern(rows: str) -> Pattern:
    """One pattern out of lines of alternatives."""
    whole = "|".join(line.strip() for line in rows.strip().splitlines())
    for name, part in _PARTS.items():
        whole = whole.replace(name, part)
    return lazy_pattern(whole, regex.IGNORECASE | regex.DOTALL)


#: Kind, the words of which each wording holds one, and the pattern of all wordings. `_` is a blank; one is put in front
#: of the statement, too.
KINDS: Final[tuple[tuple[RestrictionKind | str, tuple[str, ...], Pattern], ...]] = tuple(
    (kind, tuple(word.replace("_", " ") for word in words.split()), _pattern(rows))
    for kind, words, rows in (
        ("part", "_part _pt _see_ as_indicated as_per as_listed as_shown", r"""
            (?:part(?:s|ly|ially)?|pt)\b[.:]?(?!\s*of\b)
            see\s+(?:script|shot\s?-?list|below|details)s?\b
            (?:credit\s+)?(?:on[\s-]?screen\s+)?as\s+(?:indicated|per|listed|shown)\b.*(?:shot\s?-?list|script|below)
            credit\s+(?:on[\s-]?screen\s+)?as\s+(?:indicated|per|listed|shown)\b.*"""),
        (PERMISSION, "not optional", r"""
            credits?\s+(?:is\s+|are\s+)?(?:not|optional)\b(?:\s+(?:required|necessary|needed|mandatory))?[\s.!]*$"""),
        ("no-access", "except excl but minus", r"""
            <free>[,\s]*<except>\b(?!\s*no\b)(?P<list>.+)"""),
        ("time-limit", "till until up_to before sec min hour hr day week month year", r"""
            <free>(?:\s+use)?\s*,?\s*(?:only\s+)?(?:until|till|up\s+to|before|for\s+<period>)"""),
        ("none", "none nil n/a all restric public free libre aucun", r"""
            (?:none|nil|n/a)\b(?!\s+of)
            access\s*:?\s*all\b
            all\s+access\b
            no\s+restrictions?\b
            unrestricted\b
            public\s+domain\b
            free\s+access\b
            (?:free\s+)?for\s+all\s+uses?\b
            available\s+(?:to|for)\s+all\b
            sin\s+restricci
            libre\s+acceso
            aucune?(?:\s+restriction)?\s*$"""),
        ("embargo", "embarg _until _till _before _after _from", r"""
            embargo(?:ed)?\b
            <no>(?:<use>\s+)?(?:before|until|till)\b
            hold\s+(?:for\s+release\s+)?(?:until|till)\b
            (?:for\s+)?(?:release|use|broadcast|publication)\s+(?:only\s+)?(?:after|from|not\s+before)\b
            not\s+before\b
            embargad[oa]\b
            sous\s+embargo\b"""),
        ("embargo", "sperrfrist", r"sperrfrist\b"),
        ("no-archive", "archiv librar file stor", r"""
            <no>(?:an?\s+)?(?:<use>\s+)?(?:for\s+|in\s+|as\s+|to\s+)?(?:the\s+)?(?:archiv\w*|librar\w*|file\s+use|stor(?:e|ed|age))\b
            (?:prohibido\s+(?:el\s+)?|pas\s+d['’]|keine?\s+)archiv\w*"""),
        ("no-resale", "sale sell sold distribut syndicat licen transfer", r"""
            <no>(?:for\s+|be\s+)?<third><sell>(?:\s+(?P<list>.+))?"""),
        ("no-resale", "third reuse re-use venta venda reven weiter rivend", r"""
            <no>(?:<use>\s+)?(?:by\s+|to\s+|for\s+)?third[\s-]part\w+
            <no>re-?use\s*/\s*re-?sale
            (?:queda\s+)?proh?ibida?\s+(?:la\s+|su\s+|a\s+)?(?:re)?ven[dt]a
            revente\s+interdite
            pas\s+de\s+revente\b
            keine?\s+weiter(?:gabe|verkauf)\b
            vietata\s+la\s+rivendita\b
            no\s+reventa"""),
        ("editorial-only", "news ditorial", r"""
            (?:for\s+)?(?:news|editorial)(?:\s*(?:and|/|or|&)\s*(?:news|editorial|educational))?(?:\s+(?:use|usage|purposes?|program\w*))?\s+only\b
            (?:only\s+)?(?:to\s+be\s+used\s+)?(?:only\s+)?for\s+(?:news|editorial)\s+(?:use|purposes?)(?:\s+only)?\b
            (?:to\s+be\s+|(?:may|must|can)\s+be\s+|for\s+)?used?\s+in\s+(?:news|editorial)\s+(?:program\w*|bulletins?|content|context)\s+only\b"""),
        ("no-alteration", """
            obscur obstruct crop blur cover remov alter chang modif mask hid _edit re-edit reedit manipulat
            """, r"""
            <no>(?:to\s+|be\s+)?(?:<alter>|edit(?:ed|ing|s)?\b)
            (?:this\s+|the\s+)?(?:video|logo|watermark|caption|credit)s?\s+(?:may|must|should|can)\s?(?:not|n['’]t)\s+(?:be\s+)?(?:<alter>|edit\w*)
            """),
        ("no-alteration", "full entirety logo watermark", r"""
            (?:to\s+be\s+|must\s+be\s+|only\s+)?(?:used?|shown|broadcast)\s+(?:only\s+)?in\s+(?:full|its\s+entirety)\b
            (?:logo|watermark)s?\s+must\s+(?:be\s+(?:visible|shown|kept)|remain|stay|appear)\w*
            full\s+length\s+only\b"""),
        ("length-limit", "sec min hour hr day week month year", r"""
            (?:a\s+)?max(?:imum|\.)?\s*:?\s*(?:of\s+)?(?:(?:use|usage|duration|length)\b\s*)?(?:of\s+|is\s+|:)?\s*<period>
            (?:use\s+(?:of\s+)?)?(?:no|not)\s+more\s+than\s+<period>
            (?:<no>(?:<use>\s+)?(?:of\s+)?)?(?:more\s+than|exceed(?:ing)?|longer\s+than|over)\s+<period>
            (?:use\s+(?:of\s+)?)?(?:up\s+to|less\s+than)\s+<period>(?!\s+(?:after|from))
            <period>\s*(?:max(?:imum)?\b|of\s+(?:footage|video|material)\s+only)"""),
        ("time-limit", """
            sec min hour hr day week month year _after _beyond _later_than _past expire _end _till _until _up_to
            _through
            """, r"""
            <no>(?:news\s+|new\s+)?(?:<use>\s+)?(?:<period>\s+)?(?:after|beyond|later\s+than|past)\b
            (?:for\s+)?(?:news\s+|editorial\s+)?(?:<use>\s+)?(?:only\s+)?(?:within|for|limited\s+to)\s+(?:the\s+first\s+|a\s+period\s+of\s+)?<period>
            <period>\s+(?:of\s+)?(?:news\s+|editorial\s+)?(?:<use>\s+|licen[cs]e\s+)?only\b
            <period>\s+(?:news\s+)?(?:<use>|licen[cs]e|window|limit)\b
            (?:<use>|rights?|licen[cs]e)\s+(?:is\s+)?(?:expires?|ends?|until|till|up\s+to|through)\b
            expires?\b
            (?:for\s+)?(?:use|broadcast|available)\s+(?:only\s+)?(?:until|till)\b"""),
        ("editorial-only", "ditorial redaktion commercial advertis promotion marketing entertainment documentar", r"""
            <no>(?:for\s+)?(?:<use>\s+)?(?:for\s+|in\s+)?(?:any\s+|the\s+purposes?\s+of\s+)?(?:commercial|advertis\w*|promotion\w*|marketing|entertainment|documentar\w*)
            <no><use>\s+of\s+(?:[\w’'-]+\s+){1,6}(?:for|in)\s+(?:any\s+)?(?:commercial|advertis\w*|promotion\w*|marketing)
            .{0,60}\bfree\s+for\s+editorial\b
            (?:solo|s[óo]lo|apenas|somente)\s+(?:para\s+)?uso\s+editoriale?\b
            uso\s+exclusiv(?:o|amente)\s+editoriale?\b
            (?:nur|ausschlie(?:ß|ss)lich)\s+(?:für|zur|zum?)\s+redaktionelle\w*\s+\w+
            usage\s+[ée]ditorial\b"""),
        ("credit", "courtes credit crédit", r"""
            (?:you\s+|it\s+)?(?:must|should|shall|needs?\s+to|required\s+to|mandatory|compulsory|obligatory|requires?)(?:\s+(?:be\s+)?(?:given?|show|display|carry|include|use))?\s*:?\s*<screen>(?:courtes(?:y|ies)|credit(?:s|ed)?)\b
            on[\s-]?screen\s+(?:courtesy|credit)\b
            (?:give\s+)?credit\b(?!\s+card)
            courtesy\b
            cr[ée]dito?\s+obligat\w*"""),
        ("clients-only", "client subscri member customer affiliate", r"""
            <who>(?:clients?|subscribers?|members?|customers?|affiliates)\s+only\b
            (?:for\s+)?(?:use\s+|access\s+)?(?:only\s+)?(?:by|for|to)\s+<who>(?:clients|subscribers|members|affiliates)(?:\s+only)?\b
            .{0,80}\bsubscription\s+clients\b"""),
        ("only-access", "only", r"""
            (?:for\s+)?(?P<platforms><platform>)\s+(?:use\s+|usage\s+|rights\s+)?only\s+(?:in|within)\b(?P<list>.+)"""),
        ("platform", "only", r"""
            (?:for\s+)?(?P<only>(?:<platform>(?:\s*(?:/|,|&|\band\b|\bor\b)\s*|\s+))+)(?:use\s+|usage\s+|access\s+|platforms?\s+|rights\s+)?only\b
            (?:for\s+)?use\s+on\s+(?P<only>(?:<platform>(?:\s*(?:/|,|&|\band\b|\bor\b)\s*|\s+))+)(?:channels?|platforms?|services?|media)\s+only\b
            only\s+(?:for\s+)?(?P<only><platform>\b(?:[\s/,&]+(?:and\s+|or\s+)?<platform>)*)(?:\s+use)?"""),
        ("only-access", "only limited access_restricted use_restricted available_restricted", r"""
            only\s+(?:for\s+)?(?:access|use|available|broadcast)<at>(?P<list>.+)
            (?:for\s+)?(?:access|use|available)\s+(?:only|limited|restricted)\s+(?:in|by|for|to|within)\b(?P<list>.+)
            (?:for\s+)?(?:use|access|broadcast|available)\s+(?:in|by|within|for|to)\s+(?P<list>(?:(?!\bonly\b).)+)\bonly\b
            access\s+(?P<list>(?!all\b)(?:(?!\bonly\b).)+)\bonly\b
            only\s+(?:in|by|for)\s+(?P<list>.+)"""),
        ("no-access", "_of_", r"""
            <no><use>\s+of\s+(?:[\w’'-]+\s+){1,6}?(?:in|by|within|on)\b(?P<list>.+)"""),
        ("no-access", "_no_", r"""
            no\s+(?!<on-air>)<use>\b<at>(?P<list>.*)"""),
        ("no-access", "_no_in _no_by _no_to _no_for _no_from _no_on _no_within", r"""
            no\s+(?:in|by|to|for(?!\s+<use>\b)|from|on|within)\b(?P<list>.+)"""),
        ("no-access", "strictly_no absolutely_no not_ don't don’t dont never", r"""
            <not>(?:<use>\b\s*)?(?:in|by|to|for(?!\s+<use>\b)|from|on|within)\b(?P<list>.+)
            <not><use>\b(?P<list>.*)"""),
        ("no-access", """
            coverage material footage video picture worldwide world-wide globally markets territories
            except excl but_not minus sin pas
            """, r"""
            (?:this\s+|the\s+)?(?:coverage|material|footage|video|pictures?)\s+<no><use>\s+(?:in|by|on|for)\b(?P<list>.+)
            (?:available\s+)?(?:worldwide|world-wide|globally|all\s+(?:markets|territories))[,\s]*(?:excluding|except(?:ing|\s+for)?|excl\.?|outside|but\s+not|not|minus|without|no)\b(?P<list>.+)
            <except>\b(?P<list>.+)
            (?:sin|pas\s+d['’])\s*acc[eè]s[os]?\b(?:\s+(?:en|au|aux|à)\b)?(?P<list>.*)"""),
        ("restricted", "restrict", r"restrict(?:ed|ions?(?:\s+apply)?)\s*$"),
        (PERMISSION, "_use_on_ _use_permitted_on_ available cleared all_platforms worldwide", r"""
            (?:for\s+)?use\s+(?:permitted\s+)?on\s+(?:(?:<platform>|all|and|or|including|incl\.?|channels?|platforms?|services?|media)[\s,&/]*)+$
            (?:available|cleared)\s+(?:worldwide|world-wide|globally|for\s+all\s+(?:platforms|media|uses?|markets|territories))\s*$
            (?:all\s+platforms|worldwide)\s*$"""),
    )
)  # fmt: skip
# Longer words are not searched for those of each row: it would cost more than to match them.
_LONGEST_SEARCHED: Final = 500
# `ACCESS ALL EXCEPT JAPAN` frees nothing expressly, and more rows would only guess what it limits.
_AFTER_ALL: Final = lazy_pattern(
    r"\b(?:except\w*|exclud\w*|excl|but|until|till|before|after|outside|minus|without|only|no|not|for\s+\d+)\b",
    regex.IGNORECASE,
)
# `UK ONLY`, `NO JAPAN`, `NO ONLINE`: a restriction only if the words name a country, a region or a platform.
_LOOSE: Final = (
    ("only-access", ("only",), _pattern(r"(?P<list>[\p{L}.\s/,&-]{2,60}?)\s+only\b")),
    (
        "only-access",
        (" in ", " within "),
        _pattern(r"(?:for\s+)?(?:use|access|broadcast)\s+(?:in|within)\s+(?P<list>.+)"),
    ),
    (
        "no-access",
        (" nicht", " kein", " interdit"),
        _pattern(
            r"(?:nicht\s+(?:für|in)|keine?\s+(?:nutzung|verwendung|zugang)(?:\s+(?:für|in))?|interdite?\s+(?:en|au|aux))"
            r"\s+(?P<list>.+)"
        ),
    ),
    ("no-access", (" no ",), _pattern(r"no\s+(?P<list>[\p{L}.][\p{L}\p{N}.\s/,&'’-]{1,60})")),
)


_ROWS: Final = (*KINDS, *_LOOSE)
# The rows that hold a word, by their places: to look for each word once is twice as fast as to ask row by row.
_ROWS_OF: Final = {
    word: [place for place, (_, needed, _) in enumerate(_ROWS) if word in needed]
    for _, needed, _ in _ROWS
    for word in needed
}


def kind_of(words: Slice) -> tuple[RestrictionKind | str, Hit | None]:
    """The kind of a statement and how it was told; `other` and None where no row matches."""
    places = _possible_rows(words)
    beginnings = _beginnings(words) if places else []
    for place in places:
        kind, _, pattern = _ROWS[place]
        hit = _first_match(beginnings, pattern)
        if hit is None:
            continue
        if kind == "none" and words.after(hit).search(_AFTER_ALL):
            return "other", None
        if place < len(KINDS) or _names_where(hit, kind):
            return kind, hit
    return "other", None


def _possible_rows(words: Slice) -> Sequence[int]:
    """The places of the rows of which the statement holds a word, in order."""
    if len(words) > _LONGEST_SEARCHED:
        return range(len(_ROWS))
    said = f" {words.text.casefold()}"
    held = [word for word in _ROWS_OF if word in said]
    return sorted({place for word in held for place in _ROWS_OF[word]}) if held else ()


def _names_where(hit: Hit, kind: str) -> bool:
    """Whether a loose wording names a country or a region; one that bars something may name a platform."""
    listed = hit["list"]
    named = read_list(listed) if listed is not None else Named()
    return bool(named.territories or (kind == "no-access" and named.platforms))


def _beginnings(words: Slice) -> list[Slice]:
    """The words from where their wording may begin: behind all heads, polite words and pictures, all but the last …"""
    found = [words]
    for pattern, most in ((_HEAD, _MOST_HEADS), (_POLITE, _MOST_POLITE), (_SUBJECT, 1)):
        for _ in range(most):
            hit = found[0].match(pattern)
            if hit is None:
                break
            found.insert(0, words.after(hit))
    return found


def _first_match(beginnings: Iterable[Slice], pattern: Pattern) -> Hit | None:
    for words in beginnings:
        if hit := words.match(pattern):
            return hit
    return None
