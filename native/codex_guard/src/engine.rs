//! Starting the engine.

use std::env;
use std::ffi::{CString, OsString, c_char};
use std::io;
use std::os::fd::OwnedFd;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::os::unix::process::CommandExt;
use std::process::Command;
use std::ptr;

use rustix::process::Pid;

use crate::args::Args;
use crate::protocol::Stage;
use crate::{signals, tree};

/// Starts the engine in a session of its own: a signal that it sends to its group does not reach the guard, and
/// where the processor is shared out by session (Linux, autogroup) a storm below the engine leaves the guard its part.
/// Must be called in the main thread: the kernel's parent-death signal follows the thread.
pub fn spawn(args: &Args, input: OwnedFd) -> Result<Pid, (Stage, i32)> {
    let failure = |stage, error: io::Error| (stage, error.raw_os_error().unwrap_or(libc::EIO));
    if let Some(cwd) = &args.cwd {
        env::set_current_dir(cwd).map_err(|error| failure(Stage::Cwd, error))?;
    }
    tree::keep_descriptors();
    let image = Image::new(args).map_err(|error| failure(Stage::Exec, error))?;
    let tie = tree::Tie::new(&args.ladder);
    let mut command = Command::new(&args.program);
    command.stdin(input);
    let prepare_and_exec = move || {
        rustix::process::setsid()?;
        signals::unblock();
        tie.fasten()?;
        Err(image.exec())
    };
    // SAFETY: between `fork` and `exec` the closure makes plain system calls only and does not allocate.
    unsafe { command.pre_exec(prepare_and_exec) };
    let child = command
        .spawn()
        .map_err(|error| failure(Stage::Exec, error))?;
    // A number that `fork` returned is positive and fits.
    i32::try_from(child.id())
        .ok()
        .and_then(Pid::from_raw)
        .ok_or((Stage::Exec, libc::ESRCH))
}

/// Program, arguments and environment as `execve` takes them. `Command` itself would call `execvp`, which hands
/// a file of an unknown format to the shell instead of saying so.
struct Image {
    program: CString,
    args: Vec<*const c_char>,
    env: Vec<*const c_char>,
    /// What the pointers point into.
    _strings: [Vec<CString>; 2],
}

// SAFETY: the pointers point into heap memory that the value owns and never changes.
unsafe impl Send for Image {}
// SAFETY: as above.
unsafe impl Sync for Image {}

impl Image {
    fn new(args: &Args) -> io::Result<Image> {
        let program = CString::new(args.program.as_bytes())?;
        let words = [&args.program].into_iter().chain(&args.args);
        let words: Vec<CString> = words
            .map(|word| CString::new(word.as_bytes()))
            .collect::<Result<_, _>>()?;
        let variables: Vec<CString> = env::vars_os()
            .map(|(name, value)| CString::new(variable(name, value)))
            .collect::<Result<_, _>>()?;
        let pointers = |strings: &[CString]| {
            strings
                .iter()
                .map(|string| string.as_ptr())
                .chain([ptr::null()])
                .collect()
        };
        let (args, env) = (pointers(&words), pointers(&variables));
        Ok(Image {
            program,
            args,
            env,
            _strings: [words, variables],
        })
    }

    /// Returns only if it fails.
    fn exec(&self) -> io::Error {
        // SAFETY: all strings end with NUL, both arrays with a null pointer.
        unsafe { libc::execve(self.program.as_ptr(), self.args.as_ptr(), self.env.as_ptr()) };
        io::Error::last_os_error()
    }
}

fn variable(name: OsString, value: OsString) -> Vec<u8> {
    [name.into_vec(), b"=".to_vec(), value.into_vec()].concat()
}
