//! What the server remembers: which responses are used up, the requests that came, and the gates.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use axum::http::{HeaderMap, Method, StatusCode};
use serde::Serialize;
use serde_json::Value;
use tokio::sync::watch;

use crate::{
    history::{self, History},
    render::{Action, render},
    script::{Reply, Response, Script, Times, typed},
};

/// Headers of the connection, not of the request.
const HOP: [&str; 5] = [
    "host",
    "connection",
    "content-length",
    "accept-encoding",
    "transfer-encoding",
];

/// One running scripted model. Cheap to clone; all clones are the same model.
#[derive(Clone, Debug)]
pub struct Model(Arc<State>);

#[derive(Debug)]
struct State {
    script: Mutex<Playing>,
    requests: Mutex<Vec<Request>>,
    gates: Mutex<HashMap<String, Gate>>,
}

#[derive(Debug)]
struct Playing {
    script: Script,
    played: Vec<u64>,
}

impl Playing {
    fn new(script: Script) -> Self {
        let played = vec![0; script.responses.len()];
        Self { script, played }
    }
}

/// A request as it was recorded, and what became of it.
#[derive(Clone, Debug, Serialize)]
pub struct Request {
    /// Counts from 1; part of the ids that the answer has.
    pub number: u64,
    pub method: String,
    pub path: String,
    pub headers: BTreeMap<String, String>,
    pub thread_id: Option<String>,
    /// JSON, or a string when it is none.
    pub body: Value,
    /// Index of the scripted response that answers it.
    pub response: Option<usize>,
    pub outcome: Outcome,
}

/// How far the answer to a request has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The stream runs, or stands at a gate.
    Streaming,
    /// All of it was sent.
    Sent,
    /// The script cut the connection.
    Cut,
    /// The client went away before the end.
    ClientGone,
    /// A scripted HTTP error.
    HttpError(u16),
    /// Nothing to play; the text says why.
    Refused(String),
}

/// A scripted answer, ready to be sent.
#[derive(Debug)]
pub enum Answer {
    Stream {
        headers: HeaderMap,
        actions: Vec<Action>,
    },
    HttpError {
        status: StatusCode,
        headers: HeaderMap,
        body: Value,
    },
}

impl Model {
    /// A model at the beginning of its script, with nothing recorded.
    #[must_use]
    pub fn new(script: Script) -> Self {
        Self(Arc::new(State {
            script: Mutex::new(Playing::new(script)),
            requests: Mutex::default(),
            gates: Mutex::default(),
        }))
    }

    /// Starts over with another script. Recorded requests and gates stay.
    pub fn replace_script(&self, script: Script) {
        *lock(&self.0.script) = Playing::new(script);
    }

    /// All requests so far, oldest first.
    #[must_use]
    pub fn requests(&self) -> Vec<Request> {
        lock(&self.0.requests).clone()
    }

    /// Writes a request down and gives its number.
    #[must_use]
    pub fn record(&self, method: &Method, path: &str, headers: &HeaderMap, body: &[u8]) -> u64 {
        let mut requests = lock(&self.0.requests);
        let number = requests.len() as u64 + 1;
        let header = |(name, value): (&axum::http::HeaderName, &axum::http::HeaderValue)| {
            (
                name.to_string(),
                String::from_utf8_lossy(value.as_bytes()).into_owned(),
            )
        };
        requests.push(Request {
            number,
            method: method.to_string(),
            path: path.to_owned(),
            headers: headers
                .iter()
                .filter(|(name, _)| !HOP.contains(&name.as_str()))
                .map(header)
                .collect(),
            thread_id: history::thread(headers),
            body: body_json(body),
            response: None,
            outcome: Outcome::Streaming,
        });
        number
    }

    /// Notes what became of a request.
    pub fn conclude(&self, number: u64, outcome: Outcome) {
        self.update(number, |request| request.outcome = outcome);
    }

    /// Takes the response that answers this request: the first in the script that is not used up and whose condition holds.
    ///
    /// # Errors
    /// A text for whoever wrote the script.
    pub fn answer(&self, number: u64, headers: &HeaderMap, body: &[u8]) -> Result<Answer, String> {
        let history = History::new(headers, &body_json(body));
        let mut playing = lock(&self.0.script);
        let Playing { script, played } = &mut *playing;
        let free = |(index, response): &(usize, &Response)| match response.times {
            Times::Always(_) => true,
            Times::Exactly(times) => played[*index] < times,
        };
        let count = script.responses.len();
        let (index, response) = script
            .responses
            .iter()
            .enumerate()
            .find(|candidate| free(candidate) && history.meets(&candidate.1.when))
            .ok_or_else(|| format!("scripted model: request {number} finds no response: of {count} in the script, none is left that fits it"))?;
        let answer = prepare(response, &history, number).map_err(|reason| {
            format!("scripted model: request {number}, responses[{index}]: {reason}")
        })?;
        played[index] += 1;
        self.update(number, |request| request.response = Some(index));
        Ok(answer)
    }

    /// Opens a gate for good, for those who stand at it and those who come later.
    pub fn open_gate(&self, name: &str) {
        self.gate(name).0.send_modify(|gate| gate.open = true);
    }

    /// Comes to a gate, and goes on once it is open.
    pub async fn pass_gate(&self, name: &str) {
        let gate = self.gate(name);
        gate.0.send_modify(|gate| gate.arrived += 1);
        gate.when(|gate| gate.open).await;
    }

    /// Waits until so many streams have come to a gate.
    pub async fn await_gate(&self, name: &str, arrived: u64) {
        self.gate(name).when(|gate| gate.arrived >= arrived).await;
    }

    fn gate(&self, name: &str) -> Gate {
        lock(&self.0.gates)
            .entry(name.to_owned())
            .or_default()
            .clone()
    }

    fn update(&self, number: u64, change: impl FnOnce(&mut Request)) {
        let index = usize::try_from(number - 1).unwrap_or(usize::MAX);
        if let Some(request) = lock(&self.0.requests).get_mut(index) {
            change(request);
        }
    }
}

fn prepare(response: &Response, history: &History, number: u64) -> Result<Answer, String> {
    if response.capture.is_empty() {
        return Ok(ready(response, number));
    }
    let captured = history
        .capture(&response.capture)
        .map_err(|name| format!("the capture `{name}` finds nothing in what the engine sent"))?;
    let filled_in = history::fill_in(&response.source, &captured);
    typed(&filled_in)
        .map(|response| ready(&response, number))
        .map_err(|error| error.to_string())
}

fn ready(response: &Response, number: u64) -> Answer {
    let headers = response.headers.clone();
    match &response.reply {
        Reply::Stream { steps, usage } => Answer::Stream {
            headers,
            actions: render(steps, usage, number),
        },
        Reply::HttpError { status, body } => Answer::HttpError {
            status: *status,
            headers,
            body: body.clone(),
        },
    }
}

fn body_json(body: &[u8]) -> Value {
    serde_json::from_slice(body)
        .unwrap_or_else(|_| String::from_utf8_lossy(body).into_owned().into())
}

#[derive(Clone, Debug)]
struct Gate(Arc<watch::Sender<GateState>>);

#[derive(Clone, Copy, Debug, Default)]
struct GateState {
    open: bool,
    arrived: u64,
}

impl Default for Gate {
    fn default() -> Self {
        Self(Arc::new(watch::Sender::new(GateState::default())))
    }
}

impl Gate {
    async fn when(&self, condition: impl FnMut(&GateState) -> bool) {
        // It fails only once the sender is gone, and `self` holds the sender.
        let _ = self.0.subscribe().wait_for(condition).await;
    }
}

/// A panic in another thread does not make the data unusable: each of them is changed in one step.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
