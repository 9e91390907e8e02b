package moodlab.bandit.lists;

import java.util.List;

/**
 * What a listener did with a list: which positions were clicked (picked, played, thumbed up: as the study has it).
 *
 * @param songs ids in order
 * @param clicked one for each position
 */
public record ListAnswer(List<String> songs, List<Boolean> clicked) {

    public ListAnswer {
        songs = List.copyOf(songs);
        clicked = List.copyOf(clicked);
        if (songs.isEmpty() || songs.size() != clicked.size()) {
            throw new IllegalArgumentException(songs.size() + " songs with " + clicked.size() + " answers");
        }
    }

    /** How long the list is. */
    public int size() {
        return songs.size();
    }

    /** Whether that position was clicked; counted from 0. */
    boolean isClicked(int position) {
        return clicked.get(position);
    }

    /** The first position clicked, from 0; −1 where none was. */
    int first() {
        return clicked.indexOf(true);
    }

    /** How many were clicked. */
    int clicks() {
        return (int) clicked.stream().filter(one -> one).count();
    }
}
