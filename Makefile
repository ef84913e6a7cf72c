SAMPLE := resources/samples/bouncy-ball-machine.cjm
SHOWN := build/bouncy-ball-machine
BIN := .venv/bin
TRANSLATIONS := resources/translations
TEST := QT_QPA_PLATFORM=offscreen $(BIN)/pytest -n 2

.PHONY: run test test-all lint format bench pictures translations clean

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

translations:
	@packaging/setup.sh offscreen
	@mkdir -p build
	$(BIN)/pybabel extract -F pyproject.toml -k tr -k _tr -k tr_ -k _ -k N_ -k plural:1,2 --no-default-keywords \
	    --add-location=file --sort-by-file --project=cjm-desktop -o build/cjm_desktop.pot .
	for language in sv da nb; do \
	    $(BIN)/pybabel update -D cjm_desktop -i build/cjm_desktop.pot -d $(TRANSLATIONS) \
	        -l $$language --init-missing --no-fuzzy-matching --ignore-obsolete --ignore-pot-creation-date; \
	done
	$(BIN)/pybabel compile -D cjm_desktop -d $(TRANSLATIONS) --statistics

clean:
	rm -rf .venv build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
