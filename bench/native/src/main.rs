//! What the bench needs of a language without a start-up time and a collector.

mod app_server;
mod floor;
mod measure;
mod ticks;
mod turns;
mod usage;
mod whole;

use std::process::ExitCode;
use std::time::Duration;

const USAGE: &str = "usage: codex_bench measure COMMAND... | turns COMMAND... | discard WARM_UP REPLAY | scan WARM_UP REPLAY \
                     | ticks GO_FILE MILLISECONDS COUNT | app_server SCRIPT... app-server | whole CODEX DIRECTORY";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args.as_slice() {
        ["measure", command @ ..] => return measure::run(command),
        ["turns", command @ ..] => turns::run(command),
        ["discard", warm_up, replay] => floor::run(warm_up, replay, floor::discard),
        ["scan", warm_up, replay] => floor::run(warm_up, replay, floor::scan),
        // What the caller of an engine adds to its arguments is no matter.
        ["ticks", go, every, count, ..] => ticks::run(
            go,
            Duration::from_millis(every.parse().expect("milliseconds")),
            count.parse().expect("a count"),
        ),
        ["whole", codex, directory] => whole::run(codex, directory),
        ["app_server", rest @ ..] => {
            let scripts = rest.split(|arg| *arg == "app-server").next();
            app_server::run(scripts.unwrap_or_default())
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::FAILURE;
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("codex_bench: {error}");
            ExitCode::FAILURE
        }
    }
}
