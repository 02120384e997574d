//! A small JSON value, so that the tests need no virtual machine.

use std::borrow::Cow;
use std::rc::Rc;

use crate::{Builder, Reader, View};

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    Null,
    Boolean(bool),
    Integer(i64),
    BigInteger(String),
    Float(f64),
    String(String),
    List(Vec<Term>),
    /// Sorted by key, every key once.
    Map(Vec<(Term, Term)>),
    /// Stands for what has no JSON form.
    Opaque,
}

pub(crate) type Term = Rc<Value>;

pub(crate) struct Values;

impl Builder for Values {
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

impl Reader for Values {
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

pub(crate) fn string(text: &str) -> Term {
    Rc::new(Value::String(text.to_owned()))
}

pub(crate) fn map(entries: impl IntoIterator<Item = (Term, Term)>) -> Term {
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
