package moodlab.domain.library;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * What was measured of a song's sound.
 *
 * @param hash SHA-256, in hexadecimal, of the decoded sound: equal for files that differ only in their tags
 * @param length as decoded
 * @param loudness integrated, in LUFS (EBU R 128); empty for silence
 * @param truePeak in dBTP (ITU-R BS.1770-4, annex 2); empty for silence
 * @param tempo beats a minute; empty where unknown
 */
public record SongSound(
        String hash, Duration length, OptionalDouble loudness, OptionalDouble truePeak, OptionalDouble tempo) {}
