SAMPLE := resources/samples/bouncy-ball-machine.cjm
SHOWN := build/bouncy-ball-machine
BIN := .venv/bin
TRANSLATIONS := resources/translations
VERSION = $(shell sed -n 's/^__version__ = "\(.*\)"/\1/p' cjm_desktop/__init__.py)
TEST := QT_QPA_PLATFORM=offscreen $(BIN)/pytest -n 2

NEWEST := build/newest
WARNED := DeprecationWarning PendingDeprecationWarning FutureWarning

.PHONY: run test test-all test-newest reliability lint format bench pictures looks translations update clean

run:
	@packaging/setup.sh offscreen $(if $(DISPLAY)$(WAYLAND_DISPLAY),window)
ifneq ($(DISPLAY)$(WAYLAND_DISPLAY),)
	$(BIN)/python -m cjm_desktop $(SAMPLE)
else
	@mkdir -p build
	@$(BIN)/cjm-desktop export $(SAMPLE) -o $(SHOWN).pdf
	@$(BIN)/cjm-desktop export $(SAMPLE) -o $(SHOWN).png
	@echo "No display here, so the sample map was exported:"
	@echo "  $(CURDIR)/$(SHOWN).pdf"
	@echo "  $(CURDIR)/$(SHOWN).png"
endif

test: lint
	$(TEST) -m "not slow and not e2e"

test-all: lint
	@packaging/setup.sh offscreen window e2e
	$(TEST) --hypothesis-profile=thorough

# Every fault of every path, and what came of it, into docs/reliability.md.
reliability:
	@packaging/setup.sh offscreen
	$(TEST) tests/faults --reliability docs/reliability.md

# What the ranges of pyproject.toml allow today, in an environment of its own. What the tools find in
# the code is told and fails nothing.
test-newest:
	@packaging/setup.sh offscreen
	.venv/bin/python -m venv --clear $(NEWEST)
	$(NEWEST)/bin/python -m pip install --quiet --editable '.[dev]'
	$(NEWEST)/bin/python -m pip list
	-$(NEWEST)/bin/ruff check
	-$(NEWEST)/bin/ruff format --check
	-$(NEWEST)/bin/lint-imports
	-$(NEWEST)/bin/mypy
	QT_QPA_PLATFORM=offscreen $(NEWEST)/bin/pytest -n 2 -m "not slow and not e2e" $(WARNED:%=-W default::%)

lint:
	@packaging/setup.sh offscreen
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/lint-imports
	$(BIN)/mypy

format:
	@packaging/setup.sh offscreen
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

bench:
	@packaging/setup.sh offscreen
	$(BIN)/python -m benchmarks

pictures:
	@packaging/setup.sh offscreen
	$(BIN)/python packaging/make_pictures.py

# Every window, page, dialog and menu into build/looks, and what has too little room:
# make looks LOOKS="--language sv --text 200 --dark"
looks:
	@packaging/setup.sh offscreen
	$(BIN)/python -m tests.gui.look.exhibition --pictures build/looks $(LOOKS)

translations:
	@packaging/setup.sh offscreen
	@mkdir -p build
	$(BIN)/pybabel extract -F pyproject.toml -k tr -k _tr -k tr_ -k _ -k N_ -k plural:1,2 --no-default-keywords \
	    --add-location=file --sort-by-file --project=cjm-desktop --version=$(VERSION) \
	    --msgid-bugs-address="CJM Desktop contributors" -o build/cjm_desktop.pot .
	for language in $(notdir $(wildcard $(TRANSLATIONS)/*)); do \
	    $(BIN)/pybabel update -D cjm_desktop -i build/cjm_desktop.pot -d $(TRANSLATIONS) \
	        -l $$language --init-missing --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date; \
	done
	@packaging/setup.sh offscreen

# Renew the lock to the newest that the ranges allow, and see whether all still stands.
update:
	@packaging/setup.sh offscreen
	$(BIN)/uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes \
	    --upgrade --custom-compile-command "make update" --quiet -o packaging/requirements.txt
	$(MAKE) test-all

clean:
	rm -rf .venv build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
