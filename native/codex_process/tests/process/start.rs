//! Starting, and failing to.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use codex_process::{Notice, Process, SpawnFailure, Spec, Stage, StartError, Status};

use crate::support::{Directory, PATIENCE, Run, alone, is_running, sh, spec};

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
        guard: "/usr/bin/true".into(),
        ..sh("true")
    });
    assert_eq!(
        found,
        SpawnFailure {
            stage: Stage::Guard,
            path: "/usr/bin/true".into(),
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
#[cfg_attr(not(target_os = "linux"), ignore = "looks into /proc")]
fn the_engine_inherits_nothing() {
    alone("start::alone_inherits_nothing");
}

#[test]
#[ignore = "changes the signals of the whole process: see above"]
fn alone_inherits_nothing() {
    // What the virtual machine ignores and blocks, this process, from here on, does too; and it leaves a
    // descriptor open.
    // SAFETY: no handler is installed, and the set is initialised before it is used.
    unsafe {
        for signal in [libc::SIGCHLD, libc::SIGPIPE, libc::SIGINT] {
            libc::signal(signal, libc::SIG_IGN);
        }
        let mut set = std::mem::zeroed();
        libc::sigfillset(&mut set);
        libc::pthread_sigmask(libc::SIG_BLOCK, &set, std::ptr::null_mut());
    }
    let open = fs::File::open("/dev/null").unwrap();
    rustix::io::fcntl_setfd(&open, rustix::io::FdFlags::empty()).unwrap();

    // Without a shell, which changes its mask itself.
    let status = Run::start(spec("/usr/bin/env", &["grep", "^Sig", "/proc/self/status"]))
        .finish()
        .0;
    let status = String::from_utf8(status).unwrap();
    let mask = |name: &str| {
        let line = status.lines().find(|line| line.starts_with(name)).unwrap();
        u64::from_str_radix(line.split('\t').nth(1).unwrap(), 16).unwrap()
    };
    // 32 and 33 belong to the C library, which lets nobody change them.
    assert_eq!((mask("SigBlk"), mask("SigIgn") & !(0b11 << 31)), (0, 0));

    // The last one is the directory that `ls` has opened itself.
    let descriptors = Run::start(spec("/usr/bin/env", &["ls", "/proc/self/fd"]))
        .finish()
        .0;
    assert_eq!(String::from_utf8(descriptors).unwrap(), "0\n1\n2\n3\n");

    // Nobody else gets the status of a child whose parent ignores SIGCHLD.
    let run = Run::start(sh("exit 3"));
    let pid = run.started();
    assert_eq!(run.finish().1.status, Status::Code(3));
    assert!(!is_running(pid));
}
