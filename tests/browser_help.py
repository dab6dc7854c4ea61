"""A browser without a window, for tests of the report that `newsitem.view` makes."""

import json
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import pytest

CHROMIUM: Final = shutil.which("chromium")
DRIVER: Final = shutil.which("chromedriver")

needs_browser: Final = pytest.mark.skipif(
    CHROMIUM is None or DRIVER is None, reason="Chromium is not installed (chromium, chromedriver)"
)
# It shall ask nobody for anything, whatever it is used for elsewhere on the machine.
_OPTIONS: Final = """
    --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking
    --disable-component-update --disable-sync
""".split()


class Browser:
    """Opens files and does in them what a reader does."""

    def __init__(self, profile: Path) -> None:
        """Starts it with a fresh profile in a folder."""
        from selenium import webdriver
        from selenium.webdriver.chrome.service import Service

        options = webdriver.ChromeOptions()
        options.binary_location = CHROMIUM or ""
        for option in [*_OPTIONS, f"--user-data-dir={profile}"]:
            options.add_argument(option)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(DRIVER))

    def look(self, width: int = 1400, height: int = 900, scheme: str = "light", medium: str = "") -> None:
        """Sets the size of the window, the colour scheme and the medium."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        features = [{"name": "prefers-color-scheme", "value": scheme}]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": medium, "features": features})

    def open(self, path: Path, part: str = "") -> None:
        """Opens a file afresh; `part` behind `#`."""
        self.driver.get("about:blank")
        self.driver.get(path.as_uri() + part)

    def run(self, script: str, *arguments: Any) -> Any:
        """What a script returns."""
        return self.driver.execute_script(script, *arguments)

    def texts(self, query: str) -> list[str]:
        """The text of all elements that a query finds."""
        found: list[str] = self.run(
            "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent)", query
        )
        return found

    def click(self, query: str, words: str = "") -> None:
        """Clicks the first element that a query finds and that has some words, as a mouse does."""
        found = self.run(
            "return [...document.querySelectorAll(arguments[0])].find(e => e.textContent.includes(arguments[1]))",
            query, words,
        )  # fmt: skip
        assert found is not None, f"there is no {query} with {words!r}"
        self.run("arguments[0].scrollIntoView({block: 'center'})", found)
        found.click()

    def press(self, *keys: str) -> None:
        """Presses keys one after the other, wherever the focus is."""
        from selenium.webdriver.common.action_chains import ActionChains

        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def is_seen(self, query: str) -> bool:
        """Whether the first element that a query finds stands inside the window."""
        return bool(
            self.run(
                "const e = document.querySelector(arguments[0]); if (!e || !e.offsetParent) return false;"
                "const b = e.getBoundingClientRect(); return b.top >= 0 && b.bottom <= innerHeight",
                query,
            )
        )

    def complaints(self) -> list[str]:
        """What the console told since it was last asked."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def requests(self) -> list[str]:
        """The addresses that were asked for since this was last called."""
        entries: Iterable[dict[str, Any]] = self.driver.get_log("performance")
        messages = [json.loads(entry["message"])["message"] for entry in entries]
        return [one["params"]["request"]["url"] for one in messages if one["method"] == "Network.requestWillBeSent"]

    def stop(self) -> None:
        """Ends it."""
        self.driver.quit()
