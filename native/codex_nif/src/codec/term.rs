//! Builds terms.

use codex_wire::Builder;
use rustler::sys::{
    ErlNifTerm, enif_make_double, enif_make_int64, enif_make_list_from_array,
    enif_make_map_from_arrays, enif_make_map_put, enif_make_new_binary, enif_make_new_map,
    enif_make_sub_binary,
};
use rustler::types::atom;
use rustler::{BigInt, Binary, Encoder, Env, Term};

/// Makes terms in the environment of one NIF call, out of one input binary.
///
/// Works on bare words, not on [`Term`], which carries its environment along: the arrays of a list's or a map's parts then go to
/// the VM as they are. All words are made in `env`, and none outlives it: [`TermBuilder::to_term`] gives them their lifetime back.
pub struct TermBuilder<'a> {
    env: Env<'a>,
    input: Binary<'a>,
}

impl<'a> TermBuilder<'a> {
    pub fn new(env: Env<'a>, input: Binary<'a>) -> Self {
        Self { env, input }
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

    /// A map one key at a time, where the VM refuses to make it at once: of two equal keys the last one wins.
    #[cold]
    fn map_with_duplicates(&self, keys: &[ErlNifTerm], values: &[ErlNifTerm]) -> ErlNifTerm {
        let env = self.env.as_c_arg();
        // SAFETY: all words belong to `env`; `map` is a map.
        unsafe {
            let mut map = enif_make_new_map(env);
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
        match at {
            // A sub-binary keeps the whole input alive: only where that is at most twice what it shows.
            Some(at) if text.len() > SMALL && 2 * text.len() >= self.input.len() => {
                let input = self.input.to_term(self.env).as_c_arg();
                // SAFETY: `at` and the length lie within the input, a binary of this environment.
                unsafe { enif_make_sub_binary(self.env.as_c_arg(), input, at, text.len()) }
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
        let mut map = atom::nil().as_c_arg();
        // SAFETY: two arrays of the same length with words of this environment.
        let made = unsafe {
            enif_make_map_from_arrays(
                self.env.as_c_arg(),
                keys.as_ptr(),
                values.as_ptr(),
                keys.len(),
                &mut map,
            )
        };
        if made == 0 {
            return self.map_with_duplicates(keys, values);
        }
        map
    }
}

/// Up to so many bytes the VM keeps a binary on the process's own heap, where a copy costs no more than a reference.
const SMALL: usize = 64;
