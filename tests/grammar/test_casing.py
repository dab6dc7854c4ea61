"""Shouted words come out as a newsroom prints them."""

import pytest

from newsitem.grammar.casing import is_shouted, unshouted

WORDS = [
    ("BALTIC ENVOY PAVEL ORLOV", "Baltic Envoy Pavel Orlov"),
    ("ODETTE VAN DER MEIJ", "Odette van der Meij"),
    ("U.S. MARINE ARCHAEOLOGIST DANIEL P. HOLLISTER", "U.S. Marine Archaeologist Daniel P. Hollister"),
    ("O'BRIEN", "O'Brien"),
    ("MCDONALD", "McDonald"),
    ("FIONA McDONALD", "Fiona McDonald"),
    ("UN SECRETARY-GENERAL", "UN Secretary-General"),
    ("K-FOR", "K-FOR"),
    ("K-FOR ENGINEER", "K-FOR Engineer"),
    ("EU COMMISSION", "EU Commission"),
    ("CEO OF BBC", "CEO of BBC"),
    ("DIRECTOR OF UNDERWATER HERITAGE", "Director of Underwater Heritage"),
    ("İZMİR", "İzmir"),
    ("MEN'S COACH", "Men's Coach"),
    ("D'ANGELO", "D'Angelo"),
    ("MAËLYS DE KERGUÉNEC", "Maëlys de Kerguénec"),
    ("NATO BATTLEGROUP COMMANDER", "NATO Battlegroup Commander"),
    ('"CAPTAIN MORROW"', '"Captain Morrow"'),
    ("NAUKA SCHOOL (FLOATING)", "Nauka School (Floating)"),
    ("PORT-AU-PRINCE", "Port-au-Prince"),
    ("LA PAZ", "La Paz"),
    ("WASHINGTON D.C.", "Washington D.C."),
    ("KING MAGNUS III", "King Magnus III"),
    ("9TH BRIGADE", "9th Brigade"),
    ("COX’S BAZAR", "Cox’s Bazar"),
    ("DR. JOHN SMITH JR.", "Dr. John Smith Jr."),
    ("DR. HJ. SITI ROHANA", "Dr. Hj. Siti Rohana"),
    ("AL-KHOURY", "Al-Khoury"),
    ("U.S.", "U.S."),
    ("Mixed Case UN", "Mixed Case UN"),
    ("Fisherman", "Fisherman"),
    ("TRUCK DRIVER, U.S. ARMY", "Truck Driver, U.S. Army"),
    ("N'DJAMENA", "N'Djamena"),
    ("SAINT-DENIS-LA-PLAINE", "Saint-Denis-la-Plaine"),
    ("МОСКВА", "Москва"),
    ("MINISTER OF HEALTH AND THE ENVIRONMENT", "Minister of Health and the Environment"),
    ("RIO DE JANEIRO", "Rio de Janeiro"),
    ("STRATFORD-UPON-AVON", "Stratford-upon-Avon"),
    ("JAN VAN 'T HOFF", "Jan van 't Hoff"),
    ("STARI TRG", "Stari Trg"),
    ("TRT HABER", "TRT Haber"),
    ("UMM KHALIL AL-MASRI", "Umm Khalil al-Masri"),
    ("JUAN DE LA CRUZ", "Juan de la Cruz"),
    ("ANNE LE GALL", "Anne Le Gall"),
    ("US ENVOY", "US Envoy"),
    ("UN'S ENVOY", "UN's Envoy"),
    ("NATO'S CHIEF", "NATO's Chief"),
    ("EU’S COMMISSION", "EU’s Commission"),
    ("BBC'S DIRECTOR", "BBC's Director"),
    ("JANE ROE, PH.D.", "Jane Roe, Ph.D."),
    ("PHD STUDENT", "PhD Student"),
]


@pytest.mark.parametrize(("printed", "expected"), WORDS)
def test_shouted_words_are_put_into_title_case_and_others_left(printed, expected):
    assert unshouted(printed) == expected


@pytest.mark.parametrize(
    ("words", "shouted"), [("JANE ROE", True), ("McDONALD", True), ("Jane ROE", False), ("7:30", False), ("A", False)]
)
def test_shouting_is_capitals_only(words, shouted):
    assert is_shouted(words) is shouted
