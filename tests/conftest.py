"""Settings of all tests: no example has a deadline, as the first loads a format and the machine may be busy."""

from hypothesis import settings

settings.register_profile("newsitem", deadline=None)
settings.load_profile("newsitem")
