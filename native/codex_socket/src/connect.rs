//! From an address to a WebSocket.

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use tokio::net::{TcpStream, UnixStream, lookup_host};
use tokio::task::spawn_blocking;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, RootCertStore};
use tokio_tungstenite::tungstenite::Error;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::handshake::client::Request;
use tokio_tungstenite::tungstenite::http::HeaderValue;
use tokio_tungstenite::tungstenite::http::header::AUTHORIZATION;
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;
use tokio_tungstenite::{WebSocketStream, client_async_with_config};

use crate::OpenError;
use crate::heard::{Heard, Traffic, Wire};
use crate::spec::{Spec, Target, Token};

/// How much of an answer that is no upgrade is kept.
const BODY_BYTES: usize = 1024;

pub type Stream = WebSocketStream<Heard>;

/// Connects, within the time that the specification allows for it.
pub async fn connect(spec: &Spec, traffic: Arc<Traffic>) -> Result<Stream, OpenError> {
    match timeout(spec.connect_timeout, connect_at_leisure(spec, traffic)).await {
        Ok(result) => result,
        Err(_) => Err(OpenError::Timeout(spec.connect_timeout)),
    }
}

async fn connect_at_leisure(spec: &Spec, traffic: Arc<Traffic>) -> Result<Stream, OpenError> {
    let request = request(spec)?;
    let wire: Box<dyn Wire> = match &spec.target {
        Target::Unix(path) => {
            let stream = UnixStream::connect(path).await;
            Box::new(stream.map_err(|source| OpenError::Connect {
                peer: spec.target.to_string(),
                source,
            })?)
        }
        Target::Tcp {
            host, port, tls, ..
        } => {
            let connector = match tls {
                Some(roots) => Some(connector(roots.clone()).await?),
                None => None,
            };
            let addresses = addresses(spec, host, *port).await?;
            let stream = first(&addresses).await?;
            match connector {
                Some(connector) => encrypt(connector, host, stream).await?,
                None => Box::new(stream),
            }
        }
    };
    // What an app-server answers has no bound: a thread's whole history is one message. So there is none here.
    let config = WebSocketConfig::default()
        .max_message_size(None)
        .max_frame_size(None);
    let upgraded = client_async_with_config(request, Heard::new(wire, traffic), Some(config)).await;
    upgraded
        .map(|(stream, _)| stream)
        .map_err(|error| refused(error, &spec.target))
}

/// Without an `Origin`: an app-server takes nobody who has one for a browser.
fn request(spec: &Spec) -> Result<Request, OpenError> {
    let uri = match &spec.target {
        Target::Unix(_) => "ws://localhost/".to_owned(),
        Target::Tcp {
            host,
            port,
            path,
            tls,
        } => {
            let scheme = if tls.is_some() { "wss" } else { "ws" };
            let host = if host.contains(':') {
                format!("[{host}]")
            } else {
                host.clone()
            };
            format!("{scheme}://{host}:{port}{path}")
        }
    };
    let request = uri.into_client_request();
    let mut request = request.map_err(|error| OpenError::Protocol(error.to_string()))?;
    if let Some(Token(token)) = &spec.token {
        let mut value = HeaderValue::from_str(&format!("Bearer {token}"))
            .map_err(|_| OpenError::TokenCharacters)?;
        value.set_sensitive(true);
        request.headers_mut().insert(AUTHORIZATION, value);
    }
    Ok(request)
}

/// Where the host is. If nobody else is to read a token along, only addresses of this machine, whatever it is called.
async fn addresses(spec: &Spec, host: &str, port: u16) -> Result<Vec<SocketAddr>, OpenError> {
    let failed = |source| OpenError::Address {
        host: host.to_owned(),
        source,
    };
    let mut found: Vec<_> = lookup_host((host, port)).await.map_err(failed)?.collect();
    if found.is_empty() {
        return Err(failed(io::ErrorKind::NotFound.into()));
    }
    if spec.token.is_some() && spec.target.is_plain() {
        found.retain(|address| address.ip().to_canonical().is_loopback());
        if found.is_empty() {
            let host = host.to_owned();
            return Err(OpenError::TokenInPlain { host });
        }
    }
    Ok(found)
}

/// The first of the addresses that takes us.
async fn first(addresses: &[SocketAddr]) -> Result<TcpStream, OpenError> {
    let mut error = None;
    for address in addresses {
        match TcpStream::connect(address).await {
            Ok(stream) => {
                // Messages are short, and somebody waits for each. It works without, only slower.
                let _ = stream.set_nodelay(true);
                return Ok(stream);
            }
            Err(source) => {
                let peer = address.to_string();
                error = Some(OpenError::Connect { peer, source });
            }
        }
    }
    // There is at least one address.
    Err(error.unwrap_or_else(|| OpenError::Protocol("no address".into())))
}

async fn encrypt(
    connector: TlsConnector,
    host: &str,
    stream: TcpStream,
) -> Result<Box<dyn Wire>, OpenError> {
    let failed = |source| OpenError::Tls {
        host: host.to_owned(),
        source,
    };
    let name = ServerName::try_from(host.to_owned());
    let name = name.map_err(|error| failed(io::Error::other(error)))?;
    let stream = connector.connect(name, stream).await.map_err(failed)?;
    Ok(Box::new(stream))
}

async fn connector(roots: Option<PathBuf>) -> Result<TlsConnector, OpenError> {
    // Reads files, hundreds on some systems.
    let config = spawn_blocking(|| config(roots)).await;
    let config = config.map_err(|error| OpenError::Certificates(error.to_string()))??;
    Ok(TlsConnector::from(Arc::new(config)))
}

fn config(roots: Option<PathBuf>) -> Result<ClientConfig, OpenError> {
    let found = match roots {
        Some(file) => rustls_native_certs::load_certs_from_paths(Some(&file), None),
        None => rustls_native_certs::load_native_certs(),
    };
    let mut store = RootCertStore::empty();
    // Systems have some that nobody can read; what counts is whether there are any others.
    let (added, _) = store.add_parsable_certificates(found.certs);
    if added == 0 {
        let why = found.errors.first().map(ToString::to_string);
        let why = why.unwrap_or_else(|| "there are none".into());
        return Err(OpenError::Certificates(why));
    }
    let builder = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let builder = builder
        .with_safe_default_protocol_versions()
        .map_err(|error| OpenError::Certificates(error.to_string()))?;
    Ok(builder.with_root_certificates(store).with_no_client_auth())
}

fn refused(error: Error, target: &Target) -> OpenError {
    match error {
        Error::Http(response) => {
            let status = response.status().as_u16();
            let mut body = response.into_body().unwrap_or_default();
            if body.len() > BODY_BYTES {
                // At a blank: half a token is a secret that nobody recognizes any more.
                let blank = body[..BODY_BYTES].iter().rposition(u8::is_ascii_whitespace);
                body.truncate(blank.unwrap_or(0));
            }
            let body = String::from_utf8_lossy(&body).trim().to_owned();
            OpenError::Refused { status, body }
        }
        Error::Io(source) => OpenError::Connect {
            peer: target.to_string(),
            source,
        },
        other => OpenError::Protocol(other.to_string()),
    }
}
