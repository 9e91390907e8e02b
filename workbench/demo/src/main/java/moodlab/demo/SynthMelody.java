package moodlab.demo;

import java.util.ArrayList;
import java.util.List;

/** A melody of motifs: a rhythm and a contour that come back over other chords, and a contrast every eight bars. */
final class SynthMelody {

    private static final int RANGE = 6;

    private final SynthMood mood;
    private final SynthChance chance;
    private final List<Motif> motifs;

    SynthMelody(SynthMood mood, SynthChance chance) {
        this.mood = mood;
        this.chance = chance;
        this.motifs = List.of(motif(), motif(), motif(), motif());
    }

    /**
     * A note of the melody.
     *
     * @param beat within the bar
     * @param step of the scale above the tonic
     */
    record Tone(double beat, double beats, int step) {}

    private record Motif(List<Double> rhythm, List<Integer> moves) {}

    private Motif motif() {
        List<Double> rhythm = chance.oneOf(mood.rhythms);
        List<Integer> moves = new ArrayList<>();
        for (int i = 0; i < rhythm.size(); i++) {
            moves.add(chance.oneOf(List.of(-2, -1, -1, 1, 1, 2)));
        }
        return new Motif(rhythm, moves);
    }

    /** Bars go in the pattern A B A B C D C B, each beginning on a tone of its chord. */
    List<Tone> bar(int bar, int degree) {
        Motif motif = motifs.get(List.of(0, 1, 0, 1, 2, 3, 2, 1).get(bar % 8));
        List<Tone> tones = new ArrayList<>();
        int step = folded(degree + 2 * (bar % 3));
        double at = 0;
        for (int i = 0; i < motif.rhythm().size(); i++) {
            double beats = motif.rhythm().get(i);
            if (i == 0 || chance.share() >= mood.touch.rests()) {
                tones.add(new Tone(at, beats, step));
            }
            step = folded(step + motif.moves().get(i));
            at += beats;
        }
        return tones;
    }

    List<Tone> ending() {
        return List.of(new Tone(0, 3, 0));
    }

    /** Keeps the melody within an octave or so of its centre. */
    private static int folded(int step) {
        return step > RANGE ? step - 7 : step < -RANGE ? step + 7 : step;
    }
}
