//! The model over a real socket.

use std::net::SocketAddr;

use scripted_model::{Model, Script, router};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

struct Client {
    address: SocketAddr,
    model: Model,
}

impl Client {
    async fn new(responses: Value) -> Self {
        let script =
            Script::parse(json!({ "responses": responses }).to_string().as_bytes()).unwrap();
        let model = Model::new(script);
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let app = router(model.clone());
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { address, model }
    }

    async fn open(&self, method: &str, path: &str, headers: &str, body: &str) -> TcpStream {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        let length = body.len();
        let head = format!(
            "{method} {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{headers}content-length: {length}\r\n\r\n"
        );
        stream.write_all((head + body).as_bytes()).await.unwrap();
        stream
    }

    /// Status, and all that follows the head.
    async fn request(&self, method: &str, path: &str, headers: &str, body: &str) -> (u16, String) {
        let mut answer = Vec::new();
        let mut stream = self.open(method, path, headers, body).await;
        stream.read_to_end(&mut answer).await.unwrap();
        let answer = String::from_utf8(answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (
            head.split(' ').nth(1).unwrap().parse().unwrap(),
            body.to_owned(),
        )
    }

    /// Sends a conversation of messages, in a thread.
    async fn ask(&self, thread: &str, messages: &[&str]) -> (u16, String) {
        self.request(
            "POST",
            "/v1/responses",
            &format!("thread-id: {thread}\r\n"),
            &conversation(messages),
        )
        .await
    }

    fn outcomes(&self) -> Vec<Value> {
        self.model
            .requests()
            .iter()
            .map(|request| serde_json::to_value(&request.outcome).unwrap())
            .collect()
    }
}

fn conversation(messages: &[&str]) -> String {
    let message = |text: &&str| json!({"type": "message", "role": "user", "content": [{"type": "input_text", "text": text}]});
    json!({"input": messages.iter().map(message).collect::<Vec<_>>()}).to_string()
}

/// Reads until a text has come.
async fn read_until(stream: &mut TcpStream, text: &str) {
    let mut seen = String::new();
    let mut buffer = [0; 1024];
    while !seen.contains(text) {
        let count = stream.read(&mut buffer).await.unwrap();
        assert!(count > 0, "the stream ended: {seen}");
        seen.push_str(&String::from_utf8_lossy(&buffer[..count]));
    }
}

#[tokio::test]
async fn responses_are_played_in_order_and_then_run_out() {
    let client = Client::new(json!([[{"text": "one"}], [{"text": "two"}]])).await;
    for word in ["one", "two"] {
        let (status, body) = client.ask("t", &["hi"]).await;
        assert_eq!(status, 200);
        assert!(
            body.contains(word)
                && body.contains("response.completed")
                && body.ends_with("0\r\n\r\n")
        );
    }
    let (status, body) = client.ask("t", &["hi"]).await;
    assert_eq!(status, 400);
    assert!(
        body.contains("request 3 finds no response: of 2 in the script"),
        "{body}"
    );
    assert_eq!(client.outcomes()[..2], [json!("sent"), json!("sent")]);
    assert!(
        client.outcomes()[2]["refused"]
            .as_str()
            .unwrap()
            .contains("request 3")
    );
}

#[tokio::test]
async fn conditions_choose_the_response() {
    let client = Client::new(json!([
        {"when": {"contains": ["task", "A"]}, "steps": [{"text": "for A"}]},
        {"when": {"contains": "A", "last_contains": "done"}, "steps": [{"text": "A again"}]},
        {"when": {"thread": "t9"}, "steps": [{"text": "ninth"}]},
        {"times": 2, "steps": [{"text": "twice"}]},
        {"times": "always", "steps": [{"text": "anybody"}]},
    ]))
    .await;
    for (thread, messages, expected) in [
        ("t1", &["something"][..], "twice"),
        ("t9", &["something"], "ninth"),
        ("t1", &["task A"], "for A"),
        ("t1", &["task A", "done"], "A again"),
        ("t1", &["task A", "done"], "twice"),
        ("t9", &["done", "A"], "anybody"),
        ("t9", &["done", "A"], "anybody"),
    ] {
        let (_, body) = client.ask(thread, messages).await;
        assert!(body.contains(expected), "{messages:?}: {body}");
    }
}

#[tokio::test]
async fn captures_come_from_the_request() {
    let client = Client::new(json!([
        {"times": "always", "capture": {"word": "the word is (\\w+)", "n": "session ID (\\d+)"}, "steps": [
            {"text": "You said {{word}}."},
            {"function_call": {"name": "write_stdin", "arguments": {"session_id": "{{n}}"}}},
        ]},
    ]))
    .await;
    let (_, body) = client
        .ask(
            "t",
            &[
                "the word is moss",
                "the word is fern",
                "session ID 1",
                "session ID 42",
            ],
        )
        .await;
    assert!(body.contains("You said fern."), "{body}");
    assert!(body.contains(r#"{\"session_id\":42}"#), "{body}");
    let (status, body) = client.ask("t", &["session ID 42"]).await;
    assert_eq!(status, 400);
    assert!(
        body.contains("responses[0]: the capture `word` finds nothing"),
        "{body}"
    );
}

#[tokio::test]
async fn http_errors_have_status_headers_and_body() {
    let client = Client::new(json!([
        {"status": 429, "headers": {"retry-after": "1"}, "body": {"error": {"type": "x"}}},
        {"status": 500},
        {"status": 400, "body": "plain"},
    ]))
    .await;
    let mut answer = String::new();
    let mut stream = client.open("POST", "/v1/responses", "", "{}").await;
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(
        answer.starts_with("HTTP/1.1 429 ") && answer.contains("retry-after: 1\r\n"),
        "{answer}"
    );
    assert!(answer.ends_with(r#"{"error":{"type":"x"}}"#), "{answer}");
    assert!(
        client
            .ask("t", &[])
            .await
            .1
            .contains("Internal Server Error")
    );
    assert_eq!(client.ask("t", &[]).await, (400, "plain".to_owned()));
    assert_eq!(
        client.outcomes(),
        [
            json!({"http_error": 429}),
            json!({"http_error": 500}),
            json!({"http_error": 400})
        ]
    );
}

#[tokio::test]
async fn a_cut_ends_the_connection_in_the_middle() {
    let client = Client::new(json!([[{"text": {"deltas": ["Hel"]}}, "cut"]])).await;
    let mut stream = client.open("POST", "/v1/responses", "", "{}").await;
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer).await;
    let answer = String::from_utf8(answer).unwrap();
    assert!(
        answer.contains("Hel") && !answer.ends_with("0\r\n\r\n"),
        "{answer}"
    );
    assert_eq!(client.outcomes(), [json!("cut")]);
}

#[tokio::test]
async fn a_gate_holds_the_stream_until_it_is_opened() {
    let client =
        Client::new(json!([[{"text": {"deltas": ["before", {"gate": "the gate"}, "after"]}}]]))
            .await;
    let mut stream = client.open("POST", "/v1/responses", "", "{}").await;
    read_until(&mut stream, "before").await;
    assert_eq!(
        client
            .request("GET", "/control/gates/the%20gate", "", "")
            .await
            .0,
        204
    );
    assert_eq!(client.outcomes(), [json!("streaming")]);
    assert_eq!(
        client
            .request("POST", "/control/gates/the%20gate/open", "", "")
            .await
            .0,
        204
    );
    read_until(&mut stream, "response.completed").await;
    // Whoever asks later is answered at once, and so is one who waits for a single arrival.
    assert_eq!(
        client
            .request("GET", "/control/gates/the%20gate?arrived=1", "", "")
            .await
            .0,
        204
    );
}

#[tokio::test]
async fn many_streams_may_stand_at_one_gate() {
    let client = Client::new(json!([{"times": "always", "steps": [{"gate": "g"}]}])).await;
    let mut streams = Vec::new();
    for _ in 0..20 {
        streams.push(client.open("POST", "/v1/responses", "", "{}").await);
    }
    assert_eq!(
        client
            .request("GET", "/control/gates/g?arrived=20", "", "")
            .await
            .0,
        204
    );
    client
        .request("POST", "/control/gates/g/open", "", "")
        .await;
    for mut stream in streams {
        read_until(&mut stream, "response.completed").await;
    }
}

#[tokio::test]
async fn a_client_that_leaves_is_noticed_also_at_a_gate() {
    let client = Client::new(json!([[{"text": "before"}, {"gate": "never"}]])).await;
    let mut stream = client.open("POST", "/v1/responses", "", "{}").await;
    read_until(&mut stream, "before").await;
    drop(stream);
    while client.outcomes() != [json!("client_gone")] {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn requests_are_recorded() {
    let client = Client::new(json!([[]])).await;
    client
        .request(
            "POST",
            "/v1/responses",
            "thread-id: t1\r\nauthorization: Bearer k\r\n",
            r#"{"model":"m"}"#,
        )
        .await;
    client.request("GET", "/v1/models", "", "no json").await;
    let (status, body) = client.request("GET", "/control/requests", "", "").await;
    assert_eq!(status, 200);
    let requests: Value = serde_json::from_str(&body).unwrap();
    let headers = json!({"thread-id": "t1", "authorization": "Bearer k"});
    assert_eq!(
        requests[0],
        json!({"number": 1, "method": "POST", "path": "/v1/responses", "headers": headers, "thread_id": "t1",
            "body": {"model": "m"}, "response": 0, "outcome": "sent"})
    );
    assert_eq!(
        (&requests[1]["method"], &requests[1]["path"]),
        (&json!("GET"), &json!("/v1/models"))
    );
    assert_eq!(
        (&requests[1]["body"], &requests[1]["response"]),
        (&json!("no json"), &Value::Null)
    );
    assert_eq!(requests.as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn a_script_can_be_replaced() {
    let client = Client::new(json!([])).await;
    assert_eq!(client.ask("t", &[]).await.0, 400);
    let (status, body) = client
        .request(
            "PUT",
            "/control/script",
            "",
            r#"{"responses": [[{"txt": 1}]]}"#,
        )
        .await;
    assert_eq!(status, 400);
    assert!(body.contains("responses[0][0]"), "{body}");
    assert_eq!(
        client
            .request(
                "PUT",
                "/control/script",
                "",
                r#"{"responses": [[{"text": "new"}]]}"#
            )
            .await
            .0,
        204
    );
    assert!(client.ask("t", &[]).await.1.contains("new"));
    assert_eq!(client.model.requests().len(), 2);
}

#[tokio::test]
async fn large_requests_and_answers_pass() {
    let client =
        Client::new(json!([[{"large_text": {"bytes": 5_000_000, "delta_bytes": 100_000}}]])).await;
    let (status, body) = client.ask("t", &["x".repeat(10_000_000).as_str()]).await;
    assert_eq!(status, 200);
    assert!(body.len() > 10_000_000 && body.contains("response.completed"));
}
