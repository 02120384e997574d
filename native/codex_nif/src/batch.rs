//! From a block of output to the entries that the owner gets.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use codex_process::Block;
use codex_wire::{Root, join_deltas};
use memchr::memchr;
use rustler::{Binary, Encoder, Env, NifMap, NifResult, Resource, ResourceArc, Term};

use crate::codec::{LineDecoder, Part, binary};
use crate::owner::Owner;

mod atoms {
    rustler::atoms! { lines, bad_line }
}

/// How much of a bad or cut line is shown.
const EXCERPT_BYTES: usize = 512;
/// From this size on a block becomes a binary, into which the strings that are at least half of it point. Only a block
/// with a long line in it grows to that (short ones that came in the same read may be in it too); in any other no string
/// could be so large a part.
pub const LONG_LINE_BYTES: usize = 256 * 1024;

/// What lines are read as.
pub enum Wire {
    /// Binaries, as they are.
    Lines,
    /// JSON objects, by this root of the protocol table.
    Json(Root),
}

impl Wire {
    /// `:lines`, or the name of a root.
    pub fn from_term<'a>(env: Env<'a>, term: Term<'a>) -> NifResult<Self> {
        if atoms::lines() == term {
            return Ok(Self::Lines);
        }
        Ok(Self::Json(LineDecoder::new(env)?.root(term.decode()?)?))
    }
}

/// Reads the output of one process, and keeps count of it.
pub struct Reader {
    wire: Wire,
    lines: AtomicU64,
    blank_lines: AtomicU64,
    noise_lines: AtomicU64,
    joined: AtomicU64,
    cut: Mutex<Option<Vec<u8>>>,
    /// Whose process it is, for the log.
    owner: Arc<Owner>,
}

/// A line that should decode and does not.
#[derive(NifMap)]
struct BadLine<'a> {
    offset: u64,
    bytes: usize,
    excerpt: Term<'a>,
    reason: String,
}

/// The memory of a block with one long line, for as long as a binary points into it.
struct LongLine(Vec<u8>);

#[rustler::resource_impl]
impl Resource for LongLine {}

impl Reader {
    pub fn new(wire: Wire, owner: Arc<Owner>) -> Self {
        Self {
            wire,
            lines: AtomicU64::new(0),
            blank_lines: AtomicU64::new(0),
            noise_lines: AtomicU64::new(0),
            joined: AtomicU64::new(0),
            cut: Mutex::new(None),
            owner,
        }
    }

    /// Lines of any kind.
    pub fn lines(&self) -> u64 {
        self.lines.load(Ordering::Relaxed)
    }

    pub fn blank_lines(&self) -> u64 {
        self.blank_lines.load(Ordering::Relaxed)
    }

    /// Lines that are no JSON objects.
    pub fn noise_lines(&self) -> u64 {
        self.noise_lines.load(Ordering::Relaxed)
    }

    /// Lines that became part of the event of the line before.
    pub fn joined_lines(&self) -> u64 {
        self.joined.load(Ordering::Relaxed)
    }

    /// The beginning of a last line without its end.
    pub fn cut(&self) -> MutexGuard<'_, Option<Vec<u8>>> {
        self.cut.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether lines become more than binaries.
    pub fn builds_terms(&self) -> bool {
        matches!(self.wire, Wire::Json(_))
    }

    /// # Errors
    /// Raises if the protocol table is broken.
    pub fn entries<'a>(&self, env: Env<'a>, block: Block) -> NifResult<Vec<Term<'a>>> {
        if block.bytes.len() >= LONG_LINE_BYTES {
            let memory = ResourceArc::new(LongLine(block.bytes));
            let whole = memory.make_binary(env, |line| &line.0);
            self.read(env, whole.as_slice(), Some(whole), block.offset)
        } else {
            self.read(env, &block.bytes, None, block.offset)
        }
    }

    /// Reads the lines of `bytes`, which are the contents of `whole` where strings may point into it.
    fn read<'a>(
        &self,
        env: Env<'a>,
        bytes: &[u8],
        whole: Option<Binary<'a>>,
        offset: u64,
    ) -> NifResult<Vec<Term<'a>>> {
        let mut entries = Vec::new();
        let mut decoder = LineDecoder::new(env)?;
        let joins = matches!(self.wire, Wire::Json(Root::Connection(_)));
        let mut joined = Vec::new();
        let line = |decoder: &mut LineDecoder<'a>, start: usize, end: usize, cut: bool| {
            let part = Part {
                bytes: &bytes[start..end],
                start,
                whole,
            };
            self.line(decoder, env, part, offset + start as u64, cut)
        };
        let mut start = 0;
        // Of lines up to here it is known already whether they can be joined.
        let mut known = 0;
        while let Some(length) = memchr(b'\n', &bytes[start..]) {
            let end = start + length;
            if joins
                && start >= known
                && let Some((count, joined_end)) = join_deltas(&bytes[start..], &mut joined)
            {
                known = start + joined_end;
                if let Some(entry) = self.joined(&mut decoder, &joined, count) {
                    entries.push(entry);
                    start = known + 1;
                    continue;
                }
            }
            entries.extend(line(&mut decoder, start, end, false));
            start = end + 1;
        }
        if start < bytes.len() {
            entries.extend(line(&mut decoder, start, bytes.len(), true));
        }
        Ok(entries)
    }

    /// The one event that so many lines are together; `None` if there is something wrong with one of them.
    fn joined<'a>(
        &self,
        decoder: &mut LineDecoder<'a>,
        line: &[u8],
        count: usize,
    ) -> Option<Term<'a>> {
        let Wire::Json(root) = self.wire else {
            return None;
        };
        let part = Part {
            bytes: line,
            start: 0,
            whole: None,
        };
        let event = decoder.decode(root, part).ok()?;
        self.lines.fetch_add(count as u64, Ordering::Relaxed);
        self.joined.fetch_add(count as u64 - 1, Ordering::Relaxed);
        Some(event)
    }

    fn line<'a>(
        &self,
        decoder: &mut LineDecoder<'a>,
        env: Env<'a>,
        line: Part<'_, 'a>,
        offset: u64,
        cut: bool,
    ) -> Option<Term<'a>> {
        self.lines.fetch_add(1, Ordering::Relaxed);
        let Wire::Json(root) = self.wire else {
            if cut {
                self.keep_cut(line.bytes);
            }
            return Some(raw(env, line));
        };
        match line.bytes.iter().find(|byte| !is_blank(**byte)) {
            None => {
                self.blank_lines.fetch_add(1, Ordering::Relaxed);
                None
            }
            Some(b'{') => {
                let failure = match decoder.decode(root, line) {
                    // Also without its newline: a whole object cannot be the beginning of a longer one.
                    Ok(term) => return Some(term),
                    Err(failure) => failure,
                };
                if cut {
                    self.keep_cut(line.bytes);
                }
                // The line itself is the caller's to show or not.
                tracing::debug!(
                    os_pid = self.owner.os_pid(),
                    offset,
                    bytes = line.bytes.len(),
                    cut,
                    reason = %failure,
                    "a line does not decode"
                );
                Some(bad_line(env, line.bytes, offset, cut, &failure.to_string()))
            }
            Some(_) => {
                self.noise_lines.fetch_add(1, Ordering::Relaxed);
                tracing::debug!(
                    os_pid = self.owner.os_pid(),
                    offset,
                    bytes = line.bytes.len(),
                    "a line is no JSON object, and is skipped"
                );
                if cut {
                    self.keep_cut(line.bytes);
                }
                None
            }
        }
    }

    fn keep_cut(&self, line: &[u8]) {
        *self.cut() = Some(excerpt(line).to_vec());
    }
}

/// The line itself: a copy, unless it is most of the binary that it is in.
fn raw<'a>(env: Env<'a>, line: Part<'_, 'a>) -> Term<'a> {
    line.whole
        .filter(|whole| 2 * line.bytes.len() >= whole.len())
        .and_then(|whole| whole.make_subbinary(line.start, line.bytes.len()).ok())
        .map_or_else(|| binary(env, line.bytes), |part| part.encode(env))
}

/// What JSON allows around a value, the newline apart.
fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r')
}

fn excerpt(line: &[u8]) -> &[u8] {
    &line[..line.len().min(EXCERPT_BYTES)]
}

fn bad_line<'a>(env: Env<'a>, line: &[u8], offset: u64, cut: bool, failure: &str) -> Term<'a> {
    let reason = if cut {
        format!("the line was cut off: {failure}")
    } else {
        failure.to_owned()
    };
    let bad = BadLine {
        offset,
        bytes: line.len(),
        excerpt: binary(env, excerpt(line)),
        reason,
    };
    (atoms::bad_line(), bad).encode(env)
}
