package moodlab.session;

import java.nio.file.Path;
import java.util.List;
import moodlab.emotion.person.Prompt;

/**
 * What a calibration needs.
 *
 * @param home the folder of the store and of the calibrations
 * @param participant a pseudonym, never a name
 * @param seed of the drawn face's motion
 * @param fast a file or the drawn face is read without waiting
 */
public record CalibrationSettings(
        Path home, String participant, CameraSpec camera, List<Prompt> prompts, long seed, boolean fast) {

    public CalibrationSettings {
        prompts = List.copyOf(prompts);
        if (participant.isBlank()) {
            throw new IllegalArgumentException("A calibration needs a participant: give a pseudonym such as P-01.");
        }
    }
}
