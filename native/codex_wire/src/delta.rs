//! Deltas of one text that come line after line, as one line.
//!
//! Most of what an app-server says are deltas of a few bytes in lines of a few hundred, which differ in these bytes and in the
//! time. Joined before they are decoded, a run of them costs little more than one. Nothing is understood here: the lines
//! are compared as they are, and joined only where they have the engine's own form,
//!
//! ```json
//! {"method":"item/agentMessage/delta","params":{"threadId":"…","turnId":"…","itemId":"…","delta":"…"},"emittedAtMs":1}
//! ```
//!
//! with an index behind the delta in some (source: the engine's lines, `fixtures/engine`).

use memchr::{memchr, memchr2, memmem};

const METHOD: &[u8] = br#"{"method":"item/"#;
const KEY: &[u8] = br#""delta":""#;
const INDICES: [&[u8]; 2] = [br#","summaryIndex":"#, br#","contentIndex":"#];
const TIME: &[u8] = br#","emittedAtMs":"#;

/// A line with a delta, in its parts.
#[derive(Clone, Copy)]
struct Delta<'l> {
    /// Up to the delta's opening quote, and with it.
    head: &'l [u8],
    /// As it stands there, escapes and all.
    text: &'l [u8],
    /// From the closing quote on.
    tail: &'l [u8],
    /// What of the tail must be the same in all lines of a run.
    index: &'l [u8],
    timed: bool,
}

/// Joins the lines at the beginning of `bytes` into `line`, which is emptied first, if there are at least two to join. Gives how many
/// they are, and where the last of them ends: at its newline.
///
/// What is joined may still be no JSON; then each of the lines has to be looked at by itself.
pub fn join_deltas(bytes: &[u8], line: &mut Vec<u8>) -> Option<(usize, usize)> {
    line.clear();
    let mut end = memchr(b'\n', bytes)?;
    let first = Delta::read(&bytes[..end])?;
    let mut count = 1;
    while let Some(length) = memchr(b'\n', &bytes[end + 1..]) {
        let next = &bytes[end + 1..end + 1 + length];
        let Some(text) = first.followed_by(next) else {
            break;
        };
        if count == 1 {
            line.extend_from_slice(first.head);
            line.extend_from_slice(first.text);
        }
        line.extend_from_slice(text);
        count += 1;
        end += 1 + length;
    }
    if count == 1 {
        return None;
    }
    line.extend_from_slice(first.tail);
    Some((count, end))
}

impl<'l> Delta<'l> {
    fn read(line: &'l [u8]) -> Option<Self> {
        if !line.starts_with(METHOD) {
            return None;
        }
        // Not within a string: there its quotes would be escaped.
        let at = memmem::find(line, KEY)? + KEY.len();
        Self::with_head(line, at)
    }

    /// `line` has its head up to the byte `at`.
    fn with_head(line: &'l [u8], at: usize) -> Option<Self> {
        let (head, rest) = line.split_at(at);
        let (text, tail) = rest.split_at(closing_quote(rest)?);
        let (index, timed) = tail_parts(tail)?;
        Some(Self {
            head,
            text,
            tail,
            index,
            timed,
        })
    }

    /// The text of the next line, if it goes on with the same.
    fn followed_by<'n>(&self, line: &'n [u8]) -> Option<&'n [u8]> {
        if !line.starts_with(self.head) {
            return None;
        }
        let next = Delta::with_head(line, self.head.len())?;
        (next.index == self.index && next.timed == self.timed).then_some(next.text)
    }
}

/// Where the string ends that begins `text`.
fn closing_quote(text: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        at += memchr2(b'"', b'\\', text.get(at..)?)?;
        if text[at] == b'"' {
            return Some(at);
        }
        at += 2;
    }
}

/// The index behind the delta, if there is one, and whether a time follows; `None` if there is anything else.
fn tail_parts(tail: &[u8]) -> Option<(&[u8], bool)> {
    let tail = tail.strip_prefix(b"\"")?;
    let index = INDICES
        .iter()
        .find_map(|key| Some(key.len() + digits(tail.strip_prefix(*key)?)?));
    let (index, rest) = tail.split_at(index.unwrap_or(0));
    let rest = rest.strip_prefix(b"}")?;
    match rest.strip_prefix(TIME) {
        Some(time) => (&time[digits(time)?..] == b"}").then_some((index, true)),
        None => (rest == b"}").then_some((index, false)),
    }
}

/// How many digits there are at the beginning, if any.
fn digits(text: &[u8]) -> Option<usize> {
    let count = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    (count > 0).then_some(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: &str = r#"{"method":"item/agentMessage/delta","params":{"threadId":"t","turnId":"u","itemId":"i","delta":"Hel"},"emittedAtMs":17}"#;

    fn joined(lines: &[&str]) -> (usize, String, usize) {
        let text = lines.join("\n") + "\n";
        let mut line = Vec::new();
        let (count, end) = join_deltas(text.as_bytes(), &mut line).unwrap_or((0, 0));
        (count, String::from_utf8(line).unwrap(), end)
    }

    fn alone(lines: &[&str]) -> bool {
        joined(lines).0 == 0
    }

    #[test]
    fn a_run_becomes_its_first_line_with_all_its_text() {
        let b = A.replace("Hel", r#"lo \"you\" \\"#).replace("17", "180");
        let c = A.replace("Hel", "");
        let (count, line, end) = joined(&[A, &b, &c, "{}"]);
        assert_eq!(count, 3);
        assert_eq!(line, A.replace("Hel", r#"Hello \"you\" \\"#));
        assert_eq!(end, A.len() + b.len() + c.len() + 2);
    }

    #[test]
    fn an_index_has_to_be_the_same() {
        for key in ["summaryIndex", "contentIndex"] {
            let indexed = |n| A.replace(r#""Hel"}"#, &format!(r#""Hel","{key}":{n}}}"#));
            let (count, line, _) = joined(&[&indexed(0), &indexed(0), &indexed(1)]);
            assert_eq!(count, 2);
            assert_eq!(line, indexed(0).replace("Hel", "HelHel"));
            assert!(alone(&[&indexed(0), A]));
            assert!(alone(&[A, &indexed(0)]));
        }
    }

    #[test]
    fn what_differs_in_anything_else_stays_alone() {
        let untimed = A.replace(r#","emittedAtMs":17"#, "");
        assert_eq!(joined(&[&untimed, &untimed]).0, 2);
        assert!(alone(&[A, &untimed]));
        assert!(alone(&[&untimed, A]));
        for (from, to) in [
            (r#""i""#, r#""j""#),
            ("agentMessage", "plan"),
            (r#""t""#, r#""s""#),
            ("17}", "17,\"new\":1}"),
            ("17}", "-17}"),
            ("17}", "17} "),
            (r#""Hel""#, r#""Hel","new":1"#),
            (r#""Hel"}"#, r#""Hel"}}"#),
            (r#""Hel""#, "null"),
            (r#""Hel""#, r#""Hel"#),
            (r#""Hel""#, r#""Hel\"#),
        ] {
            let other = A.replace(from, to);
            assert_ne!(other, A);
            assert!(alone(&[A, &other]), "{other}");
            assert!(alone(&[&other, A]), "{other}");
        }
        for other in ["", "{}", "noise", r#"{"id":1,"result":{}}"#] {
            assert!(alone(&[A, other]));
            assert!(alone(&[other, A]));
        }
        assert!(alone(&[A]));
    }

    #[test]
    fn a_line_without_its_end_is_not_looked_at() {
        let mut line = Vec::new();
        assert!(join_deltas(A.as_bytes(), &mut line).is_none());
        assert!(join_deltas(format!("{A}\n{A}").as_bytes(), &mut line).is_none());
    }

    #[test]
    fn only_methods_of_items() {
        let other = A.replace(
            "item/agentMessage/delta",
            "thread/realtime/transcript/delta",
        );
        assert!(alone(&[&other, &other]));
    }

    /// The lines with what `join_deltas` does to them, as a reader of a block would do it.
    fn read(lines: &[String]) -> Vec<String> {
        let bytes: Vec<u8> = lines
            .iter()
            .flat_map(|line| [line.as_bytes(), b"\n"].concat())
            .collect();
        let (mut read, mut at, mut line) = (Vec::new(), 0, Vec::new());
        while let Some(length) = memchr(b'\n', &bytes[at..]) {
            let end = match join_deltas(&bytes[at..], &mut line) {
                Some((_, end)) => at + end,
                None => {
                    line = bytes[at..at + length].to_vec();
                    at + length
                }
            };
            read.push(String::from_utf8(line.clone()).unwrap());
            at = end + 1;
        }
        read
    }

    /// All text of each item, in the order of the lines; its parts are told apart by everything but time and text.
    fn texts(lines: &[String]) -> Vec<(serde_json::Value, String)> {
        let mut texts: Vec<(serde_json::Value, String)> = Vec::new();
        for line in lines {
            let mut event: serde_json::Value = serde_json::from_str(line).unwrap();
            let delta = event["params"]["delta"].take().as_str().unwrap().to_owned();
            event["emittedAtMs"].take();
            match texts.last_mut() {
                Some((same, text)) if *same == event => text.push_str(&delta),
                _ => texts.push((event, delta)),
            }
        }
        texts
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_lost_or_goes_elsewhere(parts in proptest::collection::vec(("[ij]", 0..3usize, ".*", 0..99u64), 0..40)) {
            let lines: Vec<String> = parts
                .iter()
                .map(|(item, index, text, time)| {
                    let text = serde_json::to_string(text).unwrap();
                    let index = ["", r#","summaryIndex":0"#, r#","summaryIndex":1"#][*index];
                    format!(
                        r#"{{"method":"item/x/delta","params":{{"threadId":"t","itemId":"{item}","delta":{text}{index}}},"emittedAtMs":{time}}}"#
                    )
                })
                .collect();
            let read = read(&lines);
            proptest::prop_assert_eq!(texts(&read), texts(&lines));
            // As few as can be.
            proptest::prop_assert_eq!(read.len(), texts(&lines).len());
        }

        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..200), at in 0..200usize) {
            let line = [A.as_bytes(), b"\n"].concat();
            let cut = &line[..at.min(line.len())];
            join_deltas(&[&line, cut, &bytes, b"\n"].concat(), &mut Vec::new());
        }
    }
}
