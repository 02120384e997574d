//! What the tests start in place of an engine; without one of these commands it is the guard.
//!
//! | command | does |
//! |---|---|
//! | `lines SEED COUNT` | prints so many hostile lines, each between two good ones |
//! | `echo` | prints `up`, then every line that it reads, until its input ends |
//! | `echo-with-family` | the same, but first starts a child in a session of its own, and leaves it behind |
//!
//! A binary of its own, because thousands of these are started.

use std::env;
use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::os::fd::AsFd;
use std::process::{Command, ExitCode, Stdio};
use std::thread::sleep;
use std::time::Duration;

use trials::stream::{Hostile, after, before};

/// How long what is left behind stays, should nobody end it.
const LIFE: Duration = Duration::from_secs(120);

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words[..] {
        ["lines", seed, count] => lines(number(seed), number(count)),
        ["echo"] => echo(),
        ["echo-with-family"] => start_family().and_then(|()| echo()),
        ["family"] => family(),
        _ => return codex_guard::run(env::args_os().skip(1)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("trial_child: {error}");
            ExitCode::FAILURE
        }
    }
}

fn number(word: &str) -> u64 {
    word.parse()
        .unwrap_or_else(|_| panic!("{word} is no number"))
}

fn lines(seed: u64, count: u64) -> io::Result<()> {
    let mut out = BufWriter::with_capacity(1 << 16, output()?);
    let mut hostile = Hostile::new(seed);
    for number in 0..count {
        writeln!(out, "{}", before(number))?;
        out.write_all(&hostile.next_line())?;
        writeln!(out, "\n{}", after(number))?;
    }
    out.flush()
}

fn echo() -> io::Result<()> {
    let mut out = output()?;
    out.write_all(b"up\n")?;
    io::copy(&mut io::stdin().lock(), &mut out)?;
    Ok(())
}

/// Returns when the child has a session of its own. It is not waited for: who does, finds it.
fn start_family() -> io::Result<()> {
    let mut child = Command::new(env::current_exe()?)
        .arg("family")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    match &mut child.stdout {
        Some(ready) => ready.read_exact(&mut [0]),
        None => Ok(()),
    }
}

fn family() -> io::Result<()> {
    rustix::process::setsid()?;
    io::stdout().write_all(b"\n")?;
    sleep(LIFE);
    Ok(())
}

/// Not `Stdout`, which looks for the end of a line in everything.
fn output() -> io::Result<File> {
    Ok(File::from(io::stdout().as_fd().try_clone_to_owned()?))
}
