//! A decoded batch, on its way from the thread that made it to the process that asks for it.
//!
//! A thread of `codex_process` decodes into an environment that belongs to nobody ([`Batch::read`]). The owner takes it
//! with a call that takes the same short time however large it is ([`Batch::hand_over`]): the environment becomes a message
//! to the caller himself, and a message of an environment is moved, not copied. He receives it at once.

use codex_process::Block;
use rustler::env::SavedTerm;
use rustler::sys::enif_send;
use rustler::{Encoder, Env, OwnedEnv, Reference};

use crate::batch::{LONG_LINE_BYTES, Reader};

/// Entries, and the environment that they live in. Dropping it frees them, on whatever thread.
pub struct Batch {
    env: OwnedEnv,
    entries: SavedTerm,
}

impl Batch {
    /// Decodes a block; `None` if there is no entry in it. Panics if the protocol table is broken, which the start of an
    /// engine excludes.
    pub fn read(reader: &Reader, block: Block) -> Option<Batch> {
        let env = OwnedEnv::new();
        let entries = env.run(|inside| {
            if reader.builds_terms() && block.bytes.len() < LONG_LINE_BYTES {
                reserve(inside, TERM_BYTES * block.bytes.len());
            }
            let entries = reader.entries(inside, block);
            let entries = entries.unwrap_or_else(|_| panic!("the protocol table is broken"));
            (!entries.is_empty()).then(|| env.save(entries))
        })?;
        Some(Batch { env, entries })
    }

    /// Puts `{mark, entries}` into the mailbox of the process that calls the NIF.
    pub fn hand_over(self, caller: Env, mark: Reference) {
        let (env, message) = self.env.run(|env| {
            let message = (mark.in_env(env), self.entries.load(env)).encode(env);
            (env.as_c_arg(), message.as_c_arg())
        });
        // SAFETY: `caller` is the environment of the NIF call that runs on this thread, so this may send on its behalf.
        // `message` was made in `env`, which is empty afterwards, and of which nothing is used any more but to free it.
        // rustler's own `send` knows environments of calls and threads of ours, and nothing between them.
        unsafe { enif_send(caller.as_c_arg(), caller.pid().as_c_arg(), env, message) };
    }
}

/// What a byte of text becomes, in bytes of the heap: 1.96 in a mixture of all exec events.
const TERM_BYTES: usize = 2;

/// Has the environment set aside so much memory in one piece for the terms that come.
///
/// Otherwise it asks for a piece every 200 words, which the owner's garbage collection then returns one by one to the
/// allocator that our threads share, and everybody waits at its lock: a fifth of the time of a batch. The C interface
/// has no call for it; but what the external format announces is set aside before it is read, and a zero of so many
/// digits is a small integer that needs nothing of it. A VM that would refuse that changes nothing but the speed.
fn reserve(env: Env, bytes: usize) {
    /// The version of the format, and the tag of a large integer. Four bytes of length and one of the sign follow.
    const LARGE_BIG: [u8; 2] = [131, 111];
    let mut zero = vec![0; LARGE_BIG.len() + 5 + bytes];
    zero[..2].copy_from_slice(&LARGE_BIG);
    zero[2..6].copy_from_slice(&(bytes as u32).to_be_bytes());
    let _ = env.binary_to_term(&zero);
}
