package moodlab.desktop;

import moodlab.desktop.presenter.Heat;
import moodlab.desktop.presenter.Still;
import moodlab.domain.Reading;
import moodlab.vision.recording.RecordedPicture;

/** Puts a recorded frame into a few words. */
final class StillText {

    private StillText() {}

    static String of(Still still) {
        String dropped = still.frame().picture().fate() == RecordedPicture.Fate.DROPPED ? " (picture left out)" : "";
        String words = reading(still.frame().reading()) + dropped;
        return "<html>" + words.replace("&", "&amp;").replace("<", "&lt;")
                + still.heat().map(StillText::looked).orElse("");
    }

    private static String looked(Heat map) {
        return "<br>Red: hiding it lowers " + map.top().label() + ", by up to "
                + Math.round(100 * Math.max(0, map.most())) + " points; blue: raises it.";
    }

    private static String reading(Reading reading) {
        if (reading instanceof Reading.Seen seen) {
            return "Face seen, picture quality " + Math.round(100 * seen.quality()) + " %";
        }
        if (reading instanceof Reading.Unusable unusable) {
            return "Not read: " + unusable.worst().advice();
        }
        return reading instanceof Reading.NoPicture none ? "No picture: " + none.reason() : "No face seen";
    }
}
