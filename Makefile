# make build   every document of the library into output/
# make test    every test, as CI runs them            make check   the quick part, within a minute
# make bench   how fast it is, in a quarter of an hour; ROWS="cold warm" chooses
# All install what is missing first; where nothing is missing, they install nothing.

BIN := .venv/bin
PYTEST := $(BIN)/python -m pytest -n 2

.PHONY: build test check setup lint fmt docs schema bench dist lock clean

build: setup
	@$(BIN)/jdgen build

# Branches are counted in the quick part alone: the slow one goes the same ways again.
test: lint
	$(PYTEST) -m "not slow" --cov --cov-report=term
	$(PYTEST) -m slow --dist loadfile

check: lint
	$(PYTEST) -m "not slow"

setup:
	@sh scripts/setup.sh

lint: setup
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry .

fmt: setup
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

docs: setup
	$(BIN)/python docs/generate.py

schema: setup
	$(BIN)/jdgen schema

# The two programs to compare with; without the network their rows are skipped, aloud.
bench: setup
	@$(BIN)/python -c 'import check_jsonschema, typst' 2>/dev/null \
	  || $(BIN)/python -m pip install --quiet --no-build-isolation --editable '.[bench]' || true
	$(BIN)/python -m benchmarks $(ROWS)

dist: setup
	$(BIN)/python -m hatchling build -t wheel

# Needs uv: the only tool that is not installed by `make setup`.
lock:
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 \
	  --generate-hashes --no-header --no-annotate --quiet -o requirements.lock

clean:
	rm -rf dist .test-cache .coverage .coverage.* .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find output -mindepth 1 ! -name .gitkeep -delete
