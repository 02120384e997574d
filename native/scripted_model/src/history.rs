//! What a request tells: the conversation so far, as texts, and the thread that it belongs to.

use std::collections::BTreeMap;

use axum::http::HeaderMap;
use serde_json::{Map, Value};

use crate::script::{Pattern, When};

/// Keys under which the history holds what was said, called and answered; all else is ids and settings.
const SPOKEN: [&str; 5] = ["text", "output", "arguments", "input", "content"];

/// A request, as far as the choice of an answer depends on it.
#[derive(Debug)]
pub struct History {
    entries: Vec<String>,
    thread: Option<String>,
}

impl History {
    /// What the request's headers and body tell of its conversation.
    #[must_use]
    pub fn new(headers: &HeaderMap, body: &Value) -> Self {
        let input = body["input"].as_array().map_or(&[][..], Vec::as_slice);
        Self {
            entries: input.iter().map(texts).collect(),
            thread: thread(headers),
        }
    }

    /// Whether a response with this condition may answer.
    #[must_use]
    pub fn meets(&self, when: &When) -> bool {
        let anywhere = |text: &String| self.entries.iter().any(|entry| entry.contains(text));
        let newest = |text: &String| {
            self.entries
                .last()
                .is_some_and(|entry| entry.contains(text))
        };
        when.contains.all().iter().all(anywhere)
            && when.last_contains.all().iter().all(newest)
            && when
                .thread
                .as_ref()
                .is_none_or(|id| self.thread.as_ref() == Some(id))
    }

    /// What each pattern finds; of several places the newest counts.
    ///
    /// # Errors
    /// The name of the first pattern that finds nothing.
    pub fn capture(
        &self,
        patterns: &BTreeMap<String, Pattern>,
    ) -> Result<BTreeMap<String, String>, String> {
        let find = |(name, pattern): (&String, &Pattern)| {
            let newest = |entry: &String| {
                let found = pattern.0.captures_iter(entry).last()?;
                found.get(1).map(|group| group.as_str().to_owned())
            };
            match self.entries.iter().rev().find_map(newest) {
                Some(text) => Ok((name.clone(), text)),
                None => Err(name.clone()),
            }
        };
        patterns.iter().map(find).collect()
    }
}

/// The thread of a request.
#[must_use]
pub fn thread(headers: &HeaderMap) -> Option<String> {
    headers
        .get("thread-id")
        .and_then(|value| value.to_str().ok())
        .map(str::to_owned)
}

fn texts(entry: &Value) -> String {
    let mut found = Vec::new();
    collect(entry, &mut found);
    found.join("\n")
}

fn collect<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::Object(object) => spoken(object).for_each(|value| match value {
            Value::String(text) => found.push(text),
            nested => collect(nested, found),
        }),
        Value::Array(list) => list.iter().for_each(|value| collect(value, found)),
        _ => {}
    }
}

fn spoken(object: &Map<String, Value>) -> impl Iterator<Item = &Value> {
    SPOKEN.iter().filter_map(|key| object.get(*key))
}

/// Puts captured texts in place of `{{name}}`, in every string of a scripted response. A string that is nothing but one such place,
/// and whose text is a whole number, becomes that number, since tools want numbers where they say so.
#[must_use]
pub fn fill_in(value: &Value, captured: &BTreeMap<String, String>) -> Value {
    match value {
        Value::String(text) => fill_in_text(text, captured),
        Value::Array(list) => list.iter().map(|value| fill_in(value, captured)).collect(),
        Value::Object(object) => object
            .iter()
            .map(|(key, value)| (key.clone(), fill_in(value, captured)))
            .collect(),
        other => other.clone(),
    }
}

fn fill_in_text(text: &str, captured: &BTreeMap<String, String>) -> Value {
    let place = |name: &String| format!("{{{{{name}}}}}");
    let whole = captured.iter().find(|(name, _)| text == place(name));
    if let Some(number) = whole.and_then(|(_, found)| found.parse::<i64>().ok()) {
        return number.into();
    }
    captured
        .iter()
        .fold(text.to_owned(), |text, (name, found)| {
            text.replace(&place(name), found)
        })
        .into()
}
