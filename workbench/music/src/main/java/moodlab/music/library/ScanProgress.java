package moodlab.music.library;

import java.nio.file.Path;

/**
 * How far a scan has come.
 *
 * @param done files looked at, the last of which is {@code file}
 * @param all files that the folder holds
 */
public record ScanProgress(int done, int all, Path file) {}
