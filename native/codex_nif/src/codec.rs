//! Terms from JSON and JSON from terms: [`codex_wire`]'s builder and reader over the BEAM's terms, and their NIFs.

mod read;
mod term;

use codex_wire::{EncodeError, Scratch, Step};
use rustler::{Binary, Encoder, Env, NewBinary, Term};

use read::TermReader;
use term::TermBuilder;

mod atoms {
    rustler::atoms! { ok, error }
}

/// Decodes any JSON text: `{:ok, term}` or `{:error, {byte_offset, reason}}`.
///
/// Dirty: the work grows with the text, and there is no way to stop half-way.
#[rustler::nif(schedule = "DirtyCpu")]
fn json_decode<'a>(env: Env<'a>, text: Binary<'a>) -> Term<'a> {
    let mut builder = TermBuilder::new(env, text);
    match codex_wire::decode(text.as_slice(), &mut builder, &mut Scratch::default()) {
        Ok(term) => (atoms::ok(), builder.to_term(term)).encode(env),
        Err(error) => {
            let reason = error.reason.to_string();
            (atoms::error(), (error.offset, reason)).encode(env)
        }
    }
}

/// Writes any JSON-like term: `{:ok, text}` or `{:error, {path, reason}}`.
///
/// Dirty: the work grows with the term.
#[rustler::nif(schedule = "DirtyCpu")]
fn json_encode<'a>(env: Env<'a>, term: Term<'a>) -> Term<'a> {
    let mut text = Vec::new();
    match codex_wire::encode(&term, &TermReader::new(), &mut text) {
        Ok(()) => (atoms::ok(), binary(env, &text)).encode(env),
        Err(error) => encode_failure(env, error),
    }
}

fn encode_failure<'a>(env: Env<'a>, error: EncodeError<Term<'a>>) -> Term<'a> {
    let path: Vec<Term<'a>> = error
        .path
        .into_iter()
        .rev()
        .map(|step| match step {
            Step::Key(key) => key,
            Step::Index(index) => index.encode(env),
        })
        .collect();
    (atoms::error(), (path, error.problem.to_string())).encode(env)
}

/// A binary with a copy of `bytes`; on the process's heap if it is small.
fn binary<'a>(env: Env<'a>, bytes: &[u8]) -> Term<'a> {
    let mut binary = NewBinary::new(env, bytes.len());
    binary.as_mut_slice().copy_from_slice(bytes);
    binary.into()
}
