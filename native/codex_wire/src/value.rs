//! A small JSON value, so that the tests need no virtual machine.

use std::borrow::Cow;
use std::rc::Rc;

use crate::{AtomId, Builder, Reader, ShapeId, StructBuilder, StructReader, Table, View};

/// JSON, and what a [`Table`] adds to it.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Null,
    Boolean(bool),
    Integer(i64),
    BigInteger(String),
    Float(f64),
    String(String),
    List(Vec<Term>),
    /// Sorted by key, every key once.
    Map(Vec<(Term, Term)>),
    Atom(AtomId),
    /// The values in the order of the shape's fields.
    Struct(ShapeId, Vec<Term>),
    Pair(Term, Term),
    /// Stands for what has no JSON form.
    Opaque,
}

/// What [`Values`] builds.
pub type Term = Rc<Value>;

/// Builds and reads values; structs by this table.
pub struct Values<'t>(pub &'t Table);

impl Builder for Values<'_> {
    type Term = Term;

    fn null(&mut self) -> Term {
        Rc::new(Value::Null)
    }

    fn boolean(&mut self, value: bool) -> Term {
        Rc::new(Value::Boolean(value))
    }

    fn integer(&mut self, value: i64) -> Term {
        Rc::new(Value::Integer(value))
    }

    fn big_integer(&mut self, digits: &str) -> Term {
        Rc::new(Value::BigInteger(digits.to_owned()))
    }

    fn float(&mut self, value: f64) -> Term {
        Rc::new(Value::Float(value))
    }

    fn string(&mut self, text: &str, _at: Option<usize>) -> Term {
        string(text)
    }

    fn list(&mut self, items: &[Term]) -> Term {
        Rc::new(Value::List(items.to_vec()))
    }

    fn map(&mut self, keys: &[Term], values: &[Term]) -> Term {
        map(keys.iter().cloned().zip(values.iter().cloned()))
    }
}

impl StructBuilder for Values<'_> {
    fn atom(&mut self, atom: AtomId) -> Term {
        Rc::new(Value::Atom(atom))
    }

    fn empty_map(&mut self) -> Term {
        map([])
    }

    fn structure(&mut self, shape: ShapeId, values: &[Term]) -> Term {
        assert_eq!(values.len(), self.0.shapes()[shape].fields.len());
        Rc::new(Value::Struct(shape, values.to_vec()))
    }

    fn pair(&mut self, first: Term, second: Term) -> Term {
        Rc::new(Value::Pair(first, second))
    }
}

impl StructReader for Values<'_> {
    fn shape(&self, term: &Term) -> Option<ShapeId> {
        match &**term {
            Value::Struct(shape, _) => Some(*shape),
            _ => None,
        }
    }

    fn field(&self, term: &Term, name: AtomId) -> Option<Term> {
        let Value::Struct(shape, values) = &**term else {
            return None;
        };
        let fields = &self.0.shapes()[*shape].fields;
        let at = fields.iter().position(|field| *field == name)?;
        Some(values[at].clone())
    }

    fn atom(&self, term: &Term) -> Option<AtomId> {
        match &**term {
            Value::Atom(atom) => Some(*atom),
            _ => None,
        }
    }

    fn atom_term(&self, atom: AtomId) -> Term {
        Rc::new(Value::Atom(atom))
    }

    fn pair(&self, term: &Term) -> Option<(Term, Term)> {
        match &**term {
            Value::Pair(first, second) => Some((first.clone(), second.clone())),
            _ => None,
        }
    }
}

impl Reader for Values<'_> {
    type Term = Term;

    fn view<'t>(&'t self, term: &'t Term) -> View<'t> {
        match &**term {
            Value::Null => View::Null,
            Value::Boolean(value) => View::Boolean(*value),
            Value::Integer(value) => View::Integer(*value),
            Value::BigInteger(digits) => View::BigInteger(digits.clone()),
            Value::Float(value) => View::Float(*value),
            Value::String(text) => View::Text(Cow::Borrowed(text.as_bytes())),
            Value::List(_) => View::List,
            Value::Map(_) => View::Map,
            Value::Atom(atom) => View::Text(Cow::Borrowed(self.0.atoms()[*atom].as_bytes())),
            Value::Struct(..) => View::Other("a struct"),
            Value::Pair(..) => View::Other("a tuple"),
            Value::Opaque => View::Other("an opaque value"),
        }
    }

    fn items(&self, list: &Term, into: &mut Vec<Term>) -> bool {
        if let Value::List(items) = &**list {
            into.extend_from_slice(items);
        }
        true
    }

    fn entries(&self, map: &Term, into: &mut Vec<(Term, Term)>) {
        if let Value::Map(entries) = &**map {
            into.extend_from_slice(entries);
        }
    }

    fn key<'t>(&'t self, term: &'t Term) -> Option<Cow<'t, [u8]>> {
        match &**term {
            Value::String(text) => Some(Cow::Borrowed(text.as_bytes())),
            _ => None,
        }
    }
}

/// A string as a term.
pub fn string(text: &str) -> Term {
    Rc::new(Value::String(text.to_owned()))
}

/// A map as a term. Of two equal keys the last one wins.
pub fn map(entries: impl IntoIterator<Item = (Term, Term)>) -> Term {
    let mut sorted: Vec<(Term, Term)> = Vec::new();
    for (key, value) in entries {
        match sorted.binary_search_by(|(known, _)| text_of(known).cmp(text_of(&key))) {
            Ok(at) => sorted[at].1 = value,
            Err(at) => sorted.insert(at, (key, value)),
        }
    }
    Rc::new(Value::Map(sorted))
}

fn text_of(term: &Term) -> &str {
    match &**term {
        Value::String(text) => text,
        other => panic!("a key must be a string, not {other:?}"),
    }
}
