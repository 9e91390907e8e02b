package moodlab.desktop.presenter.mood;

import java.util.Optional;
import moodlab.domain.Affect;

/**
 * What the listener said of its mood.
 *
 * @param seen what the camera's reading said at that moment; empty where it said nothing
 */
public record MoodReport(Affect felt, Optional<Affect> seen) {}
