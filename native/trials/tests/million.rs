//! A million hostile lines, each between two good ones, through pipe, framing and decoding.

use std::sync::mpsc::channel;
use std::thread;

use codex_process::{Block, Process, Spec, Status, Taken};
use codex_wire::value::{Term, Value};
use trials::decoding;
use trials::stream::{Hostile, after, before};

const CHILD: &str = env!("CARGO_BIN_EXE_trial_child");
const LINES: u64 = 1_000_000;
const SHARES: u64 = 2;

/// What became of the lines.
#[derive(Debug, Default, PartialEq, Eq)]
struct Counts {
    hostile: u64,
    events: u64,
    refused: u64,
    good: u64,
}

#[test]
fn a_million_hostile_lines_harm_nobody() {
    let shares: Vec<_> = (0..SHARES)
        .map(|seed| thread::spawn(move || run(seed, LINES / SHARES)))
        .collect();
    let mut sum = Counts::default();
    for share in shares {
        let counts = share.join().expect("all properties hold");
        sum.hostile += counts.hostile;
        sum.events += counts.events;
        sum.refused += counts.refused;
        sum.good += counts.good;
    }
    println!("{sum:?}");
    assert_eq!((sum.hostile, sum.good), (LINES, 2 * LINES));
    // Most of what a mutation leaves is no JSON; what is tested is both.
    assert!(sum.events > LINES / 20 && sum.refused > LINES / 2);
}

/// Takes the output of a child that prints `count` hostile lines, and compares it with what it must have printed.
fn run(seed: u64, count: u64) -> Counts {
    let (sender, notices) = channel();
    let spec = Spec {
        guard: CHILD.into(),
        program: CHILD.into(),
        args: [
            "lines".into(),
            seed.to_string().into(),
            count.to_string().into(),
        ]
        .into(),
        env: vec![],
        cwd: None,
        ladder: vec![],
        cleanup: vec![],
        queue_bytes: 1 << 20,
        stderr_bytes: 1 << 16,
    };
    let process = Process::start(spec, move |notice| drop(sender.send(notice))).expect("starts");
    let mut expected = Expected::new(seed);
    let mut counts = Counts::default();
    loop {
        match process.take() {
            Taken::Block(block) => expected.compare(&block, &mut counts),
            Taken::Wait => drop(notices.recv().expect("there will be more")),
            Taken::Exit(report) => {
                assert_eq!(
                    report.status,
                    Status::Code(0),
                    "{}",
                    String::from_utf8_lossy(&report.stderr)
                );
                return counts;
            }
        }
    }
}

/// What the child prints, told once more: a good line, a hostile one, a good one.
struct Expected {
    hostile: Hostile,
    number: u64,
    three: Vec<u8>,
    /// How much of the three lines has come.
    come: usize,
    total: u64,
}

impl Expected {
    fn new(seed: u64) -> Self {
        let mut expected = Self {
            hostile: Hostile::new(seed),
            number: 0,
            three: vec![],
            come: 0,
            total: 0,
        };
        expected.three();
        expected
    }

    fn three(&mut self) {
        let hostile = self.hostile.next_line();
        let (before, after) = (before(self.number), after(self.number));
        self.three = [before.as_bytes(), &hostile, after.as_bytes(), b""].join(&b'\n');
        self.come = 0;
    }

    fn compare(&mut self, block: &Block, counts: &mut Counts) {
        assert_eq!(block.offset, self.total);
        self.total += block.bytes.len() as u64;
        for line in block.bytes.split_inclusive(|byte| *byte == b'\n') {
            self.line(line, counts);
        }
    }

    fn line(&mut self, line: &[u8], counts: &mut Counts) {
        let rest = &self.three[self.come..];
        assert!(
            rest.starts_with(line),
            "line {} is not what was printed",
            self.number
        );
        let (first, last) = (self.come == 0, line.len() == rest.len());
        let event = decoding::check(&line[..line.len() - 1]);
        if first || last {
            counts.good += 1;
            let name = if first { "before" } else { "after" };
            let event = event.expect("a good line stays good");
            assert!(holds(&event, &format!("{name}-{}", self.number)));
        } else if event.is_ok() {
            counts.events += 1;
        } else {
            counts.refused += 1;
        }
        self.come += line.len();
        if last {
            counts.hostile += 1;
            self.number += 1;
            self.three();
        }
    }
}

/// Whether `text` is somewhere in `term`.
fn holds(term: &Term, text: &str) -> bool {
    match &**term {
        Value::String(string) => string == text,
        Value::Struct(_, values) => values.iter().any(|value| holds(value, text)),
        _ => false,
    }
}
