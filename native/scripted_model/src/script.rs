//! A script as data: parsed once, checked whole, so that a mistake shows before the first request and not in the middle of a turn.

use std::{collections::BTreeMap, fmt, time::Duration};

use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use regex_lite::Regex;
use serde::{
    Deserialize, Deserializer,
    de::{
        self, MapAccess, SeqAccess, Visitor, value::MapAccessDeserializer,
        value::SeqAccessDeserializer,
    },
};
use serde_json::{Map, Value};

/// Why a text is no script.
#[derive(Debug, thiserror::Error)]
pub enum ScriptError {
    #[error("the script is not JSON: {0}")]
    Syntax(serde_json::Error),
    #[error("the script is wrong at `{path}`: {reason}")]
    Content { path: String, reason: String },
}

/// What the model answers, response by response.
#[derive(Debug, Default)]
pub struct Script {
    pub responses: Vec<Response>,
}

impl Script {
    /// Parses and checks a whole script.
    ///
    /// # Errors
    /// [`ScriptError::Syntax`] has the line and column; [`ScriptError::Content`] has the path, as in `responses[1].steps[0].text`.
    pub fn parse(text: &[u8]) -> Result<Self, ScriptError> {
        let value: Value = serde_json::from_slice(text).map_err(ScriptError::Syntax)?;
        let raw: RawScript = typed(&value)?;
        let mut responses = raw.responses;
        for (response, source) in responses
            .iter_mut()
            .zip(value["responses"].as_array().into_iter().flatten())
        {
            response.source = source.clone();
        }
        Ok(Self { responses })
    }
}

/// Reads a typed value out of JSON that is already parsed; an error names its path.
///
/// # Errors
/// [`ScriptError::Content`].
pub fn typed<'de, T: Deserialize<'de>>(value: &'de Value) -> Result<T, ScriptError> {
    serde_path_to_error::deserialize(value).map_err(|error| ScriptError::Content {
        path: error.path().to_string(),
        reason: error.inner().to_string(),
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawScript {
    responses: Vec<Response>,
}

/// One answer to one request.
#[derive(Debug)]
pub struct Response {
    pub when: When,
    pub times: Times,
    pub capture: BTreeMap<String, Pattern>,
    pub headers: HeaderMap,
    pub reply: Reply,
    /// The JSON that this was read from: a response with captures is filled in and read again for each request.
    pub source: Value,
}

#[derive(Debug)]
pub enum Reply {
    Stream { steps: Vec<Step>, usage: Usage },
    HttpError { status: StatusCode, body: Value },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawResponse {
    #[serde(default)]
    when: When,
    #[serde(default)]
    times: Times,
    #[serde(default)]
    capture: BTreeMap<String, Pattern>,
    #[serde(default, deserialize_with = "headers")]
    headers: HeaderMap,
    usage: Option<Usage>,
    steps: Option<Vec<Step>>,
    #[serde(default, deserialize_with = "status")]
    status: Option<StatusCode>,
    body: Option<Value>,
}

impl RawResponse {
    fn check(self) -> Result<Response, &'static str> {
        let reply = match (self.steps, self.status) {
            (Some(steps), None) => {
                if self.body.is_some() {
                    return Err("`body` belongs to a `status`, not to `steps`");
                }
                if steps.iter().rev().skip(1).any(Step::ends) {
                    return Err(
                        "`failed`, `incomplete`, `close` and `cut` end a response: nothing may follow",
                    );
                }
                Reply::Stream {
                    steps,
                    usage: self.usage.unwrap_or_default(),
                }
            }
            (None, Some(status)) => {
                if self.usage.is_some() {
                    return Err("`usage` belongs to `steps`, not to a `status`");
                }
                Reply::HttpError {
                    status,
                    body: self.body.unwrap_or_default(),
                }
            }
            _ => return Err("a response has either `steps` or a `status` (with a `body`)"),
        };
        let (when, times, capture, headers) = (self.when, self.times, self.capture, self.headers);
        Ok(Response {
            when,
            times,
            capture,
            headers,
            reply,
            source: Value::Null,
        })
    }
}

impl<'de> Deserialize<'de> for Response {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ResponseVisitor;

        impl<'de> Visitor<'de> for ResponseVisitor {
            type Value = Response;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of steps, or an object with `steps` or a `status`")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Response, A::Error> {
                let steps = Vec::deserialize(SeqAccessDeserializer::new(seq))?;
                let raw = RawResponse {
                    when: When::default(),
                    times: Times::default(),
                    capture: BTreeMap::new(),
                    headers: HeaderMap::new(),
                    usage: None,
                    steps: Some(steps),
                    status: None,
                    body: None,
                };
                raw.check().map_err(de::Error::custom)
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Response, A::Error> {
                let raw = RawResponse::deserialize(MapAccessDeserializer::new(map))?;
                raw.check().map_err(de::Error::custom)
            }
        }

        deserializer.deserialize_any(ResponseVisitor)
    }
}

/// Which requests a response answers. Everything given must hold; nothing given: any request.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct When {
    /// Texts that the request's history contains, wherever.
    pub contains: OneOrMany,
    /// Texts that the newest entry of the history contains.
    pub last_contains: OneOrMany,
    /// The thread's id, as the engine sends it.
    pub thread: Option<String>,
}

/// A text, or a list of texts.
#[derive(Debug, Default)]
pub struct OneOrMany(pub Vec<String>);

impl<'de> Deserialize<'de> for OneOrMany {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TextsVisitor;

        impl<'de> Visitor<'de> for TextsVisitor {
            type Value = OneOrMany;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text or a list of texts")
            }

            fn visit_str<E>(self, text: &str) -> Result<OneOrMany, E> {
                Ok(OneOrMany(vec![text.to_owned()]))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<OneOrMany, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(seq)).map(OneOrMany)
            }
        }

        deserializer.deserialize_any(TextsVisitor)
    }
}

/// How many requests a response answers: a number (1 by default), or `"always"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Times {
    Exactly(u64),
    Always,
}

impl Default for Times {
    fn default() -> Self {
        Self::Exactly(1)
    }
}

impl<'de> Deserialize<'de> for Times {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TimesVisitor;

        impl Visitor<'_> for TimesVisitor {
            type Value = Times;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number or \"always\"")
            }

            fn visit_u64<E>(self, times: u64) -> Result<Times, E> {
                Ok(Times::Exactly(times))
            }

            fn visit_str<E: de::Error>(self, word: &str) -> Result<Times, E> {
                match word {
                    "always" => Ok(Times::Always),
                    _ => Err(E::invalid_value(de::Unexpected::Str(word), &self)),
                }
            }
        }

        deserializer.deserialize_any(TimesVisitor)
    }
}

/// A regular expression with at least one group: what the group finds is the captured text.
#[derive(Debug, Deserialize)]
#[serde(try_from = "String")]
pub struct Pattern(pub Regex);

impl TryFrom<String> for Pattern {
    type Error = String;

    fn try_from(source: String) -> Result<Self, String> {
        let regex = Regex::new(&source).map_err(|error| error.to_string())?;
        if regex.captures_len() < 2 {
            return Err(format!(
                "the pattern {source:?} has no group (…) to take the text from"
            ));
        }
        Ok(Self(regex))
    }
}

/// Token counts of one response.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Usage {
    pub input_tokens: u64,
    pub cached_input_tokens: u64,
    pub output_tokens: u64,
    pub reasoning_output_tokens: u64,
}

impl Default for Usage {
    fn default() -> Self {
        Self {
            input_tokens: 100,
            cached_input_tokens: 10,
            output_tokens: 5,
            reasoning_output_tokens: 2,
        }
    }
}

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
#[derive(Debug)]
pub enum Piece {
    /// Streamed as one delta.
    Delta(String),
    /// Only in the completed item (`deltas: 0`).
    Silent(String),
    Pause(Pause),
}

/// Where a stream stands still.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pause {
    Gate(String),
    DelayMs(u64),
}

impl Pause {
    /// How long a plain delay is; `None` for a gate.
    #[must_use]
    pub fn delay(&self) -> Option<Duration> {
        match self {
            Self::DelayMs(ms) => Some(Duration::from_millis(*ms)),
            Self::Gate(_) => None,
        }
    }
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

enum Deltas {
    Count(usize),
    Pieces(Vec<Piece>),
}

impl<'de> Deserialize<'de> for Deltas {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct DeltasVisitor;

        impl<'de> Visitor<'de> for DeltasVisitor {
            type Value = Deltas;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number of deltas or a list of them")
            }

            fn visit_u64<E: de::Error>(self, count: u64) -> Result<Deltas, E> {
                usize::try_from(count).map(Deltas::Count).map_err(E::custom)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Deltas, A::Error> {
                Vec::deserialize(SeqAccessDeserializer::new(seq)).map(Deltas::Pieces)
            }
        }

        deserializer.deserialize_any(DeltasVisitor)
    }
}

impl<'de> Deserialize<'de> for Piece {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct PieceVisitor;

        impl<'de> Visitor<'de> for PieceVisitor {
            type Value = Piece;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, {\"gate\": name} or {\"delay_ms\": n}")
            }

            fn visit_str<E>(self, text: &str) -> Result<Piece, E> {
                Ok(Piece::Delta(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Piece, A::Error> {
                Pause::deserialize(MapAccessDeserializer::new(map)).map(Piece::Pause)
            }
        }

        deserializer.deserialize_any(PieceVisitor)
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

fn headers<'de, D: Deserializer<'de>>(deserializer: D) -> Result<HeaderMap, D::Error> {
    let pairs = BTreeMap::<String, String>::deserialize(deserializer)?;
    let pair = |(name, value): (String, String)| {
        let name = HeaderName::try_from(name).map_err(de::Error::custom)?;
        let value = HeaderValue::try_from(value).map_err(de::Error::custom)?;
        Ok((name, value))
    };
    pairs.into_iter().map(pair).collect()
}

fn status<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<StatusCode>, D::Error> {
    let code = u16::deserialize(deserializer)?;
    match StatusCode::from_u16(code) {
        Ok(status) if status.is_client_error() || status.is_server_error() => Ok(Some(status)),
        _ => Err(de::Error::custom(format!(
            "{code} is no status of a failure (400 to 599)"
        ))),
    }
}
