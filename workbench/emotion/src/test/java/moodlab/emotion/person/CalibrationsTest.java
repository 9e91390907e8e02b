package moodlab.emotion.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import moodlab.domain.Affect;
import moodlab.emotion.person.Calibrations.Found;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationsTest {

    @TempDir
    Path home;

    private static Calibration calibration(String participant) {
        Calibration.Origin origin = new Calibration.Origin(participant, "abc", Instant.parse("2026-01-05T09:00:00Z"));
        return Calibration.of(origin, SimulatedFace.drawn(5, 1, false).minute(), Optional.empty())
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"P-01", "p-01", "../P/01", "Ö 7", "a name of more than forty characters, to be cut off somewhere"
            })
    void readsBackWhatItKept(String participant) {
        Calibrations calibrations = new Calibrations(home);
        Calibration kept = calibration(participant).withFelt(new Affect(0.25, -0.5));
        Path file = calibrations.save(kept);
        assertEquals(home.resolve("calibrations"), file.getParent());
        assertEquals(new Found.Fits(kept), calibrations.of(participant, "abc"));
    }

    @Test
    void pseudonymsThatLookAlikeHaveFilesOfTheirOwn() {
        Calibrations calibrations = new Calibrations(home);
        assertNotEquals(calibrations.save(calibration("P.01")), calibrations.save(calibration("P/01")));
    }

    @Test
    void whatWasMadeWithAnotherModelIsNotApplied() {
        Calibrations calibrations = new Calibrations(home);
        calibrations.save(calibration("P-01"));
        Found.Unfit unfit = assertInstanceOf(Found.Unfit.class, calibrations.of("P-01", "other"));
        assertTrue(unfit.sentence().contains("another face model"), unfit.sentence());
        assertEquals(new Found.None(), calibrations.of("P-02", "abc"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{}", "[]", "null", "{\"format\":\"moodlab-calibration-1\",\"participant\":\"P-01\"}"})
    void aDamagedFileIsSaidToBeSo(String text) throws IOException {
        Calibrations calibrations = new Calibrations(home);
        Path file = calibrations.save(calibration("P-01"));
        Files.writeString(file, text);
        Found.Unfit unfit = assertInstanceOf(Found.Unfit.class, calibrations.of("P-01", "abc"));
        assertTrue(unfit.sentence().contains("damaged"), unfit.sentence());
    }

    @Test
    void aBiasThatIsNoNumberIsRefused() throws IOException {
        Calibrations calibrations = new Calibrations(home);
        Path file = calibrations.save(calibration("P-01"));
        Files.writeString(file, Files.readString(file).replaceFirst("\"happy\" : [-0-9.E]+", "\"happy\" : \"NaN\""));
        assertInstanceOf(Found.Unfit.class, calibrations.of("P-01", "abc"));
    }

    @Test
    void aHomeThatCannotBeWrittenIsSaidToBeSo() throws IOException {
        Path file = Files.writeString(home.resolve("file"), "");
        CalibrationException failed =
                assertThrows(CalibrationException.class, () -> new Calibrations(file).save(calibration("P-01")));
        assertTrue(failed.getMessage().contains("make room"), failed.getMessage());
    }
}
