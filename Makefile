# Two commands do all of the set-up on a machine with Python 3.11 or newer: `make demo` and `make test`.
PYTHON ?= python3
EXTRAS ?= test,lint,docs
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
TEST_READY := $(VENV)/test-ready

.PHONY: demo test lint types unit docs clean

## demo: reads the example pages and shows what came out
demo: $(READY)
	$(BIN)/python -m newsitem convert examples/pages -o out
	$(BIN)/python -m newsitem convert examples/pages --to csv -o out/shots.csv
	$(BIN)/python -m newsitem convert examples/pages --to newsml-g2 -o out
	$(BIN)/python examples/quickstart.py
	@echo "The items are in the folder out/: JSON and NewsML-G2 a page each, all shots in out/shots.csv"

## test: everything that has to be green at every commit
test: lint types unit docs

lint: $(TEST_READY)
	$(BIN)/ruff check src tests examples benchmarks docs conftest.py

types: $(TEST_READY)
	$(BIN)/mypy

unit: $(TEST_READY)
	$(BIN)/python -m pytest -q

docs: $(TEST_READY)
	$(BIN)/sphinx-build -q -W -b html docs docs/_build/html

$(READY): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q -e .
	touch $@

$(TEST_READY): $(READY)
	$(BIN)/python -m pip install -q -e '.[$(EXTRAS)]'
	$(BIN)/python -m pip install -q ./examples/newsitem-example
	touch $@

clean:
	rm -rf $(VENV) .ci-venv out docs/_build build dist
