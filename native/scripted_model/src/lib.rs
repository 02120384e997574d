//! A local HTTP server that speaks the Responses API and plays a script.
//!
//! With it the real engine runs without a network and without a key, and every turn goes the same way each time. The format of a
//! script, with an example of each step, is in `docs/scripted-model.md`.
//!
//! ```text
//! script.rs   JSON -> Script, with errors that name the place
//! step.rs     the steps of a response; text.rs the pieces of a message
//! history.rs  what a request says: its texts, its thread; matching and captures
//! render.rs   one scripted response -> a list of frames, gates and pauses (pure)
//! model.rs    state: which responses are used up, recorded requests, gates
//! server.rs   axum: the routes, and the stream of one response
//! ```

pub mod history;
pub mod model;
pub mod render;
pub mod script;
pub mod server;
pub mod step;
pub mod text;

pub use model::Model;
pub use script::{Script, ScriptError};
pub use server::router;
