package moodlab.desktop;

import java.awt.Font;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.swing.JButton;

/** What an empty library says. */
final class LibraryWelcome extends Card {

    private final transient Path demoSongs;
    private final JButton demo = new JButton("Scan the demo songs");

    LibraryWelcome(Path demoSongs, Consumer<Path> scan, Runnable choose) {
        super("fill, insets 24", "[center]", "push[][][]push");
        this.demoSongs = demoSongs;
        setName("libraryWelcome");
        JButton folder = new JButton("Scan a folder…");
        folder.setName("libraryWelcomeScan");
        folder.addActionListener(event -> choose.run());
        add(Labels.sized("No songs yet", Font.BOLD, 4), "wrap 8");
        add(
                Labels.muted("<html><div style='width:300px; text-align:center'>Scan a folder of songs. Folders in it"
                        + " that are called by a mood, such as happy or Q3, say what their songs are. Nothing in the"
                        + " folder is changed.</div>"),
                "wrap 14");
        add(folder, "split 2");
        demo.setName("libraryWelcomeDemo");
        demo.addActionListener(event -> scan.accept(demoSongs));
        add(demo);
        look();
    }

    /** The demo's songs are there when a session has rendered them. */
    void look() {
        demo.setVisible(Files.isDirectory(demoSongs));
    }
}
