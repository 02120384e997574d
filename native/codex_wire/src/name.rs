//! Strings that are compared for every key and tag of every line.

/// The length of a string and its first and last bytes. Up to [`Print::WHOLE`] bytes equal prints mean equal strings, and longer
/// strings that differ mostly differ here too: one look at three words instead of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Print {
    len: usize,
    head: u64,
    tail: u64,
}

impl Print {
    const WHOLE: usize = 16;

    #[inline]
    pub fn of(text: &[u8]) -> Self {
        let (head, tail) = match (text.first_chunk(), text.last_chunk()) {
            (Some(head), Some(tail)) => (u64::from_le_bytes(*head), u64::from_le_bytes(*tail)),
            _ => Self::short(text),
        };
        Self {
            len: text.len(),
            head,
            tail,
        }
    }

    /// For less than eight bytes.
    #[inline]
    fn short(text: &[u8]) -> (u64, u64) {
        match (text.first_chunk(), text.last_chunk()) {
            (Some(head), Some(tail)) => (
                u64::from(u32::from_le_bytes(*head)),
                u64::from(u32::from_le_bytes(*tail)),
            ),
            _ => {
                let push = |word: u64, byte: &u8| word << 8 | u64::from(*byte);
                (text.iter().fold(0, push), 0)
            }
        }
    }
}

/// A string with its print.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Name {
    // First, so that names sort by it.
    print: Print,
    text: Box<str>,
}

impl Name {
    pub fn new(text: Box<str>) -> Self {
        Self {
            print: Print::of(text.as_bytes()),
            text,
        }
    }

    /// Whether this is `text`, whose print is `print`.
    #[inline]
    pub fn is(&self, text: &[u8], print: Print) -> bool {
        self.print == print && (print.len <= Print::WHOLE || self.text.as_bytes() == text)
    }

    pub fn print(&self) -> Print {
        self.print
    }

    pub fn as_str(&self) -> &str {
        &self.text
    }
}

/// What stands beside the name `text` in a list that is sorted by name.
pub(crate) fn find_sorted<'n, T>(list: &'n [(Name, T)], text: &[u8]) -> Option<&'n T> {
    let print = Print::of(text);
    let start = list.partition_point(|(name, _)| name.print() < print);
    let alike = list[start..]
        .iter()
        .take_while(|(name, _)| name.print() == print);
    let (_, value) = alike.into_iter().find(|(name, _)| name.is(text, print))?;
    Some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_name_is_only_itself(left in "[ab]{0,20}", right in "[ab]{0,20}") {
            let name = Name::new(left.as_str().into());
            let is_it = name.is(right.as_bytes(), Print::of(right.as_bytes()));
            prop_assert_eq!(is_it, left == right);
        }

        #[test]
        fn every_name_is_found(texts in prop::collection::btree_set("[ab]{0,20}", 0..30), other in "[ab]{0,20}") {
            let mut list: Vec<_> = texts.iter().map(|text| (Name::new(text.as_str().into()), text)).collect();
            list.sort();
            for text in &texts {
                prop_assert_eq!(find_sorted(&list, text.as_bytes()), Some(&text));
            }
            prop_assert_eq!(find_sorted(&list, other.as_bytes()).is_some(), texts.contains(&other));
        }
    }
}
