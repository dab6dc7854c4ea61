"""Codes of IPTC that several of its formats share."""

from collections.abc import Mapping
from typing import Final

#: Roles of a credit that have a code in IPTC's Content Production Party Role.
PARTY_ROLES: Final[Mapping[str, str]] = {
    "source": "contentSource", "reporter": "correspondent", "camera": "cameraOperator", "producer": "producer",
    "editor": "editor", "provider": "distributor",
}  # fmt: skip
