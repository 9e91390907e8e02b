package moodlab.domain.library;

/** What a file's tags say of the song; empty where they say nothing. The title is never empty. */
public record SongText(String title, String artist, String album, String genre, String licence) {}
