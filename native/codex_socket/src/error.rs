//! Why there is no connection, or none any more.

use std::io;
use std::time::Duration;

use codex_lines::Ending;

/// There is no connection.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Nothing was sent: somebody on the way could read the token.
    #[error("a token goes over plain ws:// to this machine only, and {host} is another")]
    TokenInPlain { host: String },
    /// The token cannot stand in a header.
    #[error("the token has characters that no HTTP header may have")]
    TokenCharacters,
    #[error("cannot find the address of {host}: {source}")]
    Address { host: String, source: io::Error },
    #[error("cannot connect to {peer}: {source}")]
    Connect { peer: String, source: io::Error },
    /// The certificates to trust cannot be read, or there are none.
    #[error("cannot read the certificates to trust: {0}")]
    Certificates(String),
    #[error("cannot encrypt the connection to {host}: {source}")]
    Tls { host: String, source: io::Error },
    /// It answered, but did not take us.
    #[error("it answered with the HTTP status {status}{}", detail(.body))]
    Refused { status: u16, body: String },
    /// It does not speak WebSocket.
    #[error("it does not speak WebSocket: {0}")]
    Protocol(String),
    #[error("no connection within {} ms", .0.as_millis())]
    Timeout(Duration),
    /// The threads that do our I/O cannot be started.
    #[error("cannot start the I/O threads: {0}")]
    Runtime(#[source] io::Error),
    /// A defect of this library.
    #[error("a thread that served it panicked: {0}")]
    Panicked(String),
}

fn detail(body: &str) -> String {
    match body.trim() {
        "" => String::new(),
        body => format!(": {body}"),
    }
}

impl OpenError {
    /// What may be logged: without what the peer says, which may quote our own headers.
    pub fn log_text(&self) -> String {
        match self {
            OpenError::Refused { status, .. } => format!("the HTTP status {status}"),
            other => other.to_string(),
        }
    }

    /// The operating system's error number.
    pub fn errno(&self) -> Option<i32> {
        match self {
            OpenError::Address { source, .. }
            | OpenError::Connect { source, .. }
            | OpenError::Tls { source, .. }
            | OpenError::Runtime(source) => source.raw_os_error(),
            _ => None,
        }
    }
}

/// How a connection has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct End {
    pub reason: Reason,
    /// The text of a panic of ours, after which the connection was closed: a defect of this library.
    pub panicked: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// There never was one; [`Notice::Failed`](crate::Notice::Failed) has said why.
    NeverOpen,
    /// We have closed it.
    Stopped,
    /// The app-server has closed it, with a code and a text if it gave any.
    Closed { code: Option<u16>, text: String },
    /// It broke off.
    Lost { errno: Option<i32>, text: String },
    /// The app-server did not answer within this time whether it is there.
    Silent(Duration),
    /// It broke the WebSocket protocol.
    Protocol(String),
}

impl Reason {
    pub(crate) fn lost(error: &io::Error) -> Reason {
        Reason::Lost {
            errno: error.raw_os_error(),
            text: error.to_string(),
        }
    }
}

impl From<Reason> for End {
    fn from(reason: Reason) -> End {
        End {
            reason,
            panicked: None,
        }
    }
}

impl Ending for End {
    fn panicked(mut self, text: String) -> Self {
        self.panicked.get_or_insert(text);
        self
    }
}
