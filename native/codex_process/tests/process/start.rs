//! Starting, and failing to.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use codex_process::{Notice, Process, SpawnFailure, Spec, Stage, StartError, Status};

use crate::support::{Directory, PATIENCE, Run, is_running, sh, spec};

fn failure(spec: Spec) -> SpawnFailure {
    let run = Run::start(spec);
    let notice = run.notices.recv_timeout(PATIENCE).unwrap();
    let (output, report) = run.finish();
    assert_eq!((output, report.status), (vec![], Status::Unknown));
    match notice {
        Notice::Failed(failure) => failure,
        other => panic!("did not fail: {other:?}"),
    }
}

#[test]
fn a_missing_executable() {
    let found = failure(spec("/nowhere/codex", &[]));
    assert_eq!(
        found,
        SpawnFailure {
            stage: Stage::Exec,
            path: "/nowhere/codex".into(),
            errno: Some(libc::ENOENT)
        }
    );
}

#[test]
fn a_file_that_is_not_executable() {
    let directory = Directory::new();
    let file = directory.path().join("codex");
    fs::write(&file, "#!/bin/sh\n").unwrap();
    let found = failure(spec(file.to_str().unwrap(), &[]));
    assert_eq!(
        found,
        SpawnFailure {
            stage: Stage::Exec,
            path: file,
            errno: Some(libc::EACCES)
        }
    );
}

#[test]
fn a_file_of_no_known_format_is_not_given_to_the_shell() {
    let directory = Directory::new();
    let file = directory.path().join("codex");
    fs::write(&file, "echo I am a shell script\n").unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
    let found = failure(spec(file.to_str().unwrap(), &[]));
    assert_eq!(
        found,
        SpawnFailure {
            stage: Stage::Exec,
            path: file,
            errno: Some(libc::ENOEXEC)
        }
    );
}

#[test]
fn a_missing_working_directory() {
    let found = failure(Spec {
        cwd: Some("/nowhere".into()),
        ..sh("true")
    });
    assert_eq!(
        found,
        SpawnFailure {
            stage: Stage::Cwd,
            path: "/nowhere".into(),
            errno: Some(libc::ENOENT)
        }
    );
}

#[test]
fn a_guard_that_is_none() {
    let found = failure(Spec {
        guard: "/bin/true".into(),
        ..sh("true")
    });
    assert_eq!(
        found,
        SpawnFailure {
            stage: Stage::Guard,
            path: "/bin/true".into(),
            errno: None
        }
    );
}

#[test]
fn a_missing_guard_removes_the_files_all_the_same() {
    let directory = Directory::new();
    let file = directory.path().join("secret");
    fs::write(&file, "x").unwrap();
    let missing = Spec {
        guard: "/nowhere/guard".into(),
        cleanup: vec![file.clone()],
        ..sh("true")
    };
    let error = Process::start(missing, |_| {}).err().unwrap();
    assert!(
        matches!(&error, StartError::Guard { path, .. } if path.to_str() == Some("/nowhere/guard"))
    );
    assert_eq!(error.errno(), Some(libc::ENOENT));
    assert!(error.to_string().contains("/nowhere/guard"));
    assert!(!file.exists());
}

#[test]
fn program_arguments_environment_and_directory_arrive() {
    let directory = Directory::new();
    let cwd = fs::canonicalize(directory.path()).unwrap();
    let mut spec = sh("pwd; echo \"$0|$1|$2\"; env | sort | grep -v ^PWD=; exit 7");
    spec.args
        .extend(["zero".into(), "--".into(), "a b\n c".into()]);
    spec.env = vec![("B".into(), "=x y".into()), ("A".into(), "".into())];
    spec.cwd = Some(cwd.clone());
    let run = Run::start(spec);
    let (output, report) = run.finish();
    let expected = format!("{}\nzero|--|a b\n c\nA=\nB==x y\n", cwd.display());
    assert_eq!(String::from_utf8(output).unwrap(), expected);
    assert_eq!(report.status, Status::Code(7));
}

#[test]
fn the_engine_inherits_nothing() {
    // What the virtual machine ignores, this process, from here on, does too; and it leaves a descriptor open.
    for signal in [libc::SIGCHLD, libc::SIGPIPE, libc::SIGINT] {
        // SAFETY: no handler is installed.
        unsafe { libc::signal(signal, libc::SIG_IGN) };
    }
    let open = fs::File::open("/dev/null").unwrap();
    rustix::io::fcntl_setfd(&open, rustix::io::FdFlags::empty()).unwrap();

    let run = Run::start(sh(
        "grep -E '^Sig(Blk|Ign)' /proc/self/status; ls /proc/self/fd | tr '\\n' ' '; exit 3",
    ));
    let pid = run.started();
    let (output, report) = run.finish();
    let output = String::from_utf8(output).unwrap();
    let (signals, descriptors) = output.trim_end().rsplit_once('\n').unwrap();
    let masks: Vec<u64> = signals
        .lines()
        .map(|line| u64::from_str_radix(line.split('\t').nth(1).unwrap(), 16).unwrap())
        .collect();
    // 32 and 33 belong to the C library, which lets nobody change them.
    let reserved = 0b11 << 31;
    assert_eq!(
        masks
            .iter()
            .map(|mask| mask & !reserved)
            .collect::<Vec<_>>(),
        [0, 0]
    );
    // The last one is what `ls` itself has opened.
    assert_eq!(descriptors, "0 1 2 3");
    // Nobody else gets the status of a child whose parent ignores SIGCHLD.
    assert_eq!(report.status, Status::Code(3));
    assert!(!is_running(pid));
}
