//! A log, from where events are emitted to where they are delivered. There is one log a process, so one test at a time.

use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use codex_log::{Batch, Level, LevelFilter, Log, Value, level};

/// Nothing that works takes as long.
const PATIENCE: Duration = Duration::from_secs(30);

fn alone() -> MutexGuard<'static, ()> {
    static ONE: Mutex<()> = Mutex::new(());
    ONE.lock().unwrap_or_else(PoisonError::into_inner)
}

fn start(level: LevelFilter) -> (Log, Receiver<Batch>) {
    let (sender, batches) = channel();
    let log = Log::start(level, move |batch| drop(sender.send(batch))).unwrap();
    (log, batches)
}

fn ask(log: &Log, batches: &Receiver<Batch>) -> Batch {
    log.ask();
    batches.recv_timeout(PATIENCE).unwrap()
}

/// The thread is gone, and with it what it delivers to.
fn ended(batches: &Receiver<Batch>) {
    assert_eq!(
        batches.recv_timeout(PATIENCE).err(),
        Some(RecvTimeoutError::Disconnected)
    );
}

#[test]
fn an_event_arrives_with_all_that_it_carries() {
    let _alone = alone();
    let (log, batches) = start(LevelFilter::INFO);
    assert_eq!(level(), LevelFilter::INFO);
    tracing::info!(
        target: "codex_test",
        yes = true,
        less = -1,
        more = u64::MAX,
        half = 0.5,
        text = "a \"b\"",
        missing = None::<u32>,
        shown = %"shown",
        debugged = ?Some(1),
        "{} happened",
        "something"
    );
    let line = line!() - 2;
    let batch = ask(&log, &batches);
    let [record] = &batch.records[..] else {
        panic!("{batch:?}")
    };
    assert_eq!(batch.dropped, 0);
    assert_eq!(record.message, "something happened");
    let text = |text: &str| Value::Text(text.into());
    assert_eq!(
        record.fields,
        [
            ("yes", Value::Bool(true)),
            ("less", Value::Integer(-1)),
            ("more", Value::Natural(u64::MAX)),
            ("half", Value::Float(0.5)),
            ("text", text("a \"b\"")),
            ("shown", text("shown")),
            ("debugged", text("Some(1)")),
        ]
    );
    let metadata = record.metadata;
    assert_eq!(
        (*metadata.level(), metadata.target()),
        (Level::INFO, "codex_test")
    );
    assert!(metadata.file().unwrap().ends_with("tests/log.rs"));
    assert!(metadata.line().unwrap().abs_diff(line) < 15);
    assert!(record.time.elapsed().unwrap() < PATIENCE);
}

#[test]
fn only_our_crates_and_only_the_level_that_was_asked_for() {
    let _alone = alone();
    let (log, batches) = start(LevelFilter::WARN);
    tracing::error!(target: "tokio", "of another library");
    tracing::info!(target: "codex_test", "too quiet");
    tracing::warn!(target: "codex_test", "warned");
    let records = ask(&log, &batches).records;
    assert_eq!(
        records
            .iter()
            .map(|record| &record.message)
            .collect::<Vec<_>>(),
        ["warned"]
    );
}

#[test]
fn off_nothing_is_even_looked_at() {
    let _alone = alone();
    let mut looked = 0;
    let mut emit = || {
        tracing::error!(target: "codex_test", looked = { looked += 1; looked }, "event");
    };
    emit();
    let (log, batches) = start(LevelFilter::TRACE);
    emit();
    drop(log);
    emit();
    assert_eq!(looked, 1);
    assert_eq!(level(), LevelFilter::OFF);
    ended(&batches);
}

#[test]
fn the_newest_log_takes_the_place_of_the_one_before() {
    let _alone = alone();
    let (first, from_first) = start(LevelFilter::ERROR);
    let (second, from_second) = start(LevelFilter::DEBUG);
    ended(&from_first);
    drop(first);
    assert_eq!(level(), LevelFilter::DEBUG);
    tracing::debug!(target: "codex_test", "for the second");
    assert_eq!(ask(&second, &from_second).records.len(), 1);
}

#[test]
fn a_reader_that_hangs_holds_up_nobody_and_learns_what_it_missed() {
    const EMITTED: u64 = 5_000;
    let _alone = alone();
    let (log, batches) = start(LevelFilter::INFO);
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for number in 0..EMITTED / 4 {
                    tracing::info!(target: "codex_test", number, "event");
                }
            });
        }
    });
    let (mut delivered, mut dropped) = (0, 0);
    while delivered + dropped < EMITTED {
        let batch = ask(&log, &batches);
        delivered += batch.records.len() as u64;
        dropped += batch.dropped;
    }
    assert_eq!((delivered, delivered + dropped), (1024, EMITTED));
}

#[test]
fn a_panic_is_an_event_and_quotes_only_the_source() {
    let _alone = alone();
    let (log, batches) = start(LevelFilter::ERROR);
    let secret = "hunter2".to_owned();
    thread::spawn(|| panic!("a text of the source"))
        .join()
        .unwrap_err();
    thread::spawn(move || panic!("about {secret}"))
        .join()
        .unwrap_err();
    let mut records = Vec::new();
    while records.len() < 2 {
        records.extend(ask(&log, &batches).records);
    }
    let text = |at: usize| {
        let fields = &records[at].fields;
        let find = |name| fields.iter().find(|field| field.0 == name);
        assert!(format!("{:?}", find("at").unwrap()).contains("tests/log.rs"));
        find("text").map(|field| field.1.clone())
    };
    assert_eq!(text(0), Some(Value::Text("a text of the source".into())));
    assert_eq!(text(1), None);
}
