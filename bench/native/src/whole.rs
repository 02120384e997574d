//! The engine's app-server without a client around it: lines are written, and the one that ends a turn is waited for.

use std::io::{self, BufRead, BufReader, Write};
use std::process::{ChildStdin, ChildStdout, Command, Stdio};
use std::time::Instant;

use serde_json::{Value, json};

/// For every line on stdin one turn of the same thread, with that prompt; prints the seconds that it took.
///
/// # Errors
/// When the engine says something else, or nobody listens any more.
pub fn run(codex: &str, directory: &str) -> io::Result<()> {
    let mut child = Command::new(codex)
        .arg("app-server")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let mut engine = Engine {
        input: child.stdin.take().unwrap(),
        output: BufReader::new(child.stdout.take().unwrap()),
        line: String::new(),
    };
    let client = json!({"name": "codex_bench", "version": "1"});
    engine.request("initialize", &json!({"clientInfo": client}))?;
    engine.await_line(|message| message.get("result").is_some())?;
    engine.send(&json!({"method": "initialized"}))?;
    engine.request("thread/start", &json!({"cwd": directory}))?;
    let started = engine.await_line(|message| message.get("result").is_some())?;
    let thread = started["result"]["thread"]["id"].as_str().unwrap();
    for line in io::stdin().lock().lines() {
        let input = json!([{"type": "text", "text": line?}]);
        let start = Instant::now();
        engine.request("turn/start", &json!({"threadId": thread, "input": input}))?;
        engine.await_line(|message| message["method"] == "turn/completed")?;
        println!("{}", start.elapsed().as_secs_f64());
    }
    drop(engine);
    child.wait()?;
    Ok(())
}

struct Engine {
    input: ChildStdin,
    output: BufReader<ChildStdout>,
    line: String,
}

impl Engine {
    // Nobody waits for two answers at a time.
    fn request(&mut self, method: &str, params: &Value) -> io::Result<()> {
        self.send(&json!({"id": 1, "method": method, "params": params}))
    }

    fn send(&mut self, message: &Value) -> io::Result<()> {
        self.input.write_all(format!("{message}\n").as_bytes())
    }

    fn await_line(&mut self, wanted: impl Fn(&Value) -> bool) -> io::Result<Value> {
        loop {
            self.line.clear();
            if self.output.read_line(&mut self.line)? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            let message = serde_json::from_str(&self.line)?;
            if wanted(&message) {
                return Ok(message);
            }
        }
    }
}
