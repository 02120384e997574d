//! What a fuzz engine has found, and what it began with, holds without one.

use std::panic::catch_unwind;
use std::path::Path;

use trials::recorded::{corpus, lines};
use trials::{decoding, framing};

#[test]
fn the_corpus_of_the_framing_holds() {
    for (path, data) in corpus("framing") {
        holds(&path, || framing::check(&data));
    }
}

#[test]
fn the_corpus_of_the_decoding_holds() {
    for (path, data) in corpus("decoding") {
        holds(&path, || drop(decoding::check(&data)));
    }
}

#[test]
fn every_recorded_line_is_an_event() {
    for line in lines() {
        let shown = String::from_utf8_lossy(&line);
        assert!(decoding::check(&line).is_ok(), "{shown}");
    }
}

fn holds(path: &Path, property: impl FnOnce() + std::panic::UnwindSafe) {
    assert!(
        catch_unwind(property).is_ok(),
        "{} does not hold",
        path.display()
    );
}
