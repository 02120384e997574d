//! What an object that came over a connection to an app-server is, by its keys.

use crate::cursor::Cursor;
use crate::scan;

/// See [`crate::Connection`].
pub(crate) enum Kind {
    Event,
    Request,
    Response,
}

/// Whether the object begins as nearly all responses do: with a short id, and its result. More keys may follow.
pub(crate) fn is_response(mut cursor: Cursor<'_>) -> bool {
    cursor.pass(br#"{"id":"#) && cursor.short_integer().is_some() && cursor.pass(br#","result":"#)
}

/// By all keys. Of several equal ones the first counts. Where a `method` is null there is none, and what has an `id` that
/// is null cannot be answered: that is no request.
#[inline(never)]
pub(crate) fn kind(cursor: Cursor<'_>) -> Kind {
    let (mut method, mut id, mut outcome) = (None, None, false);
    scan::members(cursor, |key, first| match key {
        "method" => _ = method.get_or_insert(first),
        "id" => _ = id.get_or_insert(first),
        "result" | "error" => outcome = true,
        _ => (),
    });
    let is_there = |first: Option<u8>| first.is_some_and(|first| first != b'n');
    match (is_there(method), id) {
        (true, id) if is_there(id) => Kind::Request,
        (false, Some(_)) if outcome => Kind::Response,
        _ => Kind::Event,
    }
}
