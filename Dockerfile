# Builds and tests everything, as scripts/test does on any machine:
#
#     docker build .
#
# Debian's Elixir 1.14 and Erlang/OTP 25 are the oldest that are supported. Its Rust is too old.
FROM rust:1-bookworm

RUN rustup component add rustfmt clippy \
 && apt-get update \
 && apt-get install -y --no-install-recommends git nodejs npm python3

WORKDIR /codex_sdk
COPY . .

RUN scripts/setup --for-tests
RUN scripts/test
