"""Many pages at once, on several cores: workers, the engine that feeds them, and `parse_many` on top of it.

The engine knows nothing of news: it hands payloads to a piece of work and takes answers back. The command line stands
on it as `parse_many` does.
"""
