//! The steps of a response: what the model says and calls, and how the stream ends.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor, value::MapAccessDeserializer},
};
use serde_json::{Map, Value};

use crate::text::Text;

/// One thing that the model does in a response.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    Text(#[serde(deserialize_with = "short_or_full")] Text),
    LargeText(LargeText),
    Reasoning(#[serde(deserialize_with = "short_or_full")] Reasoning),
    ExecCommand(#[serde(deserialize_with = "short_or_full")] ExecCommand),
    ApplyPatch(String),
    UpdatePlan(Map<String, Value>),
    FunctionCall(FunctionCall),
    CustomToolCall(CustomToolCall),
    WebSearch(#[serde(deserialize_with = "short_or_full")] WebSearch),
    Item(Map<String, Value>),
    Event(Event),
    Frame(String),
    Gate(String),
    DelayMs(u64),
    Failed(Failed),
    Incomplete(String),
    Close,
    Cut,
}

impl Step {
    /// Whether the response is over with this step.
    #[must_use]
    pub fn ends(&self) -> bool {
        matches!(
            self,
            Self::Failed(_) | Self::Incomplete(_) | Self::Close | Self::Cut
        )
    }
}

/// A message of a given size, made when it is played.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LargeText {
    pub bytes: usize,
    /// Size of one delta; without it the text comes only with the completed item.
    pub delta_bytes: Option<usize>,
}

/// A reasoning item; each part of the summary is one delta.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reasoning {
    #[serde(default)]
    pub summary: Vec<String>,
    #[serde(default)]
    pub raw: Option<String>,
}

impl From<String> for Reasoning {
    fn from(summary: String) -> Self {
        Self {
            summary: vec![summary],
            raw: None,
        }
    }
}

/// The arguments of `exec_command`. Without `login` it is false: a login shell's profile may print.
#[derive(Debug, Deserialize)]
#[serde(transparent)]
pub struct ExecCommand(pub Map<String, Value>);

impl From<String> for ExecCommand {
    fn from(cmd: String) -> Self {
        Self(Map::from_iter([("cmd".to_owned(), Value::String(cmd))]))
    }
}

/// A call of any function.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FunctionCall {
    pub name: String,
    pub namespace: Option<String>,
    /// An object, or a text that is sent as it is (also one that is no JSON).
    #[serde(default)]
    pub arguments: Value,
    pub call_id: Option<String>,
}

/// A call of a tool with free text.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomToolCall {
    pub name: String,
    pub input: String,
    pub call_id: Option<String>,
}

/// A web search; `action` as in the Responses API.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WebSearch {
    pub action: Value,
    pub id: Option<String>,
}

impl From<String> for WebSearch {
    fn from(query: String) -> Self {
        Self {
            action: serde_json::json!({"type": "search", "query": query}),
            id: None,
        }
    }
}

/// Any event of the stream, sent as it is.
#[derive(Debug, Deserialize)]
pub struct Event {
    #[serde(rename = "type")]
    pub kind: String,
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// The model's own failure, in the stream.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Failed {
    pub code: String,
    pub message: String,
}

/// A step that has a short form (a text) and a full one (an object), both with errors of their own.
fn short_or_full<'de, T, D>(deserializer: D) -> Result<T, D::Error>
where
    T: Deserialize<'de> + From<String>,
    D: Deserializer<'de>,
{
    struct ShortOrFull<T>(std::marker::PhantomData<T>);

    impl<'de, T: Deserialize<'de> + From<String>> Visitor<'de> for ShortOrFull<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a text or an object")
        }

        fn visit_str<E>(self, text: &str) -> Result<T, E> {
            Ok(T::from(text.to_owned()))
        }

        fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
            T::deserialize(MapAccessDeserializer::new(map))
        }
    }

    deserializer.deserialize_any(ShortOrFull(std::marker::PhantomData))
}
