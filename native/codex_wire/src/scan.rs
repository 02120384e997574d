//! Looking ahead in an object, without building anything.
//!
//! All of it works on a copy of the parser, so that decoding begins at the object's start as if nobody had looked. Strings are not
//! checked to be UTF-8 here: decoding does that.

use std::collections::HashMap;

use jiter::{Jiter, Peek};

use crate::name::Name;
use crate::{DecodeError, MAX_DEPTH, Reason};

/// Calls `each` with every key of the object that `jiter` stands before, and with the value if that is a string, until it
/// returns `false`.
pub(crate) fn object(
    jiter: &Jiter<'_>,
    mut each: impl FnMut(&str, Option<&str>) -> bool,
) -> Result<(), DecodeError> {
    let mut jiter = jiter.clone();
    let mut name = String::new();
    let mut key = jiter.known_object()?;
    while let Some(text) = key {
        name.clear();
        name.push_str(text);
        let peek = jiter.peek()?;
        let go_on = if peek == Peek::String {
            each(&name, Some(jiter.known_str()?))
        } else {
            skip(&mut jiter, peek, 0)?;
            each(&name, None)
        };
        if !go_on {
            return Ok(());
        }
        key = jiter.next_key()?;
    }
    Ok(())
}

/// What `use_it` makes of the string under `wanted`, in the object that `jiter` stands before; of `None` if the first such key
/// has another value, or there is none.
#[inline(never)]
pub(crate) fn string<T>(
    jiter: &Jiter<'_>,
    wanted: &str,
    use_it: impl FnOnce(Option<&str>) -> T,
) -> Result<T, DecodeError> {
    let mut jiter = jiter.clone();
    let mut key = jiter.known_object()?;
    while let Some(name) = key {
        let found = name == wanted;
        let peek = jiter.peek()?;
        if !found {
            skip(&mut jiter, peek, 0)?;
            key = jiter.next_key()?;
        } else if peek == Peek::String {
            return Ok(use_it(Some(jiter.known_str()?)));
        } else {
            break;
        }
    }
    Ok(use_it(None))
}

/// The string that follows `opening` at `start`, if it holds no escape: the way to a tag that comes first.
#[inline]
pub(crate) fn leading<'j>(input: &'j [u8], start: usize, opening: &[u8]) -> Option<&'j [u8]> {
    let rest = input.get(start..)?.strip_prefix(opening)?;
    let end = rest.iter().position(|byte| matches!(byte, b'"' | b'\\'))?;
    (rest[end] == b'"').then(|| &rest[..end])
}

/// Whether the object has all of `consts`, each the first of its key.
#[inline(never)]
pub(crate) fn has_consts(
    jiter: &Jiter<'_>,
    consts: &[(Name, Box<str>)],
) -> Result<bool, DecodeError> {
    for (key, value) in consts {
        if !string(jiter, key.as_str(), |found| found == Some(value))? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The keys of an object with their values where these are strings: the first of equal keys.
pub(crate) fn outline(jiter: &Jiter<'_>) -> Result<Outline, DecodeError> {
    let mut outline = HashMap::new();
    object(jiter, |key, value| {
        if !outline.contains_key(key) {
            outline.insert(key.to_owned(), value.map(str::to_owned));
        }
        true
    })?;
    Ok(Outline(outline))
}

/// What [`outline`] sees of an object.
#[derive(Debug)]
pub(crate) struct Outline(HashMap<String, Option<String>>);

impl Outline {
    /// `None`: no such key; `Some(None)`: its value is not a string.
    pub fn get(&self, key: &str) -> Option<Option<&str>> {
        self.0.get(key).map(Option::as_deref)
    }
}

/// Passes over the value that begins with `peek`.
pub(crate) fn skip(jiter: &mut Jiter<'_>, peek: Peek, depth: usize) -> Result<(), DecodeError> {
    if depth > MAX_DEPTH {
        return Err(DecodeError::new(Reason::TooDeep, jiter.current_index()));
    }
    match peek {
        Peek::Array => {
            let mut next = jiter.known_array()?;
            while let Some(peek) = next {
                skip(jiter, peek, depth + 1)?;
                next = jiter.array_step()?;
            }
        }
        Peek::Object => {
            let mut more = jiter.known_object()?.is_some();
            while more {
                let peek = jiter.peek()?;
                skip(jiter, peek, depth + 1)?;
                more = jiter.next_key()?.is_some();
            }
        }
        Peek::String => drop(jiter.known_bytes()?),
        // Numbers, literals, and the error for anything else.
        _ => jiter.known_skip(peek)?,
    }
    Ok(())
}
