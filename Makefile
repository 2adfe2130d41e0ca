# The two commands that a newcomer needs are `make demo` and `make test`; `make help` lists the others.
.DEFAULT_GOAL := help
SHELL := /bin/bash

CONFIGURATION ?= Release
# How the plugin is compiled: jit (needs the .NET runtime), r2r (one file, runtime included), aot (one native file).
FORM ?= jit
# What `make demo` runs the program on: embedded, or the Pulumi CLI where there is one.
ENGINE ?= $(if $(shell command -v pulumi 2>/dev/null),pulumi,embedded)
RID ?= $(shell dotnet --info 2>/dev/null | sed -n 's/^ *RID: *//p' | head -n 1)

DOTNET := DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 dotnet
PUBLISH := $(DOTNET) publish -c $(CONFIGURATION) -v quiet
SDK_GENERATOR := $(DOTNET) run --project sdk/generator -c $(CONFIGURATION)
# Where `make provider` leaves the plugin.
BIN ?= bin
PLUGIN := provider/Provider/ElevenProvider.Provider.csproj
BENCH := artifacts/bench
# A form of its own restores other packages than the solution does, so it is built apart from it.
APART := --artifacts-path artifacts/$(FORM) -p:Form=$(FORM) -r $(RID)

.PHONY: help bench bench-smoke bench-programs build provider emulator engine schema sdk sdk-nodejs pack-nodejs sdk-dotnet node-modules demo demo-picture announce test soak soak-hostile soak-kills soak-properties soak-protocol mutation test-aot format check clean

help: ## List the targets.
	@sed -n 's/^\([a-z-]*\):.*## /\1|/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "  make %-14s %s\n", $$1, $$2 }'

# In the order of the graph of projects, which keeps both cores busy; it reports its success however quiet it is asked to be.
build: ## Build everything.
	@log=$$($(DOTNET) build ElevenProvider.sln -c $(CONFIGURATION) -v quiet -graph) || { echo "$$log"; exit 1; }

provider: ## Build the plugin into bin/ (FORM=jit|r2r|aot).
ifeq ($(FORM),jit)
	@$(PUBLISH) $(PLUGIN) -o $(BIN)
else ifneq ($(filter r2r aot,$(FORM)),)
	@$(PUBLISH) $(PLUGIN) -o $(BIN) $(APART)
else
	$(error FORM must be jit, r2r or aot)
endif

emulator: ## Build the emulated API into bin/.
	@$(PUBLISH) tests/Emulator -o bin

engine: ## Build the embedded engine into bin/.
	@$(PUBLISH) tests/Engine -o bin

node-modules: node_modules/.package-lock.json ## Install what the examples and tests need of npm.

node_modules/.package-lock.json: package-lock.json
	@npm ci --no-audit --no-fund --ignore-scripts --loglevel=error --no-update-notifier > /dev/null

schema: ## Write schema.json from the declarations.
	@$(SDK_GENERATOR) -- schema schema.json

sdk: schema ## Write the SDKs and the reference from schema.json, and compile the SDK for Node.js.
	@$(SDK_GENERATOR) --no-build -- nodejs schema.json sdk/nodejs
	@$(SDK_GENERATOR) --no-build -- dotnet schema.json sdk/dotnet
	@$(SDK_GENERATOR) --no-build -- reference schema.json docs/reference
	@$(MAKE) --no-print-directory sdk-nodejs

sdk-nodejs: sdk/nodejs/bin/index.js ## Compile the Node.js SDK.

sdk/nodejs/bin/index.js: $(shell find sdk/nodejs -name '*.ts' -not -path '*/bin/*') sdk/nodejs/tsconfig.json node_modules/.package-lock.json
	@node_modules/.bin/tsc -p sdk/nodejs

pack-nodejs: sdk-nodejs ## Pack the Node.js SDK as npm would publish it, into artifacts/packages.
	@mkdir -p artifacts/packages
	@npm pack ./sdk/nodejs --pack-destination artifacts/packages --loglevel=error

sdk-dotnet: ## Compile the .NET SDK, where NuGet has the package Pulumi.
	@log=$$($(DOTNET) build sdk/dotnet -c $(CONFIGURATION) -v quiet 2>&1) || \
	  case "$$log" in \
	    *NU1101:*Pulumi.*) echo 'The .NET SDK was not compiled: NuGet has no package Pulumi here, which it needs.'; exit 1;; \
	    *) echo "$$log"; exit 1;; \
	  esac

demo: announce provider emulator engine sdk-nodejs ## Show the main job from beginning to end (ENGINE=embedded|pulumi).
	@$(DOTNET) run --project tests/Demo -c $(CONFIGURATION) -- --engine $(ENGINE)

demo-picture: provider emulator engine sdk-nodejs ## Draw what the demo prints: docs/demo.svg, which the README shows.
	@node tests/Demo/picture.mjs docs/demo.svg

announce:
	@echo "Building..."

test: ## Run all tests but those that take long; ends with "N passed, N failed".
	@tests/run.sh

bench: bench-programs ## Measure, and write docs/performance.md from that (ARGS=--quick tries it, into artifacts/).
	@tests/Benchmarks/bin/$(CONFIGURATION)/net10.0/ElevenProvider.Benchmarks $(if $(ARGS),--output $(BENCH)/performance.md) $(ARGS)

bench-smoke: ## Run the checks of speed that `make test` holds: exact counts of requests, generous ratios.
	@PROJECTS=tests/Benchmarks.Tests tests/run.sh

# What is measured: the plugin in each form that can be built here, and what it is compared with.
bench-programs: node-modules emulator
	@rm -rf $(BENCH) && mkdir -p $(BENCH)
	@for form in aot r2r jit; do \
	  $(MAKE) --no-print-directory provider FORM=$$form BIN=$(BENCH)/$$form > $(BENCH)/$$form.log 2>&1 || echo "The form $$form cannot be built here: see $(BENCH)/$$form.log."; \
	done
	@$(PUBLISH) tests/Benchmarks/HelloWorld -o $(BENCH)/hello-world
	@gcc -O2 -o $(BENCH)/listener tests/Benchmarks/listener/listener.c || echo 'There is no C compiler here to build the bare listener with.'
	@node_modules/.bin/tsc -p tests/Benchmarks/dynamic-provider
	@$(DOTNET) build tests/Benchmarks -c $(CONFIGURATION) -v quiet

soak: soak-properties soak-kills soak-hostile soak-protocol ## Run the tests that take long.

soak-properties: build ## Run the tests with random cases on many more of them (PROPERTIES_CASES, PROPERTIES_SEED).
	@PROPERTIES_CASES=$${PROPERTIES_CASES:-5000} $(DOTNET) test tests/Properties.Tests -c $(CONFIGURATION) --no-build --nologo

soak-kills: ## Kill the plugin fifty times (SEED).
	@PROJECTS=tests/EndToEnd FILTER=Category=Soak tests/run.sh

soak-protocol: ## Send messages of hundreds of megabytes.
	@PROJECTS=tests/Protocol.Tests FILTER=Category=Soak tests/run.sh

mutation: ## Change the code of Protocol and Api in small ways, and see that tests notice; writes docs/mutation.md (an hour or two).
	@tests/Mutation/run.sh

test-aot: build emulator engine sdk-nodejs ## Run the end-to-end tests against the plugin as native code.
	@$(MAKE) --no-print-directory provider FORM=aot
	@$(DOTNET) test tests/EndToEnd -c $(CONFIGURATION) --no-build --filter 'Category!=Soak'

soak-hostile: build provider ## Attack the plugin with 100,000 requests and answers that none should send (HOSTILE_SEED, HOSTILE_COUNT).
	@$(DOTNET) test tests/Hostile.Tests -c $(CONFIGURATION) --no-build --nologo --filter Category=Soak --logger 'console;verbosity=detailed'

format: ## Format the code.
	@$(DOTNET) format ElevenProvider.sln

check: ## Check the format; building reports style and warnings as errors.
	@$(DOTNET) format whitespace . --folder --exclude node_modules artifacts --verify-no-changes

clean: ## Remove everything that was built.
	@rm -rf bin artifacts
	@find . -name node_modules -prune -o \( -name bin -o -name obj \) -type d -print | xargs rm -rf
