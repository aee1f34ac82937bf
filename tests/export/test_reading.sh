#!/bin/sh
# JSON of the shipped briefings and of the tests' against another reading of the same YAML.
[ -n "${PYTHON:-}" ] || { echo 'python3-yaml is missing'; exit 77; }
# Of files with faults, those whose values are all where they belong.
exec "$PYTHON" tests/export/reading.py "$ATTACHE" briefs/*.yaml tests/data/reading/*.yaml tests/data/export/*.yaml \
	tests/data/check/ok-*.y*ml tests/data/check/unknown-*.yaml tests/data/check/bad-date-*.yaml \
	tests/data/check/bad-word-*.yaml tests/data/check/un[rscm]*.yaml
