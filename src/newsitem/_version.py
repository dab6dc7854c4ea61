"""The versions of the package and of its JSON, in the one place that says them."""

__version__ = "0.1.0"
#: The version of the JSON of items. Documents of version 1 do not say it; later ones have it as their first key.
JSON_VERSION = 1
#: The version of the columns of items, which stands in the metadata of their Arrow schema.
COLUMNS_VERSION = 1
