# Two commands do everything: `make demo` to meet the bot, `make test` before every commit.
PYTHON ?= python3
PORT ?= 8765
VENV := .venv
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)
CONFORMANCE := $(if $(CIRCLE_DISCORD_SPEC),-p tests.conformance.plugin)

.PHONY: demo run test conformance format soak bench bench-guidelines weights pictures lock clean

demo: $(VENV)/.runtime
	@$(BIN)/python -m bot demo --port='$(PORT)' $(if $(filter-out 0 no,$(FRESH)),--fresh)

run: $(VENV)/.runtime
	@$(BIN)/python -m bot run

# Where CIRCLE_DISCORD_SPEC names Discord's OpenAPI file, every exchange is held against it.
test: $(VENV)/.development
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest $(CONFORMANCE) --numprocesses 2
	@$(BIN)/coverage combine --quiet
	@$(BIN)/coverage report --include='bot/domain/*' --fail-under=100 --skip-covered
	@$(BIN)/coverage report --fail-under=90 --skip-covered

# The same for the wire tests alone.
conformance: $(VENV)/.development
	$(if $(CONFORMANCE),$(BIN)/python -m pytest $(CONFORMANCE) tests/wire tests/conformance,@echo "Conformance: skipped, for CIRCLE_DISCORD_SPEC names no file.")

# 200 kills over everything people and the clock do, 100 more in circles of eight, and 60 around people
# in need: longer than a commit should wait. One of these lives alone: make soak SEED=1004
soak: $(VENV)/.development
	$(if $(SEED),CIRCLE_SOAK_SEED=$(SEED)) $(BIN)/python -m pytest -m soak -p tests.wire.soak.report --numprocesses 2

# The bot beside what it is measured against, in one run; writes benchmarks/results/.
bench: $(VENV)/.development
	$(BIN)/python -m benchmarks

# What the guidelines and the care find in the .jsonl files of a folder (fields text, label and
# source), and in our own sentences, beside filters for words: make bench-guidelines DATA=<folder>
bench-guidelines: $(VENV)/.benchmarks
	$(BIN)/python -m benchmarks.guidelines $(if $(DATA),'$(DATA)')

# What words weigh toward a breach or a need, learnt anew from the sentences in learning/ (minutes).
weights: $(VENV)/.benchmarks
	$(BIN)/python -m learning

# The pictures that README and docs show, taken anew.
pictures: $(VENV)/.development
	KEEP_PICTURES=1 $(BIN)/python -m pytest tests/browser/test_newcomer.py tests/browser/test_rounds.py \
		tests/browser/test_nudge.py tests/browser/test_review.py tests/browser/test_care_card.py \
		tests/browser/test_care_note.py

format: $(VENV)/.development
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# For maintainers: after a change of dependencies. All files come from the one lock.
lock:
	uv lock
	uv export --quiet --frozen --no-dev --no-header --output-file requirements/runtime.txt
	uv export --quiet --frozen --no-header --output-file requirements/development.txt
	uv export --quiet --frozen --no-header --only-group benchmarks --output-file requirements/benchmarks.txt

clean:
	rm -rf $(VENV)

ifdef UV
$(VENV)/.runtime: uv.lock
	@uv sync --quiet --frozen --inexact --no-dev
	@touch $@

$(VENV)/.development: uv.lock
	@uv sync --quiet --frozen
	@rm -f $(VENV)/.benchmarks
	@touch $@ $(VENV)/.runtime

$(VENV)/.benchmarks: uv.lock | $(VENV)/.runtime
	@echo "Getting the filters to compare with (once)…"
	@uv sync --quiet --frozen --inexact --no-dev --group benchmarks
	@touch $@
else
$(BIN)/python:
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: requirements/runtime.txt | $(BIN)/python
	@echo "Getting what the bot needs (once)…"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@

$(VENV)/.development: requirements/development.txt | $(BIN)/python
	@echo "Getting what the tests need (once)…"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@ $(VENV)/.runtime

$(VENV)/.benchmarks: requirements/benchmarks.txt | $(VENV)/.runtime
	@echo "Getting the filters to compare with (once)…"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	@touch $@
endif
