//! What to connect to.

use std::fmt::{self, Debug, Display, Formatter};
use std::path::PathBuf;
use std::time::Duration;

/// Where the app-server is, and how it is spoken with.
#[derive(Debug, Clone)]
pub struct Spec {
    pub target: Target,
    pub token: Option<Token>,
    /// For all of it: finding the address, connecting, encrypting and upgrading.
    pub connect_timeout: Duration,
    /// After so long without a byte in either direction the app-server is asked whether it is there; after as long again it is not.
    pub keep_alive: Duration,
    /// Bytes that may wait to be taken, and one message.
    pub queue_bytes: usize,
}

#[derive(Debug, Clone)]
pub enum Target {
    Unix(PathBuf),
    Tcp {
        host: String,
        port: u16,
        /// Path and query.
        path: String,
        /// The certificates to trust, as a PEM file; `None` for those of the system. `None` outside: no encryption.
        tls: Option<Option<PathBuf>>,
    },
}

impl Target {
    /// Whether somebody on the way could read along: only to this machine a token may go then.
    pub(crate) fn is_plain(&self) -> bool {
        matches!(self, Target::Tcp { tls: None, .. })
    }
}

/// For errors and the log: neither path nor query, which may hold what is nobody's business.
impl Display for Target {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        match self {
            Target::Unix(path) => write!(f, "{}", path.display()),
            Target::Tcp { host, port, .. } => write!(f, "{host}:{port}"),
        }
    }
}

/// A bearer token. Never shown.
#[derive(Clone)]
pub struct Token(pub String);

impl Debug for Token {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        f.write_str("Token(..)")
    }
}
