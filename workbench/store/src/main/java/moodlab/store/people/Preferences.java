package moodlab.store.people;

import java.util.List;

/**
 * What a person likes.
 *
 * @param genres as songs' files call them, whatever the case
 * @param artists likewise
 * @param never ids of songs that are never to play
 * @param languages that the person understands, as they call them
 * @param morning the mood wished for in the morning
 * @param evening the mood wished for in the evening
 */
public record Preferences(
        List<String> genres,
        List<String> artists,
        List<String> never,
        List<String> languages,
        Wish morning,
        Wish evening) {

    /** Nothing liked, nothing shunned. */
    public static final Preferences NONE =
            new Preferences(List.of(), List.of(), List.of(), List.of(), Wish.NONE, Wish.NONE);

    private static final int MOST = 500;
    private static final int LONGEST = 300;

    /** @throws PeopleFault where a list or an entry is too long, or has control characters */
    public Preferences {
        genres = checked(genres);
        artists = checked(artists);
        never = checked(never);
        languages = checked(languages);
    }

    private static List<String> checked(List<String> entries) {
        List<String> clean = entries.stream()
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .distinct()
                .toList();
        if (clean.size() > MOST) {
            throw new PeopleFault("A list of preferences has at most " + MOST + " entries: leave some out.");
        }
        for (String entry : clean) {
            if (entry.length() > LONGEST || entry.chars().anyMatch(Character::isISOControl)) {
                throw new PeopleFault("An entry has at most " + LONGEST
                        + " characters, and no tabs or line ends: shorten the one that begins '"
                        + entry.replaceAll("\\p{Cntrl}", " ").substring(0, Math.min(20, entry.length())) + "'.");
            }
        }
        return clean;
    }
}
