#!/bin/sh
# Is the committed SDK what the lexicons give, and whom does their change break? For any CI, and by hand.
#
#   check-sdk.sh [base]
#
# `base` is a branch, tag or commit that git has here. Ends in the worse of both exit codes: 0 clean, 1 findings, 2 lexicons or a
# config that cannot be used, 3 no base to compare with.
set -u
base=${1:-origin/main}

npx lexgen check
stale=$?
npx lexgen diff "git:$base"
broken=$?

if [ "$stale" -gt "$broken" ]; then exit "$stale"; fi
exit "$broken"
