//! A turn's notifications, and where in them the ids of their thread and turn stand.

use std::io;

use super::answers::{A_THREAD, A_TURN};

pub struct Script {
    text: Vec<u8>,
    lines: Vec<Line>,
    /// Offsets in the text, of all lines.
    threads: Vec<usize>,
    turns: Vec<usize>,
}

/// Where a line ends, with the places of its ids before it.
struct Line {
    end: usize,
    threads: usize,
    turns: usize,
}

impl Script {
    pub fn read(path: &str) -> io::Result<Self> {
        let text = std::fs::read_to_string(path)?;
        let places = |id: &str| text.match_indices(id).map(|(at, _)| at).collect::<Vec<_>>();
        let (threads, turns) = (places(A_THREAD), places(A_TURN));
        let lines = text
            .match_indices('\n')
            .map(|(at, _)| Line {
                end: at + 1,
                threads: threads.partition_point(|place| *place < at),
                turns: turns.partition_point(|place| *place < at),
            })
            .collect();
        Ok(Self {
            text: text.into_bytes(),
            lines,
            threads,
            turns,
        })
    }

    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// One line, with these ids in it: ids are all of the same length.
    pub fn write(&self, line: usize, thread: &str, turn: &str, output: &mut Vec<u8>) {
        let first = Line {
            end: 0,
            threads: 0,
            turns: 0,
        };
        let before = if line == 0 {
            &first
        } else {
            &self.lines[line - 1]
        };
        let line = &self.lines[line];
        let start = output.len();
        output.extend_from_slice(&self.text[before.end..line.end]);
        let written = &mut output[start..];
        let mut put = |places: &[usize], id: &str| {
            for place in places {
                let at = place - before.end;
                written[at..at + id.len()].copy_from_slice(id.as_bytes());
            }
        };
        put(&self.threads[before.threads..line.threads], thread);
        put(&self.turns[before.turns..line.turns], turn);
    }
}
