//! Runs a command to its end and prints what it cost, with all that it started.

use std::process::{Command, ExitCode};

use rustix::io::Errno;
use rustix::process::{WaitOptions, wait};

use crate::usage;

/// The last line on stdout is the cost, everything before it the command's own output. The command's status is passed on.
pub fn run(command: &[&str]) -> ExitCode {
    // Whatever the command leaves behind becomes a child of ours, and so is counted. Memory is the most that any one process
    // had: the command itself, because what it starts is small.
    #[cfg(target_os = "linux")]
    rustix::process::set_child_subreaper(Some(rustix::process::getpid())).unwrap();
    let status = Command::new(command[0])
        .args(&command[1..])
        .status()
        .unwrap_or_else(|error| panic!("{}: {error}", command[0]));
    loop {
        match wait(WaitOptions::empty()) {
            Ok(_) | Err(Errno::INTR) => {}
            Err(Errno::CHILD) => break,
            Err(error) => panic!("waiting for what is left: {error}"),
        }
    }
    let usage = usage::children();
    println!(r#"{{"cpu_s":{},"peak_kb":{}}}"#, usage.cpu_s, usage.peak_kb);
    if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
