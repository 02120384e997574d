//! Takes terms apart.

use std::borrow::Cow;

use codex_wire::{AtomId, Reader, ShapeId, StructReader, View};
use rustler::types::atom::{self, Atom};
use rustler::types::map::MapIterator;
use rustler::types::tuple::get_tuple;
use rustler::{BigInt, Binary, Env, Term, TermType};

use super::protocol::Protocol;

mod atoms {
    rustler::atoms! { __struct__ }
}

/// Reads the terms of one NIF call.
pub struct TermReader<'a> {
    env: Env<'a>,
    protocol: &'static Protocol,
}

impl<'a> TermReader<'a> {
    pub fn new(env: Env<'a>, protocol: &'static Protocol) -> Self {
        Self { env, protocol }
    }

    fn atom(term: Term<'a>) -> View<'a> {
        match Atom::from_term(term) {
            Ok(atom) if atom == atom::nil() => View::Null,
            Ok(atom) if atom == atom::true_() => View::Boolean(true),
            Ok(atom) if atom == atom::false_() => View::Boolean(false),
            _ => View::Text(Cow::Owned(atom_name(term))),
        }
    }

    fn integer(term: Term<'a>) -> View<'a> {
        if let Ok(value) = term.decode::<i64>() {
            return View::Integer(value);
        }
        match term.decode::<BigInt>() {
            Ok(value) => View::BigInteger(value.to_string()),
            Err(_) => View::Other("an integer"),
        }
    }
}

/// The name of an atom, in UTF-8. Through the external format: the C interface knows only Latin-1 before OTP 26.
fn atom_name(term: Term) -> Vec<u8> {
    let external = term.to_binary();
    match external.as_slice() {
        // version, SMALL_ATOM_UTF8_EXT and a length of one byte, or ATOM_UTF8_EXT and two
        [131, 119, _, name @ ..] | [131, 118, _, _, name @ ..] => name.to_vec(),
        // version, ATOM_EXT (Latin-1) and a length of two bytes: the form of OTP 25 for what Latin-1 can write
        [131, 100, _, _, name @ ..] => name
            .iter()
            .copied()
            .map(char::from)
            .collect::<String>()
            .into_bytes(),
        _ => Vec::new(),
    }
}

impl<'a> Reader for TermReader<'a> {
    type Term = Term<'a>;

    fn view<'t>(&'t self, term: &'t Term<'a>) -> View<'t> {
        match term.get_type() {
            TermType::Atom => Self::atom(*term),
            TermType::Binary => match Binary::from_term(*term) {
                Ok(binary) => View::Text(Cow::Borrowed(binary.as_slice())),
                Err(_) => View::Other("a bitstring"),
            },
            TermType::Integer => Self::integer(*term),
            TermType::Float => match term.decode() {
                Ok(value) => View::Float(value),
                Err(_) => View::Other("a float"),
            },
            TermType::List => View::List,
            TermType::Map if term.map_get(atoms::__struct__()).is_ok() => View::Other("a struct"),
            TermType::Map => View::Map,
            TermType::Tuple => View::Other("a tuple"),
            TermType::Fun => View::Other("a function"),
            TermType::Pid => View::Other("a pid"),
            TermType::Port => View::Other("a port"),
            TermType::Ref => View::Other("a reference"),
            TermType::Unknown => View::Other("this kind of term"),
        }
    }

    fn items(&self, list: &Term<'a>, into: &mut Vec<Term<'a>>) -> bool {
        let mut rest = *list;
        while let Ok((head, tail)) = rest.list_get_cell() {
            into.push(head);
            rest = tail;
        }
        rest.is_empty_list()
    }

    // Never inline: its iterators would take their room of the stack once a level of nesting.
    #[inline(never)]
    fn entries(&self, map: &Term<'a>, into: &mut Vec<(Term<'a>, Term<'a>)>) {
        into.extend(MapIterator::new(*map).into_iter().flatten());
    }

    fn key<'t>(&'t self, term: &'t Term<'a>) -> Option<Cow<'t, [u8]>> {
        match term.get_type() {
            TermType::Atom => Some(Cow::Owned(atom_name(*term))),
            TermType::Binary => Binary::from_term(*term)
                .ok()
                .map(|name| Cow::Borrowed(name.as_slice())),
            _ => None,
        }
    }
}

impl<'a> StructReader for TermReader<'a> {
    fn shape(&self, term: &Term<'a>) -> Option<ShapeId> {
        let module = term.map_get(atoms::__struct__()).ok()?;
        self.protocol.shape_of(module.as_c_arg())
    }

    fn field(&self, term: &Term<'a>, name: AtomId) -> Option<Term<'a>> {
        term.map_get(self.atom_term(name)).ok()
    }

    fn atom(&self, term: &Term<'a>) -> Option<AtomId> {
        self.protocol.atom_id(term.as_c_arg())
    }

    fn atom_term(&self, atom: AtomId) -> Term<'a> {
        // SAFETY: an atom belongs to every environment.
        unsafe { Term::new(self.env, self.protocol.atom(atom)) }
    }

    fn pair(&self, term: &Term<'a>) -> Option<(Term<'a>, Term<'a>)> {
        match get_tuple(*term).ok()?.as_slice() {
            [first, second] => Some((*first, *second)),
            _ => None,
        }
    }
}
