"""The tables of CLDR's names in `src/newsitem/grammar/cldr`, made anew from babel.

    python tests/cldr_tables.py

writes them: after another version of babel, or another language of pages.
"""

import json
from pathlib import Path

from babel import Locale

import newsitem
from newsitem.grammar.languages import PAGE_LANGUAGES
from newsitem.grammar.names import plain_name

FOLDER = Path(newsitem.__file__).parent / "grammar" / "cldr"
# CLDR's codes that are no countries of ISO 3166-1 (dependencies kept apart for shipping, blocs, pseudo regions).
NOT_ISO = frozenset("AC CP CQ DG EA EU EZ IC QO SU TA UN XA XB ZZ".split())
# Tags under which these pages file a language (CLDR has two names for the macrolanguage).
SAME = {"cmn": "zh", "zh-Hans": "zh", "zh-Hant": "zh", "nb": "no", "sr-Latn": "sr", "sr-Cyrl": "sr", "nds-NL": "nl"}


def countries(language):
    """Plain names of countries to codes."""
    territories = Locale.parse(language).territories.items()
    return {
        plain_name(name): code
        for code, name in territories
        if len(code) == 2 and code.isalpha() and code not in NOT_ISO
    }


def languages(language):
    """Plain names of languages to tags."""
    names = {}
    for code, name in Locale.parse(language).languages.items():
        tag = code.replace("_", "-")
        names.setdefault(plain_name(name), SAME.get(tag, tag))
    return names


def months(language):
    """Names and short forms of months, without their points, to numbers."""
    names = {}
    for form in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in Locale.parse(language).months[form][width].items():
                names.setdefault(name.casefold().rstrip(".").replace("ı", "i"), str(number))
    return names


MAKERS = {"countries": countries, "languages": languages, "months": months}


def table(what):
    """Code to names, in all languages of pages; a name that two languages have is that of the first."""
    codes = {}
    for language in PAGE_LANGUAGES:
        for name, code in MAKERS[what](language).items():
            codes.setdefault(name, code)
    return {code: sorted(name for name in codes if codes[name] == code) for code in sorted(set(codes.values()))}


def text(what):
    """A table as it is written, a code a line."""
    rows = (f"{json.dumps(code)}: {json.dumps(names, ensure_ascii=False)}" for code, names in table(what).items())
    return "{\n" + ",\n".join(rows) + "\n}\n"


if __name__ == "__main__":
    for what in MAKERS:
        (FOLDER / f"{what}.json").write_text(text(what), encoding="utf-8")
