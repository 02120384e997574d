//! One connection, from the outside. The app-servers are a few lines each, on this machine.

mod ending;
mod opening;
mod streams;
mod support;
