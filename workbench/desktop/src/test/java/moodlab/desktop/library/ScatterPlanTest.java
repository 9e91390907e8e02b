package moodlab.desktop.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import moodlab.desktop.presenter.library.LibrarySongs;
import moodlab.desktop.presenter.library.SongRow;
import moodlab.domain.Affect;
import moodlab.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScatterPlanTest {

    private static final Rectangle2D FIELD = new Rectangle2D.Double(10, 20, 400, 300);

    @TempDir
    Path home;

    private ScatterPlan plan;

    @BeforeEach
    void place() {
        LibrarySongs.catalogue(home, 80);
        try (Store store = Store.open(home)) {
            List<SongRow> rows =
                    store.catalogue().songs().stream().map(SongRow::of).toList();
            plan = new ScatterPlan(rows, FIELD);
        }
    }

    @Test
    void pleasantLiesRightAndExcitedAbove() {
        assertEquals(new Point2D.Double(410, 20), plan.point(new Affect(1, 1)));
        assertEquals(new Point2D.Double(210, 170), plan.point(Affect.NEUTRAL));
    }

    @Test
    void songsAtOnePointAreFannedOutSoThatEachCanBeClicked() {
        Set<Long> found = new HashSet<>();
        for (int i = 0; i < plan.size(); i++) {
            OptionalInt there = plan.nearest(new Point2D.Double(plan.x(i), plan.y(i)), 9);
            found.add(plan.row(there.orElseThrow()).entry());
            double away = plan.point(plan.row(i).tag().affect()).distance(plan.x(i), plan.y(i));
            assertTrue(away <= 0.13 * 300, "away " + away);
        }
        assertEquals(plan.size(), found.size());
    }

    @Test
    void anArrowKeyGoesThatWay() {
        for (int i = 0; i < plan.size(); i++) {
            int from = i;
            plan.neighbour(i, 1, 0).ifPresent(to -> assertTrue(plan.x(to) > plan.x(from)));
            plan.neighbour(i, 0, -1).ifPresent(to -> assertTrue(plan.y(to) < plan.y(from)));
        }
    }

    @Test
    void aBoxHoldsWhatLiesInside() {
        assertEquals(80, plan.inside(new Rectangle2D.Double(-90, -90, 999, 999)).size());
        Rectangle2D right = new Rectangle2D.Double(210, -90, 900, 900);
        assertTrue(
                plan.inside(right).stream().allMatch(row -> row.tag().affect().valence() > -0.2));
    }
}
