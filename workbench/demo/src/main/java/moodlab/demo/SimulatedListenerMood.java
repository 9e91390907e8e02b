package moodlab.demo;

import java.util.random.RandomGenerator;
import moodlab.domain.Affect;
import moodlab.domain.Emotion;
import moodlab.domain.EmotionDistribution;
import moodlab.domain.song.Song;

/** A mood that returns to what is usual for the listener, moves towards the music heard, and wanders. */
final class SimulatedListenerMood {

    /** How far, in the plane, a mood still shows as a neighbouring emotion. */
    private static final double EXPRESSION_WIDTH = 0.35;

    private final SimulatedListenerSettings settings;
    private final Affect usual;
    private Affect now;

    SimulatedListenerMood(SimulatedListenerSettings settings, RandomGenerator random) {
        this.settings = settings;
        this.usual = near(Affect.NEUTRAL, 0.25, random);
        this.now = near(usual, 0.35, random);
    }

    Affect now() {
        return now;
    }

    /** After that share of the song. */
    void hear(Song song, double share, RandomGenerator random) {
        double pull = settings.pull() * share;
        double valence = step(now.valence(), usual.valence(), song.affect().valence(), pull);
        double arousal = step(now.arousal(), usual.arousal(), song.affect().arousal(), pull);
        now = near(Affect.clamped(valence, arousal), settings.moodDeviation(), random);
    }

    private double step(double from, double home, double song, double pull) {
        double homewards = home + settings.inertia() * (from - home);
        return homewards + pull * (song - homewards);
    }

    /** What the face shows: each emotion with the weight exp(−|mood − emotion|² / 2w²), w = 0.35. */
    EmotionDistribution expression() {
        double[] weights = new double[Emotion.COUNT];
        double sum = 0;
        for (Emotion emotion : Emotion.values()) {
            double distance = now.distance(emotion.affect()) / EXPRESSION_WIDTH;
            weights[emotion.ordinal()] = StrictMath.exp(-distance * distance / 2);
            sum += weights[emotion.ordinal()];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return EmotionDistribution.of(weights);
    }

    private static Affect near(Affect affect, double deviation, RandomGenerator random) {
        return Affect.clamped(
                affect.valence() + deviation * random.nextGaussian(),
                affect.arousal() + deviation * random.nextGaussian());
    }
}
