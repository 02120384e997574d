//! Looking ahead in an object, without building anything.
//!
//! All of it works on a copy of the cursor, so that decoding begins at the object's start as if nobody had looked. Where the text
//! is broken, looking just ends: decoding comes to the same place, and says what is wrong with it.

use std::collections::HashMap;

use crate::cursor::Cursor;
use crate::name::Name;

/// Calls `each` with every key of the object that `cursor` stands before, and with the value if that is a string, until it
/// returns `false`.
pub(crate) fn object(cursor: Cursor<'_>, mut each: impl FnMut(&str, Option<&str>) -> bool) {
    // `None` only says where it ended.
    let _ = try_object(cursor, |key, value, _place| each(key, value));
}

/// `each` also gets the place of the value.
fn try_object<'j>(
    mut cursor: Cursor<'j>,
    mut each: impl FnMut(&str, Option<&str>, Cursor<'j>) -> bool,
) -> Option<()> {
    let (mut key_tape, mut value_tape) = (String::new(), String::new());
    let mut more = cursor.open_object().ok()?;
    while more {
        let key = cursor.key(&mut key_tape).ok()?;
        let first = cursor.peek().ok()?;
        let place = cursor;
        let value = match first {
            b'"' => Some(cursor.string(&mut value_tape).ok()?.text),
            _ => {
                skip(&mut cursor)?;
                None
            }
        };
        if !each(key.text, value, place) {
            break;
        }
        more = cursor.next_member().ok()?;
    }
    Some(())
}

/// Calls `each` with every key of the object that `cursor` stands before, and with the byte that its value begins with.
pub(crate) fn members(cursor: Cursor<'_>, each: impl FnMut(&str, u8)) {
    // As above.
    let _ = try_members(cursor, each);
}

fn try_members(mut cursor: Cursor<'_>, mut each: impl FnMut(&str, u8)) -> Option<()> {
    let mut tape = String::new();
    let mut more = cursor.open_object().ok()?;
    while more {
        let key = cursor.key(&mut tape).ok()?;
        each(key.text, cursor.peek().ok()?);
        skip(&mut cursor)?;
        more = cursor.next_member().ok()?;
    }
    Some(())
}

/// What `use_it` makes of the string under `wanted`, in the object that `cursor` stands before; of `None` if the first such key
/// has another value, or there is none.
#[inline(never)]
pub(crate) fn string<T>(cursor: Cursor<'_>, wanted: &str, use_it: impl Fn(Option<&str>) -> T) -> T {
    let mut found = None;
    object(cursor, |key, value| {
        if key == wanted {
            found = Some(use_it(value));
        }
        found.is_none()
    });
    found.unwrap_or_else(|| use_it(None))
}

/// Whether the object has all of `consts`, each the first of its key.
pub(crate) fn has_consts(cursor: Cursor<'_>, consts: &[(Name, Box<str>)]) -> bool {
    consts
        .iter()
        .all(|(key, value)| string(cursor, key.as_str(), |found| found == Some(value)))
}

/// The keys of an object, with as much of their values as tells objects apart: the first of equal keys.
pub(crate) fn outline(cursor: Cursor<'_>) -> Outline<'_> {
    let mut outline = HashMap::new();
    let _ = try_object(cursor, |key, value, mut place| {
        if !outline.contains_key(key) {
            let value = match value {
                Some(text) => Seen::Text(text.to_owned()),
                None if place.peek().is_ok_and(|first| first == b'{') => Seen::Object(place),
                None => Seen::Other,
            };
            outline.insert(key.to_owned(), value);
        }
        true
    });
    Outline(outline)
}

/// What [`outline`] sees of an object.
#[derive(Debug)]
pub(crate) struct Outline<'j>(HashMap<String, Seen<'j>>);

/// What [`outline`] sees of a value.
#[derive(Debug)]
pub(crate) enum Seen<'j> {
    Text(String),
    /// Where it begins.
    Object(Cursor<'j>),
    Other,
}

impl<'j> Outline<'j> {
    pub fn get(&self, key: &str) -> Option<&Seen<'j>> {
        self.0.get(key)
    }

    pub fn text(&self, key: &str) -> Option<&str> {
        match self.get(key)? {
            Seen::Text(text) => Some(text),
            Seen::Object(_) | Seen::Other => None,
        }
    }
}

/// Passes over a value. Its form is not checked, brackets are only counted.
fn skip(cursor: &mut Cursor<'_>) -> Option<()> {
    let mut depth = 0_usize;
    loop {
        match cursor.peek().ok()? {
            b'"' => drop(cursor.skip_string()?),
            b'[' | b'{' => {
                cursor.step();
                depth += 1;
            }
            b']' | b'}' => {
                cursor.step();
                depth = depth.checked_sub(1)?;
            }
            b',' | b':' => cursor.step(),
            _ => cursor.skip_word(),
        }
        if depth == 0 {
            return Some(());
        }
    }
}
