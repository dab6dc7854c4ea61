"""The rules of a draft: what its module states as tables."""

from collections.abc import Mapping

from attrs import field, frozen


@frozen(kw_only=True)
class Rules:
    """What a draft's module says.

    `furniture`, `facts`, `has_headline`: of `newsitem.layouts.framed`; `dated`: its furniture that is a pattern.
    `labels`, `above`: of `newsitem.dialects.labelled`. `language`: of the pages' text, None where it is not plain.
    `anchor`: the function of `newsitem.grammar` that finds headings, empty:
    none. `order`: in soundbites' headers. `split`: the function that tells shots apart, empty: by their numbers.
    `announcing`: words of the house in soundbites' headers.
    `shared`: a dialect of ours in the place of labels, anchor and order. `marks`: rows of marks, each a kind and words.
    """

    name: str
    provider: str
    language: str | None = "en"
    furniture: tuple[str, ...] = ()
    dated: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    has_headline: bool = True
    labels: Mapping[str, tuple[str, ...]] = field(factory=dict)
    above: str = "summary"
    anchor: str = ""
    order: str = "name-first"
    split: str = ""
    announcing: tuple[str, ...] = ()
    shared: str = ""
    marks: tuple[tuple[tuple[str, str], ...], ...] = ()
