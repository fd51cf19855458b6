#!/usr/bin/env bash
# Installs what the tests need where it can, runs every test, ends with one line: N passed, N failed.
set -u
cd "$(dirname "$0")" || exit 1

have_postgres() { [ -n "$(ls /usr/lib/postgresql/*/bin/initdb 2>/dev/null)" ] || command -v initdb >/dev/null; }
have_chromium() { command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null; }

missing=()
have_postgres || missing+=(postgresql)
have_chromium || missing+=(chromium fonts-noto-core)
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" = 0 ]; then as_root=(); elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then as_root=(sudo -n); else as_root=(false); fi
  if command -v apt-get >/dev/null && "${as_root[@]}" true; then
    echo "Installing ${missing[*]} …"
    "${as_root[@]}" apt-get update -qq && DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null || {
      echo "apt-get could not install ${missing[*]}." >&2; exit 1; }
  else
    echo "The tests need: ${missing[*]}. On Debian or Ubuntu: sudo apt-get install ${missing[*]}" >&2
    exit 1
  fi
fi

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
# Compiled ahead: the tests start the executable dozens of times.
dotnet build NewsCluster.sln -c Release --nologo -v minimal || exit 1
run() { dotnet test "tests/$1" -c Release --no-build --nologo --logger "trx;LogFileName=$results/$1.trx"; }
# The browser waits more than it works: the others run beside it.
run NewsCluster.Browser.Tests >"$results/browser.log" 2>&1 &
browser=$!
failed_run=0
for project in tests/*.Tests; do
  name=$(basename "$project")
  [ "$name" = NewsCluster.Browser.Tests ] || run "$name" || failed_run=1
done
wait "$browser" || failed_run=1
cat "$results/browser.log"

# The counts come from the result files, not from the screen.
sum() { cat "$results"/*.trx 2>/dev/null | grep -o "<Counters [^>]*" | grep -o " $1=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{ n += $1 } END { print n + 0 }'; }
passed=$(sum passed)
failed=$(( $(sum total) - passed ))
expected=$(ls -d tests/*.Tests | wc -l)
found=$(ls "$results"/*.trx 2>/dev/null | wc -l)
if [ "$found" -lt "$expected" ]; then
  echo "Only $found of $expected test projects left results." >&2
  failed=$(( failed + expected - found ))
fi
[ "$failed_run" = 1 ] && [ "$failed" = 0 ] && failed=1
echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
