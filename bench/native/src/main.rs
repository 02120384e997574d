//! What the bench needs of a language without a start-up time and a collector.

mod floor;
mod measure;
mod usage;

use std::process::ExitCode;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args.as_slice() {
        ["measure", command @ ..] => return measure::run(command),
        ["discard", warm_up, replay] => floor::run(warm_up, replay, floor::discard),
        ["scan", warm_up, replay] => floor::run(warm_up, replay, floor::scan),
        _ => {
            eprintln!(
                "usage: codex_bench measure COMMAND... | discard WARM_UP REPLAY | scan WARM_UP REPLAY"
            );
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
