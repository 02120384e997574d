//! `scripted_model --script FILE [--port N]`: prints its address, serves until stdin ends.

use std::{
    env, fs,
    io::{self, Read, Write},
    net::Ipv4Addr,
    path::PathBuf,
    process::ExitCode,
    thread,
};

use scripted_model::{Model, Script, router};
use tokio::{net::TcpListener, sync::oneshot};

const USAGE: &str = "usage: scripted_model --script FILE [--port N]
Plays the script as a Responses API on 127.0.0.1 and ends when its stdin does (Ctrl-D).
Without --port the system chooses one; the first line on stdout says which.";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("scripted_model: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let (path, port) = arguments()?;
    let text =
        fs::read(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    let script = Script::parse(&text).map_err(|error| format!("{}: {error}", path.display()))?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime
        .and_then(|runtime| runtime.block_on(serve(script, port)))
        .map_err(|error| format!("cannot serve on port {port}: {error}"))
}

async fn serve(script: Script, port: u16) -> io::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    // A reader may be gone already; the model is of use without one.
    let _ = writeln!(
        io::stdout(),
        "listening on http://{}",
        listener.local_addr()?
    );
    tokio::select! {
        served = async { axum::serve(listener, router(Model::new(script))).await } => served,
        () = end_of_stdin() => Ok(()),
    }
}

/// Whoever started this process holds the other end of its stdin: when that is gone, nobody needs the model any more.
async fn end_of_stdin() {
    let (sender, receiver) = oneshot::channel::<()>();
    thread::spawn(move || {
        let _sender = sender;
        let mut buffer = [0; 256];
        while matches!(io::stdin().read(&mut buffer), Ok(count) if count > 0) {}
    });
    let _ = receiver.await;
}

fn arguments() -> Result<(PathBuf, u16), String> {
    let (mut script, mut port) = (None, 0);
    let mut arguments = env::args_os().skip(1);
    while let Some(name) = arguments.next() {
        let mut value = || {
            arguments
                .next()
                .ok_or_else(|| format!("{} needs a value\n{USAGE}", name.display()))
        };
        match name.to_str() {
            Some("--script") => script = Some(PathBuf::from(value()?)),
            Some("--port") => {
                let text = value()?;
                port = text
                    .to_str()
                    .and_then(|text| text.parse().ok())
                    .ok_or("--port needs a number from 0 to 65535")?;
            }
            _ => return Err(format!("unknown argument {}\n{USAGE}", name.display())),
        }
    }
    Ok((script.ok_or_else(|| format!("no script\n{USAGE}"))?, port))
}
