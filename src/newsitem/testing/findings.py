"""What the kit may find, how bad it is, and what to do about it; and a report of it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, Literal

from attrs import field, frozen

Severity = Literal["error", "warning"]


@frozen
class Kind:
    """A kind of finding. `advice`: what to do about it."""

    severity: Severity
    advice: str


KINDS: Final[Mapping[str, Kind]] = {
    "no-pages": Kind("error", "Save some pages in a folder `pages` beside the format's module, or name their folder."),
    "no-label": Kind("error", "Make a draft with --generate, look at every key, and correct it by hand."),
    "label-draft": Kind("warning", "Look at every key of the label; then delete its line `about`."),
    "label-unreadable": Kind("error", "Correct the label, or delete it and make a new one with --generate."),
    "no-item": Kind(
        "error", "Give `make` and `Script.facts` what the model says: `newsitem schema` tells the type of each key."),
    "label-differs": Kind(
        "error", "Look at the page: correct the rule if the label is right, the label if the rule is."
    ),
    "no-marks": Kind("warning", "Give the format marks, or its pages have to be read with --format."),
    "not-recognised": Kind("error", "Add a row of marks that this page bears: words of the site, not of the story."),
    "recognised-by-others": Kind("error", "Add to the row a mark that only your pages bear, or use `unless`."),
    "takes-others-pages": Kind("error", "The marks are too general: add one to the row that only your pages bear."),
    "clash": Kind("error", "Add to the row a mark that only your pages bear, or use `unless`."),
    "crash": Kind("error", "Reading must not raise, whatever the text: any part of a page may be missing."),
    "too-slow": Kind(
        "error", "Look for a pattern that goes back over its input: limit its repeats or make them possessive."),
    "grows": Kind("error", "Look for a pattern or a loop that goes over the rest of the text for each of its parts."),
    "unaccounted": Kind("error", "Make values with `build.make` out of slices, never with spans made by hand."),
    "wrong-span": Kind("error", "Give `make` the slices that hold the words of the value, and no others."),
    "leftover": Kind("warning", "Read these words into a key, or claim them if they are the site's own to the letter."),
    "label-in-text": Kind(
        "warning",
        "Is it the label of a section or a field? Then add it to the labels. If it is there already and comes again, "
        "only a shotlist is read twice: cut the page in a layout or dialect of your own."),
    "heading-in-shot": Kind("warning", "Name what finds such headings: `find_anchor`, or `headings`."),
    "quote-in-shot": Kind(
        "warning", "Do words of the house announce what is said? Then name them: `find_speech=announced_by(…)`."),
    "role-in-name": Kind("warning", "Does the role come first in this house's headers? Then say so: `order`."),
    "swallowed": Kind("error", "Claim only words that you know to the letter. For the rest see `open_furniture`."),
    "swallowed-when": Kind(
        "error", "News is claimed where a part of the page is missing: let the claim end at a mark that must be there."
    ),
    "open-when": Kind(
        "warning", "Furniture of open wording takes what was a value: let it begin and end at marks that must be there."
    ),
    "restriction-lost": Kind(
        "warning", "What limits the use became something else: find its label or wording without the parts around it."
    ),
    "differs-when": Kind(
        "error",
        "Look for `\\n` and `$` in patterns, and write `[\\r\\n]`, `(?=[\\r\\n]|\\Z)`: not every line ends so."),
    "fewer-when": Kind(
        "warning",
        "Many copies of pages are so. Let the pattern do without: `(?i)`, `[\"“«]`, `\\s+` for a line break."),
    "state-kept": Kind("error", "Keep nothing between pages: no global list, no default argument that is changed."),
}  # fmt: skip


@frozen
class Finding:
    """One thing that was found. `page`: null where it is the format's matter as a whole. `what`: for people."""

    code: str
    what: str
    page: str | None = None

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return KINDS[self.code].severity

    @property
    def advice(self) -> str:
        """What to do about it."""
        return KINDS[self.code].advice


def _once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(dict.fromkeys(findings))


@frozen
class Checked:
    """What one check found, each once. `seconds`: how long it took."""

    name: str
    findings: tuple[Finding, ...] = field(converter=_once)
    seconds: float


@frozen
class Report:
    """All that was found about a format."""

    format: str
    package: str
    version: str
    pages: tuple[str, ...]
    checks: tuple[Checked, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, each once, the errors first."""
        every = [finding for check in self.checks for finding in check.findings]
        return tuple(sorted(_once(every), key=lambda finding: finding.severity != "error"))

    def is_green(self, *, strict: bool = False) -> bool:
        """Whether there is no error; with `strict`: no warning either."""
        return not any(strict or finding.severity == "error" for finding in self.findings)

    def plain(self) -> dict[str, Any]:
        """The report as JSON knows values."""
        return {
            "format": self.format,
            "package": self.package,
            "version": self.version,
            "pages": list(self.pages),
            "checks": [
                {"name": check.name, "findings": len(check.findings), "seconds": round(check.seconds, 3)}
                for check in self.checks
            ],
            "findings": _plain(self.findings),
        }


def _plain(findings: Sequence[Finding]) -> list[dict[str, Any]]:
    return [
        {"code": one.code, "severity": one.severity, "page": one.page, "what": one.what, "advice": one.advice}
        for one in findings
    ]
