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

    /** Root, fifth, tenth: a close triad so low would growl. */
    private static final List<Integer> OPEN = List.of(0, 4, 9);

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
                        accent(tone.beat()),
                        mood.touch.melody());
            }
        }
        double length = Math.max(SHORTEST, bars * BEATS * beat + FADING);
        return new SynthScore(60 / beat, length, mood.pace.loudness(), List.copyOf(notes));
    }

    private void chords(int bar, int degree, boolean last) {
        switch (mood) {
            case EXCITED -> {
                for (int b = 0; b < (last ? 1 : BEATS); b++) {
                    chord(bar, last ? 0 : b + 0.5, last ? 3 : 0.35, degree, 0.30);
                }
            }
            case TENSE -> {
                for (int b = 0; b < (last ? 1 : 2 * BEATS); b++) {
                    chord(bar, b * 0.5, last ? 3 : 0.3, degree, b % 3 == 0 ? 0.34 : 0.20);
                }
                add(bar, last ? 0 : 2.5, last ? 3 : 1, pitch(degree) - 11, 0.22, SynthVoice.DRIVE);
            }
            case SAD -> chord(bar, 0, BEATS, degree, 0.26);
            case CALM -> {
                chord(bar, 0, BEATS, degree, 0.18);
                for (int b = 0; b < (last ? 1 : 2 * BEATS); b++) {
                    int step = degree + List.of(0, 2, 4, 7).get(b < 4 ? b : 7 - b);
                    add(bar, b * 0.5, 0.9, pitch(step) - 12, 0.16, SynthVoice.PLUCK);
                }
            }
        }
    }

    private void chord(int bar, double at, double beats, int degree, double force) {
        for (int step : mood == SynthMood.SAD ? OPEN : CLOSE) {
            add(bar, at, beats, pitch(degree + step) - 12, force, mood.touch.chords());
        }
    }

    private void bass(int bar, int degree, boolean last) {
        int root = pitch(degree) - List.of(36, 24, 12, 24).get(mood.ordinal());
        int count = last ? 1 : List.of(4, 8, 1, 2).get(mood.ordinal());
        double each = (double) BEATS / count;
        for (int i = 0; i < count; i++) {
            int fifth = mood == SynthMood.EXCITED && i % 2 == 1 ? 7 : 0;
            add(bar, i * each, each * Math.min(0.95, mood.touch.share() + 0.2), root + fifth, 0.6, SynthVoice.BASS);
        }
    }

    private void drums(int bar) {
        boolean tense = mood == SynthMood.TENSE;
        for (double at : tense ? new double[] {0, 1.5, 2, 2.75} : new double[] {0, 2}) {
            add(bar, at, 0.5, 0, 0.9, SynthVoice.KICK);
        }
        for (int at = 1; at < BEATS; at += 2) {
            add(bar, at, 0.4, 0, tense ? 0.7 : 0.45, SynthVoice.SNARE);
        }
        for (double at = 0; at < BEATS; at += tense ? 0.25 : 0.5) {
            add(bar, at, 0.2, 0, at % 1 == 0 ? 0.2 : 0.12, SynthVoice.HAT);
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
