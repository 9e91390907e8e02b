package moodlab.simulation.listeners;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import moodlab.domain.Affect;

/**
 * One listener: a taste and a usual mood drawn from the population, a present mood, the songs of this sitting, and what
 * was heard of late.
 */
public final class Listener {

    /** A rating of four or five is a thumb up; grades are rounded at the half. */
    private static final double THUMB_UP = 3.5;

    private static final double MIDDLE = 3;
    private static final double LEAST = 1;
    private static final double MOST = 5;

    private final ListenerNumbers numbers;
    private final Habits habits;
    private final boolean songEffects;
    private final double expressivity;
    private final Affect home;
    private final Map<RatingTerm, Double> own = new EnumMap<>(RatingTerm.class);
    private final double[] taste = new double[RatingTerm.values().length];
    private final Map<String, Integer> heardAt = new HashMap<>();
    private Affect mood;
    private int sitting;

    /**
     * Somebody by chance.
     *
     * @param songEffects whether songs make a difference to ratings and moods
     */
    public Listener(ListenerNumbers numbers, Habits habits, boolean songEffects, Random random) {
        this.numbers = numbers;
        this.habits = habits;
        this.songEffects = songEffects;
        this.expressivity = GammaDraws.beta(habits.expressive(), habits.hiding(), random);
        this.home = new Affect(home(numbers.restValence(), random), home(numbers.restArousal(), random));
        this.mood = home;
        for (RatingTerm term : RatingTerm.values()) {
            own.put(term, random.nextGaussian());
        }
        settle();
    }

    private static double home(ListenerNumbers.Rest rest, Random random) {
        double usual = rest.home() + rest.homeDeviation() * random.nextGaussian();
        return Math.max(-1, Math.min(1, usual));
    }

    private void settle() {
        for (RatingTerm term : RatingTerm.values()) {
            double deviation = numbers.rating().deviations().getOrDefault(term, 0.0);
            double effect = numbers.rating().effects().get(term) + deviation * own.get(term);
            taste[term.ordinal()] = songEffects || !term.ofTheSong() ? effect : 0;
        }
    }

    /** How the listener feels. */
    public Affect mood() {
        return mood;
    }

    /** Probability that the face shows it. */
    public double expressivity() {
        return expressivity;
    }

    /** Begins a sitting: hours later, in another mood. */
    public void sitDown(Random random) {
        sitting = 0;
        mood = Affect.clamped(
                rested(numbers.restValence(), home.valence(), mood.valence(), random),
                rested(numbers.restArousal(), home.arousal(), mood.arousal(), random));
    }

    private static double rested(ListenerNumbers.Rest rest, double home, double last, Random random) {
        return home + rest.carry() * last + rest.deviation() * random.nextGaussian();
    }

    /** What the song would be rated now but for the noise, in grades. */
    public double worth(Tune tune, int round) {
        double sum = songEffects ? tune.worth() - satiation(tune, round) : 0;
        for (RatingTerm term : RatingTerm.values()) {
            sum += taste[term.ordinal()] * term.of(mood, tune.song().affect(), tune.popularity());
        }
        return sum + numbers.rating().fatigue() * sitting;
    }

    private double satiation(Tune tune, int round) {
        Integer last = heardAt.get(tune.song().id());
        return last == null ? 0 : habits.satiation() * StrictMath.pow(0.5, (round - last) / Habits.HALF_LIFE);
    }

    /** The probability that the song would be rated four or five now. */
    public double liking(Tune tune, int round) {
        return Normal.below((worth(tune, round) - THUMB_UP) / numbers.rating().noise());
    }

    /**
     * Hears the song and rates it: 1 … 5 before rounding. The mood moves.
     *
     * @param answers the noise of rating this song in this round
     * @param moods the noise of this round's mood
     */
    public double hear(Tune tune, int round, Random answers, Random moods) {
        double grade = worth(tune, round) + numbers.rating().noise() * answers.nextGaussian();
        Affect song = songEffects ? tune.song().affect() : Affect.NEUTRAL;
        double rating = songEffects ? Math.max(LEAST, Math.min(MOST, grade)) - MIDDLE : 0;
        mood = Affect.clamped(
                after(numbers.valence(), song, rating, moods), after(numbers.arousal(), song, rating, moods));
        heardAt.put(tune.song().id(), round);
        sitting++;
        return grade;
    }

    /** Whether a rating before rounding is a thumb up. */
    public static boolean up(double grade) {
        return grade >= THUMB_UP;
    }

    private double after(ListenerNumbers.Step step, Affect song, double rating, Random random) {
        return step.one()
                + step.valence() * mood.valence()
                + step.arousal() * mood.arousal()
                + step.songValence() * song.valence()
                + step.songEnergy() * song.arousal()
                + step.rating() * rating
                + step.deviation() * random.nextGaussian();
    }

    /** Whether the sitting ends after that song. */
    public boolean leaves(boolean liked, Random random) {
        return random.nextDouble() < habits.leaving() + (liked ? 0 : habits.annoyed());
    }

    /**
     * Taste wanders, and stays spread over the population as it is.
     *
     * @param kept correlation of a taste with what it was, 0 … 1
     */
    public void drift(double kept, Random random) {
        double fresh = Math.sqrt(1 - kept * kept);
        own.replaceAll((term, value) -> kept * value + fresh * random.nextGaussian());
        settle();
    }
}
