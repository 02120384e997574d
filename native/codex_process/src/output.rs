//! Reading what the engine prints.

use std::io::PipeReader;
use std::os::fd::OwnedFd;
use std::sync::Arc;
use std::time::Duration;

use memchr::memrchr;
use tokio::io::AsyncReadExt;
use tokio::net::unix::pipe;
use tokio::sync::watch;
use tokio::time::{Instant, timeout_at};

use crate::shared::Shared;
use crate::supervisor::Phase;

/// What a Linux pipe holds.
const READ_BYTES: usize = 64 * 1024;
/// What the pipe of an engine that prints faster than we read is made to hold (Linux), so that it has to stop for us
/// less often. Not from the start: the kernel allows each user so much memory in pipes, and most never fill one.
#[cfg(target_os = "linux")]
const WIDE_BYTES: usize = 256 * 1024;
/// How long we wait for the end of the stream after the engine and all its descendants are gone: somebody who is
/// no descendant may hold the pipe.
const END_GRACE: Duration = Duration::from_millis(200);

/// The reading end of a pipe, which ends at the end of the stream, or soon after the end of the engine.
pub struct Source {
    pipe: pipe::Receiver,
    phase: watch::Receiver<Phase>,
    rest: Option<Rest>,
}

/// What is still to come when the engine is gone.
struct Rest {
    bytes: usize,
    /// Set when all of it was read, and only the end of the stream is missing.
    deadline: Option<Instant>,
}

impl Source {
    /// To be called within the runtime.
    pub fn new(pipe: PipeReader, phase: watch::Receiver<Phase>) -> std::io::Result<Source> {
        Ok(Source {
            pipe: pipe::Receiver::from_owned_fd(OwnedFd::from(pipe))?,
            phase,
            rest: None,
        })
    }

    /// Makes the pipe hold more than one read gives. If that is refused it stays as it is.
    #[cfg(target_os = "linux")]
    fn widen(&self) {
        use rustix::pipe::{fcntl_getpipe_size, fcntl_setpipe_size};
        if fcntl_getpipe_size(&self.pipe).is_ok_and(|size| size < WIDE_BYTES) {
            let _ = fcntl_setpipe_size(&self.pipe, WIDE_BYTES);
        }
    }

    /// Elsewhere a pipe has the size that it has.
    #[cfg(not(target_os = "linux"))]
    fn widen(&self) {}

    /// Appends what there is to `buffer`. 0: there will be no more.
    async fn read(&mut self, buffer: &mut Vec<u8>) -> usize {
        buffer.reserve(READ_BYTES);
        let Some(rest) = &mut self.rest else {
            tokio::select! {
                read = self.pipe.read_buf(buffer) => return read.unwrap_or(0),
                // The sender ends after the last reader, so this says that the phase is reached.
                _ = self.phase.wait_for(|phase| *phase == Phase::Over) => {}
            }
            // What the engine wrote is in the pipe now, and will be read, however slow the consumer is.
            let bytes = rustix::io::ioctl_fionread(&self.pipe).unwrap_or(0);
            self.rest = Some(Rest {
                bytes: usize::try_from(bytes).unwrap_or(usize::MAX),
                deadline: None,
            });
            return Box::pin(self.read(buffer)).await;
        };
        if rest.bytes == 0 && rest.deadline.is_none() {
            rest.deadline = Some(Instant::now() + END_GRACE);
        }
        let read = match rest.deadline {
            None => self.pipe.read_buf(buffer).await.unwrap_or(0),
            Some(deadline) if Instant::now() >= deadline => 0,
            Some(deadline) => timeout_at(deadline, self.pipe.read_buf(buffer))
                .await
                .map_or(0, |read| read.unwrap_or(0)),
        };
        rest.bytes = rest.bytes.saturating_sub(read);
        read
    }
}

/// Frames standard output into whole lines.
pub async fn read_lines(mut source: Source, shared: Arc<Shared>) {
    let mut framer = Framer::default();
    let mut silent = true;
    let mut narrow = true;
    loop {
        shared.room().await;
        let read = source.read(framer.buffer()).await;
        if read == 0 {
            break;
        }
        if std::mem::take(&mut silent) {
            tracing::debug!(os_pid = shared.pid(), bytes = read, "first output");
        }
        if read >= READ_BYTES && std::mem::take(&mut narrow) {
            source.widen();
        }
        if let Some(lines) = framer.whole_lines(read) {
            shared.queue.push(lines);
        }
    }
    if let Some(line) = framer.rest() {
        shared.queue.push(line);
    }
}

/// Cuts a stream at its newlines, in whatever pieces it comes. Every byte is looked at once and moved at most once, however
/// long its line is.
#[derive(Debug, Default)]
pub struct Framer {
    line: Vec<u8>,
}

impl Framer {
    /// Where the next bytes of the stream are to be appended.
    pub fn buffer(&mut self) -> &mut Vec<u8> {
        &mut self.line
    }

    /// All lines that are whole now that `read` bytes were appended.
    pub fn whole_lines(&mut self, read: usize) -> Option<Vec<u8>> {
        let new = self.line.len() - read;
        let newline = memrchr(b'\n', &self.line[new..])?;
        let begun = self.line.split_off(new + newline + 1);
        Some(std::mem::replace(&mut self.line, begun))
    }

    /// The last line, if it lacks its newline.
    pub fn rest(self) -> Option<Vec<u8>> {
        (!self.line.is_empty()).then_some(self.line)
    }
}

/// Keeps the newest part of standard error.
pub async fn read_stderr(mut source: Source, shared: Arc<Shared>) {
    let mut bytes = Vec::new();
    while source.read(&mut bytes).await > 0 {
        shared.push_stderr(&bytes);
        bytes.clear();
    }
}
