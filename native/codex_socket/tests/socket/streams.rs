//! What goes to and fro.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use codex_socket::{Next, Notice, Reason, WriteError};
use futures_util::{SinkExt, StreamExt};
use tokio::sync::oneshot;
use tokio_tungstenite::tungstenite::Message;

use crate::support::{QUEUE, Run, await_until, serve, tcp};

#[test]
fn a_message_is_a_line_in_its_order() {
    let port = serve(|mut stream| async move {
        for number in 0..10_000 {
            stream
                .feed(Message::text(number.to_string()))
                .await
                .expect("a reader");
        }
        stream
            .feed(Message::Ping("are you there".into()))
            .await
            .expect("a reader");
        stream
            .feed(Message::text("{\n\"a\":\r\n1}"))
            .await
            .expect("a reader");
        stream.feed(Message::text("")).await.expect("a reader");
        stream.flush().await.expect("a reader");
        let pong = stream.next().await.expect("an answer").expect("an answer");
        assert_eq!(pong, Message::Pong("are you there".into()));
        stream.close(None).await.expect("a reader");
        while stream.next().await.is_some() {}
    });
    let run = Run::open(tcp("127.0.0.1", port));
    let numbers: String = (0..10_000).map(|number| format!("{number}\n")).collect();
    let (all, end) = run.finish();
    assert!(all == numbers + "{ \"a\":\r 1}\n\n", "something is missing");
    assert_eq!(
        end.reason,
        Reason::Closed {
            code: None,
            text: String::new()
        }
    );
    let Next::Exit(again) = run.socket.take() else {
        panic!("no end")
    };
    assert_eq!(again, end);
    assert_eq!(run.notices.try_iter().count(), 0);
    assert_eq!(run.socket.info().queued_bytes, 0);
}

#[test]
fn one_ready_for_each_wait() {
    let port = serve(|mut stream| async move {
        while let Some(Ok(message)) = stream.next().await {
            stream.send(message).await.expect("a reader");
        }
    });
    let run = Run::open(tcp("127.0.0.1", port));
    for word in ["one", "two"] {
        assert!(matches!(run.socket.take(), Next::Wait));
        assert!(matches!(run.socket.take(), Next::Wait));
        run.socket.write(word.into()).expect("is taken");
        let Next::Batch(batch) = run.next() else {
            panic!("no batch")
        };
        assert_eq!(batch, format!("{word}\n"));
    }
    run.socket.stop();
    run.finish();
    assert_eq!(run.notices.try_iter().count(), 0);
}

#[test]
fn a_message_of_many_megabytes_goes_both_ways() {
    let port = serve(|mut stream| async move {
        let message = stream.next().await.expect("a message").expect("a message");
        stream.send(message).await.expect("a reader");
        stream.close(None).await.expect("a reader");
        while stream.next().await.is_some() {}
    });
    let run = Run::open(tcp("127.0.0.1", port));
    // Where it is cut into frames, a letter of two bytes is cut, too.
    let long = "1234567ö9".repeat(3_400_000);
    run.socket
        .write(long.clone())
        .expect("a single one may have any size");
    let (all, _) = run.finish();
    assert!(
        all.len() == long.len() + 1 && all.starts_with(&long),
        "it is another"
    );
}

#[test]
fn a_consumer_that_takes_nothing_holds_up_the_server() {
    const MESSAGES: usize = 5_000;
    let sent = Arc::new(AtomicUsize::new(0));
    let count = sent.clone();
    let message = "x".repeat(9_999);
    let port = serve(move |mut stream| async move {
        for _ in 0..MESSAGES {
            stream
                .send(Message::text(message.clone()))
                .await
                .expect("a reader");
            count.fetch_add(1, Ordering::Relaxed);
        }
        stream.close(None).await.expect("a reader");
        while stream.next().await.is_some() {}
    });
    let run = Run::open(tcp("127.0.0.1", port));
    await_until("the queue is full", || {
        run.socket.info().queued_bytes >= QUEUE
    });
    // What is not in the queue is in the system's buffers, which have their bounds too.
    let mut before = usize::MAX;
    await_until("the server waits", || {
        std::thread::sleep(std::time::Duration::from_millis(200));
        let now = sent.load(Ordering::Relaxed);
        std::mem::replace(&mut before, now) == now
    });
    assert!(
        sent.load(Ordering::Relaxed) < MESSAGES,
        "it was not held up"
    );
    assert!(run.socket.info().queued_bytes <= QUEUE + 10_000);
    assert_eq!(run.finish().0.len(), MESSAGES * 10_000);
}

#[test]
fn what_the_server_does_not_read_is_bounded() {
    let (go, may_go) = oneshot::channel();
    let port = serve(|mut stream| async move {
        may_go.await.expect("a word");
        let mut count = 0;
        while let Some(Ok(Message::Text(text))) = stream.next().await {
            assert_eq!(text.parse(), Ok(count));
            count += 1;
        }
        stream.send(Message::text(count.to_string())).await.ok();
    });
    let run = Run::open(tcp("127.0.0.1", port));
    let mut count = 0;
    let full = loop {
        match run.socket.write(format!("{count:01000}")) {
            Ok(()) => count += 1,
            Err(error) => break error,
        }
    };
    assert!(matches!(full, WriteError::Full { .. }), "{full}");
    assert!(run.socket.info().pending_bytes >= 8 << 20);
    go.send(()).expect("a receiver");
    await_until("all is written", || run.socket.info().pending_bytes == 0);
    run.socket.stop();
    let (_, end) = run.finish();
    assert_eq!(end.reason, Reason::Stopped);
    assert_eq!(run.socket.write("late".into()), Err(WriteError::Closed));
    assert!(
        !run.notices
            .try_iter()
            .any(|notice| matches!(notice, Notice::Failed(_)))
    );
}
