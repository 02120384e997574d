//! A script as data: parsed once, checked whole, so that a mistake shows before the first request and not in the middle of a turn.

use std::{collections::BTreeMap, fmt, slice};

use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use regex_lite::Regex;
use serde::{
    Deserialize, Deserializer,
    de::{
        self, MapAccess, SeqAccess, Visitor, value::MapAccessDeserializer,
        value::SeqAccessDeserializer,
    },
};
use serde_json::Value;

use crate::step::Step;

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

/// What a request is answered with: a stream, or an HTTP error in its place.
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
    pub contains: Texts,
    /// Texts that the newest entry of the history contains.
    pub last_contains: Texts,
    /// The thread's id, as the engine sends it.
    pub thread: Option<String>,
}

/// A text, or a list of texts.
#[derive(Debug, Deserialize)]
#[serde(untagged, expecting = "a text or a list of texts")]
pub enum Texts {
    One(String),
    Many(Vec<String>),
}

impl Texts {
    /// The texts, one or many, as a list.
    #[must_use]
    pub fn all(&self) -> &[String] {
        match self {
            Self::One(text) => slice::from_ref(text),
            Self::Many(texts) => texts,
        }
    }
}

impl Default for Texts {
    fn default() -> Self {
        Self::Many(Vec::new())
    }
}

/// How many requests a response answers: a number (1 by default), or `"always"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged, expecting = "a number or \"always\"")]
pub enum Times {
    Exactly(u64),
    Always(Always),
}

/// The word `always`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Always {
    Always,
}

impl Default for Times {
    fn default() -> Self {
        Self::Exactly(1)
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
