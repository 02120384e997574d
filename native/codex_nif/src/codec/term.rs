//! Builds terms.

use codex_wire::{AtomId, Builder, ShapeId, StructBuilder};
use rustler::sys::{
    ErlNifTerm, enif_make_double, enif_make_int64, enif_make_list_from_array,
    enif_make_map_from_arrays, enif_make_map_put, enif_make_new_binary,
};
use rustler::types::atom;
use rustler::types::tuple::make_tuple;
use rustler::{BigInt, Binary, Encoder, Env, Term};

use super::protocol::Protocol;

/// Makes terms in the environment of one NIF call.
///
/// Works on bare words, not on [`Term`], which carries its environment along: the arrays of a list's or a map's parts then go to
/// the VM as they are. All words are made in `env`, and none outlives it: [`TermBuilder::to_term`] gives them their lifetime back.
pub struct TermBuilder<'a> {
    env: Env<'a>,
    protocol: &'static Protocol,
    /// What strings may point into, and where the input begins in it.
    whole: Option<Binary<'a>>,
    start: usize,
    empty_map: ErlNifTerm,
}

impl<'a> TermBuilder<'a> {
    pub fn new(env: Env<'a>, protocol: &'static Protocol) -> Self {
        Self {
            env,
            protocol,
            whole: None,
            start: 0,
            empty_map: Term::map_new(env).as_c_arg(),
        }
    }

    /// From now on the input is the part of `whole` that begins at byte `start`, or of no binary.
    pub fn point_into(&mut self, whole: Option<Binary<'a>>, start: usize) {
        self.whole = whole;
        self.start = start;
    }

    /// The term behind a word that this builder made.
    pub fn to_term(&self, word: ErlNifTerm) -> Term<'a> {
        // SAFETY: every word of this builder was made in its environment.
        unsafe { Term::new(self.env, word) }
    }

    fn copy(&self, bytes: &[u8]) -> ErlNifTerm {
        let mut word = atom::nil().as_c_arg();
        // SAFETY: the VM gives room for exactly so many bytes (it ends itself when there is no memory), and the new binary
        // cannot overlap `bytes`.
        unsafe {
            let room = enif_make_new_binary(self.env.as_c_arg(), bytes.len(), &mut word);
            std::ptr::copy_nonoverlapping(bytes.as_ptr(), room, bytes.len());
        }
        word
    }

    fn map_of(&self, keys: &[ErlNifTerm], values: &[ErlNifTerm]) -> ErlNifTerm {
        let count = keys.len().min(values.len());
        let mut map = self.empty_map;
        // SAFETY: two arrays of at least `count` words of this environment (atoms belong to every one).
        let made = unsafe {
            enif_make_map_from_arrays(
                self.env.as_c_arg(),
                keys.as_ptr(),
                values.as_ptr(),
                count,
                &mut map,
            )
        };
        if made == 0 {
            return self.map_with_duplicates(keys, values);
        }
        map
    }

    /// A map one key at a time, where the VM refuses to make it at once: of two equal keys the last one wins.
    #[cold]
    fn map_with_duplicates(&self, keys: &[ErlNifTerm], values: &[ErlNifTerm]) -> ErlNifTerm {
        let env = self.env.as_c_arg();
        // SAFETY: all words belong to `env`; `map` is a map.
        unsafe {
            let mut map = self.empty_map;
            for (&key, &value) in keys.iter().zip(values) {
                enif_make_map_put(env, map, key, value, &mut map);
            }
            map
        }
    }
}

impl Builder for TermBuilder<'_> {
    type Term = ErlNifTerm;

    fn null(&mut self) -> ErlNifTerm {
        atom::nil().as_c_arg()
    }

    fn boolean(&mut self, value: bool) -> ErlNifTerm {
        if value {
            atom::true_().as_c_arg()
        } else {
            atom::false_().as_c_arg()
        }
    }

    fn integer(&mut self, value: i64) -> ErlNifTerm {
        // SAFETY: a plain call with a number.
        unsafe { enif_make_int64(self.env.as_c_arg(), value) }
    }

    fn big_integer(&mut self, digits: &str) -> ErlNifTerm {
        // The decoder passes nothing but digits.
        let value: BigInt = digits.parse().unwrap_or_default();
        value.encode(self.env).as_c_arg()
    }

    fn float(&mut self, value: f64) -> ErlNifTerm {
        // SAFETY: a plain call with a finite number.
        unsafe { enif_make_double(self.env.as_c_arg(), value) }
    }

    fn string(&mut self, text: &str, at: Option<usize>) -> ErlNifTerm {
        match (at, self.whole) {
            // A sub-binary keeps the whole binary alive: only where that is at most twice what it shows.
            (Some(at), Some(whole)) if text.len() > SMALL && 2 * text.len() >= whole.len() => {
                match whole.make_subbinary(self.start + at, text.len()) {
                    Ok(part) => part.to_term(self.env).as_c_arg(),
                    Err(_) => self.copy(text.as_bytes()),
                }
            }
            _ => self.copy(text.as_bytes()),
        }
    }

    fn list(&mut self, items: &[ErlNifTerm]) -> ErlNifTerm {
        // SAFETY: the words belong to this environment. A list of 2^32 items is beyond any input that fits in memory as terms.
        unsafe {
            enif_make_list_from_array(self.env.as_c_arg(), items.as_ptr(), items.len() as u32)
        }
    }

    fn map(&mut self, keys: &[ErlNifTerm], values: &[ErlNifTerm]) -> ErlNifTerm {
        self.map_of(keys, values)
    }
}

impl StructBuilder for TermBuilder<'_> {
    fn atom(&mut self, atom: AtomId) -> ErlNifTerm {
        self.protocol.atom(atom)
    }

    fn empty_map(&mut self) -> ErlNifTerm {
        self.empty_map
    }

    fn structure(&mut self, shape: ShapeId, values: &[ErlNifTerm]) -> ErlNifTerm {
        self.map_of(self.protocol.keys(shape), values)
    }

    fn pair(&mut self, first: ErlNifTerm, second: ErlNifTerm) -> ErlNifTerm {
        let elements = [self.to_term(first), self.to_term(second)];
        make_tuple(self.env, &elements).as_c_arg()
    }
}

/// Up to so many bytes the VM keeps a binary on the process's own heap, where a copy costs no more than a reference.
const SMALL: usize = 64;
