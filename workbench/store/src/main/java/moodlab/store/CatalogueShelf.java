package moodlab.store;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodlab.domain.library.ScanStep;
import moodlab.domain.library.Shelf;
import moodlab.domain.library.Shelved;
import moodlab.domain.library.SongFacts;
import moodlab.domain.library.SongFile;
import moodlab.domain.song.SourceTag;
import moodlab.domain.song.TagSource;
import org.jdbi.v3.core.Handle;

/** One root's part of the catalogue, as a scan sees it. What a person has set by hand a scan leaves as it is. */
final class CatalogueShelf implements Shelf {

    private final Catalogue catalogue;
    private final String root;
    private final InstantSource clock;

    CatalogueShelf(Catalogue catalogue, String root, InstantSource clock) {
        this.catalogue = catalogue;
        this.root = root;
        this.clock = clock;
    }

    @Override
    public List<Shelved> shelved() {
        return catalogue.read(handle -> {
            Map<String, Shelved> shelved = new HashMap<>();
            CatalogueRows.all(handle).stream()
                    .filter(song -> song.root().toString().equals(root))
                    .forEach(song -> shelved.put(
                            song.file().path(),
                            new Shelved(song.file(), song.sound().hash(), song.missing(), Optional.empty())));
            SkippedRows.of(handle, root)
                    .forEach(skipped -> shelved.put(skipped.file().path(), skipped));
            return List.copyOf(shelved.values());
        });
    }

    @Override
    public void keep(ScanStep step) {
        CatalogueBy by = new CatalogueBy(EditRows.SCAN, clock.instant());
        catalogue.write(handle -> keep(handle, step, by));
    }

    private void keep(Handle handle, ScanStep step, CatalogueBy by) {
        if (step instanceof ScanStep.Added added) {
            put(handle, added.facts(), by);
        } else if (step instanceof ScanStep.Changed changed) {
            put(handle, changed.facts(), by);
        } else if (step instanceof ScanStep.Moved moved) {
            move(handle, moved, by);
        } else if (step instanceof ScanStep.Touched touched) {
            touch(handle, touched.file(), by);
        } else if (step instanceof ScanStep.Skipped skipped) {
            SkippedRows.put(handle, root, skipped);
            lose(handle, skipped.file().path(), by);
        } else if (step instanceof ScanStep.Gone gone) {
            for (String path : gone.paths()) {
                SkippedRows.remove(handle, root, path);
                lose(handle, path, by);
            }
        }
    }

    private void put(Handle handle, SongFacts facts, CatalogueBy by) {
        SkippedRows.remove(handle, root, facts.file().path());
        Optional<CatalogueSong> there =
                CatalogueRows.at(handle, root, facts.file().path());
        if (there.isPresent()) {
            update(handle, there.get(), facts, by);
            return;
        }
        long entry = CatalogueRows.insert(handle, root, freeId(handle, facts.id()), facts);
        EditRows.note(
                handle, entry, by, "added", new EditRows.Change("", facts.file().path()));
        facts.words().ifPresent(tag -> TagRows.insert(handle, entry, tag));
    }

    /** A file that is new where a moved song once lay must not take that song's name. */
    private String freeId(Handle handle, String wanted) {
        String id = wanted;
        for (int number = 2; CatalogueRows.has(handle, root, id); number++) {
            id = wanted + "~" + number;
        }
        return id;
    }

    private void move(Handle handle, ScanStep.Moved moved, CatalogueBy by) {
        String to = moved.facts().file().path();
        Optional<CatalogueSong> song = CatalogueRows.at(handle, root, moved.from());
        if (song.isEmpty() || CatalogueRows.at(handle, root, to).isPresent()) {
            put(handle, moved.facts(), by);
            return;
        }
        SkippedRows.remove(handle, root, to);
        EditRows.note(handle, song.get().entry(), by, "path", new EditRows.Change(moved.from(), to));
        update(handle, song.get(), moved.facts(), by);
    }

    private static void update(Handle handle, CatalogueSong song, SongFacts facts, CatalogueBy by) {
        long entry = song.entry();
        if (!song.file().hash().equals(facts.file().hash())) {
            EditRows.note(
                    handle,
                    entry,
                    by,
                    "hash",
                    new EditRows.Change(song.file().hash(), facts.file().hash()));
        }
        CatalogueRows.file(handle, entry, facts.file());
        CatalogueRows.sound(handle, entry, facts.sound());
        EditRows.set(handle, entry, by, "missing", "false");
        CatalogueRows.texts(facts).forEach((column, value) -> {
            if (!EditRows.isByHand(handle, entry, column)) {
                EditRows.set(handle, entry, by, column, value);
            }
        });
        words(handle, entry, facts.words(), by);
    }

    private static void words(Handle handle, long entry, Optional<SourceTag> words, CatalogueBy by) {
        Optional<SourceTag> before = TagRows.latest(handle, entry).stream()
                .filter(tag -> tag.source() == TagSource.LYRICS)
                .findFirst();
        if (words.isPresent()) {
            if (before.isEmpty() || !Catalogue.saysTheSame(before.get(), words.get())) {
                TagRows.insert(handle, entry, words.get());
            }
        } else if (before.isPresent()) {
            TagRows.withdraw(handle, entry, TagSource.LYRICS, before.get().who(), by.at());
        }
    }

    private void touch(Handle handle, SongFile file, CatalogueBy by) {
        CatalogueRows.at(handle, root, file.path()).ifPresent(song -> {
            CatalogueRows.file(handle, song.entry(), file);
            EditRows.set(handle, song.entry(), by, "missing", "false");
        });
    }

    private void lose(Handle handle, String path, CatalogueBy by) {
        CatalogueRows.at(handle, root, path)
                .ifPresent(song -> EditRows.set(handle, song.entry(), by, "missing", "true"));
    }
}
