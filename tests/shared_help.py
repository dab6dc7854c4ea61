"""The shared folder of schemas and samples, for tests that need it."""

import os
from pathlib import Path
from typing import Final

import pytest

SHARED: Final = Path(os.environ.get("NEWSITEM_SHARED", "nowhere"))
NO_SHARED: Final = "NEWSITEM_SHARED does not name the shared folder"

needs_shared: Final = pytest.mark.skipif(not SHARED.is_dir(), reason=NO_SHARED)
