//! Structs, there and back, over a table that has one of everything.

use std::sync::LazyLock;

use proptest::prelude::*;

use crate::value::{Term, Value, Values};
use crate::{DecodeError, MAX_DEPTH, Reason, Scratch, Table, TableError};

const TEXT: &str = r#"{
  "version": "0", "roots": {"exec": 10, "app_server": 20}, "connection": {"requests": 37, "response": 39},
  "definitions": {"Item": 5, "Message": 3, "Either": 31, "Usage": 8, "Tree": 34, "Change": 35, "Changes": 36, "Form": 45},
  "modules": {
    "Message": ["id", "text", "phase", "meta", "extra"],
    "Search": ["id", "query", "extra"],
    "UnknownItem": ["type", "payload"],
    "Started": ["thread_id", "wire", "emitted_at_ms", "extra"],
    "Item": ["item", "thread_id", "wire", "emitted_at_ms", "extra"],
    "UnknownEvent": ["type", "payload", "wire", "extra"],
    "Usage": ["input_tokens", "extra"],
    "Tree": ["children", "extra"],
    "Approve": ["id", "params", "extra"],
    "UnknownRequest": ["type", "payload"],
    "Response": ["id", "result", "error"],
    "Number": ["type", "extra"],
    "Text": ["type", "extra"],
    "Titled": ["items", "extra"],
    "Named": ["items", "extra"]
  },
  "nodes": [
    {"k":"string"},
    {"k":"enum","values":[["inProgress","in_progress"],["done","done"]]},
    {"k":"map","of":1},
    {"k":"struct","module":"Message","consts":[["type","message"]],
     "fields":[["id","id",0,true],["text","text",0,true],["phase","phase",1,false],["meta","meta",2,false]]},
    {"k":"struct","module":"Search","consts":[["type","search"]],"fields":[["id","id",0,true],["query","query",0,false]]},
    {"k":"union","tag":"type","variants":[["message",3],["search",4]],"unknown":"UnknownItem"},
    {"k":"int"},
    {"k":"any"},
    {"k":"struct","module":"Usage","fields":[["input_tokens","input_tokens",6,true]]},
    {"k":"struct","module":"Started","consts":[["type","thread.started"]],"set":[["wire","exec"]],"fields":[["thread_id","thread_id",0,true]]},
    {"k":"union","tag":"type","variants":[["thread.started",9],["item.completed",11]],"unknown":"UnknownEvent"},
    {"k":"struct","module":"Item","consts":[["type","item.completed"]],"set":[["wire","exec"]],"fields":[["item","item",5,true]]},
    {"k":"any"},{"k":"any"},{"k":"any"},{"k":"any"},{"k":"any"},{"k":"any"},{"k":"any"},{"k":"any"},
    {"k":"union","tag":"method","variants":[["thread/started",21],["item/completed",22]],"unknown":"UnknownEvent"},
    {"k":"struct","module":"Started","consts":[["method","thread/started"]],"set":[["wire","app_server"]],
     "fields":[["emittedAtMs","emitted_at_ms",6,false]],"lift":["params",[["threadId","thread_id",0,true]]]},
    {"k":"struct","module":"Item","consts":[["method","item/completed"]],"set":[["wire","app_server"]],
     "fields":[["emittedAtMs","emitted_at_ms",6,false]],"lift":["params",[["item","item",5,true],["threadId","thread_id",0,false]]]},
    {"k":"any"},{"k":"any"},{"k":"any"},{"k":"any"},{"k":"any"},{"k":"any"},{"k":"any"},
    {"k":"list","of":5},
    {"k":"either","of":[1,32,5,8,30]},
    {"k":"either","of":[0]},
    {"k":"list","of":34},
    {"k":"struct","module":"Tree","fields":[["children","children",33,false]]},
    {"k":"tag","variants":[["search",4],["used",8]]},
    {"k":"either","of":[35,6]},
    {"k":"union","tag":"method","variants":[["approve",38]],"unknown":"UnknownRequest"},
    {"k":"struct","module":"Approve","consts":[["method","approve"]],"fields":[["id","id",7,true],["params","params",5,true]]},
    {"k":"struct","module":"Response","fields":[["id","id",7,true],["result","result",40,false],["error","error",7,false]]},
    {"k":"raw"},
    {"k":"enum","values":[["number","number"],["integer","integer"]]},
    {"k":"struct","module":"Number","fields":[["type","type",41,true]]},
    {"k":"enum","values":[["text","text"]]},
    {"k":"struct","module":"Text","fields":[["type","type",43,true]]},
    {"k":"either","of":[42,44,46,47]},
    {"k":"struct","module":"Titled","fields":[["items","items",8,true]]},
    {"k":"struct","module":"Named","fields":[["items","items",44,true]]}
  ]}"#;

static TABLE: LazyLock<Table> = LazyLock::new(|| Table::load(TEXT, |_| ()).expect("a table"));

fn decode(root: &str, line: &str) -> Result<Term, DecodeError> {
    let root = TABLE.root(root).expect("a root");
    let scratch = &mut Scratch::default();
    crate::decode_root(line.as_bytes(), &TABLE, root, &mut Values(&TABLE), scratch)
}

fn encode(root: &str, term: &Term) -> String {
    let root = TABLE.root(root).expect("a root");
    let mut out = Vec::new();
    crate::encode_root(term, &TABLE, root, &Values(&TABLE), &mut out).expect("has a JSON form");
    String::from_utf8(out).expect("JSON is UTF-8")
}

/// A value as the tests write it: structs as `Module{field: value}`, without `nil`, `__struct__` and empty `extra`.
fn show(term: &Term) -> String {
    let all = |terms: &[Term]| terms.iter().map(show).collect::<Vec<_>>().join(", ");
    match &**term {
        Value::Null => "nil".to_owned(),
        Value::Boolean(value) => value.to_string(),
        Value::Integer(value) => value.to_string(),
        Value::BigInteger(digits) => digits.clone(),
        Value::Float(value) => format!("{value:?}"),
        Value::String(text) => format!("{text:?}"),
        Value::List(items) => format!("[{}]", all(items)),
        Value::Atom(atom) => format!(":{}", TABLE.atoms()[*atom]),
        Value::Pair(first, second) => format!("{{{}, {}}}", show(first), show(second)),
        Value::Map(entries) => {
            let pair = |(key, value): &(Term, Term)| format!("{}: {}", show(key), show(value));
            format!(
                "%{{{}}}",
                entries.iter().map(pair).collect::<Vec<_>>().join(", ")
            )
        }
        Value::Struct(shape, values) => {
            let shape = &TABLE.shapes()[*shape];
            let mut fields = Vec::new();
            for (atom, value) in shape.fields.iter().zip(values) {
                let (name, value) = (&TABLE.atoms()[*atom], show(value));
                if name == "__struct__" {
                    assert_eq!(value, format!(":{}", TABLE.atoms()[shape.module]));
                } else if value != "nil" && !(name == "extra" && value == "%{}") {
                    fields.push(format!("{name}: {value}"));
                }
            }
            let module = TABLE.atoms()[shape.module].trim_start_matches("Elixir.");
            format!("{module}{{{}}}", fields.join(", "))
        }
        Value::Opaque => "opaque".to_owned(),
    }
}

/// The same JSON value, whatever the order of keys; null is as good as absent, and duplicate keys are an ordered list.
fn same(left: &str, right: &str) -> bool {
    use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

    #[derive(Debug, PartialEq)]
    enum Json {
        Leaf(serde_json::Value),
        List(Vec<Json>),
        Map(Vec<(String, Json)>),
    }

    struct Whole;
    impl<'de> Visitor<'de> for Whole {
        type Value = Json;
        fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
            f.write_str("JSON")
        }
        fn visit_unit<E>(self) -> Result<Json, E> {
            Ok(Json::Leaf(serde_json::Value::Null))
        }
        fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
            Ok(Json::Leaf(value.into()))
        }
        fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
            Ok(Json::Leaf(value.into()))
        }
        fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
            Ok(Json::Leaf(value.into()))
        }
        fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
            Ok(Json::Leaf(value.into()))
        }
        fn visit_str<E>(self, value: &str) -> Result<Json, E> {
            Ok(Json::Leaf(value.into()))
        }
        fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Json, A::Error> {
            let mut items = Vec::new();
            while let Some(item) = seq.next_element()? {
                items.push(item);
            }
            Ok(Json::List(items))
        }
        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
            let mut entries: Vec<(String, Json)> = Vec::new();
            while let Some((key, value)) = map.next_entry::<String, Json>()? {
                let first = entries.iter().all(|(known, _)| *known != key);
                if value != Json::Leaf(serde_json::Value::Null) || !first {
                    entries.push((key, value));
                }
            }
            entries.sort_by(|(left, _), (right, _)| left.cmp(right));
            Ok(Json::Map(entries))
        }
    }

    impl<'de> Deserialize<'de> for Json {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            deserializer.deserialize_any(Whole)
        }
    }

    let read = |text| serde_json::from_str::<Json>(text).expect("JSON");
    read(left) == read(right)
}

#[track_caller]
fn check(root: &str, line: &str, shown: &str) {
    let term = decode(root, line).expect("decodes");
    assert_eq!(show(&term), shown);
    let back = encode(root, &term);
    assert!(same(line, &back), "{line} came back as {back}");
}

#[test]
fn a_line_becomes_a_struct_and_a_line_again() {
    check(
        "exec",
        r#"{"type":"thread.started","thread_id":"t1"}"#,
        r#"Started{thread_id: "t1", wire: :exec}"#,
    );
    check(
        "exec",
        r#" {"type":"item.completed","item":{"id":"i","type":"message","text":"a\nb","phase":"inProgress"}} "#,
        r#"Item{item: Message{id: "i", text: "a\nb", phase: :in_progress}, wire: :exec}"#,
    );
}

#[test]
fn the_tag_may_stand_anywhere() {
    for line in [
        r#"{"type":"message","id":"i","text":"t"}"#,
        r#"{"id":"i","type":"message","text":"t"}"#,
        r#"{"id":"i","text":"t","type":"message"}"#,
        r#"{ "type" : "message","id":"i","text":"t"}"#,
        r#"{"id":"i","text":"t","ty\u0070e":"mess\u0061ge"}"#,
    ] {
        check("Item", line, r#"Message{id: "i", text: "t"}"#);
    }
}

#[test]
fn keys_in_any_order_find_their_fields() {
    check(
        "Message",
        r#"{"meta":{"a":"done"},"phase":"done","text":"t","id":"i","type":"message"}"#,
        r#"Message{id: "i", text: "t", phase: :done, meta: %{"a": :done}}"#,
    );
}

#[test]
fn unknown_keys_and_second_ones_are_kept() {
    check(
        "Item",
        r#"{"id":"item_0","type":"search","id":"ws_1","query":"q","new":{"x":[1]}}"#,
        r#"Search{id: "item_0", query: "q", extra: %{"id": "ws_1", "new": %{"x": [1]}}}"#,
    );
    check(
        "Item",
        r#"{"type":"message","type":"other","id":"i","text":"t"}"#,
        r#"Message{id: "i", text: "t", extra: %{"type": "other"}}"#,
    );
    // White space makes a tag no less the first.
    check(
        "Item",
        r#"{ "type":"message","type":"search","id":"i","text":"t"}"#,
        r#"Message{id: "i", text: "t", extra: %{"type": "search"}}"#,
    );
    // The field is null and not required: its key must still come first.
    check(
        "Item",
        r#"{"type":"search","id":"i","query":null,"query":"second"}"#,
        r#"Search{id: "i", extra: %{"query": "second"}}"#,
    );
}

#[test]
fn extras_of_nested_structs_stay_apart() {
    check(
        "exec",
        r#"{"type":"item.completed","a":1,"item":{"type":"search","id":"i","b":2},"c":3}"#,
        r#"Item{item: Search{id: "i", extra: %{"b": 2}}, wire: :exec, extra: %{"a": 1, "c": 3}}"#,
    );
}

#[test]
fn among_equals_the_one_that_the_values_fit_is_chosen() {
    for (line, shown) in [
        (r#"{"type":"integer"}"#, "Number{type: :integer}"),
        (r#"{"type":"text"}"#, "Text{type: :text}"),
        (
            r#"{"items":{"type":"text"}}"#,
            "Named{items: Text{type: :text}}",
        ),
        (
            r#"{"items":{"input_tokens":1}}"#,
            "Titled{items: Usage{input_tokens: 1}}",
        ),
        // A word that nobody knows is no reason to give up.
        (r#"{"type":"date"}"#, r#"Number{type: "date"}"#),
        (r#"{"items":[]}"#, "Titled{items: []}"),
    ] {
        check("Form", line, shown);
    }
}

#[test]
fn an_unknown_tag_keeps_the_whole_object() {
    check(
        "exec",
        r#"{"type":"item.completed","item":{"type":"new","id":"i"}}"#,
        r#"Item{item: UnknownItem{type: "new", payload: %{"id": "i", "type": "new"}}, wire: :exec}"#,
    );
    check(
        "exec",
        r#"{"x":1,"type":"turn.paused"}"#,
        r#"UnknownEvent{type: "turn.paused", payload: %{"type": "turn.paused", "x": 1}, wire: :exec}"#,
    );
    check(
        "exec",
        r#"{"x":1}"#,
        r#"UnknownEvent{payload: %{"x": 1}, wire: :exec}"#,
    );
    check(
        "exec",
        r#"{"type":7}"#,
        r#"UnknownEvent{payload: %{"type": 7}, wire: :exec}"#,
    );
}

#[test]
fn an_unknown_tag_stays_unknown_if_a_known_one_follows() {
    check(
        "exec",
        r#"{"type":"turn.paused","type":"item.completed","item":1}"#,
        r#"UnknownEvent{type: "turn.paused", payload: %{"item": 1, "type": "item.completed"}, wire: :exec}"#,
    );
    check(
        "exec",
        r#"{"type":"turn.paused","type":{"x":1}}"#,
        r#"UnknownEvent{type: "turn.paused", payload: %{"type": %{"x": 1}}, wire: :exec}"#,
    );
    // A tag that is no string has no place but the payload, where the second one is; so it is written as null.
    let line = r#"{"method":7,"method":"item/completed","params":{}}"#;
    let term = decode("app_server", line).expect("decodes");
    let back = encode("app_server", &term);
    assert_eq!(
        back,
        r#"{"method":null,"method":"item/completed","params":{}}"#
    );
    assert_eq!(decode("app_server", &back), Ok(term));
}

#[test]
fn an_unknown_line_stays_in_its_dialect() {
    let line = r#"{"type":"turn.paused","a":1,"method":"item/completed"}"#;
    let term = decode("line", line).expect("decodes");
    let back = encode("line", &term);
    assert_eq!(
        back,
        r#"{"type":"turn.paused","a":1,"method":"item/completed"}"#
    );
    assert_eq!(decode("line", &back), Ok(term));
}

#[test]
fn a_number_that_is_too_long_is_called_that_also_before_the_tag() {
    let digits = "1".repeat(4301);
    for line in [
        format!(r#"{{"x":{digits},"type":"item.completed"}}"#),
        format!(r#"{{"x":[{digits}],"type":"item.completed"}}"#),
    ] {
        let error = decode("exec", &line).unwrap_err();
        let at = line.find('1').expect("a digit");
        assert_eq!((error.reason, error.offset), (Reason::IntegerTooLong, at));
    }
}

#[test]
fn other_kinds_of_values_than_the_schema_says_stay_plain() {
    check(
        "exec",
        r#"{"type":"item.completed","item":["not",{"an":"item"}]}"#,
        r#"Item{item: ["not", %{"an": "item"}], wire: :exec}"#,
    );
    check(
        "Message",
        r#"{"type":"message","id":7,"text":null,"phase":"paused","meta":{"a":"new","b":1}}"#,
        r#"Message{id: 7, phase: "paused", meta: %{"a": "new", "b": 1}}"#,
    );
    check(
        "Message",
        r#"{"type":"other","id":"i"}"#,
        r#"%{"id": "i", "type": "other"}"#,
    );
    check(
        "Usage",
        r#"{"input_tokens":99999999999999999999}"#,
        "Usage{input_tokens: 99999999999999999999}",
    );
}

#[test]
fn lifted_keys_are_fields_and_what_is_beside_them_is_kept() {
    check(
        "app_server",
        r#"{"method":"thread/started","params":{"threadId":"t","new":1},"emittedAtMs":5}"#,
        r#"Started{thread_id: "t", wire: :app_server, emitted_at_ms: 5, extra: %{"new": 1}}"#,
    );
    check(
        "app_server",
        r#"{"method":"thread/started","trace":{"id":1},"params":{"threadId":"t"}}"#,
        r#"Started{thread_id: "t", wire: {:app_server, %{"trace": %{"id": 1}}}}"#,
    );
    check(
        "app_server",
        r#"{"method":"thread/started","params":[1]}"#,
        r#"Started{wire: {:app_server, %{"params": [1]}}}"#,
    );
    check(
        "app_server",
        r#"{"method":"thread/started"}"#,
        r#"Started{wire: {:app_server, %{"params": nil}}}"#,
    );
}

#[test]
fn a_struct_without_what_is_lifted_has_extras_all_the_same() {
    for line in [
        r#"{"method":"thread/started"}"#,
        r#"{"method":"thread/started","params":[1]}"#,
    ] {
        let term = decode("app_server", line).expect("decodes");
        let Value::Struct(shape, values) = &*term else {
            panic!("no struct: {term:?}")
        };
        let fields = TABLE.shapes()[*shape].fields.iter();
        let extra = fields.zip(values).find(|(field, _)| **field == TABLE.extra);
        assert_eq!(extra.map(|(_, value)| &**value), Some(&Value::Map(vec![])));
    }
}

#[test]
fn a_second_lifted_object_does_not_hide_the_first() {
    check(
        "app_server",
        r#"{"method":"thread/started","params":{"threadId":"t"},"params":{"threadId":"u"}}"#,
        r#"Started{thread_id: "t", wire: {:app_server, %{"params": %{"threadId": "u"}}}}"#,
    );
    check(
        "app_server",
        r#"{"method":"thread/started","params":{"new":1},"params":7}"#,
        r#"Started{wire: {:app_server, %{"params": 7}}, extra: %{"new": 1}}"#,
    );
    // The first one has nothing to lift; the second must not be taken for it.
    for first in ["7", "{}"] {
        let line = format!(
            r#"{{"method":"thread/started","params":{first},"params":{{"threadId":"u"}}}}"#
        );
        let term = decode("app_server", &line).expect("decodes");
        let shown = r#"Started{wire: {:app_server, %{"params": %{"threadId": "u"}}}}"#;
        assert_eq!(show(&term), shown);
        let back = encode("app_server", &term);
        assert_eq!(decode("app_server", &back), Ok(term), "{back}");
    }
}

#[test]
fn a_line_of_either_dialect_says_which() {
    check(
        "line",
        r#"{"item":1,"type":"item.completed"}"#,
        "Item{item: 1, wire: :exec}",
    );
    check(
        "line",
        r#"{"params":{"type":1,"threadId":"t"},"method":"thread/started"}"#,
        r#"Started{thread_id: "t", wire: :app_server, extra: %{"type": 1}}"#,
    );
    check(
        "line",
        r#"{"id":1,"method":"new","params":{}}"#,
        r#"UnknownEvent{type: "new", payload: %{"id": 1, "method": "new", "params": %{}}, wire: :app_server}"#,
    );
    for (line, offset) in [("[1]", 0), (" 7", 1), ("null", 0)] {
        let error = decode("line", line).unwrap_err();
        assert_eq!((error.reason, error.offset), (Reason::NotAnObject, offset));
    }
}

#[test]
fn what_comes_over_a_connection_is_told_by_its_keys() {
    for (line, shown) in [
        (
            r#"{"method":"thread/started","params":{"threadId":"t"}}"#,
            r#"Started{thread_id: "t", wire: :app_server}"#,
        ),
        (
            r#"{"method":"new","params":{}}"#,
            r#"UnknownEvent{type: "new", payload: %{"method": "new", "params": %{}}, wire: :app_server}"#,
        ),
        (
            r#"{"method":"approve","id":0,"params":{"type":"search","id":"i"}}"#,
            r#"Approve{id: 0, params: Search{id: "i"}}"#,
        ),
        (
            r#"{"method":"new","id":"a","params":{}}"#,
            r#"UnknownRequest{type: "new", payload: %{"id": "a", "method": "new", "params": %{}}}"#,
        ),
        (
            r#"{"id":1,"result":{"a":[1, 2.50]}}"#,
            r#"Response{id: 1, result: "{\"a\":[1, 2.50]}"}"#,
        ),
        (
            r#"{"error":{"code":-32600,"message":"m"},"id":"a"}"#,
            r#"Response{id: "a", error: %{"code": -32600, "message": "m"}}"#,
        ),
        (
            r#"{"a":1}"#,
            r#"UnknownEvent{payload: %{"a": 1}, wire: :app_server}"#,
        ),
    ] {
        check("connection", line, shown);
    }
    let error = decode("connection", "[1]").unwrap_err();
    assert_eq!((error.reason, error.offset), (Reason::NotAnObject, 0));
}

#[test]
fn what_comes_over_a_connection_may_have_its_keys_in_any_order() {
    for (line, shown) in [
        (
            r#"{"id":0,"method":"approve","params":1}"#,
            "Approve{id: 0, params: 1}",
        ),
        (
            r#"{"params":1,"id":0,"method":"approve"}"#,
            "Approve{id: 0, params: 1}",
        ),
        // These begin like something else.
        (
            r#"{"method":"thread/started","params":{"threadId":"t"},"id":3}"#,
            r#"UnknownRequest{type: "thread/started", payload: %{"id": 3, "method": "thread/started", "params": %{"threadId": "t"}}}"#,
        ),
        (
            r#"{"id":"a","method":"thread/started"}"#,
            r#"UnknownRequest{type: "thread/started", payload: %{"id": "a", "method": "thread/started"}}"#,
        ),
        (
            r#"{"id":1,"result":{"a":1},"method":"approve"}"#,
            r#"Approve{id: 1, extra: %{"result": %{"a": 1}}}"#,
        ),
        (
            r#"{"result":"r","id":1}"#,
            r#"Response{id: 1, result: "\"r\""}"#,
        ),
        (
            r#"{ "id" : 1 , "result" : [ ] }"#,
            r#"Response{id: 1, result: "[ ]"}"#,
        ),
        (
            r#"{"i\u0064":1,"result":0}"#,
            r#"Response{id: 1, result: "0"}"#,
        ),
    ] {
        check("connection", line, shown);
    }
}

#[test]
fn nothing_of_a_response_is_lost_or_made_up() {
    for (line, shown) in [
        // What null answers is an answer.
        (
            r#"{"id":1,"result":null}"#,
            r#"Response{id: 1, result: "null"}"#,
        ),
        (
            r#"{"id":1,"result":null,"error":null}"#,
            r#"Response{id: 1, result: "null"}"#,
        ),
        (
            r#"{"id":1,"jsonrpc":"2.0","result":1,"result":2,"id":3}"#,
            r#"Response{id: 1, result: "1", extra: %{"id": 3, "jsonrpc": "2.0", "result": 2}}"#,
        ),
        (r#"{"id":null,"error":"no"}"#, r#"Response{error: "no"}"#),
        (
            r#"{"id":99999999999999999999,"result":1e2}"#,
            r#"Response{id: 99999999999999999999, result: "1e2"}"#,
        ),
        // An id that is null asks for no answer, and a method that is null asks for nothing.
        (
            r#"{"method":"thread/started","params":{"threadId":"t"},"id":null}"#,
            r#"Started{thread_id: "t", wire: {:app_server, %{"id": nil}}}"#,
        ),
        (
            r#"{"id":1,"result":{},"method":null}"#,
            r#"Response{id: 1, result: "{}", extra: %{"method": nil}}"#,
        ),
        (
            r#"{"id":1}"#,
            r#"UnknownEvent{payload: %{"id": 1}, wire: :app_server}"#,
        ),
        (
            r#"{"result":1}"#,
            r#"UnknownEvent{payload: %{"result": 1}, wire: :app_server}"#,
        ),
        (
            r#"{"method":7,"id":1}"#,
            r#"UnknownRequest{payload: %{"id": 1, "method": 7}}"#,
        ),
    ] {
        let term = decode("connection", line).expect("decodes");
        assert_eq!(show(&term), shown);
        let back = encode("connection", &term);
        assert_eq!(decode("connection", &back), Ok(term), "{back}");
    }
}

#[test]
fn a_result_is_held_to_what_decoding_it_would_hold_it_to() {
    let levels = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
    let line = |result: &str| format!(r#"{{"id":1,"result":{result}}}"#);
    for broken in [
        "",
        "nul",
        "[1,]",
        "01",
        "1e999",
        "{1:2}",
        r#""a\x""#,
        "\"a\tb\"",
        r#""\ud800""#,
        "1 2",
        "[1",
        &levels(MAX_DEPTH),
        &"1".repeat(4301),
    ] {
        let error = decode("connection", &line(broken)).expect_err(broken);
        let plain = crate::decode(
            line(broken).as_bytes(),
            &mut Values(&TABLE),
            &mut Scratch::default(),
        );
        assert_eq!(Err(error), plain);
    }
    let deep = levels(MAX_DEPTH - 1);
    let term = decode("connection", &line(&deep)).expect("deep, but allowed");
    assert_eq!(show(&term), format!("Response{{id: 1, result: {deep:?}}}"));
    assert_eq!(encode("connection", &term), line(&deep));
}

#[test]
fn what_is_no_json_is_not_written_as_if_it_were() {
    let response = decode("connection", r#"{"id":1,"result":0}"#).expect("decodes");
    let Value::Struct(shape, mut values) = (*response).clone() else {
        panic!("no struct: {response:?}")
    };
    let fields = &TABLE.shapes()[shape].fields;
    let result = fields
        .iter()
        .position(|field| TABLE.atoms()[*field] == "result");
    values[result.expect("a field")] = crate::value::string(r#"0},{"#);
    assert_eq!(
        encode("connection", &Value::Struct(shape, values).into()),
        r#"{"id":1,"result":"0},{"}"#
    );
}

#[test]
fn an_untagged_value_is_what_it_looks_like() {
    for (line, shown) in [
        (r#""done""#, ":done"),
        (r#""other""#, r#""other""#),
        ("7", "7"),
        ("null", "nil"),
        (r#"{"input_tokens":1}"#, "Usage{input_tokens: 1}"),
        (r#"{"type":"search","id":"i"}"#, r#"Search{id: "i"}"#),
        (r#"{"other":1}"#, r#"%{"other": 1}"#),
        (
            r#"[{"type":"search","id":"i"},1]"#,
            r#"[Search{id: "i"}, 1]"#,
        ),
    ] {
        check("Either", line, shown);
    }
}

/// Takes minutes where every key is compared with all before it.
#[test]
fn an_untagged_object_may_have_very_many_keys() {
    let entries: Vec<String> = (0..100_000).map(|n| format!(r#""{n:06}":1"#)).collect();
    let line = format!("{{{}}}", entries.join(","));
    let term = decode("Either", &line).expect("decodes");
    assert_eq!(encode("Either", &term), line);
}

#[test]
fn a_tag_alone_stands_for_a_struct() {
    for root in ["Change", "Changes"] {
        for (line, shown) in [
            (r#""used""#, "Usage{}"),
            (r#""search""#, "Search{}"),
            (r#""renamed""#, r#""renamed""#),
            ("7", "7"),
        ] {
            check(root, line, shown);
        }
    }
}

#[test]
fn depth_is_bounded_in_structs_too() {
    let nested = |levels: usize| "{\"children\":[".repeat(levels) + &"]}".repeat(levels);
    let deep = decode("Tree", &nested(MAX_DEPTH / 2)).expect("deep, but allowed");
    assert_eq!(encode("Tree", &deep), nested(MAX_DEPTH / 2));
    assert_eq!(
        decode("Tree", &nested(MAX_DEPTH / 2 + 1))
            .unwrap_err()
            .reason,
        Reason::TooDeep
    );
    // Looking ahead for a tag ends as well.
    let line = format!(r#"{{"a":{}"type":"search"}}"#, "[".repeat(100_000));
    assert_eq!(decode("Item", &line).unwrap_err().reason, Reason::TooDeep);
}

#[test]
fn a_table_that_does_not_hang_together_is_refused() {
    let load = |text: &str| Table::load(text, |_| ()).unwrap_err();
    assert!(matches!(load("{"), TableError::Format(_)));
    let broken = TEXT.replace(r#""of":34"#, r#""of":99"#);
    assert!(matches!(load(&broken), TableError::Node(99)));
    let broken = TEXT.replace(r#""Usage": ["#, r#""Usages": ["#);
    assert!(matches!(load(&broken), TableError::Module(_)));
    let broken = TEXT.replace(r#"["id", "query", "extra"]"#, r#"["id"]"#);
    assert!(matches!(load(&broken), TableError::Field { .. }));
}

#[test]
fn the_protocol_is_a_table() {
    Table::load(Table::PROTOCOL, |_| ()).expect("a table");
}

/// Lines that are close to the protocol: known keys, tags and values in odd places.
fn line() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "type",
        "method",
        "params",
        "item",
        "id",
        "text",
        "message",
        "search",
        "item.completed",
        "thread/started",
        "phase",
        "inProgress",
        "meta",
        "threadId",
        "wire",
        "extra",
        "payload",
    ])
    .prop_map(|word| format!("{word:?}"));
    let leaf = prop_oneof![
        word.clone(),
        Just("null".to_owned()),
        any::<i64>().prop_map(|n| n.to_string())
    ];
    let value = leaf.prop_recursive(4, 32, 6, move |inner| {
        // Of an unknown key that stands twice only the last value is kept: no key twice here.
        let entries = prop::collection::btree_map(word.clone(), inner.clone(), 0..6);
        prop_oneof![
            prop::collection::vec(inner, 0..4).prop_map(|items| format!("[{}]", items.join(","))),
            entries.prop_map(|entries| {
                let entry = |(key, value)| format!("{key}:{value}");
                let entries: Vec<String> = entries.into_iter().map(entry).collect();
                format!("{{{}}}", entries.join(","))
            }),
        ]
    });
    let opening = prop::sample::select(vec![
        r#""type":"item.completed""#,
        r#""method":"item/completed""#,
        r#""method":"thread/started""#,
        r#""id":1"#,
    ]);
    (opening, value.clone(), value).prop_map(|(opening, item, params)| {
        format!(r#"{{{opening},"item":{item},"params":{params}}}"#)
    })
}

/// The members of an object that could be any of what comes over a connection, or nothing of it.
fn members() -> impl Strategy<Value = Vec<(&'static str, &'static str)>> {
    let key = ["method", "id", "result", "error", "params", "jsonrpc"];
    let value = [
        "null",
        "0",
        "\"a\"",
        "\"approve\"",
        "\"thread/started\"",
        r#"{"threadId":"t"}"#,
        "[[ 1.50 ], {}]",
    ];
    let member = (
        prop::sample::select(key.to_vec()),
        prop::sample::select(value.to_vec()),
    );
    // The opening of most lines, so that it is not rare.
    let opening = prop::sample::select(vec![
        vec![],
        vec![("method", "\"thread/started\"")],
        vec![("id", "7"), ("result", "{}")],
    ]);
    (opening, prop::collection::vec(member, 0..5))
        .prop_map(|(opening, rest)| [opening, rest].concat())
}

proptest! {
    #[test]
    fn a_connection_is_told_by_keys_alone(members in members()) {
        let written: Vec<String> = members.iter().map(|(key, value)| format!("{key:?}:{value}")).collect();
        let line = format!("{{{}}}", written.join(","));
        let first = |wanted| members.iter().find(|(key, _)| *key == wanted).map(|(_, value)| *value);
        let method = first("method").is_some_and(|value| value != "null");
        let outcome = first("result").is_some() || first("error").is_some();
        let expected: &[&str] = match (method, first("id")) {
            (true, Some(id)) if id != "null" => &["Approve", "UnknownRequest"],
            (false, Some(_)) if outcome => &["Response"],
            _ => &["Started", "UnknownEvent"],
        };
        let term = decode("connection", &line).expect("is JSON");
        let shown = show(&term);
        prop_assert!(expected.contains(&shown.split('{').next().unwrap_or_default()), "{} is {}", line, shown);
        // Without the shortcuts, and once more from what it is written as. Where a key that tells the kind stands twice, only
        // the last of those that do not count is kept.
        let slowly = format!("{{ {} }}", written.join(" , "));
        prop_assert_eq!(decode("connection", &slowly), Ok(term.clone()), "{}", line);
        let mut telling: Vec<_> = members.iter().map(|(key, _)| key).filter(|key| **key != "jsonrpc" && **key != "params").collect();
        telling.sort();
        // An error that is null is not written, and with it goes what told a response.
        let told = first("result").is_some() || first("error") != Some("null");
        if told && telling.windows(2).all(|two| two[0] != two[1]) {
            let back = encode("connection", &term);
            prop_assert_eq!(decode("connection", &back), Ok(term), "{} came back as {}", line, back);
        }
    }

    #[test]
    fn odd_lines_come_back(line in line()) {
        let term = decode("line", &line).expect("is JSON");
        let back = encode("line", &term);
        prop_assert!(same(&line, &back), "{} came back as {}", line, back);
        let term = decode("connection", &line).expect("is JSON");
        let back = encode("connection", &term);
        prop_assert!(same(&line, &back), "{} came back as {} over a connection", line, back);
    }

    #[test]
    fn a_line_means_the_same_however_it_is_written(
        first in line(),
        line in line(),
        blanks in prop::collection::vec(prop::bool::weighted(0.15), 1..50),
        escapes in prop::collection::vec(prop::bool::weighted(0.02), 1..50),
    ) {
        // Two openings, of which the first says what it is.
        let (opening, _) = first.split_once(",").expect("more members");
        let line = format!("{opening},{}", &line[1..]);
        let (mut blanks, mut escapes) = (blanks.iter().cycle(), escapes.iter().cycle());
        let (mut written, mut in_string) = (String::new(), false);
        for letter in line.chars() {
            in_string ^= letter == '"';
            match letter {
                '{' | '}' | '[' | ']' | ',' | ':' => {
                    let mut blank = || if *blanks.next().expect("endless") { "\t " } else { "" };
                    written.push_str(blank());
                    written.push(letter);
                    written.push_str(blank());
                }
                'a'..='z' if in_string && *escapes.next().expect("endless") => {
                    written.push_str(&format!("\\u{:04x}", letter as u32));
                }
                _ => written.push(letter),
            }
        }
        prop_assert_eq!(decode("line", &line).ok(), decode("line", &written).ok(), "{} {}", line, written);
    }

    #[test]
    fn no_mutation_panics(
        line in line(),
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..4),
    ) {
        let mut bytes = line.into_bytes();
        for (at, byte) in edits {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        for root in ["line", "connection"] {
            let root = TABLE.root(root).expect("a root");
            let mut values = Values(&TABLE);
            if let Err(error) = crate::decode_root(&bytes, &TABLE, root, &mut values, &mut Scratch::default()) {
                prop_assert!(error.offset <= bytes.len());
            }
        }
    }
}
