package moodlab.desktop.presenter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moodlab.domain.Affect;
import moodlab.domain.choice.Choice;
import moodlab.domain.choice.Slate;
import moodlab.domain.choice.Strategy;
import moodlab.domain.choice.StrategyDraw;
import moodlab.domain.round.Decision;
import moodlab.domain.song.Song;

/** Puts a decision into words. */
public final class RoundText {

    private final Explainer explainer;

    public RoundText(Explainer explainer) {
        this.explainer = explainer;
    }

    /**
     * The decision as it is shown.
     *
     * @param playing the position that plays, from 1; 0 where none does
     */
    ShownRound shown(Decision decision, int playing) {
        boolean seen = decision.context().observation().emotions().isPresent();
        Optional<Affect> target = seen ? Optional.of(decision.context().target()) : Optional.empty();
        return new ShownRound(decision.sequence(), title(decision), target, songs(decision, playing), playing == 0);
    }

    private List<RankedSong> songs(Decision decision, int playing) {
        List<RankedSong> songs = new ArrayList<>();
        for (Slate.Position place : decision.slate().positions()) {
            Song song = place.song();
            int position = songs.size() + 1;
            songs.add(new RankedSong(
                    position,
                    song.title(),
                    song.artist(),
                    song.folder().name(),
                    probability(decision.choice(), song),
                    place.propensity(),
                    explainer.why(decision, song),
                    position == playing));
        }
        return songs;
    }

    private static double probability(Choice choice, Song song) {
        return choice.probability(choice.candidates().indexOf(song));
    }

    private static String title(Decision decision) {
        StrategyDraw draw = decision.context().strategy();
        String aim = draw.strategy() == Strategy.LIFT ? "lift the mood" : "stay with the mood";
        String by = draw.setBy() == StrategyDraw.SetBy.CHANCE ? " (drawn by chance)" : "";
        return "Round " + decision.sequence() + ": " + aim + by;
    }
}
