package moodlab.desktop;

import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.KeyStroke;

/** What a person can do during a session, and the keys for it. */
enum Command {
    THUMB_UP("This song suits me", plain(KeyEvent.VK_U), plain(KeyEvent.VK_PLUS), plain(KeyEvent.VK_ADD)),
    THUMB_DOWN(
            "This song does not suit me", plain(KeyEvent.VK_D), plain(KeyEvent.VK_MINUS), plain(KeyEvent.VK_SUBTRACT)),
    UNDO(
            "Take the thumb back (within 5 seconds)",
            plain(KeyEvent.VK_Z),
            KeyStroke.getKeyStroke(KeyEvent.VK_Z, InputEvent.CTRL_DOWN_MASK)),
    PAUSE("Pause, go on", plain(KeyEvent.VK_SPACE)),
    NEXT("Next song", plain(KeyEvent.VK_N)),
    BACK("Back 5 seconds", plain(KeyEvent.VK_LEFT)),
    FORWARD("Forward 5 seconds", plain(KeyEvent.VK_RIGHT)),
    MOOD("Say how you feel", plain(KeyEvent.VK_M)),
    END("End the session", plain(KeyEvent.VK_ESCAPE));

    private final String meaning;
    private final List<KeyStroke> keys;

    Command(String meaning, KeyStroke... keys) {
        this.meaning = meaning;
        this.keys = List.of(keys);
    }

    String meaning() {
        return meaning;
    }

    /** The first two keys, as a person reads them. */
    String keysInWords() {
        return keys.stream().limit(2).map(Command::inWords).distinct().collect(Collectors.joining(" or "));
    }

    /** The command of a key that was pressed. */
    static Optional<Command> of(KeyEvent event) {
        KeyStroke pressed = KeyStroke.getKeyStrokeForEvent(event);
        Optional<Command> byCode = Stream.of(values())
                .filter(command -> command.keys.contains(pressed))
                .findFirst();
        return byCode.or(() -> bySign(event));
    }

    /** Plus needs shift on some keyboards, so it is known by its sign too. */
    private static Optional<Command> bySign(KeyEvent event) {
        if (event.getKeyChar() == '+') {
            return Optional.of(THUMB_UP);
        }
        return event.getKeyChar() == '-' ? Optional.of(THUMB_DOWN) : Optional.empty();
    }

    private static KeyStroke plain(int code) {
        return KeyStroke.getKeyStroke(code, 0);
    }

    private static String inWords(KeyStroke key) {
        String name = KeyEvent.getKeyText(key.getKeyCode());
        return (key.getModifiers() & InputEvent.CTRL_DOWN_MASK) == 0 ? name : "Ctrl+" + name;
    }
}
