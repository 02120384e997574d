//! One process, from the outside. The engines are small scripts; each is bounded in time, so that a test that
//! fails leaves nothing behind for long.

mod ending;
mod leaks;
mod owner;
mod start;
mod storm;
mod streams;
mod support;
