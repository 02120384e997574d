//! What is a script, what is none, and that the documentation tells the truth.

use scripted_model::{
    Script, ScriptError,
    render::{Action, render},
    script::{Reply, Times, Usage},
};
use serde_json::{Value, json};

const DOCS: &str = include_str!("../../../docs/scripted-model.md");

fn examples() -> impl Iterator<Item = Value> {
    let block = |part: &'static str| part.split_once("\n```").map_or(part, |(block, _)| block);
    DOCS.split("```json\n").skip(1).map(move |part| {
        serde_json::from_str(block(part))
            .unwrap_or_else(|error| panic!("{error} in\n{}", block(part)))
    })
}

fn parse(script: &Value) -> Result<Script, ScriptError> {
    Script::parse(script.to_string().as_bytes())
}

fn problem(script: Value) -> String {
    parse(&script).unwrap_err().to_string()
}

/// Parses one response and renders it as request 7.
fn actions(response: Value) -> Vec<Action> {
    let script = parse(&json!({"responses": [response]})).unwrap();
    let Reply::Stream { steps, usage } = &script.responses[0].reply else {
        panic!("no stream")
    };
    render(steps, usage, 7)
}

/// The data of all frames, parsed.
fn events(response: Value) -> Vec<Value> {
    let data = |action: Action| match action {
        Action::Send(frame) => {
            let (kind, data) = frame.trim_end().split_once("\ndata: ").unwrap();
            let data: Value = serde_json::from_str(data).unwrap();
            assert_eq!(kind.strip_prefix("event: "), data["type"].as_str());
            Some(data)
        }
        _ => None,
    };
    actions(response).into_iter().filter_map(data).collect()
}

fn items(response: Value) -> Vec<Value> {
    let done = |event: &Value| event["type"] == "response.output_item.done";
    events(response)
        .into_iter()
        .filter(done)
        .map(|mut event| event["item"].take())
        .collect()
}

#[test]
fn every_example_of_the_documentation_is_a_script() {
    let mut count = 0;
    for example in examples() {
        let script = if example["responses"].is_array() {
            example
        } else {
            json!({"responses": [example]})
        };
        let parsed = parse(&script).unwrap_or_else(|error| panic!("{error} in\n{script}"));
        for response in &parsed.responses {
            if let Reply::Stream { steps, usage } = &response.reply {
                assert!(!render(steps, usage, 1).is_empty());
            }
        }
        count += 1;
    }
    assert!(count > 15, "only {count} examples found");
}

#[test]
fn every_step_has_an_example() {
    let unknown = problem(json!({"responses": [[{"nonsense": 1}]]}));
    let (_, names) = unknown.split_once("expected one of ").unwrap();
    for name in names.split(", ").map(|name| name.trim_matches('`')) {
        let used = examples().any(|example| mentions(&example, name));
        assert!(used, "no example of the step {name}");
    }
}

fn mentions(value: &Value, name: &str) -> bool {
    match value {
        Value::String(text) => text == name,
        Value::Array(list) => list.iter().any(|value| mentions(value, name)),
        Value::Object(object) => object
            .iter()
            .any(|(key, value)| key == name || mentions(value, name)),
        _ => false,
    }
}

#[test]
fn mistakes_name_their_place() {
    assert!(matches!(
        Script::parse(b"{\"responses\": ["),
        Err(ScriptError::Syntax(_))
    ));
    for (script, place, reason) in [
        (json!({}), ".", "missing field `responses`"),
        (
            json!({"responses": [[], [{"text": "a"}, {"txt": "b"}]]}),
            "responses[1][1]",
            "unknown variant `txt`",
        ),
        (
            json!({"responses": [{"steps": [{"text": 1}]}]}),
            "responses[0].steps[0].text",
            "a text or an object",
        ),
        (
            json!({"responses": [{"steps": [{"text": {"txt": "a"}}]}]}),
            "steps[0].text.txt",
            "unknown field `txt`",
        ),
        (
            json!({"responses": [{"steps": [{"text": {}}]}]}),
            "steps[0].text",
            "give a `text`",
        ),
        (
            json!({"responses": [{}]}),
            "responses[0]",
            "either `steps` or a `status`",
        ),
        (
            json!({"responses": [{"status": 200}]}),
            "responses[0].status",
            "200 is no status of a failure",
        ),
        (
            json!({"responses": [{"status": 500, "usage": {}}]}),
            "responses[0]",
            "`usage` belongs to `steps`",
        ),
        (
            json!({"responses": [{"steps": [], "body": 1}]}),
            "responses[0]",
            "`body` belongs to a `status`",
        ),
        (
            json!({"responses": [["cut", {"text": "late"}]]}),
            "responses[0]",
            "nothing may follow",
        ),
        (
            json!({"responses": [{"times": "often", "steps": []}]}),
            "responses[0].times",
            "\"always\"",
        ),
        (
            json!({"responses": [{"capture": {"a": "("}, "steps": []}]}),
            "responses[0].capture.a",
            "",
        ),
        (
            json!({"responses": [{"capture": {"a": "b"}, "steps": []}]}),
            "responses[0].capture.a",
            "has no group",
        ),
        (
            json!({"responses": [{"headers": {"a b": "c"}, "steps": []}]}),
            "responses[0].headers",
            "header name",
        ),
        (
            json!({"responses": [{"when": {"contains": 1}, "steps": []}]}),
            "when.contains",
            "a list of texts",
        ),
    ] {
        let problem = problem(script);
        assert!(
            problem.contains(&format!("{place}`")) && problem.contains(reason),
            "{problem}"
        );
    }
}

#[test]
fn what_is_not_given_has_a_default() {
    let script =
        parse(&json!({"responses": [[], {"steps": [], "usage": {"output_tokens": 9}}]})).unwrap();
    assert_eq!(script.responses[0].times, Times::Exactly(1));
    let usage = |index: usize| match &script.responses[index].reply {
        Reply::Stream { usage, .. } => usage.clone(),
        Reply::HttpError { .. } => panic!("no stream"),
    };
    let Usage {
        input_tokens,
        output_tokens,
        ..
    } = usage(0);
    assert_eq!((input_tokens, output_tokens), (100, 5));
    assert_eq!((usage(1).input_tokens, usage(1).output_tokens), (100, 9));
}

#[test]
fn a_response_is_created_and_completed() {
    let events = events(json!([]));
    assert_eq!(
        events[0],
        json!({"type": "response.created", "response": {"id": "resp_7"}})
    );
    assert_eq!(events[1]["type"], "response.completed");
    assert_eq!(events[1]["response"]["usage"]["total_tokens"], 105);
    assert_eq!(events.len(), 2);
}

#[test]
fn a_text_is_streamed_in_pieces_and_completed_whole() {
    let deltas = |response: Value| -> Vec<String> {
        let delta = |event: &Value| event["delta"].as_str().map(str::to_owned);
        events(response).iter().filter_map(delta).collect()
    };
    assert_eq!(deltas(json!([{"text": "Hello"}])), ["Hello"]);
    assert_eq!(
        deltas(json!([{"text": {"text": "Grüße!", "deltas": 3}}])),
        ["Gr", "üß", "e!"]
    );
    assert!(deltas(json!([{"text": {"text": "Hello", "deltas": 0}}])).is_empty());

    let paused = json!([{"text": {"deltas": ["a", {"gate": "g"}, "b", {"delay_ms": 5}]}}]);
    let pauses: Vec<Action> = actions(paused.clone())
        .into_iter()
        .filter(|action| !matches!(action, Action::Send(_)))
        .collect();
    assert_eq!(
        pauses,
        [
            Action::Wait("g".into()),
            Action::Sleep(std::time::Duration::from_millis(5))
        ]
    );
    assert_eq!(items(paused)[0]["content"][0]["text"], "ab");
}

#[test]
fn large_texts_have_their_size() {
    let text = |response: Value| {
        items(response)[0]["content"][0]["text"]
            .as_str()
            .map(str::len)
    };
    assert_eq!(
        text(json!([{"large_text": {"bytes": 100_001}}])),
        Some(100_001)
    );
    assert_eq!(
        text(json!([{"large_text": {"bytes": 10, "delta_bytes": 4}}])),
        Some(10)
    );
    assert_eq!(text(json!([{"large_text": {"bytes": 0}}])), Some(0));
    assert_eq!(
        events(json!([{"large_text": {"bytes": 10, "delta_bytes": 4}}])).len(),
        2 + 2 + 3
    );
}

#[test]
fn calls_have_ids_of_their_own() {
    let items = items(json!([
        {"exec_command": "ls"},
        {"exec_command": {"cmd": "ls", "login": true}},
        {"apply_patch": "p"},
        {"function_call": {"name": "f", "arguments": "not json", "namespace": "n", "call_id": "mine"}},
        {"function_call": {"name": "g"}},
        {"web_search": "q"},
    ]));
    assert_eq!(
        items[0]["arguments"],
        json!({"cmd": "ls", "login": false}).to_string()
    );
    assert_eq!(
        items[1]["arguments"],
        json!({"cmd": "ls", "login": true}).to_string()
    );
    assert_eq!(
        (&items[2]["type"], &items[2]["call_id"]),
        (&json!("custom_tool_call"), &json!("call_7_2"))
    );
    assert_eq!(
        (&items[3]["arguments"], &items[3]["namespace"]),
        (&json!("not json"), &json!("n"))
    );
    assert_eq!(items[3]["call_id"], "mine");
    assert_eq!(items[4]["arguments"], "{}");
    assert_eq!(items[5]["action"], json!({"type": "search", "query": "q"}));
}

#[test]
fn an_ending_step_takes_the_place_of_completion() {
    for (step, last) in [
        (
            json!({"failed": {"code": "c", "message": "m"}}),
            "response.failed",
        ),
        (
            json!({"incomplete": "max_output_tokens"}),
            "response.incomplete",
        ),
        (json!("close"), "response.created"),
        (json!("cut"), "response.created"),
    ] {
        assert_eq!(events(json!([step])).last().unwrap()["type"], last);
    }
    assert_eq!(actions(json!(["cut"])).last(), Some(&Action::Cut));
}
