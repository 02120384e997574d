//! Messages with file descriptors over a local stream socket.

use std::io::{self, IoSlice, IoSliceMut};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};

use rustix::net::{
    RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer,
    SendAncillaryMessage, SendFlags,
};

/// Sends a whole message, with a file descriptor if there is one. Never raises SIGPIPE.
pub fn send(socket: impl AsFd, bytes: &[u8], descriptor: Option<BorrowedFd<'_>>) -> io::Result<()> {
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
    let mut ancillary = SendAncillaryBuffer::new(&mut space);
    let descriptors = descriptor.as_slice();
    if !descriptors.is_empty() {
        // The space is made for exactly one.
        ancillary.push(SendAncillaryMessage::ScmRights(descriptors));
    }
    let sent = retry(|| {
        rustix::net::sendmsg(
            &socket,
            &[IoSlice::new(bytes)],
            &mut ancillary,
            send_flags(),
        )
    })?;
    if sent == bytes.len() {
        Ok(())
    } else {
        Err(io::ErrorKind::WriteZero.into())
    }
}

/// Receives up to `buffer.len()` bytes, and the file descriptor that came with them. 0 bytes: the other side is gone.
pub fn receive(socket: impl AsFd, buffer: &mut [u8]) -> io::Result<(usize, Option<OwnedFd>)> {
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(1))];
    let mut ancillary = RecvAncillaryBuffer::new(&mut space);
    let mut buffers = [IoSliceMut::new(buffer)];
    let received =
        retry(|| rustix::net::recvmsg(&socket, &mut buffers, &mut ancillary, receive_flags()))?;
    let mut descriptor = None;
    for message in ancillary.drain() {
        if let RecvAncillaryMessage::ScmRights(descriptors) = message {
            descriptor = descriptors.last();
        }
    }
    #[cfg(not(target_os = "linux"))]
    if let Some(descriptor) = &descriptor {
        rustix::io::ioctl_fioclex(descriptor)?;
    }
    Ok((received.bytes, descriptor))
}

fn retry<T>(mut call: impl FnMut() -> rustix::io::Result<T>) -> io::Result<T> {
    loop {
        match call() {
            Err(rustix::io::Errno::INTR) => {}
            result => return Ok(result?),
        }
    }
}

#[cfg(target_os = "linux")]
fn send_flags() -> SendFlags {
    SendFlags::NOSIGNAL
}

/// Both sides ignore SIGPIPE where the flag is missing.
#[cfg(not(target_os = "linux"))]
fn send_flags() -> SendFlags {
    SendFlags::empty()
}

#[cfg(target_os = "linux")]
fn receive_flags() -> RecvFlags {
    RecvFlags::CMSG_CLOEXEC
}

#[cfg(not(target_os = "linux"))]
fn receive_flags() -> RecvFlags {
    RecvFlags::empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::os::unix::net::UnixStream;

    #[test]
    fn a_descriptor_travels_with_its_message() {
        let (here, there) = UnixStream::pair().unwrap();
        let (mut reader, writer) = io::pipe().unwrap();
        send(&here, b"S", Some(writer.as_fd())).unwrap();
        drop(writer);

        let mut byte = [0];
        let (read, descriptor) = receive(&there, &mut byte).unwrap();
        assert_eq!((read, byte), (1, *b"S"));
        let descriptor = descriptor.unwrap();
        assert!(
            rustix::io::fcntl_getfd(&descriptor)
                .unwrap()
                .contains(rustix::io::FdFlags::CLOEXEC)
        );
        std::fs::File::from(descriptor).write_all(b"over").unwrap();
        let mut text = String::new();
        reader.read_to_string(&mut text).unwrap();
        assert_eq!(text, "over");

        drop(here);
        assert_eq!(receive(&there, &mut byte).unwrap().0, 0);
        assert_eq!(
            send(&there, &[0], None).unwrap_err().kind(),
            io::ErrorKind::BrokenPipe
        );
    }
}
