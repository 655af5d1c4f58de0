#!/bin/sh
# Called by Maven: builds the dashboard with the system's Node, or runs its tests.
#   build.sh ui     into target/classes/META-INF/resources
#   build.sh test   types, lint, format, unit tests; their number in Maven's words
#   build.sh install   only the packages, for the tests in a browser
# A machine without Node gets the page in no-ui, which says what to do, and no error.
set -eu
cd "$(dirname "$0")"

resources=target/classes/META-INF/resources
bin=node_modules/.bin

warn() {
  printf '[WARNING] dashboard: %s\n' "$*"
}

# Says what is missing, what the user then does not get, and how to get it.
without_ui() {
  warn "NOT BUILT: $1"
  warn 'Everything else is built and runs: agents, API, ./adwright run. Only the pages at / are missing;'
  warn "the gateway shows there what to do. $2"
}

# Vite needs 20.19 or newer.
has_node() {
  command -v npm >/dev/null 2>&1 || return 1
  node -e 'const [a, b] = process.versions.node.split(".").map(Number);
    process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' >/dev/null 2>&1
}

# Prints a checksum of the files and folders named.
fingerprint() {
  find "$@" -type f -exec cksum {} + | LC_ALL=C sort | cksum
}

# Fetches the packages of the lockfile, unless that was done.
install() {
  wanted=$(fingerprint package.json package-lock.json .npmrc)
  installed=node_modules/.adwright-stamp
  [ -r "$installed" ] && [ "$(cat "$installed")" = "$wanted" ] && return 0
  printf '[INFO] dashboard: npm ci\n'
  # No package needs a script of its own to be built, so none may run one.
  npm ci --ignore-scripts --no-audit --no-fund --prefer-offline --loglevel=error || return 1
  printf '%s\n' "$wanted" >"$installed"
}

ui() {
  if ! has_node; then
    without_ui 'there is no Node 20.19 or newer with npm on the path.' \
      'To get the pages: install Node 20.19 or newer, build again. To build without on purpose: -DskipUi.'
    return 0
  fi
  made_from=$(fingerprint src public index.html vite.config.ts package-lock.json)
  built=target/ui.stamp
  if [ ! -r "$built" ] || [ "$(cat "$built")" != "$made_from" ] || [ ! -f target/dist/index.html ]; then
    if ! install; then
      without_ui 'npm ci could not fetch the packages of package-lock.json (its error is above).' \
        'To get the pages: give npm a way to its registry (proxy, npm config get registry), build again.'
      return 0
    fi
    "$bin/vite" build --logLevel warn
    printf '%s\n' "$made_from" >"$built"
  fi
  rm -rf "$resources"
  mkdir -p "$resources"
  cp -R target/dist/. "$resources"
}

tests() {
  if ! has_node; then
    warn 'NOT TESTED: there is no Node 20.19 or newer with npm on the path.'
    return 0
  fi
  if ! install; then
    warn 'NOT TESTED: npm ci could not fetch the packages of package-lock.json (its error is above).'
    return 0
  fi
  "$bin/openapi-typescript" ../gateway/openapi/openapi.yaml -o src/api/schema.d.ts --check >/dev/null || {
    printf '[ERROR] dashboard: src/api/schema.d.ts is not that of gateway/openapi: npm run types writes it anew\n'
    return 1
  }
  "$bin/tsc" --noEmit
  "$bin/eslint" . --max-warnings 0 --cache --cache-location target/eslint-cache
  "$bin/prettier" --check . --log-level warn --cache --cache-location target/prettier-cache
  "$bin/vitest" run
}

case ${1:-} in
  ui) ui ;;
  test) tests ;;
  install) has_node && install ;;
  *)
    printf 'usage: build.sh ui|test|install\n' >&2
    exit 2
    ;;
esac
