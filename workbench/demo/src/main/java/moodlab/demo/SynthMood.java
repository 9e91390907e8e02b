package moodlab.demo;

import java.util.List;
import moodlab.domain.song.MoodFolder;

/**
 * How the songs of a quadrant are made.
 *
 * <p>The cues follow the tables of Juslin and Laukka (2003, "Communication of emotions in vocal expression and music
 * performance", Psychological Bulletin 129, 770–814) and Gabrielsson and Lindström (2010, "The role of structure in the
 * musical expression of emotions", in Juslin and Sloboda, Handbook of Music and Emotion): happiness is fast, major, high,
 * fairly loud, staccato, bright; anger and fear are fast, minor, dissonant, loud, with sharp attacks and much
 * high-frequency energy; sadness is slow, minor, low, soft, legato, dull; tenderness and peace are slow, major, of medium
 * pitch, soft, legato, with slow attacks.
 *
 * <p>Numbers that those tables leave open (how much breath, room, distortion) were settled with the shipped music model as a
 * critic, so its answers on these songs show nothing of its skill.
 */
enum SynthMood {
    EXCITED(
            MoodFolder.Q1,
            new Pace(120, 146),
            new Manner(0.25, 0.25, 0.72, 0.06, 0.3),
            new Pitches(
                    76,
                    List.of(0, 2, 4, 5, 7, 9, 11),
                    List.of(List.of(0, 3, 4, 0), List.of(0, 5, 3, 4), List.of(0, 4, 5, 3))),
            new Touch(0.55, 0.08, SynthVoice.LEAD, SynthVoice.STRUM),
            List.of(
                    List.of(0.5, 0.5, 1.0, 0.5, 0.5, 1.0),
                    List.of(1.0, 0.5, 0.5, 0.5, 0.5, 1.0),
                    List.of(0.5, 0.5, 0.5, 0.5, 1.0, 1.0))),
    TENSE(
            MoodFolder.Q2,
            new Pace(134, 164),
            new Manner(0.36, 0.25, 0.75, 0.14, 0.0),
            new Pitches(
                    64,
                    List.of(0, 1, 3, 5, 7, 8, 10),
                    List.of(List.of(0, 1, 0, 6), List.of(0, 5, 1, 4), List.of(0, 0, 1, 6))),
            new Touch(0.70, 0.05, SynthVoice.SAW, SynthVoice.DRIVE),
            List.of(
                    List.of(0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5),
                    List.of(0.25, 0.25, 0.5, 0.5, 0.5, 0.5, 0.5, 1.0),
                    List.of(1.0, 0.5, 0.5, 0.25, 0.25, 0.5, 1.0))),
    SAD(
            MoodFolder.Q3,
            new Pace(54, 68),
            new Manner(0.08, 0.30, 0.82, 0.005, 0.3),
            new Pitches(
                    57,
                    List.of(0, 2, 3, 5, 7, 8, 10),
                    List.of(List.of(0, 3, 5, 4), List.of(0, 5, 1, 4), List.of(0, 6, 5, 4))),
            new Touch(1.05, 0.20, SynthVoice.REED, SynthVoice.STRINGS),
            List.of(List.of(2.0, 1.0, 1.0), List.of(3.0, 1.0), List.of(2.0, 2.0), List.of(1.0, 1.0, 2.0))),
    CALM(
            MoodFolder.Q4,
            new Pace(64, 79),
            new Manner(0.12, 0.40, 0.78, 0.03, 0.4),
            new Pitches(
                    67,
                    List.of(0, 2, 4, 5, 7, 9, 11),
                    List.of(List.of(0, 3, 0, 4), List.of(0, 5, 3, 0), List.of(0, 2, 3, 0))),
            new Touch(1.0, 0.10, SynthVoice.FLUTE, SynthVoice.PAD),
            List.of(List.of(1.5, 0.5, 2.0), List.of(2.0, 1.0, 1.0), List.of(1.0, 1.0, 2.0), List.of(3.0, 1.0)));

    final MoodFolder folder;
    final Pace pace;
    final Manner manner;
    final Pitches pitches;
    final Touch touch;
    final List<List<Double>> rhythms;

    SynthMood(MoodFolder folder, Pace pace, Manner manner, Pitches pitches, Touch touch, List<List<Double>> rhythms) {
        this.folder = folder;
        this.pace = pace;
        this.manner = manner;
        this.pitches = pitches;
        this.touch = touch;
        this.rhythms = rhythms;
    }

    boolean excited() {
        return folder.affect().arousal() > 0;
    }

    /**
     * Speed.
     *
     * @param slowest beats a minute
     * @param fastest beats a minute
     */
    record Pace(double slowest, double fastest) {}

    /**
     * Loudness and place.
     *
     * @param loudness root mean square, full scale is 1
     * @param wet how loud the room is beside the sound
     * @param back how much of an echo comes back, 0 … 1
     * @param air noise, by the loudness of the rest
     * @param dull how dark that noise is, 0 … 1
     */
    record Manner(double loudness, double wet, double back, double air, double dull) {}

    /**
     * Register and mode.
     *
     * @param centre MIDI number about which the melody moves
     * @param scale semitones above the tonic
     * @param progressions chords by degree of the scale, one a bar
     */
    record Pitches(int centre, List<Integer> scale, List<List<Integer>> progressions) {

        /** The MIDI number of a step of the scale, 0 the tonic, in the octave that the tonic lies in. */
        int pitch(int tonic, int step) {
            int octave = Math.floorDiv(step, scale.size());
            return tonic + 12 * octave + scale.get(Math.floorMod(step, scale.size()));
        }
    }

    /**
     * Articulation and timbre.
     *
     * @param share how much of its time a melody's note sounds: below 1 staccato, above legato
     * @param rests how often the melody is silent instead
     */
    record Touch(double share, double rests, SynthVoice melody, SynthVoice chords) {}
}
