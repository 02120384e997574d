//! Structs to JSON, in the dialect that the schema's node belongs to.

use crate::encode::{Encoder, check_depth, text_to};
use crate::name::Name;
use crate::table::{Fields, Lift, Node, Struct, Union};
use crate::{
    AtomId, Connection, Failure, NodeId, Root, ShapeId, Step, StructReader, Table, View, raw,
    writer,
};

/// Appends `term` to `out` as one line of JSON (without its end), as what `root` says. What [`crate::decode_root`] made of a line
/// gives that line again, up to the order of keys and null versus absent.
///
/// A value that does not fit its node is written as plain JSON.
///
/// # Errors
/// [`EncodeError`](crate::EncodeError) with the path to what has no JSON form; `out` then holds a part of the text.
pub fn encode_root<R: StructReader>(
    term: &R::Term,
    table: &Table,
    root: Root,
    reader: &R,
    out: &mut Vec<u8>,
) -> Result<(), Failure<R::Term>> {
    let mut typed = Typed {
        table,
        plain: Encoder::new(reader, out),
    };
    let node = match root {
        Root::Event(node) | Root::Value(node) => node,
        Root::Line { exec, app_server } => typed.dialect(term, exec, app_server),
        Root::Connection(connection) => typed.connection(term, connection),
    };
    typed.node(node, term, 0)
}

struct Typed<'t, 's, R: StructReader> {
    table: &'t Table,
    plain: Encoder<'s, R>,
}

/// What a term may be by the table.
enum Kind {
    Struct(ShapeId),
    Atom(AtomId),
    List,
    Map,
    Other,
}

impl<'t, R: StructReader> Typed<'t, '_, R> {
    /// The root of the dialect that an event remembers; for one made by hand exec, if that has such an event.
    fn dialect(&self, term: &R::Term, exec: NodeId, app_server: NodeId) -> NodeId {
        let reader = self.plain.reader;
        let wire = reader.field(term, self.table.wire);
        let wire = wire.map(|wire| reader.pair(&wire).map_or(wire, |(dialect, _)| dialect));
        let name = wire.and_then(|wire| Some(self.table.atoms()[reader.atom(&wire)?].as_str()));
        match name {
            Some("app_server") => app_server,
            Some("exec") => exec,
            _ if self.takes(exec, &self.kind(term)) => exec,
            _ => app_server,
        }
    }

    /// Events are whatever the others do not take.
    fn connection(&self, term: &R::Term, connection: Connection) -> NodeId {
        let kind = self.kind(term);
        let beside = [connection.response, connection.requests];
        let taken = beside.into_iter().find(|node| self.takes(*node, &kind));
        taken.unwrap_or(connection.events)
    }

    fn node(&mut self, node: NodeId, term: &R::Term, depth: usize) -> Result<(), Failure<R::Term>> {
        let node = &self.table.nodes[node];
        if let Node::Scalar = node {
            return self.plain.value(term, depth);
        }
        match (node, self.kind(term)) {
            (Node::Raw, _) => match self.plain.reader.view(term) {
                View::Text(text) if raw::is_value(&text, depth) => {
                    self.plain.out.extend_from_slice(&text);
                }
                _ => return self.plain.value(term, depth),
            },
            (Node::Enum(values), Kind::Atom(atom)) => match wire_name(values, atom) {
                Some(text) => writer::known_string(self.plain.out, text),
                None => return self.plain.value(term, depth),
            },
            (Node::Tag(variants), kind @ Kind::Struct(_)) => match self.tag(variants, &kind) {
                Some(text) => writer::known_string(self.plain.out, text),
                None => return self.plain.value(term, depth),
            },
            (Node::List(of), Kind::List) => return self.list(*of, term, depth + 1),
            (Node::Map(of), Kind::Map) => return self.map(*of, term, depth + 1),
            (Node::Struct(node), Kind::Struct(shape)) if node.shape == shape => {
                return self.structure(node, term, depth + 1);
            }
            (Node::Union(union), Kind::Struct(shape)) => {
                return self.union(union, shape, term, depth);
            }
            (Node::Either(nodes), kind) => {
                if let Some(node) = nodes.iter().find(|node| self.takes(**node, &kind)) {
                    return self.node(*node, term, depth);
                }
                return self.plain.value(term, depth);
            }
            _ => return self.plain.value(term, depth),
        }
        Ok(())
    }

    fn kind(&self, term: &R::Term) -> Kind {
        let reader = self.plain.reader;
        if let Some(shape) = reader.shape(term) {
            return Kind::Struct(shape);
        }
        if let Some(atom) = reader.atom(term) {
            return Kind::Atom(atom);
        }
        match reader.view(term) {
            View::List => Kind::List,
            View::Map => Kind::Map,
            _ => Kind::Other,
        }
    }

    fn takes(&self, node: NodeId, kind: &Kind) -> bool {
        match (&self.table.nodes[node], kind) {
            (Node::Enum(values), Kind::Atom(atom)) => wire_name(values, *atom).is_some(),
            (Node::Tag(variants), kind) => self.tag(variants, kind).is_some(),
            (Node::List(_), Kind::List) | (Node::Map(_), Kind::Map) => true,
            (Node::Struct(node), Kind::Struct(shape)) => node.shape == *shape,
            (Node::Union(union), Kind::Struct(shape)) => {
                let unknown = union.unknown.as_ref();
                unknown.is_some_and(|unknown| unknown.shape == *shape)
                    || self.variant(union, kind).is_some()
            }
            (Node::Either(nodes), kind) => nodes.iter().any(|node| self.takes(*node, kind)),
            _ => false,
        }
    }

    fn tag(&self, variants: &'t [(Name, NodeId)], kind: &Kind) -> Option<&'t str> {
        let (text, _) = variants.iter().find(|(_, node)| self.takes(*node, kind))?;
        Some(text.as_str())
    }

    fn variant(&self, union: &Union, kind: &Kind) -> Option<NodeId> {
        let mut nodes = union.variants.values().copied();
        nodes.find(|node| self.takes(*node, kind))
    }

    fn union(
        &mut self,
        union: &'t Union,
        shape: ShapeId,
        term: &R::Term,
        depth: usize,
    ) -> Result<(), Failure<R::Term>> {
        if let Some(node) = self.variant(union, &Kind::Struct(shape)) {
            return self.node(node, term, depth);
        }
        if let Some(unknown) = union.unknown.as_ref().filter(|known| known.shape == shape)
            && let Some(payload) = self.plain.reader.field(term, unknown.payload.1)
        {
            let tag = self.plain.reader.field(term, unknown.tag.1);
            return self.unknown(&union.tag, tag.as_ref(), &payload, depth + 1);
        }
        self.plain.value(term, depth)
    }

    /// The payload, its tag first: which dialect a line is depends on the first one. If it has another tag than the struct, the key
    /// stood twice: the first was the tag, the last is in the payload.
    // Apart from `union`, so that what it needs of the stack is not taken once a level.
    #[inline(never)]
    fn unknown(
        &mut self,
        key: &str,
        tag: Option<&R::Term>,
        payload: &R::Term,
        depth: usize,
    ) -> Result<(), Failure<R::Term>> {
        if !self.is_map(payload) {
            return self.plain.value(payload, depth);
        }
        check_depth(depth)?;
        self.plain.out.push(b'{');
        let reader = self.plain.reader;
        let mark = self.plain.push_entries(payload);
        let entries = &mut self.plain.entries[mark..];
        let is_tag =
            |(name, _): &(R::Term, R::Term)| reader.key(name).as_deref() == Some(key.as_bytes());
        if let Some(at) = entries.iter().position(is_tag) {
            entries[..=at].rotate_right(1);
            let tag = tag.map_or(View::Null, |tag| reader.view(tag));
            let is_same = match reader.view(&entries[0].1) {
                View::Text(text) => tag == View::Text(text),
                _ => tag == View::Null,
            };
            if !is_same {
                self.plain.known_key(key);
                match tag {
                    View::Text(text) => text_to(self.plain.out, &text)?,
                    _ => self.plain.out.extend_from_slice(b"null"),
                }
            }
        }
        self.plain.pushed_members(mark, depth)?;
        self.plain.out.push(b'}');
        Ok(())
    }

    fn list(&mut self, of: NodeId, list: &R::Term, depth: usize) -> Result<(), Failure<R::Term>> {
        check_depth(depth)?;
        let mark = self.plain.push_items(list)?;
        self.plain.out.push(b'[');
        for at in mark..self.plain.items.len() {
            let item = self.plain.items[at].clone();
            self.plain.comma(b'[');
            self.node(of, &item, depth)
                .map_err(|error| error.under(Step::Index(at - mark)))?;
        }
        self.plain.out.push(b']');
        self.plain.items.truncate(mark);
        Ok(())
    }

    fn map(&mut self, of: NodeId, map: &R::Term, depth: usize) -> Result<(), Failure<R::Term>> {
        check_depth(depth)?;
        let mark = self.plain.push_entries(map);
        self.plain.out.push(b'{');
        for at in mark..self.plain.entries.len() {
            let (key, value) = self.plain.entries[at].clone();
            self.plain
                .key(&key)
                .and_then(|()| self.node(of, &value, depth))
                .map_err(|error| error.under(Step::Key(key)))?;
        }
        self.plain.out.push(b'}');
        self.plain.entries.truncate(mark);
        Ok(())
    }

    fn structure(
        &mut self,
        node: &'t Struct,
        term: &R::Term,
        depth: usize,
    ) -> Result<(), Failure<R::Term>> {
        check_depth(depth)?;
        let extra = self.plain.reader.field(term, self.table.extra);
        let beside = node.lift.as_ref().and_then(|_| self.beside(term));
        let reader = self.plain.reader;
        let is_map = |value: &R::Term| reader.view(value) == View::Map;
        self.plain.out.push(b'{');
        for (key, value) in &node.consts {
            self.plain.known_key(key.as_str());
            writer::known_string(self.plain.out, value);
        }
        match &node.lift {
            None => self.object(&node.fields, term, extra.as_ref(), depth)?,
            Some(lift) => {
                // Both, if the line had the key twice, unless the one beside cannot be taken for the first.
                if !self.has_key(beside.as_ref(), lift.key.as_str())
                    || self.has_entry(beside.as_ref(), lift.key.as_str(), is_map)
                    || self.holds_any(&lift.fields, term, extra.as_ref())
                {
                    self.lifted(lift, term, extra.as_ref(), depth)?;
                }
                self.object(&node.fields, term, beside.as_ref(), depth)?;
            }
        }
        self.plain.out.push(b'}');
        Ok(())
    }

    /// The unknown keys beside a lifted object, which stand in the event's `wire`.
    fn beside(&self, term: &R::Term) -> Option<R::Term> {
        let wire = self.plain.reader.field(term, self.table.wire)?;
        Some(self.plain.reader.pair(&wire)?.1)
    }

    fn lifted(
        &mut self,
        lift: &'t Lift,
        term: &R::Term,
        extra: Option<&R::Term>,
        depth: usize,
    ) -> Result<(), Failure<R::Term>> {
        self.plain.known_key(lift.key.as_str());
        self.plain.out.push(b'{');
        self.object(&lift.fields, term, extra, depth + 1)?;
        self.plain.out.push(b'}');
        Ok(())
    }

    /// The fields of a struct, then its unknown keys.
    fn object(
        &mut self,
        fields: &'t Fields,
        term: &R::Term,
        extra: Option<&R::Term>,
        depth: usize,
    ) -> Result<(), Failure<R::Term>> {
        for field in &fields.0 {
            let value = self.plain.reader.field(term, field.atom);
            let value = value.filter(|value| self.plain.reader.view(value) != View::Null);
            if let Some(value) = value {
                self.plain.known_key(field.key.as_str());
                self.node(field.node, &value, depth)
                    .map_err(|error| self.under(error, field.atom))?;
            } else if field.required || self.has_key(extra, field.key.as_str()) {
                // An absent field whose key stands among the unknown ones too would be taken for it.
                self.plain.known_key(field.key.as_str());
                self.plain.out.extend_from_slice(b"null");
            }
        }
        match extra.filter(|extra| self.is_map(extra)) {
            Some(extra) => self.plain.members(extra, depth),
            None => Ok(()),
        }
    }

    #[cold]
    fn under(&self, error: Failure<R::Term>, field: AtomId) -> Failure<R::Term> {
        error.under(Step::Key(self.plain.reader.atom_term(field)))
    }

    /// Whether [`Self::object`] would have a value to write.
    fn holds_any(&mut self, fields: &Fields, term: &R::Term, extra: Option<&R::Term>) -> bool {
        let reader = self.plain.reader;
        let holds = |value: R::Term| reader.view(&value) != View::Null;
        let mut values = fields.0.iter().map(|field| reader.field(term, field.atom));
        values.any(|value| value.is_some_and(holds)) || self.any_entry(extra, |_, _| true)
    }

    fn is_map(&self, term: &R::Term) -> bool {
        self.plain.reader.view(term) == View::Map
    }

    fn has_key(&mut self, map: Option<&R::Term>, wanted: &str) -> bool {
        self.has_entry(map, wanted, |_| true)
    }

    fn has_entry(
        &mut self,
        map: Option<&R::Term>,
        wanted: &str,
        is_it: impl Fn(&R::Term) -> bool,
    ) -> bool {
        let reader = self.plain.reader;
        let has_name = |key: &R::Term| reader.key(key).as_deref() == Some(wanted.as_bytes());
        self.any_entry(map, |key, value| has_name(key) && is_it(value))
    }

    fn any_entry(
        &mut self,
        map: Option<&R::Term>,
        is_it: impl Fn(&R::Term, &R::Term) -> bool,
    ) -> bool {
        let Some(map) = map.filter(|map| self.is_map(map)) else {
            return false;
        };
        let mark = self.plain.push_entries(map);
        let mut entries = self.plain.entries[mark..].iter();
        let found = entries.any(|(key, value)| is_it(key, value));
        self.plain.entries.truncate(mark);
        found
    }
}

fn wire_name(values: &[(Name, AtomId)], atom: AtomId) -> Option<&str> {
    let (text, _) = values.iter().find(|(_, known)| *known == atom)?;
    Some(text.as_str())
}
