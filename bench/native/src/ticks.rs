//! A stand-in for the engine that says little: an event now and then, each with the time when it was written.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

const LOOK_FOR_GO: Duration = Duration::from_millis(100);
/// Nobody waits longer for the last engine to start.
const GO_LIMIT: Duration = Duration::from_secs(120);

/// One turn. When the file `go` is there, `count` messages follow, with the time between them; each says nanoseconds since
/// 1970.
///
/// # Errors
/// When nobody listens any more, or there is no `go`.
pub fn run(go: &str, every: Duration, count: u32) -> io::Result<()> {
    let mut output = io::stdout().lock();
    output.write_all(b"{\"type\":\"thread.started\",\"thread_id\":\"t\"}\n")?;
    output.write_all(b"{\"type\":\"turn.started\"}\n")?;
    let begun = Instant::now();
    while !Path::new(go).exists() {
        if begun.elapsed() > GO_LIMIT {
            return Err(io::ErrorKind::TimedOut.into());
        }
        sleep(LOOK_FOR_GO);
    }
    // A thousand engines do not speak in one voice.
    let phase =
        every.mul_f64(f64::from(std::process::id().wrapping_mul(2_654_435_761)) / 2f64.powi(32));
    let start = Instant::now() + phase;
    let mut line = String::new();
    for n in 0..count {
        sleep((start + every * n).saturating_duration_since(Instant::now()));
        let now = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap()
            .as_nanos();
        line.clear();
        writeln!(
            line,
            r#"{{"type":"item.completed","item":{{"id":"item_{n}","type":"agent_message","text":"{now}"}}}}"#
        )
        .unwrap();
        output.write_all(line.as_bytes())?;
    }
    output.write_all(
        br#"{"type":"turn.completed","usage":{"input_tokens":1,"cached_input_tokens":0,"output_tokens":1}}"#,
    )?;
    output.write_all(b"\n")
}
