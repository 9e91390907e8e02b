package moodlab.desktop.presenter.library;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import moodlab.music.library.Ratings;
import moodlab.store.CatalogueSong;

/**
 * What a rater has before them.
 *
 * @param queue songs that this person has not rated, the least certain tags first
 * @param agreement of all raters, in words
 */
public record RatingDesk(List<SongRow> queue, String agreement) {

    static final RatingDesk EMPTY = new RatingDesk(List.of(), "");

    public RatingDesk {
        queue = List.copyOf(queue);
    }

    static RatingDesk of(List<SongRow> rows, String rater) {
        List<SongRow> there = rows.stream()
                .filter(row -> row.standing() == SongRow.Standing.PRESENT)
                .toList();
        return new RatingDesk(
                Ratings.queue(there, row -> row.song().tags(), rater.strip()),
                words(Ratings.agreement(rows.stream()
                        .map(SongRow::song)
                        .map(CatalogueSong::stated)
                        .toList())));
    }

    private static String words(Ratings.Agreement agreement) {
        return agreement.songs() == 0
                ? "No song has been rated by two people yet."
                : "Krippendorff’s α over " + agreement.songs() + (agreement.songs() == 1 ? " song" : " songs")
                        + " rated by two or more: valence " + number(agreement.valence()) + ", arousal "
                        + number(agreement.arousal()) + ".";
    }

    private static String number(OptionalDouble alpha) {
        return alpha.isPresent() ? String.format(Locale.ROOT, "%.2f", alpha.getAsDouble()) : "unknown, all alike";
    }
}
