package moodlab.desktop.presenter.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import moodlab.store.ImportPreview;

/**
 * All that the library page shows.
 *
 * @param all in the catalogue's order
 * @param shown those that the filter lets, sorted
 * @param selection numbers of songs, shown or not
 * @param preview of an import that waits for a yes; empty where none does
 * @param undo what would be taken back, in words
 */
public record LibraryState(
        boolean open,
        List<SongRow> all,
        List<SongRow> shown,
        LibraryFilter filter,
        Sorting sorting,
        Set<Long> selection,
        News news,
        Optional<JobState> job,
        List<ImportPreview> preview,
        Optional<String> undo,
        RatingDesk rating) {

    static final LibraryState CLOSED = new LibraryState(
            false,
            List.of(),
            List.of(),
            LibraryFilter.ALL,
            new Sorting(Column.TITLE, true),
            Set.of(),
            News.NONE,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            RatingDesk.EMPTY);

    public LibraryState {
        all = List.copyOf(all);
        shown = List.copyOf(shown);
        selection = Set.copyOf(selection);
        preview = List.copyOf(preview);
    }

    /** The selected songs, in the order of the catalogue. */
    public List<SongRow> selected() {
        return selection.isEmpty()
                ? List.of()
                : all.stream().filter(row -> selection.contains(row.entry())).toList();
    }

    /** How many songs count to each mood; by empty text those that count to none. Retired ones are not counted. */
    public Map<String, Long> moods() {
        return all.stream()
                .filter(row -> row.standing() != SongRow.Standing.RETIRED)
                .collect(Collectors.groupingBy(SongRow::mood, Collectors.counting()));
    }

    public List<SongRow> missing() {
        return all.stream()
                .filter(row -> row.standing() == SongRow.Standing.MISSING)
                .toList();
    }

    /** The libraries' folders. */
    public List<Path> roots() {
        return all.stream().map(row -> row.song().root()).distinct().toList();
    }

    LibraryState with(List<SongRow> rows, RatingDesk desk) {
        return new LibraryState(true, rows, shown, filter, sorting, selection, news, job, preview, undo, desk).sorted();
    }

    LibraryState with(LibraryFilter other) {
        return new LibraryState(open, all, shown, other, sorting, selection, news, job, preview, undo, rating).sorted();
    }

    LibraryState with(Sorting other) {
        return new LibraryState(open, all, shown, filter, other, selection, news, job, preview, undo, rating).sorted();
    }

    private LibraryState sorted() {
        List<SongRow> rows = all.stream()
                .filter(filter::lets)
                .sorted(sorting.column().order(sorting.ascending()))
                .toList();
        return new LibraryState(open, all, rows, filter, sorting, selection, news, job, preview, undo, rating);
    }

    LibraryState with(RatingDesk desk) {
        return new LibraryState(open, all, shown, filter, sorting, selection, news, job, preview, undo, desk);
    }

    LibraryState selecting(Set<Long> other) {
        return new LibraryState(open, all, shown, filter, sorting, other, news, job, preview, undo, rating);
    }

    LibraryState saying(News other) {
        return new LibraryState(open, all, shown, filter, sorting, selection, other, job, preview, undo, rating);
    }

    LibraryState running(Optional<JobState> other) {
        return new LibraryState(open, all, shown, filter, sorting, selection, news, other, preview, undo, rating);
    }

    LibraryState previewing(List<ImportPreview> other) {
        return new LibraryState(open, all, shown, filter, sorting, selection, news, job, other, undo, rating);
    }

    LibraryState undoing(Optional<String> other) {
        return new LibraryState(open, all, shown, filter, sorting, selection, news, job, preview, other, rating);
    }
}
