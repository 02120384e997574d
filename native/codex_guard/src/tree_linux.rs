//! The engine's descendants: keeping them in reach, finding them, and ending all of them.
//!
//! The guard is subreaper, so whatever loses its parent becomes the guard's child, in whatever session it is.
//! So the tree is empty exactly when the guard has no child left, which the kernel tells atomically. Until then
//! it is looked up in `/proc/PID/stat` (`/proc/PID/task/TID/children` is not in every kernel).
//!
//! A tree that forks while it is being killed one by one can outrun the killer. So all are stopped first, in
//! passes, until a pass finds nobody new; then all are killed. A signal goes through a process descriptor whose
//! process was looked at again after it was opened, so it never meets a stranger that got the number of a process
//! that has been reaped.

use std::cmp::Reverse;
use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::os::fd::OwnedFd;
use std::thread;
use std::time::{Duration, Instant};

use rustix::io::Errno;
use rustix::process::{
    Pid, PidfdFlags, Signal, getpid, getppid, kill_process, pidfd_open, pidfd_send_signal,
    set_child_subreaper, set_parent_process_death_signal,
};

use crate::children::{Children, Reaped};
use crate::protocol::{Action, Step};

/// How long the whole sweep may take. Only what cannot be killed at once (hanging in the kernel) takes longer
/// than a few milliseconds.
const LIMIT: Duration = Duration::from_secs(2);
/// How long a round waits for everybody to stand still before it kills what it has.
const FREEZE_LIMIT: Duration = Duration::from_millis(40);
/// How long a round waits for the killed to be gone before it looks for others.
const DEATH_LIMIT: Duration = Duration::from_millis(10);
const TICK: Duration = Duration::from_micros(500);

/// What a sweep did.
pub struct Swept {
    /// Descendants that were still running and were killed, the engine not counted.
    pub ended: u32,
    /// Descendants that are still there.
    pub left: u32,
}

/// Ties the engine's life to the guard's: the kernel sends the engine the first signal of the ladder if the
/// guard dies.
pub struct Tie {
    guard: Pid,
    signal: Signal,
}

impl Tie {
    pub fn new(ladder: &[Step]) -> Tie {
        let signal = ladder.iter().find_map(|step| match step.action {
            Action::Wait => None,
            Action::Int => Some(Signal::INT),
            Action::Term => Some(Signal::TERM),
        });
        Tie {
            guard: getpid(),
            signal: signal.unwrap_or(Signal::KILL),
        }
    }

    /// To be called in the child before `exec`.
    pub fn fasten(&self) -> io::Result<()> {
        set_parent_process_death_signal(Some(self.signal))?;
        // The guard may have died before the signal was set.
        if getppid() == Some(self.guard) {
            Ok(())
        } else {
            Err(Errno::SRCH.into())
        }
    }
}

/// Lets the engine inherit nothing but 0, 1 and 2: code in the virtual machine that is not ours may have left
/// descriptors open over `exec`, and the engine would hold them for its whole life.
pub fn keep_descriptors() {
    // SAFETY: no memory is involved, and nothing is closed in this process. Kernels before 5.11 refuse.
    unsafe {
        libc::syscall(
            libc::SYS_close_range,
            3,
            libc::c_uint::MAX,
            libc::CLOSE_RANGE_CLOEXEC,
        )
    };
}

/// Makes the guard the parent of every descendant that loses its own.
pub fn adopt_orphans() {
    // Every kernel that this runs on knows it.
    let _ = set_child_subreaper(Some(getpid()));
}

/// Reaps what has exited, the engine too.
pub fn reap_orphans(children: &mut Children) {
    children.reap();
}

/// A descriptor of the engine for the owner. The engine has not been reaped, so the number is still its own.
pub fn handle(engine: Pid) -> Option<OwnedFd> {
    pidfd_open(engine, PidfdFlags::empty()).ok()
}

/// Ends every descendant, the engine too if it still runs, and reaps them.
pub fn sweep(children: &mut Children) -> Swept {
    let deadline = Instant::now() + LIMIT;
    let mut killed = HashSet::new();
    let left = loop {
        if children.reap() == Reaped::All {
            break 0;
        }
        // Without `/proc` nobody is found; what is left then is the engine's group.
        let tree = freeze(deadline.min(Instant::now() + FREEZE_LIMIT)).unwrap_or_default();
        let running = tree.len();
        let mut refused = 0;
        // Children first: the death of a parent may wake up the stopped ones (SIGCONT to an orphaned group).
        for process in tree.into_iter().rev() {
            match process.signal(Signal::KILL) {
                Ok(()) => drop(killed.insert(process.identity())),
                Err(Errno::PERM) => refused += 1,
                Err(_) => {}
            }
        }
        children.kill_group();
        let all_dead = await_deaths(children, deadline.min(Instant::now() + DEATH_LIMIT));
        // Those of another user stay, however often they are asked.
        if !all_dead && ((refused > 0 && refused == running) || Instant::now() >= deadline) {
            break u32::try_from(running.max(1)).unwrap_or(u32::MAX);
        }
    };
    killed.retain(|&(pid, _)| pid != children.engine());
    Swept {
        ended: u32::try_from(killed.len()).unwrap_or(u32::MAX),
        left,
    }
}

/// Reaps until no child is left (true), or until the deadline.
fn await_deaths(children: &mut Children, deadline: Instant) -> bool {
    while children.reap() == Reaped::Some {
        if Instant::now() >= deadline {
            return false;
        }
        thread::sleep(TICK);
    }
    true
}

/// Stops every descendant, and returns those that run. Ends when a pass finds nobody new, or at the deadline.
///
/// Whoever was asked may still wait for a processor to stop on. He runs no code of his own any more, and a fork that
/// he is in the middle of begins anew after the stop (or is found in the next round).
fn freeze(deadline: Instant) -> io::Result<Vec<Process>> {
    let guard = getpid();
    let mut asked = HashSet::new();
    loop {
        let before = asked.len();
        let mut stop = |process: &Process| {
            if !process.is_stopped() && !process.is_dead() {
                // Asked again if need be: somebody may have woken it up before he was stopped himself.
                let _ = process.signal(Signal::STOP);
                asked.insert(process.identity());
            }
        };
        // Whoever forks and exits at once is the guard's child, and must be hit at first sight.
        let processes = scan(|process| {
            if process.parent == guard.as_raw_pid() {
                stop(process);
            }
        })?;
        let tree = descendants(guard, processes);
        let others = tree
            .iter()
            .filter(|process| process.parent != guard.as_raw_pid());
        others.for_each(&mut stop);
        if asked.len() == before || Instant::now() >= deadline {
            return Ok(tree);
        }
    }
}

/// A process, as `/proc/PID/stat` shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Process {
    pid: Pid,
    parent: i32,
    state: u8,
    /// When it started, in ticks since the machine did: tells processes apart that had the same number.
    start: u64,
}

impl Process {
    fn identity(&self) -> (Pid, u64) {
        (self.pid, self.start)
    }

    fn is_dead(&self) -> bool {
        matches!(self.state, b'Z' | b'X' | b'x')
    }

    fn is_stopped(&self) -> bool {
        matches!(self.state, b'T' | b't')
    }

    fn signal(&self, signal: Signal) -> Result<(), Errno> {
        let is_same = || read(self.pid).is_some_and(|now| now.identity() == self.identity());
        match pidfd_open(self.pid, PidfdFlags::empty()) {
            Ok(handle) if is_same() => pidfd_send_signal(handle, signal),
            // Kernels before 5.3, or too many open files: a moment is left between the look and the signal.
            Err(error) if error != Errno::SRCH && is_same() => kill_process(self.pid, signal),
            _ => Err(Errno::SRCH),
        }
    }
}

/// All processes, the newest first (as long as numbers grow): these are the ones that may be gone in a moment.
fn scan(mut seen: impl FnMut(&Process)) -> io::Result<Vec<Process>> {
    let number = |entry: io::Result<fs::DirEntry>| entry.ok()?.file_name().to_str()?.parse().ok();
    let mut numbers: Vec<i32> = fs::read_dir("/proc")?.filter_map(number).collect();
    numbers.sort_unstable_by_key(|&number| Reverse(number));
    let processes = numbers
        .into_iter()
        .filter_map(Pid::from_raw)
        .filter_map(read);
    Ok(processes.inspect(|process| seen(process)).collect())
}

fn read(pid: Pid) -> Option<Process> {
    // Everything up to the start time fits, whatever the numbers.
    let mut line = [0; 512];
    let length = File::open(format!("/proc/{pid}/stat"))
        .and_then(|mut file| file.read(&mut line))
        .ok()?;
    parse(pid, &line[..length])
}

/// The name stands in parentheses and may hold anything, so the fields are counted from the last one.
fn parse(pid: Pid, line: &[u8]) -> Option<Process> {
    let end = line.iter().rposition(|&byte| byte == b')')?;
    let mut fields = std::str::from_utf8(&line[end + 1..])
        .ok()?
        .split_ascii_whitespace();
    let state = *fields.next()?.as_bytes().first()?;
    let parent = fields.next()?.parse().ok()?;
    let start = fields.nth(17)?.parse().ok()?;
    Some(Process {
        pid,
        parent,
        state,
        start,
    })
}

/// All living descendants of `root`, parents before their children.
fn descendants(root: Pid, mut processes: Vec<Process>) -> Vec<Process> {
    processes.sort_unstable_by_key(|process| process.parent);
    let children = |parent: Pid| {
        let parent = parent.as_raw_pid();
        let first = processes.partition_point(|process| process.parent < parent);
        processes[first..]
            .iter()
            .take_while(move |process| process.parent == parent)
    };
    let mut tree: Vec<Process> = children(root).cloned().collect();
    let mut next = 0;
    while let Some(process) = tree.get(next) {
        tree.extend(children(process.pid).cloned());
        next += 1;
    }
    tree.retain(|process| !process.is_dead());
    tree
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pid(number: i32) -> Pid {
        Pid::from_raw(number).unwrap()
    }

    #[test]
    fn names_cannot_confuse_the_parser() {
        let line = b"42 (a) R 1 (b) S 7 42 42 0 -1 4194304 1 0 0 0 0 0 0 0 20 0 1 0 987654 0 0";
        let process = parse(pid(42), line).unwrap();
        assert_eq!(
            (process.parent, process.state, process.start),
            (7, b'S', 987_654)
        );
        assert_eq!(parse(pid(42), b"42 (cut) S 7"), None);
        assert_eq!(parse(pid(42), b""), None);
    }

    #[test]
    fn this_process_is_found_below_its_parent() {
        let own = read(getpid()).unwrap();
        assert_eq!(own.parent, getppid().unwrap().as_raw_pid());
        assert!(
            descendants(getppid().unwrap(), scan(|_| {}).unwrap())
                .iter()
                .any(|process| process.pid == getpid())
        );
    }

    #[test]
    fn descendants_are_found_whatever_their_numbers() {
        let process = |number, parent, state| Process {
            pid: pid(number),
            parent,
            state,
            start: 1,
        };
        let all = vec![
            process(3, 900, b'S'),
            process(50, 3, b'R'),
            process(900, 10, b'T'),
            process(11, 10, b'Z'),
            process(12, 11, b'S'),
            process(10, 1, b'S'),
            process(99, 1, b'S'),
        ];
        let found: Vec<i32> = descendants(pid(10), all)
            .iter()
            .map(|process| process.pid.as_raw_pid())
            .collect();
        assert_eq!(found.len(), 4);
        assert!(
            [3, 50, 900, 12].iter().all(|number| found.contains(number)),
            "{found:?}"
        );
    }

    #[test]
    fn a_number_that_was_given_away_is_not_signalled() {
        let mut child = std::process::Command::new("sleep")
            .arg("60")
            .spawn()
            .unwrap();
        let found = read(pid(child.id() as i32)).unwrap();
        let stranger = Process {
            start: found.start + 1,
            ..found.clone()
        };
        assert_eq!(stranger.signal(Signal::KILL), Err(Errno::SRCH));
        assert_eq!(child.try_wait().unwrap(), None);
        assert_eq!(found.signal(Signal::KILL), Ok(()));
        child.wait().unwrap();
        assert_eq!(found.signal(Signal::KILL), Err(Errno::SRCH));
    }
}
