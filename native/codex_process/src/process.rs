//! The handle of a process, and how it is started.

use std::ffi::OsString;
use std::io::{self, PipeReader, PipeWriter};
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::sync::Arc;

use codex_guard::cleanup;
use codex_guard::protocol::{self, Signal, Step};
use codex_guard::socket;
use codex_lines::{Outbox, Queue, outbox, runtime};
use tokio::sync::{mpsc, watch};

use crate::input::{self, Feed};
use crate::output::{self, Source};
use crate::shared::{ExitReport, Info, Notice, Shared, Taken};
use crate::supervisor::{Phase, Supervisor};
use crate::{StartError, WriteError};

/// What to start. Relative paths are relative to the working directory of the caller.
#[derive(Debug, Clone)]
pub struct Spec {
    /// The executable `codex_guard`.
    pub guard: PathBuf,
    /// The executable of the engine. Not looked up in `PATH`.
    pub program: PathBuf,
    pub args: Vec<OsString>,
    /// The whole environment: nothing is inherited.
    pub env: Vec<(OsString, OsString)>,
    pub cwd: Option<PathBuf>,
    /// What is tried before everything is killed.
    pub ladder: Vec<Step>,
    /// Files, and directories that are empty then, to be removed at the very end, also if nothing can be started.
    pub cleanup: Vec<PathBuf>,
    /// Bytes of output that may wait to be taken, plus one read of 64 KiB. A longer line counts when it is whole.
    pub queue_bytes: usize,
    /// Bytes of standard error that are kept.
    pub stderr_bytes: usize,
}

impl Spec {
    /// Nothing is started, and nobody else removes the files.
    pub(crate) fn give_up(&self, error: &StartError) {
        tracing::warn!(%error, "a process cannot be started");
        cleanup::remove(&self.cleanup);
    }
}

/// A channel for what the guard is to do.
pub(crate) type Orders = (
    mpsc::UnboundedSender<protocol::Command>,
    mpsc::UnboundedReceiver<protocol::Command>,
);

/// A running (or ended) process. All calls return at once. Dropping it stops the process; nobody is told of the
/// end then.
pub struct Process {
    shared: Arc<Shared>,
    input: Outbox,
    /// Dropping it tells the supervisor that the handle is gone.
    orders: mpsc::UnboundedSender<protocol::Command>,
}

impl Process {
    /// Starts the guard, which starts the engine: [`Notice::Started`] or [`Notice::Failed`] follows. `notify` is
    /// called from our own threads only and must not block them.
    pub fn start(
        spec: Spec,
        notify: impl Fn(Notice) + Send + Sync + 'static,
    ) -> Result<Process, StartError> {
        let notify = Arc::new(notify);
        let told = notify.clone();
        let queue = Queue::new(spec.queue_bytes, move || told(Notice::Ready));
        let orders = mpsc::unbounded_channel();
        Process::start_with(spec, Arc::new(queue), orders, move |notice| notify(notice))
    }

    /// The same, with a queue whose consumer is told by itself that it is ready.
    pub(crate) fn start_with(
        spec: Spec,
        queue: Arc<Queue<ExitReport>>,
        orders: Orders,
        notify: impl Fn(Notice) + Send + Sync + 'static,
    ) -> Result<Process, StartError> {
        let spec = absolute(spec);
        let shared = Arc::new(Shared::new(queue, spec.stderr_bytes, notify));
        let result = start(&spec, shared, orders);
        result.inspect_err(|error| spec.give_up(error))
    }

    /// Writes to the standard input, after what was written before. Bytes that the engine does not read are lost
    /// when it ends.
    pub fn write(&self, bytes: Vec<u8>) -> Result<(), WriteError> {
        self.input.write(bytes)
    }

    /// Closes the standard input after what was written.
    pub fn close_stdin(&self) {
        self.input.close();
    }

    /// The next block of output, if there is one.
    pub fn take(&self) -> Taken {
        let taken = self.shared.queue.take();
        if let Taken::Block(block) = &taken {
            self.shared.queue.release(block.bytes.len());
        }
        taken
    }

    /// Sends a signal to the engine, and to nobody else.
    pub fn signal(&self, signal: Signal) {
        self.order(protocol::Command::Signal(signal));
    }

    /// Runs the ladder, and ends what is left. Bytes that wait to be written are lost if the ladder begins with
    /// [`codex_guard::protocol::Action::Wait`], because the standard input is closed then.
    pub fn stop(&self) {
        self.order(protocol::Command::Stop);
    }

    /// The counters as they are now. Never waits.
    pub fn info(&self) -> Info {
        Info {
            pending_bytes: self.input.pending(),
            ..self.shared.info()
        }
    }

    fn order(&self, order: protocol::Command) {
        // It has ended already.
        let _ = self.orders.send(order);
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.shared.queue.abandon();
    }
}

fn absolute(mut spec: Spec) -> Spec {
    // Fails for the empty path, which will be reported when it is used, or without a working directory.
    let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.into());
    spec.guard = absolute(&spec.guard);
    spec.program = absolute(&spec.program);
    spec.cwd = spec.cwd.as_deref().map(absolute);
    spec.cleanup = spec.cleanup.iter().map(|path| absolute(path)).collect();
    spec
}

fn start(spec: &Spec, shared: Arc<Shared>, orders: Orders) -> Result<Process, StartError> {
    let runtime = runtime::handle().map_err(StartError::Runtime)?;
    let _within = runtime.enter();
    let phase = watch::Sender::new(Phase::Running);
    let (ours, theirs) = ends(&phase).map_err(StartError::Pipe)?;
    let (orders, ordered) = orders;

    let guard = spawn(spec, theirs, &ours.control).map_err(|source| StartError::Guard {
        path: spec.guard.clone(),
        source,
    })?;
    // Neither arguments nor environment: they may carry what is nobody's business.
    tracing::debug!(guard_pid = guard.id(), executable = %spec.program.display(), "guard started");
    let input = ours.input;
    let mut supervisor = Supervisor::new(spec, shared.clone(), ours.control, ordered, guard, phase);
    supervisor.watch(input::feed(ours.feed, shared.clone()));
    supervisor.watch(output::read_lines(ours.stdout, shared.clone()));
    supervisor.watch(output::read_stderr(ours.stderr, shared.clone()));
    runtime.spawn(supervisor.run());
    Ok(Process {
        shared,
        input,
        orders,
    })
}

/// Our ends of pipes and socket, ready for the runtime.
struct Ours {
    control: tokio::net::UnixStream,
    input: Outbox,
    feed: Feed,
    stdout: Source,
    stderr: Source,
}

/// The other ends.
struct Theirs {
    control: UnixStream,
    stdin: PipeReader,
    stdout: PipeWriter,
    stderr: PipeWriter,
}

/// All of them are closed in whatever else is started.
fn ends(phase: &watch::Sender<Phase>) -> io::Result<(Ours, Theirs)> {
    let (our_control, control) = UnixStream::pair()?;
    let (stdin, our_stdin) = io::pipe()?;
    let (our_stdout, stdout) = io::pipe()?;
    let (our_stderr, stderr) = io::pipe()?;
    our_control.set_nonblocking(true)?;
    let (input, mail) = outbox::new();
    let ours = Ours {
        control: tokio::net::UnixStream::from_std(our_control)?,
        input,
        feed: Feed::new(our_stdin, mail, phase.subscribe())?,
        stdout: Source::new(our_stdout, phase.subscribe())?,
        stderr: Source::new(our_stderr, phase.subscribe())?,
    };
    Ok((
        ours,
        Theirs {
            control,
            stdin,
            stdout,
            stderr,
        },
    ))
}

/// Starts the guard and gives it the engine's standard input. Nothing here runs between `fork` and `exec`, so that
/// this is a `posix_spawn`: cheap also in a large virtual machine.
fn spawn(spec: &Spec, theirs: Theirs, control: impl AsFd) -> io::Result<Child> {
    let mut command = Command::new(&spec.guard);
    command
        .arg("--ladder")
        .arg(protocol::format_ladder(&spec.ladder));
    if let Some(cwd) = &spec.cwd {
        command.arg("--cwd").arg(cwd);
    }
    for path in &spec.cleanup {
        command.arg("--remove").arg(path);
    }
    command.arg("--").arg(&spec.program).args(&spec.args);
    command
        .env_clear()
        .envs(spec.env.iter().map(|(name, value)| (name, value)));
    command
        .stdin(OwnedFd::from(theirs.control))
        .stdout(theirs.stdout)
        .stderr(theirs.stderr);
    let guard = command.spawn()?;
    // If it fails the guard has died already, which the supervisor will see.
    let _ = socket::send(
        control,
        &[protocol::Command::Start.encode()],
        Some(theirs.stdin.as_fd()),
    );
    Ok(guard)
}
