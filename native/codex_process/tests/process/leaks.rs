//! Nothing is left of processes that have ended.

use std::fs;

use codex_process::Status;

use crate::support::{Run, alone, await_until, children, sh};

fn count(path: &str) -> usize {
    fs::read_dir(path).unwrap().count()
}

#[test]
fn two_hundred_processes_leave_nothing_behind() {
    alone("leaks::alone_two_hundred");
}

#[test]
#[ignore = "counts the children of the whole process: see above"]
fn alone_two_hundred() {
    let run_one = |number: usize| {
        let run = Run::start(sh("cat; echo error >&2"));
        run.process.write(b"x\n".to_vec()).unwrap();
        run.process.close_stdin();
        // Every third is dropped while it runs.
        if !number.is_multiple_of(3) {
            assert_eq!(run.finish().1.status, Status::Code(0));
        }
    };
    // The first ones start the threads.
    (1..5).for_each(run_one);
    let (descriptors, threads) = (count("/proc/self/fd"), count("/proc/self/task"));
    (0..200).for_each(run_one);
    await_until("all children are reaped", || {
        children(std::process::id()) == 0
    });
    await_until("all descriptors are closed", || {
        count("/proc/self/fd") <= descriptors
    });
    // At most one more: a thread that removes files.
    assert!(count("/proc/self/task") <= threads + 1);
}
