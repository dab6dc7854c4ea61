"""Names in a page's prose are known as long as the page is, and no longer."""

import gc
import weakref

from newsitem.grammar.prose_names import glued_name, names_in_prose
from newsitem.text import Source


def test_names_of_one_to_four_words_are_found():
    names = names_in_prose(Source("In Tel Aviv the Rio de Janeiro flag flew, said al-Masri."))
    assert {"tel aviv", "rio de janeiro", "al-masri"} <= names
    assert "flag" not in names


def test_a_name_glued_to_a_word_is_found_by_the_prose():
    source = Source("STREETQAMISHLI\n\nPeople of Qamishli.")
    assert glued_name(source, "STREETQAMISHLI", "") == 6
    assert glued_name(source, "STREETHASAKAH", "") is None


def test_a_page_is_not_kept_for_the_sake_of_its_names():
    source = Source("People of Qamishli.")
    names_in_prose(source)
    gone = weakref.ref(source)
    del source
    gc.collect()
    assert gone() is None
