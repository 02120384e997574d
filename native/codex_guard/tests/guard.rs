//! The executable, over its control socket. What it does to whole trees is tested with `codex_process`.

use std::fs::File;
use std::io::{self, Read, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::process::{Child, Command, Stdio};

use codex_guard::protocol::{self, Report, Stage, Status};
use codex_guard::socket;

/// A guard that waits for its first command. It prints to pipes.
fn guard(args: &[&str]) -> (Child, UnixStream) {
    let (ours, theirs) = UnixStream::pair().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_codex_guard"));
    command
        .args(args)
        .stdin(OwnedFd::from(theirs))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    (command.spawn().unwrap(), ours)
}

/// Starts the engine with a file that holds `input`.
fn start(control: &UnixStream, input: &str) {
    let (reader, mut writer) = io::pipe().unwrap();
    writer.write_all(input.as_bytes()).unwrap();
    socket::send(
        control,
        &[protocol::Command::Start.encode()],
        Some(reader.as_fd()),
    )
    .unwrap();
}

fn report(control: &UnixStream) -> (Report, Option<OwnedFd>) {
    let mut frame = [0; Report::LEN];
    let (read, descriptor) = socket::receive(control, &mut frame).unwrap();
    assert_eq!(read, Report::LEN);
    (Report::decode(&frame).unwrap(), descriptor)
}

#[test]
fn a_life() {
    let (mut child, socket) = guard(&["--ladder", "int=400", "--", "/bin/sh", "-c", "cat; exit 3"]);
    start(&socket, "hello");
    let (started, handle) = report(&socket);
    assert!(matches!(started, Report::Started { .. }));
    assert_eq!(handle.is_some(), cfg!(target_os = "linux"));
    let exited = Report::Exited {
        status: Status::Code(3),
        swept: 0,
        left: 0,
    };
    assert_eq!(report(&socket).0, exited);
    assert!(child.wait().unwrap().success());
    let mut output = String::new();
    child
        .stdout
        .take()
        .unwrap()
        .read_to_string(&mut output)
        .unwrap();
    assert_eq!(output, "hello");
}

#[test]
fn a_failure_is_the_only_report() {
    let (mut child, mut socket) = guard(&["--cwd", "/nowhere", "--", "/usr/bin/true"]);
    start(&socket, "");
    assert_eq!(
        report(&socket).0,
        Report::Failed {
            stage: Stage::Cwd,
            errno: libc::ENOENT
        }
    );
    assert_eq!(socket.read(&mut [0]).unwrap(), 0);
    assert!(child.wait().unwrap().success());
}

#[test]
fn an_owner_that_is_gone_before_the_start_leaves_no_files() {
    let file = std::env::temp_dir().join(format!("codex_guard_{}", std::process::id()));
    File::create(&file).unwrap();
    let (mut child, socket) = guard(&["--remove", file.to_str().unwrap(), "--", "/usr/bin/true"]);
    drop(socket);
    assert_eq!(child.wait().unwrap().code(), Some(1));
    assert!(!file.exists());
}

#[test]
fn an_owner_that_talks_nonsense_is_as_good_as_gone() {
    let (mut child, mut socket) = guard(&["--ladder", "", "--", "/bin/sleep", "60"]);
    start(&socket, "");
    assert!(matches!(report(&socket).0, Report::Started { .. }));
    socket.write_all(b"?").unwrap();
    assert_eq!(
        report(&socket).0,
        Report::Exited {
            status: Status::Signal(9),
            swept: 0,
            left: 0
        }
    );
    assert!(child.wait().unwrap().success());
}

#[test]
fn wrong_arguments_are_explained() {
    let (child, _socket) = guard(&["--ladder", "hup=1", "--", "/usr/bin/true"]);
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(64));
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("bad step \"hup=1\"")
    );
}
