//! What the tests start: the guard (the same code as the executable `codex_guard`), a parent that is killed, and
//! engines that a shell cannot play fast enough.

use std::fs::File;
use std::io::{self, Read, Write};
use std::os::fd::AsFd;
use std::process::ExitCode;
use std::sync::mpsc::channel;
use std::time::Duration;

use codex_process::{Action, Process, Spec, Step, Taken};

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
    let spec = Spec {
        guard: std::env::current_exe().unwrap(),
        program: "/bin/sh".into(),
        args: vec!["-c".into(), script.into()],
        env: std::env::vars_os().collect(),
        cwd: None,
        ladder: vec![step(Action::Int, 400), step(Action::Term, 200)],
        cleanup: vec![],
        queue_bytes: 1 << 20,
        stderr_bytes: 1 << 16,
    };
    let (sender, notices) = channel();
    let process = Process::start(spec, move |notice| drop(sender.send(notice))).unwrap();
    let mut seen = 0;
    while seen < lines {
        match process.take() {
            Taken::Block(block) => {
                seen += block.bytes.iter().filter(|&&byte| byte == b'\n').count();
                io::stdout().write_all(&block.bytes).unwrap();
                io::stdout().flush().unwrap();
            }
            Taken::Wait => drop(notices.recv().unwrap()),
            Taken::Exit(report) => panic!("ended: {report:?}"),
        }
    }
    // The tests end this with SIGKILL; should one fail, it ends with the pipe that it holds.
    let _ = io::stdin().read(&mut [0]);
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
