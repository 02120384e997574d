//! The executable: its first line, its end, and what it says when it cannot start.

use std::{
    io::{BufRead, BufReader, Write},
    process::{Command, Stdio},
};

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_scripted_model"));
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

#[test]
fn it_says_where_it_listens_and_ends_with_its_stdin() {
    let script = std::env::temp_dir().join(format!("scripted-model-{}.json", std::process::id()));
    std::fs::write(&script, r#"{"responses": []}"#).unwrap();
    let mut child = program()
        .arg("--script")
        .arg(&script)
        .args(["--port", "0"])
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    std::fs::remove_file(&script).unwrap();
    let address = line
        .trim_end()
        .strip_prefix("listening on http://")
        .unwrap();
    std::net::TcpStream::connect(address).unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(b"this is read and forgotten\n").unwrap();
    assert!(child.try_wait().unwrap().is_none());
    drop(stdin);
    assert!(child.wait().unwrap().success());
}

#[test]
fn it_says_what_is_wrong() {
    for (arguments, problem) in [
        (&[][..], "no script"),
        (&["--script"], "--script needs a value"),
        (
            &["--script", "/does/not/exist"],
            "cannot read /does/not/exist",
        ),
        (&["--script", "/dev/null"], "the script is not JSON"),
        (&["--port", "many"], "--port needs a number"),
        (&["--verbose"], "unknown argument --verbose"),
    ] {
        let output = program().args(arguments).output().unwrap();
        assert!(!output.status.success());
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert!(stderr.contains(problem), "{arguments:?}: {stderr}");
    }
}
