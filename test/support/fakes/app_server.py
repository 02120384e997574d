#!/usr/bin/env python3
"""An app-server that says what a test wants, for what the real one cannot be made to do.

FAKE_APP_SERVER is JSON: for each method the messages that answer it, in their order. "$id" stands for the
request's id, and "exit" in the place of a message ends the process.
"""
import json
import os
import sys

SCRIPT = {"initialize": [{"id": "$id", "result": {
    "userAgent": "fake/0.0.0 (none)", "codexHome": "/", "platformFamily": "unix", "platformOs": "linux"}}]}
SCRIPT.update(json.loads(os.environ.get("FAKE_APP_SERVER", "{}")))

for line in sys.stdin:
    request = json.loads(line)
    for message in SCRIPT.get(request.get("method"), []):
        if message == "exit":
            sys.exit(1)
        text = json.dumps(message).replace('"$id"', json.dumps(request.get("id")))
        print(text, flush=True)
