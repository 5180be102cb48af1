# Two commands do everything: `make run` and `make test`. The rest is in `make help`.
PYTHON ?= python3
PORT ?= 8000
HOST ?= 127.0.0.1
VENV := .venv
IN := $(VENV)/bin
# LightGBM and friends are many times slower with several threads on a small shared machine.
export OMP_NUM_THREADS ?= 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help setup setup-learn run test lives mutants population-page screening-page lock clean

help:
	@echo "make run     set up what is missing, then serve chat, pages and API on http://$(HOST):$(PORT)"
	@echo "make test    set up what is missing, then style, types, layers and every test"
	@echo "make setup   only build .venv"
	@echo "make setup-learn  also what 'python -m assistant train' needs"
	@echo "make lives   the promises of consent over 12,000 random steps (about ten minutes)"
	@echo "make mutants takes away each check of consent in turn; a test must notice (about fifteen minutes)"
	@echo "make population-page  writes what the simulated population assumes into docs (half a minute)"
	@echo "make screening-page  chooses factors of account events anew and writes why into docs (a minute)"
	@echo "make lock    resolve the dependencies anew (needs uv: $(PYTHON) -m pip install uv)"
	@echo "make clean   remove .venv and caches; your data in var/ stays"

setup: $(VENV)/run.stamp

setup-learn: $(VENV)/test.stamp

run: $(VENV)/run.stamp
	$(IN)/python -m assistant serve --host $(HOST) --port $(PORT)

test: $(VENV)/test.stamp
	$(IN)/ruff check .
	$(IN)/ruff format --check .
	$(IN)/python -m tests.compiled & compiled=$$!; $(IN)/mypy --num-workers 2 && wait $$compiled
	$(IN)/lint-imports --no-cache
	$(IN)/python -m pytest -n 2 --dist worksteal

lives: $(VENV)/test.stamp
	HYPOTHESIS_PROFILE=search LIVES=300 STEPS=40 $(IN)/python -m pytest tests/consent/test_consent_machine.py

mutants: $(VENV)/test.stamp
	$(IN)/python tests/consent/mutants.py

population-page: $(VENV)/test.stamp
	$(IN)/python -m assistant.learning.population_page docs

screening-page: $(VENV)/test.stamp
	$(IN)/python -m assistant.learning.screening_page docs

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed; name one: make PYTHON=/path/to/python3.11 ...") if sys.version_info < (3, 11) else 0'
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: requirements.lock | $(VENV)/bin/python
	@echo "Installing what the program needs (about a minute) ..."
	$(IN)/python -m pip install --quiet --require-hashes -r requirements.lock
	@touch $@

$(VENV)/test.stamp: requirements-test.lock | $(VENV)/bin/python
	@echo "Installing what the program and its tests need (about two minutes) ..."
	$(IN)/python -m pip install --quiet --require-hashes -r requirements-test.lock
	@touch $@ $(VENV)/run.stamp

LOCK := uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header --quiet

lock:
	$(LOCK) --group learn --group test -o requirements-test.lock
	$(LOCK) -c requirements-test.lock -o requirements.lock

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
