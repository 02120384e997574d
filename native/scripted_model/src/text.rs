//! An assistant message, in the pieces in which it is streamed.

use serde::Deserialize;

/// An assistant message.
#[derive(Debug, Deserialize)]
#[serde(try_from = "RawText")]
pub struct Text {
    pub pieces: Vec<Piece>,
    pub phase: Option<String>,
    pub id: Option<String>,
}

impl Text {
    /// The whole message: all pieces without the pauses between them.
    #[must_use]
    pub fn whole(&self) -> String {
        let text = |piece: &Piece| match piece {
            Piece::Delta(text) | Piece::Silent(text) => text.clone(),
            Piece::Pause(_) => String::new(),
        };
        self.pieces.iter().map(text).collect()
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self {
            pieces: vec![Piece::Delta(text)],
            phase: None,
            id: None,
        }
    }
}

/// A part of a message, in the order of the stream.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum Piece {
    /// Streamed as one delta.
    Delta(String),
    Pause(Pause),
    /// Only in the completed item (`deltas: 0`).
    #[serde(skip)]
    Silent(String),
}

/// Where a stream stands still.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pause {
    Gate(String),
    DelayMs(u64),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawText {
    text: Option<String>,
    deltas: Option<Deltas>,
    phase: Option<String>,
    id: Option<String>,
}

impl TryFrom<RawText> for Text {
    type Error = &'static str;

    fn try_from(raw: RawText) -> Result<Self, Self::Error> {
        let pieces = match (raw.text, raw.deltas) {
            (Some(text), None) => vec![Piece::Delta(text)],
            (Some(text), Some(Deltas::Count(0))) => vec![Piece::Silent(text)],
            (Some(text), Some(Deltas::Count(count))) => {
                split(&text, count).into_iter().map(Piece::Delta).collect()
            }
            (None, Some(Deltas::Pieces(pieces))) => pieces,
            _ => return Err("give a `text` (and a number of `deltas`), or a list of `deltas`"),
        };
        Ok(Self {
            pieces,
            phase: raw.phase,
            id: raw.id,
        })
    }
}

/// Cuts a text into `count` pieces of about one length, between characters.
fn split(text: &str, count: usize) -> Vec<String> {
    let chars: Vec<char> = text.chars().collect();
    chars
        .chunks(chars.len().div_ceil(count).max(1))
        .map(|piece| piece.iter().collect())
        .collect()
}

#[derive(Deserialize)]
#[serde(
    untagged,
    expecting = "a number, or a list of texts, {\"gate\": name} and {\"delay_ms\": n}"
)]
enum Deltas {
    Count(usize),
    Pieces(Vec<Piece>),
}
