//! Standard input, output and error.

use std::thread;
use std::time::Duration;

use codex_process::{Status, Taken, WriteError};

use crate::support::{HELPER, Run, await_until, is_sleeping, python, sh, spec};

#[test]
fn writes_come_back_in_order_and_closing_ends_them() {
    let run = Run::start(sh("cat; echo done >&2"));
    for number in 0..1000 {
        run.process
            .write(format!("{number}\n").into_bytes())
            .unwrap();
    }
    run.process.close_stdin();
    assert_eq!(
        run.process.write(b"late\n".to_vec()),
        Err(WriteError::Closed)
    );
    let (output, report) = run.finish();
    let expected: String = (0..1000).map(|number| format!("{number}\n")).collect();
    assert_eq!(String::from_utf8(output).unwrap(), expected);
    assert_eq!(
        (report.status, report.stderr.as_slice()),
        (Status::Code(0), &b"done\n"[..])
    );
    assert_eq!((report.swept, report.left, report.panicked), (0, 0, None));
}

#[test]
fn ten_megabytes_pass_through_a_child_that_prints_while_it_reads() {
    let run = Run::start(spec("/bin/cat", &[]));
    let text: Vec<u8> = (0..10_000_000u32)
        .map(|at| {
            if at % 80 == 79 {
                b'\n'
            } else {
                b'a' + (at % 23) as u8
            }
        })
        .collect();
    run.process.write(text.clone()).unwrap();
    run.process.close_stdin();
    let (output, report) = run.finish();
    assert!(output == text);
    assert_eq!(report.status, Status::Code(0));
}

#[test]
fn what_waits_to_be_written_is_bounded_but_one_write_has_any_size() {
    let run = Run::start(sh("read go; cat | wc -c"));
    run.process.write(vec![b'\n'; 20_000_000]).unwrap();
    let full = run.process.write(b"x".to_vec());
    assert!(
        matches!(full, Err(WriteError::Full { pending: 20_000_000, limit }) if limit < 20_000_000),
        "{full:?}"
    );
    await_until("there is room again", || {
        run.process.write(b"x".to_vec()).is_ok()
    });
    run.process.close_stdin();
    let (output, _) = run.finish();
    // All but the first line, which the shell itself has read.
    assert_eq!(String::from_utf8(output).unwrap().trim(), "20000000");
}

#[test]
fn a_child_that_does_not_read_is_no_failure_of_its_own() {
    let run = Run::start(sh(
        "exec <&-; echo closed; read line < /dev/null; sleep 0.2; exit 4",
    ));
    run.lines(1);
    run.process.write(vec![b'x'; 1 << 20]).unwrap();
    await_until("the write is given up", || {
        run.process.write(b"more".to_vec()) == Err(WriteError::Closed)
    });
    assert_eq!(run.process.info().pending_bytes, 0);
    assert_eq!(run.finish().1.status, Status::Code(4));
}

#[test]
fn lines_arrive_while_the_child_goes_on() {
    let run = Run::start(sh("echo one; read line; echo two; read line"));
    assert_eq!(run.lines(1), ["one"]);
    run.process.write(b"\n".to_vec()).unwrap();
    assert_eq!(run.lines(1), ["two"]);
    run.process.close_stdin();
    assert_eq!(run.finish().1.status, Status::Code(1));
}

#[test]
fn a_sleeping_consumer_costs_bounded_memory() {
    const TOTAL: u64 = 1_000_000_000;
    let run = Run::start(spec(HELPER, &["lines", &TOTAL.to_string()]));
    let bound = (1 << 20) + (1 << 16);
    // The queue is full and stays so: the child waits on its pipe.
    await_until("the queue is full", || {
        run.process.info().queued_bytes >= 1 << 20
    });
    thread::sleep(Duration::from_millis(50));
    let mut seen = 0;
    loop {
        let queued = run.process.info().queued_bytes;
        assert!(queued <= bound, "{queued} bytes are queued");
        match run.next() {
            Taken::Block(block) => {
                assert_eq!((block.offset, block.bytes.len() % 100), (seen, 0));
                assert!(block.bytes.len() <= 128 * 1024 && block.bytes.ends_with(b"\n"));
                seen += block.bytes.len() as u64;
            }
            Taken::Exit(report) => {
                assert_eq!(report.status, Status::Code(0));
                break;
            }
            Taken::Wait => unreachable!(),
        }
    }
    assert_eq!(seen, TOTAL);
}

#[test]
fn a_line_of_a_hundred_megabytes_is_one_block() {
    let run = Run::start(spec(HELPER, &["line", "100000000"]));
    let Taken::Block(block) = run.next() else {
        panic!("no block")
    };
    assert_eq!((block.offset, block.bytes.len()), (0, 100_000_001));
    assert!(
        block.bytes.capacity() < 101_000_000,
        "{}",
        block.bytes.capacity()
    );
    assert_eq!(run.finish().1.status, Status::Code(0));
}

#[test]
fn a_line_that_death_cuts_is_the_last_block() {
    let run = Run::start(sh("echo whole; printf '{\"cut\":'; kill -9 $$"));
    let (output, report) = run.finish();
    assert_eq!(output, b"whole\n{\"cut\":");
    assert_eq!(report.status, Status::Signal(9));
}

#[test]
fn only_the_newest_standard_error_is_kept_and_it_never_blocks() {
    let mut spec =
        python("import sys\nfor i in range(200000): sys.stderr.write(f'{i:09}\\n')\nprint('out')");
    spec.stderr_bytes = 100;
    let (output, report) = Run::start(spec).finish();
    assert_eq!(output, b"out\n");
    assert_eq!(report.stderr_total, 2_000_000);
    let expected: String = (199_990..200_000)
        .map(|number| format!("{number:09}\n"))
        .collect();
    assert_eq!(String::from_utf8(report.stderr).unwrap(), expected);
}

#[test]
fn all_output_comes_before_the_exit_however_late_it_is_taken() {
    let run = Run::start(spec(HELPER, &["lines", "1100000"]));
    let pid = run.started();
    await_until("the child has ended", || !crate::support::is_running(pid));
    thread::sleep(Duration::from_millis(400));
    assert_eq!(run.finish().0.len(), 1_100_000);
    assert!(run.notices.try_recv().is_err(), "a notice after the end");
}

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "looks into /proc")]
fn a_stray_holder_of_the_pipe_does_not_hold_up_the_exit() {
    // This process itself holds the writing end open: it is no descendant of the guard.
    let run = Run::start(sh("echo $$; read go; echo bye"));
    let pid = run.lines(1)[0].clone();
    let held = std::fs::File::options()
        .write(true)
        .open(format!("/proc/{pid}/fd/1"))
        .unwrap();
    run.process.write(b"\n".to_vec()).unwrap();
    let (output, report) = run.finish();
    assert_eq!(
        (output.as_slice(), report.status),
        (&b"bye\n"[..], Status::Code(0))
    );
    drop(held);
}

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "pipes have one size there")]
fn the_pipe_of_an_engine_that_fills_it_is_made_wider() {
    let size = "fcntl.fcntl(1, 1032)";
    let print = format!("import fcntl, os; os.write(1, b'x\\n' * 200000); print({size})");
    let mut spec = python(&print);
    // After the first read nothing is read, until something is taken.
    spec.queue_bytes = 1;
    let run = Run::start(spec);
    let pid = run.started();
    await_until("output", || run.process.info().queued_bytes > 0);
    await_until("its write waits", || is_sleeping(pid));
    let (output, _) = run.finish();
    assert!(output.ends_with(b"\n262144\n"));

    let run = Run::start(python(&format!("import fcntl; print({size})")));
    run.started();
    assert_ne!(run.finish().0, b"262144\n", "one that prints little");
}
