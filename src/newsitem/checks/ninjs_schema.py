"""ninjs against its schema, by jsonschema. Import it where it is needed: it loads that library."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from newsitem.checks.moments import is_full_moment, is_iri
from newsitem.checks.own_json import Told
from newsitem.checks.schemas import Schemas
from newsitem.errors import UnusableSchemas

MOST: Final = 200  # findings of a schema; a document that is of another kind altogether has no end of them


def complaints(value: Any, schemas: Schemas, path: Path) -> Iterator[Told]:
    """What a schema says against a document, the first of it.

    Raises:
        UnusableSchemas: it is no schema, or jsonschema is not installed.
    """
    validator = _validator(schemas, path)
    try:
        found = sorted(validator.iter_errors(value), key=lambda error: [str(step) for step in error.absolute_path])
    except RecursionError:
        yield "beyond-limits", (), {"words": "more levels than its schema can be followed"}
        return
    except Exception as error:
        raise UnusableSchemas(f"the schema {path} cannot be used: {error}") from error
    for one in found[:MOST]:
        yield "schema", tuple(one.absolute_path), {"words": one.message}
    if len(found) > MOST:
        yield "schema-findings-left-out", (), {"count": len(found) - MOST}


def _validator(schemas: Schemas, path: Path) -> Any:
    try:
        import jsonschema
        from referencing import Registry, Resource
        from referencing.jsonschema import DRAFT202012
    except ImportError as error:
        raise UnusableSchemas(
            "ninjs is looked at with the library jsonschema, which is not installed: pip install 'newsitem[validate]'"
        ) from error

    def local(address: str) -> Any:
        """What a schema refers to: the file of that name in the folder, else anything goes. Nothing is fetched."""
        name = address.rstrip("#").rpartition("/")[2].lower()
        content = schemas.json(schemas.files[name]) if name in schemas.files else True
        return Resource.from_contents(content, default_specification=DRAFT202012)

    registry: Any = Registry(retrieve=local)  # type: ignore[call-arg]
    schema = schemas.json(path)
    formats = jsonschema.FormatChecker(formats=())
    formats.checks("date-time")(lambda text: not isinstance(text, str) or is_full_moment(text))
    formats.checks("uri")(lambda text: not isinstance(text, str) or is_iri(text))
    kind: Any = jsonschema.validators.validator_for(schema, default=jsonschema.Draft202012Validator)
    return kind(schema, registry=registry, format_checker=formats)
