package moodlab.domain.library;

import java.util.Optional;

/**
 * A file as it was when it was last read.
 *
 * @param soundHash of the decoded sound; empty where it was skipped
 * @param missing whether the last scan did not find it
 * @param skipped why it is no song; empty for a song
 */
public record Shelved(SongFile file, String soundHash, boolean missing, Optional<String> skipped) {}
