//! What must hold of the framing.

use codex_process::Framer;

/// Two lines that nothing between them may change.
const BEFORE: &[u8] = b"{\"type\":\"turn.started\"}\n";
const AFTER: &[u8] = b"\n{\"type\":\"turn.failed\"}\n";

/// Sends a good line, the second part of `data`, and another good line through the framing, in pieces whose lengths are the
/// bytes of the first part (up to the first zero).
///
/// # Panics
/// If a byte is lost, moved or made up, a block does not end with its line, or a neighbour is not what it was.
pub fn check(data: &[u8]) {
    let end = data.iter().position(|byte| *byte == 0);
    let (lengths, middle) = match end {
        Some(end) => (&data[..end], &data[end + 1..]),
        None => (&[][..], data),
    };
    let stream = [BEFORE, middle, AFTER].concat();
    assert_eq!(frame(&stream, lengths).concat(), stream);
    // Once more without the last newline: the rest comes when the stream is over.
    let cut = &stream[..stream.len() - 1];
    assert_eq!(frame(cut, lengths).concat(), cut);
}

/// The blocks of a stream that is read in pieces of these lengths, over and over.
fn frame(stream: &[u8], lengths: &[u8]) -> Vec<Vec<u8>> {
    let mut framer = Framer::default();
    let mut blocks = Vec::new();
    let mut rest = stream;
    let mut lengths = lengths.iter().cycle().map(|length| usize::from(*length));
    while !rest.is_empty() {
        let length = lengths.next().unwrap_or(rest.len()).min(rest.len());
        let (piece, after) = rest.split_at(length);
        framer.buffer().extend_from_slice(piece);
        let whole = framer.whole_lines(length);
        assert_eq!(whole.is_some(), piece.contains(&b'\n'));
        blocks.extend(whole);
        rest = after;
    }
    assert!(blocks.iter().all(|block| block.ends_with(b"\n")));
    assert!(blocks[0].starts_with(BEFORE));
    let last = framer.rest();
    assert_eq!(last.is_some(), !stream.ends_with(b"\n"));
    blocks.extend(last);
    blocks
}
