package moodlab.music.library;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Ways in which a song's file goes bad. The same seed gives the same bytes. */
enum Mutation {
    FLIPPED_BYTES {
        @Override
        byte[] of(byte[] song, byte[] other, Random random) {
            byte[] bad = song.clone();
            int count = 1 + random.nextInt(200);
            for (int i = 0; i < count; i++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            return bad;
        }
    },
    FLIPPED_HEADER {
        @Override
        byte[] of(byte[] song, byte[] other, Random random) {
            byte[] bad = song.clone();
            int count = 1 + random.nextInt(16);
            for (int i = 0; i < count; i++) {
                bad[random.nextInt(Math.min(bad.length, 400))] = (byte) random.nextInt();
            }
            return bad;
        }
    },
    LARGEST_NUMBERS {
        @Override
        byte[] of(byte[] song, byte[] other, Random random) {
            byte[] bad = song.clone();
            byte[] number = {0x7f, -1, -1, -1, -1, -1, -1, -1};
            int count = 1 + random.nextInt(4);
            for (int i = 0; i < count; i++) {
                int from = random.nextInt(Math.min(bad.length, 4000) - 8);
                System.arraycopy(number, random.nextInt(2), bad, from, 1 + random.nextInt(7));
            }
            return bad;
        }
    },
    TRUNCATED {
        @Override
        byte[] of(byte[] song, byte[] other, Random random) {
            return Arrays.copyOf(song, random.nextInt(song.length));
        }
    },
    ZEROED_STRETCH {
        @Override
        byte[] of(byte[] song, byte[] other, Random random) {
            byte[] bad = song.clone();
            int from = random.nextInt(bad.length);
            Arrays.fill(bad, from, from + random.nextInt(bad.length - from), (byte) 0);
            return bad;
        }
    },
    STRETCH_AGAIN {
        @Override
        byte[] of(byte[] song, byte[] other, Random random) {
            int from = random.nextInt(song.length);
            int to = from + random.nextInt(song.length - from);
            return joined(Arrays.copyOf(song, to), Arrays.copyOfRange(song, from, song.length));
        }
    },
    STRETCH_MISSING {
        @Override
        byte[] of(byte[] song, byte[] other, Random random) {
            int from = random.nextInt(song.length);
            int to = from + random.nextInt(song.length - from);
            return joined(Arrays.copyOf(song, from), Arrays.copyOfRange(song, to, song.length));
        }
    },
    HALF_ANOTHER {
        @Override
        byte[] of(byte[] song, byte[] other, Random random) {
            return joined(
                    Arrays.copyOf(song, random.nextInt(song.length)),
                    Arrays.copyOfRange(other, random.nextInt(other.length), other.length));
        }
    },
    TAG_OF_MANY_MEGABYTES {
        @Override
        byte[] of(byte[] song, byte[] other, Random random) {
            byte[] id3 = {'I', 'D', '3', 3, 0, 0, 0x7f, 0x7f, 0x7f, 0x7f};
            byte[] title = {'T', 'I', 'T', '2', 0x0f, (byte) random.nextInt(), 0, 0, 0, 0, 0};
            return joined(joined(id3, title), song);
        }
    },
    NOISE {
        @Override
        byte[] of(byte[] song, byte[] other, Random random) {
            byte[] bad = new byte[random.nextInt(5000)];
            random.nextBytes(bad);
            return bad;
        }
    };

    abstract byte[] of(byte[] song, byte[] other, Random random);

    /** The mutant with that number. */
    static byte[] numbered(int number, List<byte[]> songs) {
        Random random = new Random(20_260_105L + number);
        byte[] song = songs.get(number % songs.size());
        byte[] other = songs.get(random.nextInt(songs.size()));
        return values()[random.nextInt(values().length)].of(song, other, random);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(first);
        all.writeBytes(second);
        return all.toByteArray();
    }
}
