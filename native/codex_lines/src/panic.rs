//! What panics say.

use std::any::Any;

use tokio::task::JoinError;

/// The text of a panic.
pub fn panic_text(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("a panic without a text")
        .into()
}

/// Why a task has no result.
pub fn task_text(error: JoinError) -> String {
    let Ok(panic) = error.try_into_panic() else {
        return "a task was cancelled".into();
    };
    panic_text(&*panic)
}
