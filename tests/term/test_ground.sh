#!/bin/sh
# The terminal's background decides between dark and light, by an answer or by COLORFGBG.
${PYTHON:-python3} -c pass 2>/dev/null || { echo "python3 is missing"; exit 77; }
exec "${PYTHON:-python3}" tests/term/ground.py
