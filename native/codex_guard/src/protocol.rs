//! What the owner and the guard say to each other over the control socket, a stream socket of the local kind.
//!
//! The owner sends single bytes ([`Command`]); the first is `Start`, which carries the engine's standard input.
//! The guard sends frames of [`Report::LEN`] bytes: `Started` (on Linux with a process descriptor of the
//! engine) and later `Exited`, or only `Failed`. The end of the stream says that the other side is gone.

use std::fmt::Write as _;
use std::time::Duration;

/// Words or bytes that do not belong to this protocol.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProtocolError {
    /// A byte that starts no command, report, stage or status.
    #[error("unknown byte {byte} where a {what} was expected")]
    Byte { what: &'static str, byte: u8 },
    /// A step of the ladder that is not `int=MS`, `term=MS` or `wait=MS`.
    #[error("bad step {0:?} in the shutdown ladder (expected int=MS, term=MS or wait=MS)")]
    Step(String),
}

/// A signal that the owner may ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    Int,
    Term,
    Kill,
}

/// What a step of the ladder does first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Nothing: the owner has closed the engine's standard input, or is gone, and the engine ends by itself.
    Wait,
    Int,
    Term,
}

/// One step of the shutdown ladder. After the last one everything is killed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    pub action: Action,
    /// How long the engine has to end after it.
    pub grace: Duration,
}

/// Writes a ladder as the guard's `--ladder` takes it: `int=400,term=200` (milliseconds).
///
/// ```
/// use codex_guard::protocol::{format_ladder, parse_ladder};
/// let ladder = parse_ladder("wait=400,term=200").unwrap();
/// assert_eq!(format_ladder(&ladder), "wait=400,term=200");
/// ```
pub fn format_ladder(ladder: &[Step]) -> String {
    let mut text = String::new();
    for step in ladder {
        let action = match step.action {
            Action::Wait => "wait",
            Action::Int => "int",
            Action::Term => "term",
        };
        let comma = if text.is_empty() { "" } else { "," };
        // Writing to a `String` cannot fail.
        let _ = write!(text, "{comma}{action}={}", step.grace.as_millis());
    }
    text
}

/// Reads what [`format_ladder`] writes. The empty text is the empty ladder: kill at once.
pub fn parse_ladder(text: &str) -> Result<Vec<Step>, ProtocolError> {
    let parse = |step: &str| {
        let (action, grace) = step.split_once('=')?;
        let action = match action {
            "wait" => Action::Wait,
            "int" => Action::Int,
            "term" => Action::Term,
            _ => return None,
        };
        // 32 bits: a deadline of 49 days cannot overflow the clock.
        let grace = Duration::from_millis(grace.parse::<u32>().ok()?.into());
        Some(Step { action, grace })
    };
    let steps = text.split(',').filter(|step| !step.is_empty());
    steps
        .map(|step| parse(step).ok_or_else(|| ProtocolError::Step(step.into())))
        .collect()
}

/// From the owner to the guard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Command {
    /// Start the engine. The message carries its standard input.
    Start,
    /// Run the ladder.
    Stop,
    /// Send this to the engine (to it alone, not to what it started).
    Signal(Signal),
}

impl Command {
    /// The byte on the control socket.
    pub fn encode(self) -> u8 {
        match self {
            Command::Start => b'S',
            Command::Stop => b'Q',
            Command::Signal(Signal::Int) => b'i',
            Command::Signal(Signal::Term) => b't',
            Command::Signal(Signal::Kill) => b'k',
        }
    }

    /// The command of a byte; an error for every other byte.
    pub fn decode(byte: u8) -> Result<Command, ProtocolError> {
        match byte {
            b'S' => Ok(Command::Start),
            b'Q' => Ok(Command::Stop),
            b'i' => Ok(Command::Signal(Signal::Int)),
            b't' => Ok(Command::Signal(Signal::Term)),
            b'k' => Ok(Command::Signal(Signal::Kill)),
            byte => Err(ProtocolError::Byte {
                what: "command",
                byte,
            }),
        }
    }
}

/// At which point a start failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Changing to the working directory.
    Cwd,
    /// Starting the program.
    Exec,
}

/// How the engine ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Code(i32),
    Signal(i32),
    /// Nobody saw it: the guard was killed, or the engine could not be killed in time.
    Unknown,
}

/// From the guard to the owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Report {
    Started {
        pid: u32,
    },
    Failed {
        stage: Stage,
        errno: i32,
    },
    Exited {
        status: Status,
        /// How many descendants of the engine were still there and were killed.
        swept: u32,
        /// How many could not be ended in time (of another user, or hanging in the kernel).
        left: u32,
    },
}

impl Report {
    /// Bytes of every encoded report.
    pub const LEN: usize = 14;

    /// The frame on the control socket: kind, detail, and three little-endian words.
    pub fn encode(&self) -> [u8; Report::LEN] {
        let (kind, detail, words) = match *self {
            Report::Started { pid } => (b'S', 0, [pid, 0, 0]),
            Report::Failed { stage, errno } => {
                let stage = match stage {
                    Stage::Cwd => b'c',
                    Stage::Exec => b'e',
                };
                (b'F', stage, [errno as u32, 0, 0])
            }
            Report::Exited {
                status,
                swept,
                left,
            } => {
                let (status, value) = match status {
                    Status::Code(code) => (b'c', code),
                    Status::Signal(signal) => (b's', signal),
                    Status::Unknown => (b'u', 0),
                };
                (b'X', status, [value as u32, swept, left])
            }
        };
        let mut frame = [0; Report::LEN];
        frame[0] = kind;
        frame[1] = detail;
        for (place, word) in frame[2..].chunks_exact_mut(4).zip(words) {
            place.copy_from_slice(&word.to_le_bytes());
        }
        frame
    }

    /// The report of a frame; an error for what [`Report::encode`] does not write.
    pub fn decode(frame: &[u8; Report::LEN]) -> Result<Report, ProtocolError> {
        let word = |at: usize| {
            u32::from_le_bytes([frame[at], frame[at + 1], frame[at + 2], frame[at + 3]])
        };
        let (value, swept, left) = (word(2), word(6), word(10));
        match (frame[0], frame[1]) {
            (b'S', _) => Ok(Report::Started { pid: value }),
            (b'F', b'c') => Ok(Report::Failed {
                stage: Stage::Cwd,
                errno: value as i32,
            }),
            (b'F', b'e') => Ok(Report::Failed {
                stage: Stage::Exec,
                errno: value as i32,
            }),
            (b'F', byte) => Err(ProtocolError::Byte {
                what: "stage",
                byte,
            }),
            (b'X', b'c') => Ok(Report::Exited {
                status: Status::Code(value as i32),
                swept,
                left,
            }),
            (b'X', b's') => Ok(Report::Exited {
                status: Status::Signal(value as i32),
                swept,
                left,
            }),
            (b'X', b'u') => Ok(Report::Exited {
                status: Status::Unknown,
                swept,
                left,
            }),
            (b'X', byte) => Err(ProtocolError::Byte {
                what: "status",
                byte,
            }),
            (byte, _) => Err(ProtocolError::Byte {
                what: "report",
                byte,
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_round_trip() {
        let signals = [Signal::Int, Signal::Term, Signal::Kill].map(Command::Signal);
        for command in [Command::Start, Command::Stop].into_iter().chain(signals) {
            assert_eq!(Command::decode(command.encode()), Ok(command));
        }
        assert_eq!(
            Command::decode(0),
            Err(ProtocolError::Byte {
                what: "command",
                byte: 0
            })
        );
    }

    #[test]
    fn reports_round_trip() {
        let exited = |status| Report::Exited {
            status,
            swept: 7,
            left: u32::MAX,
        };
        let reports = [
            Report::Started { pid: 4_000_000_000 },
            Report::Failed {
                stage: Stage::Cwd,
                errno: 2,
            },
            Report::Failed {
                stage: Stage::Exec,
                errno: -8,
            },
            exited(Status::Code(255)),
            exited(Status::Signal(9)),
            exited(Status::Unknown),
        ];
        for report in reports {
            assert_eq!(Report::decode(&report.encode()), Ok(report));
        }
        for kind in [b"Fx", b"Xx", b"zz"] {
            let mut frame = [0; Report::LEN];
            frame[..2].copy_from_slice(kind);
            assert!(matches!(
                Report::decode(&frame),
                Err(ProtocolError::Byte { .. })
            ));
        }
    }

    #[test]
    fn ladders_round_trip_and_bad_steps_are_named() {
        for text in ["", "int=400,term=200", "wait=0"] {
            assert_eq!(format_ladder(&parse_ladder(text).unwrap()), text);
        }
        for step in ["int", "int=", "int=-1", "kill=1", "int=4294967296"] {
            assert_eq!(parse_ladder(step), Err(ProtocolError::Step(step.into())));
        }
    }
}
