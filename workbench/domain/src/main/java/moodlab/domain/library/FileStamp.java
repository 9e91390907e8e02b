package moodlab.domain.library;

import java.time.Instant;

/**
 * By what a changed file is told without reading it.
 *
 * @param size in bytes
 * @param modified as the file system has it
 */
public record FileStamp(long size, Instant modified) {}
