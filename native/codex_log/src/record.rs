//! One event, taken out of the place where it was emitted.

use std::error::Error;
use std::fmt::{self, Debug, Write};
use std::time::SystemTime;

use tracing::field::{Field, Visit};
use tracing::{Event, Metadata};

/// Longer texts are cut.
const TEXT_BYTES: usize = 1024;

#[derive(Debug)]
pub struct Record {
    /// Level, target, file and line.
    pub metadata: &'static Metadata<'static>,
    pub time: SystemTime,
    pub message: String,
    /// By the names that our own source gives them. At most 1 KiB of each text.
    pub fields: Vec<(&'static str, Value)>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Bool(bool),
    Integer(i64),
    Natural(u64),
    Float(f64),
    Text(String),
}

impl Record {
    pub(crate) fn new(event: &Event) -> Record {
        let mut record = Record {
            metadata: event.metadata(),
            time: SystemTime::now(),
            message: String::new(),
            fields: Vec::new(),
        };
        event.record(&mut record);
        record
    }

    fn add(&mut self, field: &Field, value: Value) {
        self.fields.push((field.name(), value));
    }
}

impl Visit for Record {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        let mut text = Bounded(String::new());
        // An error says that it is full.
        let _ = write!(text, "{value:?}");
        if field.name() == "message" {
            self.message = text.0;
        } else {
            self.add(field, Value::Text(text.0));
        }
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.record_debug(field, &format_args!("{value}"));
    }

    fn record_error(&mut self, field: &Field, value: &(dyn Error + 'static)) {
        self.record_debug(field, &format_args!("{value}"));
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.add(field, Value::Bool(value));
    }

    fn record_i64(&mut self, field: &Field, value: i64) {
        self.add(field, Value::Integer(value));
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.add(field, Value::Natural(value));
    }

    fn record_f64(&mut self, field: &Field, value: f64) {
        self.add(field, Value::Float(value));
    }
}

/// The beginning of what is written to it.
struct Bounded(String);

impl Write for Bounded {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let room = TEXT_BYTES - self.0.len();
        if text.len() <= room {
            self.0.push_str(text);
            return Ok(());
        }
        self.0.push_str(&text[..text.floor_char_boundary(room)]);
        Err(fmt::Error)
    }
}

#[cfg(test)]
impl Record {
    pub(crate) fn for_test() -> Record {
        use tracing::callsite::DefaultCallsite;
        use tracing::field::FieldSet;
        use tracing::metadata::Kind;

        static CALLSITE: DefaultCallsite = DefaultCallsite::new(&METADATA);
        static METADATA: Metadata<'static> = Metadata::new(
            "test",
            "codex_log",
            tracing::Level::INFO,
            None,
            None,
            None,
            FieldSet::new(&[], tracing::callsite::Identifier(&CALLSITE)),
            Kind::EVENT,
        );
        Record {
            metadata: &METADATA,
            time: SystemTime::UNIX_EPOCH,
            message: String::new(),
            fields: Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_between_characters() {
        let mut text = Bounded(String::new());
        assert!(write!(text, "{}é", "x".repeat(TEXT_BYTES - 1)).is_err());
        assert_eq!(text.0.len(), TEXT_BYTES - 1);
        let mut text = Bounded(String::new());
        assert!(write!(text, "{}", "x".repeat(TEXT_BYTES)).is_ok());
    }
}
