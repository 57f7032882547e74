# Everything is made inside this folder: the virtual environment in .venv, documents in build.
# On the first run, and when a requirements file has changed, the pinned dependencies are installed.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: docs pictures help setup render test newest mutants fuzz audit lint format check consumers lock upgrade \
	clean distclean

PYTHON ?=# the Python to use; empty: the first of 3.11 or later that is found
PIP_CACHE_DIR ?= $(CURDIR)/.venv/cache/pip
export PIP_CACHE_DIR
export PIP_DISABLE_PIP_VERSION_CHECK := 1
unexport PYTHONHOME PYTHONPATH PYTHONDONTWRITEBYTECODE

PY := .venv/bin/python

docs: .venv/dev ## write the references in docs/ anew: rules, fields and commands
	@$(PY) -m docs.make

pictures: .venv/dev ## make the pictures of docs/sv/ anew, of what the tool shows; those of pages need Chromium
	@$(PY) -m docs.make.pictures

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z0-9]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' Makefile

render: .venv/runtime ## write the documents of agreements/ to build/, and count what could be mended in them
	@$(PY) -m samverkan render --to md --to html --to pdf --to docx
	@$(PY) -m samverkan validate --format concise >.venv/findings || { $(PY) -m samverkan validate; exit 1; }
	@tail -n 1 .venv/findings
	@[ "$$(wc -l <.venv/findings)" -le 1 ] || echo 'To read them: $(PY) -m samverkan validate'

test: .venv/dev ## run all tests, on all processors (TENTHS=10: with every example of every property, four times as long)
	@SAMVERKAN_TEST_TENTHS=$(or $(TENTHS),1) $(PY) -m pytest --numprocesses auto --dist worksteal

newest: .venv/dev ## test the reading of YAML with the newest PyYAML, as a plain install has it
	@$(PY) -m pip install --quiet --upgrade --no-deps --target .venv/newest pyyaml
	@PYTHONPATH=.venv/newest $(PY) -m pytest --numprocesses auto -k "not languages" \
	  tests/source tests/load/test_broken_files.py

mutants: .venv/dev ## change the code a little in many places; which changes do the tests miss? (WHERE=samverkan/diff)
	@$(PY) -m tests.mutants $(or $(WHERE),samverkan)

fuzz: .venv/dev ## harm folders, files and arguments at random for a while; does every run end well? (TIME=60)
	@$(PY) -m tests.fuzz --seconds $(or $(TIME),60)

audit: .venv/dev ## look for known weaknesses of the pinned packages; fails where no registry tells (UNASKED=0: only says so)
	@rm -f .venv/audited
	@$(PY) -m pip install --quiet --upgrade --target .venv/audit pip-audit || true
	@PYTHONPATH=.venv/audit $(PY) -m pip_audit --strict --progress-spinner off --disable-pip --require-hashes \
	  --format json --output .venv/audited --requirement requirements.txt --requirement requirements-dev.txt; \
	status=$$?; if [ ! -s .venv/audited ]; then \
	  echo 'NOT AUDITED: no registry told of known weaknesses; the reason stands above.' >&2; exit $(or $(UNASKED),1); \
	elif [ $$status != 0 ]; then cat .venv/audited; exit $$status; fi

lint: .venv/dev ## style, format, types and storeys
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	$(PY) -c 'from importlinter.cli import lint_imports_command as run; run()'

format: .venv/dev ## put the code in the usual format
	@$(PY) -m ruff check --fix-only --exit-zero
	@$(PY) -m ruff format

check: lint test ## lint and test: what must pass before a commit

consumers: .venv/dev ## check pages, SARIF, Word files and schemas with those who read them (node, Chromium, Java)
	@bash tests/consumers/run

setup: .venv/dev ## make .venv with all that development needs

lock: $(PY) ## redo the requirements files after a change in pyproject.toml
	@$(PY) -m pip install --quiet uv
	@$(LOCK) --extra pdf --group build --output-file requirements.txt
	@$(LOCK) --extra pdf --group dev --constraints requirements.txt --output-file requirements-dev.txt

upgrade: ## redo the requirements files with the newest releases
	@$(MAKE) lock UPGRADE=--upgrade

LOCK = .venv/bin/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 $(UPGRADE) \
	--generate-hashes --no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' \
	--cache-dir .venv/cache/uv

# Names each package as it comes; what goes wrong is said as pip says it, and ends with the status of failure.
INSTALL = { $(PY) -m pip install --progress-bar off --require-hashes
NAMED = || echo FAILED; } | { bad=0; while read -r word name _; do \
	case $$word in Collecting) echo "  $$name" ;; FAILED) bad=1 ;; esac; done; exit $$bad; }

clean: ## remove what was made, but keep .venv
	rm -rf build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find samverkan tests -name __pycache__ -type d -prune -exec rm -rf {} +

distclean: clean ## remove .venv too
	rm -rf .venv tests/consumers/node_modules

.venv/runtime: $(PY) requirements.txt pyproject.toml
	@echo 'Installing what samverkan needs into .venv, at pinned versions. This is done once, and takes a minute or two:'
	@$(PY) -m pip --version >/dev/null 2>&1 || $(PY) -m ensurepip
	@$(INSTALL) --requirement requirements.txt $(NAMED)
	@echo 'Installing samverkan itself ...'
	@$(PY) -m pip install --quiet --no-build-isolation --no-deps --editable .
	@touch $@

.venv/dev: .venv/runtime requirements-dev.txt
	@echo 'Installing the tools for development into .venv, at pinned versions:'
	@$(INSTALL) --requirement requirements-dev.txt $(NAMED)
	@touch $@

$(PY):
	@if [ -n "$(PYTHON)" ]; then set -- "$(PYTHON)"; \
	else set -- python3 python3.14 python3.13 python3.12 python3.11 python; fi; \
	for python; do \
	  if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then \
	    if ! "$$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then \
	      echo "$$python cannot make virtual environments: its module venv or ensurepip is missing."; \
	      echo "On Debian and Ubuntu: apt install python3-venv"; exit 1; \
	    fi; \
	    echo "Making a virtual environment in .venv with $$("$$python" --version) ..."; \
	    exec "$$python" -m venv --clear .venv; \
	  fi; \
	done >&2; \
	echo "samverkan needs Python 3.11 or later; none was found as: $$*." >&2; \
	echo "Install one, or say where it is: make PYTHON=/path/to/python3.12 ..." >&2; exit 1
