//! The executable between the virtual machine and the engine. All of it is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    codex_guard::run(std::env::args_os().skip(1))
}
