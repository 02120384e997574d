//! What can go wrong.

use std::io;
use std::path::PathBuf;

use codex_guard::protocol;

/// The guard could not be started, so nothing was.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The threads that do our I/O cannot be started.
    #[error("cannot start the I/O threads: {0}")]
    Runtime(#[source] io::Error),
    /// A pipe or socket cannot be made, most often because too many files are open.
    #[error("cannot make the pipes of a process: {0}")]
    Pipe(#[source] io::Error),
    /// The guard's executable cannot be run.
    #[error("cannot run the guard {path}: {source}", path = path.display())]
    Guard { path: PathBuf, source: io::Error },
}

impl StartError {
    /// The operating system's error number.
    pub fn errno(&self) -> Option<i32> {
        let (StartError::Runtime(source)
        | StartError::Pipe(source)
        | StartError::Guard { source, .. }) = self;
        source.raw_os_error()
    }
}

/// At which point a start failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Changing to the working directory.
    Cwd,
    /// Starting the program.
    Exec,
    /// The guard ended before it could say how it went.
    Guard,
}

/// The guard could not start the engine.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("cannot {what} {path}: {reason}", what = self.what(), path = path.display(), reason = self.reason())]
pub struct SpawnFailure {
    pub stage: Stage,
    /// The working directory, the program or the guard, by stage.
    pub path: PathBuf,
    /// The operating system's error number, where it gave one.
    pub errno: Option<i32>,
}

impl SpawnFailure {
    fn what(&self) -> &'static str {
        match self.stage {
            Stage::Cwd => "change to the directory",
            Stage::Exec => "start",
            Stage::Guard => "start anything with the guard",
        }
    }

    fn reason(&self) -> String {
        match self.errno {
            Some(errno) => io::Error::from_raw_os_error(errno).to_string(),
            None => "it ended unexpectedly".into(),
        }
    }
}

impl From<protocol::Stage> for Stage {
    fn from(stage: protocol::Stage) -> Stage {
        match stage {
            protocol::Stage::Cwd => Stage::Cwd,
            protocol::Stage::Exec => Stage::Exec,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failures_name_the_path_and_the_reason() {
        let failure = |stage, errno| {
            SpawnFailure {
                stage,
                path: "/x/y".into(),
                errno,
            }
            .to_string()
        };
        assert_eq!(
            failure(Stage::Exec, Some(2)),
            "cannot start /x/y: No such file or directory (os error 2)"
        );
        assert!(
            failure(Stage::Cwd, Some(13))
                .starts_with("cannot change to the directory /x/y: Permission denied")
        );
        assert_eq!(
            failure(Stage::Guard, None),
            "cannot start anything with the guard /x/y: it ended unexpectedly"
        );
    }
}
