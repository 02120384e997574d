//! Which part a key plays in its object, given the keys before it.

use crate::cursor::Cursor;
use crate::name::{Literal, Name, Print};
use crate::table::{Field, Fields, Lift};

/// Which keys of a struct have been read.
#[derive(Default)]
pub(crate) struct Seen {
    fields: u128,
    consts: u64,
    pub lift: bool,
    /// Where the next field is looked for first.
    expected: usize,
}

/// What a key of an object is to its struct.
pub(crate) enum Role<'t> {
    Field(&'t Field),
    Const,
    Lift(&'t Lift),
    Unknown,
}

/// What the keys of an object can be to its struct.
#[derive(Clone, Copy)]
pub(crate) struct Members<'t> {
    pub fields: &'t Fields,
    pub consts: &'t [(Name, Box<str>)],
    pub tag: Option<&'t Literal>,
    pub lift: Option<&'t Lift>,
}

impl Seen {
    /// After the tag was read that says what struct this is: its only fixed string.
    pub fn behind_tag() -> Self {
        Self {
            consts: 1,
            ..Self::default()
        }
    }

    /// The next field by the order of the schema, if its key stands here, which is passed with its colon.
    #[inline]
    pub fn next<'t>(&mut self, fields: &'t Fields, cursor: &mut Cursor<'_>) -> Option<&'t Field> {
        let field = fields.0.get(self.expected)?;
        let bit = 1 << self.expected;
        if self.fields & bit != 0 || !cursor.pass_literal(&field.opening) {
            return None;
        }
        self.fields |= bit;
        self.expected += 1;
        Some(field)
    }

    /// Whether the tag stands here, which is passed, and stands here first.
    #[inline]
    pub fn tag(&mut self, tag: Option<&Literal>, cursor: &mut Cursor<'_>) -> bool {
        let passed = self.consts == 0 && tag.is_some_and(|tag| cursor.pass_literal(tag));
        self.consts |= u64::from(passed);
        passed
    }

    /// What a key is that was read.
    pub fn role<'t>(&mut self, key: &str, members: &Members<'t>) -> Role<'t> {
        let Members {
            fields,
            consts,
            lift,
            ..
        } = *members;
        let print = Print::of(key.as_bytes());
        for (at, (name, _)) in consts.iter().enumerate() {
            if self.consts & (1 << at) == 0 && name.is(key.as_bytes(), print) {
                self.consts |= 1 << at;
                return Role::Const;
            }
        }
        if let Some(at) = fields.find(key, print, self.expected) {
            self.expected = at + 1;
            if self.fields & (1 << at) != 0 {
                return Role::Unknown;
            }
            self.fields |= 1 << at;
            return Role::Field(&fields.0[at]);
        }
        match lift {
            Some(lift) if !self.lift && lift.key.is(key.as_bytes(), print) => {
                self.lift = true;
                Role::Lift(lift)
            }
            _ => Role::Unknown,
        }
    }
}
