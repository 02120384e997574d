//! One scripted response as the frames of its stream. Pure: who sends them, and when a gate opens, is `server`'s concern.

use std::time::Duration;

use serde_json::{Map, Value, json};

use crate::{
    script::Usage,
    step::{ExecCommand, LargeText, Reasoning, Step},
    text::{Pause, Piece, Text},
};

/// What happens next in a stream.
#[derive(Debug, PartialEq, Eq)]
pub enum Action {
    Send(String),
    Wait(String),
    Sleep(Duration),
    Cut,
}

/// All that a response does, in order. `request` is its number: it makes the ids of each response different.
#[must_use]
pub fn render(steps: &[Step], usage: &Usage, request: u64) -> Vec<Action> {
    let mut stream = Stream {
        request,
        output_index: 0,
        actions: Vec::new(),
    };
    let id = stream.id("resp");
    stream.event("response.created", json!({"response": {"id": id}}));
    for step in steps {
        stream.step(step);
    }
    if !steps.last().is_some_and(Step::ends) {
        stream.event(
            "response.completed",
            json!({"response": {"id": id, "usage": usage_on_the_wire(usage)}}),
        );
    }
    stream.actions
}

struct Stream {
    request: u64,
    output_index: usize,
    actions: Vec<Action>,
}

impl Stream {
    fn step(&mut self, step: &Step) {
        match step {
            Step::Text(text) => self.text(text),
            Step::LargeText(large) => self.text(&large_text(large)),
            Step::Reasoning(reasoning) => self.reasoning(reasoning),
            Step::ExecCommand(command) => self.exec_command(command),
            Step::UpdatePlan(plan) => {
                self.function_call("update_plan", None, &plan.clone().into(), None)
            }
            Step::FunctionCall(call) => {
                self.function_call(
                    &call.name,
                    call.namespace.as_deref(),
                    &call.arguments,
                    call.call_id.clone(),
                );
            }
            Step::ApplyPatch(patch) => self.custom_tool_call("apply_patch", patch, None),
            Step::CustomToolCall(call) => {
                self.custom_tool_call(&call.name, &call.input, call.call_id.clone())
            }
            Step::WebSearch(search) => {
                let id = search.id.clone().unwrap_or_else(|| self.item_id("ws"));
                self.done(json!({"type": "web_search_call", "id": id, "status": "completed", "action": search.action}));
            }
            Step::Item(item) => self.done(item.clone().into()),
            Step::Event(event) => self.event(&event.kind, event.rest.clone().into()),
            Step::Frame(frame) => self.actions.push(Action::Send(frame.clone())),
            Step::Gate(name) => self.pause(&Pause::Gate(name.clone())),
            Step::DelayMs(ms) => self.pause(&Pause::DelayMs(*ms)),
            Step::Failed(failed) => {
                let error = json!({"code": failed.code, "message": failed.message});
                self.event(
                    "response.failed",
                    json!({"response": {"id": self.id("resp"), "error": error}}),
                );
            }
            Step::Incomplete(reason) => {
                let details = json!({"reason": reason});
                let response = json!({"id": self.id("resp"), "incomplete_details": details});
                self.event("response.incomplete", json!({ "response": response }));
            }
            Step::Close => {}
            Step::Cut => self.actions.push(Action::Cut),
        }
    }

    fn text(&mut self, text: &Text) {
        let id = text.id.clone().unwrap_or_else(|| self.item_id("msg"));
        let item = |content: Value| {
            let mut item =
                json!({"type": "message", "role": "assistant", "id": id, "content": content});
            if let Some(phase) = &text.phase {
                item["phase"] = json!(phase);
            }
            item
        };
        self.added(item(json!([])));
        for piece in &text.pieces {
            match piece {
                Piece::Delta(delta) => {
                    let place = json!({"item_id": id, "output_index": self.output_index, "content_index": 0, "delta": delta});
                    self.event("response.output_text.delta", place);
                }
                Piece::Pause(pause) => self.pause(pause),
                Piece::Silent(_) => {}
            }
        }
        self.done(item(json!([{"type": "output_text", "text": text.whole()}])));
    }

    fn reasoning(&mut self, reasoning: &Reasoning) {
        let id = self.item_id("rs");
        self.added(json!({"type": "reasoning", "id": id, "summary": []}));
        for (index, text) in reasoning.summary.iter().enumerate() {
            let place =
                json!({"item_id": id, "output_index": self.output_index, "summary_index": index});
            let part = json!({"type": "summary_text", "text": ""});
            self.event(
                "response.reasoning_summary_part.added",
                with(&place, "part", part),
            );
            self.event(
                "response.reasoning_summary_text.delta",
                with(&place, "delta", json!(text)),
            );
        }
        let part = |text: &String| json!({"type": "summary_text", "text": text});
        let summary: Vec<Value> = reasoning.summary.iter().map(part).collect();
        let mut item = json!({"type": "reasoning", "id": id, "summary": summary});
        if let Some(raw) = &reasoning.raw {
            let place = json!({"item_id": id, "output_index": self.output_index, "content_index": 0, "delta": raw});
            self.event("response.reasoning_text.delta", place);
            item["content"] = json!([{"type": "reasoning_text", "text": raw}]);
        }
        self.done(item);
    }

    fn exec_command(&mut self, ExecCommand(given): &ExecCommand) {
        let mut arguments = Map::from_iter([("login".to_owned(), json!(false))]);
        arguments.extend(given.clone());
        self.function_call("exec_command", None, &arguments.into(), None);
    }

    fn function_call(
        &mut self,
        name: &str,
        namespace: Option<&str>,
        arguments: &Value,
        call_id: Option<String>,
    ) {
        let arguments = match arguments {
            Value::String(as_it_is) => as_it_is.clone(),
            Value::Null => "{}".to_owned(),
            object => object.to_string(),
        };
        let call_id = call_id.unwrap_or_else(|| self.item_id("call"));
        let mut item = json!({"type": "function_call", "call_id": call_id, "name": name, "arguments": arguments});
        if let Some(namespace) = namespace {
            item["namespace"] = json!(namespace);
        }
        self.done(item);
    }

    fn custom_tool_call(&mut self, name: &str, input: &str, call_id: Option<String>) {
        let call_id = call_id.unwrap_or_else(|| self.item_id("call"));
        let kind = "custom_tool_call";
        self.done(json!({"type": kind, "call_id": call_id, "name": name, "input": input, "status": "completed"}));
    }

    fn pause(&mut self, pause: &Pause) {
        self.actions.push(match pause {
            Pause::Gate(name) => Action::Wait(name.clone()),
            Pause::DelayMs(ms) => Action::Sleep(Duration::from_millis(*ms)),
        });
    }

    fn added(&mut self, item: Value) {
        let index = self.output_index;
        self.event(
            "response.output_item.added",
            json!({"output_index": index, "item": item}),
        );
    }

    fn done(&mut self, item: Value) {
        let index = self.output_index;
        self.event(
            "response.output_item.done",
            json!({"output_index": index, "item": item}),
        );
        self.output_index += 1;
    }

    fn event(&mut self, kind: &str, body: Value) {
        let data = with(&body, "type", json!(kind));
        self.actions
            .push(Action::Send(format!("event: {kind}\ndata: {data}\n\n")));
    }

    fn id(&self, prefix: &str) -> String {
        format!("{prefix}_{}", self.request)
    }

    fn item_id(&self, prefix: &str) -> String {
        format!("{prefix}_{}_{}", self.request, self.output_index)
    }
}

fn with(object: &Value, key: &str, value: Value) -> Value {
    let mut object = object.clone();
    object[key] = value;
    object
}

fn large_text(large: &LargeText) -> Text {
    let (piece, size): (fn(String) -> Piece, usize) = match large.delta_bytes {
        Some(size) => (Piece::Delta, size.max(1)),
        None => (Piece::Silent, large.bytes.max(1)),
    };
    let sizes = (0..large.bytes)
        .step_by(size)
        .map(|start| size.min(large.bytes - start));
    Text {
        pieces: sizes.map(|size| piece("x".repeat(size))).collect(),
        phase: None,
        id: None,
    }
}

fn usage_on_the_wire(usage: &Usage) -> Value {
    json!({
        "input_tokens": usage.input_tokens,
        "input_tokens_details": {"cached_tokens": usage.cached_input_tokens},
        "output_tokens": usage.output_tokens,
        "output_tokens_details": {"reasoning_tokens": usage.reasoning_output_tokens},
        "total_tokens": usage.input_tokens + usage.output_tokens,
    })
}
