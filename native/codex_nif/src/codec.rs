//! Terms from JSON and JSON from terms: [`codex_wire`]'s builder and reader over the BEAM's terms, and their NIFs.

mod line;
mod protocol;
mod read;
mod term;

use codex_wire::{DecodeError, EncodeError, Failure, Scratch, Step};
use rustler::{Binary, Encoder, Env, NewBinary, NifResult, Term};

pub use line::{LineDecoder, Part};
use protocol::Protocol;
use read::TermReader;
use term::TermBuilder;

mod atoms {
    rustler::atoms! { ok, error }
}

/// Decodes any JSON text: `{:ok, term}` or `{:error, {byte_offset, reason}}`.
///
/// Dirty: the work grows with the text, and there is no way to stop half-way.
#[rustler::nif(schedule = "DirtyCpu")]
fn json_decode<'a>(env: Env<'a>, text: Binary<'a>) -> NifResult<Term<'a>> {
    // Strings are copied: `text` may itself be a small part of a large binary, which the C interface does not tell.
    let mut builder = TermBuilder::new(env, Protocol::get(env)?);
    let scratch = &mut Scratch::default();
    let word = codex_wire::decode(text.as_slice(), &mut builder, scratch);
    Ok(decoded(env, word.map(|word| builder.to_term(word))))
}

/// Writes any JSON-like term: `{:ok, text}` or `{:error, {path, reason}}`.
///
/// Dirty: the work grows with the term.
#[rustler::nif(schedule = "DirtyCpu")]
fn json_encode<'a>(env: Env<'a>, term: Term<'a>) -> NifResult<Term<'a>> {
    let reader = TermReader::new(env, Protocol::get(env)?);
    let mut text = Vec::new();
    let result = codex_wire::encode(&term, &reader, &mut text);
    Ok(encoded(env, &text, result))
}

/// Like `json_decode`, but to structs: `root` is `exec`, `app_server`, `line` (whichever it is), `connection`, or a definition.
#[rustler::nif(schedule = "DirtyCpu")]
fn wire_decode<'a>(env: Env<'a>, root: &str, text: Binary<'a>) -> NifResult<Term<'a>> {
    let mut decoder = LineDecoder::new(env)?;
    let root = decoder.root(root)?;
    let line = Part {
        bytes: text.as_slice(),
        // As above.
        whole: None,
        start: 0,
    };
    Ok(decoded(env, decoder.decode(root, line)))
}

/// Like `json_encode`, but of structs.
#[rustler::nif(schedule = "DirtyCpu")]
fn wire_encode<'a>(env: Env<'a>, root: &str, term: Term<'a>) -> NifResult<Term<'a>> {
    let protocol = Protocol::get(env)?;
    let root = protocol.root(root)?;
    let reader = TermReader::new(env, protocol);
    let mut text = Vec::new();
    let result = codex_wire::encode_root(&term, &protocol.table, root, &reader, &mut text);
    Ok(encoded(env, &text, result))
}

fn decoded<'a>(env: Env<'a>, result: Result<Term<'a>, DecodeError>) -> Term<'a> {
    match result {
        Ok(term) => (atoms::ok(), term).encode(env),
        Err(error) => {
            let reason = error.reason.to_string();
            (atoms::error(), (error.offset, reason)).encode(env)
        }
    }
}

fn encoded<'a>(env: Env<'a>, text: &[u8], result: Result<(), Failure<Term<'a>>>) -> Term<'a> {
    match result {
        Ok(()) => (atoms::ok(), binary(env, text)).encode(env),
        Err(error) => encode_failure(env, *error),
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
pub fn binary<'a>(env: Env<'a>, bytes: &[u8]) -> Term<'a> {
    let mut binary = NewBinary::new(env, bytes.len());
    binary.as_mut_slice().copy_from_slice(bytes);
    binary.into()
}
