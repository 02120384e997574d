//! Plain values to JSON.

use crate::{EncodeError, EncodeProblem, Failure, MAX_DEPTH, Reader, Step, View, writer};

/// Appends `term` to `out` as JSON, on one line. Strings and atoms become strings (but `nil`, `true` and `false`, see
/// [`View`]), keys may be strings or atoms; U+2028 and the like stay as they are, as JSON allows.
///
/// # Errors
/// [`EncodeError`] with the path to what has no JSON form; `out` then holds a part of the text.
pub fn encode<R: Reader>(
    term: &R::Term,
    reader: &R,
    out: &mut Vec<u8>,
) -> Result<(), Failure<R::Term>> {
    Encoder::new(reader, out).value(term, 0)
}

/// `items` and `entries` are stacks: each list or map works on the part that it has pushed.
pub(crate) struct Encoder<'s, R: Reader> {
    pub reader: &'s R,
    pub out: &'s mut Vec<u8>,
    pub items: Vec<R::Term>,
    pub entries: Vec<(R::Term, R::Term)>,
}

impl<'s, R: Reader> Encoder<'s, R> {
    pub fn new(reader: &'s R, out: &'s mut Vec<u8>) -> Self {
        Self {
            reader,
            out,
            items: Vec::new(),
            entries: Vec::new(),
        }
    }

    pub fn value(&mut self, term: &R::Term, depth: usize) -> Result<(), Failure<R::Term>> {
        match self.scalar(term)? {
            Rest::Nothing => Ok(()),
            Rest::List => self.list(term, depth + 1),
            Rest::Map => self.map(term, depth + 1),
        }
    }

    /// Writes what has no parts. Apart from `value`, so that what it needs of the stack is not taken once a level.
    #[inline(never)]
    fn scalar(&mut self, term: &R::Term) -> Result<Rest, Failure<R::Term>> {
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

    fn list(&mut self, list: &R::Term, depth: usize) -> Result<(), Failure<R::Term>> {
        check_depth(depth)?;
        let mark = self.push_items(list)?;
        self.out.push(b'[');
        for at in mark..self.items.len() {
            let item = self.items[at].clone();
            self.comma(b'[');
            self.value(&item, depth)
                .map_err(|error| error.under(Step::Index(at - mark)))?;
        }
        self.out.push(b']');
        self.items.truncate(mark);
        Ok(())
    }

    fn map(&mut self, map: &R::Term, depth: usize) -> Result<(), Failure<R::Term>> {
        check_depth(depth)?;
        self.out.push(b'{');
        self.members(map, depth)?;
        self.out.push(b'}');
        Ok(())
    }

    /// The entries of `map`, as members of the object that is being written.
    pub fn members(&mut self, map: &R::Term, depth: usize) -> Result<(), Failure<R::Term>> {
        let mark = self.push_entries(map);
        self.pushed_members(mark, depth)
    }

    /// Pushes the entries of a map; they begin at the index that comes back.
    pub fn push_entries(&mut self, map: &R::Term) -> usize {
        let mark = self.entries.len();
        self.reader.entries(map, &mut self.entries);
        mark
    }

    /// Like `members`, for what has been pushed since `mark`.
    pub fn pushed_members(&mut self, mark: usize, depth: usize) -> Result<(), Failure<R::Term>> {
        for at in mark..self.entries.len() {
            let (key, value) = self.entries[at].clone();
            self.key(&key)
                .and_then(|()| self.value(&value, depth))
                .map_err(|error| error.under(Step::Key(key)))?;
        }
        self.entries.truncate(mark);
        Ok(())
    }

    /// Pushes the items of a list; they begin at the index that comes back.
    pub fn push_items(&mut self, list: &R::Term) -> Result<usize, Failure<R::Term>> {
        let mark = self.items.len();
        if self.reader.items(list, &mut self.items) {
            return Ok(mark);
        }
        let improper = EncodeProblem::Unsupported("an improper list");
        Err(EncodeError::new(improper))
    }

    /// A comma, unless the part to come is the first after `opening`: no value ends in an opening bracket.
    pub fn comma(&mut self, opening: u8) {
        if self.out.last() != Some(&opening) {
            self.out.push(b',');
        }
    }

    /// The key of a member, with what stands around it.
    pub fn key(&mut self, key: &R::Term) -> Result<(), Failure<R::Term>> {
        self.comma(b'{');
        match self.reader.key(key) {
            Some(text) => text_to(self.out, &text)?,
            None => return Err(EncodeError::new(EncodeProblem::Key)),
        }
        self.out.push(b':');
        Ok(())
    }

    /// Like `key`, for a name that the table knows.
    pub fn known_key(&mut self, key: &str) {
        self.comma(b'{');
        writer::known_string(self.out, key);
        self.out.push(b':');
    }
}

/// What of a value is still to be written.
enum Rest {
    Nothing,
    List,
    Map,
}

pub(crate) fn text_to<T>(out: &mut Vec<u8>, text: &[u8]) -> Result<(), Failure<T>> {
    writer::string(out, text).map_err(|at| EncodeError::new(EncodeProblem::Utf8(at)))
}

pub(crate) fn check_depth<T>(depth: usize) -> Result<(), Failure<T>> {
    if depth > MAX_DEPTH {
        return Err(EncodeError::new(EncodeProblem::TooDeep));
    }
    Ok(())
}
