package moodlab.session.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import moodlab.bandit.PolicySpec;
import moodlab.emotion.EmotionModel;
import moodlab.emotion.ModelManifest;
import moodlab.music.hearing.AudioModel;
import moodlab.music.hearing.MusicManifest;
import moodlab.store.Backups;
import moodlab.store.Store;

/** Looks up what a home has to offer. */
final class Offered {

    private static final double MEGABYTE = 1e6;

    private final Store store;

    Offered(Store store) {
        this.store = store;
    }

    List<Offer> all() {
        List<Offer> offers = new ArrayList<>();
        Set<String> models = store.people().offers().withdrawn(Offer.MODEL);
        ModelManifest face = EmotionModel.shippedManifest();
        offers.add(model("face " + face.sha256(), "Reads faces. Trained on: " + face.trainedOn(), models));
        MusicManifest music = AudioModel.shippedManifest();
        offers.add(model("music " + music.sha256(), "Hears songs' moods. Trained on: " + music.trainedOn(), models));
        Set<String> policies = store.people().offers().withdrawn(Offer.POLICY);
        for (PolicySpec spec : PolicySpec.defaults()) {
            offers.add(new Offer(Offer.POLICY, spec.name(), spec.toJson(), policies.contains(spec.name())));
        }
        offers.add(home());
        offers.addAll(backups());
        return offers;
    }

    /** Whether there is such a thing. */
    boolean has(String kind, String name) {
        return all().stream()
                .anyMatch(offer -> offer.kind().equals(kind) && offer.name().equals(name));
    }

    private static Offer model(String name, String facts, Set<String> retired) {
        return new Offer(Offer.MODEL, name, facts, retired.contains(name));
    }

    private Offer home() {
        return new Offer(
                Offer.STORE,
                store.file().toString(),
                "This home's: " + store.sessions().size() + " sessions, " + megabytes(store.file()),
                false);
    }

    private List<Offer> backups() {
        Backups backups = new Backups(store.file().getParent());
        return backups.all().stream()
                .map(name -> new Offer(
                        Offer.STORE,
                        name,
                        (backups.names().contains(name) ? "A backup, " : "What a restored backup replaced, ")
                                + megabytes(backups.file(name)),
                        backups.isAside(name)))
                .toList();
    }

    private static String megabytes(Path file) {
        try {
            return String.format(Locale.ROOT, "%.1f MB", Files.size(file) / MEGABYTE);
        } catch (IOException e) {
            return "size unknown";
        }
    }
}
