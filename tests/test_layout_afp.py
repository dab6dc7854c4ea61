"""AFP's pages: what stands above and below a script, in every dress, and which pages are none of AFP's."""

import pytest

import newsitem
from newsitem import registry
from newsitem.door import source_of

SCRIPT = 'SHOTLIST LIMA, PERÚ5 DE MAYO DE 2022FUENTE: AFPTV 1. Plano general calle2. SOUNDBITE 1 - Ana, vecina (mujer, español, 4 seg.): "Ya."'
CAPTION = "Falun (Sweden) (AFP) – A choir of retired miners sings underground."


@pytest.mark.parametrize(
    "top",
    [
        "Viernes 6 de Mayo de 2022\nAgencias\nUna calle sin nombre\n6 de Mayo de 2022\nGuardar\nCompartir\n",
        "Agencias\n\nUna calle sin nombre\n\n06 May, 2022\n",
        "Una calle sin nombre\nPublicado el 6 de mayo de 2022\nPor AFP\n",
        "Sábado 7 de Mayo de 2022\nUna calle sin nombre\n6 de Mayo de 2022\n",
        "Viernes 6 de Mayo de 2022\nUna calle sin nombre\n",
    ],
)
def test_a_news_site_gives_headline_and_date(top):
    item = newsitem.parse(top + SCRIPT)
    assert (item.format, item.headline, item.published, item.language) == (
        "afp",
        "Una calle sin nombre",
        "2022-05-06",
        "es",
    )
    assert item.diagnostics == ()


@pytest.mark.parametrize(
    "end", ["", "\n©AFP", "\n© 2022 AFP\n", "\nGuardar\nCompartir", "\nMás Noticias\nOtra calle\nY otra"]
)
def test_what_stands_below_the_script_is_no_part_of_it(end):
    item = newsitem.parse("Una calle sin nombre\n" + SCRIPT + end)
    assert (item.shots[-1].text, item.shots[-1].soundbites[0].quote, item.diagnostics) == ("", "Ya.", ())


@pytest.mark.parametrize(
    "page",
    [
        f"A choir sings in a mine / 33J24QK\nCULTURE-MINE-MUSIC\n{CAPTION} IMAGES",
        f"33J24QK\nCULTURE-MINE-MUSIC\nA choir sings in a mine\n{CAPTION}\nIMAGES\n©AFP",
        f"Slug: CULTURE-MINE-MUSIC\nHeadline: A choir sings in a mine\nID: 33J24QK\nCaption: {CAPTION} IMAGES",
        f"Title: CULTURE-MINE-MUSIC\nA choir sings in a mine / 33J24QK\nCity: Falun\nCountry: Sweden\n{CAPTION} IMAGES",
    ],
)
def test_a_record_gives_id_slug_and_caption(page):
    item = newsitem.parse(page)
    assert (item.format, item.id, item.slug, item.headline) == (
        "afp", "33J24QK", "CULTURE-MINE-MUSIC", "A choir sings in a mine",
    )  # fmt: skip
    assert (item.summary, item.notes, item.shots) == ("A choir of retired miners sings underground.", ("IMAGES",), ())
    assert (item.dateline.text, item.dateline.place.country, item.diagnostics) == ("Falun (Sweden)", "SE", ())


def test_the_place_of_a_record_is_its_dateline_where_the_caption_has_none():
    item = newsitem.parse("A choir sings / 33J24QK\nCity: Falun\nCountry: Sweden\n1. 00:00-00:05 Wide shot of a mine")
    assert (item.dateline.place.city, item.dateline.place.country) == ("Falun", "SE")


def test_saved_html_gives_the_article_without_the_site():
    html = f"""<html lang="es"><head><link rel="canonical" href="https://news.example/a"></head><body><div>Menú</div><main>
    <h1>Una calle sin nombre</h1><p>6 de Mayo de 2022</p><p>{SCRIPT}</p><h2>Otras</h2><p>Nada</p></main><footer>Fin</footer></body></html>"""
    item = newsitem.parse(html)
    assert (item.headline, item.published, item.url) == ("Una calle sin nombre", "2022-05-06", "https://news.example/a")
    assert ([shot.number for shot in item.shots], item.diagnostics) == ([1, 2], ())


@pytest.mark.parametrize(
    "page",
    [
        "Rain falls\nParis (AFP) – It rained on Monday, officials said.\nThe rain stopped on Tuesday.\n© 2024 AFP",
        "Rain falls\nIt rained, the agency AFP said. IMAGES of it were everywhere.",
        "Talks\nSHOTLIST\nOSLO, NORWAY, 12 MARCH 2019\nSOURCE: NRT\n- Exterior of hall",
        "Talks\n1. 00:00-00:05 Wide shot of a hall\n2. 00:05-00:09 Close-up",
        "How to read TURKEY-ANIMAL-ENVIRONMENT\nA guide to slugs / ABCDEFG",
        "",
    ],
)
def test_prose_and_other_scripts_are_not_claimed(page):
    source = source_of(page)
    formats = [plugin.load(newsitem.Format) for plugin in registry.format_plugins()]
    assert "afp" not in [format.name for format in formats if format.recognises(source)]
