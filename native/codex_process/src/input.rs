//! Writing to the engine's standard input.

use std::io::{self, PipeWriter};
use std::os::fd::OwnedFd;
use std::sync::Arc;

use codex_lines::Mail;
use tokio::io::AsyncWriteExt;
use tokio::net::unix::pipe;
use tokio::sync::watch;

use crate::shared::Shared;
use crate::supervisor::Phase;

/// The task's side of the standard input.
pub struct Feed {
    pipe: pipe::Sender,
    mail: Mail,
    phase: watch::Receiver<Phase>,
}

impl Feed {
    /// To be called within the runtime.
    pub fn new(pipe: PipeWriter, mail: Mail, phase: watch::Receiver<Phase>) -> io::Result<Feed> {
        let pipe = pipe::Sender::from_owned_fd(OwnedFd::from(pipe))?;
        Ok(Feed { pipe, mail, phase })
    }

    async fn write_all(&mut self) -> io::Result<()> {
        while let Some(chunk) = self.mail.next().await {
            self.pipe.write_all(&chunk).await?;
            self.mail.written(chunk.len());
        }
        Ok(())
    }
}

/// Writes until the owner closes, the engine does, or we hang up. That the engine does not read is no failure of
/// its own: how it ends tells.
pub async fn feed(mut feed: Feed, shared: Arc<Shared>) {
    let mut phase = feed.phase.clone();
    tokio::select! {
        // The sender ends after this task, so this says that the phase is reached.
        _ = phase.wait_for(|phase| *phase >= Phase::HangUp) => {}
        result = feed.write_all() => {
            if let Err(error) = result {
                tracing::debug!(os_pid = shared.pid(), %error, "the process does not read its standard input");
            }
        }
    }
}
