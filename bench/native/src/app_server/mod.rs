//! A stand-in for `codex app-server`: answers what clients ask at the beginning, and then plays scripts of notifications as fast
//! as they are read.
//!
//! The text of a turn's input says what it plays: "SCRIPT TURNS". SCRIPT is the number of a script, and when so many TURNS with
//! that text have been started, they are played at the same time, one line of each in turn. Groups are played one after the
//! other.

mod answers;
mod script;

use std::collections::VecDeque;
use std::io::{self, BufRead, Write};
use std::process::exit;
use std::sync::mpsc::{self, Receiver};
use std::thread;

use serde_json::Value;

use script::Script;

/// So much is written at once, and then requests are looked at.
const BLOCK: usize = 64 * 1024;

/// Serves the client on stdin and stdout until stdin ends, as the engine does.
///
/// # Errors
/// When a script cannot be read, or nobody listens any more.
pub fn run(scripts: &[&str]) -> io::Result<()> {
    let scripts = scripts
        .iter()
        .map(|path| Script::read(path))
        .collect::<io::Result<Vec<_>>>()?;
    let (sender, requests) = mpsc::sync_channel(1024);
    thread::spawn(move || {
        for line in io::stdin().lock().lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                break;
            }
        }
        // Also while the other thread waits at a full pipe.
        exit(0);
    });
    let mut server = Server {
        scripts,
        requests,
        threads: 0,
        turns: 0,
        waiting: Vec::new(),
        ready: VecDeque::new(),
        output: Vec::with_capacity(2 * BLOCK),
    };
    loop {
        let Ok(line) = server.requests.recv() else {
            return Ok(());
        };
        server.hear(&line);
        server.flush()?;
        while let Some(group) = server.ready.pop_front() {
            server.play(group)?;
        }
    }
}

struct Turn {
    thread: String,
    id: String,
}

/// The turns that play one script.
struct Group {
    text: String,
    script: usize,
    size: usize,
    turns: Vec<Turn>,
}

struct Server {
    scripts: Vec<Script>,
    requests: Receiver<String>,
    threads: u64,
    turns: u64,
    waiting: Vec<Group>,
    ready: VecDeque<Group>,
    output: Vec<u8>,
}

impl Server {
    /// One line of the client.
    fn hear(&mut self, line: &str) {
        let message: Value = serde_json::from_str(line).expect("a client that speaks JSON");
        // Notifications of the client, and its answers, ask for nothing.
        let (Some(method), Some(id)) = (message["method"].as_str(), message.get("id")) else {
            return;
        };
        let params = &message["params"];
        let text = |key: &str| params[key].as_str().unwrap_or_default().to_owned();
        match method {
            "initialize" => self.answer(id, answers::INITIALIZE),
            "thread/start" => {
                self.threads += 1;
                let thread = answers::thread_id(self.threads);
                self.answer(id, &answers::thread(&thread));
                self.line(&answers::thread_started(&thread));
            }
            "thread/resume" => self.answer(id, &answers::thread(&text("threadId"))),
            "thread/unsubscribe" => self.answer(id, answers::UNSUBSCRIBED),
            "turn/start" => {
                self.turns += 1;
                let turn = Turn {
                    thread: text("threadId"),
                    id: answers::turn_id(self.turns),
                };
                self.answer(id, &answers::turn(&turn.id));
                self.enlist(
                    turn,
                    params["input"][0]["text"].as_str().unwrap_or_default(),
                );
            }
            "turn/interrupt" => {
                self.answer(id, "{}");
                // One that plays is looked for where it plays.
                self.interrupt(&text("turnId"));
            }
            _ => {
                let refusal = answers::unknown(method);
                self.line(&format!(r#"{{"error":{refusal},"id":{id}}}"#));
            }
        }
    }

    fn enlist(&mut self, turn: Turn, text: &str) {
        let place = self.waiting.iter().position(|group| group.text == text);
        let place = place.unwrap_or_else(|| {
            let (script, size) = text.split_once(' ').expect("SCRIPT TURNS");
            self.waiting.push(Group {
                text: text.to_owned(),
                script: script.parse().expect("the number of a script"),
                size: size.parse().expect("a number of turns"),
                turns: Vec::new(),
            });
            self.waiting.len() - 1
        });
        let group = &mut self.waiting[place];
        group.turns.push(turn);
        if group.turns.len() == group.size {
            let group = self.waiting.swap_remove(place);
            self.ready.push_back(group);
        }
    }

    fn interrupt(&mut self, turn: &str) {
        for group in self.waiting.iter_mut().chain(self.ready.iter_mut()) {
            if let Some(place) = group.turns.iter().position(|one| one.id == turn) {
                let turn = group.turns.remove(place);
                let line = answers::interrupted(&turn.thread, &turn.id);
                return self.line(&line);
            }
        }
    }

    fn play(&mut self, group: Group) -> io::Result<()> {
        // Where an interrupt finds it.
        self.ready.push_front(group);
        let script = self.ready[0].script;
        for line in 0..self.scripts[script].len() {
            let mut turn = 0;
            while turn < self.ready[0].turns.len() {
                let Turn { thread, id } = &self.ready[0].turns[turn];
                self.scripts[script].write(line, thread, id, &mut self.output);
                turn += 1;
                if self.output.len() >= BLOCK {
                    self.flush()?;
                    while let Ok(request) = self.requests.try_recv() {
                        self.hear(&request);
                    }
                }
            }
        }
        self.ready.pop_front();
        self.flush()
    }

    fn answer(&mut self, id: &Value, result: &str) {
        self.line(&format!(r#"{{"id":{id},"result":{result}}}"#));
    }

    fn line(&mut self, line: &str) {
        self.output.extend_from_slice(line.as_bytes());
        self.output.push(b'\n');
    }

    fn flush(&mut self) -> io::Result<()> {
        let written = io::stdout().write_all(&self.output);
        self.output.clear();
        written
    }
}
