//! Which part a key plays in its object, given the keys before it.

use crate::name::{Name, Print};
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

impl Seen {
    #[inline]
    pub fn role<'t>(
        &mut self,
        key: &str,
        fields: &'t Fields,
        consts: &[(Name, Box<str>)],
        lift: Option<&'t Lift>,
    ) -> Role<'t> {
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
