# What bin/run and bin/test share: where things are, and how to get what is missing. Sourced, not run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
venv=$root/.venv
cd "$root"

say() { printf '%s\n' "$*"; }
stop() { printf '%s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# debian PACKAGE...: install Debian packages if we may; otherwise fail. Services that come along stay off.
debian() {
  [ "$(id -u)" = 0 ] && have apt-get || return 1
  say "Installing from Debian: $*"
  local policy=/usr/sbin/policy-rc.d made=
  [ -e "$policy" ] || { made=$policy; printf '#!/bin/sh\nexit 101\n' > "$policy"; chmod +x "$policy"; }
  local done=0
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } \
    >/tmp/planner-apt.$$ 2>&1 || { done=$?; tail -n 5 /tmp/planner-apt.$$ >&2; }
  rm -f /tmp/planner-apt.$$ ${made:+"$made"}
  return $done
}

# python: the newest interpreter we can use, 3.11 or later.
python() {
  local name
  for name in python3 python3.14 python3.13 python3.12 python3.11; do
    have $name && $name -c 'import sys; sys.exit(sys.version_info < (3, 11))' && { command -v $name; return; }
  done
  stop "Python 3.11 or later is needed. On Debian 12, as root: apt-get install -y python3"
}

# make_venv: an empty virtual environment with pip. Debian keeps the module that makes one in a package of its own.
make_venv() {
  local python; python=$(python)
  rm -rf "$venv"
  $python -c 'import ensurepip' 2>/dev/null || debian python3-venv || true
  if $python -c 'import ensurepip' 2>/dev/null; then
    $python -m venv "$venv"
  elif $python -m pip --version >/dev/null 2>&1; then
    $python -m venv --without-pip "$venv" && $python -m pip --python "$venv/bin/python" install -q pip
  else
    stop "Python cannot make a virtual environment here yet. Type this, then start again: sudo apt-get install -y python3-venv"
  fi
}

# environment: .venv, made anew where it is missing or its Python is gone.
environment() { [ -x "$venv/bin/pip" ] && "$venv/bin/python" -c '' 2>/dev/null || make_venv; }

# packages LIST: .venv as requirements/LIST.txt says, made or brought up to date only when that changed.
packages() {
  local lock=requirements/$1.txt stamp=$venv/$1.stamp now
  now=$(cat "$lock" pyproject.toml bin/lib.sh | sha256sum)
  [ -x "$venv/bin/planner" ] && "$venv/bin/python" -c '' 2>/dev/null && [ "$(cat "$stamp" 2>/dev/null)" = "$now" ] && return
  environment
  say "Installing Python packages into .venv. This happens once and takes a minute or two."
  local pip=("$venv/bin/python" -m pip --disable-pip-version-check install -q)
  "${pip[@]}" --require-hashes -r "$lock" && "${pip[@]}" --no-deps --no-build-isolation --editable . || return
  rm -f "$venv"/*.stamp
  printf '%s' "$now" > "$stamp"
}

# pango: what puts text on paper. Without it everything but the PDF works.
PANGO="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
pango() { has_pango || debian $PANGO; }
has_pango() {
  "$(python)" -c 'import ctypes.util as c; assert c.find_library("pangoft2-1.0") and c.find_library("harfbuzz-subset")' 2>/dev/null
}
