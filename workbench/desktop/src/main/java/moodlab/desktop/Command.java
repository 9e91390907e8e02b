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
    BEGINNING("From the song's beginning; the song before, where there is a queue", plain(KeyEvent.VK_P)),
    BACK("Back 5 seconds", plain(KeyEvent.VK_LEFT)),
    FORWARD("Forward 5 seconds", plain(KeyEvent.VK_RIGHT)),
    FAR_BACK("Back 30 seconds", shifted(KeyEvent.VK_LEFT)),
    FAR_FORWARD("Forward 30 seconds", shifted(KeyEvent.VK_RIGHT)),
    MUTE("Mute, and back", plain(KeyEvent.VK_M)),
    SLOWER("Slower, at the same pitch", plain(KeyEvent.VK_OPEN_BRACKET)),
    FASTER("Faster, at the same pitch", plain(KeyEvent.VK_CLOSE_BRACKET)),
    OWN_SPEED("The song's own speed", plain(KeyEvent.VK_EQUALS)),
    QUEUE("What plays next", plain(KeyEvent.VK_Q)),
    MOOD("Say how you feel", plain(KeyEvent.VK_F)),
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

    /** Signs need shift or another key on some keyboards, so they are known by themselves too. */
    private static Optional<Command> bySign(KeyEvent event) {
        return Optional.ofNullable(
                switch (event.getKeyChar()) {
                    case '+' -> THUMB_UP;
                    case '-' -> THUMB_DOWN;
                    case '[' -> SLOWER;
                    case ']' -> FASTER;
                    case '=' -> OWN_SPEED;
                    default -> null;
                });
    }

    private static KeyStroke plain(int code) {
        return KeyStroke.getKeyStroke(code, 0);
    }

    private static KeyStroke shifted(int code) {
        return KeyStroke.getKeyStroke(code, InputEvent.SHIFT_DOWN_MASK);
    }

    private static String inWords(KeyStroke key) {
        String name = KeyEvent.getKeyText(key.getKeyCode());
        String modifiers = InputEvent.getModifiersExText(key.getModifiers());
        return modifiers.isEmpty() ? name : modifiers + "+" + name;
    }
}
