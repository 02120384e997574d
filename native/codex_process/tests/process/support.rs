//! Starting a process and looking at it.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use codex_process::{Action, ExitReport, Notice, Process, Spec, Step, Taken};

/// Nothing that works takes as long.
pub const PATIENCE: Duration = Duration::from_secs(30);

pub const HELPER: &str = env!("CARGO_BIN_EXE_codex_process_helper");

/// A process and what was told of it.
pub struct Run {
    pub process: Process,
    pub notices: Receiver<Notice>,
}

/// A specification with short times of grace; the program and its arguments as given.
pub fn spec(program: &str, args: &[&str]) -> Spec {
    let step = |action, grace| Step {
        action,
        grace: Duration::from_millis(grace),
    };
    Spec {
        guard: HELPER.into(),
        program: program.into(),
        args: args.iter().map(OsString::from).collect(),
        env: vec![("PATH".into(), std::env::var_os("PATH").unwrap())],
        cwd: None,
        ladder: vec![step(Action::Int, 400), step(Action::Term, 200)],
        cleanup: vec![],
        queue_bytes: 1 << 20,
        stderr_bytes: 1 << 16,
    }
}

pub fn sh(script: &str) -> Spec {
    spec("/bin/sh", &["-c", script])
}

pub fn python(script: &str) -> Spec {
    spec("/usr/bin/env", &["python3", "-c", script])
}

impl Run {
    pub fn start(spec: Spec) -> Run {
        let (sender, notices) = channel();
        let process = Process::start(spec, move |notice| drop(sender.send(notice))).unwrap();
        Run { process, notices }
    }

    /// Waits until the engine runs, and returns its number.
    pub fn started(&self) -> u32 {
        match self.notices.recv_timeout(PATIENCE).unwrap() {
            Notice::Started { pid } => pid,
            other => panic!("not started: {other:?}"),
        }
    }

    /// Waits for the next block or the end.
    pub fn next(&self) -> Taken {
        loop {
            match self.process.take() {
                Taken::Wait => {
                    while self.notices.recv_timeout(PATIENCE).unwrap() != Notice::Ready {}
                }
                taken => return taken,
            }
        }
    }

    /// Waits for whole lines until there are so many. Returns them all.
    pub fn lines(&self, count: usize) -> Vec<String> {
        let mut bytes = Vec::new();
        while bytes.iter().filter(|&&byte| byte == b'\n').count() < count {
            match self.next() {
                Taken::Block(block) => bytes.extend(block.bytes),
                other => panic!("{other:?} after {:?}", String::from_utf8_lossy(&bytes)),
            }
        }
        String::from_utf8(bytes)
            .unwrap()
            .lines()
            .map(String::from)
            .collect()
    }

    /// Takes all that is left, checks that nothing of it is missing, and returns it with the report.
    pub fn finish(&self) -> (Vec<u8>, ExitReport) {
        let mut bytes = Vec::new();
        let mut first = None;
        loop {
            match self.next() {
                Taken::Block(block) => {
                    let start = *first.get_or_insert(block.offset);
                    assert_eq!(block.offset, start + bytes.len() as u64);
                    bytes.extend(block.bytes);
                }
                Taken::Exit(report) => return (bytes, report),
                Taken::Wait => unreachable!(),
            }
        }
    }
}

/// Waits until it holds, and returns how long it took.
pub fn await_until(what: &str, mut holds: impl FnMut() -> bool) -> Duration {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < PATIENCE, "never: {what}");
        thread::sleep(Duration::from_millis(2));
    }
    start.elapsed()
}

/// The fields of `/proc/PID/stat` after the name, from the state on.
fn stat(pid: u32) -> Option<Vec<String>> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    Some(
        stat.rsplit(") ")
            .next()?
            .split(' ')
            .map(String::from)
            .collect(),
    )
}

/// Whether a process runs: a zombie does not.
pub fn is_running(pid: u32) -> bool {
    stat(pid).is_some_and(|fields| !["Z", "X"].contains(&fields[0].as_str()))
}

pub fn is_sleeping(pid: u32) -> bool {
    stat(pid).is_some_and(|fields| fields[0] == "S")
}

pub fn is_stopped(pid: u32) -> bool {
    stat(pid).is_some_and(|fields| fields[0] == "T")
}

/// The guard of an engine.
pub fn parent(pid: u32) -> u32 {
    stat(pid).unwrap()[1].parse().unwrap()
}

/// All children, zombies too.
pub fn children(parent: u32) -> usize {
    let parent = parent.to_string();
    numbers()
        .into_iter()
        .filter_map(stat)
        .filter(|fields| fields[1] == parent)
        .count()
}

fn numbers() -> Vec<u32> {
    let entries = fs::read_dir("/proc").unwrap();
    entries
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .collect()
}

pub fn kill(pid: u32) {
    let pid = rustix::process::Pid::from_raw(pid as i32).unwrap();
    rustix::process::kill_process(pid, rustix::process::Signal::KILL).unwrap();
}

/// All processes that run with this in their environment: a whole tree, whatever became of its parents.
pub fn marked(mark: &str) -> Vec<u32> {
    let has_mark = |pid: &u32| {
        let environment = fs::read(format!("/proc/{pid}/environ")).unwrap_or_default();
        environment
            .split(|&byte| byte == 0)
            .any(|variable| variable == mark.as_bytes())
    };
    numbers()
        .into_iter()
        .filter(has_mark)
        .filter(|&pid| is_running(pid))
        .collect()
}

/// Marks a process for [`marked`]. The guard has the environment of the engine, and so the mark.
pub fn mark(spec: &mut Spec) -> String {
    let name = format!("{}_{:?}", std::process::id(), thread::current().id());
    spec.env
        .push(("CODEX_PROCESS_TEST".into(), name.clone().into()));
    format!("CODEX_PROCESS_TEST={name}")
}

/// Runs an ignored test in a process of its own, for what is about the whole process.
pub fn alone(test: &str) {
    let mut command = std::process::Command::new(std::env::current_exe().unwrap());
    let status = command
        .args([test, "--exact", "--ignored", "--nocapture"])
        .status()
        .unwrap();
    assert!(status.success(), "{test}: {status}");
}

/// An empty directory of its own, removed in the end.
pub struct Directory(PathBuf);

impl Directory {
    pub fn new() -> Directory {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!(
            "codex_process_{}_{}",
            std::process::id(),
            NEXT.fetch_add(1, Ordering::Relaxed)
        );
        let path = std::env::temp_dir().join(name);
        fs::create_dir(&path).unwrap();
        Directory(path)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
