//! The command line of the guard.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::protocol::{self, Step};

#[derive(Debug, PartialEq, Eq)]
pub struct Args {
    pub ladder: Vec<Step>,
    pub cwd: Option<PathBuf>,
    pub remove: Vec<PathBuf>,
    pub program: OsString,
    pub args: Vec<OsString>,
}

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum ArgsError {
    #[error("unknown option {0:?}")]
    Unknown(OsString),
    #[error("option {0:?} needs a value")]
    NoValue(OsString),
    #[error("no program after `--`")]
    NoProgram,
    #[error(transparent)]
    Ladder(#[from] protocol::ProtocolError),
}

impl Args {
    pub fn parse(mut words: impl Iterator<Item = OsString>) -> Result<Args, ArgsError> {
        let (mut ladder, mut cwd, mut remove) = (Vec::new(), None, Vec::new());
        while let Some(option) = words.next() {
            if option == "--" {
                let program = words.next().ok_or(ArgsError::NoProgram)?;
                return Ok(Args {
                    ladder,
                    cwd,
                    remove,
                    program,
                    args: words.collect(),
                });
            }
            if option != "--ladder" && option != "--cwd" && option != "--remove" {
                return Err(ArgsError::Unknown(option));
            }
            let Some(value) = words.next() else {
                return Err(ArgsError::NoValue(option));
            };
            match option.as_encoded_bytes() {
                b"--ladder" => ladder = protocol::parse_ladder(&value.to_string_lossy())?,
                b"--cwd" => cwd = Some(value.into()),
                _ => remove.push(value.into()),
            }
        }
        Err(ArgsError::NoProgram)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(words: &[&str]) -> Result<Args, ArgsError> {
        Args::parse(words.iter().map(OsString::from))
    }

    #[test]
    fn options_end_at_the_program() {
        let args = parse(&[
            "--ladder", "int=4", "--cwd", "/", "--remove", "a", "--remove", "b", "--", "p",
            "--cwd", "x",
        ]);
        let args = args.unwrap();
        assert_eq!(protocol::format_ladder(&args.ladder), "int=4");
        assert_eq!(args.cwd, Some("/".into()));
        assert_eq!(args.remove, [PathBuf::from("a"), "b".into()]);
        assert_eq!(
            (args.program, args.args),
            ("p".into(), vec!["--cwd".into(), "x".into()])
        );
    }

    #[test]
    fn what_is_wrong_is_named() {
        assert_eq!(parse(&[]), Err(ArgsError::NoProgram));
        assert_eq!(parse(&["--"]), Err(ArgsError::NoProgram));
        assert_eq!(
            parse(&["--bogus", "1", "--", "p"]),
            Err(ArgsError::Unknown("--bogus".into()))
        );
        assert_eq!(parse(&["--cwd"]), Err(ArgsError::NoValue("--cwd".into())));
        assert!(matches!(
            parse(&["--ladder", "hup=1", "--", "p"]),
            Err(ArgsError::Ladder(_))
        ));
    }
}
