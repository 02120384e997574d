//! The only crate that knows Erlang: it translates between terms and the other crates, and decides nothing.

mod codec;

/// The version of this library, so that the Elixir side can tell which one is loaded.
#[rustler::nif]
fn version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}

rustler::init!("Elixir.Codex.Native");
