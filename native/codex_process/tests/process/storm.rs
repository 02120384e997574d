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

#[test]
fn a_tree_that_keeps_forking_is_ended() {
    let namespace = ["-Urp", "--fork", "--mount-proc", "--kill-child"];
    let probe = Command::new("unshare")
        .args(namespace)
        .arg("true")
        .stderr(Stdio::null())
        .status();
    if !probe.is_ok_and(|status| status.success()) {
        eprintln!(
            "skipped: no user namespaces here, and outside of one a failure could not be contained"
        );
        return;
    }
    let script = STORM.replace("LIMIT", &LIMIT.to_string());
    let output = Command::new("unshare")
        .args(namespace)
        .args([HELPER, "storm", &script])
        .output()
        .unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    println!("milliseconds, killed, left: {told}");
    let [took, swept, left, remaining] = told.trim().splitn(4, ' ').collect::<Vec<_>>()[..] else {
        panic!("{told:?}, {}", String::from_utf8_lossy(&output.stderr));
    };
    assert_eq!((left, remaining), ("0", "[]"));
    assert!(swept.parse::<u32>().unwrap() > 20, "no storm: {told}");
    assert!(took.parse::<u32>().unwrap() < 1000, "{told}");
}
