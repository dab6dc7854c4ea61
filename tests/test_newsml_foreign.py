"""NewsML-G2 that others wrote is read by the elements of the standard, and nothing of it is lost silently."""

import os
from pathlib import Path

import pytest

import newsitem
from newsitem.model import Date, Place
from newsitem.testing import fate_of, unaccounted
from newsml_stories import message, story

SHARED = Path(os.environ.get("NEWSITEM_SHARED", "nowhere"))
DOCUMENTS = sorted((SHARED / "interchange").glob("*/*.xml"))
needs_shared = pytest.mark.skipif(not DOCUMENTS, reason="NEWSITEM_SHARED does not name the shared folder")


def item_of(document, left=()):
    """The one item of a document, of which nothing but some words is left over."""
    reading = newsitem.explain(document)
    assert reading.format.name == "newsml-g2"
    assert unaccounted(reading) == ""
    assert [part.text for part in reading.leftovers] == list(left)
    [item] = reading.items
    return item


CONTENT = """
  <contentCreated>2025-03-17T08:00:00+01:00</contentCreated>
  <located type="loctyp:City"><name>Lindhavn</name><broader type="loctyp:Country" qcode="iso3166-1a2:NO"><name>Norway</name></broader></located>
  <creator><name>Lantern Pictures</name></creator>
  <contributor role="cpprole:cameraOperator"><name>Jane Roe</name></contributor>
  <keyword>ferry</keyword><keyword>harbour</keyword>
  <subject type="cpnat:abstract" qcode="medtop:1"><name xml:lang="en">transport</name><name xml:lang="de">Verkehr</name></subject>
  <slugline separator="-">NORWAY-FERRY</slugline>
  <headline xml:lang="no">Fergen er tilbake</headline><headline>The ferry is back</headline>
  <dateline>LINDHAVN, Norway, March 17</dateline>
  <creditline>Lantern/Roe</creditline>
  <description role="drol:summary">A ferry returns<br/>after the storm.</description>
"""


def test_plain_fields_come_from_their_elements():
    item = item_of(story(content=CONTENT, meta="<edNote>Updates with <a>new</a> pictures</edNote>"))
    assert (item.format, item.id, item.provider) == ("newsml-g2", "tag:lantern.example,2025:77", "Lantern Wire")
    assert (item.headline, item.slug, item.language) == ("The ferry is back", "NORWAY-FERRY", "en")
    assert item.published == "2025-03-18T17:42:10Z"
    assert item.keywords == ("ferry", "harbour")
    assert item.categories == ("transport",)
    assert item.notes == ("Updates with new pictures",)
    assert item.summary == "A ferry returns after the storm."
    assert item.dateline.text == "LINDHAVN, Norway, March 17"
    assert item.dateline.place == Place("Lindhavn, Norway", "Lindhavn", None, "NO")
    assert item.dateline.date.start == "2025-03-17"
    roles = [(credit.role, credit.name) for credit in item.credits]
    assert roles == [("source", "Lantern Pictures"), ("camera", "Jane Roe"), ("source", "Lantern/Roe")]
    assert item.extra == {"headline no": "Fergen er tilbake", "subject name de": "Verkehr"}


def test_terms_are_restrictions_and_those_of_parts_bind_only_these():
    rights = """<rightsInfo><copyrightHolder><name>Lantern Ltd</name></copyrightHolder>
      <copyrightNotice>Copyright 2025 Lantern Ltd</copyrightNotice>
      <usageTerms>No access Japan.<br/>No archive</usageTerms></rightsInfo>
      <rightsInfo idrefs="b"><usageTerms>Mandatory credit Jane Roe</usageTerms></rightsInfo>
      <rightsInfo idrefs="nowhere"><usageTerms>No resale</usageTerms></rightsInfo>"""
    parts = """<partMeta partid="a"><description>A boat</description></partMeta>
      <partMeta partid="b"><description>A quay</description></partMeta>"""
    item = item_of(story(rights=rights, parts=parts))
    assert [(one.kind, one.territories) for one in item.restrictions] == [
        ("no-access", ("JP",)), ("no-archive", ()), ("no-resale", ()),
    ]  # fmt: skip
    assert [[one.credit for one in shot.restrictions] for shot in item.shots] == [[], ["Jane Roe"]]
    assert ("owner", "Lantern Ltd") in [(credit.role, credit.name) for credit in item.credits]
    assert item.extra["copyrightnotice"] == "Copyright 2025 Lantern Ltd"


def test_terms_that_only_wrap_are_one_statement_and_lines_that_begin_one_are_several():
    wrapped = story(
        rights="<rightsInfo><usageTerms>\n   No access in the United\n   Kingdom\n</usageTerms></rightsInfo>"
    )
    assert [one.territories for one in item_of(wrapped).restrictions] == [("GB",)]
    lines = story(rights="<rightsInfo><usageTerms>No access Japan\nNo archive</usageTerms></rightsInfo>")
    assert [one.kind for one in item_of(lines).restrictions] == ["no-access", "no-archive"]


def test_terms_for_a_rendition_bind_the_whole_item_and_those_for_both_bind_both():
    rights = """<rightsInfo idrefs="hd"><usageTerms>No online use</usageTerms></rightsInfo>
      <rightsInfo idrefs="a hd"><usageTerms>No access Spain</usageTerms></rightsInfo>"""
    parts = '<partMeta partid="a"><description>A boat</description></partMeta>'
    bodies = '<remoteContent id="hd" href="https://lantern.example/77.mp4"/>'
    item = item_of(story(rights=rights, parts=parts, bodies=bodies))
    assert [one.kind for one in item.restrictions] == ["platform", "no-access"]
    assert [one.territories for one in item.shots[0].restrictions] == [("ES",)]


def test_terms_where_the_standard_has_none_bind_all_the_same():
    parts = """<partMeta seq="1"><description>A boat</description><usageTerms>No access Japan</usageTerms></partMeta>
      <partMeta seq="2"><description>A quay</description><creditline>Must credit Roe Films</creditline></partMeta>
      <partMeta seq="3"><description>A gull</description><edNote>NO ARCHIVE</edNote></partMeta>"""
    content = "<usageTerms>No resale</usageTerms><creditline>Courtesy Lantern</creditline>"
    item = item_of(story(parts=parts, content=content))
    assert [(one.kind, one.credit) for one in item.restrictions] == [("no-resale", None), ("credit", "Lantern")]
    assert [[one.kind for one in shot.restrictions] for shot in item.shots] == [
        ["no-access"],
        ["credit"],
        ["no-archive"],
    ]
    assert [shot.notes for shot in item.shots] == [(), ("Must credit Roe Films",), ("NO ARCHIVE",)]


def test_terms_behind_a_copyright_notice_bind():
    notice = "Copyright 2025 Lantern. All rights reserved. No archive, no resale."
    item = item_of(story(rights=f"<rightsInfo><copyrightNotice>{notice}</copyrightNotice></rightsInfo>"))
    assert [one.kind for one in item.restrictions] == ["no-archive", "no-resale"]
    assert item.extra == {"copyrightnotice": notice}


@pytest.mark.parametrize(
    ("language", "headlines", "taken"),
    [
        ("en", '<headline xml:lang="fr">A</headline><headline xml:lang="en-GB">B</headline>', "B"),
        ("en", '<headline role="x:short">A</headline><headline>B</headline>', "B"),
        ("en", '<headline role="x:short">A</headline><headline xml:lang="fr">B</headline>', "A"),
        ("", '<headline xml:lang="fr">A</headline><headline xml:lang="de">B</headline>', "A"),
    ],
)
def test_of_several_headlines_the_plain_one_in_the_storys_language_is_taken(language, headlines, taken):
    document = story(content=headlines, meta="<title xml:lang='es'>C</title>")
    document = document.replace('xml:lang="en"', f'xml:lang="{language}"' if language else "")
    assert item_of(document).headline == taken


@pytest.mark.parametrize(
    ("meta", "kind", "until"),
    [
        ("<embargoed>2025-03-19T06:00:00Z</embargoed>", "embargo", "2025-03-19T06:00Z"),
        ("<embargoed/>", "embargo", None),
        ('<pubStatus qcode="stat:canceled"/>', "other", None),
        ('<pubStatus uri="http://cv.iptc.org/newscodes/pubstatusg2/withheld"/>', "other", None),
    ],
)
def test_what_is_embargoed_or_withdrawn_is_restricted(meta, kind, until):
    item = item_of(story(meta=meta))
    assert [(one.kind, one.until) for one in item.restrictions] == [(kind, until)]
    assert [one.text for one in item.restrictions if kind == "other"] == list(item.notes)


def test_policies_and_data_mining_terms_bind_though_nobody_reads_them():
    rights = """<rightsInfo><rightsExpressionXML langid="x"><p:policy xmlns:p="urn:p"><p:action name="print"/></p:policy>
      </rightsExpressionXML><dataMining uri="http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED"/></rightsInfo>"""
    kinds = [(one.kind, one.text) for one in item_of(story(rights=rights)).restrictions]
    assert [kind for kind, _ in kinds] == ["other", "other"]
    assert 'name="print"' in kinds[0][1]
    assert kinds[1][1].endswith("DMI-PROHIBITED")


@pytest.mark.parametrize(
    ("delim", "times"),
    [
        ('start="00:00:05.000" end="00:02:05.500" timeunit="timeunit:normalPlayTime"', (5.0, 125.5)),
        ('start="npt=0:00:05" end="0:00:06s" timeunit="timeunit:normalPlayTime"', (5.0, 6.0)),
        ('start="5" end="7.5" timeunit="timeunit:seconds"', (5.0, 7.5)),
        ('start="500" end="1500" timeunituri="http://cv.iptc.org/newscodes/timeunit/milliseconds"', (0.5, 1.5)),
        ('start="50" end="446" timeunit="timeunit:editUnit"', (2.0, 17.84)),
        ('start="00:00:01:05" end="00:00:02:00" timeunit="timeunit:timeCode"', (1.2, 2.0)),
        ('start="00:00:01;15" end="00:00:02;00" timeunit="timeunit:timeCodeDropFrame"', (1.5, 2.0)),
        ('start="00;00;01;15" end="00;00;02;00" timeunit="timeunit:timeCodeDropFrame"', (1.5, 2.0)),
        ('start="soon" end="later" timeunit="timeunit:seconds"', (None, None)),
    ],
)
def test_times_of_parts_are_told_in_seconds_whatever_their_unit(delim, times):
    parts = f"<partMeta><timeDelim {delim}/><description>A boat</description></partMeta>"
    bodies = '<remoteContent rendition="rnd:hd" videoframerate="25" href="https://lantern.example/77.mp4"/>'
    item = item_of(story(parts=parts, bodies=bodies))
    [shot] = item.shots
    assert (
        (shot.start, shot.end) == (pytest.approx(times[0], abs=0.002), pytest.approx(times[1], abs=0.002))
        if times[0] is not None
        else times
    )
    if times[0] is None:
        assert item.extra["shot 1 timedelim"] == "soon-later seconds"


def test_frames_mean_nothing_where_renditions_differ_and_none_is_named():
    two = '<remoteContent rendition="r:a" videoframerate="25"/><remoteContent rendition="r:b" videoframerate="50"/>'
    part = '<partMeta><timeDelim {} start="50" end="100" timeunit="timeunit:editUnit"/></partMeta>'
    assert item_of(story(parts=part.format(""), bodies=two)).shots[0].start is None
    assert item_of(story(parts=part.format('renditionref="r:b"'), bodies=two)).shots[0].start == 1.0


def test_a_part_is_a_shot_with_place_day_source_and_what_is_heard():
    part = """<partMeta partid="p" seq="4"><icon href="https://lantern.example/4.jpg"/><contentCreated>2019</contentCreated>
      <located><name>Lindhavn</name></located><creator><name>Roe Films</name></creator>
      <language tag="no" role="langusecode:NaturalSound"/><description>(FILE) A boat</description>
      <edNote>Faces are blurred</edNote></partMeta>
      <partMeta seq="5"><language tag="no" role="x:Interlocution"/><description>Jane Roe, captain</description></partMeta>
      <partMeta seq="6"><description>SOUNDBITE (Norwegian) Jane Roe, captain: "We are back."</description></partMeta>"""
    first, second, third = item_of(story(parts=part)).shots
    assert (first.number, first.text, first.source) == (4, "(FILE) A boat", "Roe Films")
    assert first.date == Date("2019", "2019-01-01", "2019-12-31")
    assert first.place.city == "Lindhavn"
    assert "natural-sound" in first.flags
    assert first.notes == ("Faces are blurred",)
    assert [bite.language for bite in second.soundbites] == ["no"]
    assert (third.soundbites[0].speaker.name, third.soundbites[0].quote) == ("Jane Roe", "We are back.")


EBU = """Lindhavn, 17/03/2025<br/>- vs ferry enters the harbour<br/>- sot Jane Roe, captain<br/>"We are back."<br/>- vs quay<br/>"""


def test_parts_and_a_shotlist_that_say_the_same_are_one_list_of_shots():
    parts = "".join(
        f'<partMeta seq="{n}"><timeDelim start="{n}" end="{n + 1}" timeunit="timeunit:seconds"/><description>{words}</description></partMeta>'
        for n, words in enumerate(
            ["Ferry enters the harbour", "Jane Roe interview", "Cars", "The quay in the evening"], 1
        )
    )
    item = item_of(story(parts=parts, content=f'<description role="x:shotlist">{EBU}</description>'))
    assert [(shot.number, shot.text, shot.start) for shot in item.shots] == [
        (1, "vs ferry enters the harbour", 1.0), (2, "Jane Roe interview", 2.0), (3, "Cars", 3.0), (4, "vs quay", 4.0),
    ]  # fmt: skip
    assert item.shots[1].soundbites[0].quote == "We are back."
    assert item.shots[3].notes == ("The quay in the evening",)


@pytest.mark.parametrize("role", ["descrole:shotlist", "x:tvShotList", "x:script", "x:dopesheet"])
def test_a_script_is_told_by_the_end_of_its_role(role):
    item = item_of(story(content=f'<description role="{role}">{EBU}</description>'))
    assert len(item.shots) == 3
    assert item.summary is None


def test_a_shotlist_of_no_known_manner_has_a_shot_a_line():
    item = item_of(story(content='<description role="x:shotlist">A boat at sea<br/>The harbour</description>'))
    assert [shot.text for shot in item.shots] == ["A boat at sea", "The harbour"]


def test_a_numbered_shotlist_needs_no_label_where_its_role_says_what_it_is():
    words = """Lindhavn, Norway - March 17, 2025 (ROE - No access Japan)<br/>1. Various of ferry<br/>
      2. SOUNDBITE (Norwegian) Jane Roe, captain:<br/>"We are back.\""""
    for provider in ("Lantern Wire", "CCTV+"):
        document = story(content=f'<description role="x:shotlist">{words}</description>').replace(
            "Lantern Wire", provider
        )
        first, second = item_of(document).shots
        assert (first.number, first.place.country, first.restrictions[0].territories) == (1, "NO", ("JP",))
        assert second.soundbites[0].quote == "We are back."


AP = """RESTRICTION SUMMARY: AP CLIENTS ONLY<br/>SHOTLIST:<br/>ASSOCIATED PRESS<br/>Lindhavn, Norway - 17 March 2025<br/>
1. Wide of ferry<br/>2. SOUNDBITE (Norwegian) Jane Roe, captain:<br/>"We are back."<br/>STORYLINE:<br/>A ferry returned on Monday."""


@pytest.mark.parametrize("provider", ["Lantern Wire", "AP"])
def test_a_script_of_aps_is_read_as_aps_whoever_sends_it(provider):
    document = story(content=f'<description role="x:script">{AP}</description>').replace("Lantern Wire", provider)
    item = item_of(document)
    assert [shot.number for shot in item.shots] == [1, 2]
    assert item.shots[0].place.country == "NO"
    assert item.shots[1].soundbites[0].speaker.name == "Jane Roe"
    assert [one.kind for one in item.restrictions] == ["clients-only"]
    assert item.storyline == "A ferry returned on Monday."


def test_the_day_of_a_script_and_aps_reminders_are_no_part_of_its_story():
    reminder = "<br/>=======<br/>Clients are reminded: (i) to check the terms of their licence agreements"
    item = item_of(story(content=f'<description role="x:script">(17 Mar 2025)<br/>{AP}{reminder}</description>'))
    assert (item.published, item.extra) == ("2025-03-18T17:42:10Z", {"script day": "17 Mar 2025"})
    assert item.storyline == "A ferry returned on Monday."
    assert "site-terms" in [found.code for found in item.diagnostics]


@pytest.mark.parametrize("sizes", [("-VAR", "-WS"), ("- Various", "- Wide shot")])
def test_a_script_of_afps_that_runs_on_is_cut_before_the_sizes_of_its_shots(sizes):
    words = f"""SHOTLIST: LINDHAVN, NORWAY, MARCH 17, 2025, SOURCE: AFPTV {sizes[0]} of a ferry
      SOUNDBITE 1 - Jane Roe (woman), captain (Norwegian, 9 sec): "We are back." {sizes[1]} of the quay"""
    document = story(content=f'<description role="x:script">{words}</description>').replace("Lantern Wire", "AFP")
    first, second, third = item_of(document).shots
    assert (first.text.endswith("of a ferry"), third.text.endswith("of the quay")) == (True, True)
    assert (second.soundbites[0].quote, second.place.city, second.source) == ("We are back.", "Lindhavn", "AFPTV")


XHTML = """<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>The ferry is back</title></head>
  <body><p>A <b>ferry</b> returned<br/>on Monday.</p><p>It was <i>late</i>.</p>Tail.<script>x()</script></body></html></inlineXML>"""
NITF = """<inlineXML><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head><hedline><hl1>The ferry is back</hl1></hedline>
  <byline>By Jane Roe, <byttl>Reporter</byttl></byline><abstract><p>A ferry returns.</p></abstract></body.head>
  <body.content><p>It <em>was</em> late.</p><block><p>Very late.</p></block></body.content><body.end><tagline>jr</tagline></body.end></body></nitf></inlineXML>"""


def test_an_xhtml_body_is_the_storyline_with_every_tail():
    item = item_of(story(bodies=XHTML))
    assert item.headline == "The ferry is back"
    assert item.storyline == "A ferry returned\non Monday.\nIt was late.\nTail."


def test_a_body_of_nitf_gives_headline_byline_abstract_and_text():
    item = item_of(story(bodies=NITF))
    assert (item.headline, item.summary) == ("The ferry is back", "A ferry returns.")
    assert item.storyline == "It was late.\nVery late."
    assert [(one.role, one.name) for one in item.credits] == [("writer", "Jane Roe")]
    assert item.extra == {"inlinexml tagline": "jr"}


def test_rights_and_notes_of_nitf_bind():
    head = "<rights>No access Japan</rights><note><p>Editors: No archive</p></note>"
    item = item_of(story(bodies=NITF.replace("</body.head>", f"{head}</body.head>")))
    assert [one.kind for one in item.restrictions] == ["no-access", "no-archive"]
    assert (item.notes, item.storyline) == (("Editors: No archive",), "It was late.\nVery late.")


def test_a_script_that_is_there_twice_is_read_once():
    described = (
        '<description role="x:storyline">A ferry returned<br/>on Monday.<br/>It was late.<br/>Tail.</description>'
    )
    assert (
        item_of(story(content=described, bodies=XHTML)).storyline == "A ferry returned\non Monday.\nIt was late.\nTail."
    )


@pytest.mark.parametrize("escaped", ["<![CDATA[{}]]>", "{}"])
def test_html_that_is_escaped_in_a_text_is_read_as_html(escaped):
    html = '<p>1. A boat</p><p>2. SOUNDBITE (Norwegian) Jane Roe, captain:</p><p>"Back &amp; well."</p>'
    words = escaped.format(html if "CDATA" in escaped else html.replace("&", "&amp;").replace("<", "&lt;"))
    first, second = item_of(story(content=f'<description role="x:shotlist">{words}</description>')).shots
    assert (first.text, second.soundbites[0].quote) == ("A boat", "Back & well.")


def test_an_encoded_picture_is_no_story_and_a_second_slugline_is_kept():
    item = item_of(
        story(
            content='<slugline xml:lang="fr">DEUX</slugline><slugline>ONE</slugline>',
            bodies='<inlineData contenttype="image/png" encoding="base64">QUJD</inlineData>',
        )
    )
    assert (item.slug, item.storyline) == ("ONE", None)
    assert item.extra == {"slugline fr": "DEUX", "inlinedata": "QUJD"}


def test_a_part_without_a_description_shows_what_its_headline_says():
    [shot] = item_of(story(parts="<partMeta><headline>A boat</headline></partMeta>")).shots
    assert (shot.text, shot.notes) == ("A boat", ())


def test_each_news_item_of_a_message_is_an_item_and_others_are_told():
    package = '<?xml version="1.0"?><packageItem guid="tag:p" xmlns="http://iptc.org/std/nar/2006-10-01/"/>'
    document = message(story(content="<headline>One</headline>"), package, story(content="<headline>Two</headline>"))
    reading = newsitem.explain(document)
    assert [item.headline for item in reading.items] == ["One", "Two"]
    [told] = [found for found in reading.diagnostics if found.code == "newsml-passed-over"]
    assert "packageItem (tag:p)" in told.message


@pytest.mark.parametrize("namespace", ["", "http://lantern.example/g2"])
def test_a_document_without_its_namespace_is_read_and_told(namespace):
    item = item_of(story(content=CONTENT, namespace=namespace))
    assert item.headline == "The ferry is back"
    assert "newsml-namespace" in [found.code for found in item.diagnostics]


def test_a_prefix_for_the_namespace_changes_nothing():
    prefixed = story(content="<headline>A</headline>").replace("<", "<g:").replace("<g:/", "</g:").replace("<g:?", "<?")
    assert item_of(prefixed.replace("xmlns=", "xmlns:g=")).headline == "A"


def test_running_times_and_addresses_stand_in_attributes():
    bodies = '<remoteContent href="https://lantern.example/77.mp4" rendition="r:hd" duration="98500" durationunit="timeunit:milliseconds"/>'
    meta = '<link rel="irel:derivedFrom" href="https://lantern.example/77"/><link rel="irel:seeAlso" href="https://lantern.example/76"/>'
    item = item_of(story(bodies=bodies, meta=meta))
    assert (item.duration, item.url) == (98.5, "https://lantern.example/77")
    assert item.extra == {
        "link seealso": "https://lantern.example/76",
        "remotecontent hd": "https://lantern.example/77.mp4",
    }


@needs_shared
@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_iptcs_documents_are_read_without_a_rest_or_refused_in_clear_words(path):
    try:
        reading = newsitem.explain(path.read_bytes(), name=path.name)
    except newsitem.CannotRead as error:
        refused = str(error)
    else:
        refused = ""
    if refused:
        assert "not a newsItem" in refused
        return
    assert reading.format.name == "newsml-g2"
    assert unaccounted(reading) == ""
    assert reading.leftovers == ()


@needs_shared
def test_the_video_of_afp_and_ebu_gives_its_shots_soundbites_and_rights():
    afp, ebu = (newsitem.read(next(path for path in DOCUMENTS if f"LISTING_{n}_" in path.name))[0] for n in (4, 5))
    assert (len(afp.shots), sum(len(shot.soundbites) for shot in afp.shots)) == (9, 4)
    assert [shot.soundbites[0].language for shot in afp.shots[5:]] == ["fa", "fa", "ar", "ar"]
    assert [shot.soundbites[0].duration for shot in afp.shots[5:]] == [10.0, 9.0, 12.0, 17.0]
    assert {(shot.place.country, shot.date.start, shot.source) for shot in afp.shots} == {("KW", "2014-01-30", "AFPTV")}
    assert (len(ebu.shots), sum(len(shot.soundbites) for shot in ebu.shots[:7])) == (8, 3)
    assert [shot.end for shot in ebu.shots] == [17.84, 33.24, 43.24, 52.52, 64.64, 84.36, 109.28, 111.0]
    assert [one.kind for one in ebu.restrictions] == ["clients-only", "no-access"]
    assert "Vicco von Bülow" in ebu.storyline


@needs_shared
@pytest.mark.parametrize("number", [2, 4, 5, 26])
def test_no_word_of_a_document_is_swallowed(number):
    import regex

    path = next(path for path in DOCUMENTS if f"LISTING_{number}_" in path.name)
    text = path.read_text(encoding="utf-8").replace("ISO-8859-1", "UTF-8")
    for node in list(regex.finditer(r"(?<=>)[^<>]*[^<>\s][^<>]*(?=<)", text)):
        for place in list(regex.finditer(r"(?<!\S)(?=\S)", node[0]))[::7]:
            at = node.start() + place.start()
            fate = fate_of(newsitem.explain(f"{text[:at]}xyzzyq {text[at:]}"))
            assert fate in ("value", "leftover"), (fate, text[at : at + 40])
