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
    apa: apache
    apc: levantine arabic
    arn: mapudungun
    arw: lokono
    ary: darija
    az: azeri
    bal: balochi
    bci: baoule
    ber: berber
    bfa: bari
    bft: balti
    bn: bengali
    bns: bundeli
    bsk: burushaski
    btk: batak
    bua: buryat
    ca: valencian
    cab: garifuna
    cbk: chavacano
    ceb: visayan, bisaya
    cfm: chin
    ckb: sorani, sorani kurdish
    cni: ashaninka
    ctg: chittagonian
    dag: dagbani
    dga: dagaare
    dje: djerma
    dv: maldivian
    dyu: jula
    emk: maninka
    en: american english, british english
    es: castilian, castellano
    evn: evenki
    fa: farsi
    fat: fante
    ff: fulani, fulfulde, peul
    fil: pilipino
    fvr: fur
    fy: frisian
    ga: irish gaelic
    gax: borana
    gbm: garhwali
    gd: gaelic, scots gaelic
    gil: kiribati
    gju: gojri
    grt: garo
    gu: gujrati
    guc: wayuunaiki
    gul: gullah
    guu: yanomami
    guz: kisii
    gvr: gurung
    hak: hakka
    har: harari
    haz: hazaragi
    hil: ilonggo
    hne: chhattisgarhi, chattisgarhi
    hno: hindko
    hop: hopi
    hr: croat
    ht: creole, kreyol
    id: bahasa, bahasa indonesia
    ig: ibo
    ils: international sign
    jam: patois, jamaican patois
    jiv: shuar
    kac: jingpho
    kar: karen
    kbp: kabiye
    kdj: karamojong
    kek: qeqchi, kekchi
    keo: kakwa
    kfr: kutchi, kachchhi
    kfy: kumaoni
    kk: kazak
    kl: greenlandic
    kls: kalasha
    km: cambodian
    kmr: kurmanji, kurmanji kurdish
    kqs: kissi
    ky: kirghiz, kirgiz
    laj: lango
    lax: tiwa
    lb: letzebuergesch
    lbj: ladakhi
    lep: lepcha
    lez: lezgin
    lgg: lugbara
    lif: limbu
    lld: ladin
    lo: laotian
    lrc: luri
    lua: tshiluba, ciluba
    luo: dholuo
    mam: mam
    mas: maasai, maa
    mdh: maguindanao
    mey: hassaniya
    mhi: madi
    miq: miskito
    mjw: karbi
    mls: masalit
    mni: meitei, meiteilon
    mnk: mandinka
    mnw: mon
    mos: moore
    mrw: maranao
    ms: bahasa malaysia
    mtr: mewari
    mur: murle
    my: myanmar
    myn: maya, mayan
    nag: nagamese
    nah: nahuatl
    nan: hokkien, taiwanese
    naq: khoekhoe, damara
    nd: ndebele
    nl: flemish
    nso: sepedi, pedi
    nub: nubian
    nup: nupe
    ny: chichewa, chewa
    nyf: giriama
    nyn: runyankole
    oj: ojibwe
    om: afaan oromo, oromiffa
    or: oriya
    os: ossetian
    oto: otomi
    pa: panjabi
    pap: papiamentu
    pcm: pidgin
    pga: juba arabic
    phr: pahari
    pko: pokot
    ps: pashtu, pushto
    qu: kichwa
    quc: quiche
    qxq: qashqai
    rap: rapa nui
    rel: rendille
    rki: rakhine, arakanese
    rm: romansch
    rmt: domari
    rn: kirundi
    ro: moldovan
    rom: roma, romani
    ryu: okinawan
    sck: sadri, nagpuri
    scl: shina
    se: sami
    sgn: sign language
    sgw: gurage
    sh: serbo-croat
    shk: shilluk
    shp: shipibo
    si: sinhalese, singhalese
    sid: sidama
    skr: saraiki
    sl: slovene
    son: songhai, songhay
    sq: kosovar albanian
    sr: serb
    srm: saramaccan
    srn: sranan
    ss: siswati
    st: sesotho, sotho
    sva: svan
    sw: kiswahili
    syl: sylheti
    taj: tamang
    teo: ateso
    ti: tigrigna
    tmh: tamasheq, tuareg
    tn: setswana
    toq: toposa
    tr: turkiye, turki
    trp: kokborok
    ts: shangaan
    tsg: tausug
    tsz: purepecha
    tuo: tucano
    tuv: turkana
    tvl: tuvaluan
    tyv: tuvan
    tzh: tzeltal
    tzo: tzotzil
    ug: uighur, uygur
    unr: mundari
    urh: urhobo
    uz: uzbeki
    wba: warao
    wbl: wakhi
    wen: sorbian
    wuu: shanghainese
    xh: isixhosa
    xsr: sherpa
    ypk: yupik
    yrk: nenets
    yua: yucatec, yucateco, yucatec maya
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
