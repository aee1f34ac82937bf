#!/bin/sh
# The reader in terminals of many kinds, looked at byte by byte.
command -v tput >/dev/null 2>&1 || { echo "tput is missing"; exit 77; }
${PYTHON:-python3} -c pass 2>/dev/null || { echo "python3 is missing"; exit 77; }
exec "${PYTHON:-python3}" tests/term/terminals.py
