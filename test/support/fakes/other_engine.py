"""An app-server of another version: it knows two methods, and says so as the engine does.

    other_engine.py
"""

import json
import sys

KNOWN = ["thread/start", "thread/rewind"]

for line in sys.stdin:
    message = json.loads(line)
    if "id" not in message:
        continue
    if message["method"] == "initialize":
        answer = {"result": {"userAgent": "codex_sdk_elixir/9.9.9 (Linux)", "codexHome": "/"}}
    else:
        known = ", ".join(f"`{name}`" for name in KNOWN)
        text = f"Invalid request: unknown variant `{message['method']}`, expected one of {known}"
        answer = {"error": {"code": -32600, "message": text}}
    print(json.dumps({**answer, "id": message["id"]}), flush=True)
