//! One process, from the outside. The engines are small scripts; each is bounded in time, so that a test that
//! fails leaves nothing behind for long.

// Whoever wants to know which processes there are asks `/proc`.
#![cfg_attr(not(target_os = "linux"), allow(dead_code, unused_imports))]

mod ahead;
#[cfg(target_os = "linux")]
mod ending;
#[cfg(target_os = "linux")]
mod leaks;
#[cfg(target_os = "linux")]
mod owner;
mod start;
#[cfg(target_os = "linux")]
mod storm;
mod streams;
mod support;
