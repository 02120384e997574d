//! The protocol table: what the generator knows about every message, in the form that decoding and encoding walk.
//!
//! The text it is loaded from (`protocol.json`) is generated from the schemas; see [`raw`] for its format.

mod raw;

use std::collections::HashMap;

use crate::name::{Literal, Name, Names, Print};

/// Index of a node in [`Table`].
pub type NodeId = usize;
/// Index of an atom's name in [`Table::atoms`].
pub type AtomId = usize;
/// Index of a struct module in [`Table::shapes`].
pub type ShapeId = usize;

/// The table as it is in use; immutable.
#[derive(Debug)]
pub struct Table {
    pub(crate) nodes: Vec<Node>,
    pub(crate) wire: AtomId,
    pub(crate) extra: AtomId,
    shapes: Vec<Shape>,
    atoms: Vec<String>,
    roots: HashMap<String, Root>,
    definitions: HashMap<String, NodeId>,
}

/// One struct module: the names of its fields, `__struct__` among them, in the order in which a builder gets the values.
#[derive(Debug)]
pub struct Shape {
    pub module: AtomId,
    pub fields: Vec<AtomId>,
}

/// Where decoding begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Root {
    /// An event of either dialect: whichever of the keys `method` and `type` comes first says which.
    Line { exec: NodeId, app_server: NodeId },
    /// An event of one dialect.
    Event(NodeId),
    /// Anything that an app-server sends over its connection: an event, a request, or a response.
    Connection(Connection),
    /// Any value of a definition.
    Value(NodeId),
}

/// What comes over a connection to an app-server, by the keys of the object that it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Connection {
    /// With `method` alone, and whatever is none of the others.
    pub events: NodeId,
    /// With `method` and an `id` that is not null.
    pub requests: NodeId,
    /// With `id`, and `result` or `error`, but no `method`.
    pub response: NodeId,
}

/// A table that does not hang together.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    #[error("the protocol table is no JSON of the expected form: {0}")]
    Format(#[from] serde_json::Error),
    #[error("the protocol table speaks of node {0}, which it does not have")]
    Node(NodeId),
    #[error("the protocol table has no fields for {0}")]
    Module(String),
    #[error("{module} has no field {field}, but the protocol table fills it")]
    Field { module: String, field: String },
    #[error("{0} has more fields than the decoder can tell apart")]
    TooManyFields(String),
}

#[derive(Debug)]
pub(crate) enum Node {
    /// Any value as it is: whatever the schema says of a scalar, another kind of value is kept too.
    Scalar,
    /// Any value as the text that it is written as.
    Raw,
    Enum(Vec<(Name, AtomId)>),
    /// A string that stands for a struct without content.
    Tag(Vec<(Name, NodeId)>),
    List(NodeId),
    Map(NodeId),
    Struct(Box<Struct>),
    Union(Box<Union>),
    Either(Vec<NodeId>),
}

#[derive(Debug)]
pub(crate) struct Struct {
    pub shape: ShapeId,
    /// How many values the builder gets.
    pub size: usize,
    /// Where fixed atoms go, the module's own name among them.
    pub set: Vec<(usize, AtomId)>,
    /// Where the map of unknown keys goes.
    pub extra: usize,
    /// Keys with a fixed string: not in the struct, but on the wire.
    pub consts: Vec<(Name, Box<str>)>,
    /// `"tag":"value"`, if that is its only key with a fixed string.
    pub tag: Option<Literal>,
    pub fields: Fields,
    pub lift: Option<Lift>,
}

impl Struct {
    /// Whether `tag` is its only key with a fixed string.
    pub fn is_told_by(&self, tag: &str) -> bool {
        matches!(self.consts.as_slice(), [(key, _)] if key.as_str() == tag)
    }
}

/// An object under `key` whose keys are fields of the struct around it.
#[derive(Debug)]
pub(crate) struct Lift {
    pub key: Name,
    pub fields: Fields,
    /// Where the map of the keys that are no fields goes.
    pub extra: usize,
    /// Where the dialect stands, which also keeps the unknown keys beside `key`, and the dialect.
    pub wire: (usize, AtomId),
}

#[derive(Debug)]
pub(crate) struct Field {
    pub key: Name,
    /// `"key":`, as it stands in almost every line.
    pub opening: Literal,
    pub atom: AtomId,
    pub slot: usize,
    pub node: NodeId,
    pub required: bool,
}

/// Fields in the order of the schema, which is mostly the order of the wire.
#[derive(Debug)]
pub(crate) struct Fields(pub Vec<Field>);

impl Fields {
    /// More would not fit the set of seen fields that the decoder keeps in a word.
    pub const MAX: usize = 128;
    /// The same for the keys with a fixed string.
    pub const MAX_CONSTS: usize = 64;

    /// The index of the field `key`, looked for from `expected` on, then from the start.
    #[inline]
    pub fn find(&self, key: &str, print: Print, expected: usize) -> Option<usize> {
        let is_it = |field: &Field| field.key.is(key.as_bytes(), print);
        let (before, after) = self.0.split_at(expected.min(self.0.len()));
        match after.iter().position(is_it) {
            Some(at) => Some(at + before.len()),
            None => before.iter().position(is_it),
        }
    }
}

#[derive(Debug)]
pub(crate) struct Union {
    pub tag: Box<str>,
    /// `"tag":"`, which is where almost every such object begins, or behind its first string.
    pub opening: Literal,
    pub variants: Names<NodeId>,
    pub unknown: Option<Unknown>,
}

impl Union {
    pub fn variant(&self, tag: &[u8]) -> Option<NodeId> {
        self.variants.find(tag).copied()
    }
}

/// The struct for a tag that the table does not know.
#[derive(Debug)]
pub(crate) struct Unknown {
    pub shape: ShapeId,
    pub size: usize,
    pub set: Vec<(usize, AtomId)>,
    pub extra: usize,
    pub tag: (usize, AtomId),
    pub payload: (usize, AtomId),
}

impl Table {
    /// The table of the pinned engine, as text for [`Table::load`].
    pub const PROTOCOL: &'static str = include_str!("protocol.json");

    /// Loads a table. `order` may sort the fields of a struct (`__struct__` among them) into the order that suits the builder.
    ///
    /// # Errors
    /// [`TableError`] if `text` is no table or does not hang together.
    pub fn load(text: &str, order: impl FnMut(&mut Vec<&str>)) -> Result<Self, TableError> {
        raw::load(text, order)
    }

    /// Names of all atoms that decoding can make; nothing else ever becomes an atom.
    pub fn atoms(&self) -> &[String] {
        &self.atoms
    }

    /// All structs that decoding can make, by their index.
    pub fn shapes(&self) -> &[Shape] {
        &self.shapes
    }

    /// Looks up `exec`, `app_server`, `line` (either of the two), `connection`, or the name of a definition.
    pub fn root(&self, name: &str) -> Option<Root> {
        let definition = || Some(Root::Value(*self.definitions.get(name)?));
        self.roots.get(name).copied().or_else(definition)
    }
}
