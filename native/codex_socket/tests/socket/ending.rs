//! How a connection ends.

use std::time::Duration;

use codex_socket::{Block, Reason, Spec};
use futures_util::{SinkExt, StreamExt};
use tokio::io::AsyncWriteExt;
use tokio::sync::oneshot;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;

use crate::support::{QUEUE, Run, await_until, serve, tcp, text};

#[test]
fn the_server_closes_and_says_why() {
    let port = serve(|mut stream| async move {
        stream
            .send(Message::text("last words"))
            .await
            .expect("a reader");
        let (code, reason) = (CloseCode::Restart, "service restart".into());
        stream
            .close(Some(CloseFrame { code, reason }))
            .await
            .expect("a reader");
        while stream.next().await.is_some() {}
    });
    let run = Run::open(tcp("127.0.0.1", port));
    let (all, end) = run.finish();
    let (code, text) = (Some(1012), "service restart".to_owned());
    assert_eq!(
        (all.as_str(), end.reason),
        ("last words\n", Reason::Closed { code, text })
    );
}

#[test]
fn the_server_is_gone_in_the_middle_of_a_message() {
    let port = serve(|mut stream| async move {
        stream.send(Message::text("whole")).await.expect("a reader");
        // A text of a hundred bytes, of which two come.
        stream
            .get_mut()
            .write_all(&[0x81, 100, b'a', b'b'])
            .await
            .expect("a reader");
    });
    let run = Run::open(tcp("127.0.0.1", port));
    let (all, end) = run.finish();
    assert_eq!(all, "whole\n");
    assert!(matches!(end.reason, Reason::Lost { .. }), "{end:?}");
    assert!(run.socket.write("late".into()).is_err());
}

#[test]
fn a_connection_that_is_reset_is_lost() {
    let port = serve(|stream| async move {
        stream.get_ref().set_zero_linger().expect("an option");
    });
    let run = Run::open(tcp("127.0.0.1", port));
    let (_, end) = run.finish();
    let Reason::Lost { errno, .. } = end.reason else {
        panic!("{end:?}")
    };
    assert_eq!(errno, Some(104));
}

#[test]
fn what_is_no_text_or_no_frame_ends_it() {
    let port = serve(|mut stream| async move {
        stream
            .send(Message::binary(vec![1]))
            .await
            .expect("a reader");
        while stream.next().await.is_some() {}
    });
    let reason = Run::open(tcp("127.0.0.1", port)).finish().1.reason;
    assert_eq!(reason, Reason::Protocol("a message is no text".into()));
    for frame in [&[0xff, 0][..], &[0x81, 2, 0xff, 0xff]] {
        let port = serve(move |mut stream| async move {
            stream.get_mut().write_all(frame).await.expect("a reader");
            while stream.next().await.is_some() {}
        });
        let reason = Run::open(tcp("127.0.0.1", port)).finish().1.reason;
        assert!(matches!(reason, Reason::Protocol(_)), "{reason:?}");
    }
}

#[test]
fn a_server_that_does_not_answer_is_given_up_and_one_that_does_is_not() {
    let impatient = |port, keep_alive| Spec {
        keep_alive,
        ..tcp("127.0.0.1", port)
    };
    let keep_alive = Duration::from_millis(50);
    let (sender, receiver) = oneshot::channel::<()>();
    // It is there, but nobody looks at it.
    let port = serve(|stream| async move {
        let _ = receiver.await;
        drop(stream);
    });
    let end = Run::open(impatient(port, keep_alive)).finish().1;
    assert_eq!(end.reason, Reason::Silent(2 * keep_alive));
    drop(sender);
    // It answers pings, and says nothing else until it was asked three times.
    let port = serve(|mut stream| async move {
        for _ in 0..3 {
            let ping = stream.next().await.expect("a ping").expect("a ping");
            assert_eq!(ping, Message::Ping("".into()));
        }
        stream.send(Message::text("here")).await.expect("a reader");
        stream.close(None).await.expect("a reader");
        while stream.next().await.is_some() {}
    });
    let (all, end) = Run::open(impatient(port, Duration::from_millis(500))).finish();
    assert_eq!(all, "here\n");
    assert!(matches!(end.reason, Reason::Closed { .. }), "{end:?}");
}

#[test]
fn to_stop_is_to_write_the_rest_and_to_close() {
    let (sender, heard) = oneshot::channel();
    let port = serve(|mut stream| async move {
        let mut heard = Vec::new();
        while let Some(Ok(message)) = stream.next().await {
            heard.push(message);
        }
        sender.send(heard).expect("a receiver");
    });
    let run = Run::open(tcp("127.0.0.1", port));
    for number in 0..100 {
        run.socket.write(number.to_string()).expect("is taken");
    }
    run.socket.stop();
    run.socket.stop();
    assert_eq!(run.finish().1.reason, Reason::Stopped);
    let mut heard = heard.blocking_recv().expect("messages");
    let Some(Message::Close(Some(frame))) = heard.pop() else {
        panic!("not closed")
    };
    assert_eq!(frame.code, CloseCode::Normal);
    let expected: Vec<_> = (0..100)
        .map(|number| Message::text(number.to_string()))
        .collect();
    assert_eq!(heard, expected);
}

#[test]
fn a_server_that_does_not_close_cannot_keep_it_open() {
    let (sender, receiver) = oneshot::channel::<()>();
    let port = serve(|stream| async move {
        let _ = receiver.await;
        drop(stream);
    });
    let run = Run::open(tcp("127.0.0.1", port));
    run.socket.stop();
    assert_eq!(run.finish().1.reason, Reason::Stopped);
    drop(sender);
}

#[test]
fn to_drop_the_handle_is_to_close_also_with_a_full_queue() {
    let (sender, closed) = oneshot::channel();
    let port = serve(|mut stream| async move {
        let (mut sink, mut incoming) = StreamExt::split(&mut stream);
        let flood = async {
            let message = Message::text("x".repeat(100_000));
            while sink.send(message.clone()).await.is_ok() {}
        };
        let listen = async {
            while let Some(Ok(message)) = incoming.next().await {
                if message.is_close() {
                    return true;
                }
            }
            false
        };
        tokio::select! {
            () = flood => {}
            saw = listen => sender.send(saw).expect("a receiver"),
        }
    });
    let run = Run::open(tcp("127.0.0.1", port));
    await_until("the queue is full", || {
        run.socket.info().queued_bytes >= QUEUE
    });
    drop(run);
    assert_eq!(closed.blocking_recv(), Ok(true));
}

#[test]
fn a_panic_while_decoding_closes_it_and_is_in_its_end() {
    let (sender, closed) = oneshot::channel();
    let port = serve(|mut stream| async move {
        stream.send(Message::text("bad")).await.expect("a reader");
        while stream.next().await.is_some() {}
        sender.send(()).expect("a receiver");
    });
    let run = Run::decoding(tcp("127.0.0.1", port), |block: Block| {
        assert!(!block.bytes.starts_with(b"bad"), "what a word");
        text(block)
    });
    run.opened();
    let (all, end) = run.finish();
    assert_eq!(
        (all.as_str(), end.panicked.as_deref()),
        ("", Some("what a word"))
    );
    closed.blocking_recv().expect("it is closed");
}
