//! The characters of JSON.

/// Writes `text` as a JSON string. Only what has to be escaped is: quote, backslash and control characters.
///
/// # Errors
/// The byte at which `text` stops being UTF-8.
pub(crate) fn string(out: &mut Vec<u8>, text: &[u8]) -> Result<(), usize> {
    match std::str::from_utf8(text) {
        Ok(text) => known_string(out, text),
        Err(error) => return Err(error.valid_up_to()),
    }
    Ok(())
}

/// Writes `text` as a JSON string.
pub(crate) fn known_string(out: &mut Vec<u8>, text: &str) {
    let text = text.as_bytes();
    out.push(b'"');
    let mut written = 0;
    for (at, &byte) in text.iter().enumerate() {
        if byte >= 0x20 && byte != b'"' && byte != b'\\' {
            continue;
        }
        out.extend_from_slice(&text[written..at]);
        written = at + 1;
        escape(out, byte);
    }
    out.extend_from_slice(&text[written..]);
    out.push(b'"');
}

fn escape(out: &mut Vec<u8>, byte: u8) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    let short = match byte {
        b'"' | b'\\' => byte,
        b'\n' => b'n',
        b'\r' => b'r',
        b'\t' => b't',
        0x08 => b'b',
        0x0c => b'f',
        _ => {
            out.extend_from_slice(b"\\u00");
            out.push(HEX[usize::from(byte >> 4)]);
            out.push(HEX[usize::from(byte & 15)]);
            return;
        }
    };
    out.extend_from_slice(&[b'\\', short]);
}

/// Writes a number in its shortest exact form.
pub(crate) fn number(out: &mut Vec<u8>, value: impl std::fmt::Debug) {
    use std::io::Write;
    // A `Vec` takes every byte: this cannot fail.
    let _ = write!(out, "{value:?}");
}
