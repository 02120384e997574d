"""An app-server that asks its client COUNT questions at once, and reads no answer before FILE is there.

    asking_engine.py COUNT FILE

When it has all answers it says, in a warning, how many they are and whether each question has one.
"""

import json
import os
import sys
import time

count, file = int(sys.argv[1]), sys.argv[2]


def read():
    return json.loads(sys.stdin.readline())


def send(message):
    print(json.dumps(message), flush=True)


request = read()
result = {"userAgent": "asking/1", "codexHome": "/", "platformFamily": "unix", "platformOs": "linux"}
send({"id": request["id"], "result": result})
assert read()["method"] == "initialized"

# Numbers and texts are both ids.
asked = [number if number % 2 else str(number) for number in range(count)]
for number in asked:
    params = {"threadId": "t", "turnId": "u", "callId": str(number), "tool": "big", "arguments": {}}
    send({"id": number, "method": "item/tool/call", "params": params})

while not os.path.exists(file):
    time.sleep(0.01)

answered = [read()["id"] for _ in range(count)]
complete = sorted(answered, key=str) == sorted(asked, key=str)
send({"method": "warning", "params": {"message": f"{len(answered)} answers, complete: {complete}"}})
sys.stdin.read()
