//! A stream that knows how much has gone through it.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// What a connection runs over.
pub trait Wire: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Wire for T {}

/// Bytes in either direction. A message of many megabytes is no message for long, but it is a sign of life.
#[derive(Debug, Default)]
pub struct Traffic {
    read: AtomicU64,
    written: AtomicU64,
}

/// A moment in the traffic.
#[derive(Debug, Clone, Copy)]
pub struct Mark {
    read: u64,
    written: u64,
}

/// What our own question whether anybody is there takes, and some.
const QUESTION_BYTES: u64 = 64;

impl Traffic {
    pub fn mark(&self) -> Mark {
        Mark {
            read: self.read.load(Ordering::Relaxed),
            written: self.written.load(Ordering::Relaxed),
        }
    }

    /// Whether the peer has sent or taken anything since; that it was asked does not count.
    pub fn is_alive_since(&self, mark: Mark) -> bool {
        let now = self.mark();
        now.read > mark.read || now.written > mark.written + QUESTION_BYTES
    }
}

pub struct Heard {
    wire: Box<dyn Wire>,
    traffic: Arc<Traffic>,
}

impl Heard {
    pub fn new(wire: Box<dyn Wire>, traffic: Arc<Traffic>) -> Heard {
        Heard { wire, traffic }
    }
}

impl AsyncRead for Heard {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let result = Pin::new(&mut self.wire).poll_read(context, buffer);
        let read = buffer.filled().len() - before;
        self.traffic.read.fetch_add(read as u64, Ordering::Relaxed);
        result
    }
}

impl AsyncWrite for Heard {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let result = Pin::new(&mut self.wire).poll_write(context, bytes);
        if let Poll::Ready(Ok(written)) = &result {
            let written = *written as u64;
            self.traffic.written.fetch_add(written, Ordering::Relaxed);
        }
        result
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.wire).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.wire).poll_shutdown(context)
    }
}
