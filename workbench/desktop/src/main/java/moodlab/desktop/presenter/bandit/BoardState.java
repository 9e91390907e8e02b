package moodlab.desktop.presenter.bandit;

import java.util.Optional;
import java.util.OptionalDouble;
import moodlab.session.policies.Board;

/**
 * What the board shows.
 *
 * @param board empty before anything was read
 * @param progress of a reading that goes on, 0 … 1; empty while none does
 * @param sentence what went wrong, or what there is to know; empty where nothing
 * @param wrong whether that is a fault
 */
public record BoardState(Optional<Board> board, OptionalDouble progress, String sentence, boolean wrong) {

    /** Nothing was read. */
    public static BoardState first() {
        return new BoardState(Optional.empty(), OptionalDouble.empty(), "", false);
    }

    BoardState at(double share) {
        return new BoardState(board, OptionalDouble.of(share), sentence, wrong);
    }

    BoardState saying(String words, boolean fault) {
        return new BoardState(board, OptionalDouble.empty(), words, fault);
    }

    /** Whether something was read and there is nothing in it. */
    public boolean isEmpty() {
        return board.filter(now -> now.points().isEmpty()).isPresent();
    }
}
