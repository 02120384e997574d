//! Plain values, there and back.

use std::rc::Rc;
use std::sync::LazyLock;

use proptest::prelude::*;

use crate::value::{Term, Value, Values, map, string};
use crate::{DecodeError, EncodeProblem, Failure, MAX_DEPTH, Reason, Scratch, Step, Table};

/// Plain values need no table.
static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let empty = r#"{"roots":{},"definitions":{},"modules":{},"nodes":[]}"#;
    Table::load(empty, |_| ()).expect("a table")
});

fn decode(input: &[u8]) -> Result<Term, DecodeError> {
    crate::decode(input, &mut Values(&TABLE), &mut Scratch::default())
}

fn encode(term: &Term) -> Result<String, Failure<Term>> {
    let mut out = Vec::new();
    crate::encode(term, &Values(&TABLE), &mut out)?;
    Ok(String::from_utf8(out).expect("JSON is UTF-8"))
}

fn nested(levels: usize) -> String {
    "[".repeat(levels) + &"]".repeat(levels)
}

#[test]
fn numbers_beyond_64_bits_are_exact_up_to_a_limit() {
    let digits = "9".repeat(4300);
    for text in [
        "9223372036854775808",
        "-9223372036854775809",
        digits.as_str(),
    ] {
        assert_eq!(
            decode(text.as_bytes()),
            Ok(Rc::new(Value::BigInteger(text.to_owned())))
        );
    }
    let reason = decode((digits + "9").as_bytes()).unwrap_err().reason;
    assert_eq!(reason, Reason::IntegerTooLong);
}

#[test]
fn floats_with_long_integer_parts_are_floats() {
    assert_eq!(
        decode(b"12345678901234567890.5"),
        Ok(Rc::new(Value::Float(12_345_678_901_234_567_890.5)))
    );
    assert_eq!(decode(b"1e-999"), Ok(Rc::new(Value::Float(0.0))));
    for text in ["1e999", "-1e999"] {
        assert_eq!(
            decode(text.as_bytes()).unwrap_err().reason,
            Reason::FloatOutOfRange
        );
    }
}

#[test]
fn depth_is_bounded_both_ways() {
    let deep = decode(nested(MAX_DEPTH).as_bytes()).expect("deep, but allowed");
    assert_eq!(encode(&deep), Ok(nested(MAX_DEPTH)));
    let error = decode("{\"a\":".repeat(MAX_DEPTH + 1).as_bytes()).unwrap_err();
    assert_eq!(error.reason, Reason::TooDeep);

    let deeper = Rc::new(Value::List(vec![deep]));
    let error = encode(&deeper).unwrap_err();
    assert_eq!(
        (error.path.len(), error.problem),
        (MAX_DEPTH, EncodeProblem::TooDeep)
    );
}

#[test]
fn an_error_knows_the_way_to_what_it_is_about() {
    let list = Rc::new(Value::List(vec![
        Rc::new(Value::Null),
        Rc::new(Value::Opaque),
    ]));
    let error = encode(&map([(string("key"), list)])).unwrap_err();
    assert_eq!(error.path, [Step::Index(1), Step::Key(string("key"))]);
    assert_eq!(error.problem, EncodeProblem::Unsupported("an opaque value"));
}

#[test]
fn buffers_are_used_again() {
    let mut scratch = Scratch::default();
    for line in [r#"{"a":["\n",1]}"#, "[1,[2,", r#"{"a":["\n",1]}"#] {
        let again = crate::decode(line.as_bytes(), &mut Values(&TABLE), &mut scratch);
        assert_eq!(again, decode(line.as_bytes()));
    }
}

fn value() -> impl Strategy<Value = Term> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Boolean),
        any::<i64>().prop_map(Value::Integer),
        "-?[1-9][0-9]{20,60}".prop_map(Value::BigInteger),
        any::<f64>()
            .prop_filter("finite", |f| f.is_finite())
            .prop_map(Value::Float),
        any::<String>().prop_map(Value::String),
    ]
    .prop_map(Rc::new);
    leaf.prop_recursive(6, 64, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8)
                .prop_map(|items| Rc::new(Value::List(items))),
            prop::collection::vec((any::<String>().prop_map(|s| string(&s)), inner), 0..8)
                .prop_map(map),
        ]
    })
}

proptest! {
    #[test]
    fn what_is_written_reads_back(value in value()) {
        let text = encode(&value).expect("has a JSON form");
        prop_assert_eq!(decode(text.as_bytes()), Ok(value));
    }

    #[test]
    fn no_input_panics(input in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = decode(&input);
    }

    #[test]
    fn no_mutation_of_json_panics(
        value in value(),
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let mut text = encode(&value).expect("has a JSON form").into_bytes();
        for (at, byte) in edits {
            let at = at.index(text.len());
            text[at] = byte;
        }
        if let Err(error) = decode(&text) {
            prop_assert!(error.offset <= text.len());
        }
    }

    #[test]
    fn what_is_json_is_what_serde_says(text in json_like()) {
        let others: Result<serde_json::Value, _> = serde_json::from_str(&text);
        prop_assert_eq!(decode(text.as_bytes()).is_ok(), others.is_ok(), "{:?}", others);
    }
}

/// Pieces of JSON in an order that is often almost right.
fn json_like() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        " ",
        "\t",
        "\r",
        "\n",
        "\0",
        "0",
        "-",
        "7",
        "12345678901234567",
        "99",
        ".5",
        "e3",
        "E-2",
        "true",
        "false",
        "null",
        "nul",
        "NaN",
        "\"\"",
        "\"a\"",
        "\"a\":",
        "\"b\":",
        "\\n",
        "\\u00e9",
        "\\ud83d\\ude00",
        "\\ud83d",
        "\"\\/\"",
        "é",
        "😀",
        "\u{7f}",
    ];
    prop::collection::vec(prop::sample::select(PIECES), 0..12).prop_map(|some| some.concat())
}
