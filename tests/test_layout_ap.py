"""The frames round AP's scripts: bulletins, the archive's pages, descriptions on mirrors, the newsroom."""

import pytest

import newsitem

SCRIPT = "SHOTLIST:\nPOOL\nOsaka, Japan - 4 May 2015\n1. Port\nSTORYLINE:\nA port opened.\n"
LICENCE = "You can license this story through AP Archive: http://www.aparchive.com/metadata/youtube/"
NUMBER = "0f1e2d3c4b5a69788796a5b4c3d2e1f0"
BULLETIN = """AP-APTN-1830: {mark}Japan Port
Monday, 4 May 2015
STORY:Japan Port- NEW Port opens
LENGTH: 01:03
RESTRICTIONS: AP Clients Only
STORY NUMBER: 671204
SHOTLIST
POOL - NO ACCESS JAPAN
1. Port
STORYLINE
A port opened.
APTN
APEX 05-04-15 1402EST
"""


def read(text):
    reading = newsitem.explain(text, format="ap")
    assert reading.leftovers == ()
    return reading.items


@pytest.mark.parametrize(
    "above",
    [
        "Port opens in Japan\n",
        "Port opens in Japan\nAP Archive\n5.41M subscribers\n\nSubscribe\n\n37\n\n2,918 views  Nov 9, 2015\n",
        "Home\nWorld\nVideo\n\nPort opens in Japan\nFebruary 18, 2025 by admin\n",
        "Port opens in Japan\n\nОписание к видео Port opens in Japan\n",
        "Watch | Newtuber\nPort opens in Japan\nPort opens in Japan\n",
        "You are using an older browser version. Please use a supported version.\nPort opens in Japan\n",
    ],
)
def test_the_headline_above_a_description(above):
    (item,) = read(f"{above}(5 May 2015) {SCRIPT}")
    assert (item.headline, item.published, item.storyline) == ("Port opens in Japan", "2015-05-05", "A port opened.")


@pytest.mark.parametrize(
    ("below", "number"),
    [
        (f"{LICENCE}{NUMBER}\nShow less\nUp next\nAnother port\n", NUMBER),
        (f"{LICENCE[:-8]}...\n", None),
        (
            f"Find out more about AP Archive: http://www.aparchive.com/HowWeWork\nTwitter:   / ap_archive\n{LICENCE}{NUMBER}",
            NUMBER,
        ),
        (
            "Find out more about AP Archive: Twitter: Facebook: Instagram: You can license this story through AP Archive:",
            None,
        ),
        ("Twitter:   / ap_archive\nFacebook:   / aparchives\nInstagram:   / apnews\n", None),
        (f"Instagram: https://www.instagram.com/APNews/\n{LICENCE}{NUMBER}", NUMBER),
        ("Twitter: Facebook: Instagram:", None),
        ("Leave a Comment\nName *\nPost Comment\n", None),
        ("APTN\n(Copyright 2015 by The Associated Press. All Rights Reserved.)\nAP-NY-05-05-15 2029EST", None),
        ("Комментарии\nИнформация по комментариям в разработке\n", None),
    ],
)
def test_what_stands_below_a_description_is_no_story(below, number):
    (item,) = read(f"Port opens\n(5 May 2015) {SCRIPT}{below}")
    assert (item.storyline, item.id) == ("A port opened.", number)


def test_a_story_may_speak_of_a_site_where_ap_has_an_account():
    (item,) = read(f"Port opens\n(5 May 2015) {SCRIPT}Twitter: a port opened, it said.")
    assert item.storyline == "A port opened.\nTwitter: a port opened, it said."


@pytest.mark.parametrize(
    "cut", ["(ii) they should", "Tel +44 (0) 20 7482 7482", "agreements for use", "(iii) they have"]
)
def test_a_reminder_to_clients_is_terms_however_it_is_cut(cut):
    reminder = (
        "Clients are reminded: (i) to check the terms of their licence agreements for use of content outside news "
        "programming and that further advice and assistance can be obtained from the AP Archive on: Tel +44 (0) 20 7482 "
        "7482 Email: info@aparchive.com (ii) they should check with the applicable collecting society in their Territory "
        "regarding the clearance of any sound recording or performance included within the AP Television News service "
        "(iii) they have editorial responsibility"
    )
    text = f"Port opens\n(5 May 2015) {SCRIPT}{'=' * 20}\n{reminder[: reminder.index(cut) + len(cut)]}"
    reading = newsitem.explain(text, format="ap")
    assert (reading.leftovers, reading.items[0].storyline) == ((), "A port opened.")
    assert "site-terms" in [found.code for found in reading.diagnostics]


@pytest.mark.parametrize(
    ("player", "duration"),
    [("1m 38sLenght\n0Rating", 98), ("Views:5|View Time:3:36Minutes|Likes:6", 216), ("", None)],
)
def test_the_length_that_a_player_shows(player, duration):
    (item,) = read(f"Port opens in Japan\n{player}\n(5 May 2015) {SCRIPT}")
    assert item.duration == duration


@pytest.mark.parametrize("mark", ["", "+", "++"])
def test_each_story_of_a_bulletin_is_an_item_and_its_rundown_none(mark):
    rundown = "AP-APTN-1830 Prime News -Final\nPeru 01:03 No Access Peru\nB-u-l-l-e-t-i-n begins at 1830 GMT.\n"
    first, second = read(rundown + BULLETIN.format(mark=mark) + BULLETIN.format(mark="").replace("671204", "671205"))
    assert (first.slug, first.headline, first.id) == ("Japan Port", "NEW Port opens", "671204")
    assert (first.published, first.duration, second.id) == ("2015-05-04", 63, "671205")
    assert [r.kind for r in first.restrictions] == ["clients-only"]
    assert [r.territories for r in first.shots[0].restrictions] == [("JP",)]


def test_the_words_of_footage_net_are_no_story():
    clips = "Footage Information\nABCNEWS VideoSource\n05/04/2015\nABC\nAP0504151830\nOther clip\nA bridge.\n"
    (item,) = read("Performing search for your keyword(s)\nSummary\n" + BULLETIN.format(mark="") + clips)
    assert item.storyline == "A port opened."


ENTRY = "Summary\nNAME: PORT 20150504 TAPE: EF15/0938 IN_TIME: 11:16:14:07 DURATION: 1:32 SOURCES: POOL RESTRICTIONS:"


@pytest.mark.parametrize(
    "listed",
    [
        "SHOTLIST:\n1. Port\n2. Quay\nSTORYLINE:\nA port opened.",
        "SHOTLIST: 1. Port\n2. Quay\nSTORYLINE: A port opened.",
        "No Access Peru SHOTLIST\n\n1 Port\n2 Quay\nSTORYLINE:\nA port opened.",
        "SHOTLIST: 1. Port 2. Quay\nSTORY-LINE:\nA port opened.",
        "SHOTLIST: 1. Port 2. Quay STORYLINE: A port opened.\nNext clip\n3. A bridge",
        "SHOTLIST: 1. Port 2. Quay STORYLINE: A port opened.",
    ],
)
def test_a_library_entry_goes_on_below_its_line_as_far_as_its_script_does(listed):
    (item,) = read(f"{ENTRY} {listed}\n\nFootage Information\n\nABCNEWS VideoSource\n")
    assert ([shot.text for shot in item.shots], item.storyline) == (["Port", "Quay"], "A port opened.")


@pytest.mark.parametrize(
    "player", ["", "106View\n1m 38sLenght\n0Rating\n", "Hide player controls\nHide resume playing\n"]
)
@pytest.mark.parametrize("sound", ["Serbo-Croat/Nat ", "Natural Sound ", "English/Natsound ", ""])
def test_a_narration_behind_its_type_of_sound_without_a_day(player, sound):
    story = 'Snow has come early. SOUNDBITE: (English) "We wait." SUPER CAPTION: Ann Roe, Farmer The U-N waits too.'
    (item,) = read(f"Port opens in Japan\n{player}{sound}{story} Find out more about AP Archive:")
    assert (item.headline, item.storyline, len(item.shots)) == ("Port opens in Japan", story, 1)
    assert item.extra == ({"type": sound.strip()} if sound else {})


@pytest.mark.parametrize(
    ("printed", "published"),
    [
        ("16/06/2015 16:46 PM", "2015-06-16T16:46"),
        ("12/05/2015 09:05 AM", "2015-05-12T09:05"),
        ("05/06/2015 03:16 PM", "2015-05-06T15:16"),
        ("05/04/2015 12:01 AM", "2015-05-04T00:01"),
        ("31/12/2015", "2015-12-31"),
    ],
)
def test_the_day_of_an_archive_page_is_the_soonest_after_its_shots(printed, published):
    fields = f"AP Archive\nPort opens in Japan\nStory No.: 4032718\nRestrictions: AP Clients Only\nDate: {printed}\n"
    (item,) = read(fields + SCRIPT)
    assert (item.headline, item.id, item.published) == ("Port opens in Japan", "4032718", published)


def test_fields_whose_values_stand_on_the_line_below():
    lines = "Port opens in Japan\nStory No.:\n4032718\nRestrictions:\nNo Access Peru\nDuration:\n00:01:12\nSource:\nPOOL\nKeywords:\nports\n"
    (item,) = read(lines + SCRIPT)
    assert (item.id, item.duration, item.keywords) == ("4032718", 72, ("ports",))
    assert [r.territories for r in item.restrictions] == [("PE",)]


@pytest.mark.parametrize("source", ["AP TELEVISION/POOL", "ASSOCIATED PRESS", "AP Television", "AP TELEVISION"])
@pytest.mark.parametrize("limits", ["AP Clients Only", "AP CLIENTS ONLY"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_value_on_its_own_line_may_look_like_a_heading(source, limits, gap):
    fields = ["Story No.:", "4032718", "Source:", source, "Restrictions:", limits, "Duration:", "00:01:12"]
    lines = [*fields, "Dateline:", "Osaka, Japan - 4 May 2015", "Keywords:", "ports", "Subscription:"]
    (item,) = read("Port opens in Japan\n" + gap.join([*lines, "AP TELEVISION", *SCRIPT.splitlines()[2:]]))
    assert (item.id, item.duration, item.keywords, item.dateline.place.city) == ("4032718", 72, ("ports",), "Osaka")
    assert [r.outlets for r in item.restrictions] == [("AP",)]
    assert source.split("/")[0].casefold() in {credit.name.casefold() for credit in item.credits}
    assert (item.shots[0].source, item.shots[0].place.city) == ("AP TELEVISION", "Osaka")


def test_a_clip_bin_page_has_empty_fields_and_a_badge():
    top = "AP Archive\nWelcome  Guest\nSign in or Register\n++Japan Port\nTitle:\nHD\nSummary:\nNew port\nStory No: 4021187\n"
    (item,) = read(
        f"{top}Source: POOL\nPeople:\nSubscription:\n\nPOOL\n\nOsaka\n\n1. Port\n\nSTORYLINE:\n\nA port opened.\n"
    )
    assert (item.headline, item.summary, item.id) == ("++Japan Port", "New port", "4021187")
    assert (item.shots[0].place.city, item.storyline) == ("Osaka", "A port opened.")


@pytest.mark.parametrize("limits", ["AP Clients Only", "Restrictions: AP Clients Only"])
def test_a_story_of_the_newsroom(limits):
    (item,) = read(f"Japan Port\nA port has opened.\n{limits}\n4512908\n{SCRIPT}")
    assert (item.headline, item.summary, item.id) == ("Japan Port", "A port has opened.", "4512908")
    assert [r.outlets for r in item.restrictions] == [("AP",)]


@pytest.mark.parametrize("lead", ["LEAD IN:\nPorts are new.\n", "LEADIN: Ports are new.\n"])
@pytest.mark.parametrize("is_above", [True, False])
def test_the_lead_in_is_the_summary_of_the_newsroom_and_the_line_above_is_kept(lead, is_above):
    below = f"{lead}{SCRIPT}" if is_above else SCRIPT.replace("STORYLINE", f"{lead}STORYLINE")
    (item,) = read(f"Japan Port\nA port has opened.\nAP Clients Only\n4512908\n{below}")
    assert (item.headline, item.summary, item.storyline) == ("Japan Port", "Ports are new.", "A port opened.")
    assert item.extra == {"summary": "A port has opened."}


TO_FOLLOW = "CLIENTS NOTE: VIDEO ONLY - SHOTLIST AND STORYLINE TO FOLLOW AS SOON AS POSSIBLE"


@pytest.mark.parametrize("limits", ["RESTRICTION SUMMARY:", "RESTRICTIONS:", "Restrictions:"])
@pytest.mark.parametrize("number", ["STORY NUMBER:", "Story Number:", "Story No.:"])
@pytest.mark.parametrize("note", [TO_FOLLOW, f"++{TO_FOLLOW}++", "Clients note - Video only – script to follow"])
def test_a_story_that_is_sent_before_its_script_is_known_by_that(limits, number, note):
    text = f"Port opens in Japan\nA port has opened.\n{limits} NO ACCESS JAPAN; MUST CREDIT NHK\n{number} 4512908\n{note}\n"
    item = newsitem.parse(text)
    assert (item.format, item.id, item.headline) == ("ap", "4512908", "Port opens in Japan")
    assert (item.summary, [r.kind for r in item.restrictions]) == ("A port has opened.", ["no-access", "credit"])
    assert (len(item.notes), item.shots, item.storyline) == (1, (), None)


def test_the_fallback_reads_no_shots_out_of_an_announced_script():
    assert newsitem.parse(f"Port opens\nA port has opened.\n{TO_FOLLOW}\n", format="script").shots == ()


def test_a_script_that_is_announced():
    text = "Japan Port\nAP Clients Only\n4512908\nCLIENTS NOTE: VIDEO ONLY - SHOTLIST AND STORYLINE TO FOLLOW\n"
    reading = newsitem.explain(text, format="ap")
    assert reading.items[0].notes == ("VIDEO ONLY - SHOTLIST AND STORYLINE TO FOLLOW",)
    assert "script-to-follow" in [found.code for found in reading.diagnostics]


def test_a_saved_mirror_gives_its_running_time_but_not_its_day():
    page = (
        '<html lang="pt"><head><link rel="canonical" href="https://m.example/v"><script type="application/ld+json">'
        '{"@type":"VideoObject","duration":"PT2M5S","uploadDate":"2019-02-11"}</script></head><body><h1>Port opens in Japan'
        f"</h1><div>(5 May 2015) {SCRIPT.replace(chr(10), '<br>')}</div><p>{LICENCE}{NUMBER}</p><p>Que bonito!</p></body></html>"
    )
    (item,) = read(page)
    assert (item.headline, item.published, item.duration, item.id) == ("Port opens in Japan", "2015-05-05", 125, NUMBER)
    assert (item.language, item.url) == ("en", "https://m.example/v")
