package moodlab.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes a song in a mood's manner: a melody of two-bar motifs over a progression of four chords, bass, and drums where
 * the mood is excited. Four beats a bar; the last bar rests on the tonic.
 */
final class SynthComposer {

    private static final int BEATS = 4;
    private static final double SHORTEST = 30;
    private static final double FADING = 1.5;
    private static final List<Integer> CLOSE = List.of(0, 2, 4);

    /** Root, fifth, ninth and tenth: a close triad so low would growl, and the second that the upper two make is bitter. */
    private static final List<Integer> OPEN = List.of(0, 4, 8, 9);

    private final SynthMood mood;
    private final SynthChance chance;
    private final double beat;
    private final int tonic;
    private final List<Integer> progression;
    private final List<SynthNote> notes = new ArrayList<>();

    SynthComposer(SynthMood mood, SynthChance chance) {
        this.mood = mood;
        this.chance = chance;
        this.beat = 60 / chance.between(mood.pace.slowest(), mood.pace.fastest());
        this.tonic = mood.pitches.centre() - 5 + chance.below(8);
        this.progression = chance.oneOf(mood.pitches.progressions());
    }

    SynthScore compose() {
        int bars = (int) (SHORTEST / (BEATS * beat));
        SynthMelody melody = new SynthMelody(mood, chance);
        for (int bar = 0; bar < bars; bar++) {
            boolean last = bar == bars - 1;
            int degree = last ? 0 : progression.get(bar % progression.size());
            chords(bar, degree, last);
            bass(bar, degree, last);
            if (mood.excited() && !last) {
                drums(bar);
            }
            for (SynthMelody.Tone tone : last ? melody.ending() : melody.bar(bar, degree)) {
                add(
                        bar,
                        tone.beat(),
                        tone.beats() * mood.touch.share(),
                        pitch(tone.step()),
                        (mood == SynthMood.SAD ? 1.6 : 1) * accent(tone.beat()),
                        mood.touch.melody());
            }
        }
        double length = Math.max(SHORTEST, bars * BEATS * beat + FADING);
        return new SynthScore(60 / beat, length, mood.manner, List.copyOf(notes));
    }

    private void chords(int bar, int degree, boolean last) {
        switch (mood) {
            case EXCITED -> {
                for (int b = 0; b < (last ? 1 : 2 * BEATS); b++) {
                    chord(bar, b * 0.5, last ? 3 : 0.4, degree, b % 2 == 1 ? 0.34 : 0.22);
                }
            }
            case TENSE -> {
                for (int b = 0; b < (last ? 1 : 2 * BEATS); b++) {
                    power(bar, b * 0.5, last ? 3 : b % 4 == 3 ? 0.5 : 0.4, pitch(degree) - 24, b % 3 == 0 ? 0.6 : 0.45);
                }
            }
            case SAD -> {
                lament(bar, 0, degree);
                if (!last) {
                    lament(bar, 2, degree - 2);
                }
            }
            case CALM -> {
                chord(bar, 0, BEATS, degree, 0.14);
                for (int b = 0; b < (last ? 1 : 2 * BEATS); b++) {
                    int step = degree + List.of(0, 2, 4, 7).get(b < 4 ? b : 7 - b);
                    add(bar, b * 0.5, 0.9, pitch(step) - 12, 0.26, SynthVoice.PLUCK);
                }
            }
        }
    }

    /** Half a bar of strings and broken chord; the next lies a third lower. */
    private void lament(int bar, int at, int degree) {
        chord(bar, at, 2, degree, 0.14);
        add(bar, at, 2, pitch(degree) - 24, 0.2, SynthVoice.BASS);
        List<Integer> broken = at == 0 ? List.of(-7, 4, 8, 9) : List.of(0, 9, 8, 4);
        for (int i = 0; i < broken.size(); i++) {
            add(bar, at + 0.5 * i, 1.2, pitch(degree + broken.get(i)) - 12, 0.7 * accent(i), SynthVoice.PIANO);
        }
    }

    /** Root, fifth and octave, which stay clear where a distortion would make mud of a third. */
    private void power(int bar, double at, double beats, int root, double force) {
        for (int above : List.of(0, 7, 12)) {
            add(bar, at, beats, root + above, force, SynthVoice.DRIVE);
        }
    }

    private void chord(int bar, double at, double beats, int degree, double force) {
        for (int step : mood == SynthMood.SAD ? OPEN : CLOSE) {
            add(bar, at, beats, pitch(degree + step) - 12, force, mood.touch.chords());
        }
    }

    private void bass(int bar, int degree, boolean last) {
        int root = pitch(degree) - List.of(36, 24, 24, 24).get(mood.ordinal());
        int count = last ? 1 : List.of(4, 8, 0, 2).get(mood.ordinal());
        double each = (double) BEATS / count;
        for (int i = 0; i < count; i++) {
            int fifth = mood == SynthMood.EXCITED && i % 2 == 1 ? 7 : 0;
            add(bar, i * each, each * Math.min(0.95, mood.touch.share() + 0.2), root + fifth, 0.6, SynthVoice.BASS);
        }
    }

    /** A backbeat: the kick on one and three and before three, the snare on two and four, the tense mood's denser. */
    private void drums(int bar) {
        boolean tense = mood == SynthMood.TENSE;
        for (double at : tense ? new double[] {0, 0.5, 1.5, 2, 2.5, 3.5} : new double[] {0, 1.5, 2}) {
            add(bar, at, 0.5, 0, 1.0, SynthVoice.KICK);
        }
        for (int at = 1; at < BEATS; at += 2) {
            add(bar, at, 0.4, 0, tense ? 0.95 : 0.75, SynthVoice.SNARE);
        }
        for (double at = 0; at < BEATS; at += tense ? 0.25 : 0.5) {
            add(bar, at, 0.2, 0, at % 1 == 0 ? 0.45 : 0.3, SynthVoice.HAT);
        }
        for (double at = 0; at < BEATS; at += tense ? 1 : 4) {
            add(bar, at, 0.8, 0, bar % 4 == 0 && at == 0 ? 0.7 : tense ? 0.45 : 0.12, SynthVoice.CRASH);
        }
    }

    private int pitch(int step) {
        return mood.pitches.pitch(tonic, step);
    }

    private double accent(double at) {
        return (at % 2 == 0 ? 0.75 : 0.6) + chance.between(-0.06, 0.06);
    }

    private void add(int bar, double at, double beats, int pitch, double force, SynthVoice voice) {
        notes.add(new SynthNote((bar * BEATS + at) * beat, beats * beat, pitch, force, voice));
    }
}
