//! What a decoder builds.

use crate::{AtomId, ShapeId};

/// Makes values of some kind out of the parts of a line. The parts of a list or a map come before the whole.
pub trait Builder {
    /// A value; cheap to clone (a word of the BEAM, or a counted reference).
    type Term: Clone;

    /// JSON's `null`.
    fn null(&mut self) -> Self::Term;
    /// `true` or `false`.
    fn boolean(&mut self, value: bool) -> Self::Term;
    /// An integer of at most 64 bits.
    fn integer(&mut self, value: i64) -> Self::Term;
    /// An integer beyond 64 bits, as its digits with an optional `-` before them.
    fn big_integer(&mut self, digits: &str) -> Self::Term;
    /// Always finite.
    fn float(&mut self, value: f64) -> Self::Term;
    /// `at` is where the very same bytes stand in the input, if they do (there was no escape in the string).
    fn string(&mut self, text: &str, at: Option<usize>) -> Self::Term;
    /// A list of these items, in their order.
    fn list(&mut self, items: &[Self::Term]) -> Self::Term;
    /// An open map. Of two equal keys the last one wins.
    fn map(&mut self, keys: &[Self::Term], values: &[Self::Term]) -> Self::Term;
}

/// Makes also what a [`Table`](crate::Table) describes.
pub trait StructBuilder: Builder {
    /// The atom with this index in the table.
    fn atom(&mut self, atom: AtomId) -> Self::Term;
    /// A map without entries: what most structs keep as their unknown keys.
    fn empty_map(&mut self) -> Self::Term;
    /// A struct, out of its values in the order of the shape's fields.
    fn structure(&mut self, shape: ShapeId, values: &[Self::Term]) -> Self::Term;
    /// Two values in one: a key and its value, where an order has to be kept.
    fn pair(&mut self, first: Self::Term, second: Self::Term) -> Self::Term;
}
