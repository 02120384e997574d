//! Everything that the guard waits for, as one stream of events: three threads that only wait and tell. What
//! follows from an event is decided, and every signal is sent and every child reaped, in the main thread
//! alone. So no process can be signalled after it was reaped.

use std::io;
use std::os::fd::AsFd;
use std::thread;
use std::time::Instant;

use crossbeam_channel::{Receiver, RecvTimeoutError, Sender, bounded, unbounded};
use rustix::io::Errno;
use rustix::process::{WaitId, WaitIdOptions, waitid};

use crate::protocol::Command;
use crate::signals::Endings;
use crate::socket;

#[derive(Debug, PartialEq, Eq)]
pub enum Event {
    /// Some child has exited and waits to be reaped. The next one is told after [`Events::acknowledge`].
    ChildExited,
    Command(Command),
    /// The control socket has ended.
    OwnerGone,
    /// Somebody asked the guard itself to end.
    Terminated,
}

pub struct Events {
    events: Receiver<Event>,
    reaped: Sender<()>,
}

impl Events {
    /// Starts the threads. They end with the process.
    pub fn listen(endings: Endings) -> io::Result<Events> {
        let (sender, events) = unbounded();
        let (reaped, acknowledged) = bounded(1);
        spawn("signals", sender.clone(), move |events| {
            watch_signals(&endings, events)
        })?;
        spawn("children", sender.clone(), move |events| {
            watch_children(events, &acknowledged)
        })?;
        spawn("control", sender, watch_control)?;
        Ok(Events { events, reaped })
    }

    /// The next event, or `None` at the deadline.
    pub fn next(&self, deadline: Option<Instant>) -> Option<Event> {
        let event = match deadline {
            None => self
                .events
                .recv()
                .map_err(|_| RecvTimeoutError::Disconnected),
            Some(deadline) => self.events.recv_deadline(deadline),
        };
        match event {
            Ok(event) => Some(event),
            Err(RecvTimeoutError::Timeout) => None,
            // All threads have ended, which they do not do while there is an engine: end it.
            Err(RecvTimeoutError::Disconnected) => Some(Event::OwnerGone),
        }
    }

    /// What [`Event::ChildExited`] told of has been reaped.
    pub fn acknowledge(&self) {
        // Fails when the thread has ended because there is no child left.
        let _ = self.reaped.send(());
    }
}

fn spawn(
    name: &str,
    events: Sender<Event>,
    body: impl FnOnce(&Sender<Event>) + Send + 'static,
) -> io::Result<()> {
    thread::Builder::new()
        .name(name.into())
        .spawn(move || body(&events))
        .map(drop)
}

fn watch_signals(endings: &Endings, events: &Sender<Event>) {
    loop {
        endings.wait();
        if events.send(Event::Terminated).is_err() {
            return;
        }
    }
}

fn watch_children(events: &Sender<Event>, acknowledged: &Receiver<()>) {
    loop {
        match waitid(WaitId::All, WaitIdOptions::EXITED | WaitIdOptions::NOWAIT) {
            Ok(_) if events.send(Event::ChildExited).is_ok() && acknowledged.recv().is_ok() => {}
            Err(Errno::INTR) => {}
            _ => return,
        }
    }
}

fn watch_control(events: &Sender<Event>) {
    let control = io::stdin();
    let mut byte = [0];
    loop {
        let event = match socket::receive(control.as_fd(), &mut byte) {
            Ok((1, _)) => match Command::decode(byte[0]) {
                Ok(command) => Event::Command(command),
                // An owner that speaks another language cannot be served.
                Err(_) => Event::OwnerGone,
            },
            _ => Event::OwnerGone,
        };
        let last = event == Event::OwnerGone;
        if events.send(event).is_err() || last {
            return;
        }
    }
}
