package moodlab.music;

import java.util.Optional;

/** Plays one song from its first stretch to its last, on the player's thread. */
final class PlayerTask implements Runnable {

    private static final System.Logger LOG = System.getLogger(PlayerTask.class.getName());

    private final Transport transport;
    private final SongTrack track;
    private final SongPlayer player;
    private final Deck deck;
    private boolean left;

    PlayerTask(Transport transport, SongTrack track, SongPlayer player) {
        this.transport = transport;
        this.track = track;
        this.player = player;
        this.deck = player.deck();
    }

    @Override
    public void run() {
        try {
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
        } finally {
            if (!left) {
                player.relay().clear();
                track.close();
            }
        }
    }

    private void play(Stretch stretch) throws InterruptedException {
        Sound sound = track.stretch(stretch);
        try {
            Optional<Tail> before = player.relay().take();
            if (before.isPresent()) {
                join(before.get(), sound, stretch);
            } else {
                CountedLine line = new CountedLine(player.open(transport.silenced()));
                transport.found();
                sound(line, new Feed(sound, deck.loudness()), stretch);
            }
        } catch (LineLost e) {
            lost(e);
        }
        if (transport.paused()) {
            player.tell();
        }
    }

    /** A line that was there and is not is waited for; where there never was one, time goes on without. */
    private void lost(LineLost e) {
        boolean waits = !transport.silenced() && player.heardBefore();
        LOG.log(
                System.Logger.Level.INFO,
                "the song {0} sound: {1}",
                waits ? "waits for" : "goes on without",
                e.getMessage());
        transport.lose(e.getMessage(), waits);
    }

    private void join(Tail before, Sound sound, Stretch stretch) throws InterruptedException, LineLost {
        track.over(before.track());
        Sound joined;
        try {
            joined = before.followedBy(sound, deck.fade(), transport::idle);
        } catch (LineLost | RuntimeException e) {
            before.close();
            throw e;
        }
        sound(before.next(), Feed.goingOn(joined, deck.loudness()), stretch);
    }

    private void sound(CountedLine line, Feed feed, Stretch stretch) throws InterruptedException, LineLost {
        boolean goesOn = false;
        try {
            transport.begin(line, feed, stretch);
            player.tell();
            do {
                feed.prepare();
                player.tellNowAndThen();
            } while (transport.step(line));
            goesOn = transport.parting().manner() != Parting.Manner.CUT;
        } finally {
            if (!goesOn) {
                line.close();
            }
        }
        if (goesOn) {
            goOn(new Tail(line, feed, transport.parting(), track, deck.pace()));
        }
    }

    /** Sounds on after the song was stopped, until it is over or another song takes the line. */
    private void goOn(Tail tail) {
        left = true;
        player.tell();
        try {
            if (tail.soundOn(deck.fade(), () -> player.isSuperseded(transport))) {
                tail.close();
            } else {
                player.relay().leave(tail);
            }
        } catch (LineLost | RuntimeException e) {
            LOG.log(System.Logger.Level.INFO, "a song's end could not be heard", e);
            tail.close();
        }
    }
}
