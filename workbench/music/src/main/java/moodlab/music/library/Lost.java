package moodlab.music.library;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import moodlab.domain.library.Shelved;
import moodlab.domain.library.SongFacts;

/** What was known and is not at its path; a file that is new elsewhere may be it. */
final class Lost {

    private final Map<String, Shelved> lost;

    private Lost(Map<String, Shelved> lost) {
        this.lost = lost;
    }

    static Lost of(Collection<Shelved> known, Set<String> there) {
        Map<String, Shelved> lost = new TreeMap<>();
        known.stream()
                .filter(each -> !there.contains(each.file().path()))
                .forEach(each -> lost.put(each.file().path(), each));
        return new Lost(lost);
    }

    /** The path of a song with the same bytes or else the same sound, which is then lost no more. */
    Optional<String> find(SongFacts facts) {
        Optional<String> path = path(each ->
                        each.file().hash().equals(facts.file().hash()))
                .or(() -> path(each -> each.soundHash().equals(facts.sound().hash())));
        path.ifPresent(lost::remove);
        return path;
    }

    private Optional<String> path(Predicate<Shelved> same) {
        return lost.values().stream()
                .filter(each -> each.skipped().isEmpty())
                .filter(same)
                .map(each -> each.file().path())
                .findFirst();
    }

    /** Those that the last scan still found. */
    List<String> newly() {
        return lost.values().stream()
                .filter(each -> !each.missing())
                .map(each -> each.file().path())
                .toList();
    }

    /** How many songs are lost. */
    int songs() {
        return (int)
                lost.values().stream().filter(each -> each.skipped().isEmpty()).count();
    }
}
