//! The task that sees a process to its end: it talks with the guard and watches the other tasks.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::Child;
use std::sync::Arc;
use std::time::Duration;

use codex_guard::cleanup;
use codex_guard::protocol::{self, Action, Command, Report, Status, Step};
use codex_lines::task_text;
use tokio::net::UnixStream;
use tokio::sync::{mpsc, watch};
use tokio::task::{JoinSet, spawn_blocking};
use tokio::time::{Instant, sleep, sleep_until};

use crate::control::{Control, Engine};
use crate::process::Spec;
use crate::shared::{ExitReport, Notice, Shared};
use crate::{SpawnFailure, Stage};

/// How much longer than its ladder a guard may take to report. It needs 2 s at the very most.
const REPORT_GRACE: Duration = Duration::from_secs(4);
/// How long the engine may take to be gone after it was killed, and a guard after its last word.
const DEATH_LIMIT: Duration = Duration::from_secs(1);

/// What the other tasks must know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    Running,
    /// The standard input is to be closed, whatever waits to be written.
    HangUp,
    /// The engine and its descendants are gone.
    Over,
}

pub struct Supervisor {
    shared: Arc<Shared>,
    control: Control,
    orders: mpsc::UnboundedReceiver<Command>,
    phase: watch::Sender<Phase>,
    guard: Child,
    engine: Option<Engine>,
    tasks: JoinSet<()>,
    panicked: Option<String>,
    /// When the guard must have reported: set once it was asked to stop.
    overdue: Option<Instant>,
    ladder: Vec<Step>,
    cleanup: Vec<PathBuf>,
    /// What a failure is about, by stage.
    guard_path: PathBuf,
    program: PathBuf,
    cwd: Option<PathBuf>,
}

impl Supervisor {
    pub fn new(
        spec: &Spec,
        shared: Arc<Shared>,
        control: UnixStream,
        orders: mpsc::UnboundedReceiver<Command>,
        guard: Child,
        phase: watch::Sender<Phase>,
    ) -> Supervisor {
        Supervisor {
            shared,
            control: Control::new(control),
            orders,
            phase,
            guard,
            engine: None,
            tasks: JoinSet::new(),
            panicked: None,
            overdue: None,
            ladder: spec.ladder.clone(),
            cleanup: spec.cleanup.clone(),
            guard_path: spec.guard.clone(),
            program: spec.program.clone(),
            cwd: spec.cwd.clone(),
        }
    }

    /// Starts a task whose panic ends the process. To be called within the runtime.
    pub fn watch(&mut self, task: impl Future<Output = ()> + Send + 'static) {
        self.tasks.spawn(task);
    }

    /// The whole life.
    pub async fn run(self) {
        let shared = self.shared.clone();
        // In a task of its own, so that a panic in it, too, becomes a report.
        let report = tokio::spawn(self.supervise()).await;
        let report = report.unwrap_or_else(|error| ExitReport {
            panicked: Some(task_text(error)),
            ..ExitReport::UNKNOWN
        });
        log_end(&report, &shared);
        // What panicked may be the owner's callback, which is called here once more.
        let _ = catch_unwind(AssertUnwindSafe(|| shared.finish(report)));
    }

    async fn supervise(mut self) -> ExitReport {
        let report = self.attend().await;
        let report = match report {
            Some(Report::Exited {
                status,
                swept,
                left,
            }) => ExitReport {
                status,
                swept,
                left,
                ..ExitReport::UNKNOWN
            },
            Some(Report::Failed { stage, errno }) => {
                self.fail(stage.into(), Some(errno));
                ExitReport::UNKNOWN
            }
            _ => {
                self.replace_guard().await;
                ExitReport::UNKNOWN
            }
        };
        // Whoever waits for the phase ends with it; nobody waiting is fine.
        self.phase.send_replace(Phase::Over);
        tokio::join!(
            reap(&mut self.guard),
            drain(&mut self.tasks, &mut self.panicked)
        );
        ExitReport {
            panicked: self.panicked,
            ..report
        }
    }

    /// Serves owner and guard until the guard's last report, or none if it is gone without.
    async fn attend(&mut self) -> Option<Report> {
        let mut owned = true;
        loop {
            tokio::select! {
                report = self.control.report() => match report {
                    Some((Report::Started { pid }, handle)) => {
                        tracing::info!(
                            os_pid = pid,
                            guard_pid = self.guard.id(),
                            executable = %self.program.display(),
                            "process started"
                        );
                        self.engine = Some(Engine::new(pid, handle));
                        self.shared.set_pid(pid);
                        self.shared.tell(Notice::Started { pid });
                    }
                    last => return last.map(|(report, _)| report),
                },
                order = self.orders.recv(), if owned => {
                    owned = order.is_some();
                    if !owned {
                        tracing::debug!(os_pid = self.shared.pid(), "nobody holds the process any more");
                    }
                    self.order(order.unwrap_or(Command::Stop));
                }
                // One that has just ended well must not match nothing: `select!` would not look at the others again.
                Some(ended) = self.tasks.join_next() => if let Err(error) = ended {
                    tracing::error!(os_pid = self.shared.pid(), "a task of the process panicked");
                    self.panicked.get_or_insert(task_text(error));
                    self.order(Command::Stop);
                },
                () = reached(self.overdue) => {
                    tracing::warn!(
                        os_pid = self.shared.pid(),
                        guard_pid = self.guard.id(),
                        "the guard does not report, and is killed"
                    );
                    self.overdue = None;
                    // It holds the socket, so its number is its own.
                    let _ = self.guard.kill();
                }
            }
        }
    }

    fn order(&mut self, order: Command) {
        if order == Command::Stop {
            if self
                .ladder
                .first()
                .is_some_and(|step| step.action == Action::Wait)
            {
                self.phase.send_if_modified(|phase| {
                    std::mem::replace(phase, Phase::HangUp) != Phase::HangUp
                });
            }
            let ladder: Duration = self.ladder.iter().map(|step| step.grace).sum();
            self.overdue
                .get_or_insert(Instant::now() + ladder + REPORT_GRACE);
        }
        let os_pid = self.shared.pid();
        match order {
            Command::Start => {}
            Command::Stop => tracing::debug!(
                os_pid,
                ladder = protocol::format_ladder(&self.ladder),
                "the guard is asked to stop the process"
            ),
            Command::Signal(signal) => {
                tracing::debug!(os_pid, ?signal, "the guard is asked to send a signal")
            }
        }
        if let Err(error) = self.control.send(order) {
            tracing::debug!(os_pid, %error, "the guard does not listen");
        }
    }

    /// The guard is gone without a word. The kernel has sent the first signal of the ladder to the engine (Linux).
    async fn replace_guard(&mut self) {
        tracing::warn!(
            os_pid = self.shared.pid(),
            guard_pid = self.guard.id(),
            "the guard ended without a report"
        );
        match &self.engine {
            None => self.fail(Stage::Guard, None),
            Some(engine) => {
                let grace = self
                    .ladder
                    .first()
                    .map_or(Duration::ZERO, |step| step.grace);
                if !engine.is_gone_within(grace).await {
                    engine.kill();
                    engine.is_gone_within(DEATH_LIMIT).await;
                }
            }
        }
        let cleanup = std::mem::take(&mut self.cleanup);
        // A panic while files are removed changes nothing for the owner.
        let _ = spawn_blocking(move || cleanup::remove(&cleanup)).await;
    }

    fn fail(&self, stage: Stage, errno: Option<i32>) {
        let path = match stage {
            Stage::Cwd => self.cwd.as_ref().unwrap_or(&self.program),
            Stage::Exec => &self.program,
            Stage::Guard => &self.guard_path,
        };
        let failure = SpawnFailure {
            stage,
            path: path.clone(),
            errno,
        };
        tracing::warn!(guard_pid = self.guard.id(), %failure, "the process cannot be started");
        self.shared.tell(Notice::Failed(failure));
    }
}

fn log_end(report: &ExitReport, shared: &Shared) {
    let info = shared.info();
    // One that could not be started has been told of.
    let Some(os_pid) = info.pid else { return };
    let (status, signal) = match report.status {
        Status::Code(code) => (Some(code), None),
        Status::Signal(number) => (None, Some(number)),
        Status::Unknown => (None, None),
    };
    tracing::info!(
        os_pid,
        status,
        signal,
        swept = report.swept,
        left = report.left,
        stdout_bytes = info.stdout_total,
        stderr_bytes = info.stderr_total,
        "process ended"
    );
    if report.left > 0 {
        let left = report.left;
        tracing::warn!(
            os_pid,
            left,
            "descendants of the process could not be ended"
        );
    }
}

/// Reaps the guard. The virtual machine ignores SIGCHLD, so there the kernel does it; elsewhere we do.
async fn reap(guard: &mut Child) {
    let deadline = Instant::now() + DEATH_LIMIT;
    while matches!(guard.try_wait(), Ok(None)) && Instant::now() < deadline {
        sleep(Duration::from_millis(1)).await;
    }
}

async fn drain(tasks: &mut JoinSet<()>, panicked: &mut Option<String>) {
    while let Some(done) = tasks.join_next().await {
        if let Err(error) = done {
            panicked.get_or_insert(task_text(error));
        }
    }
}

async fn reached(deadline: Option<Instant>) {
    match deadline {
        Some(deadline) => sleep_until(deadline).await,
        None => std::future::pending().await,
    }
}
