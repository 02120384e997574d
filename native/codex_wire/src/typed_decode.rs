//! JSON to structs, in one pass: the schema's node is walked beside the text.

use jiter::Peek;

use crate::decode::{Decoder, offset_in};
use crate::name::{Name, Print};
use crate::scan::{self, Outline};
use crate::seen::{Role, Seen};
use crate::table::{Field, Fields, Lift, Node, Struct, Union, Unknown};
use crate::{AtomId, DecodeError, NodeId, Reason, Root, Scratch, ShapeId, StructBuilder, Table};

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
        plain: Decoder::new(input, builder, scratch),
    };
    let result = typed.document(root);
    typed.plain.finish();
    result
}

struct Typed<'t, 's, 'j, B: StructBuilder> {
    table: &'t Table,
    plain: Decoder<'s, 'j, B>,
}

impl<'t, B: StructBuilder> Typed<'t, '_, '_, B> {
    fn document(&mut self, root: Root) -> Result<B::Term, DecodeError> {
        let peek = self.plain.jiter.peek()?;
        if peek != Peek::Object && !matches!(root, Root::Value(_)) {
            let offset = self.plain.jiter.current_index();
            return Err(DecodeError::new(Reason::NotAnObject, offset));
        }
        let node = match root {
            Root::Event(node) | Root::Value(node) => node,
            Root::Line { exec, app_server } => self.dialect(exec, app_server)?,
        };
        let term = self.node(node, peek, 0)?;
        self.plain.jiter.finish()?;
        Ok(term)
    }

    fn dialect(&self, exec: NodeId, app_server: NodeId) -> Result<NodeId, DecodeError> {
        let mut node = exec;
        scan::object(&self.plain.jiter, |key, _| match key {
            "method" => {
                node = app_server;
                false
            }
            "type" => false,
            _ => true,
        })?;
        Ok(node)
    }

    /// The value that begins with `peek`, inside `depth` arrays and objects, as `node`.
    fn node(&mut self, node: NodeId, peek: Peek, depth: usize) -> Result<B::Term, DecodeError> {
        match (&self.table.nodes[node], peek) {
            (Node::Enum(values), Peek::String) => self.enumeration(values),
            (Node::Tag(variants), Peek::String) => self.tag(variants),
            (Node::List(of), Peek::Array) => self.list(*of, depth + 1),
            (Node::Map(of), Peek::Object) => self.map(*of, depth + 1),
            (Node::Struct(node), Peek::Object) => self.untagged(node, depth + 1),
            (Node::Union(union), Peek::Object) => self.union(union, depth),
            (Node::Either(of), _) => match self.choose(of, peek)? {
                Some(node) => self.node(node, peek, depth),
                None => self.plain.value(peek, depth),
            },
            _ => self.plain.value(peek, depth),
        }
    }

    fn enumeration(&mut self, values: &[(Name, AtomId)]) -> Result<B::Term, DecodeError> {
        let text = self.plain.jiter.known_str()?;
        match known(values, text) {
            Some(atom) => Ok(self.plain.builder.atom(*atom)),
            None => {
                let at = offset_in(self.plain.input, text);
                Ok(self.plain.builder.string(text, at))
            }
        }
    }

    fn tag(&mut self, variants: &[(Name, NodeId)]) -> Result<B::Term, DecodeError> {
        let text = self.plain.jiter.known_str()?;
        match known(variants, text).map(|node| &self.table.nodes[*node]) {
            Some(Node::Struct(node)) => {
                let slots = self.open(node.size, &node.set);
                self.plain.scratch.values[slots + node.extra] = self.plain.builder.empty_map();
                Ok(self.close(node.shape, slots))
            }
            _ => {
                let at = offset_in(self.plain.input, text);
                Ok(self.plain.builder.string(text, at))
            }
        }
    }

    fn list(&mut self, of: NodeId, depth: usize) -> Result<B::Term, DecodeError> {
        self.plain.check_depth(depth)?;
        let mark = self.plain.scratch.values.len();
        let mut next = self.plain.jiter.known_array()?;
        while let Some(peek) = next {
            let item = self.node(of, peek, depth)?;
            self.plain.scratch.values.push(item);
            next = self.plain.jiter.array_step()?;
        }
        Ok(self.plain.take_list(mark))
    }

    fn map(&mut self, of: NodeId, depth: usize) -> Result<B::Term, DecodeError> {
        self.plain.check_depth(depth)?;
        let mark = self.plain.map_mark();
        let mut next = self.plain.jiter.known_object()?;
        while let Some(key) = next {
            let at = offset_in(self.plain.input, key);
            let key = self.plain.builder.string(key, at);
            self.plain.scratch.keys.push(key);
            let peek = self.plain.jiter.peek()?;
            let value = self.node(of, peek, depth)?;
            self.plain.scratch.values.push(value);
            next = self.plain.jiter.next_key()?;
        }
        Ok(self.plain.take_map(mark))
    }

    fn union(&mut self, union: &'t Union, depth: usize) -> Result<B::Term, DecodeError> {
        let start = self.plain.jiter.current_index();
        let leading = scan::leading(self.plain.input, start, &union.opening);
        if let Some(node) = leading.and_then(|tag| union.variant(tag)) {
            return self.variant(node, depth);
        }
        let variant = scan::string(&self.plain.jiter, &union.tag, |tag| {
            let known = tag.and_then(|tag| union.variant(tag.as_bytes()));
            known.ok_or_else(|| tag.map(str::to_owned))
        })?;
        match variant {
            Ok(node) => self.variant(node, depth),
            Err(tag) => self.unknown(union.unknown.as_ref(), tag, depth + 1),
        }
    }

    /// An object whose tag has been seen to be that of `node`.
    fn variant(&mut self, node: NodeId, depth: usize) -> Result<B::Term, DecodeError> {
        match &self.table.nodes[node] {
            Node::Struct(node) if node.consts.len() <= 1 => self.structure(node, depth + 1),
            _ => self.node(node, Peek::Object, depth),
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
        let slots = self.open(unknown.size, &unknown.set);
        let extra = self.plain.builder.empty_map();
        let values = &mut self.plain.scratch.values[slots..];
        values[unknown.extra] = extra;
        values[unknown.payload.0] = payload;
        if let Some(tag) = tag {
            values[unknown.tag] = tag;
        }
        Ok(self.close(unknown.shape, slots))
    }

    /// A struct whose fixed strings nobody has compared yet: if they differ, it is some other object, and stays plain.
    fn untagged(&mut self, node: &'t Struct, depth: usize) -> Result<B::Term, DecodeError> {
        if !node.consts.is_empty() && !scan::has_consts(&self.plain.jiter, &node.consts)? {
            return self.plain.map(depth);
        }
        self.structure(node, depth)
    }

    fn structure(&mut self, node: &'t Struct, depth: usize) -> Result<B::Term, DecodeError> {
        self.plain.check_depth(depth)?;
        let slots = self.open(node.size, &node.set);
        // What has no unknown keys, or nothing to lift, has a map all the same.
        self.plain.scratch.values[slots + node.extra] = self.plain.builder.empty_map();
        let mark = self.plain.scratch.extra_keys.len();
        self.members(&node.fields, &node.consts, node.lift.as_ref(), slots, depth)?;
        if let Some(lift) = &node.lift {
            if self.plain.scratch.extra_keys.len() > mark {
                let beside = self.extra(mark);
                let dialect = self.plain.builder.atom(lift.wire.1);
                let wire = self.plain.builder.pair(dialect, beside);
                self.plain.scratch.values[slots + lift.wire.0] = wire;
            }
        } else if self.plain.scratch.extra_keys.len() > mark {
            let extra = self.extra(mark);
            self.plain.scratch.values[slots + node.extra] = extra;
        }
        Ok(self.close(node.shape, slots))
    }

    /// Reads an object's keys into the struct at `slots`, and what is no field of it onto the stack of extras.
    fn members(
        &mut self,
        fields: &'t Fields,
        consts: &'t [(Name, Box<str>)],
        lift: Option<&'t Lift>,
        slots: usize,
        depth: usize,
    ) -> Result<(), DecodeError> {
        let mut seen = Seen::default();
        let mut next = self.plain.jiter.known_object()?;
        while let Some(key) = next {
            let role = seen.role(key, fields, consts, lift);
            if let Role::Unknown = role {
                let at = offset_in(self.plain.input, key);
                let key = self.plain.builder.string(key, at);
                self.beside(key, depth)?;
            } else {
                let peek = self.plain.jiter.peek()?;
                match role {
                    Role::Field(field) => {
                        let value = self.node(field.node, peek, depth)?;
                        self.plain.scratch.values[slots + field.slot] = value;
                    }
                    Role::Lift(lift) if peek == Peek::Object => {
                        self.lifted(lift, slots, depth + 1)?
                    }
                    Role::Lift(lift) => {
                        let key = self.plain.builder.string(lift.key.as_str(), None);
                        self.beside(key, depth)?;
                    }
                    // Compared before: a look ahead brought us here.
                    Role::Const | Role::Unknown => scan::skip(&mut self.plain.jiter, peek, 0)?,
                }
            }
            next = self.plain.jiter.next_key()?;
        }
        if let Some(lift) = lift.filter(|_| !seen.lift) {
            // So that it is not written where it was not read.
            let key = self.plain.builder.string(lift.key.as_str(), None);
            let value = self.plain.builder.null();
            self.plain.scratch.extra_keys.push(key);
            self.plain.scratch.extra_values.push(value);
        }
        Ok(())
    }

    /// The object whose keys belong to the struct around it; what is no field goes to that struct's `extra`.
    fn lifted(&mut self, lift: &'t Lift, slots: usize, depth: usize) -> Result<(), DecodeError> {
        self.plain.check_depth(depth)?;
        let mark = self.plain.scratch.extra_keys.len();
        self.members(&lift.fields, &[], None, slots, depth)?;
        let extra = self.extra(mark);
        self.plain.scratch.values[slots + lift.extra] = extra;
        Ok(())
    }

    /// The value of a key that is no field.
    fn beside(&mut self, key: B::Term, depth: usize) -> Result<(), DecodeError> {
        let peek = self.plain.jiter.peek()?;
        let value = self.plain.value(peek, depth)?;
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

    /// Makes room for a struct's values, with the fixed ones in place.
    fn open(&mut self, size: usize, set: &[(usize, AtomId)]) -> usize {
        let slots = self.plain.scratch.values.len();
        let null = self.plain.builder.null();
        self.plain.scratch.values.resize(slots + size, null);
        for (slot, atom) in set {
            self.plain.scratch.values[slots + slot] = self.plain.builder.atom(*atom);
        }
        slots
    }

    fn close(&mut self, shape: ShapeId, slots: usize) -> B::Term {
        let values = &self.plain.scratch.values[slots..];
        let term = self.plain.builder.structure(shape, values);
        self.plain.scratch.values.truncate(slots);
        term
    }

    /// Which of `nodes` a value is. Objects are told apart by their fixed strings and required keys: of those that have them all
    /// the one with the most, then the one that knows the most of the keys.
    #[inline(never)]
    fn choose(&self, nodes: &[NodeId], peek: Peek) -> Result<Option<NodeId>, DecodeError> {
        if peek != Peek::Object {
            return Ok(self.first(nodes, |node| self.takes(node, peek)));
        }
        let outline = scan::outline(&self.plain.jiter)?;
        let mut best = None;
        self.rank(nodes, &outline, &mut best);
        Ok(best.map(|(_, node)| node))
    }

    fn first(&self, nodes: &[NodeId], takes: impl Fn(NodeId) -> bool) -> Option<NodeId> {
        nodes.iter().copied().find(|node| takes(*node))
    }

    fn takes(&self, node: NodeId, peek: Peek) -> bool {
        match &self.table.nodes[node] {
            Node::List(_) => peek == Peek::Array,
            Node::Enum(values) => peek == Peek::String && self.is_next(values),
            Node::Tag(values) => peek == Peek::String && self.is_next(values),
            Node::Either(nodes) => self.first(nodes, |node| self.takes(node, peek)).is_some(),
            _ => false,
        }
    }

    /// Whether the string ahead is one of `values`.
    fn is_next<T>(&self, values: &[(Name, T)]) -> bool {
        let mut ahead = self.plain.jiter.clone();
        match ahead.known_str() {
            Ok(text) => known(values, text).is_some(),
            Err(_) => false,
        }
    }

    fn rank(&self, nodes: &[NodeId], outline: &Outline, best: &mut Option<(Score, NodeId)>) {
        for &node in nodes {
            let score = match &self.table.nodes[node] {
                Node::Struct(node) => score(node, outline),
                Node::Union(union) => {
                    let tag = outline.get(&union.tag).flatten();
                    tag.and_then(|tag| union.variant(tag.as_bytes()))
                        .map(|_| (1, 0))
                }
                Node::Map(_) => Some((0, 0)),
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
}

/// What stands for the string `text` among the few of an enum or a tag.
fn known<'v, T>(values: &'v [(Name, T)], text: &str) -> Option<&'v T> {
    let print = Print::of(text.as_bytes());
    let is_it = |(name, _): &&(Name, T)| name.is(text.as_bytes(), print);
    values.iter().find(is_it).map(|(_, value)| value)
}

/// How many demands an object meets, and how many of its keys are known.
type Score = (usize, usize);

fn score(node: &Struct, outline: &Outline) -> Option<Score> {
    let fields = &node.fields.0;
    let met =
        |(key, value): &(Name, Box<str>)| outline.get(key.as_str()).flatten() == Some(&**value);
    let is_there = |field: &&Field| outline.get(field.key.as_str()).is_some();
    let required = fields.iter().filter(|field| field.required);
    if !node.consts.iter().all(met) || !required.clone().all(|field| is_there(&field)) {
        return None;
    }
    let demands = node.consts.len() + required.count();
    Some((demands, fields.iter().filter(is_there).count()))
}
