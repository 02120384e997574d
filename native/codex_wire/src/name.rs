//! Strings that are compared for every key and tag of every line.

/// The length of a string and its first and last bytes. Up to [`Print::WHOLE`] bytes equal prints mean equal strings, and longer
/// strings that differ mostly differ here too: one look at three words instead of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Print {
    len: usize,
    head: u64,
    tail: u64,
}

impl Print {
    const WHOLE: usize = 16;

    /// Which of `slots` slots, a power of two, this belongs to.
    #[inline]
    fn slot(self, slots: usize) -> usize {
        let mixed = (self.head ^ self.tail.rotate_left(29) ^ self.len as u64)
            .wrapping_mul(0x9e37_79b9_7f4a_7c15);
        // The upper half: there every bit of the print has had its say.
        (mixed >> 32) as usize & (slots - 1)
    }

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
#[derive(Debug)]
pub(crate) struct Name {
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

    pub fn as_str(&self) -> &str {
        &self.text
    }
}

/// What stands beside each of a set of names.
///
/// A hash table by their prints, of which at least half the slots are empty: a search sees one slot, rarely two.
#[derive(Debug)]
pub(crate) struct Names<T> {
    entries: Vec<(Name, T)>,
    /// Where in `entries` the name is that belongs here, or to a slot before this one that was taken.
    slots: Box<[Option<usize>]>,
}

impl<T> Names<T> {
    /// Of equal names the first one counts.
    pub fn new(entries: Vec<(Name, T)>) -> Self {
        let mut slots = vec![None; (2 * entries.len() + 1).next_power_of_two()].into_boxed_slice();
        for (at, (name, _)) in entries.iter().enumerate() {
            let mut slot = name.print.slot(slots.len());
            while slots[slot].is_some() {
                slot = (slot + 1) % slots.len();
            }
            slots[slot] = Some(at);
        }
        Self { entries, slots }
    }

    #[inline]
    pub fn find(&self, text: &[u8]) -> Option<&T> {
        let print = Print::of(text);
        let mut slot = print.slot(self.slots.len());
        while let Some(at) = self.slots[slot] {
            let (name, value) = &self.entries[at];
            if name.is(text, print) {
                return Some(value);
            }
            slot = (slot + 1) % self.slots.len();
        }
        None
    }

    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.entries.iter().map(|(_, value)| value)
    }
}

/// Text that is looked for where a value begins, without a call for all that is short.
#[derive(Debug)]
pub(crate) struct Literal {
    text: Box<[u8]>,
    head: u128,
    mask: u128,
}

impl Literal {
    const HEAD: usize = size_of::<u128>();

    pub fn new(text: String) -> Self {
        let text = text.into_bytes().into_boxed_slice();
        let mut head = [0; Self::HEAD];
        let len = text.len().min(Self::HEAD);
        head[..len].copy_from_slice(&text[..len]);
        let mut mask = [0; Self::HEAD];
        mask[..len].fill(u8::MAX);
        Self {
            text,
            head: u128::from_le_bytes(head),
            mask: u128::from_le_bytes(mask),
        }
    }

    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether `input` begins with it.
    #[inline]
    pub fn begins(&self, input: &[u8]) -> bool {
        let Some(head) = input.first_chunk() else {
            return input.starts_with(&self.text);
        };
        u128::from_le_bytes(*head) & self.mask == self.head
            && (self.text.len() <= Self::HEAD
                || input[Self::HEAD..].starts_with(&self.text[Self::HEAD..]))
    }
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
        fn a_literal_begins_what_it_begins(literal in "[ab]{0,20}", input in "[ab]{0,40}") {
            let begins = Literal::new(literal.clone()).begins(input.as_bytes());
            prop_assert_eq!(begins, input.starts_with(&literal));
        }

        #[test]
        fn every_name_is_found(texts in prop::collection::btree_set("[ab]{0,20}", 0..30), other in "[ab]{0,20}") {
            let entries = texts.iter().map(|text| (Name::new(text.as_str().into()), text));
            let names = Names::new(entries.collect());
            for text in &texts {
                prop_assert_eq!(names.find(text.as_bytes()), Some(&text));
            }
            prop_assert_eq!(names.find(other.as_bytes()).is_some(), texts.contains(&other));
        }
    }
}
