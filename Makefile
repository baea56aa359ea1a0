# Two commands do everything on a machine with Python 3.11+ and pip:
#   make demo   create the environment, audit a bundled article, say where the report is
#   make test   create the environment, run the tests
# For those who change it: make check (lint, format, types), make docs (the documentation site, in build/site)
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DEMO := corpus/a-01-osan-seminar/article.txt

.PHONY: demo test check docs clean

demo: $(VENV)/.demo
	$(BIN)/auditor audit $(DEMO) --report reports/demo || test $$? -eq 1

test: $(VENV)/.test
	$(BIN)/pytest -n auto --dist loadfile

check: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

docs: $(VENV)/.docs
	$(BIN)/python -m docs.generate build
	$(BIN)/zensical build --strict -f build/mkdocs.yml

$(VENV)/.demo: EXTRA :=
$(VENV)/.test: EXTRA := [test]
$(VENV)/.dev: EXTRA := [dev]
$(VENV)/.docs: EXTRA := [docs]

$(VENV)/.%: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "auditor needs Python 3.11 or newer")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	PIP_CONSTRAINT=constraints.txt $(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.$(EXTRA)'
	@touch $@

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache
