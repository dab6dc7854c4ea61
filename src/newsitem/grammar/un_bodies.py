"""Names of the UN's bodies: funds, programmes, agencies, missions, and those that film with them.

Scripts of the UN name them as sources in headings, whether or not the field `SOURCE:` does.
"""

from functools import lru_cache
from typing import Final

from newsitem.grammar.names import plain_name
from newsitem.patterns import lazy_pattern

_BODIES: Final = frozenset(
    plain_name(name)
    for name in """
    UNIFEED, UNTV, UNTV CH, UN TV, UN VIDEO, UNITED NATIONS TELEVISION, UN NEWS, UN PHOTO, UN PHOTOS, UN ARCHIVES,
    UN WOMEN, UN HABITAT, UN-HABITAT, UN WATER, UN ENVIRONMENT, UN DPPA, UN DPO, UN PEACEKEEPING, UN GLOBAL COMPACT,
    UN GENEVA, UN VIENNA, UN NAIROBI,
    UNICEF, WFP, FAO, WHO, UNHCR, UNDP, UNEP, UNFPA, UNESCO, UNIDO, UNCTAD, UNODC, UNOPS, UNRWA, UNAIDS, UNDRR,
    UNISDR, UNFCCC, UNCCD, UNITAR, UNV, UNMAS, UNDSS, UNU, UNWTO, UNDRO, OCHA, OHCHR, OPCW, UNODA, DPPA, DPKO,
    ESCAP, ESCWA, ECLAC, UNECA, UNECE, IOM, ILO, IMO, ITU, ICAO, IFAD, IAEA, IMF, ICC, ICJ, ICTY, ICTR, WMO, WIPO,
    UPU, WTO, ITC, PAHO, CTBTO, GAVI, IPCC, WORLD BANK, GLOBAL FUND,
    WORLD FOOD PROGRAMME, WORLD FOOD PROGRAM, WORLD HEALTH ORGANIZATION, WORLD HEALTH ORGANISATION,
    MINUSMA, MINUSCA, MINURSO, MINURCAT, MINUSTAH, MINUJUSTH, BINUH, MONUC, MONUSCO, UNMIS, UNMISS, UNMIL, UNMIK, UNMIT,
    UNMEE, UNMHA, UNMOGIP, UNOCI, UNISFA, UNAMA, UNAMI, UNAMID, UNITAD, UNITAMS, UNIFIL, UNIFICYP, UNFICYP, UNDOF,
    UNTSO, UNSMIL, UNSOM, UNSOS, UNSOA, UNTMIS, UNMEER, UNIOGBIS, UNIPSIL, UNOWA, UNOWAS, UNOCA, UNSCO, UNSCOL, UNAMIR,
    UNTAET, UNPROFOR, ONUB, BINUB, BNUB, BINUCA, ATMIS, AMISOM, AUSSOM,
    IFRC, ICRC, MSF
    """.replace("\n", " ").split(",")
)  # fmt: skip
# `UNICEF / WFP`, `UNIFEED-UNTV`
_JOINT: Final = lazy_pattern(r" ?[/&+-] ?| AND ")


@lru_cache(maxsize=1024)
def is_un_body(name: str) -> bool:
    """Whether a name is that of a body of the UN, or of several."""
    return plain_name(name) in _BODIES or all(plain_name(part) in _BODIES for part in _JOINT.split(name))
