//! The routes: `/v1/responses` plays, `/control/…` is for whoever wrote the script.

use std::io;

use axum::{
    Json, Router,
    body::{Body, Bytes},
    extract::{DefaultBodyLimit, Path, Query, State},
    http::{HeaderMap, Method, StatusCode, Uri, header},
    response::{IntoResponse, Response},
    routing::{get, post, put},
};
use futures_util::stream;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::mpsc;

use crate::{
    Model, Script,
    model::{Answer, Outcome, Request},
    render::Action,
};

/// All routes of one model.
pub fn router(model: Model) -> Router {
    Router::new()
        .route("/v1/responses", post(play))
        .route("/control/requests", get(requests))
        .route("/control/script", put(replace_script))
        .route("/control/gates/{name}", get(await_gate))
        .route("/control/gates/{name}/open", post(open_gate))
        .fallback(unknown)
        .layer(DefaultBodyLimit::disable())
        .with_state(model)
}

async fn play(State(model): State<Model>, uri: Uri, headers: HeaderMap, body: Bytes) -> Response {
    let number = model.record(&Method::POST, uri.path(), &headers, &body);
    match model.answer(number, &headers, &body) {
        Ok(Answer::Stream { headers, actions }) => streamed(model, number, headers, actions),
        Ok(Answer::HttpError {
            status,
            headers,
            body,
        }) => {
            model.conclude(number, Outcome::HttpError(status.as_u16()));
            (status, headers, error_body(status, body)).into_response()
        }
        // The one status whose body the engine shows as it is, and does not try again.
        Err(reason) => refuse(&model, number, StatusCode::BAD_REQUEST, reason),
    }
}

async fn unknown(
    State(model): State<Model>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let number = model.record(&method, uri.path(), &headers, &body);
    let reason = format!(
        "scripted model: nothing is played at {method} {}",
        uri.path()
    );
    refuse(&model, number, StatusCode::NOT_FOUND, reason)
}

async fn requests(State(model): State<Model>) -> Json<Vec<Request>> {
    Json(model.requests())
}

async fn replace_script(State(model): State<Model>, body: Bytes) -> Response {
    match Script::parse(&body) {
        Ok(script) => {
            model.replace_script(script);
            StatusCode::NO_CONTENT.into_response()
        }
        Err(error) => (StatusCode::BAD_REQUEST, error.to_string()).into_response(),
    }
}

#[derive(Deserialize)]
struct Arrived {
    #[serde(default = "one")]
    arrived: u64,
}

fn one() -> u64 {
    1
}

async fn await_gate(
    State(model): State<Model>,
    Path(name): Path<String>,
    Query(wanted): Query<Arrived>,
) -> StatusCode {
    model.await_gate(&name, wanted.arrived).await;
    StatusCode::NO_CONTENT
}

async fn open_gate(State(model): State<Model>, Path(name): Path<String>) -> StatusCode {
    model.open_gate(&name);
    StatusCode::NO_CONTENT
}

fn refuse(model: &Model, number: u64, status: StatusCode, reason: String) -> Response {
    model.conclude(number, Outcome::Refused(reason.clone()));
    (status, reason).into_response()
}

fn error_body(status: StatusCode, body: Value) -> Response {
    match body {
        Value::Null => Json(error_json(
            status.canonical_reason().unwrap_or("scripted failure"),
        ))
        .into_response(),
        Value::String(as_it_is) => as_it_is.into_response(),
        json => Json(json).into_response(),
    }
}

fn error_json(message: &str) -> Value {
    json!({"error": {"message": message}})
}

/// Sends a stream as fast as the client reads: the channel holds one frame.
fn streamed(model: Model, number: u64, headers: HeaderMap, actions: Vec<Action>) -> Response {
    let (sender, receiver) = mpsc::channel(1);
    tokio::spawn(async move {
        let outcome = tokio::select! {
            outcome = perform(&model, actions, &sender) => outcome,
            () = sender.closed() => Outcome::ClientGone,
        };
        model.conclude(number, outcome);
    });
    let frames = stream::unfold(
        receiver,
        async |mut receiver: mpsc::Receiver<io::Result<Bytes>>| {
            Some((receiver.recv().await?, receiver))
        },
    );
    let event_stream = [(header::CONTENT_TYPE, "text/event-stream")];
    (event_stream, headers, Body::from_stream(frames)).into_response()
}

async fn perform(
    model: &Model,
    actions: Vec<Action>,
    sender: &mpsc::Sender<io::Result<Bytes>>,
) -> Outcome {
    for action in actions {
        match action {
            Action::Send(frame) => {
                if sender.send(Ok(frame.into())).await.is_err() {
                    return Outcome::ClientGone;
                }
            }
            Action::Wait(gate) => model.pass_gate(&gate).await,
            Action::Sleep(time) => tokio::time::sleep(time).await,
            Action::Cut => {
                // An error of the body makes the server drop the connection without the last chunk.
                let _ = sender
                    .send(Err(io::Error::other("the script cuts the stream")))
                    .await;
                return Outcome::Cut;
            }
        }
    }
    Outcome::Sent
}
