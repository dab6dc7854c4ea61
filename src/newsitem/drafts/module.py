"""The module of a draft: its code, in which words of pages stand as literals only, and the format that it makes."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from newsitem.drafts.rules import Rules
from newsitem.plugin import Format

_ANCHORS: Final = {
    "dash_anchor": "newsitem.grammar.headings",
    "bracket_anchor": "newsitem.grammar.headings",
    "line_anchor": "newsitem.grammar.shot_lines",
}
_INDENT: Final = "    "


def format_of(rules: Rules) -> Format:
    """The format that the module of some rules makes."""
    names: dict[str, Any] = {"__name__": f"newsitem_{rules.name}"}
    exec(compile(code_of(rules), f"<draft of {rules.name}>", "exec"), names)  # noqa: S102  our own code
    made: Format = names[rules.name]
    return made


def code_of(rules: Rules) -> str:
    """The module as text."""
    return "\n".join(_lines(rules)) + "\n"


def literal(words: str) -> str:
    """A text as Python writes it, in double quotes and raw where that says the same."""
    plain = repr(words)
    if "\\" in words and not words.endswith("\\") and words.isprintable() and '"' not in words:
        return f'r"{words}"'
    return f'"{plain[1:-1]}"' if plain.startswith("'") and '"' not in words else plain


def _lines(rules: Rules) -> Iterator[str]:
    yield f'"""Reads the pages of the format {rules.name}: a draft of `newsitem new-format`. Look at every rule.'
    yield ""
    yield "The guide is docs/writing-a-format.md of newsitem; `newsitem test-format` tells what is still wrong."
    yield '"""'
    yield ""
    yield "from typing import Final"
    yield ""
    yield from _imports(rules)
    yield ""
    yield "#: Lines of the site that stand on all pages. What stands here is no news."
    yield from _furniture(rules)
    yield "#: Lines of facts above the script. Groups: id, duration, published."
    yield from _facts(rules.facts)
    if not rules.shared:
        yield "#: The labels of the script, by what they announce."
        yield "LABELS: Final = {"
        yield from (
            f"{_INDENT}{literal(name)}: [{', '.join(map(literal, words))}]," for name, words in rules.labels.items()
        )
        yield "}"
        yield f"RULES: Final = ShotlistRules({_shotlist_rules(rules)})"
    yield ""
    yield f"{rules.name}: Final = Format("
    yield f"    name={literal(rules.name)},"
    yield f"    provider={literal(rules.provider)},"
    if rules.language != "en":
        yield f"    language={literal(rules.language) if rules.language else None},  # of the pages' text"
    yield "    # By these words its pages are recognised; a row is enough, and all marks of a row must be there."
    yield from _marks(rules)
    yield f"    layout=framed(FURNITURE, FACTS{'' if rules.has_headline else ', has_headline=False'}),"
    yield f"    dialects=({_dialects(rules)}),"
    yield ")"


def _imports(rules: Rules) -> list[str]:
    lines = ["from newsitem.dialects.plain import plain", "from newsitem.layouts.framed import framed"]
    has_patterns = bool(rules.facts or rules.dated)
    if has_patterns:
        lines.append("import regex")
    if rules.shared and rules.shared != "plain":
        lines.append(f"from newsitem.dialects.{rules.shared} import {rules.shared}")
    if not rules.shared:
        lines.append("from newsitem.dialects.labelled import labelled")
        lines.append("from newsitem.grammar.shotlists import ShotlistRules")
    if not rules.shared and rules.anchor:
        lines.append(f"from {_ANCHORS[rules.anchor]} import {rules.anchor}")
    if not rules.shared and rules.announcing:
        lines.append("from newsitem.grammar.announced import announced_by")
    if not rules.shared and rules.split:
        lines.append(f"from newsitem.grammar.{rules.split} import {rules.split}")
    lines.append("from newsitem.plugin import Format" + (", Mark" if rules.marks else ""))
    others = sorted(line for line in lines if not line.startswith("import "))
    return [*(line for line in lines if line.startswith("import ")), *([""] if has_patterns else []), *others]


def _furniture(rules: Rules) -> Iterator[str]:
    yield "FURNITURE: Final = ("
    yield from (f"{_INDENT}{literal(line)}," for line in rules.furniture)
    yield from (f"{_INDENT}regex.compile({literal(pattern)})," for pattern in rules.dated)
    yield ")"


def _facts(patterns: Iterable[str]) -> Iterator[str]:
    yield "FACTS: Final = ("
    yield from (f"{_INDENT}regex.compile({literal(pattern)})," for pattern in patterns)
    yield ")"


def _shotlist_rules(rules: Rules) -> str:
    facts = {"find_anchor": rules.anchor, "order": literal(rules.order), "split": rules.split}
    facts["find_speech"] = f"announced_by({', '.join(map(literal, rules.announcing))})" if rules.announcing else ""
    return ", ".join(f"{name}={words}" for name, words in facts.items() if words)


def _marks(rules: Rules) -> Iterator[str]:
    yield "    marks=("
    for row in rules.marks:
        yield f"        ({' '.join(f'Mark({literal(kind)}, {literal(words)}),' for kind, words in row)}),"
    yield "    ),"


def _dialects(rules: Rules) -> str:
    if rules.shared == "plain":
        return "plain,"
    if rules.shared:
        return f"{rules.shared}, plain"
    above = "" if rules.above == "summary" else f", above={literal(rules.above)}"
    return f"labelled({literal(rules.name)}, LABELS, RULES{above}), plain"
