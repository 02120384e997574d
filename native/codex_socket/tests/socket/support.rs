//! Servers, and looking at a connection.

use std::path::PathBuf;
use std::sync::LazyLock;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use codex_socket::{Block, End, Next, Notice, OpenError, Socket, Spec, Target, Token};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Runtime;
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;
use tokio_tungstenite::{WebSocketStream, accept_async_with_config};

/// Nothing that works takes as long.
pub const PATIENCE: Duration = Duration::from_secs(60);
/// What a queue of these tests holds.
pub const QUEUE: usize = 1 << 20;

/// Of the servers: nothing here runs on the threads of what is tested.
pub static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().expect("a runtime"));

pub fn listener() -> (TcpListener, u16) {
    let listener = RUNTIME
        .block_on(TcpListener::bind("127.0.0.1:0"))
        .expect("a port");
    let port = listener.local_addr().expect("an address").port();
    (listener, port)
}

/// Serves one WebSocket; gives the port.
pub fn serve<F: Future<Output = ()> + Send>(
    server: impl FnOnce(WebSocketStream<TcpStream>) -> F + Send + 'static,
) -> u16 {
    let (listener, port) = listener();
    RUNTIME.spawn(async move {
        let (stream, _) = listener.accept().await.expect("a connection");
        let config = WebSocketConfig::default()
            .max_message_size(None)
            // As app-servers have it.
            .max_frame_size(Some(16 << 20));
        let accepted = accept_async_with_config(stream, Some(config)).await;
        server(accepted.expect("an upgrade")).await;
    });
    port
}

pub fn spec(target: Target) -> Spec {
    Spec {
        target,
        token: None,
        connect_timeout: PATIENCE,
        keep_alive: PATIENCE,
        queue_bytes: QUEUE,
    }
}

pub fn tcp(host: &str, port: u16) -> Spec {
    tls_or_not(host, port, None)
}

pub fn tls(host: &str, port: u16, roots: PathBuf) -> Spec {
    tls_or_not(host, port, Some(Some(roots)))
}

fn tls_or_not(host: &str, port: u16, tls: Option<Option<PathBuf>>) -> Spec {
    spec(Target::Tcp {
        host: host.into(),
        port,
        path: "/".into(),
        tls,
    })
}

pub fn with_token(spec: Spec, token: &str) -> Spec {
    let token = Some(Token(token.into()));
    Spec { token, ..spec }
}

/// A connection whose batches are texts, and what was told of it.
pub struct Run {
    pub socket: Socket<String>,
    pub notices: Receiver<Notice>,
}

pub fn text(block: Block) -> Option<String> {
    Some(String::from_utf8(block.bytes).expect("lines are UTF-8"))
}

impl Run {
    pub fn begin(spec: Spec) -> Run {
        Run::decoding(spec, text)
    }

    pub fn decoding(
        spec: Spec,
        decode: impl Fn(Block) -> Option<String> + Send + Sync + 'static,
    ) -> Run {
        let (sender, notices) = channel();
        let sender = Mutex::new(sender);
        let notify = move |notice| drop(sender.lock().unwrap().send(notice));
        let socket = Socket::open(spec, decode, notify).expect("there are threads");
        Run { socket, notices }
    }

    /// A connection that is open.
    pub fn open(spec: Spec) -> Run {
        let run = Run::begin(spec);
        run.opened();
        run
    }

    pub fn opened(&self) {
        match self.notices.recv_timeout(PATIENCE).expect("a notice") {
            Notice::Opened => {}
            other => panic!("not open: {other:?}"),
        }
    }

    pub fn next(&self) -> Next<String> {
        loop {
            match self.socket.take() {
                Next::Wait => {
                    let notice = self.notices.recv_timeout(PATIENCE).expect("a notice");
                    assert!(matches!(notice, Notice::Ready), "{notice:?}");
                }
                next => return next,
            }
        }
    }

    /// All that comes, and the end.
    pub fn finish(&self) -> (String, End) {
        let mut all = String::new();
        loop {
            match self.next() {
                Next::Batch(batch) => all.push_str(&batch),
                Next::Nothing => {}
                Next::Exit(end) => return (all, end),
                Next::Wait => unreachable!(),
            }
        }
    }
}

/// Why it cannot be opened.
pub fn failure(spec: Spec) -> OpenError {
    let run = Run::begin(spec);
    let failed = run.notices.recv_timeout(PATIENCE).expect("a notice");
    let Notice::Failed(error) = failed else {
        panic!("not refused: {failed:?}")
    };
    let (all, end) = run.finish();
    assert_eq!(
        (all.as_str(), end.reason),
        ("", codex_socket::Reason::NeverOpen)
    );
    error
}

pub fn await_until(what: &str, mut holds: impl FnMut() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < PATIENCE, "never: {what}");
        thread::sleep(Duration::from_millis(2));
    }
}
