//! What an encoder reads.

use std::borrow::Cow;

use crate::{AtomId, ShapeId};

/// What a value is, seen as JSON.
#[derive(Debug, PartialEq)]
pub enum View<'t> {
    Null,
    Boolean(bool),
    Integer(i64),
    /// An integer beyond 64 bits, as its digits with an optional `-` before them.
    BigInteger(String),
    /// Always finite.
    Float(f64),
    /// The bytes of a string, or an atom's name: not known to be UTF-8.
    Text(Cow<'t, [u8]>),
    List,
    Map,
    /// Something without a JSON form, and what to call it in an error.
    Other(&'static str),
}

/// Takes values of some kind apart.
pub trait Reader {
    /// A value; cheap to clone.
    type Term: Clone;

    /// What this value is. Strings are borrowed where they can be.
    fn view<'t>(&'t self, term: &'t Self::Term) -> View<'t>;
    /// Appends the items of a list, in order; `false` if it has an improper tail.
    fn items(&self, list: &Self::Term, into: &mut Vec<Self::Term>) -> bool;
    /// Appends the entries of a map, in the map's own order.
    fn entries(&self, map: &Self::Term, into: &mut Vec<(Self::Term, Self::Term)>);
    /// The text of a map's key: a string, or an atom's name. `None` for anything else.
    fn key<'t>(&'t self, term: &'t Self::Term) -> Option<Cow<'t, [u8]>>;
}

/// Takes also what a [`Table`](crate::Table) describes apart.
pub trait StructReader: Reader {
    /// Which of the table's structs this is; `None` for anything else.
    fn shape(&self, term: &Self::Term) -> Option<ShapeId>;
    /// A field of a struct or map by its atom; `None` if it has no such key.
    fn field(&self, term: &Self::Term, name: AtomId) -> Option<Self::Term>;
    /// Which of the table's atoms this is; `None` for anything else.
    fn atom(&self, term: &Self::Term) -> Option<AtomId>;
    /// The atom with this index in the table.
    fn atom_term(&self, atom: AtomId) -> Self::Term;
    /// Both elements of a pair; `None` for anything else.
    fn pair(&self, term: &Self::Term) -> Option<(Self::Term, Self::Term)>;
}
