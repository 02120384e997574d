"""The MCP server of the recordings: a tool for each way in which a call can go."""

import json
import sys
import time

# The smallest PNG, one transparent pixel, and the shortest WAV, without a sample.
PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
WAV = "UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAIA+AAACABAAZGF0YQAAAAA="
NOTE = {"uri": "note://one", "name": "one", "mimeType": "text/plain"}


def text(words):
    return [{"type": "text", "text": words}]


# What a call gives: a result, or an error of the protocol.
ANSWERS = {
    "echo": {"content": text("hi")},
    "nothing": {"content": []},
    "structured": {
        "content": text("{}"),
        "structuredContent": {"a": 1, "b": [1.5, None, True]},
        "_meta": {"k": "v"},
    },
    "image": {"content": text("A picture:") + [{"type": "image", "data": PNG, "mimeType": "image/png"}]},
    "audio": {"content": [{"type": "audio", "data": WAV, "mimeType": "audio/wav"}]},
    "resources": {
        "content": [
            {"type": "resource_link", **NOTE},
            {"type": "resource", "resource": {"uri": "note://one", "mimeType": "text/plain", "text": "a note"}},
        ]
    },
    "annotated": {
        "content": [{"type": "text", "text": "for you", "annotations": {"audience": ["user"], "priority": 0.5}}]
    },
    "fail": {"content": text("bad"), "isError": True},
    "slow": {"content": text("at last")},
    "ask": {"content": text("asked")},
    "change": {"content": text("changed")},
    "rpc_fail": None,
    "hang": None,
    "crash": None,
}


def send(message):
    print(json.dumps({"jsonrpc": "2.0", **message}), flush=True)


def call(params):
    name = params["name"]
    if name == "slow":
        token = params.get("_meta", {}).get("progressToken")
        for done in range(3):
            progress = {"progressToken": token, "progress": done, "total": 3, "message": f"step {done}"}
            send({"method": "notifications/progress", "params": progress})
            time.sleep(0.1)
    if name == "ask":
        schema = {"type": "object", "properties": {"name": {"type": "string"}}}
        params = {"message": "Who are you?", "requestedSchema": schema}
        send({"id": "ask", "method": "elicitation/create", "params": params})
        answer = json.loads(sys.stdin.readline())
        return {"content": text("the answer: " + json.dumps(answer["result"]))}
    if name == "hang":
        sys.stdin.read()
    if name == "crash":
        sys.exit(3)
    return ANSWERS.get(name)


def tools():
    def hints(name):
        changes = name == "change"
        return {"readOnlyHint": not changes, "destructiveHint": changes}

    return [{"name": n, "inputSchema": {"type": "object"}, "annotations": hints(n)} for n in ANSWERS]


def result(method, params):
    if method == "initialize":
        return {
            "protocolVersion": params["protocolVersion"],
            "capabilities": {"tools": {}, "resources": {}},
            "serverInfo": {"name": "recorder", "version": "1"},
        }
    return {
        "tools/list": lambda: {"tools": tools()},
        "tools/call": lambda: call(params),
        "resources/list": lambda: {"resources": [NOTE]},
        "resources/templates/list": lambda: {"resourceTemplates": []},
        "resources/read": lambda: {"contents": [{**NOTE, "text": "a note"}]},
    }.get(method, dict)()


for line in sys.stdin:
    request = json.loads(line)
    if "id" not in request:
        continue
    answer = result(request["method"], request.get("params", {}))
    reply = {"error": {"code": -32000, "message": "boom"}} if answer is None else {"result": answer}
    send({"id": request["id"], **reply})
