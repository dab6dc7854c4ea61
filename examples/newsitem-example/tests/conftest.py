# The test kit of newsitem: each check of each page is a test.
pytest_plugins = ["newsitem.testing.pytest_plugin"]
