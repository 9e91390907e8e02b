package moodlab.desktop;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import moodlab.domain.Affect;

/**
 * What the session page's panels can ask for.
 *
 * @param pick a position of the list, from 1
 * @param seek a share of the song, 0 … 1
 * @param volume 0 … 1
 * @param report how the listener feels
 * @param previous what the command {@link Command#BEGINNING} does here, in words
 */
record SessionControls(
        Consumer<Command> command,
        IntConsumer pick,
        DoubleConsumer seek,
        DoubleConsumer volume,
        Consumer<Affect> report,
        String previous) {

    /** Of a session, in which no song comes again by going back. */
    SessionControls(
            Consumer<Command> command,
            IntConsumer pick,
            DoubleConsumer seek,
            DoubleConsumer volume,
            Consumer<Affect> report) {
        this(command, pick, seek, volume, report, "From the song's beginning (P)");
    }
}
