//! What must hold of decoding and encoding.

use std::collections::BTreeMap;
use std::fmt::{self, Formatter};
use std::sync::LazyLock;

use codex_wire::value::{Term, Value, Values};
use codex_wire::{DecodeError, MAX_DEPTH, Reason, Scratch, Table};
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::error::Category;

/// The protocol of the pinned engine.
pub static TABLE: LazyLock<Table> =
    LazyLock::new(|| Table::load(Table::PROTOCOL, |_| ()).expect("the protocol is a table"));

/// Decodes `line` as an event of either dialect.
///
/// # Errors
/// As [`codex_wire::decode_root`].
pub fn event(line: &[u8]) -> Result<Term, DecodeError> {
    read("line", line)
}

fn read(root: &str, line: &[u8]) -> Result<Term, DecodeError> {
    let root = TABLE.root(root).expect("the protocol has this root");
    let scratch = &mut Scratch::default();
    codex_wire::decode_root(line, &TABLE, root, &mut Values(&TABLE), scratch)
}

fn write(root: &str, term: &Term) -> Vec<u8> {
    let root = TABLE.root(root).expect("the protocol has this root");
    let mut line = Vec::new();
    codex_wire::encode_root(term, &TABLE, root, &Values(&TABLE), &mut line)
        .expect("what was read can be written");
    line
}

/// Decodes `text` as plain JSON.
///
/// # Errors
/// As [`codex_wire::decode`].
pub fn plain(text: &[u8]) -> Result<Term, DecodeError> {
    codex_wire::decode(text, &mut Values(&TABLE), &mut Scratch::default())
}

/// Everything that must hold of any line; gives what it is as an event.
///
/// # Panics
/// If one of these does not hold:
/// * it is JSON for us exactly if it is for an independent parser, our own limits apart;
/// * it is an event exactly if it is a JSON object;
/// * what was decoded is written as one line, which decodes to the same, and in which nothing is missing but nulls and all but the
///   first and last of several equal keys;
/// * over a connection it is what the event root says if it has no `id` beside its `method`, and in any case as much an object;
///   what it is comes back too, unless one of the keys that tell the kind stands twice;
/// * an error's offset is where the line stops being UTF-8, and otherwise where it stops being the beginning of some JSON.
pub fn check(line: &[u8]) -> Result<Term, DecodeError> {
    let plain = plain(line);
    match &plain {
        Ok(value) => {
            assert!(is_json(line), "taken, but no JSON");
            check_plain(value);
        }
        Err(error) => check_error(line, error),
    }
    let event = event(line);
    match &event {
        Ok(event) => check_event(event, plain.as_ref().expect("an event is JSON")),
        Err(error) if error.reason == Reason::NotAnObject => {
            assert!(std::str::from_utf8(line).is_ok());
            let first = line.iter().position(|byte| !b" \t\r\n".contains(byte));
            assert_eq!(Some(error.offset), first);
            assert_ne!(line[error.offset], b'{');
        }
        Err(error) => {
            assert!(plain.is_err(), "JSON, but no event: {error}");
            check_error(line, error);
        }
    }
    check_connection(line, &event);
    event
}

fn check_connection(line: &[u8], event: &Result<Term, DecodeError>) {
    let message = read("connection", line);
    match (&message, event) {
        (Ok(message), Ok(_)) => {
            let keys = telling_keys(line);
            if keys.iter().all(|(_, count)| *count < 2) {
                assert_eq!(
                    read("connection", &write("connection", message)).as_ref(),
                    Ok(message)
                );
            }
            if keys["id"] == 0 {
                assert_eq!(read("app_server", line).as_ref(), Ok(message));
            }
        }
        _ => assert_eq!(message.as_ref().err(), event.as_ref().err()),
    }
}

fn check_plain(value: &Term) {
    let mut text = Vec::new();
    codex_wire::encode(value, &Values(&TABLE), &mut text).expect("what was read can be written");
    assert_eq!(plain(&text).as_ref(), Ok(value));
}

/// How often the object has each of the keys that say what it is to a connection.
fn telling_keys(line: &[u8]) -> BTreeMap<&'static str, usize> {
    struct Count;

    impl<'de> Visitor<'de> for Count {
        type Value = BTreeMap<&'static str, usize>;

        fn expecting(&self, f: &mut Formatter) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut counts =
                BTreeMap::from(["method", "id", "result", "error"].map(|key| (key, 0)));
            while let Some((key, IgnoredAny)) = map.next_entry::<String, _>()? {
                if let Some(count) = counts.get_mut(key.as_str()) {
                    *count += 1;
                }
            }
            Ok(counts)
        }
    }

    let mut json = serde_json::Deserializer::from_slice(line);
    json.deserialize_map(Count).expect("it is an object")
}

fn check_event(term: &Term, was: &Term) {
    let line = write("line", term);
    assert!(!line.contains(&b'\n'));
    assert_eq!(event(&line).as_ref(), Ok(term));
    let now = plain(&line).expect("what is written is JSON");
    assert!(
        same(&now, was),
        "it came back as {}",
        String::from_utf8_lossy(&line)
    );
}

/// The same, up to null versus absent.
fn same(left: &Term, right: &Term) -> bool {
    match (&**left, &**right) {
        (Value::Map(left), Value::Map(right)) => {
            let is_there = |entry: &&(Term, Term)| *entry.1 != Value::Null;
            let mut left = left.iter().filter(is_there);
            let mut right = right.iter().filter(is_there);
            left.by_ref()
                .zip(right.by_ref())
                .all(|(left, right)| left.0 == right.0 && same(&left.1, &right.1))
                && left.next().is_none()
                && right.next().is_none()
        }
        (Value::List(left), Value::List(right)) => {
            left.len() == right.len()
                && left
                    .iter()
                    .zip(right)
                    .all(|(left, right)| same(left, right))
        }
        _ => left == right,
    }
}

fn check_error(line: &[u8], error: &DecodeError) {
    if let Err(utf8) = std::str::from_utf8(line) {
        assert_eq!(error.offset, utf8.valid_up_to(), "not UTF-8, but {error}");
        return;
    }
    let before = &line[..error.offset];
    match &error.reason {
        Reason::Syntax(_) => {
            assert!(
                !is_json(line) || has_lone_surrogate(line),
                "JSON, but {error}"
            );
        }
        Reason::TooDeep => {
            let opened = before.iter().filter(|byte| matches!(byte, b'[' | b'{'));
            assert!(opened.count() >= MAX_DEPTH);
        }
        Reason::FloatOutOfRange | Reason::IntegerTooLong => {
            assert!(matches!(line[error.offset], b'-' | b'0'..=b'9'));
        }
        Reason::NotAnObject => panic!("plain JSON may be anything"),
    }
    assert!(
        can_go_on(before),
        "{error}, but it is wrong before: {:?}",
        String::from_utf8_lossy(before)
    );
}

/// Whether an independent parser takes this, without looking into numbers and at UTF-16.
fn is_json(text: &[u8]) -> bool {
    serde_json::from_slice::<IgnoredAny>(text).is_ok() && std::str::from_utf8(text).is_ok()
}

/// Whether some JSON begins like this, for the same parser. To that a number without its last digits is wrong, not cut.
fn can_go_on(beginning: &[u8]) -> bool {
    let goes_on = |text: &[u8]| match serde_json::from_slice::<IgnoredAny>(text) {
        Ok(_) => true,
        Err(error) => error.classify() == Category::Eof,
    };
    goes_on(beginning) || goes_on(&[beginning, b"0"].concat())
}

fn has_lone_surrogate(text: &[u8]) -> bool {
    text.windows(4).any(|four| {
        four.starts_with(b"\\u")
            && matches!(four[2], b'd' | b'D')
            && matches!(four[3], b'8'..=b'9' | b'a'..=b'f' | b'A'..=b'F')
    })
}
