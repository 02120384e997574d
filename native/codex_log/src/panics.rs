//! A panic anywhere in this library is an event too, whoever catches it.

use std::panic::{self, PanicHookInfo};
use std::sync::Once;
use std::thread;

/// Beside what is said on standard error. The hook is that of our own copy of the standard library: neither the virtual
/// machine nor other libraries have it.
pub fn install() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            report(panic);
            before(panic);
        }));
    });
}

fn report(panic: &PanicHookInfo<'_>) {
    // Only a text that stands in the source. One that was put together may quote what the code was working on.
    let text = panic.payload().downcast_ref::<&'static str>();
    tracing::error!(
        at = panic.location().map(tracing::field::display),
        thread = thread::current().name(),
        text,
        "a panic in the native code"
    );
}
