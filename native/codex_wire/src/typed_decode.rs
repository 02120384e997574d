//! JSON to structs, in one pass: the schema's node is walked beside the text.

use crate::connection::{self, Kind, is_response};
use crate::cursor::{Cursor, Text};
use crate::decode::Decoder;
use crate::name::{Name, Print};
use crate::raw;
use crate::scan::{self, Outline};
use crate::seen::{Members, Role, Seen};
use crate::table::{Field, Lift, Node, Struct, Union, Unknown};
use crate::{
    AtomId, Connection, DecodeError, NodeId, Reason, Root, Scratch, ShapeId, StructBuilder, Table,
};

/// Decodes one JSON value that fills `input` but for white space, as what `root` says.
///
/// As lenient about content as [`crate::decode`] is strict about form: a value of another kind than the schema says is kept as
/// a plain value, an unknown enum value as a string, unknown keys in the struct's `extra`. Of two equal keys the first is the
/// field, the second goes to `extra`.
///
/// # Errors
/// [`DecodeError`] with the byte where it went wrong; for an event also if it is no object.
pub fn decode_root<B: StructBuilder>(
    input: &[u8],
    table: &Table,
    root: Root,
    builder: &mut B,
    scratch: &mut Scratch<B::Term>,
) -> Result<B::Term, DecodeError> {
    let mut typed = Typed {
        table,
        plain: Decoder::new(input, builder, scratch)?,
        unexpected: None,
    };
    let first = typed.plain.cursor.peek()?;
    if first != b'{' && !matches!(root, Root::Value(_)) {
        return Err(DecodeError::new(
            Reason::NotAnObject,
            typed.plain.cursor.at(),
        ));
    }
    let term = match root {
        Root::Event(node) | Root::Value(node) => typed.node(node, first, 0)?,
        Root::Line { exec, app_server } => {
            let node = dialect(typed.plain.cursor, exec, app_server);
            typed.node(node, first, 0)?
        }
        Root::Connection(connection) => typed.connection(connection)?,
    };
    typed.plain.cursor.finish()?;
    Ok(term)
}

fn dialect(cursor: Cursor<'_>, exec: NodeId, app_server: NodeId) -> NodeId {
    let mut node = exec;
    scan::object(cursor, |key, _| match key {
        "method" => {
            node = app_server;
            false
        }
        key => key != "type",
    });
    node
}

/// Where the reading of an object begins.
#[derive(Clone, Copy)]
enum Start {
    Brace,
    /// Behind its first member, the tag.
    BehindTag,
}

struct Typed<'t, 's, 'j, B: StructBuilder> {
    table: &'t Table,
    plain: Decoder<'s, 'j, B>,
    /// A key that would make the outermost object something else than it is read as.
    unexpected: Option<Unexpected>,
}

/// A key, and whether it has been met.
struct Unexpected {
    key: &'static str,
    met: bool,
}

impl<'t, 'j, B: StructBuilder> Typed<'t, '_, 'j, B> {
    /// The object that begins here, as whatever of a connection it is.
    ///
    /// Which keys it has is known when all of it has been read. Almost all begin like an event or a response, and are read as
    /// such at once; only if a key turns up that says otherwise, they are read again.
    fn connection(&mut self, connection: Connection) -> Result<B::Term, DecodeError> {
        let start = self.plain.cursor;
        let guess = match &self.table.nodes[connection.events] {
            Node::Union(events) => self
                .leading(events)
                .map(|(node, start)| (node, start, "id")),
            _ => None,
        };
        let guess = guess.or_else(|| match &self.table.nodes[connection.response] {
            Node::Struct(node) if is_response(start) => Some((&**node, Start::Brace, "method")),
            _ => None,
        });
        if let Some((node, from, key)) = guess {
            self.unexpected = Some(Unexpected { key, met: false });
            let term = self.structure(node, from, 1)?;
            if self.unexpected.take().is_none_or(|key| !key.met) {
                return Ok(term);
            }
            self.plain.cursor = start;
        }
        let node = match connection::kind(start) {
            Kind::Event => connection.events,
            Kind::Request => connection.requests,
            Kind::Response => connection.response,
        };
        self.node(node, b'{', 0)
    }

    /// The value that begins with the byte `first`, inside `depth` arrays and objects, as `node`.
    fn node(&mut self, node: NodeId, first: u8, depth: usize) -> Result<B::Term, DecodeError> {
        match (&self.table.nodes[node], first) {
            (Node::Enum(values), b'"') => self.enumeration(values),
            (Node::Tag(variants), b'"') => self.tag(variants),
            (Node::Raw, _) => self.raw(first, depth),
            (Node::List(of), b'[') => self.list(*of, depth + 1),
            (Node::Map(of), b'{') => self.map(*of, depth + 1),
            (Node::Struct(node), b'{') => self.untagged(node, depth + 1),
            (Node::Union(union), b'{') => self.union(union, depth),
            (Node::Either(of), _) => match self.choose(of, first) {
                Some(node) => self.node(node, first, depth),
                None => self.plain.value(first, depth),
            },
            _ => self.plain.value(first, depth),
        }
    }

    fn enumeration(&mut self, values: &[(Name, AtomId)]) -> Result<B::Term, DecodeError> {
        let Text { text, at } = self.plain.cursor.string(&mut self.plain.scratch.tape)?;
        Ok(match known(values, text) {
            Some(atom) => self.plain.builder.atom(*atom),
            None => self.plain.builder.string(text, at),
        })
    }

    fn raw(&mut self, first: u8, depth: usize) -> Result<B::Term, DecodeError> {
        let start = self.plain.cursor.at();
        let text = raw::text(&mut self.plain.cursor, first, depth)?;
        Ok(self.plain.builder.string(text, Some(start)))
    }

    fn tag(&mut self, variants: &[(Name, NodeId)]) -> Result<B::Term, DecodeError> {
        let Text { text, at } = self.plain.cursor.string(&mut self.plain.scratch.tape)?;
        match known(variants, text).map(|node| &self.table.nodes[*node]) {
            Some(Node::Struct(node)) => {
                let slots = self.open(node.size, &node.set, node.extra);
                Ok(self.close(node.shape, slots))
            }
            _ => Ok(self.plain.builder.string(text, at)),
        }
    }

    fn list(&mut self, of: NodeId, depth: usize) -> Result<B::Term, DecodeError> {
        self.plain.check_depth(depth)?;
        let mark = self.plain.scratch.values.len();
        let mut next = self.plain.cursor.open_list()?;
        while let Some(first) = next {
            let item = self.node(of, first, depth)?;
            self.plain.scratch.values.push(item);
            next = self.plain.cursor.next_item()?;
        }
        Ok(self.plain.take_list(mark))
    }

    fn map(&mut self, of: NodeId, depth: usize) -> Result<B::Term, DecodeError> {
        self.plain.check_depth(depth)?;
        let mark = self.plain.map_mark();
        let mut more = self.plain.cursor.open_object()?;
        while more {
            let key = self.plain.key()?;
            self.plain.scratch.keys.push(key);
            let first = self.plain.cursor.peek()?;
            let value = self.node(of, first, depth)?;
            self.plain.scratch.values.push(value);
            more = self.plain.cursor.next_member()?;
        }
        Ok(self.plain.take_map(mark))
    }

    fn union(&mut self, union: &'t Union, depth: usize) -> Result<B::Term, DecodeError> {
        if let Some((node, start)) = self.leading(union) {
            return self.structure(node, start, depth + 1);
        }
        let variant = scan::string(self.plain.cursor, &union.tag, |tag| {
            let known = tag.and_then(|tag| union.variant(tag.as_bytes()));
            known.ok_or_else(|| tag.map(str::to_owned))
        });
        match variant {
            Ok(node) => self.node(node, b'{', depth),
            Err(tag) => self.unknown(union.unknown.as_ref(), tag, depth + 1),
        }
    }

    /// The struct for a tag that stands where it mostly does: first, or behind an id.
    #[inline]
    fn leading(&mut self, union: &Union) -> Option<(&'t Struct, Start)> {
        let mut cursor = self.plain.cursor;
        let (tag, first) = cursor.early_member(&union.opening)?;
        match &self.table.nodes[union.variant(tag)?] {
            Node::Struct(node) if node.is_told_by(&union.tag) => {
                if first {
                    self.plain.cursor = cursor;
                    Some((node, Start::BehindTag))
                } else {
                    Some((node, Start::Brace))
                }
            }
            _ => None,
        }
    }

    #[cold]
    fn unknown(
        &mut self,
        unknown: Option<&Unknown>,
        tag: Option<String>,
        depth: usize,
    ) -> Result<B::Term, DecodeError> {
        let payload = self.plain.map(depth)?;
        let Some(unknown) = unknown else {
            return Ok(payload);
        };
        let tag = tag.map(|tag| self.plain.builder.string(&tag, None));
        let slots = self.open(unknown.size, &unknown.set, unknown.extra);
        let values = &mut self.plain.scratch.values[slots..];
        values[unknown.payload.0] = payload;
        if let Some(tag) = tag {
            values[unknown.tag.0] = tag;
        }
        Ok(self.close(unknown.shape, slots))
    }

    /// A struct whose fixed strings nobody has compared yet: if they differ, it is some other object, and stays plain.
    fn untagged(&mut self, node: &'t Struct, depth: usize) -> Result<B::Term, DecodeError> {
        if !scan::has_consts(self.plain.cursor, &node.consts) {
            return self.plain.map(depth);
        }
        self.structure(node, Start::Brace, depth)
    }

    fn structure(
        &mut self,
        node: &'t Struct,
        start: Start,
        depth: usize,
    ) -> Result<B::Term, DecodeError> {
        self.plain.check_depth(depth)?;
        let slots = self.open(node.size, &node.set, node.extra);
        let mark = self.plain.scratch.extra_keys.len();
        let members = Members {
            fields: &node.fields,
            consts: &node.consts,
            tag: node.tag.as_ref(),
            lift: node.lift.as_ref(),
        };
        self.members(members, start, slots, depth)?;
        if self.plain.scratch.extra_keys.len() > mark {
            let extra = self.extra(mark);
            let (slot, value) = match &node.lift {
                None => (node.extra, extra),
                Some(lift) => {
                    let dialect = self.plain.builder.atom(lift.wire.1);
                    (lift.wire.0, self.plain.builder.pair(dialect, extra))
                }
            };
            self.plain.scratch.values[slots + slot] = value;
        }
        Ok(self.close(node.shape, slots))
    }

    /// Reads an object's keys into the struct at `slots`, and what is no field of it onto the stack of extras.
    fn members(
        &mut self,
        members: Members<'t>,
        start: Start,
        slots: usize,
        depth: usize,
    ) -> Result<(), DecodeError> {
        let (mut seen, mut more) = match start {
            Start::Brace => (Seen::default(), self.plain.cursor.open_object()?),
            Start::BehindTag => (Seen::behind_tag(), self.plain.cursor.next_member()?),
        };
        while more {
            if let Some(field) = seen.next(members.fields, &mut self.plain.cursor) {
                self.field(field, slots, depth)?;
            } else if !seen.tag(members.tag, &mut self.plain.cursor) {
                self.member(&mut seen, &members, slots, depth)?;
            }
            more = self.plain.cursor.next_member()?;
        }
        if let Some(lift) = members.lift.filter(|_| !seen.lift) {
            // So that it is not written where it was not read.
            let key = self.plain.builder.string(lift.key.as_str(), None);
            let value = self.plain.builder.null();
            self.plain.scratch.extra_keys.push(key);
            self.plain.scratch.extra_values.push(value);
        }
        Ok(())
    }

    #[inline]
    fn field(&mut self, field: &'t Field, slots: usize, depth: usize) -> Result<(), DecodeError> {
        let first = self.plain.cursor.peek()?;
        let value = self.node(field.node, first, depth)?;
        self.plain.scratch.values[slots + field.slot] = value;
        Ok(())
    }

    /// Reads a key that may be any, and its value.
    fn member(
        &mut self,
        seen: &mut Seen,
        members: &Members<'t>,
        slots: usize,
        depth: usize,
    ) -> Result<(), DecodeError> {
        let Text { text, at } = self.plain.cursor.key(&mut self.plain.scratch.tape)?;
        match seen.role(text, members) {
            Role::Field(field) => self.field(field, slots, depth),
            Role::Lift(lift) => match self.plain.cursor.peek()? {
                b'{' => self.lifted(lift, slots, depth + 1),
                _ => {
                    let key = self.plain.builder.string(lift.key.as_str(), None);
                    self.beside(key, depth)
                }
            },
            Role::Const => {
                self.plain.cursor.peek()?;
                // Compared before: a look ahead brought us here.
                self.plain.cursor.skip_string();
                Ok(())
            }
            Role::Unknown => {
                let key = self.plain.builder.string(text, at);
                if depth == 1
                    && let Some(unexpected) = &mut self.unexpected
                {
                    unexpected.met |= text == unexpected.key;
                }
                self.beside(key, depth)
            }
        }
    }

    /// The object whose keys belong to the struct around it; what is no field goes to that struct's `extra`.
    fn lifted(&mut self, lift: &'t Lift, slots: usize, depth: usize) -> Result<(), DecodeError> {
        self.plain.check_depth(depth)?;
        let mark = self.plain.scratch.extra_keys.len();
        let members = Members {
            fields: &lift.fields,
            consts: &[],
            tag: None,
            lift: None,
        };
        self.members(members, Start::Brace, slots, depth)?;
        let extra = self.extra(mark);
        self.plain.scratch.values[slots + lift.extra] = extra;
        Ok(())
    }

    /// The value of a key that is no field.
    fn beside(&mut self, key: B::Term, depth: usize) -> Result<(), DecodeError> {
        let first = self.plain.cursor.peek()?;
        let value = self.plain.value(first, depth)?;
        self.plain.scratch.extra_keys.push(key);
        self.plain.scratch.extra_values.push(value);
        Ok(())
    }

    /// The map of the extras since `mark`.
    fn extra(&mut self, mark: usize) -> B::Term {
        let scratch = &mut *self.plain.scratch;
        if scratch.extra_keys.len() == mark {
            return self.plain.builder.empty_map();
        }
        let values = &scratch.extra_values[mark..];
        let map = self.plain.builder.map(&scratch.extra_keys[mark..], values);
        scratch.extra_keys.truncate(mark);
        scratch.extra_values.truncate(mark);
        map
    }

    /// Makes room for a struct's values, with the fixed ones in place. What has no unknown keys has a map of them all the same.
    fn open(&mut self, size: usize, set: &[(usize, AtomId)], extra: usize) -> usize {
        let Decoder {
            builder, scratch, ..
        } = &mut self.plain;
        let slots = scratch.values.len();
        scratch.values.resize(slots + size, builder.null());
        let values = &mut scratch.values[slots..];
        for (slot, atom) in set {
            values[*slot] = builder.atom(*atom);
        }
        values[extra] = builder.empty_map();
        slots
    }

    fn close(&mut self, shape: ShapeId, slots: usize) -> B::Term {
        let values = &self.plain.scratch.values[slots..];
        let term = self.plain.builder.structure(shape, values);
        self.plain.scratch.values.truncate(slots);
        term
    }

    /// Which of `nodes` a value is. Objects are told apart by their fixed strings and required keys: of those that have them all
    /// the one with the most, then one whose values are as they should be, then the one that knows the most of the keys.
    #[inline(never)]
    fn choose(&self, nodes: &[NodeId], first: u8) -> Option<NodeId> {
        if first != b'{' {
            return self.first(nodes, |node| self.takes(node, first));
        }
        let mut best = None;
        self.rank(nodes, &scan::outline(self.plain.cursor), &mut best);
        best.map(|(_, node)| node)
    }

    fn first(&self, nodes: &[NodeId], takes: impl Fn(NodeId) -> bool) -> Option<NodeId> {
        nodes.iter().copied().find(|node| takes(*node))
    }

    fn takes(&self, node: NodeId, first: u8) -> bool {
        match &self.table.nodes[node] {
            Node::List(_) => first == b'[',
            Node::Enum(values) => first == b'"' && self.is_next(values),
            Node::Tag(values) => first == b'"' && self.is_next(values),
            Node::Either(nodes) => self.first(nodes, |node| self.takes(node, first)).is_some(),
            _ => false,
        }
    }

    /// Whether the string ahead is one of `values`.
    fn is_next<T>(&self, values: &[(Name, T)]) -> bool {
        let (mut cursor, mut tape) = (self.plain.cursor, String::new());
        let text = cursor.string(&mut tape);
        text.is_ok_and(|text| known(values, text.text).is_some())
    }

    fn rank(&self, nodes: &[NodeId], outline: &Outline<'_>, best: &mut Option<(Score, NodeId)>) {
        for &node in nodes {
            let score = match &self.table.nodes[node] {
                Node::Struct(node) => self.score(node, outline),
                Node::Union(union) => {
                    let tag = outline.text(&union.tag);
                    tag.and_then(|tag| union.variant(tag.as_bytes()))
                        .map(|_| (1, true, 0))
                }
                Node::Map(_) => Some((0, true, 0)),
                Node::Either(nodes) => {
                    self.rank(nodes, outline, best);
                    None
                }
                _ => None,
            };
            if let Some(score) = score
                && best.as_ref().is_none_or(|(known, _)| score > *known)
            {
                *best = Some((score, node));
            }
        }
    }

    fn score(&self, node: &Struct, outline: &Outline<'_>) -> Option<Score> {
        let met = |(key, value): &(Name, Box<str>)| outline.text(key.as_str()) == Some(&**value);
        if !node.consts.iter().all(met) {
            return None;
        }
        let (mut demands, mut fits, mut known) = (node.consts.len(), true, 0);
        for field in &node.fields.0 {
            if let Some(value) = outline.get(field.key.as_str()) {
                known += 1;
                fits = fits && self.fits(field.node, value);
            } else if field.required {
                return None;
            }
            demands += usize::from(field.required);
        }
        Some((demands, fits, known))
    }

    /// Whether a value is what it should be, as far as its outline says.
    fn fits(&self, node: NodeId, value: &scan::Seen<'_>) -> bool {
        match (&self.table.nodes[node], value) {
            (Node::Enum(values), scan::Seen::Text(text)) => known(values, text).is_some(),
            (Node::Struct(node), scan::Seen::Object(place)) => {
                let score = self.score(node, &scan::outline(*place));
                score.is_some_and(|(_, fits, _)| fits)
            }
            _ => true,
        }
    }
}

/// What stands for the string `text` among the few of an enum or a tag.
fn known<'v, T>(values: &'v [(Name, T)], text: &str) -> Option<&'v T> {
    let print = Print::of(text.as_bytes());
    let is_it = |(name, _): &&(Name, T)| name.is(text.as_bytes(), print);
    values.iter().find(is_it).map(|(_, value)| value)
}

/// How many demands an object meets, whether its values fit, and how many of its keys are known.
type Score = (usize, bool, usize);
