"""Names behind their roles, where no comma parts them: `COACH OF TURKANA WEST STARS PAUL EKAI`."""

from typing import Final

from newsitem.grammar.names import plain_name
from newsitem.grammar.roles import begins_a_name, is_body_word, is_particle, is_role_word, is_surname_too, is_title

#: Words behind which a role goes on.
LINKS: Final = frozenset("of for at in from to on with and & by".split())


def split_role_and_name(part: str) -> tuple[str | None, str | None]:
    """Name and role where the role stands first and no comma parts them: the name is the last words.

    It begins behind the last word that names a role; behind `HEAD OF …`, where no word can tell, it is the last two.
    """
    words = part.split()
    at = max((index for index, word in enumerate(words) if _ends_role(words, index)), default=None)
    if at is None:
        return _without_role_word(words)
    rest = words[at + 1 :]
    if not rest:
        return None, part
    if rest[0].lower() not in LINKS:
        return _joined(words, at + 1)
    start = _name_behind_link(words, at + 2)
    return _joined(words, start) if start is not None else (None, part)


def _ends_role(words: list[str], index: int) -> bool:
    word = words[index]
    if not is_role_word(word) or plain_name(word) in ("dr", "prof"):
        return False
    # The last two words are the name wherever the words before them make a role.
    return not (is_surname_too(word) and index == len(words) - 1 and index >= 2)


def _without_role_word(words: list[str]) -> tuple[str | None, str | None]:
    if len(words) == 1:
        return None, words[0]
    if len(words) == 2 or is_title(words[0]):
        return " ".join(words), None
    return _joined(words, _with_particles(words, len(words) - 2))


def _name_behind_link(words: list[str], start: int) -> int | None:
    """Where the name begins behind `MAYOR OF IZMIR`: None if what follows is only a place or a body."""
    title = next((i for i, word in enumerate(words) if i > start and plain_name(word) in ("dr", "prof")), None)
    body = max((i for i, word in enumerate(words) if i >= start and is_body_word(word)), default=None)
    if title is not None:
        return title
    if body is not None and body + 1 < len(words):
        goes_on = words[body + 1].lower() in LINKS  # GOVERNMENT OF BANGLADESH
        return _name_behind_link(words, body + 2) if goes_on else body + 1
    return None if body is not None or len(words) - start < 3 else _with_particles(words, len(words) - 2)


def _with_particles(words: list[str], start: int) -> int:
    """Moves a start back over initials and particles: `DANIEL P. HOLLISTER`, `MAËLYS DE KERGUÉNEC`, `UMM KHALIL`."""
    while start > 1 and not begins_a_name(words[start]) and _belongs_together(words[start - 1], words[start]):
        start -= 1
    return start


def _belongs_together(before: str, word: str) -> bool:
    return is_particle(word) or len(word.strip(".")) == 1 or begins_a_name(before)


def _joined(words: list[str], start: int) -> tuple[str | None, str | None]:
    return " ".join(words[start:]) or None, " ".join(words[:start]) or None
