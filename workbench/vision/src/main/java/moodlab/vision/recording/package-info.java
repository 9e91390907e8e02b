/**
 * Recordings of sessions, on the participant's consent: the video, and beside it a table of every frame with its times,
 * its face's exact crop and its reading.
 *
 * <h2>Files</h2>
 *
 * A recording is the folder {@code HOME/recordings/SESSION} with {@code frames.moodrec} (kind 1) and {@code
 * video.moodrec} (kind 2). Its key, 32 random bytes, lies apart ({@link RecordingKeys}). All numbers are big-endian.
 *
 * <h2>Sealed chunks: both files</h2>
 *
 * <pre>
 * header, 17 bytes
 *    0  8  "MOODLABR" in ASCII
 *    8  1  version: 1
 *    9  1  kind: 1 frames, 2 video
 *   10  7  random part of the nonces
 * chunks, numbered from 0, each
 *    0  4  bit 31: this is the last chunk; bits 0 … 30: n, the length of its plain text, 0 … 65,536
 *    4  n  AES-256-GCM of the plain text
 *  4+n 16  its tag
 * </pre>
 *
 * A chunk's nonce is the header's random part (7 bytes), the chunk's number (4), and 1 where it is the last, else 0 (1);
 * authenticated with it are the header and the chunk's first 4 bytes. Number and end are thus part of every tag (the
 * STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár 2015, "Online authenticated-encryption and its
 * nonce-reuse misuse-resistance", CRYPTO): a chunk that was changed, swapped or left out does not open, and a file that
 * was cut off lacks its last chunk, while all before the cut can be read. Chunk 0 is empty and written at once, so that a
 * wrong key is told from damage.
 *
 * <h2>frames.moodrec, plain text</h2>
 *
 * First what is known of the session: its name, its participant, its camera and the model's SHA-256, each as an unsigned
 * 16-bit length and that many bytes of UTF-8 (Java's modified form), then the session's beginning as UTC seconds (8),
 * nanoseconds of that second (4) and nanoseconds of the session's clock (8). Then one row a frame:
 *
 * <pre>
 *   4  length of what follows
 *   8  the frame's number in the camera's stream, from 0; that of the last one where there was no picture
 *   8  when it was taken, nanoseconds on the camera's clock
 *   8  when it arrived, nanoseconds on the session's clock
 *   8  its time in the video, milliseconds; −1 where the video does not have it
 *   4  how many frames before it are missing altogether
 *   4  width of the picture in pixels; 0 where there was none
 *   4  height
 *   1  the picture: 0 in the video, 1 dropped because the disk or the encoder was too slow, 2 there was none
 *   1  the reading: 0 no face, 1 seen, 2 unusable, 3 no picture
 *      seen, unusable:  16  box: x, y, width, height in pixels;  8  quality, a double
 *      seen:            56  seven doubles, in the order of moodlab.domain.Emotion
 *      unusable:         8  the defects, one bit each in the order of moodlab.domain.Defect
 *      no picture:          the reason, as UTF-8 with its length
 *   1  the crop: 0 none, 1 as bytes (gray × 255), 2 as floats
 *      2,304 bytes or 9,216 bytes, row by row
 * </pre>
 *
 * <h2>video.moodrec, plain text</h2>
 *
 * Matroska with one stream of MPEG-4 Part 2, a key frame at least every 30 frames, time in milliseconds since the first
 * frame on the camera's clock. It is lossy: it is for eyes. What a network reads is in the crops, which are exact.
 */
package moodlab.vision.recording;
