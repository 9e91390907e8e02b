package moodlab.session.policies;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import moodlab.bandit.evaluation.Target;
import moodlab.bandit.evaluation.log.Numbers;
import moodlab.bandit.evaluation.log.Trial;
import moodlab.bandit.evaluation.log.TrialSource;
import moodlab.domain.Affect;
import moodlab.domain.choice.Context;
import moodlab.domain.choice.StrategyDraw;
import moodlab.domain.song.MoodFolder;
import moodlab.domain.song.MoodTag;
import moodlab.domain.song.Song;

/**
 * Rounds in which strategy and song together are the action: with probability q of the strategy that was drawn, each song has q p,
 * and one more candidate stands for all songs under the other strategy, with 1 − q. So what is known of the one strategy's songs is enough, and
 * propensities stay exact. There are no columns for a reward model, which could not tell that candidate.
 */
record LeadTrials(TrialSource rounds) implements TrialSource {

    private static final Song OTHER = new Song(
            "(any song, under the other strategy)",
            "",
            "",
            Path.of("."),
            Duration.ZERO,
            new MoodFolder("", Affect.NEUTRAL),
            MoodTag.UNKNOWN);

    @Override
    public void forEach(Consumer<Trial> consumer) {
        rounds.forEach(trial -> consumer.accept(joint(trial)));
    }

    private static Trial joint(Trial trial) {
        double q = draw(trial).probability();
        double[] songs = trial.probabilities().toArray();
        double[] joint = new double[songs.length + 1];
        for (int i = 0; i < songs.length; i++) {
            joint[i] = q * songs[i];
        }
        joint[songs.length] = 1 - q;
        List<Song> candidates = new ArrayList<>(trial.candidates());
        candidates.add(OTHER);
        Trial.Drawn first = trial.drawn(1);
        return with(trial, candidates, joint, List.of(new Trial.Drawn(first.candidate(), q * first.propensity())));
    }

    private static Trial with(Trial trial, List<Song> candidates, double[] probabilities, List<Trial.Drawn> list) {
        return new Trial(
                trial.place(),
                trial.strategy(),
                trial.logger(),
                trial.selection(),
                candidates,
                Numbers.of(probabilities),
                list,
                Math.min(1, trial.played()),
                trial.reward(),
                trial.context(),
                Trial.Columns.NONE);
    }

    private static StrategyDraw draw(Trial trial) {
        return trial.context().map(Context::strategy).orElseThrow();
    }

    /** A policy that leads so, and chooses songs as that one does. */
    static Target led(Target songs, Lead lead) {
        return () -> {
            Target.Walk walk = songs.begin();
            return trial -> {
                int count = trial.candidates().size() - 1;
                Trial bare = with(
                        trial,
                        trial.candidates().subList(0, count),
                        Arrays.copyOf(trial.probabilities().toArray(), count),
                        trial.list());
                double chosen = lead.probability(draw(trial).strategy());
                double[] joint = Arrays.copyOf(walk.weigh(bare), count + 1);
                for (int i = 0; i < count; i++) {
                    joint[i] *= chosen;
                }
                joint[count] = 1 - chosen;
                return joint;
            };
        };
    }
}
