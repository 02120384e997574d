//! The engine without anything around it.

use std::io::{self, BufRead, Write};
use std::process::{Command, Stdio};
use std::time::Instant;

/// For every line on stdin runs the command once, with a prompt, to its end, and prints the seconds that it took.
///
/// # Errors
/// When the command fails, or nobody listens any more.
pub fn run(command: &[&str]) -> io::Result<()> {
    for line in io::stdin().lock().lines() {
        let prompt = line?;
        let start = Instant::now();
        let mut child = Command::new(command[0])
            .args(&command[1..])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        child.stdin.take().unwrap().write_all(prompt.as_bytes())?;
        let output = child.wait_with_output()?;
        let seconds = start.elapsed().as_secs_f64();
        if !output.status.success() {
            return Err(io::Error::other(format!("the engine: {}", output.status)));
        }
        println!("{seconds}");
    }
    Ok(())
}
