//! A tree that forks while it is being killed. It runs in a pid namespace of its own, which the kernel ends as a
//! whole, holds at most [`LIMIT`] processes at a time, and every process of it ends by itself.

use std::process::{Command, Stdio};

use crate::support::HELPER;

const LIMIT: usize = 250;

/// Grows to the limit, and keeps replacing its processes: some leave their parent's session, some leave their children
/// behind, and three run away, by forking and exiting as fast as they can.
const STORM: &str = r#"
import os, random, signal, time
for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGCHLD): signal.signal(number, signal.SIG_IGN)
end = time.monotonic() + 15
r, w = os.pipe()
os.set_blocking(r, False)
os.write(w, b"." * LIMIT)
def place():
    try: return os.read(r, 1)
    except BlockingIOError: return None
def live():
    signal.alarm(15)
    if random.random() < 0.5: os.setsid()
    for _ in range(random.randrange(6)):
        if place() and os.fork() == 0: live()
    time.sleep(random.random() * 0.2)
    os.write(w, b".")
    os._exit(0)
def run():
    while time.monotonic() < end:
        if os.fork(): os._exit(0)
    os._exit(0)
for _ in range(3):
    if os.fork() == 0: run()
announce = time.monotonic() + 0.5
while time.monotonic() < end:
    if place() and os.fork() == 0: live()
    if time.monotonic() > announce: announce = end; os.write(1, b"storm\n")
"#;

/// A stubborn engine with a child, where there is no `/proc` to look it up in.
const HIDDEN: &str = r#"
import os, signal, time
for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP): signal.signal(number, signal.SIG_IGN)
signal.alarm(15)
if os.fork(): os.write(1, b"up\n")
else: signal.alarm(15)
time.sleep(15)
"#;

/// Runs the script below a guard in a namespace, after `prepare`. Returns milliseconds, how many were killed, how many
/// are left by the guard's account, and who is by that of `/proc`; nothing where there are no namespaces.
fn run_contained(prepare: &str, script: &str) -> Option<(u32, u32, u32, String)> {
    let contained = |words: &[&str]| {
        let mut command = Command::new("unshare");
        command
            .args(["-Urpm", "--fork", "--mount-proc", "--kill-child"])
            .args(words);
        command
    };
    let probe = contained(&["true"]).stderr(Stdio::null()).status();
    if !probe.is_ok_and(|status| status.success()) {
        eprintln!(
            "skipped: no user namespaces here, and outside of one a failure could not be contained"
        );
        return None;
    }
    let shell = format!("{prepare}; exec \"$0\" storm \"$1\"");
    let output = contained(&["/bin/sh", "-c", &shell, HELPER, script])
        .output()
        .unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    println!("milliseconds, killed, left: {told}");
    let [took, swept, left, remaining] = told.trim().splitn(4, ' ').collect::<Vec<_>>()[..] else {
        panic!("{told:?}, {}", String::from_utf8_lossy(&output.stderr));
    };
    Some((
        took.parse().unwrap(),
        swept.parse().unwrap(),
        left.parse().unwrap(),
        remaining.into(),
    ))
}

#[test]
fn a_tree_that_keeps_forking_is_ended() {
    let Some((took, swept, left, remaining)) =
        run_contained(":", &STORM.replace("LIMIT", &LIMIT.to_string()))
    else {
        return;
    };
    assert_eq!((left, remaining.as_str()), (0, "[]"));
    assert!(swept > 20, "no storm: {swept}");
    assert!(took < 1000, "{took}");
}

#[test]
fn without_proc_the_group_of_the_engine_is_ended() {
    let Some((took, _, left, _)) = run_contained("mount -t tmpfs none /proc", HIDDEN) else {
        return;
    };
    assert_eq!(left, 0);
    assert!(took < 1000, "{took}");
}
