package moodlab.session.library;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.SourceTag;
import moodlab.domain.song.TagSource;
import moodlab.music.library.Ratings;
import moodlab.store.Catalogue;
import moodlab.store.CatalogueBy;
import moodlab.store.CatalogueField;
import moodlab.store.CatalogueImport;
import moodlab.store.CatalogueSong;
import moodlab.store.ImportChange;

/** Orders that change what the catalogue says: each in one transaction, each with what takes it back. */
final class EntryOrders {

    private final Catalogue catalogue;
    private final InstantSource clock;

    EntryOrders(Catalogue catalogue, InstantSource clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    Outcome carryOut(LibraryOrder.Entry order, Conduct conduct) {
        CatalogueBy by = new CatalogueBy(conduct.who(), clock.instant());
        if (order instanceof LibraryOrder.Edit edit) {
            return each(edit.songs(), words(edit), song -> catalogue.edit(song, edit.field(), edit.value(), by));
        }
        if (order instanceof LibraryOrder.Move move) {
            String mood = move.mood().map(MoodFolder::name).orElse("");
            return each(
                    move.songs(),
                    mood.isEmpty() ? "count to no mood folder now" : "count as " + mood + " now; no file was moved",
                    song -> catalogue.edit(song, CatalogueField.FOLDER, mood, by));
        }
        if (order instanceof LibraryOrder.Retire retire) {
            return each(
                    retire.songs(),
                    retire.retired()
                            ? "are retired: they are chosen no more, and nothing is deleted"
                            : "can be chosen again",
                    song -> catalogue.edit(song, CatalogueField.RETIRED, Boolean.toString(retire.retired()), by));
        }
        if (order instanceof LibraryOrder.Rate rate) {
            SourceTag tag = Ratings.tag(conduct.who(), rate.affect(), by.at());
            return each(List.of(rate.song()), "rated by " + conduct.who(), song -> catalogue.tag(song, tag));
        }
        if (order instanceof LibraryOrder.Unrate unrate) {
            return each(unrate.songs(), "not rated by " + by.who() + " any more", song -> unrate(song, by));
        }
        if (order instanceof LibraryOrder.Tell tell) {
            return tell(songs(List.of(tell.song())).get(0));
        }
        if (order instanceof LibraryOrder.Restore restore) {
            return restore(restore.before(), by);
        }
        return take((LibraryOrder.Import) order, by);
    }

    private Outcome tell(CatalogueSong song) {
        List<String> lines = catalogue.edits(song).stream()
                .map(edit -> edit.at() + "  " + edit.who() + "  " + edit.field() + ": '" + edit.before() + "' → '"
                        + edit.after() + "'")
                .toList();
        return new Outcome(
                lines.size() + " changes of '" + song.text().title() + "' are on record.", lines, Optional.empty());
    }

    private static String words(LibraryOrder.Edit edit) {
        return edit.value().isBlank()
                ? "have no " + edit.field().label() + " now"
                : edit.field().label() + " is '" + edit.value().strip() + "' now";
    }

    private Outcome each(List<Long> wanted, String words, Consumer<CatalogueSong> change) {
        List<CatalogueSong> before = songs(wanted);
        catalogue.atOnce(() -> before.forEach(change));
        String subject = before.size() == 1 ? "'" + before.get(0).text().title() + "': " : before.size() + " songs: ";
        return changed(subject + words + ".", before);
    }

    /** @throws LibraryFault where there is none of a number */
    private List<CatalogueSong> songs(List<Long> wanted) {
        if (wanted.isEmpty()) {
            throw new LibraryFault("No song is selected: select one or more in the table first.");
        }
        Map<Long, CatalogueSong> all = byEntry();
        return wanted.stream()
                .distinct()
                .map(entry -> Optional.ofNullable(all.get(entry))
                        .orElseThrow(() -> new LibraryFault("There is no song number " + entry + ".")))
                .toList();
    }

    private Map<Long, CatalogueSong> byEntry() {
        return catalogue.songs().stream().collect(Collectors.toMap(CatalogueSong::entry, song -> song));
    }

    /** What can be taken back is what really changed. */
    private Outcome changed(String sentence, List<CatalogueSong> before) {
        Map<Long, CatalogueSong> now = byEntry();
        List<CatalogueSong> changed = before.stream()
                .filter(song -> !song.equals(now.get(song.entry())))
                .toList();
        return changed.isEmpty()
                ? Outcome.of("Nothing was changed: that is so already.")
                : new Outcome(sentence, List.of(), Optional.of(new LibraryOrder.Restore(changed)));
    }

    private void unrate(CatalogueSong song, CatalogueBy by) {
        song.stated().stream()
                .filter(tag -> tag.source() == TagSource.PERSON && tag.who().equals(by.who()))
                .forEach(tag -> catalogue.withdraw(song, tag, by));
    }

    private Outcome restore(List<CatalogueSong> before, CatalogueBy by) {
        List<CatalogueSong> now =
                songs(before.stream().map(CatalogueSong::entry).toList());
        catalogue.atOnce(() -> {
            for (int i = 0; i < before.size(); i++) {
                restore(before.get(i), now.get(i), by);
            }
        });
        String what = before.size() == 1 ? "'" + before.get(0).text().title() + "' is" : before.size() + " songs are";
        return changed(what + " as before; the record of changes keeps both.", now);
    }

    private void restore(CatalogueSong before, CatalogueSong now, CatalogueBy by) {
        for (CatalogueField field : CatalogueField.values()) {
            catalogue.edit(now, field, before.text(field), by);
        }
        before.stated().stream().filter(tag -> !now.stated().contains(tag)).forEach(tag -> catalogue.tag(now, tag));
        now.stated().stream()
                .filter(tag -> before.stated().stream().noneMatch(other -> sameVoice(tag, other)))
                .forEach(tag -> catalogue.withdraw(now, tag, by));
    }

    private static boolean sameVoice(SourceTag one, SourceTag other) {
        return one.source() == other.source()
                && (one.source() != TagSource.PERSON || one.who().equals(other.who()));
    }

    private Outcome take(LibraryOrder.Import order, CatalogueBy by) {
        List<CatalogueSong> before = order.files().stream()
                .flatMap(file -> file.changes().stream())
                .map(ImportChange::song)
                .distinct()
                .toList();
        new CatalogueImport(catalogue, by).take(order.files());
        long changes =
                order.files().stream().mapToLong(file -> file.changes().size()).sum();
        return changed(changes + " changes of " + before.size() + " songs were taken.", before);
    }
}
