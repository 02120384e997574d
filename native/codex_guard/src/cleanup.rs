//! Removal of the private files of an engine.

use std::fs;
use std::path::PathBuf;

/// Removes files first, then directories in the reverse of the given order, so that a directory may be named
/// before what lies in it. Never recursive: a directory that holds anything else stays. What is not there, or
/// cannot be removed, is passed over: there is nobody left who could do better.
pub fn remove(paths: &[PathBuf]) {
    let is_directory =
        |path: &&PathBuf| fs::symlink_metadata(path).is_ok_and(|found| found.is_dir());
    let (directories, files): (Vec<_>, Vec<_>) = paths.iter().partition(is_directory);
    for file in files {
        let _ = fs::remove_file(file);
    }
    for directory in directories.iter().rev() {
        let _ = fs::remove_dir(directory);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn removes_files_then_directories_and_nothing_else() {
        let root = std::env::temp_dir().join(format!("codex_guard_cleanup_{}", std::process::id()));
        let (kept, inner) = (root.join("kept"), root.join("inner"));
        fs::create_dir_all(&inner).unwrap();
        fs::create_dir_all(&kept).unwrap();
        fs::write(inner.join("file"), "x").unwrap();
        fs::write(kept.join("foreign"), "x").unwrap();
        std::os::unix::fs::symlink(&kept, root.join("link")).unwrap();

        remove(&[
            inner.clone(),
            inner.join("file"),
            inner.join("absent"),
            kept.clone(),
            root.join("link"),
        ]);

        assert!(!inner.exists());
        assert!(kept.join("foreign").exists());
        assert!(fs::symlink_metadata(root.join("link")).is_err());
        fs::remove_dir_all(&root).unwrap();
    }
}
