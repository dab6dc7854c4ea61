"""Names of languages to BCP 47 tags.

Names come from CLDR in the languages that pages are written in; the table here holds only what agencies write
and CLDR does not know.
"""

from functools import lru_cache
from typing import Final

import regex

from newsitem.grammar.cldr_names import cldr_names
from newsitem.grammar.names import plain_name, table_of_names
from newsitem.patterns import lazy_pattern

#: The languages in which agency pages were seen, in the order in which their names are looked up.
PAGE_LANGUAGES: Final = ("en", "es", "fr", "id", "pt", "de", "it", "tr")

# What agencies write: other names of a language, names of its speakers' country, old names, and common slips.
_AGENCY_NAMES: Final = table_of_names(
    """
    ab: abkhaz
    ach: acholi
    ady: circassian
    aii: assyrian
    anu: anyuak, anuak
    apc: levantine arabic
    arn: mapudungun
    arw: lokono
    ary: darija
    az: azeri
    bal: balochi
    ber: berber
    bfa: bari
    bn: bengali
    ca: valencian
    cab: garifuna
    ceb: visayan, bisaya
    cfm: chin
    ckb: sorani, sorani kurdish
    cni: ashaninka
    dje: djerma
    emk: maninka
    en: american english, british english
    es: castilian, castellano
    fa: farsi
    ff: fulani, fulfulde, peul
    fil: pilipino
    fvr: fur
    ga: irish gaelic
    gd: gaelic, scots gaelic
    gil: kiribati
    grt: garo
    gu: gujrati
    guc: wayuunaiki
    guu: yanomami
    hak: hakka
    haz: hazaragi
    hno: hindko
    hr: croat
    ht: creole, kreyol
    id: bahasa, bahasa indonesia
    ig: ibo
    ils: international sign
    jiv: shuar
    kar: karen
    kdj: karamojong
    kek: qeqchi, kekchi
    kk: kazak
    kl: greenlandic
    km: cambodian
    kmr: kurmanji, kurmanji kurdish
    kqs: kissi
    ky: kirghiz, kirgiz
    lb: letzebuergesch
    lbj: ladakhi
    lgg: lugbara
    lo: laotian
    lua: tshiluba, ciluba
    luo: dholuo
    mam: mam
    mas: maasai, maa
    mey: hassaniya
    miq: miskito
    mls: masalit
    mni: meitei, meiteilon
    mnk: mandinka
    mnw: mon
    mos: moore
    ms: bahasa malaysia
    my: myanmar
    nag: nagamese
    nah: nahuatl
    nan: hokkien, taiwanese
    nd: ndebele
    nl: flemish
    ny: chichewa, chewa
    om: afaan oromo, oromiffa
    or: oriya
    os: ossetian
    pa: panjabi
    pcm: pidgin
    pga: juba arabic
    phr: pahari
    ps: pashtu, pushto
    qu: kichwa
    quc: quiche
    rn: kirundi
    ro: moldovan
    rom: roma, romani
    se: sami
    sgn: sign language
    sh: serbo-croat
    shk: shilluk
    si: sinhalese, singhalese
    skr: saraiki
    sl: slovene
    son: songhai, songhay
    sq: kosovar albanian
    sr: serb
    ss: siswati
    st: sesotho
    sw: kiswahili
    ti: tigrigna
    tmh: tamasheq
    tn: setswana
    tr: turkiye, turki
    tuo: tucano
    tuv: turkana
    tvl: tuvaluan
    ug: uighur, uygur
    uz: uzbeki
    wba: warao
    wuu: shanghainese
    xh: isixhosa
    zgh: amazigh, tamazight
    zh: mandarin, mandarin chinese, putonghua, chinese mandarin
    zne: zande
    zu: isizulu
    zza: zazaki
    """
)
# `Bahasa Inggris`, `the Tigre language`, `lengua wayuu`, `in Arabic`
_AROUND: Final = lazy_pattern(
    r"^(?:in|en|dans|dalam|the|bahasa|lengua|idioma|langue|spoken)\s+|\s+(?:language|dialect)$", regex.IGNORECASE
)


@lru_cache(maxsize=1024)
def language_tag(name: str) -> str | None:
    """The BCP 47 tag of one language's name, in any case, in English or another language of agency pages."""
    for form in (name.strip(), _AROUND.sub("", name.strip())):
        key = plain_name(form)
        if tag := _AGENCY_NAMES.get(key) or cldr_names("languages").get(key):
            return tag
    return None
