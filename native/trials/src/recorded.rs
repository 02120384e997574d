//! Lines that the real engine has printed, and inputs that once were worth a look.

use std::fs;
use std::path::{Path, PathBuf};

/// The lines of all recordings, each once, in an order that depends on nothing else.
pub fn lines() -> Vec<Vec<u8>> {
    let recordings = files(&root().join("fixtures/engine"), "jsonl");
    let mut lines: Vec<Vec<u8>> = recordings
        .iter()
        .flat_map(|path| {
            let bytes = read(path);
            bytes
                .split(|byte| *byte == b'\n')
                .filter_map(printed)
                .map(<[u8]>::to_vec)
                .collect::<Vec<_>>()
        })
        .filter(|line| !line.is_empty())
        .collect();
    lines.sort();
    lines.dedup();
    assert!(!lines.is_empty(), "there are no recordings");
    lines
}

/// What of a recording's line the engine printed: in a session with the app-server each line has a direction.
fn printed(line: &[u8]) -> Option<&[u8]> {
    if line.starts_with(br#"{"sent"#) {
        return None;
    }
    match line.strip_prefix(br#"{"received":"#) {
        Some(rest) => rest.strip_suffix(b"}"),
        None => Some(line),
    }
}

/// The corpus of a fuzz target: paths and contents.
pub fn corpus(target: &str) -> Vec<(PathBuf, Vec<u8>)> {
    let paths = files(&root().join("fuzz/corpus").join(target), "");
    assert!(!paths.is_empty(), "there is no corpus for {target}");
    paths
        .into_iter()
        .map(|path| (path.clone(), read(&path)))
        .collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// All files below `directory` with this extension, sorted.
fn files(directory: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let entries =
        fs::read_dir(directory).unwrap_or_else(|error| panic!("{}: {error}", directory.display()));
    for entry in entries {
        let path = entry.expect("a directory can be read").path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if extension.is_empty() || path.extension().is_some_and(|found| found == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
