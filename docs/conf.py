"""Settings of the documentation. It is built without a network: nothing is fetched, neither fonts nor other indexes."""

import sys
from importlib.util import find_spec
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from newsitem import __version__

project = "newsitem"
author = "The newsitem authors"
copyright = "The newsitem authors"
version = release = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "tables"]
exclude_patterns = ["_build"]
default_role = "literal"  # docstrings write `names` as Markdown does
myst_enable_extensions = ["deflist"]
myst_heading_anchors = 3

# Spark is large, and what is told of `newsitem.spark` needs none of it.
autodoc_mock_imports = [] if find_spec("pyspark") else ["pyspark"]
autodoc_member_order = "bysource"
autodoc_typehints = "signature"
python_use_unqualified_type_names = True

html_theme = "furo"
html_title = f"newsitem {release}"
html_copy_source = False
html_show_sphinx = False
