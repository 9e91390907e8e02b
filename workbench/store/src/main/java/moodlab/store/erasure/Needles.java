package moodlab.store.erasure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that is looked for of one person. */
public final class Needles {

    /** Bytes of a name that are not found by chance in a database of some gigabytes. */
    static final int LONG_ENOUGH = 6;

    private static final int PIECE = 1 << 20;

    /** Bytes of the piece before that are kept, to see what stands before a name. */
    private static final int BEFORE = 4;

    private final List<List<Needle>> byBeginning = new ArrayList<>();
    private final int longest;

    /**
     * Looks for these.
     *
     * @param sessions the person's; tombstones keep their names
     */
    public Needles(String pseudonym, List<String> sessions, List<PersonTraces.Mark> marks) {
        List<Needle> all = new ArrayList<>(Needle.name("the pseudonym", pseudonym, false));
        sessions.forEach(session -> all.addAll(Needle.name("the name of an erased session", session, true)));
        marks.forEach(mark -> all.addAll(Needle.mark(mark)));
        for (int i = 0; i < 1 << 16; i++) {
            byBeginning.add(List.of());
        }
        for (Needle needle : all) {
            if (needle.length() >= 2) {
                List<Needle> more = new ArrayList<>(byBeginning.get(needle.beginning()));
                more.add(needle);
                byBeginning.set(needle.beginning(), more);
            }
        }
        longest = all.stream().mapToInt(Needle::length).max().orElse(0);
    }

    /**
     * How the bytes lie.
     *
     * @param database they are a database file's
     * @param sessions whether the names of sessions are looked for too
     */
    record Manner(boolean database, boolean sessions) {

        static final Manner TEXT = new Manner(false, true);
    }

    /**
     * What is found in a database's file, as it is without encryption.
     *
     * @param place how findings call it
     */
    public List<Finding> inPages(String place, InputStream pages) throws IOException {
        return in(pages, new Manner(true, false)).entrySet().stream()
                .map(found -> new Finding(place, found.getKey(), found.getValue()))
                .toList();
    }

    /** How often what was found, in a text. */
    Map<String, Long> in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8), Manner.TEXT);
    }

    /** How often what was found, in those bytes. */
    Map<String, Long> in(byte[] bytes, Manner manner) {
        Search search = new Search(manner);
        search.run(bytes, bytes.length, 0, bytes.length);
        return search.found;
    }

    /** How often what was found, up to the stream's end; it is read piece by piece. */
    Map<String, Long> in(InputStream stream, Manner manner) throws IOException {
        Search search = new Search(manner);
        byte[] room = new byte[PIECE + longest + 2 * BEFORE];
        int held = 0;
        boolean more = true;
        while (more) {
            int count = held + stream.readNBytes(room, held, room.length - held);
            more = count == room.length;
            int end = more ? count - longest - BEFORE : count;
            search.run(room, count, held == 0 ? 0 : BEFORE, end);
            if (more) {
                held = count - end + BEFORE;
                System.arraycopy(room, end - BEFORE, room, 0, held);
            }
        }
        return search.found;
    }

    private final class Search {

        private final Manner manner;
        private final Map<String, Long> found = new TreeMap<>();

        Search(Manner manner) {
            this.manner = manner;
        }

        /** Needles that begin in that part; what stands before and behind it is looked at only. */
        void run(byte[] bytes, int count, int begin, int end) {
            for (int i = begin; i < end && i + 1 < count; i++) {
                for (Needle needle : byBeginning.get(Needle.pair(bytes, i))) {
                    if ((manner.sessions() || !needle.namesSession())
                            && needle.isAt(bytes, count, i, manner.database())) {
                        found.merge(needle.what(), 1L, Long::sum);
                    }
                }
            }
        }
    }
}
