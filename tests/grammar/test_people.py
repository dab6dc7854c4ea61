"""Name and role of a speaker are told apart by the house's order, and by words where they are plain."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from newsitem.grammar import people
from newsitem.grammar.people import read_speaker
from newsitem.text import Source

# printed, (name, role, age, gender)
ROLE_FIRST = [
    ("Fadime Demirkol (Üretici)", ("Fadime Demirkol", "Üretici", None, None)),
    ("Doç. Dr. Ümit Demirkol (Ziraat Mühendisi)", ("Doç. Dr. Ümit Demirkol", "Ziraat Mühendisi", None, None)),
    ("MAYOR OF IZMIR CEMİL KORAL", ("Cemil Koral", "Mayor of Izmir", None, None)),
    (
        "HEAD OF TURKISH RED CRESCENT FATMA MELİS YALÇIN",
        ("Fatma Melis Yalçin", "Head of Turkish Red Crescent", None, None),
    ),
    (
        "SPOKESPERSON FOR THE UN SECRETARY-GENERAL STEPHANE DULAC",
        ("Stephane Dulac", "Spokesperson for the UN Secretary-General", None, None),
    ),
    ("TOURIST, NAME NOT GIVEN", (None, "Tourist", None, None)),
    ("PROTESTER", (None, "Protester", None, None)),
    ("BEEKEEPER AYŞE NUR KAYA", ("Ayşe Nur Kaya", "Beekeeper", None, None)),
    ("ORHAN KAYA", ("Orhan Kaya", None, None, None)),
    ("DISPLACED PALESTINIAN UMM KHALIL AL-MASRI", ("Umm Khalil al-Masri", "Displaced Palestinian", None, None)),
    ("RESIDENT OF KHAN YOUNIS AHMED ALI", ("Ahmed Ali", "Resident of Khan Younis", None, None)),
    (
        "MOTHER OF FIVE-YEAR-OLD ZEYNEP KAYA, AYLIN KAYA",
        ("Aylin Kaya", "Mother of Five-Year-Old Zeynep Kaya", None, None),
    ),
    ("FARMER, U.S. ARMY", (None, "Farmer, U.S. Army", None, None)),
    ("DIRECTOR OF TURKANA WEST STARS", (None, "Director of Turkana West Stars", None, None)),
    ("OIL WRESTLER ORHAN OKULU", ("Orhan Okulu", "Oil Wrestler", None, None)),
    ("HEAD OF DEPARTMENT PROF. DR. MEHMET CEYHAN", ("Prof. Dr. Mehmet Ceyhan", "Head of Department", None, None)),
    ("EU FOREIGN POLICY CHIEF KARIN SALU", ("Karin Salu", "EU Foreign Policy Chief", None, None)),
    ("PALESTINIAN CHILD", (None, "Palestinian Child", None, None)),
    (
        "MINISTER OF FAMILY AND SOCIAL SERVICES NURAN ÖZKAN GÜLTEKİN",
        ("Nuran Özkan Gültekin", "Minister of Family and Social Services", None, None),
    ),
    ("TRUCK DRIVER, U.S. ARMY", (None, "Truck Driver, U.S. Army", None, None)),
    ("VILLAGE HEAD", (None, "Village Head", None, None)),
    ("GLASS ARTIST LEYLA O'BRIEN", ("Leyla O'Brien", "Glass Artist", None, None)),
    ("CAPTAIN OF THE RESEARCH VESSEL DENIZ ALP", ("Deniz Alp", "Captain of the Research Vessel", None, None)),
    ("ENVIRONMENT MINISTER ODETTE VAN DER MEIJ", ("Odette van der Meij", "Environment Minister", None, None)),
    ("NAME WITHHELD", (None, None, None, None)),
    ("FISHERMAN MEHMET (NO LAST NAME GIVEN)", ("Mehmet", "Fisherman", None, None)),
    ("HOTEL OWNER, JANE BAKER", ("Jane Baker", "Hotel Owner", None, None)),
    ("COQUIMBO RESIDENT, MIREYA LLANQUILEF, 72", ("Mireya Llanquilef", "Coquimbo Resident", 72, None)),
    ("DAVLATMO SHARIPOVA, DOG HANDLER", ("Davlatmo Sharipova", "Dog Handler", None, None)),
    (
        "PRANAB HAZARIKA, HEAD TEACHER, NAUKA SCHOOL (FLOATING)",
        ("Pranab Hazarika", "Head Teacher, Nauka School (Floating)", None, None),
    ),
    ('IDRIS PENHALLOW, "MR. TALLOW"', ("Idris Penhallow", '"Mr. Tallow"', None, None)),
    ("SHIFT SUPERVISOR NELSON HUENCHUMÁN", ("Nelson Huenchumán", "Shift Supervisor", None, None)),
    (
        "LOCAL RESIDENT AND RETIRED TEACHER HATUN ÖRENÇAY",
        ("Hatun Örençay", "Local Resident and Retired Teacher", None, None),
    ),
    ("U.S. MARINE ARCHAEOLOGIST DANIEL P. HOLLISTER", ("Daniel P. Hollister", "U.S. Marine Archaeologist", None, None)),
    ("ROBOTICIST LENA FISCHER", ("Lena Fischer", "Roboticist", None, None)),
    ("Net mender, Hussein Abou Zreik", ("Hussein Abou Zreik", "Net mender", None, None)),
    ("FATHER OF TWO, LUCHO (NO LAST NAME GIVEN)", ("Lucho", "Father of Two", None, None)),
]
NAME_FIRST = [
    ("BARBER, RAM LAKHAN SHARMA", ("Ram Lakhan Sharma", "Barber", None, None)),
    ("POTTER, SHANTI DEVI, 60", ("Shanti Devi", "Potter", 60, None)),
    ("MASON, RAM LAKHAN SHARMA", ("Ram Lakhan Sharma", "Mason", None, None)),
    ("MAHOUT, SASI KUMARAN", ("Sasi Kumaran", "Mahout", None, None)),
    ("LOCAL BARBER, SHANTI DEVI", ("Shanti Devi", "Local Barber", None, None)),
    ("A BARBER, SHANTI DEVI", ("Shanti Devi", "A Barber", None, None)),
    ("VILLAGE POTTER, SHANTI DEVI", ("Shanti Devi", "Village Potter", None, None)),
    ("FOLK SINGER, SHANTI DEVI", ("Shanti Devi", "Folk Singer", None, None)),
    ("SAM COOK, BARBER", ("Sam Cook", "Barber", None, None)),
    ("SAM COOK, LAKE PALACE", ("Sam Cook", "Lake Palace", None, None)),
    ("BAKER, CLUB MEMBER", ("Baker", "Club Member", None, None)),
    ("BAKER, FOOD BANK", ("Baker", "Food Bank", None, None)),
    ("Mason, Kansas City", ("Mason", "Kansas City", None, None)),
    ("FAN, HIRAM (NO LAST NAME GIVEN)", ("Hiram", "Fan", None, None)),
    ("FAN, CLUB MEMBER, HIRAM (SURNAME WITHHELD)", ("Hiram", "Fan, Club Member", None, None)),
    ("HIRAM (NO LAST NAME GIVEN), FAN", ("Hiram", "Fan", None, None)),
    ("FRENCH FANCIER, MARCEL VANDEPUTTE", ("Marcel Vandeputte", "French Fancier", None, None)),
    ("GERMAN LARREA, GRUPO MEXICO", ("German Larrea", "Grupo Mexico", None, None)),
    ("Signe Falk, botanist |", ("Signe Falk", "botanist", None, None)),
    ("Li Ping (L), farmer", ("Li Ping", "farmer", None, None)),
    ("Jane Baker, teacher", ("Jane Baker", "teacher", None, None)),
    ("Odette VAN DER MEIJ, Minister", ("Odette van der Meij", "Minister", None, None)),
    ("Jo LEE, teacher", ("Jo Lee", "teacher", None, None)),
    ("Mairéad NÍ BHAOILL, EU envoy", ("Mairéad Ní Bhaoill", "EU envoy", None, None)),
    ("Jane Baker OBE, teacher", ("Jane Baker OBE", "teacher", None, None)),
    ("Jane Baker NATO, teacher", ("Jane Baker NATO", "teacher", None, None)),
    ("Mustafa", ("Mustafa", None, None, None)),
    ("Villagers", (None, "Villagers", None, None)),
    ("Warao grandmother", (None, "Warao grandmother", None, None)),
    ("Reporter and primary school students", (None, "Reporter and primary school students", None, None)),
    ("Minsk resident", (None, "Minsk resident", None, None)),
    ("Coach of Turkana West Stars", (None, "Coach of Turkana West Stars", None, None)),
    ("TRUCK DRIVER, U.S. ARMY", (None, "Truck Driver, U.S. Army", None, None)),
    ("COLONEL X Y, COMMANDER", ("Colonel X Y", "Commander", None, None)),
    ("Raj Sud, 94, homemaker", ("Raj Sud", "homemaker", 94, None)),
    ("Valentyn, no last name given, 41, post worker", ("Valentyn", "post worker", 41, None)),
    ("Name not available, driver", (None, "driver", None, None)),
    ("Student protester, no name given", (None, "Student protester", None, None)),
    ("Hanna Roe field medic from Kyiv", ("Hanna Roe", "field medic from Kyiv", None, None)),
    ("Worker (name not given)", (None, "Worker", None, None)),
    ("Herder, 13", (None, "Herder", 13, None)),
    ("Schoolgirl, 12 years old", (None, "Schoolgirl", 12, None)),
    ("Viktor's son (man, Russian)", (None, "Viktor's son", None, "male")),
    ("Marshall Baker, Mayor of Town", ("Marshall Baker", "Mayor of Town", None, None)),
    ("Ain Issa Camp manager", (None, "Ain Issa Camp manager", None, None)),
    (
        "MAJOR ILINCA STĂNESCU-POPA eFP Battlegroup Logistics Officer",
        ("Major Ilinca Stănescu-Popa", "eFP Battlegroup Logistics Officer", None, None),
    ),
    ("Captain ‘Kestrel’", ("Captain ‘Kestrel’", None, None, None)),
    ("Olena, 11-year-old Girl", ("Olena", "11-year-old Girl", 11, None)),
    ("Yevhen (no surname given), serviceman", ("Yevhen", "serviceman", None, None)),
    ("Juan de la Cruz", ("Juan de la Cruz", None, None, None)),
    ("Ahmed al-Khatib, Syrian envoy", ("Ahmed al-Khatib", "Syrian envoy", None, None)),
    ("Farmer", (None, "Farmer", None, None)),
    ("Nurse at clinic", (None, "Nurse at clinic", None, None)),
    ("Sister Inés (woman), head of school", ("Sister Inés", "head of school", None, "female")),
    ("Ingrid Sollerman, passenger from Sweden", ("Ingrid Sollerman", "passenger from Sweden", None, None)),
    ("Li, resident (full name not given)", ("Li", "resident", None, None)),
    (
        "ODETTE VAN DER MEIJ, Soil scientist, Netherlands",
        ("Odette van der Meij", "Soil scientist, Netherlands", None, None),
    ),
    (
        "Yolima Restrepo Arias, 58-year-old coffee grower",
        ("Yolima Restrepo Arias", "58-year-old coffee grower", 58, None),
    ),
    ("U.S. Army", (None, "U.S. Army", None, None)),
    ("KOSTA VESELINOV - PILOT", ("Kosta Veselinov", "Pilot", None, None)),
    (
        "Colonel Kosta Veselinov – Commander, Air Policing",
        ("Colonel Kosta Veselinov", "Commander, Air Policing", None, None),
    ),
    ("LT COL JANE ROE NATO Group Commander", ("Lt Col Jane Roe", "NATO Group Commander", None, None)),
    ("LT COL JANE ROE Deputy Commander, Group", ("Lt Col Jane Roe", "Deputy Commander, Group", None, None)),
    ("LT COL Jane Roe, Pilot", ("LT COL Jane Roe", "Pilot", None, None)),
    (
        "LIEUTENANT COLONEL ADRIEN\nDeputy Commander, Group",
        ("Lieutenant Colonel Adrien", "Deputy Commander, Group", None, None),
    ),
    ("CAPTAIN ‘HUNTER’, PILOT", ("Captain ‘Hunter’", "Pilot", None, None)),
    ("CPL SAM BAKER, GUNNER", ("Cpl Sam Baker", "Gunner", None, None)),
    ("Leopard 2 tank commander", (None, "Leopard 2 tank commander", None, None)),
]


@pytest.mark.parametrize(("printed", "expected"), ROLE_FIRST)
def test_a_house_that_puts_the_role_first(printed, expected):
    assert parts(printed, "role-first") == expected


@pytest.mark.parametrize(("printed", "expected"), NAME_FIRST)
def test_a_house_that_puts_the_name_first(printed, expected):
    assert parts(printed, "name-first") == expected


def parts(printed, order):
    speaker = read_speaker(Source(printed).whole, order)
    return speaker and (speaker.name, speaker.role, speaker.age, speaker.gender)


def test_no_words_name_nobody():
    assert read_speaker(Source(" , ").whole, "name-first") is None


def test_the_text_of_a_speaker_is_printed_words():
    speaker = read_speaker(Source("FISHERMAN, NAME NOT GIVEN").whole, "role-first")
    assert speaker.text == "FISHERMAN, NAME NOT GIVEN"


@pytest.mark.parametrize(
    "word",
    ["Loaders", "Chorus", "Choir", "Crew", "Boatmen", "Fisherwomen", "Coaches", "Housewives", "Secretaries", "Nannies"],
)
def test_a_noun_for_a_trade_or_a_group_alone_is_a_role_also_in_the_plural(word):
    speaker = read_speaker(Source(word).whole, "name-first")
    assert (speaker.name, speaker.role) == (None, word)


@pytest.mark.parametrize("name", ["Nyandeng", "Anders", "Carmen", "Yemen", "Rogers", "Jane Crew", "Marcus Peters"])
def test_what_only_ends_like_a_plural_stays_a_name(name):
    speaker = read_speaker(Source(name).whole, "name-first")
    assert (speaker.name, speaker.role) == (name, None)


@pytest.mark.parametrize("word", ["Belgian", "Spaniard", "Dutch"])
def test_a_nationality_alone_is_a_role(word):
    speaker = read_speaker(Source(word).whole, "name-first")
    assert (speaker.name, speaker.role) == (None, word)


def test_a_full_stop_in_front_of_a_name_is_none_of_it():
    speaker = read_speaker(Source(". Jane Roe, mayor").whole, "name-first")
    assert (speaker.text, speaker.name) == ("Jane Roe, mayor", "Jane Roe")


# A comma in front of a closing bracket, or of a single quotation mark, stands inside.
COMMA = regex.compile(r",(?![^()]*\))(?!(?:[^\"“”]*[\"“”])[^\"“”]*$)")


@given(st.text(alphabet=', ()"“”a', max_size=30))
def test_a_person_is_cut_at_the_commas_outside_brackets_and_quotes(text):
    assert people._at_commas(text) == COMMA.split(text)
