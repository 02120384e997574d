# Sourced by the other scripts: where we are, how we talk, what the environment must be.
# shellcheck shell=bash disable=SC2034

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Elixir wants UTF-8 for file names and output; a bare container has the C locale.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
  *[uU][tT][fF]*) ;;
  *) export LC_ALL=C.UTF-8 ELIXIR_ERL_OPTIONS="${ELIXIR_ERL_OPTIONS:-} +fnu" ;;
esac

# rustup puts cargo on the path of the next login only.
command -v cargo >/dev/null || PATH="$PATH:${CARGO_HOME:-$HOME/.cargo}/bin"

# Where scripts/setup has built PropEr, for an Erlang that brings none.
proper=$PWD/_build/erlang/proper
[ ! -d "$proper/ebin" ] || export ERL_LIBS="${proper%/*}${ERL_LIBS:+:$ERL_LIBS}"

if [ -t 1 ] && [ -z "${NO_COLOR:-}" ]; then
  bold=$'\e[1m' dim=$'\e[2m' red=$'\e[31m' green=$'\e[32m' plain=$'\e[0m'
else
  bold='' dim='' red='' green='' plain=''
fi

say() { printf '%s\n' "$*"; }
title() { printf '\n%s%s%s\n' "$bold" "$*" "$plain"; }
fail() {
  printf '%s%s%s\n' "$red" "$1" "$plain" >&2
  shift
  [ $# -eq 0 ] || printf '  %s\n' "$@" >&2
  exit 1
}
