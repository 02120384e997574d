//! What the tests start: the guard (the same code as the executable `codex_guard`), a parent that is killed, and
//! engines that a shell cannot play fast enough.

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::os::fd::AsFd;
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use codex_process::{Action, Notice, Process, Spec, Step, Taken};

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .as_slice()
    {
        ["lines", bytes] => lines(bytes.parse().unwrap()).unwrap(),
        ["line", bytes] => line(bytes.parse().unwrap()).unwrap(),
        ["storm", script] => return storm(script),
        ["parent", script, lines] => parent(script, lines.parse().unwrap()),
        _ => return codex_guard::run(std::env::args_os().skip(1)),
    }
    ExitCode::SUCCESS
}

/// Starts a shell with a script, passes its first lines on, and waits to be killed.
fn parent(script: &str, lines: usize) {
    let step = |action, grace| Step {
        action,
        grace: Duration::from_millis(grace),
    };
    let ladder = vec![step(Action::Int, 400), step(Action::Term, 200)];
    let (process, notices) = start("/bin/sh", script, ladder);
    let passed = pass_lines(&process, &notices, lines);
    io::stdout().write_all(&passed).unwrap();
    // The tests end this with SIGKILL; should one fail, it ends with the pipe that it holds.
    let _ = io::stdin().read(&mut [0]);
}

/// The first process of a namespace: starts a Python script that prints `storm` when it is time, kills it, and prints how
/// long that took (milliseconds), how many were killed, and who is left in the namespace.
fn storm(script: &str) -> ExitCode {
    let (process, notices) = start("/usr/bin/python3", script, vec![]);
    pass_lines(&process, &notices, 1);
    let asked = Instant::now();
    process.stop();
    let report = loop {
        match process.take() {
            Taken::Exit(report) => break report,
            Taken::Wait => drop(notices.recv().unwrap()),
            Taken::Block(_) => {}
        }
    };
    let took = asked.elapsed().as_millis();
    let names = fs::read_dir("/proc")
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let left: Vec<u32> = names
        .filter_map(|name| name.parse().ok())
        .filter(|&pid| pid != 1)
        .collect();
    println!("{took} {} {} {left:?}", report.swept, report.left);
    ExitCode::SUCCESS
}

fn start(program: &str, script: &str, ladder: Vec<Step>) -> (Process, Receiver<Notice>) {
    let spec = Spec {
        // Not `current_exe`, which needs `/proc`.
        guard: std::env::args_os().next().unwrap().into(),
        program: program.into(),
        args: vec!["-c".into(), script.into()],
        env: std::env::vars_os().collect(),
        cwd: None,
        ladder,
        cleanup: vec![],
        queue_bytes: 1 << 20,
        stderr_bytes: 1 << 16,
    };
    let (sender, notices) = channel();
    (
        Process::start(spec, move |notice| drop(sender.send(notice))).unwrap(),
        notices,
    )
}

fn pass_lines(process: &Process, notices: &Receiver<Notice>, lines: usize) -> Vec<u8> {
    let mut seen = Vec::new();
    while seen.iter().filter(|&&byte| byte == b'\n').count() < lines {
        match process.take() {
            Taken::Block(block) => seen.extend(block.bytes),
            Taken::Wait => drop(notices.recv().unwrap()),
            Taken::Exit(report) => panic!("ended: {report:?}"),
        }
    }
    seen
}

/// Lines of 100 bytes, so many bytes in all.
fn lines(bytes: usize) -> io::Result<()> {
    let line = format!("{:x>99}\n", "");
    write_all(line.repeat(1000).as_bytes(), bytes)
}

/// One line of so many bytes and a newline.
fn line(bytes: usize) -> io::Result<()> {
    write_all(&[b'x'; 1 << 16], bytes)?;
    io::stdout().write_all(b"\n")
}

fn write_all(chunk: &[u8], mut bytes: usize) -> io::Result<()> {
    // Not `Stdout`, which looks for the end of a line in everything.
    let mut out = File::from(io::stdout().as_fd().try_clone_to_owned()?);
    while bytes > 0 {
        let length = bytes.min(chunk.len());
        out.write_all(&chunk[..length])?;
        bytes -= length;
    }
    Ok(())
}
