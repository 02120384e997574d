//! Plain values to JSON.

use crate::{EncodeError, EncodeProblem, MAX_DEPTH, Reader, Step, View, writer};

/// Appends `term` to `out` as JSON, on one line. Strings and atoms become strings (but `nil`, `true` and `false`, see
/// [`View`]), keys may be strings or atoms; U+2028 and the like stay as they are, as JSON allows.
///
/// # Errors
/// [`EncodeError`] with the path to what has no JSON form; `out` then holds a part of the text.
pub fn encode<R: Reader>(
    term: &R::Term,
    reader: &R,
    out: &mut Vec<u8>,
) -> Result<(), EncodeError<R::Term>> {
    Encoder {
        reader,
        out,
        items: Vec::new(),
        entries: Vec::new(),
    }
    .value(term, 0)
}

/// `items` and `entries` are stacks: each list or map works on the part that it has pushed.
struct Encoder<'s, R: Reader> {
    reader: &'s R,
    out: &'s mut Vec<u8>,
    items: Vec<R::Term>,
    entries: Vec<(R::Term, R::Term)>,
}

impl<R: Reader> Encoder<'_, R> {
    fn value(&mut self, term: &R::Term, depth: usize) -> Result<(), EncodeError<R::Term>> {
        match self.scalar(term)? {
            Rest::Nothing => Ok(()),
            Rest::List => self.list(term, depth + 1),
            Rest::Map => self.map(term, depth + 1),
        }
    }

    /// Writes what has no parts. Apart from `value`, so that what it needs of the stack is not taken once a level.
    #[inline(never)]
    fn scalar(&mut self, term: &R::Term) -> Result<Rest, EncodeError<R::Term>> {
        match self.reader.view(term) {
            View::Null => self.out.extend_from_slice(b"null"),
            View::Boolean(true) => self.out.extend_from_slice(b"true"),
            View::Boolean(false) => self.out.extend_from_slice(b"false"),
            View::Integer(value) => writer::number(self.out, value),
            View::BigInteger(digits) => self.out.extend_from_slice(digits.as_bytes()),
            View::Float(value) => writer::number(self.out, value),
            View::Text(text) => text_to(self.out, &text)?,
            View::List => return Ok(Rest::List),
            View::Map => return Ok(Rest::Map),
            View::Other(what) => {
                return Err(EncodeError::new(EncodeProblem::Unsupported(what)));
            }
        }
        Ok(Rest::Nothing)
    }

    fn list(&mut self, list: &R::Term, depth: usize) -> Result<(), EncodeError<R::Term>> {
        check_depth(depth)?;
        let mark = self.items.len();
        if !self.reader.items(list, &mut self.items) {
            return Err(EncodeError::new(EncodeProblem::Unsupported(
                "an improper list",
            )));
        }
        self.out.push(b'[');
        for at in mark..self.items.len() {
            if at > mark {
                self.out.push(b',');
            }
            let item = self.items[at].clone();
            self.value(&item, depth)
                .map_err(|error| error.under(Step::Index(at - mark)))?;
        }
        self.out.push(b']');
        self.items.truncate(mark);
        Ok(())
    }

    fn map(&mut self, map: &R::Term, depth: usize) -> Result<(), EncodeError<R::Term>> {
        check_depth(depth)?;
        let mark = self.entries.len();
        self.reader.entries(map, &mut self.entries);
        self.out.push(b'{');
        for at in mark..self.entries.len() {
            if at > mark {
                self.out.push(b',');
            }
            let (key, value) = self.entries[at].clone();
            self.key(&key)
                .and_then(|()| self.value(&value, depth))
                .map_err(|error| error.under(Step::Key(key)))?;
        }
        self.out.push(b'}');
        self.entries.truncate(mark);
        Ok(())
    }

    fn key(&mut self, key: &R::Term) -> Result<(), EncodeError<R::Term>> {
        match self.reader.key(key) {
            Some(text) => text_to(self.out, &text)?,
            None => return Err(EncodeError::new(EncodeProblem::Key)),
        }
        self.out.push(b':');
        Ok(())
    }
}

/// What of a value is still to be written.
enum Rest {
    Nothing,
    List,
    Map,
}

fn text_to<T>(out: &mut Vec<u8>, text: &[u8]) -> Result<(), EncodeError<T>> {
    writer::string(out, text).map_err(|at| EncodeError::new(EncodeProblem::Utf8(at)))
}

fn check_depth<T>(depth: usize) -> Result<(), EncodeError<T>> {
    if depth > MAX_DEPTH {
        return Err(EncodeError::new(EncodeProblem::TooDeep));
    }
    Ok(())
}
