# make            install into .venv, build the graph of seeds/, write exports/
# make test       all checks
# make benchmark  speed, memory, and how well the benchmark corpus is understood
# make clean      remove what the others made, save exports/

PYTHON ?= $(shell command -v python3.11 || command -v python3.12 || command -v python3.13 || command -v python3)
BIN := .venv/bin
KG := $(BIN)/kg
STORE := build/kg.db
OUT := exports

.DELETE_ON_ERROR:
.PHONY: main test benchmark clean chromium

main: .venv/installed
	@rm -rf $(STORE) && mkdir -p build $(OUT)
	@$(KG) build seeds --store $(STORE)
	@$(KG) export --store $(STORE) -o $(OUT)/graph.ttl
	@$(KG) export --store $(STORE) -o $(OUT)/graph.trig
	@$(KG) draw --store $(STORE) -o $(OUT)/graph.html
	@$(KG) digest --store $(STORE) -o $(OUT)/digest.jsonl
	@echo "Open $(OUT)/graph.html in a browser; ask with: $(KG) query who-met-whom --store $(STORE)"

test: .venv/dev chromium
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict kg
	$(BIN)/lint-imports
	$(BIN)/pytest

benchmark: .venv/dev
	$(BIN)/python tests/benchmarks/speed.py
	$(BIN)/python tests/benchmarks/figures.py --no-speed

clean:
	rm -rf .venv build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Some systems ship Python without ensurepip; its pip can then install into the bare environment.
.venv/bin/pip:
	@test -n "$(PYTHON)" && $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or later is needed; name one with: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	@$(PYTHON) -m venv .venv 2>/dev/null || { $(PYTHON) -m venv --without-pip .venv \
		&& $(PYTHON) -m pip --quiet --python .venv/bin/python install pip; }

.venv/installed: setup.cfg pyproject.toml | .venv/bin/pip
	@echo "Installing into .venv (a few minutes the first time) ..."
	@$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/dev: setup.cfg pyproject.toml | .venv/bin/pip
	@echo "Installing into .venv with the tools of development ..."
	@$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ .venv/installed

# The tests of the page need a browser.
chromium:
	@command -v chromium >/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null \
		&& { apt-get -qq update; DEBIAN_FRONTEND=noninteractive apt-get -qq install -y chromium; } >/dev/null 2>&1; } \
		|| echo "*** NO CHROMIUM: the tests of the page are skipped; install it (apt-get install chromium) to run them ***"
