"""The catalogue of findings: all that can be wrong with a document, and how it is told."""

from collections.abc import Mapping
from typing import Final

from attrs import frozen

from newsitem.model import Severity


@frozen
class Rule:
    """A row of the table: how bad it is, how it is told (braces are filled in), and what a user should know."""

    severity: Severity
    message: str
    meaning: str


_ANY: Final = {
    "unknown-document": Rule(
        "error", "neither JSON of newsitem, nor NewsML-G2, nor ninjs: {why}",
        "Only these three are checked. A page is read with `convert`.",
    ),
    "encoding-wrong": Rule(
        "error", "{words}",
        "The declaration of the encoding and the bytes do not agree, or JSON is not in UTF-8.",
    ),
    "unreadable-characters": Rule(
        "error", "{words}", "Bytes or characters that no text can hold stand in the document.",
    ),
    "beyond-limits": Rule(
        "error", "this is not looked at, for it has {words}", "No honest document is like that.",
    ),
    "schema": Rule("error", "{words}", "The schema of the document does not allow it."),
    "schema-findings-left-out": Rule(
        "info", "{count} more findings of the schema are left out", "Correct the first ones and look again.",
    ),
    "schema-not-looked-at": Rule(
        "info", "the schema was not looked at, for {why}",
        "Only the rules were checked. Name a folder with the schemas: `--schemas FOLDER` or `NEWSITEM_SCHEMAS`.",
    ),
    "schema-of-other-version": Rule(
        "info", "looked at by {schema}, for there is no schema of version {version}",
        "Newer schemas take older documents in nearly all cases.",
    ),
}  # fmt: skip

_JSON: Final = {
    "not-json": Rule("error", "this is no JSON: {words}", "The text breaks the grammar of JSON here."),
    "key-repeated": Rule(
        "error", "the key {key!r} stands here again", "Readers take the first or the last, so nobody knows which.",
    ),
    "version-unknown": Rule(
        "error", "{words}",
        "The document says a version of its form that this newsitem does not know.",
    ),
    "day-unreal": Rule(
        "error", "there is no such day: {value!r}",
        "It has the right form, but is not in the calendar.",
    ),
    "days-backwards": Rule(
        "error", "the last day {end} is before the first {start}",
        "`start` and `end` are changed over.",
    ),
    "day-lone": Rule(
        "warning", "only one of `start` and `end` is there",
        "A date has both, equal for one day, or none.",
    ),
    "country-unknown": Rule(
        "warning", "no country has the code {value!r}", "Codes are those of ISO 3166-1 alpha-2: GB, not UK.",
    ),
    "language-unreal": Rule("error", "{value!r} is no language tag", "Tags are those of BCP 47: en, pt-BR."),
    "seconds-negative": Rule("error", "{value} seconds are less than none", "Times and durations count from 0."),
    "shot-backwards": Rule(
        "error", "the shot ends at {end} s, before it starts at {start} s",
        "In and out are changed over.",
    ),
    "shots-backwards": Rule(
        "warning", "the shot starts at {start} s, but the one before it at {before} s",
        "Times run on from shot to shot, unless the list is not in the order of the video.",
    ),
    "number-repeated": Rule(
        "warning", "a shot with the number {number} was there before",
        "Credits name shots by number, so it is not clear which.",
    ),
    "credit-without-shot": Rule(
        "error", "there is no shot {number}",
        "`shots` of a credit are printed numbers, or places from 1 where none are printed.",
    ),
    "source-without-credit": Rule(
        "warning", "the source {source!r} has no credit",
        "Every source of a shot stands once in `credits`, with the role `source`.",
    ),
    "restriction-incomplete": Rule(
        "warning", "a restriction of kind {kind!r} needs {fields}",
        "It limits something, but does not say what or until when.",
    ),
    "restriction-contradicts": Rule(
        "warning", "expressly free, but there are other restrictions too", "The kind `none` stands alone.",
    ),
    "restriction-repeated": Rule("warning", "the same restriction stands there before", "Each stands once."),
    "text-not-folded": Rule(
        "warning", "white space is not folded",
        "Blanks stand singly, not at the ends. Only summary, storyline and notes have line breaks, one at a time.",
    ),
    "span-backwards": Rule("error", "the span ends before it begins", "Spans are half-open: start, then end."),
}  # fmt: skip

_NEWSML: Final = {
    "not-xml": Rule("error", "this is no XML: {words}", "The text breaks the grammar of XML here."),
    "dtd": Rule(
        "error", "a document type is declared, which is refused",
        "NewsML-G2 needs none, and entities in it can be used for attacks. It is not read.",
    ),
    "namespace-missing": Rule(
        "error", "the root {name!r} has no namespace",
        "It is http://iptc.org/std/nar/2006-10-01/. The rules were checked all the same, the schema was not.",
    ),
    "guid-no-iri": Rule(
        "error", "the guid {guid!r} is no IRI",
        "It begins with a scheme (`tag:`, `urn:`) and has no spaces.",
    ),
    "guid-with-version": Rule(
        "warning", "the guid {guid!r} has a version in it", "All versions of an item have the same guid.",
    ),
    "version-missing": Rule(
        "warning", "there is no version",
        "It means 1, but there are readers that fail without it.",
    ),
    "conformance-missing": Rule(
        "warning", "there is no conformance", "It means `core`, and with that many elements are not allowed.",
    ),
    "class-without-code": Rule(
        "error", "an item class without a code",
        "The schema lets it pass; the standard wants `qcode` or `uri`.",
    ),
    "status-unknown": Rule("error", "no status is called {value!r}{hint}", "There are usable, withheld and canceled."),
    "time-without-zone": Rule("error", "{name} {value!r} has no zone", "A date-time is void without one."),
    "content-time-without-zone": Rule(
        "warning", "{name} {value!r} has a time but no zone", "Readers will take it for their own.",
    ),
    "time-unreal": Rule(
        "error", "{value!r} is no time to the second with a zone",
        "An item whose time is none is void: 2025-03-18T17:42:10Z.",
    ),
    "created-backwards": Rule(
        "error", "first created at {first}, after this version at {version}", "No version is older than the first.",
    ),
    "delimiter-without-unit": Rule(
        "error", "times of a part without their unit",
        "One of `timeunit` and `timeunituri` is compulsory.",
    ),
    "delimiter-empty": Rule(
        "warning", "the {which} of a part is empty",
        "It says that the value cannot be read. Leave the delimiter out.",
    ),
    "delimiter-backwards": Rule(
        "error", "a part ends at {end}, before it starts at {start}",
        "In and out are changed over.",
    ),
    "duration-unit": Rule(
        "error", "no duration is told in {unit!r}",
        "Only in units that are counted in whole numbers: seconds, milliseconds, editUnit.",
    ),
    "duration-not-whole": Rule(
        "error", "the duration {value!r} is no whole number",
        "98.5 seconds are 98500 milliseconds.",
    ),
    "reference-dangling": Rule(
        "error", "nothing has the id {id!r}",
        "The schema lets it pass. What it was to say is lost.",
    ),
    "id-repeated": Rule("error", "the id {id!r} stands there before", "References to it may hit either."),
    "alias-undeclared": Rule(
        "error", "no catalog declares the alias {alias!r}",
        "A code says nothing without its scheme.",
    ),
    "alias-retired": Rule(
        "warning", "the scheme {alias!r} has been given up",
        "IPTC replaced isrol and ctrol by cpprole.",
    ),
    "catalog-unknown": Rule(
        "warning", "the catalog was not looked at, and may declare: {aliases}",
        "Nothing is fetched. Put the catalog into the folder of the schemas, under its own name.",
    ),
    "catalog-old": Rule(
        "warning", "catalog {number} of IPTC is old, the newest known is {newest}", "Newer codes are missing in it.",
    ),
    "location-by-type": Rule(
        "warning", "{value!r} is a type of place, not a place",
        "Who reads it as a place takes all cities for the same one.",
    ),
    "terms-lifted": Rule(
        "warning", "for {part!r} these terms replace the general ones",
        "By the standard terms with `idrefs` replace all those without. Repeat the general ones for the part.",
    ),
    "comment-in-content": Rule(
        "warning", "a comment among the content",
        "Superdesk takes it for a rendition and fails.",
    ),
}  # fmt: skip

_NINJS: Final = {
    "uri-no-iri": Rule(
        "error", "the uri {guid!r} is no URI",
        "It begins with a scheme (`tag:`, `urn:`, `https:`) and has no spaces.",
    ),
    "uri-with-version": Rule(
        "warning", "the uri {guid!r} has a version in it", "All versions of an item have the same uri.",
    ),
    "version-of-ninjs-untold": Rule(
        "warning", "the document does not say its version; by its keys it is {version}.x",
        "`standard` (1.x: `$standard`) says it, or `$schema`.",
    ),
    "uri-repeated": Rule(
        "error", "the uri {uri!r} stands there before",
        "Two objects of a document cannot be the same.",
    ),
}  # fmt: skip

#: All that can be wrong, by code.
RULES: Final[Mapping[str, Rule]] = {**_ANY, **_JSON, **_NEWSML, **_NINJS}
