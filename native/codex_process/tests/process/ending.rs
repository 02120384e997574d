//! How a process ends, and that nothing is left of it.

use std::fs;
use std::os::unix::fs::symlink;
use std::time::{Duration, Instant};

use codex_process::{Action, Signal, Spec, Status, Step, Taken};

use crate::support::{
    Directory, Run, await_until, children, is_running, is_stopped, mark, marked, parent, python, sh,
};

/// A shell that prints `ready`, and reacts to nothing that can be ignored.
const STUBBORN: &str = "trap '' INT TERM HUP; echo ready; while :; do sleep 60 & wait; done";

fn pids(lines: &[String]) -> Vec<u32> {
    lines.iter().map(|line| line.parse().unwrap()).collect()
}

#[test]
fn a_signal_reaches_the_engine() {
    let run = Run::start(sh(
        "trap 'echo got; exit 5' TERM; echo ready; while :; do sleep 0.01; done",
    ));
    run.lines(1);
    run.process.signal(Signal::Term);
    let (output, report) = run.finish();
    assert_eq!(
        (output.as_slice(), report.status),
        (&b"got\n"[..], Status::Code(5))
    );
}

#[test]
fn the_kill_signal_ends_a_stubborn_engine_and_its_children() {
    let mut spec = sh(STUBBORN);
    let mark = mark(&mut spec);
    let run = Run::start(spec);
    run.lines(1);
    run.process.signal(Signal::Kill);
    assert_eq!(run.finish().1.status, Status::Signal(9));
    assert_eq!(marked(&mark), []);
}

#[test]
fn stopping_goes_down_the_ladder_as_far_as_it_must() {
    let nice = "trap 'exit 9' INT; trap 'exit 8' TERM; echo ready; while :; do sleep 0.01; done";
    for (script, status) in [
        (nice, Status::Code(9)),
        (
            "trap '' INT; trap 'exit 8' TERM; echo ready; while :; do sleep 0.01; done",
            Status::Code(8),
        ),
        (STUBBORN, Status::Signal(9)),
    ] {
        let mut spec = sh(script);
        let mark = mark(&mut spec);
        let run = Run::start(spec);
        run.lines(1);
        let asked = Instant::now();
        run.process.stop();
        // A second time changes nothing.
        run.process.stop();
        let (_, report) = run.finish();
        assert_eq!(report.status, status, "{script}");
        assert!(
            asked.elapsed() < Duration::from_secs(1),
            "{:?}",
            asked.elapsed()
        );
        assert_eq!(marked(&mark), []);
        assert!(matches!(run.process.take(), Taken::Exit(_)));
    }
}

#[test]
fn an_empty_ladder_kills_at_once() {
    let run = Run::start(Spec {
        ladder: vec![],
        ..sh(STUBBORN)
    });
    run.lines(1);
    run.process.stop();
    assert_eq!(run.finish().1.status, Status::Signal(9));
}

#[test]
fn a_ladder_that_begins_with_waiting_closes_the_standard_input() {
    let ladder = vec![Step {
        action: Action::Wait,
        grace: Duration::from_secs(20),
    }];
    let run = Run::start(Spec {
        ladder,
        ..sh("echo ready; cat > /dev/null; echo bye; exit 6")
    });
    run.lines(1);
    run.process.stop();
    let (output, report) = run.finish();
    assert_eq!(
        (output.as_slice(), report.status),
        (&b"bye\n"[..], Status::Code(6))
    );
}

#[test]
fn dropping_the_handle_ends_everything_even_with_a_full_queue() {
    let mut spec = Spec {
        queue_bytes: 1000,
        ..sh("setsid sleep 60 & while :; do echo 0123456789; done")
    };
    let mark = mark(&mut spec);
    let run = Run::start(spec);
    await_until("the queue is full", || {
        run.process.info().queued_bytes >= 1000
    });
    drop(run);
    let took = await_until("the tree is gone", || marked(&mark).is_empty());
    assert!(took < Duration::from_secs(1), "{took:?}");
}

#[test]
fn descendants_in_sessions_of_their_own_are_swept() {
    // Double fork, new session, signals ignored, descriptors closed: what a daemon does.
    let daemon = r#"
import os, signal, sys, time
for n in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP): signal.signal(n, signal.SIG_IGN)
for _ in range(3):
    if os.fork() == 0:
        os.setsid()
        if os.fork(): os._exit(0)
        os.write(1, f"{os.getpid()}\n".encode())
        for fd in (0, 1, 2): os.close(fd)
        time.sleep(60); os._exit(0)
time.sleep(60)
"#;
    let run = Run::start(python(daemon));
    let daemons = pids(&run.lines(3));
    run.process.stop();
    let (_, report) = run.finish();
    assert_eq!(
        (report.status, report.swept, report.left),
        (Status::Signal(9), 3, 0)
    );
    assert!(daemons.iter().all(|&pid| !is_running(pid)));
}

#[test]
fn what_an_engine_leaves_behind_is_ended_when_it_exits_by_itself() {
    let run = Run::start(sh(
        "setsid nohup sleep 60 > /dev/null 2>&1 & echo $!; (setsid sleep 60 & echo $!); exit 2",
    ));
    let left = pids(&run.lines(2));
    let (_, report) = run.finish();
    assert_eq!(
        (report.status, report.swept, report.left),
        (Status::Code(2), 2, 0)
    );
    assert!(left.iter().all(|&pid| !is_running(pid)));
}

#[test]
fn stopped_processes_are_no_obstacle() {
    let run = Run::start(sh(
        "setsid sleep 60 & kill -STOP $!; echo $!; kill -STOP $$",
    ));
    let engine = run.started();
    let stopped = pids(&run.lines(1));
    await_until("the engine has stopped", || is_stopped(engine));
    run.process.stop();
    assert_eq!(run.finish().1.status, Status::Signal(9));
    assert!(stopped.iter().all(|&pid| !is_running(pid)));
}

#[test]
fn orphans_are_reaped_while_the_engine_runs() {
    let run = Run::start(sh(
        "for i in 1 2 3 4 5; do (sleep 0.01 &) ; done; echo ready; read x",
    ));
    let guard = parent(run.started());
    run.lines(1);
    await_until("only the engine is left", || children(guard) == 1);
    run.process.close_stdin();
    assert_eq!(run.finish().1.swept, 0);
}

#[test]
fn the_files_are_gone_when_the_exit_is_told() {
    let directory = Directory::new();
    let (private, kept) = (
        directory.path().join("private"),
        directory.path().join("kept"),
    );
    for (path, file) in [(&private, "schema"), (&kept, "foreign")] {
        fs::create_dir(path).unwrap();
        fs::write(path.join(file), "x").unwrap();
    }
    symlink(&kept, directory.path().join("link")).unwrap();
    let cleanup = ["private", "private/schema", "link", "kept", "absent"]
        .map(|path| directory.path().join(path));
    let run = Run::start(Spec {
        cleanup: cleanup.into(),
        ..sh("cat private/schema; exit 1")
    });
    assert_eq!(run.finish().1.status, Status::Code(1));
    let left: Vec<_> = fs::read_dir(directory.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(left, ["kept"]);
    assert!(kept.join("foreign").exists());
}
