//! The only crate that knows Erlang: it translates between terms and the other crates, and decides nothing.

mod ahead;
mod batch;
mod codec;
mod engine;
mod log;
mod names;
mod owner;
mod report;
mod spec;

/// The version of this library, so that the Elixir side can tell which one is loaded.
#[rustler::nif]
fn version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}

/// Panics. So that a test can show what a panic in a NIF is to its caller, and that it is nothing to anybody else.
#[rustler::nif]
fn panic() -> bool {
    panic!("asked for by Codex.Native.panic/0");
}

rustler::init!("Elixir.Codex.Native");
