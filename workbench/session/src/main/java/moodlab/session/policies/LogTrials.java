package moodlab.session.policies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import moodlab.bandit.evaluation.log.Numbers;
import moodlab.bandit.evaluation.log.RoundColumns;
import moodlab.bandit.evaluation.log.Trial;
import moodlab.bandit.evaluation.log.TrialSource;
import moodlab.domain.choice.Slate;
import moodlab.domain.round.Decision;
import moodlab.domain.song.Song;

/** Logged rounds as off-policy evaluation sees them; every walk stops where it is wanted no more. */
final class LogTrials implements TrialSource {

    private final List<SeenRound> rounds;
    private final Function<SeenRound, OptionalDouble> reward;
    private final Watch watch;
    private final RoundColumns columns = new RoundColumns(List.of());

    LogTrials(List<SeenRound> rounds, Function<SeenRound, OptionalDouble> reward, Watch watch) {
        this.rounds = rounds;
        this.reward = reward;
        this.watch = watch;
    }

    @Override
    public void forEach(Consumer<Trial> consumer) {
        for (int i = 0; i < rounds.size(); i++) {
            watch.check();
            consumer.accept(trial(rounds.get(i), i + 1));
        }
    }

    private Trial trial(SeenRound round, long row) {
        Decision decision = round.decision();
        List<Song> candidates = decision.choice().candidates();
        List<Trial.Drawn> list = new ArrayList<>();
        for (Slate.Position position : decision.slate().positions()) {
            list.add(new Trial.Drawn(candidates.indexOf(position.song()), position.propensity()));
        }
        return new Trial(
                new Trial.Place(round.participant(), decision.session(), decision.sequence(), row),
                decision.context().strategy().strategy().label(),
                new Trial.Logger(decision.policy().name(), decision.policy().hash()),
                decision.selection(),
                candidates,
                Numbers.of(decision.choice().toArray()),
                list,
                round.logged().round().outcome().played().orElse(0),
                reward.apply(round),
                Optional.of(decision.context()),
                columns.of(decision.context(), candidates));
    }
}
