"""No pattern runs away: rubbish is done with in no time, whatever the rubbish."""

import importlib
import inspect
import pkgutil
import time
from pathlib import Path

import attrs
import pytest
import regex

import newsitem
from newsitem.patterns import LazyPattern
from time_help import measured

UNITS = [
    " ",
    "\n",
    "a",
    "A ",
    "1",
    "1. ",
    "-",
    "– ",
    ",",
    "/",
    "(",
    ")",
    "“",
    '"',
    "'",
    ".",
    ":",
    "+",
    "May ",
    "NO ",
    "and ",
    "Jane Roe ",
    "x\ty\n",
]
SIZE = 20_000
# What matching so much rubbish may take at most; a pattern that backtracks takes minutes.
SECONDS = 0.4
# Patterns that are only ever applied to pieces cut to at most so many characters before.
BOUNDED = {
    "newsitem.grammar.bare_speech._LINE": 2000,
    "newsitem.grammar.places._DASHED": 300,
    "newsitem.layouts.unifeed._SOURCES": 200,
    "newsitem.grammar.capital_parts._QUALIFIER_BEHIND": 200,
    "newsitem.grammar.capital_parts.DASH": 200,
    "newsitem.grammar.capital_parts._SOURCE_END": 200,
    "newsitem.grammar.capital_headings._SOURCE_BEFORE": 200,
    "newsitem.dialects.library._CAPITALS": 1000,
    "newsitem.grammar.datelines._MORE_PICTURES": 60,
    "newsitem.grammar.heading_brackets._ANY_DASH": 500,
    "newsitem.grammar.headings._BEFORE_DATE": 60,
    "newsitem.grammar.heading_brackets._SPACED_DASH": 500,
    "newsitem.grammar.restrictions._CREDIT_TAIL": 80,
    "newsitem.grammar.restrictions._CREDIT_QUOTED": 2000,
    "newsitem.grammar.header_ends._SAYING": 500,
    "newsitem.grammar.soundbites._OF_SEVERAL": 60,
    "newsitem.grammar.languages._AROUND": 60,
    "newsitem.grammar.unnumbered._DATED": 200,
    "newsitem.grammar.unnumbered._DATED_AT_END": 200,
    "newsitem.grammar.people._NAMELESS": 500,
}


def patterns():
    """Every pattern that a module of ours defines: its name, itself, and the text of all modules that may use it."""
    everywhere = "".join(path.read_text(encoding="utf-8") for path in Path(newsitem.__file__).parent.rglob("*.py"))
    for module in pkgutil.walk_packages(newsitem.__path__, "newsitem."):
        if module.name.startswith(
            ("newsitem.grammar", "newsitem.dialects", "newsitem.layouts", "newsitem.claims", "newsitem.text")
        ):
            loaded = importlib.import_module(module.name)
            text = inspect.getsource(loaded)
            for name, value in vars(loaded).items():
                if f"\n{name}" in text:
                    users = text if name.startswith("_") else everywhere
                    yield from ((f"{module.name}.{name}", pattern, users) for pattern in inside(value))


def inside(value):
    if isinstance(value, regex.Pattern | LazyPattern):
        yield value
    elif isinstance(value, tuple | list):
        for one in value:
            yield from inside(one)
    elif isinstance(value, dict):
        yield from inside(list(value.values()))
    elif not isinstance(value, type) and attrs.has(type(value)):
        yield from inside([getattr(value, field.name) for field in attrs.fields(type(value))])


ALL = list(patterns())


def test_there_are_patterns():
    assert len(ALL) > 100


def is_searched(name, text):
    """Whether a module looks for the pattern anywhere, not just at a known place."""
    name = name.rpartition(".")[2]
    return (
        regex.search(rf"\.(?:search|finditer|split)\({name}\b|\b{name}\.(?:search|sub|finditer|split)\(", text)
        is not None
    )


def test_a_pattern_that_other_modules_look_for_is_looked_for():
    searched = {name for name, _, text in ALL if is_searched(name, text)}
    assert {"newsitem.grammar.soundbites.LEAD", "newsitem.grammar.abbreviations.ABBREVIATED"} <= searched


@pytest.mark.parametrize(("name", "pattern", "text"), ALL, ids=[name for name, _, _ in ALL])
@measured
def test_a_pattern_is_done_with_rubbish_in_no_time(name, pattern, text):
    size = BOUNDED.get(name, SIZE)
    for unit in UNITS:
        rubbish = (unit * size)[:size]
        start = time.process_time()
        try:
            pattern.match(rubbish, timeout=5)
            if is_searched(name, text):
                for _ in pattern.finditer(rubbish, timeout=5):
                    pass
        except TimeoutError:
            pytest.fail(f"runs away on {unit!r}")
        assert time.process_time() - start < SECONDS, f"slow on {unit!r}"


@pytest.mark.parametrize("is_used", [False, True])
def test_a_lazy_pattern_goes_to_other_processes(is_used):
    import pickle

    from newsitem.patterns import lazy_pattern

    pattern = lazy_pattern(r"\bowl\b", regex.IGNORECASE)
    if is_used:
        assert pattern.search("An Owl")
    assert pickle.loads(pickle.dumps(pattern)).search("An Owl")[0] == "Owl"
