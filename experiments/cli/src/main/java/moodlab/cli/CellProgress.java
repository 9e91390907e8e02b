package moodlab.cli;

import java.io.PrintWriter;
import java.util.Locale;
import moodlab.simulation.bakeoff.BakeOff;

/** A line for each hundredth of a simulation, with the time that the rest will take. */
final class CellProgress implements BakeOff.Progress {

    private final PrintWriter out;
    private final long begin = System.nanoTime();
    private int first = -1;
    private int told = -1;

    CellProgress(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void done(int cells, int of) {
        first = first < 0 ? cells - 1 : first;
        int hundredth = (int) (100L * cells / of);
        if (hundredth == told) {
            return;
        }
        told = hundredth;
        double minutes = (System.nanoTime() - begin) / 6e10;
        double left = minutes * (of - cells) / (cells - first);
        out.printf(Locale.ROOT, "%d of %d runs, %.1f minutes, %.1f to go%n", cells, of, minutes, left);
        out.flush();
    }
}
