//! A tiny executable that stands between the virtual machine and the engine, and lets nothing survive.
//!
//! The virtual machine ignores SIGCHLD, so code inside it never learns how a child ended, and whatever it
//! starts outlives it when it is killed. The guard has neither problem: it is the engine's parent, the
//! subreaper of everything that the engine starts (Linux), and it sees the death of its owner as the end of
//! file on a control socket.
//!
//! ```text
//! codex_guard --ladder int=400,term=200 [--cwd DIR] [--remove PATH]... -- PROGRAM [ARG]...
//! ```
//!
//! | descriptor | of the guard | of the engine |
//! |---|---|---|
//! | 0 | the control socket, see [`protocol`] | what came with [`protocol::Command::Start`] |
//! | 1, 2 | inherited, replaced by `/dev/null` once the engine runs | inherited |
//!
//! The life of a guard:
//! 1. It becomes the leader of a session, takes the default signal dispositions back (the virtual machine's
//!    ignored ones are inherited), and becomes subreaper.
//! 2. It waits for the engine's standard input, starts the engine in a session of its own and reports `started`
//!    or `failed`.
//! 3. It waits until the engine exits, the owner asks for the end, the owner is gone, or somebody sends
//!    SIGTERM, SIGINT, SIGHUP or SIGQUIT to the guard itself. All but the first start the ladder: signals
//!    with a time of grace each.
//! 4. Whatever the reason, it ends what is left of the tree (module `tree`), removes the files that it was
//!    given, and reports `exited`. Every wait is bounded.
//!
//! Should the guard itself be killed with SIGKILL, the kernel sends the first signal of the ladder to the
//! engine (Linux, `PR_SET_PDEATHSIG`). What the engine started in sessions of its own then depends on the
//! engine: it ends its commands on SIGINT (exec) and SIGTERM (app-server).

mod args;
mod children;
pub mod cleanup;
mod engine;
mod events;
pub mod protocol;
mod signals;
pub mod socket;
#[cfg_attr(target_os = "linux", path = "tree_linux.rs")]
#[cfg_attr(not(target_os = "linux"), path = "tree_other.rs")]
mod tree;

use std::ffi::OsString;
use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::process::ExitCode;
use std::time::Instant;

use args::Args;
use children::Children;
use events::{Event, Events};
use protocol::{Action, Command, Report, Signal, Step};
use signals::Endings;

/// Runs a guard: the whole life of the executable. `args` without the name of the program.
pub fn run(args: impl Iterator<Item = OsString>) -> ExitCode {
    match Args::parse(args) {
        Ok(args) => guard(&args),
        Err(error) => {
            eprintln!("codex_guard: {error}");
            ExitCode::from(64)
        }
    }
}

fn guard(args: &Args) -> ExitCode {
    // A guard that was not started by us (no socket on descriptor 0) has nobody to report to, and ends here.
    let stdin = io::stdin();
    let control = stdin.as_fd();
    signals::restore_defaults();
    // Fails only for a session leader, which is what we want to be.
    let _ = rustix::process::setsid();
    tree::adopt_orphans();

    let report = match receive_input(control) {
        Ok(input) => Some(serve(args, control, input)),
        Err(_) => None,
    };
    cleanup::remove(&args.remove);
    match report {
        Some(report) => {
            // The owner may be gone; then nobody wants to know.
            let _ = socket::send(control, &report.encode(), None);
            ExitCode::SUCCESS
        }
        None => ExitCode::FAILURE,
    }
}

/// Waits for the engine's standard input. The owner's end before that is an error.
fn receive_input(control: BorrowedFd<'_>) -> io::Result<OwnedFd> {
    let mut byte = [0];
    let (read, input) = socket::receive(control, &mut byte)?;
    match (read, Command::decode(byte[0]), input) {
        (1, Ok(Command::Start), Some(input)) => Ok(input),
        _ => Err(io::ErrorKind::InvalidData.into()),
    }
}

/// Starts the engine and sees it, and all that it started, to the end. Returns the last report.
fn serve(args: &Args, control: BorrowedFd<'_>, input: OwnedFd) -> Report {
    // From here on they are waited for.
    let endings = Endings::block();
    let mut children = match engine::spawn(args, input) {
        Ok(pid) => Children::new(pid),
        Err((stage, errno)) => return Report::Failed { stage, errno },
    };
    // A handle that cannot be taken only weakens what the owner can do if this guard is killed; an owner
    // that is gone is seen as the end of the control socket.
    let handle = tree::handle(children.engine());
    let started = Report::Started {
        pid: children.engine().as_raw_nonzero().get() as u32,
    };
    let _ = socket::send(control, &started.encode(), handle.as_ref().map(AsFd::as_fd));
    drop(handle);
    release_output();

    // Without a thread to listen on, the engine cannot be looked after: straight to the end.
    if let Ok(events) = Events::listen(endings) {
        supervise(&mut children, &args.ladder, &events);
    }
    let swept = tree::sweep(&mut children);
    Report::Exited {
        status: children.status(),
        swept: swept.ended,
        left: swept.left,
    }
}

/// Lets go of the engine's output, so that the reader sees its end when the engine's tree is gone.
fn release_output() {
    // On failure the output ends with the guard instead, which is right after its last report.
    if let Ok(null) = std::fs::File::options()
        .read(true)
        .write(true)
        .open("/dev/null")
    {
        let _ = rustix::stdio::dup2_stdout(&null);
        let _ = rustix::stdio::dup2_stderr(&null);
    }
}

/// Returns when the engine has exited, or when the ladder has no more rungs.
fn supervise(children: &mut Children, ladder: &[Step], events: &Events) {
    let mut rungs = ladder.iter();
    let mut deadline: Option<Instant> = None;
    while !children.engine_exited() {
        let climb = match events.next(deadline) {
            Some(Event::ChildExited) => {
                tree::reap_orphans(children);
                events.acknowledge();
                false
            }
            Some(Event::Command(Command::Signal(signal))) => {
                children.signal(signal);
                false
            }
            Some(Event::Command(Command::Start)) => false,
            // Asked a second time, the ladder goes on at its own pace.
            Some(Event::Command(Command::Stop) | Event::OwnerGone | Event::Terminated) => {
                deadline.is_none()
            }
            None => true,
        };
        if climb {
            let Some(step) = rungs.next() else { return };
            match step.action {
                Action::Wait => {}
                Action::Int => children.signal(Signal::Int),
                Action::Term => children.signal(Signal::Term),
            }
            deadline = Some(Instant::now() + step.grace);
        }
    }
}
