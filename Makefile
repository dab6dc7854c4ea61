# Two commands do all of the set-up on a machine with Python 3.11 or newer: `make demo` and `make test`.
PYTHON ?= python3
EXTRAS ?= test,lint,docs
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/ready
TEST_READY := $(VENV)/test-ready
BENCH_READY := $(VENV)/bench-ready

.PHONY: demo test lint types unit docs bench bench-archive bench-round-trips clean

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
	$(BIN)/python -m pytest -q -rs

docs: $(TEST_READY)
	$(BIN)/sphinx-build -q -W -b html docs docs/_build/html

## bench: every figure of speed as a ratio, some minutes; renews the table in docs/benchmarks.md
bench: $(BENCH_READY)
	$(BIN)/python benchmarks/bench.py

## bench-archive: a run over 200,000 pages, killed ten times and resumed; about half an hour
bench-archive: $(BENCH_READY)
	$(BIN)/python benchmarks/archive.py --json out/bench-archive.json

## bench-round-trips: 20,000 random items through NewsML-G2, JSON, CSV and ninjs
bench-round-trips: $(BENCH_READY)
	$(BIN)/python benchmarks/round_trip.py
	$(BIN)/python benchmarks/exchange.py

$(READY): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q -e .
	touch $@

$(TEST_READY): $(READY)
	$(BIN)/python -m pip install -q -e '.[$(EXTRAS)]'
	$(BIN)/python -m pip install -q ./examples/newsitem-example
	touch $@

$(BENCH_READY): $(TEST_READY)
	$(BIN)/python -m pip install -q -e '.[bench]'
	touch $@

clean:
	rm -rf $(VENV) .ci-venv out docs/_build build dist
