# Kirana: everything a developer runs. `make demo` and `make test` need nothing but Node >= 20, a JDK >= 21 and Maven.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
# Node 24 comes with the npm packages, and must come before whatever node the machine has.
export PATH := $(CURDIR)/node_modules/.bin:$(PATH)

NODE := node --conditions=kirana-source
STACK := $(NODE) infra/local/src/main.ts
# Before anything is installed nothing can run, and nothing need be installed to say so.
IF_INSTALLED := [ -x node_modules/.bin/node ] || { echo 'nothing is installed yet: make install'; exit 1; };

.PHONY: help packages install demo test stop status watch logs doctor clean bench accuracy relevance chaos availability fuzz stress audit sql

help:
	@echo 'make demo [FILE=prices.csv]   everything up, a file imported, searched, ordered, counted'
	@echo 'make test                     every check and test, on real servers of their own'
	@echo 'make status | stop            what runs where | ends all of it, tests too'
	@echo 'make watch                    rates, lags and health of what runs, live'
	@echo 'make logs APP=catalog-service what a part says (Ctrl-C ends)'
	@echo 'make doctor                   what is missing on this machine, and the command that installs it'
	@echo 'make install                  packages and servers, without starting anything'
	@echo 'make clean                    stops, and deletes data, logs and builds'
	@echo 'make bench | accuracy | relevance | chaos | availability | fuzz | stress | audit | sql'

packages:
	@bash infra/local/install.sh

install: packages
	@$(STACK) install

demo: install
	@$(STACK) start --apps
	@$(NODE) tools/demo/main.ts $(if $(FILE),"$(FILE)")

test: install
	@bash infra/local/browser.sh
	@$(NODE) tools/testrun/main.ts

stop:
	@$(IF_INSTALLED) $(STACK) stop --all

status:
	@$(IF_INSTALLED) $(STACK) status

watch:
	@$(IF_INSTALLED) $(NODE) tools/watch/src/main.ts

logs:
	@$(IF_INSTALLED) $(STACK) logs $(if $(APP),--app=$(APP))

# Works before anything is installed: that is when it is needed.
doctor:
	@bash infra/local/doctor.sh

clean:
	@if [ -x node_modules/.bin/node ]; then $(STACK) clean --all; fi
	@rm -rf apps/*/dist libs/*/dist .nx .kirana coverage
	@echo '  deleted builds and caches; node_modules and the fetched servers stay'

# Each measures one promise; tools/NAME says how. What needs servers uses those of the dev profile, started if need be.
bench: install
	@$(STACK) start
	@$(NODE) tools/bench/main.ts $(if $(ONLY),--only=$(ONLY))

accuracy: packages
	@$(NODE) tools/accuracy/main.ts

relevance: install
	@$(STACK) start --only=opensearch
	@$(NODE) tools/relevance/main.ts

# In a stack of its own: it kills parts.
chaos: install
	@$(NODE) tools/chaos/main.ts $(if $(KILLS),--kills=$(KILLS)) $(if $(SEED),--seed=$(SEED)) $(if $(SECONDS),--seconds=$(SECONDS))

# Licences of what is used, and known vulnerabilities of what ships where the registry tells them.
audit: packages
	@npm run -s audit:ours

# Two processes of order-service, killed again and again while shops fight over scarce stock.
stress: install
	@$(STACK) start
	@NX_DAEMON=false npm run -s build >/dev/null
	@$(NODE) tools/stress/main.ts $(if $(SHOPS),--shops=$(SHOPS)) $(if $(PRODUCTS),--products=$(PRODUCTS)) $(if $(SEED),--seed=$(SEED))

# In a stack of its own: it fills it with rubbish. Needs Python 3.10 or later.
fuzz: install
	@bash tools/fuzz/install.sh
	@$(NODE) tools/fuzz/main.ts $(if $(REQUESTS),--requests=$(REQUESTS)) $(if $(SECONDS),--seconds=$(SECONDS)) $(if $(SEED),--seed=$(SEED))

availability: install
	@bash tools/availability/install.sh
	@$(STACK) start --only=kafka,dynamodb
	@$(NODE) node_modules/nx/dist/bin/nx.js run-many -t build -p '@kirana/media-service,@kirana/cdc-bridge,libs/*' >/dev/null
	@$(NODE) tools/availability/main.ts $(if $(PUTS),--puts=$(PUTS)) $(if $(SEED),--seed=$(SEED))

sql: install
	@$(STACK) start --only=postgres
	@$(NODE) tools/sql/main.ts $(if $(Q),"$(Q)")
