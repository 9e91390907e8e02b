package moodlab.music;

import java.util.Optional;

/** Plays one song from its first stretch to its last, on the player's thread. */
final class PlayerTask implements Runnable {

    private static final System.Logger LOG = System.getLogger(PlayerTask.class.getName());

    private final Transport transport;
    private final AudioDecoder decoder;
    private final SongPlayer player;

    PlayerTask(Transport transport, AudioDecoder decoder, SongPlayer player) {
        this.transport = transport;
        this.decoder = decoder;
        this.player = player;
    }

    @Override
    public void run() {
        try (decoder) {
            Optional<Stretch> from = transport.awaitStretch();
            while (from.isPresent()) {
                play(from.get());
                from = transport.awaitStretch();
            }
            player.tell();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            transport.fail();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "playing " + transport.song().id() + " broke off", e);
            transport.fail();
            player.tell();
        }
    }

    private void play(Stretch stretch) throws InterruptedException {
        if (decoder.position() != stretch.from()) {
            decoder.seek(stretch.from());
        }
        if (stretch.speed() == 1) {
            play(stretch, new Feed(decoder::read, player.loudness()));
            return;
        }
        try (Tempo tempo = Tempo.of(decoder::read, stretch.speed())) {
            play(stretch, new Feed(tempo, player.loudness()));
        }
    }

    private void play(Stretch stretch, Feed feed) throws InterruptedException {
        try (SoundLine line = player.open(transport.silenced())) {
            transport.begin(line, feed, stretch);
            player.tell();
            do {
                feed.prepare();
                player.tellNowAndThen();
            } while (transport.step(line));
        } catch (LineLost e) {
            LOG.log(System.Logger.Level.INFO, "the song goes on without sound: {0}", e.getMessage());
            transport.silence();
        }
        if (transport.paused()) {
            player.tell();
        }
    }
}
