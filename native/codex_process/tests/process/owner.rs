//! The owner, or the guard, is killed.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Duration;

use codex_process::{Notice, Spec, Status};

use crate::support::{
    Directory, HELPER, Run, await_until, is_running, kill, mark, marked, parent, sh,
};

/// Kills a parent whose engine runs `script` after it has printed so many lines. Returns how long it took until
/// nothing was left.
fn kill_parent(script: &str, lines: usize) -> Duration {
    let mut spec = sh("");
    let mark = mark(&mut spec);
    let mut helper = Command::new(HELPER)
        .args(["parent", script, &lines.to_string()])
        .envs(spec.env)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut output = BufReader::new(helper.stdout.take().unwrap()).lines();
    for _ in 0..lines {
        output.next().unwrap().unwrap();
    }
    assert!(marked(&mark).len() >= 3, "parent, guard and engine run");
    helper.kill().unwrap();
    let took = await_until("nothing is left", || marked(&mark).is_empty());
    helper.wait().unwrap();
    took
}

#[test]
fn a_well_behaved_tree_is_gone_soon_after_the_owner_was_killed() {
    let took = kill_parent("trap 'exit 1' INT; setsid sleep 60 & echo ready; wait", 1);
    assert!(took < Duration::from_secs(1), "{took:?}");
}

#[test]
fn a_hostile_tree_is_gone_within_a_second_after_the_owner_was_killed() {
    let script = "trap '' INT TERM HUP; for i in 1 2 3 4; do setsid sh -c 'trap \"\" INT TERM HUP; echo up; \
                  while :; do sleep 60 & wait; done' & done; while :; do wait; done";
    let took = kill_parent(script, 4);
    assert!(took < Duration::from_secs(1), "{took:?}");
}

#[test]
fn the_engine_is_gone_when_the_guard_was_killed() {
    let nice = "trap 'exit 1' INT; echo ready; while :; do sleep 0.01; done";
    let stubborn = "trap '' INT TERM HUP; echo ready; while :; do sleep 0.01; done";
    for script in [nice, stubborn] {
        let directory = Directory::new();
        let file = directory.path().join("secret");
        fs::write(&file, "x").unwrap();
        let run = Run::start(Spec {
            cleanup: vec![file.clone()],
            ..sh(script)
        });
        let engine = run.started();
        run.lines(1);
        kill(parent(engine));
        let (_, report) = run.finish();
        assert_eq!((report.status, report.panicked), (Status::Unknown, None));
        assert!(!is_running(engine));
        assert!(!file.exists());
    }
}

#[test]
fn a_terminated_guard_runs_the_ladder() {
    let run = Run::start(sh(
        "trap 'echo bye; exit 3' INT; setsid sleep 60 & echo ready; while :; do sleep 0.01; done",
    ));
    let engine = run.started();
    run.lines(1);
    let guard = rustix::process::Pid::from_raw(parent(engine) as i32).unwrap();
    rustix::process::kill_process(guard, rustix::process::Signal::TERM).unwrap();
    let (output, report) = run.finish();
    assert_eq!(
        (output.as_slice(), report.status),
        (&b"bye\n"[..], Status::Code(3))
    );
    assert!(report.swept >= 1);
}

#[test]
fn a_guard_that_hangs_is_killed_in_the_end() {
    let run = Run::start(Spec {
        ladder: vec![],
        ..sh("echo ready; exec sleep 60")
    });
    let engine = run.started();
    run.lines(1);
    let guard = rustix::process::Pid::from_raw(parent(engine) as i32).unwrap();
    rustix::process::kill_process(guard, rustix::process::Signal::STOP).unwrap();
    run.process.stop();
    assert_eq!(run.finish().1.status, Status::Unknown);
    assert!(!is_running(engine));
}

#[test]
fn a_panic_of_ours_ends_the_process_and_is_told() {
    panic_in_callback(sh("echo ready; exec sleep 60"), |_| ());
}

#[test]
fn a_panic_is_seen_also_after_another_task_has_ended() {
    // The engine closes its standard input, so that the task that feeds it ends long before the panic.
    let script = "exec <&-; until [ -e \"$0\" ]; do sleep 0.01; done; echo ready; exec sleep 60";
    let directory = Directory::new();
    let gate = directory.path().join("gate");
    let mut spec = sh(script);
    spec.args.push(gate.clone().into());
    panic_in_callback(spec, |process| {
        await_until("the engine runs", || process.info().pid.is_some());
        await_until("the standard input is closed", || {
            process.write(b"x".to_vec()) == Err(codex_process::WriteError::Closed)
        });
        fs::write(&gate, "").unwrap();
    });
}

/// The callback panics at the first [`Notice::Ready`].
fn panic_in_callback(mut spec: Spec, before: impl FnOnce(&codex_process::Process)) {
    let (sender, notices) = std::sync::mpsc::channel();
    let mark = mark(&mut spec);
    let process = codex_process::Process::start(spec, move |notice| {
        sender.send(notice.clone()).unwrap();
        assert!(notice != Notice::Ready, "the callback broke");
    })
    .unwrap();
    assert!(matches!(process.take(), codex_process::Taken::Wait));
    before(&process);
    await_until("the engine is gone", || marked(&mark).is_empty());
    let report = loop {
        match process.take() {
            codex_process::Taken::Exit(report) => break report,
            codex_process::Taken::Block(_) => {}
            codex_process::Taken::Wait => {
                drop(notices.recv_timeout(crate::support::PATIENCE).unwrap())
            }
        }
    };
    assert_eq!(report.panicked.as_deref(), Some("the callback broke"));
}
