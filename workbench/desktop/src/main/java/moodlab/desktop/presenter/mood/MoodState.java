package moodlab.desktop.presenter.mood;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import moodlab.domain.Affect;

/**
 * What is shown of the listener's reports.
 *
 * @param writing whether the latest is not yet on disk
 * @param reports those on disk, oldest first
 */
public record MoodState(boolean writing, List<MoodReport> reports) {

    public MoodState {
        reports = List.copyOf(reports);
    }

    static MoodState none() {
        return new MoodState(false, List.of());
    }

    /** The latest, beside the camera; empty before the first. */
    public String latest() {
        if (writing) {
            return "Saving what you said …";
        }
        if (reports.isEmpty()) {
            return "";
        }
        MoodReport last = reports.get(reports.size() - 1);
        String camera = last.seen().map(MoodState::words).orElse("no face seen");
        return "Saved. You: " + words(last.felt()) + ". Camera: " + camera + ".";
    }

    /** Over the session; empty before the first report with a reading beside it. */
    public String agreement() {
        MoodAgreement all = MoodAgreement.of(reports);
        if (all.reports() == 0) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "Camera minus you over %d %s: valence %+.2f%s, arousal %+.2f%s.",
                all.reports(),
                all.reports() == 1 ? "report" : "reports",
                all.valence().difference(),
                correlation(all.valence().correlation()),
                all.arousal().difference(),
                correlation(all.arousal().correlation()));
    }

    private static String correlation(OptionalDouble r) {
        return r.isPresent() ? String.format(Locale.ROOT, " (r %.2f)", r.getAsDouble()) : "";
    }

    /** A point as people say it: valence, then arousal. */
    static String words(Affect affect) {
        return String.format(Locale.ROOT, "pleasant %+.2f, awake %+.2f", affect.valence(), affect.arousal());
    }
}
