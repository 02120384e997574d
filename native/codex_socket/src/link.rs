//! The life of an open connection.

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use codex_lines::{Mail, Queue};
use futures_util::stream::{SplitSink, SplitStream};
use futures_util::{SinkExt, StreamExt};
use tokio::sync::{Notify, mpsc};
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::protocol::frame::Frame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::{CloseCode, Data, OpCode};
use tokio_tungstenite::tungstenite::{Bytes, Error, Message, Utf8Bytes, error::ProtocolError};

use crate::connect::Stream;
use crate::error::{End, Reason};
use crate::heard::Traffic;

/// How long what waits to be written may take when we close, together with the app-server's word that it closes too.
const CLOSE_LIMIT: Duration = Duration::from_secs(1);

/// App-servers take no frame of more than 16 MiB. (And no message of more than 64 MiB: on that one they hang up.)
const FRAME_BYTES: usize = 8 * 1024 * 1024;

/// What a connection works with.
pub struct Link {
    pub queue: Arc<Queue<End>>,
    pub mail: Mail,
    /// An order, or that nobody is there any more to give one: to close.
    pub orders: mpsc::UnboundedReceiver<()>,
    pub traffic: Arc<Traffic>,
    pub keep_alive: Duration,
}

impl Link {
    /// Reads and writes until the end.
    pub async fn run(mut self, stream: Stream) -> Reason {
        let (mut sink, mut incoming) = stream.split();
        let question = Notify::new();
        let ended = {
            let mut reading = pin!(self.reader(&question).read(&mut incoming));
            let mut writing = pin!(write(&mut sink, &mut self.mail, &question));
            tokio::select! {
                reason = &mut reading => Some(reason),
                _ = self.orders.recv() => None,
                result = &mut writing => {
                    if let Err(error) = result {
                        tracing::debug!(%error, "the app-server does not take what is written");
                    }
                    // What it has said before is read all the same, and the end of that is the end.
                    tokio::select! {
                        reason = &mut reading => Some(reason),
                        _ = self.orders.recv() => None,
                    }
                }
            }
        };
        match ended {
            Some(reason) => reason,
            None => {
                let closing = close(&mut sink, &mut incoming, &mut self.mail);
                // One that takes longer is left to itself.
                let _ = timeout(CLOSE_LIMIT, closing).await;
                Reason::Stopped
            }
        }
    }

    fn reader<'l>(&self, question: &'l Notify) -> Reader<'l> {
        Reader {
            queue: self.queue.clone(),
            traffic: self.traffic.clone(),
            keep_alive: self.keep_alive,
            question,
        }
    }
}

struct Reader<'l> {
    queue: Arc<Queue<End>>,
    traffic: Arc<Traffic>,
    keep_alive: Duration,
    /// Has the writer ask whether anybody is there.
    question: &'l Notify,
}

impl Reader<'_> {
    async fn read(self, incoming: &mut SplitStream<Stream>) -> Reason {
        let mut closed = None;
        let mut asked = false;
        loop {
            if !self.queue.has_room() {
                tracing::trace!("reading pauses: the queue is full");
                self.queue.room().await;
                tracing::trace!("reading goes on");
            }
            let mark = self.traffic.mark();
            match timeout(self.keep_alive, incoming.next()).await {
                Ok(Some(Ok(message))) => {
                    asked = false;
                    match message {
                        Message::Text(text) => self.queue.push(line(&text)),
                        Message::Close(frame) => closed = Some(reason(frame)),
                        Message::Binary(_) => {
                            return Reason::Protocol("a message is no text".into());
                        }
                        Message::Ping(_) | Message::Pong(_) | Message::Frame(_) => {}
                    }
                }
                // It has closed as it had said, or just so.
                Ok(None) => return closed.unwrap_or(reason(None)),
                Ok(Some(Err(error))) => return closed.unwrap_or_else(|| broken(error)),
                Err(_) if self.traffic.is_alive_since(mark) => asked = false,
                Err(_) if asked => return Reason::Silent(2 * self.keep_alive),
                Err(_) => {
                    asked = true;
                    self.question.notify_one();
                }
            }
        }
    }
}

/// A message as a line. Between the tokens of a JSON text a space is as good as the end of a line, and within them there is none.
fn line(text: &str) -> Vec<u8> {
    let mut line = Vec::with_capacity(text.len() + 1);
    line.extend_from_slice(text.as_bytes());
    line.iter_mut()
        .filter(|byte| **byte == b'\n')
        .for_each(|byte| *byte = b' ');
    line.push(b'\n');
    line
}

fn reason(frame: Option<CloseFrame>) -> Reason {
    Reason::Closed {
        code: frame.as_ref().map(|frame| frame.code.into()),
        text: frame.map_or_else(String::new, |frame| frame.reason.to_string()),
    }
}

fn broken(error: Error) -> Reason {
    match error {
        Error::ConnectionClosed | Error::AlreadyClosed => reason(None),
        Error::Io(error) => Reason::lost(&error),
        Error::Protocol(ProtocolError::ResetWithoutClosingHandshake) => Reason::Lost {
            errno: None,
            text: "the connection ended without being closed".into(),
        },
        other => Reason::Protocol(other.to_string()),
    }
}

/// Writes what the owner gives, as much at a time as there is, until he gives no more.
async fn write(
    sink: &mut SplitSink<Stream, Message>,
    mail: &mut Mail,
    question: &Notify,
) -> Result<(), Error> {
    loop {
        tokio::select! {
            text = mail.next() => {
                let Some(text) = text else { return Ok(()) };
                let mut bytes = text.len();
                feed(sink, text).await?;
                while let Some(text) = mail.try_next() {
                    bytes += text.len();
                    feed(sink, text).await?;
                }
                sink.flush().await?;
                mail.written(bytes);
            }
            () = question.notified() => sink.send(Message::Ping(Bytes::new())).await?,
        }
    }
}

/// One message, in several frames if it is a long one.
async fn feed(sink: &mut SplitSink<Stream, Message>, text: Vec<u8>) -> Result<(), Error> {
    let mut rest = Bytes::from(text);
    if rest.len() <= FRAME_BYTES {
        return sink.feed(Message::Text(Utf8Bytes::try_from(rest)?)).await;
    }
    let mut kind = Data::Text;
    loop {
        let part = rest.split_to(rest.len().min(FRAME_BYTES));
        let frame = Frame::message(part, OpCode::Data(kind), rest.is_empty());
        sink.feed(Message::Frame(frame)).await?;
        if rest.is_empty() {
            return Ok(());
        }
        kind = Data::Continue;
    }
}

/// Writes the rest, says that we close, and hears what is still said until the app-server has closed too.
async fn close(
    sink: &mut SplitSink<Stream, Message>,
    incoming: &mut SplitStream<Stream>,
    mail: &mut Mail,
) -> Result<(), Error> {
    while let Some(text) = mail.try_next() {
        feed(sink, text).await?;
    }
    let code = CloseCode::Normal;
    let reason = Utf8Bytes::default();
    sink.send(Message::Close(Some(CloseFrame { code, reason })))
        .await?;
    while let Some(Ok(_)) = incoming.next().await {}
    Ok(())
}
