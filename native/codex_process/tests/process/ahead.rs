//! Decoding ahead. The decoders here are strings, counters and gates instead of terms.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use codex_process::{Ahead, Block, ExitReport, Next, Notice, Spec, Status};

use crate::support::{PATIENCE, await_until, is_running, sh};

struct Run<B> {
    ahead: Ahead<B>,
    notices: Receiver<Notice>,
}

impl<B: Send + 'static> Run<B> {
    fn start(spec: Spec, decode: impl Fn(Block) -> Option<B> + Send + Sync + 'static) -> Run<B> {
        let (sender, notices) = channel();
        let sender = Mutex::new(sender);
        let notify = move |notice| drop(sender.lock().unwrap().send(notice));
        let ahead = Ahead::start(spec, decode, notify).unwrap();
        Run { ahead, notices }
    }

    fn next(&self) -> Next<B> {
        loop {
            match self.ahead.take() {
                Next::Wait => {
                    while self.notices.recv_timeout(PATIENCE).unwrap() != Notice::Ready {}
                }
                next => return next,
            }
        }
    }

    fn finish(&self) -> (Vec<B>, ExitReport) {
        let mut batches = Vec::new();
        loop {
            match self.next() {
                Next::Batch(batch) => batches.push(batch),
                Next::Nothing => {}
                Next::Exit(report) => return (batches, report),
                Next::Wait => unreachable!(),
            }
        }
    }
}

fn text(block: Block) -> Option<String> {
    Some(String::from_utf8(block.bytes).unwrap())
}

#[test]
fn batches_come_in_order_and_the_exit_after_the_last_and_again() {
    let run = Run::start(sh("seq 1 200000"), text);
    let (batches, report) = run.finish();
    let expected: String = (1..=200_000).map(|n| format!("{n}\n")).collect();
    assert!(batches.concat() == expected, "something is missing");
    assert_eq!((report.status, &report.panicked), (Status::Code(0), &None));
    let Next::Exit(again) = run.ahead.take() else {
        panic!("no exit")
    };
    assert_eq!(again, report);
    assert_eq!(
        run.notices
            .try_iter()
            .filter(|n| *n == Notice::Ready)
            .count(),
        0
    );
    assert_eq!(run.ahead.process().info().queued_bytes, 0);
}

#[test]
fn one_ready_for_each_wait() {
    let run = Run::start(sh("read a; echo one; read b; echo two"), text);
    for word in ["one\n", "two\n"] {
        assert!(matches!(run.ahead.take(), Next::Wait));
        assert!(matches!(run.ahead.take(), Next::Wait));
        run.ahead.process().write(b"\n".to_vec()).unwrap();
        let Next::Batch(batch) = run.next() else {
            panic!("no batch")
        };
        assert_eq!(batch, word);
    }
    run.finish();
    assert_eq!(run.notices.try_iter().count(), 0);
}

#[test]
fn a_consumer_that_takes_nothing_holds_up_the_engine_at_the_same_point() {
    let decoded = Arc::new(AtomicUsize::new(0));
    let count = decoded.clone();
    let limit = 1 << 20;
    let run = Run::start(sh("yes | head -c 10000000"), move |block: Block| {
        count.fetch_add(1, Ordering::Relaxed);
        Some(block.bytes.len())
    });
    let queued = || run.ahead.process().info().queued_bytes;
    await_until("the queue is full", || queued() >= limit);
    await_until("a few batches are decoded", || {
        decoded.load(Ordering::Relaxed) == 4
    });
    assert!(queued() < limit + (1 << 17), "{} bytes", queued());
    let total = run.ahead.process().info().stdout_total as usize;
    assert_eq!(queued(), total, "nothing was taken, so everything waits");
    let (batches, _) = run.finish();
    assert_eq!(batches.iter().sum::<usize>(), 10_000_000);
}

#[test]
fn what_is_nothing_to_hand_over_is_read_past_up_to_a_bound() {
    let run = Run::start(sh("yes | head -c 10000000; echo end"), |block: Block| {
        block.bytes.ends_with(b"end\n").then_some(())
    });
    let limit = 1 << 20;
    let info = || run.ahead.process().info();
    await_until("the queue is full", || info().queued_bytes >= limit);
    assert!(info().stdout_total < 5_000_000, "nobody asked for so much");
    assert!(matches!(run.next(), Next::Nothing));
    assert_eq!(run.finish().0.len(), 1);
}

#[test]
fn a_panic_while_decoding_stops_the_process_and_is_in_its_exit() {
    let script = "echo good; read a; echo bad; read b; echo good; exec sleep 60";
    let run = Run::start(sh(script), |block: Block| {
        assert!(!block.bytes.starts_with(b"bad"), "what a word");
        text(block)
    });
    assert!(matches!(run.next(), Next::Batch(_)));
    run.ahead.process().write(b"\n\n".to_vec()).unwrap();
    let (batches, report) = run.finish();
    assert_eq!(batches.len(), 0, "what comes after it cannot be trusted");
    assert_eq!(report.panicked.as_deref(), Some("what a word"));
    assert!(matches!(report.status, Status::Signal(_)), "{report:?}");
    // The pool is none the worse for it.
    assert_eq!(Run::start(sh("echo one"), text).finish().0, ["one\n"]);
}

#[test]
fn a_block_that_takes_long_is_waited_for_while_the_next_ones_are_decoded() {
    if std::thread::available_parallelism().unwrap().get() < 2 {
        return eprintln!("left out: there is one thread to decode");
    }
    let (sender, second_is_decoded) = channel();
    let (sender, second_is_decoded) = (Mutex::new(sender), Mutex::new(second_is_decoded));
    let run = Run::start(sh("yes | head -c 400000"), move |block: Block| {
        if block.offset == 0 {
            second_is_decoded
                .lock()
                .unwrap()
                .recv_timeout(PATIENCE)
                .ok()?;
        } else {
            sender.lock().unwrap().send(()).unwrap();
        }
        Some(block.offset)
    });
    let (offsets, _) = run.finish();
    assert!(offsets.len() > 1 && offsets[0] == 0, "{offsets:?}");
    assert!(offsets.is_sorted(), "{offsets:?}");
}

#[test]
fn a_panic_hides_what_comes_after_it_also_what_is_decoded_already() {
    let (sender, late) = channel();
    let (sender, late) = (Mutex::new(sender), Mutex::new(late));
    let run = Run::start(
        sh("yes | head -c 400000; exec sleep 60"),
        move |block: Block| {
            if block.offset == 0 {
                // Without a second thread there is nothing to wait for.
                let _ = late.lock().unwrap().recv_timeout(Duration::from_secs(1));
                panic!("at the first");
            }
            let _ = sender.lock().unwrap().send(());
            Some(block.offset)
        },
    );
    let (offsets, report) = run.finish();
    assert_eq!(
        (offsets.len(), report.panicked.as_deref()),
        (0, Some("at the first"))
    );
}

/// A decoder that says that it has begun, and waits until it may go on.
fn gate<B>(of: impl Fn(Block) -> B) -> (impl Fn(Block) -> Option<B>, Receiver<()>, Sender<()>) {
    let (begun, has_begun) = channel();
    let (go, may_go) = channel();
    let (begun, may_go) = (Mutex::new(begun), Mutex::new(may_go));
    let decode = move |block| {
        begun.lock().unwrap().send(()).unwrap();
        // An error says that nobody holds it up any more.
        let _ = may_go.lock().unwrap().recv();
        Some(of(block))
    };
    (decode, has_begun, go)
}

#[test]
#[cfg_attr(not(target_os = "linux"), ignore = "looks into /proc")]
fn dropping_frees_what_was_decoded_also_what_is_being_decoded() {
    let alive = Arc::new(());
    let count = alive.clone();
    let (decode, begun, go) = gate(move |_| count.clone());
    let run = Run::start(sh("yes"), decode);
    let engine = match run.notices.recv_timeout(PATIENCE).unwrap() {
        Notice::Started { pid } => pid,
        other => panic!("not started: {other:?}"),
    };
    // One is decoded, others have begun.
    go.send(()).unwrap();
    await_until("here, the decoder, a batch", || {
        Arc::strong_count(&alive) == 3
    });
    begun.recv_timeout(PATIENCE).unwrap();
    begun.recv_timeout(PATIENCE).unwrap();
    let Run { ahead, notices } = run;
    drop(ahead);
    drop(go);
    await_until("all is freed", || Arc::strong_count(&alive) == 1);
    await_until("the engine is gone", || !is_running(engine));
    assert!(notices.try_iter().all(|notice| notice != Notice::Ready));
}

#[test]
fn one_that_takes_long_holds_up_neither_the_pipes_nor_their_supervisors() {
    // More than there are threads: those that decode are all busy.
    let busy: Vec<_> = (0..std::thread::available_parallelism().unwrap().get())
        .map(|_| {
            let (decode, begun, go) = gate(|_| ());
            let run = Run::start(sh("echo one; read line"), decode);
            begun.recv_timeout(PATIENCE).unwrap();
            (run, go)
        })
        .collect();
    let late = Run::start(sh("read line; exit 3"), text);
    let (decode, _begun, _go) = gate(|_| ());
    let other = Run::start(sh("yes"), decode);
    let info = || other.ahead.process().info();
    await_until("its output is read", || info().queued_bytes >= 1 << 20);
    late.ahead.process().close_stdin();
    drop(other);
    for (run, go) in busy {
        drop(go);
        run.ahead.process().close_stdin();
        assert_eq!(run.finish().0.len(), 1);
    }
    assert_eq!(late.finish().1.status, Status::Code(3));
}

#[test]
fn those_with_much_to_decode_do_not_keep_others_from_it() {
    let quiet = Run::start(sh("read line; echo one"), text);
    let done = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..10 {
            // Work for ever, but one block at a time.
            let loud = Run::start(sh("yes"), text);
            assert!(matches!(loud.next(), Next::Batch(_)));
            let done = &done;
            scope.spawn(move || {
                while done.load(Ordering::Relaxed) == 0 {
                    loud.next();
                }
            });
        }
        quiet.ahead.process().close_stdin();
        assert_eq!(quiet.finish().0, ["one\n"]);
        done.store(1, Ordering::Relaxed);
    });
}
