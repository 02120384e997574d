//! What can go wrong, in both directions.

use jiter::{JiterError, JiterErrorType, JsonError, JsonErrorType};

/// A line that cannot be decoded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{reason} at byte {offset}")]
pub struct DecodeError {
    /// Where in the input, in bytes.
    pub offset: usize,
    pub reason: Reason,
}

/// Why a line cannot be decoded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    // Boxed because an error travels through every level of the recursion, whose stack frames must stay small.
    #[error("{0}")]
    Syntax(Box<JsonErrorType>),
    #[error("not a JSON object")]
    NotAnObject,
    #[error("nested deeper than {} levels", crate::MAX_DEPTH)]
    TooDeep,
    #[error("number is outside the range of a 64-bit float")]
    FloatOutOfRange,
    #[error("integer has more than 4300 digits")]
    IntegerTooLong,
}

impl DecodeError {
    #[cold]
    pub(crate) fn new(reason: Reason, offset: usize) -> Self {
        Self { offset, reason }
    }

    #[cold]
    pub(crate) fn syntax(reason: JsonErrorType, offset: usize) -> Self {
        Self::new(Reason::Syntax(Box::new(reason)), offset)
    }
}

impl From<JsonError> for DecodeError {
    #[cold]
    fn from(error: JsonError) -> Self {
        Self::syntax(error.error_type, error.index)
    }
}

impl From<JiterError> for DecodeError {
    #[cold]
    fn from(error: JiterError) -> Self {
        match error.error_type {
            JiterErrorType::JsonError(reason) => Self::syntax(reason, error.index),
            // Only said by calls that demand a kind, and we look at the kind before each.
            JiterErrorType::WrongType { .. } => {
                Self::syntax(JsonErrorType::ExpectedSomeValue, error.index)
            }
        }
    }
}

/// A value that cannot be written as JSON.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EncodeError<T> {
    /// The way to the value, *innermost step first*.
    pub path: Vec<Step<T>>,
    pub problem: EncodeProblem,
}

/// Boxed, because it travels through every level of the recursion, whose stack frames must stay small.
pub type Failure<T> = Box<EncodeError<T>>;

/// One step into a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step<T> {
    Key(T),
    Index(usize),
}

/// Why a value cannot be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EncodeProblem {
    #[error("{0} has no JSON form")]
    Unsupported(&'static str),
    #[error("the key of a map must be a string or an atom")]
    Key,
    #[error("the string is not UTF-8 (byte {0})")]
    Utf8(usize),
    #[error("nested deeper than {} levels", crate::MAX_DEPTH)]
    TooDeep,
}

impl<T> EncodeError<T> {
    #[cold]
    pub(crate) fn new(problem: EncodeProblem) -> Failure<T> {
        Box::new(Self {
            path: Vec::new(),
            problem,
        })
    }

    #[cold]
    pub(crate) fn under(mut self: Box<Self>, step: Step<T>) -> Failure<T> {
        self.path.push(step);
        self
    }
}
