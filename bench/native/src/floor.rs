//! What no decoder can go below: reading the pipe, and looking at every byte of the JSON without building anything.

use std::io::{self, BufRead, BufReader, Read};
use std::process::{ChildStdout, Command, Stdio};
use std::time::Instant;

use serde::de::IgnoredAny;

use crate::usage;

/// A reader of one child's output: gives the number of events.
pub type Reader = fn(ChildStdout) -> io::Result<u64>;

/// Runs both stand-ins, measures the second, and prints the result.
///
/// # Errors
/// When a stand-in or its output is not as it should be.
pub fn run(warm_up: &str, replay: &str, read: Reader) -> io::Result<()> {
    turn(warm_up, read)?;
    let peak_before = usage::own().peak_kb;
    let cpu_before = usage::own().cpu_s;
    let start = Instant::now();
    let events = turn(replay, read)?;
    let seconds = start.elapsed().as_secs_f64();
    let cpu_total_s = usage::own().cpu_s;
    println!(
        r#"{{"events":{events},"text":null,"seconds":{seconds},"cpu_s":{},"cpu_total_s":{cpu_total_s},"peak_before_kb":{peak_before}}}"#,
        cpu_total_s - cpu_before
    );
    Ok(())
}

fn turn(program: &str, read: Reader) -> io::Result<u64> {
    let mut child = Command::new(program)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()?;
    let events = read(child.stdout.take().unwrap())?;
    let status = child.wait()?;
    if status.success() {
        Ok(events)
    } else {
        Err(io::Error::other(format!("{program}: {status}")))
    }
}

/// Counts newlines, and that is all.
///
/// # Errors
/// When the pipe cannot be read.
pub fn discard(mut output: ChildStdout) -> io::Result<u64> {
    let mut buffer = vec![0; 64 * 1024];
    let mut events = 0;
    loop {
        match output.read(&mut buffer)? {
            0 => return Ok(events),
            read => events += newlines(&buffer[..read]),
        }
    }
}

fn newlines(bytes: &[u8]) -> u64 {
    bytes.iter().map(|byte| u64::from(*byte == b'\n')).sum()
}

/// Reads every line as JSON that nobody wants.
///
/// # Errors
/// When the pipe cannot be read, or a line is no JSON.
pub fn scan(output: ChildStdout) -> io::Result<u64> {
    let mut output = BufReader::with_capacity(64 * 1024, output);
    let mut line = Vec::new();
    let mut events = 0;
    while output.read_until(b'\n', &mut line)? > 0 {
        serde_json::from_slice::<IgnoredAny>(&line)?;
        line.clear();
        events += 1;
    }
    Ok(events)
}
