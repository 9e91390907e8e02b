package moodlab.vision.recording;

import javax.crypto.SecretKey;

/** Hands out the key of a recording: a new one to write with, or the one that it was written with. */
@FunctionalInterface
public interface RecordingKeys {

    /**
     * A key for AES with 256 bits.
     *
     * @param session the recording's, such as {@code S-001}
     * @throws RecordingException where there is none to be had
     */
    SecretKey key(String session);
}
