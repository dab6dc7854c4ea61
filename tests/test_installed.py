"""Plugins are found as the library for it finds them, whatever way a package was installed."""

import sys
import zipfile

import importlib_metadata
import pytest

from newsitem.installed import EntryPoint, entry_points

GROUP = "newsitem.formats"
POINTS = f"# two\n[console_scripts]\nowl = owls:main\n\n[{GROUP}]\nowl = owls.page:owl\n hawk=hawks:hawk [feathers]\n[x]\nhen = hens:hen\n"


def found():
    return sorted((point.name, point.package, point.version, point.value) for point in entry_points(GROUP))


def found_by_the_library():
    points = importlib_metadata.entry_points(group=GROUP)
    return sorted((point.name, point.dist.name, point.dist.version, point.value) for point in points)


def put(folder, info="owl_pages-1.2.dist-info", metadata="METADATA", points=POINTS, version="1.2"):
    """An installed package."""
    place = folder / info
    place.mkdir(parents=True)
    head = f"Metadata-Version: 2.1\nName: owl-pages\nVersion: {version}\n\nName: no\nVersion: 0\n"
    (place / metadata).write_text(head, encoding="utf-8")
    if points:
        (place / "entry_points.txt").write_text(points, encoding="utf-8")
    return folder


@pytest.fixture
def on_path(monkeypatch):
    """Puts places in front of the path."""

    def put_on_path(*places):
        for place in reversed(places):
            monkeypatch.syspath_prepend(str(place))
        importlib_metadata.MetadataPathFinder.invalidate_caches()

    return put_on_path


def test_the_plugins_of_this_environment_are_those_that_the_library_finds():
    assert found() == found_by_the_library()
    assert ("script", "newsitem") in {point[:2] for point in found()}


OWN = [("hawk", "owl-pages", "1.2", "hawks:hawk [feathers]"), ("owl", "owl-pages", "1.2", "owls.page:owl")]


@pytest.mark.parametrize(
    ("info", "metadata"),
    [
        ("owl_pages-1.2.dist-info", "METADATA"),
        ("owl_pages.egg-info", "PKG-INFO"),
        ("Owl.Pages-1.2-py3.11.egg-info", "PKG-INFO"),
    ],
)
def test_a_package_in_a_folder_is_found(info, metadata, tmp_path, on_path):
    on_path(put(tmp_path, info, metadata))
    assert [point for point in found() if point[1] == "owl-pages"] == OWN
    assert found() == found_by_the_library()


def test_of_a_package_on_two_places_the_first_counts(tmp_path, on_path):
    first = put(tmp_path / "a", "Owl_Pages-2.0.dist-info", points=None, version="2.0")
    on_path(first, put(tmp_path / "b"))
    assert not [point for point in found() if point[1] == "owl-pages"]
    assert found() == found_by_the_library()


def test_a_package_in_a_zip_file_is_found(tmp_path, on_path):
    put(tmp_path)
    archive = tmp_path / "owls.zip"
    with zipfile.ZipFile(archive, "w") as file:
        for path in (tmp_path / "owl_pages-1.2.dist-info").iterdir():
            file.write(path, f"owl_pages-1.2.dist-info/{path.name}")
    on_path(archive)
    assert [point for point in found() if point[1] == "owl-pages"] == OWN


def test_a_package_in_an_egg_is_found(tmp_path, on_path):
    on_path(put(tmp_path / "owl_pages-1.2-py3.11.egg", "EGG-INFO", "PKG-INFO"))
    assert [point for point in found() if point[1] == "owl-pages"] == OWN


def test_a_package_that_a_finder_brings_is_found(tmp_path, monkeypatch):
    place = put(tmp_path) / "owl_pages-1.2.dist-info"

    class Finder:
        @staticmethod
        def find_spec(name, path=None, target=None):
            return None

        @staticmethod
        def find_distributions(context):
            return [importlib_metadata.Distribution.at(place)]

    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path, Finder])
    assert [point for point in found() if point[1] == "owl-pages"] == OWN


def test_places_that_are_not_there_are_passed_over(tmp_path, on_path):
    before = found()
    on_path(tmp_path / "nowhere")
    assert found() == before


@pytest.mark.parametrize(
    ("value", "loaded"),
    [
        ("os.path:join", "join"),
        ("os : path.join", "join"),
        ("os.path:join [extra]", "join"),
        ("posixpath", "posixpath"),
    ],
)
def test_a_plugin_is_loaded_as_the_library_loads_it(value, loaded):
    assert EntryPoint("x", "p", "1", value).load().__name__ == loaded
    assert importlib_metadata.EntryPoint("x", value, GROUP).load().__name__ == loaded


@pytest.mark.parametrize("value", ["no_such_module_anywhere:x", "os:no_such_name"])
def test_what_cannot_be_loaded_is_an_error(value):
    with pytest.raises((ImportError, AttributeError)):
        EntryPoint("x", "p", "1", value).load()
