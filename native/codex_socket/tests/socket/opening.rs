//! How a connection comes to be, or not.

use std::fs;
use std::sync::Arc;
use std::time::Duration;

use codex_socket::{OpenError, Reason, Spec, Target};
use futures_util::{SinkExt, StreamExt};
use rcgen::{CertifiedKey, generate_simple_self_signed};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::UnixListener;
use tokio::sync::oneshot;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{accept_async, accept_hdr_async};

use crate::support::{RUNTIME, Run, failure, listener, serve, spec, tcp, tls, with_token};

/// Takes a connection without a word about it, and answers it with this text once it has asked.
fn answer(text: &'static str) -> u16 {
    let (listener, port) = listener();
    RUNTIME.spawn(async move {
        let (mut stream, _) = listener.accept().await.expect("a connection");
        let mut request = Vec::new();
        while !request.ends_with(b"\r\n\r\n") {
            stream.read_buf(&mut request).await.expect("a request");
        }
        stream.write_all(text.as_bytes()).await.expect("a reader");
    });
    port
}

#[test]
fn the_upgrade_has_the_token_and_no_origin() {
    let (listener, port) = listener();
    let (sender, headers) = oneshot::channel();
    RUNTIME.spawn(async move {
        let (stream, _) = listener.accept().await.expect("a connection");
        let mut seen = None;
        // The type is the library's.
        #[allow(clippy::result_large_err)]
        let accepted = accept_hdr_async(stream, |request: &_, response| {
            let request: &tokio_tungstenite::tungstenite::handshake::server::Request = request;
            seen = Some((request.uri().to_string(), request.headers().clone()));
            Ok(response)
        });
        let _stream = accepted.await.expect("an upgrade");
        sender.send(seen.expect("seen")).expect("a receiver");
    });
    let mut spec = with_token(tcp("localhost", port), "a.b-c_d~e+f/g=");
    if let Target::Tcp { path, .. } = &mut spec.target {
        *path = "/some/where?a=b".into();
    }
    let _run = Run::open(spec);
    let (uri, headers) = headers.blocking_recv().expect("headers");
    assert_eq!(uri, "/some/where?a=b");
    assert_eq!(headers["authorization"], "Bearer a.b-c_d~e+f/g=");
    assert_eq!(headers["host"], format!("localhost:{port}"));
    assert!(!headers.contains_key("origin"));
}

#[test]
fn a_token_does_not_leave_this_machine_in_plain() {
    // From a block that nobody has (RFC 5737): an attempt to connect would be another error.
    let spec = with_token(tcp("192.0.2.1", 1), "geheim");
    let shown = format!("{spec:?}");
    assert!(!shown.contains("geheim"), "{shown}");
    let error = failure(spec);
    assert!(
        matches!(&error, OpenError::TokenInPlain { host } if host == "192.0.2.1"),
        "{error}"
    );
    let error = failure(with_token(tcp("127.0.0.1", 1), "ge\nheim"));
    assert!(matches!(error, OpenError::TokenCharacters), "{error}");
    assert!(!error.to_string().contains("heim"));
}

#[test]
fn what_is_not_there_is_told_with_its_reason() {
    let (listener, port) = listener();
    drop(listener);
    let error = failure(tcp("127.0.0.1", port));
    assert_eq!(
        error.to_string(),
        format!("cannot connect to 127.0.0.1:{port}: Connection refused (os error 111)")
    );
    let error = failure(spec(Target::Unix("/nowhere/at/all".into())));
    assert!(matches!(error, OpenError::Connect { .. }), "{error}");
    assert_eq!(error.errno(), Some(2));
}

#[test]
fn a_long_http_answer_is_cut_between_words() {
    let body = format!("{} geheim", "x".repeat(1020));
    let answered = format!("HTTP/1.1 401 No\r\ncontent-length: 1027\r\n\r\n{body}");
    let error = failure(tcp("127.0.0.1", answer(answered.leak()))).to_string();
    assert!(error.ends_with("xxx"), "{error}");
}

#[test]
fn an_http_answer_is_told_with_its_status_and_text() {
    let port = answer(
        "HTTP/1.1 401 Unauthorized\r\ncontent-length: 30\r\n\r\nmissing websocket bearer token",
    );
    let error = failure(tcp("127.0.0.1", port));
    assert_eq!(
        error.to_string(),
        "it answered with the HTTP status 401: missing websocket bearer token"
    );
    assert_eq!(error.log_text(), "the HTTP status 401");
    let error = failure(tcp("127.0.0.1", answer("SSH-2.0-OpenSSH\r\n\r\n")));
    assert!(matches!(error, OpenError::Protocol(_)), "{error}");
    let error = failure(tcp("127.0.0.1", answer("")));
    assert!(matches!(error, OpenError::Protocol(_)), "{error}");
    let (listener, port) = listener();
    RUNTIME.spawn(async move {
        let (stream, _) = listener.accept().await.expect("a connection");
        stream.set_zero_linger().expect("an option");
    });
    let error = failure(tcp("127.0.0.1", port));
    assert_eq!(error.errno(), Some(104), "{error}");
}

#[test]
fn what_does_not_answer_is_given_up() {
    // Connections wait there to be accepted, for ever.
    let (_listener, port) = listener();
    let spec = Spec {
        connect_timeout: Duration::from_millis(50),
        ..tcp("127.0.0.1", port)
    };
    let error = failure(spec);
    assert_eq!(error.to_string(), "no connection within 50 ms");
}

#[test]
fn one_that_is_stopped_or_dropped_while_it_connects_ends() {
    let (_listener, port) = listener();
    let run = Run::begin(tcp("127.0.0.1", port));
    run.socket.stop();
    assert_eq!(run.finish().1.reason, Reason::Stopped);
    assert!(run.socket.write("late".into()).is_err());
    drop(Run::begin(tcp("127.0.0.1", port)));
}

#[test]
fn a_unix_socket_is_spoken_with_alike() {
    let directory = std::env::temp_dir().join(format!("codex_socket_{}", std::process::id()));
    fs::create_dir_all(&directory).expect("a directory");
    let path = directory.join("socket");
    let listener = RUNTIME
        .block_on(async { UnixListener::bind(&path) })
        .expect("a socket");
    RUNTIME.spawn(async move {
        let (stream, _) = listener.accept().await.expect("a connection");
        let mut stream = accept_async(stream).await.expect("an upgrade");
        stream.send(Message::text("hello")).await.expect("a reader");
        stream.close(None).await.expect("a reader");
    });
    // A token stays on this machine.
    let run = Run::open(with_token(spec(Target::Unix(path)), "token"));
    assert_eq!(run.finish().0, "hello\n");
    fs::remove_dir_all(&directory).expect("removes it");
}

#[test]
fn an_encrypted_connection_trusts_whom_it_is_told_to() {
    let CertifiedKey { cert, signing_key } =
        generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
    let key = PrivateKeyDer::try_from(signing_key.serialize_der()).expect("a key");
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(vec![cert.der().clone()], key)
        .expect("a certificate with its key");
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let (listener, port) = listener();
    RUNTIME.spawn(async move {
        loop {
            let (stream, _) = listener.accept().await.expect("a connection");
            // Whoever does not trust us does not come further.
            let Ok(stream) = acceptor.accept(stream).await else {
                continue;
            };
            let mut stream = accept_async(stream).await.expect("an upgrade");
            let heard = stream.next().await.expect("a message").expect("a message");
            stream.send(heard).await.expect("a reader");
            stream.close(None).await.expect("a reader");
        }
    });
    let directory = std::env::temp_dir().join(format!("codex_socket_tls_{}", std::process::id()));
    fs::create_dir_all(&directory).expect("a directory");
    let (ours, other, none) = (
        directory.join("ours"),
        directory.join("other"),
        directory.join("none"),
    );
    fs::write(&ours, cert.pem()).expect("writes");
    let stranger = generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
    fs::write(&other, stranger.cert.pem()).expect("writes");
    fs::write(&none, "").expect("writes");

    let run = Run::open(with_token(tls("localhost", port, ours.clone()), "token"));
    run.socket.write("secret".into()).expect("is taken");
    assert_eq!(run.finish().0, "secret\n");

    for (host, roots) in [("localhost", other), ("127.0.0.1", ours)] {
        let error = failure(tls(host, port, roots));
        assert!(matches!(error, OpenError::Tls { .. }), "{error}");
        assert!(error.to_string().contains("certificate"), "{error}");
    }
    for roots in [none, directory.join("nowhere")] {
        let error = failure(tls("localhost", port, roots));
        assert!(matches!(error, OpenError::Certificates(_)), "{error}");
    }
    fs::remove_dir_all(&directory).expect("removes it");
}

#[test]
fn what_is_not_encrypted_is_no_wss() {
    let port = serve(|_| async {});
    let error = failure(tls("localhost", port, "/nowhere".into()));
    assert!(matches!(error, OpenError::Certificates(_)), "{error}");
}
