"""Wordings by which a format recognises its pages and its layout cuts them, as the text of patterns.

They stand here so that recognising a page imports none of the modules that read one.
"""

from typing import Final

#: AFP's number of a video, behind the headline or on a line of its own: seven letters and digits.
AFP_ID: Final = r"(?=[A-Z]*\d)(?=\d*[A-Z])[0-9A-Z]{7}"

_HOLDS: Final = r"(?:IM[AÁ]GE(?:NE)?S?|SOUND\s?BITES?|SONORES?|DECLARACI[OÓ]N(?:ES)?|STOCK\s?SHOTS?|VIDEOGRAPHICS?)"
#: The words that close a caption of AFP's.
AFP_CLOSING: Final = rf"{_HOLDS}(?:\s*(?:[,&/]|\b(?:AND|ET|Y)\b)\s*{_HOLDS}){{0,3}}"

_TAB: Final = r"(?:English|Français|العربية|[PР]усский|Español|日本語|Deutsch|中文|Português|한국어)"
#: CCTV+'s languages alone on a line, one or several.
CCTV_TABS: Final = rf"(?:[•·*|\-][^\S\r\n]*+)?+{_TAB}(?:[^\S\r\n•·*|]*+(?:[•·*|][^\S\r\n]*+)?+{_TAB})*+"

_SMALL: Final = "and|as|at|by|de|for|from|in|into|of|on|or|the|to|via|vs|with|after|before|over|amid|under"
_SLUG_WORD: Final = rf"(?:[^\p{{Ll}}\s]\S*+|(?:{_SMALL})(?!\S))"
#: CCTV+'s `Region-Topic/Aspect`: every word with a capital, a hyphen or slash without blanks between two of them.
CCTV_SLUG: Final = (
    rf"(?=[^\r\n]{{0,80}}?(?:[-/][\p{{Lu}}\d]|Commentary:)){_SLUG_WORD}(?:[^\S\r\n]++{_SLUG_WORD}){{0,15}}+(?<![.?!:])"
)

#: The unit of DVIDS under which NATO's own videos stand; other units' pages are not NATO's.
NATO_UNIT: Final = "Natochannel"

#: What an image bank says of its clip of Xinhua's.
XINHUA_SAMPLE: Final = (
    r"\**+\s*+This is a \d{1,3}-seconds? sample of the video\.\s+For the full version, please contact us\.?\s*+\**+"
)

#: The kind of the sources that are made of NewsML-G2, and the name of the format that reads them.
NEWSML_KIND: Final = "newsml-g2"
