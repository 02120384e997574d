//! Lines that are almost what an engine prints.

use std::iter::repeat_n;
use std::ops::Range;

use fastrand::Rng;

/// What JSON has trouble with. Inserted between tokens as well as in the middle of them.
const TOKENS: [&[u8]; 40] = [
    b"{",
    b"}",
    b"[",
    b"]",
    b":",
    b",",
    b"\"",
    b"\\",
    b"\"\"",
    b"{}",
    b"[]",
    b"null",
    b"true",
    b"false",
    b"NaN",
    b"-",
    b"-0",
    b"-0.0",
    b"1e400",
    b"-1e400",
    b"1e-400",
    b"0.1e+1",
    b"01",
    b"1.",
    b".5",
    b"9223372036854775808",
    b"-9223372036854775809",
    b"\\u0000",
    b"\0",
    b"\\ud800",
    b"\\udc00",
    b"\\ud83d\\ude00",
    b"\\x",
    b"\xff",
    b"\xc3\x28",
    b"\xed\xa0\x80",
    b"\xe2\x80\xa8",
    b"\xef\xbb\xbf",
    b"\r",
    b"\n",
];

/// So long that the NIF lets a string point into its block.
const LONG: usize = 300_000;

/// Another line made of one of `lines`, and of a second one at times. The same numbers give the same line.
pub fn mutate(lines: &[Vec<u8>], rng: &mut Rng) -> Vec<u8> {
    let mut line = pick(lines, rng).clone();
    for _ in 0..*pick(&[1, 1, 1, 2, 4], rng) {
        once(&mut line, lines, rng);
    }
    if rng.u32(..20_000) == 0 {
        let token = token(&line, rng.usize(..=line.len()));
        line.splice(token, [b"\"", &[b'x'; LONG][..], b"\""].concat());
    }
    line
}

fn once(line: &mut Vec<u8>, lines: &[Vec<u8>], rng: &mut Rng) {
    let at = rng.usize(..=line.len());
    match rng.u8(..100) {
        0..14 => {
            if let Some(byte) = line.get_mut(at) {
                *byte ^= 1 << rng.u8(..8);
            }
        }
        14..18 => {
            if let Some(byte) = line.get_mut(at) {
                *byte = rng.u8(..);
            }
        }
        18..22 => line.truncate(at),
        22..24 => drop(line.drain(..at)),
        24..29 => {
            let end = (at + rng.usize(..16)).min(line.len());
            line.drain(at..end);
        }
        29..37 => insert(line, at, pick::<&[u8]>(&TOKENS, rng)),
        // A whole token, so that most of it stays JSON.
        37..55 => {
            let token = token(line, at);
            line.splice(token, pick(&TOKENS, rng).iter().copied());
        }
        55..62 => {
            let token = token(line, at);
            line.drain(token);
        }
        62..68 => {
            let token = line[token(line, at)].to_vec();
            insert(line, rng.usize(..=line.len()), &token);
        }
        68..80 => {
            let (one, other) = (token(line, at), token(line, rng.usize(..=line.len())));
            let token = line[other].to_vec();
            line.splice(one, token);
        }
        80..85 => {
            let other = pick(lines, rng);
            line.truncate(at);
            line.extend_from_slice(&other[rng.usize(..=other.len())..]);
        }
        85..90 => {
            let other = pick(lines, rng);
            let token = token(line, at);
            line.splice(token, other.iter().copied());
        }
        // A whole member a second time, in the first place of its object.
        90..96 => {
            if let Some(start) = line.iter().position(|byte| *byte == b'{') {
                let end = start
                    + 1
                    + line[start + 1..]
                        .iter()
                        .position(|byte| *byte == b',')
                        .map_or(0, |end| end + 1);
                let member = line[start + 1..end].to_vec();
                insert(line, start + 1, &member);
            }
        }
        96..98 => {
            let depth = pick(&[3, 200, 255, 256, 257, 1000], rng);
            let (opening, closing): (&[u8], &[u8]) = if rng.bool() {
                (b"[", b"]")
            } else {
                (b"{\"a\":", b"}")
            };
            let token = token(line, at);
            let inner = line[token.clone()].to_vec();
            let nested = [opening.repeat(*depth), inner, closing.repeat(*depth)].concat();
            line.splice(token, nested);
        }
        _ => {
            let digits = *pick(&[18, 19, 20, 308, 309, 4300, 4301], rng);
            let token = token(line, at);
            line.splice(token, repeat_n(b'1' + rng.u8(..9), digits));
        }
    }
}

fn pick<'l, T>(from: &'l [T], rng: &mut Rng) -> &'l T {
    &from[rng.usize(..from.len())]
}

fn insert(line: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    line.splice(at..at, bytes.iter().copied());
}

/// The token of JSON that `at` is in: a string, a word or number, or a single character.
fn token(line: &[u8], at: usize) -> Range<usize> {
    let mut start = 0;
    while start < line.len() {
        let end = start + length(&line[start..]);
        if at < end {
            return start..end;
        }
        start = end;
    }
    line.len()..line.len()
}

fn length(rest: &[u8]) -> usize {
    let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || b"+-.".contains(byte);
    match rest[0] {
        b'"' => {
            let mut escaped = false;
            let is_end = |byte: &u8| {
                let end = *byte == b'"' && !escaped;
                escaped = *byte == b'\\' && !escaped;
                end
            };
            rest[1..]
                .iter()
                .position(is_end)
                .map_or(rest.len(), |end| end + 2)
        }
        byte if is_word(&byte) => rest.iter().take_while(|byte| is_word(byte)).count(),
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_found() {
        let line = br#"{"a\"b":-1.5e+3,"c":[true]}"#;
        for (at, expected) in [
            (0, "{"),
            (1, r#""a\"b""#),
            (7, ":"),
            (10, "-1.5e+3"),
            (22, "true"),
            (27, ""),
        ] {
            assert_eq!(&line[token(line, at)], expected.as_bytes(), "at {at}");
        }
        assert_eq!(token(b"\"open", 2), 0..5);
    }
}
