//! Our end of the guard's control socket, and the engine's process as the guard's report gives it.

use std::io::{self, ErrorKind};
use std::os::fd::OwnedFd;
use std::time::Duration;

use codex_guard::protocol::{Command, Report};
use codex_guard::socket;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Pid, Signal, kill_process};
use tokio::io::Interest;
use tokio::net::UnixStream;
use tokio::time::{Instant, sleep};

pub struct Control {
    socket: UnixStream,
    frame: [u8; Report::LEN],
    filled: usize,
    descriptor: Option<OwnedFd>,
}

impl Control {
    pub fn new(socket: UnixStream) -> Control {
        Control {
            socket,
            frame: [0; Report::LEN],
            filled: 0,
            descriptor: None,
        }
    }

    /// Sends one byte, which the socket always has room for unless the guard hangs.
    pub fn send(&self, command: Command) -> io::Result<()> {
        // Not through the runtime, which refuses until it has looked at the socket for the first time.
        socket::send(&self.socket, &[command.encode()], None)
    }

    /// The next report and what came with it, or `None` if the guard is gone or talks nonsense. May be dropped and
    /// called again.
    pub async fn report(&mut self) -> Option<(Report, Option<OwnedFd>)> {
        while self.filled < Report::LEN {
            self.socket.readable().await.ok()?;
            let room = &mut self.frame[self.filled..];
            match self
                .socket
                .try_io(Interest::READABLE, || socket::receive(&self.socket, room))
            {
                Ok((0, _)) => return None,
                Ok((read, descriptor)) => {
                    self.filled += read;
                    self.descriptor = descriptor.or(self.descriptor.take());
                }
                Err(error) if error.kind() == ErrorKind::WouldBlock => {}
                Err(_) => return None,
            }
        }
        self.filled = 0;
        Some((Report::decode(&self.frame).ok()?, self.descriptor.take()))
    }
}

/// The engine, for the case that the guard is killed.
pub enum Engine {
    /// Linux: a descriptor, which never means anybody else.
    Handle(OwnedFd),
    /// Elsewhere: a number.
    Number(u32),
}

impl Engine {
    pub fn new(pid: u32, handle: Option<OwnedFd>) -> Engine {
        handle.map_or(Engine::Number(pid), Engine::Handle)
    }

    /// Waits until it has exited (true), at most so long.
    pub async fn is_gone_within(&self, limit: Duration) -> bool {
        let deadline = Instant::now() + limit;
        while !self.is_gone() {
            if Instant::now() >= deadline {
                return false;
            }
            sleep(Duration::from_millis(2)).await;
        }
        true
    }

    /// A process descriptor becomes readable when its process exits. Of a number nothing is known.
    fn is_gone(&self) -> bool {
        let Engine::Handle(handle) = self else {
            return false;
        };
        let mut waiting = [PollFd::new(handle, PollFlags::IN)];
        matches!(poll(&mut waiting, Some(&Timespec::default())), Ok(1))
    }

    pub fn kill(&self) {
        // It fails when the engine is gone already.
        let _ = match self {
            #[cfg(target_os = "linux")]
            Engine::Handle(handle) => rustix::process::pidfd_send_signal(handle, Signal::KILL),
            #[cfg(not(target_os = "linux"))]
            Engine::Handle(_) => Ok(()),
            // Right after the guard's death the engine is alive or a zombie, most probably.
            Engine::Number(pid) => match i32::try_from(*pid).ok().and_then(Pid::from_raw) {
                Some(pid) => kill_process(pid, Signal::KILL),
                None => Ok(()),
            },
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn a_command_leaves_before_the_runtime_has_looked_at_the_socket() {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_io()
            .build()
            .unwrap();
        let (ours, mut theirs) = std::os::unix::net::UnixStream::pair().unwrap();
        ours.set_nonblocking(true).unwrap();
        theirs.set_nonblocking(true).unwrap();
        let _within = runtime.enter();
        let control = Control::new(UnixStream::from_std(ours).unwrap());
        control.send(Command::Stop).unwrap();
        let mut byte = [0];
        theirs.read_exact(&mut byte).unwrap();
        assert_eq!(Command::decode(byte[0]), Ok(Command::Stop));
    }
}
