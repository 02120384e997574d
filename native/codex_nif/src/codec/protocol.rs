//! The protocol table with its names as atoms.

use std::collections::HashMap;
use std::sync::OnceLock;

use codex_wire::{AtomId, Root, ShapeId, Table, TableError};
use rustler::sys::ErlNifTerm;
use rustler::types::atom::{Atom, nil};
use rustler::types::map::MapIterator;
use rustler::{Encoder, Env, Error, NifResult, Term};

/// Everything that decoding and encoding look up; made once in the life of the VM, never changed.
pub struct Protocol {
    pub table: Table,
    /// By [`AtomId`]. Atoms are the same word in every environment, for ever.
    atoms: Vec<ErlNifTerm>,
    by_atom: HashMap<ErlNifTerm, AtomId>,
    /// By [`ShapeId`]: the keys of the struct's map.
    keys: Vec<Vec<ErlNifTerm>>,
    by_module: HashMap<ErlNifTerm, ShapeId>,
}

impl Protocol {
    /// The protocol of the pinned engine. The first call loads it, and makes its atoms: no other call makes any.
    ///
    /// # Errors
    /// Raises if the table is broken, which the tests of `codex_wire` exclude.
    pub fn get(env: Env) -> NifResult<&'static Self> {
        static PROTOCOL: OnceLock<Result<Protocol, TableError>> = OnceLock::new();
        match PROTOCOL.get_or_init(|| Self::load(env)) {
            Ok(protocol) => Ok(protocol),
            Err(error) => Err(Error::RaiseTerm(Box::new(error.to_string()))),
        }
    }

    fn load(env: Env) -> Result<Self, TableError> {
        let table = Table::load(Table::PROTOCOL, |names| sort_as_map(env, names))?;
        let atoms: Vec<_> = table.atoms().iter().map(|name| atom(env, name)).collect();
        let shapes = || table.shapes().iter();
        let keys = |fields: &Vec<AtomId>| fields.iter().map(|field| atoms[*field]).collect();
        let modules = shapes().enumerate();
        Ok(Self {
            by_atom: (atoms.iter().enumerate())
                .map(|(id, atom)| (*atom, id))
                .collect(),
            keys: shapes().map(|shape| keys(&shape.fields)).collect(),
            by_module: modules
                .map(|(id, shape)| (atoms[shape.module], id))
                .collect(),
            atoms,
            table,
        })
    }

    /// `exec`, `app_server`, `line` (whichever it is), `connection`, or the name of a definition.
    ///
    /// # Errors
    /// `badarg` for any other name.
    pub fn root(&self, name: &str) -> NifResult<Root> {
        self.table.root(name).ok_or(Error::BadArg)
    }

    pub fn atom(&self, id: AtomId) -> ErlNifTerm {
        self.atoms[id]
    }

    pub fn atom_id(&self, atom: ErlNifTerm) -> Option<AtomId> {
        self.by_atom.get(&atom).copied()
    }

    pub fn keys(&self, shape: ShapeId) -> &[ErlNifTerm] {
        &self.keys[shape]
    }

    pub fn shape_of(&self, module: ErlNifTerm) -> Option<ShapeId> {
        self.by_module.get(&module).copied()
    }
}

fn atom(env: Env, name: &str) -> ErlNifTerm {
    // Fails for names beyond 255 characters or Latin-1 only, which no Elixir module or field of ours has.
    Atom::from_str(env, name)
        .unwrap_or_else(|_| nil())
        .as_c_arg()
}

/// Sorts the names of keys as the VM sorts them in a small map, which depends on its version: a map whose keys come
/// sorted is made without moving any.
fn sort_as_map(env: Env, names: &mut Vec<&str>) {
    let keys: Vec<Term> = (names.iter())
        // SAFETY: an atom belongs to every environment.
        .map(|name| unsafe { Term::new(env, atom(env, name)) })
        .collect();
    let places: Vec<Term> = (0..names.len()).map(|place| place.encode(env)).collect();
    let Ok(map) = Term::map_from_term_arrays(env, &keys, &places) else {
        return;
    };
    let sorted: Vec<&str> = MapIterator::new(map)
        .into_iter()
        .flatten()
        .filter_map(|(_, place)| place.decode::<usize>().ok())
        .map(|place| names[place])
        .collect();
    if sorted.len() == names.len() {
        *names = sorted;
    }
}
