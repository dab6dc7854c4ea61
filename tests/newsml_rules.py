"""What our own documents of NewsML-G2 keep to: the library's rules, and a few that hold for ours alone.

The rules of the library stand in `newsitem.checks`, apart from the writer, and share no code with it.
"""

from collections.abc import Callable, Iterator
from typing import Final

from newsitem.checks.newsml_rules import NAMESPACE as URI
from newsitem.checks.newsml_rules import Element, broken_rules

NAMESPACE: Final = f"{{{URI}}}"

_MIXED: Final = ("headline", "dateline", "description", "edNote", "usageTerms", "definition", "note")


def complaints(root: Element) -> list[str]:
    """Everything that is against a rule, each with the rule's name before it."""
    general = [f"{code}: {facts}" for code, _, facts in broken_rules(root)]
    return general + [f"{rule.__name__}: {found}" for rule in OWN_RULES for found in rule(root)]


def conformance_is_power(root: Element) -> Iterator[str]:
    """IPTC recommends to use nothing else."""
    if root.get("conformance") not in ("power", None):
        yield str(root.get("conformance"))


def no_part_inherits_a_date(root: Element) -> Iterator[str]:
    """A part takes over what it does not say itself: a story's date would date its undated shots."""
    if root.find(f"{NAMESPACE}contentMeta/{NAMESPACE}contentCreated") is not None:
        undated = (part for part in _all(root, "partMeta") if part.find(f"{NAMESPACE}contentCreated") is None)
        yield from (str(part.get("partid")) for part in undated)


def no_value_has_a_datatype(root: Element) -> Iterator[str]:
    """It is a QName in an attribute, and other readers lose the declaration of its prefix."""
    yield from (str(element.tag) for element in root.iter("*") if element.get("valuedatatype") is not None)


def texts_hold_no_elements(root: Element) -> Iterator[str]:
    """Both readers in Python cut a text at the first element in it."""
    yield from (str(element.tag) for name in _MIXED for element in _all(root, name) if len(element))


OWN_RULES: Final[tuple[Callable[[Element], Iterator[str]], ...]] = (
    conformance_is_power,
    no_part_inherits_a_date,
    no_value_has_a_datatype,
    texts_hold_no_elements,
)


def _all(root: Element, name: str) -> Iterator[Element]:
    return root.iter(NAMESPACE + name)
