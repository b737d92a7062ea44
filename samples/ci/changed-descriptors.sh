#!/usr/bin/env bash
# Lists the descriptors that a change adds or alters, for a run of the tool over them alone.
#
#   changed-descriptors.sh BASE FOLDER…
#
# BASE is where the change starts from: a branch, or a commit. What changed is told against the commit that BASE and HEAD have
# in common. A BASE of zeros, which some servers give for a new branch, has nothing in common: everything is listed.
# The names go to standard output, each ended by a NUL, since a name may hold anything else. Status 0, with or without names;
# 2 where it cannot be told.
set -euo pipefail

if [ $# -lt 2 ]; then
  echo 'Usage: changed-descriptors.sh BASE FOLDER…' >&2
  exit 2
fi
base=$1
shift

patterns=()
for folder in "$@"; do
  for extension in yaml yml json csv; do
    patterns+=(":(top,glob,icase)${folder%/}/**/*.$extension")
  done
done

cd "$(git rev-parse --show-toplevel)"
if [[ $base =~ ^0+$ ]]; then
  git ls-files -z -- "${patterns[@]}"
  exit
fi

if ! start=$(git merge-base "$base" HEAD 2> /dev/null); then
  echo "There is no commit that '$base' and HEAD have in common: fetch the whole history, and the branch that is merged into." >&2
  exit 2
fi

# A file that is gone has nothing to check, and one that was renamed is checked under its new name.
git diff --name-only -z --no-renames --diff-filter=d "$start" HEAD -- "${patterns[@]}"
