//! A place in a JSON text, and the ways on from it.
//!
//! What nearly every line consists of (strings without escapes, short integers, no white space) is read here, with the text
//! checked for UTF-8 and control characters once and for all. What is rare (escapes, floats, long integers, misspelt literals)
//! is read by jiter from the same place.

use jiter::{Jiter, JiterError, JsonErrorType};
use memchr::memchr2;

use crate::DecodeError;
use crate::name::Literal;

/// Integers of so many digits fit 64 bits whatever they are.
const SHORT_INTEGER: usize = 18;

/// A string of the text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Text<'t> {
    pub text: &'t str,
    /// Where the very same bytes stand in the input, if they do.
    pub at: Option<usize>,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Cursor<'j> {
    text: &'j str,
    at: usize,
    /// Whether control characters, white space among them, are anywhere in the text: a string may hold none.
    controls: bool,
}

impl<'j> Cursor<'j> {
    /// # Errors
    /// [`DecodeError`] with the first byte that is not UTF-8.
    pub fn new(input: &'j [u8]) -> Result<Self, DecodeError> {
        let text = std::str::from_utf8(input).map_err(|error| {
            DecodeError::syntax(JsonErrorType::InvalidUnicodeCodePoint, error.valid_up_to())
        })?;
        Ok(Self {
            text,
            at: 0,
            controls: has_controls(input.trim_ascii_end()),
        })
    }

    /// The byte that is read next.
    pub fn at(&self) -> usize {
        self.at
    }

    /// What was passed since the byte `start`.
    pub fn since(&self, start: usize) -> &'j str {
        &self.text[start..self.at]
    }

    fn rest(&self) -> &'j [u8] {
        &self.text.as_bytes()[self.at..]
    }

    pub fn error(&self, reason: JsonErrorType) -> DecodeError {
        DecodeError::syntax(reason, self.at)
    }

    /// The next byte that is not white space; it is not passed.
    #[inline]
    fn next(&mut self) -> Option<u8> {
        match self.text.as_bytes().get(self.at) {
            Some(&byte) if byte > b' ' => Some(byte),
            _ => self.after_blanks(),
        }
    }

    #[cold]
    fn after_blanks(&mut self) -> Option<u8> {
        let is_blank = |byte: &&u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r');
        self.at += self.rest().iter().take_while(is_blank).count();
        self.rest().first().copied()
    }

    /// How the next value begins.
    #[inline]
    pub fn peek(&mut self) -> Result<u8, DecodeError> {
        match self.next() {
            Some(byte) => Ok(byte),
            None => Err(self.error(JsonErrorType::EofWhileParsingValue)),
        }
    }

    /// Passes what follows here literally, if it does.
    #[inline]
    pub fn pass(&mut self, literal: &[u8]) -> bool {
        let passes = self.rest().starts_with(literal);
        if passes {
            self.at += literal.len();
        }
        passes
    }

    /// Passes `literal`, if it stands here.
    #[inline]
    pub fn pass_literal(&mut self, literal: &Literal) -> bool {
        let passes = literal.begins(self.rest());
        if passes {
            self.at += literal.len();
        }
        passes
    }

    /// Passes `{` and the member whose key and opening quote are `opening`, where that comes first, or behind one other string.
    /// Gives its value, and whether it was the first; `None` where it stands elsewhere, or holds an escape.
    #[inline]
    pub fn early_member(&mut self, opening: &Literal) -> Option<(&'j [u8], bool)> {
        self.at += 1;
        let first = self.pass_literal(opening);
        if !first {
            // White space before it could hide that it is the same key.
            self.pass(b"\"").then_some(())?;
            // An escape could make it the same key.
            self.plain_rest()?;
            self.pass(b":\"").then_some(())?;
            self.skip_rest()?;
            self.pass(b",").then_some(())?;
            self.pass_literal(opening).then_some(())?;
        }
        Some((self.plain_rest()?, first))
    }

    /// Passes the rest of a short string that holds no escape, and gives it.
    #[inline]
    fn plain_rest(&mut self) -> Option<&'j [u8]> {
        let rest = self.rest();
        let len = rest.iter().position(|byte| matches!(byte, b'"' | b'\\'))?;
        self.at += len + 1;
        (rest[len] == b'"').then(|| &rest[..len])
    }

    /// Passes one byte, which has been looked at.
    pub fn step(&mut self) {
        self.at += 1;
    }

    /// Passes what looks like a number or a literal.
    pub fn skip_word(&mut self) {
        let ends = |byte: &u8| *byte <= b' ' || matches!(byte, b',' | b':' | b']' | b'}');
        let rest = self.rest();
        self.at += rest.iter().position(ends).unwrap_or(rest.len()).max(1);
    }

    /// The end of the text: only white space may be left.
    pub fn finish(&mut self) -> Result<(), DecodeError> {
        match self.next() {
            None => Ok(()),
            Some(_) => Err(self.error(JsonErrorType::TrailingCharacters)),
        }
    }

    /// Passes `[`. How the first item begins; `None` after `]`.
    pub fn open_list(&mut self) -> Result<Option<u8>, DecodeError> {
        self.at += 1;
        match self.next() {
            Some(b']') => {
                self.at += 1;
                Ok(None)
            }
            Some(byte) => Ok(Some(byte)),
            None => Err(self.error(JsonErrorType::EofWhileParsingList)),
        }
    }

    /// After an item: how the next one begins; `None` after `]`.
    #[inline]
    pub fn next_item(&mut self) -> Result<Option<u8>, DecodeError> {
        match self.next() {
            Some(b',') => {
                self.at += 1;
                match self.peek()? {
                    b']' => Err(self.error(JsonErrorType::TrailingComma)),
                    byte => Ok(Some(byte)),
                }
            }
            Some(b']') => {
                self.at += 1;
                Ok(None)
            }
            Some(_) => Err(self.error(JsonErrorType::ExpectedListCommaOrEnd)),
            None => Err(self.error(JsonErrorType::EofWhileParsingList)),
        }
    }

    /// Passes `{`. Whether a key follows; otherwise `}` is passed.
    #[inline]
    pub fn open_object(&mut self) -> Result<bool, DecodeError> {
        self.at += 1;
        match self.next() {
            Some(b'"') => Ok(true),
            Some(b'}') => {
                self.at += 1;
                Ok(false)
            }
            Some(_) => Err(self.error(JsonErrorType::KeyMustBeAString)),
            None => Err(self.error(JsonErrorType::EofWhileParsingObject)),
        }
    }

    /// After a member: whether another key follows; otherwise `}` is passed.
    #[inline]
    pub fn next_member(&mut self) -> Result<bool, DecodeError> {
        match self.next() {
            Some(b',') => {
                self.at += 1;
                match self.peek()? {
                    b'"' => Ok(true),
                    b'}' => Err(self.error(JsonErrorType::TrailingComma)),
                    _ => Err(self.error(JsonErrorType::KeyMustBeAString)),
                }
            }
            Some(b'}') => {
                self.at += 1;
                Ok(false)
            }
            Some(_) => Err(self.error(JsonErrorType::ExpectedObjectCommaOrEnd)),
            None => Err(self.error(JsonErrorType::EofWhileParsingObject)),
        }
    }

    /// Reads a key, and passes the colon behind it.
    #[inline]
    pub fn key<'t>(&mut self, tape: &'t mut String) -> Result<Text<'t>, DecodeError>
    where
        'j: 't,
    {
        let key = self.string(tape)?;
        match self.next() {
            Some(b':') => {
                self.at += 1;
                Ok(key)
            }
            Some(_) => Err(self.error(JsonErrorType::ExpectedColon)),
            None => Err(self.error(JsonErrorType::EofWhileParsingObject)),
        }
    }

    /// Reads the string that begins here. `tape` holds it if it has to be unescaped.
    #[inline]
    pub fn string<'t>(&mut self, tape: &'t mut String) -> Result<Text<'t>, DecodeError>
    where
        'j: 't,
    {
        let start = self.at + 1;
        let rest = &self.text[start..];
        if let Some(len) = memchr2(b'"', b'\\', rest.as_bytes())
            && rest.as_bytes()[len] == b'"'
            && !(self.controls && has_controls(&rest.as_bytes()[..len]))
        {
            self.at = start + len + 1;
            let (text, at) = (&rest[..len], Some(start));
            return Ok(Text { text, at });
        }
        self.unescape(tape)
    }

    #[inline(never)]
    fn unescape<'t>(&mut self, tape: &'t mut String) -> Result<Text<'t>, DecodeError> {
        tape.clear();
        match self.unescape_letters(tape) {
            Some(end) => self.at = end,
            None => {
                tape.clear();
                self.slowly(|jiter| {
                    tape.push_str(jiter.known_str()?);
                    Ok(())
                })?;
            }
        }
        let (text, at) = (tape.as_str(), None);
        Ok(Text { text, at })
    }

    /// Writes the string that begins here to `tape`, and gives where it ends. `None`: it holds something else than the escapes of one
    /// letter, or is broken.
    fn unescape_letters(&self, tape: &mut String) -> Option<usize> {
        if self.controls {
            return None;
        }
        let mut at = self.at + 1;
        loop {
            let rest = &self.text[at..];
            let len = memchr2(b'"', b'\\', rest.as_bytes())?;
            tape.push_str(&rest[..len]);
            if rest.as_bytes()[len] == b'"' {
                return Some(at + len + 1);
            }
            tape.push(match rest.as_bytes().get(len + 1)? {
                b'n' => '\n',
                b't' => '\t',
                b'r' => '\r',
                b'b' => '\x08',
                b'f' => '\x0c',
                letter @ (b'"' | b'\\' | b'/') => char::from(*letter),
                _ => return None,
            });
            at += len + 2;
        }
    }

    /// Passes the string that begins here. Its escapes are not looked at.
    pub fn skip_string(&mut self) -> Option<()> {
        self.at += 1;
        self.skip_rest()
    }

    fn skip_rest(&mut self) -> Option<()> {
        loop {
            let rest = self.text.as_bytes().get(self.at..)?;
            let len = memchr2(b'"', b'\\', rest)?;
            if rest[len] == b'"' {
                self.at += len + 1;
                return Some(());
            }
            self.at += len + 2;
        }
    }

    /// Passes the integer that begins here, if it is a short one.
    #[inline]
    pub fn short_integer(&mut self) -> Option<i64> {
        let rest = self.rest();
        let negative = rest.first() == Some(&b'-');
        let digits = &rest[usize::from(negative)..];
        let mut value = 0;
        let mut len = 0;
        while let Some(digit @ b'0'..=b'9') = digits.get(len)
            && len < SHORT_INTEGER
        {
            value = value * 10 + i64::from(digit - b'0');
            len += 1;
        }
        let goes_on = matches!(digits.get(len), Some(b'0'..=b'9' | b'.' | b'e' | b'E'));
        // A zero before other digits, or with a sign, is for others to judge.
        let odd_zero = digits.first() == Some(&b'0') && (negative || len > 1);
        if len == 0 || goes_on || odd_zero {
            return None;
        }
        self.at += usize::from(negative) + len;
        Some(if negative { -value } else { value })
    }

    /// Lets jiter read on from here, and goes to where it stopped.
    pub fn slowly<T>(
        &mut self,
        read: impl FnOnce(&mut Jiter<'j>) -> Result<T, JiterError>,
    ) -> Result<T, JiterError> {
        let mut jiter = Jiter::new(self.rest());
        match read(&mut jiter) {
            Ok(value) => {
                self.at += jiter.current_index();
                Ok(value)
            }
            Err(mut error) => {
                error.index += self.at;
                Err(error)
            }
        }
    }
}

/// Written without a branch a byte: so the compiler looks at many of them at a time.
fn has_controls(bytes: &[u8]) -> bool {
    bytes.iter().fold(false, |any, &byte| any | (byte < b' '))
}
