"""Tags of languages (BCP 47)."""

import re
from typing import Final

_TAG: Final = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")


def is_tag(language: str | None) -> bool:
    """Whether a language stands for itself as a tag. `und` does not: it is written where no language is known."""
    return language is not None and _TAG.fullmatch(language) is not None and language.lower() != "und"
