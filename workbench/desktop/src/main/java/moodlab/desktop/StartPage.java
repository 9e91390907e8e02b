package moodlab.desktop;

import java.awt.Font;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import moodlab.desktop.presenter.Field;
import moodlab.desktop.presenter.Hints;
import moodlab.desktop.presenter.StartForm;
import moodlab.desktop.presenter.people.AccessState;
import moodlab.desktop.widget.Inks;
import moodlab.session.Consent;
import moodlab.session.people.Action;
import moodlab.vision.WebcamName;
import net.miginfocom.swing.MigLayout;

/** Asks what a session needs; as it stands, Enter starts a demonstration. */
final class StartPage extends JPanel {

    private static final int SCROLL = 16;
    private static final String MESSAGE = "w 150:280, growx, aligny top, gaptop 4, wrap";

    private final JTextField participant = text("participant");
    private final JComboBox<Option> strategy = Option.box("strategy", Options.STRATEGIES);
    private final JComboBox<Option> selection = Option.box("selection", Options.SELECTIONS);
    private final JComboBox<Option> policy = Option.box("policy", Options.POLICIES);
    private final JComboBox<Option> reward = Option.box("reward", Options.REWARDS);
    private final PathField camera =
            new PathField("camera", Options.cameras(List.of()), StartForm.FILE, JFileChooser.FILES_ONLY);
    private final PathField songs =
            new PathField("songs", Options.SONGS, StartForm.FOLDER, JFileChooser.DIRECTORIES_ONLY);
    private final JTextField activity = text("activity");
    private final JTextField place = text("place");
    private final JTextField slate = text("slate");
    private final JTextField seed = text("seed");
    private final JCheckBox consent = Labels.mnemonic(new JCheckBox(), "I conse&nt to a recording");
    private final JButton start = Labels.mnemonic(new JButton(), "&Start session");
    private final JButton calibrate = Labels.mnemonic(new JButton(), "Cali&brate to this face…");
    private final JButton replay = Labels.mnemonic(new JButton(), "Repla&y recordings");
    private final JButton library = Labels.mnemonic(new JButton(), "L&ibrary");
    private final JButton check = Labels.mnemonic(new JButton(), "Chec&k camera…");
    private final JButton setUp = Labels.mnemonic(new JButton(), "Sa&ve for participants");
    private final Map<Field, Labels.Tinted> messages = new EnumMap<>(Field.class);
    private final Map<Field, String> hints = new EnumMap<>(Field.class);
    private final List<JComponent> research = new ArrayList<>(List.of(replay, library, setUp));

    /** Where the page's buttons lead. */
    record Ways(
            Consumer<StartForm> start,
            Consumer<StartForm> calibrate,
            Runnable camera,
            Runnable replay,
            Runnable library,
            Consumer<StartForm> setUp) {}

    /** @param above is shown above the form, where it is visible */
    StartPage(Ways ways, JComponent above) {
        super(new MigLayout("fill, insets 0", "[fill, grow]", "[fill, grow]"));
        setName("startPage");
        JPanel middle = new JPanel(new MigLayout("fill, insets 12, hidemode 3", "[center]", "push[]8[]push"));
        middle.add(above, "w 720:860:900, wrap");
        middle.add(form(), "w 720:860:900");
        JScrollPane scroll = new JScrollPane(middle);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.getVerticalScrollBar().setUnitIncrement(SCROLL);
        add(scroll);
        start.setName("start");
        start.setToolTipText("Start with these settings (Enter)");
        replay.setName("replay");
        replay.setToolTipText("Look at recorded sessions (Ctrl+R)");
        replay.addActionListener(event -> ways.replay().run());
        start.addActionListener(event -> ways.start().accept(form(this)));
        calibrate.setName("calibrate");
        calibrate.setToolTipText("One minute of posed expressions, so that this participant's face is read better");
        calibrate.addActionListener(event -> ways.calibrate().accept(form(this)));
        check.setName("checkCamera");
        check.setToolTipText("See what the camera sees, and whether light and place are right");
        check.addActionListener(event -> ways.camera().run());
        library.setName("library");
        library.setToolTipText("Look after the songs, their moods and tags (Ctrl+B)");
        library.addActionListener(event -> ways.library().run());
        setUp.setName("setUp");
        setUp.setToolTipText(
                "Participants who log in get sessions with this strategy, list, policy, reward and these songs");
        setUp.addActionListener(event -> ways.setUp().accept(form(this)));
        fill(StartForm.defaults());
    }

    private static StartForm form(StartPage page) {
        return page.read();
    }

    JButton startButton() {
        return start;
    }

    JButton calibrateButton() {
        return calibrate;
    }

    /** Puts the cursor where a person begins. */
    void focus() {
        participant.requestFocusInWindow();
        participant.selectAll();
    }

    /** Offers these webcams too. */
    void webcams(List<WebcamName> webcams) {
        StartForm now = read();
        camera.kind().removeAllItems();
        Options.cameras(webcams).forEach(camera.kind()::addItem);
        fill(now);
    }

    /** Ticks the consent, or takes the tick away. */
    void consent(boolean ticked) {
        consent.setSelected(ticked);
    }

    /** Chooses that camera; one that is not offered yet is added. */
    void camera(String device, String file) {
        boolean offered = IntStream.range(0, camera.kind().getItemCount())
                .anyMatch(i -> camera.kind().getItemAt(i).value().equals(device));
        if (!offered) {
            camera.kind().addItem(new Option(device, device.replace("webcam:", "Webcam ")));
        }
        camera.fill(device, file);
    }

    /** Shows what is wrong beside the fields; goes to the first. */
    void problems(Map<Field, String> problems) {
        messages.forEach((field, label) -> {
            boolean wrong = problems.containsKey(field);
            label.setText(html(wrong ? problems.get(field) : hints.get(field)));
            label.ink(wrong ? Inks::bad : Inks::muted);
        });
        problems.keySet().stream().findFirst().ifPresent(field -> component(field)
                .requestFocusInWindow());
    }

    /** A session is being opened: nothing can be started meanwhile. */
    void busy(boolean now) {
        start.setEnabled(!now);
        calibrate.setEnabled(!now);
    }

    /** Participants are asked for themselves only; how songs are chosen stays as a researcher left it. */
    void serve(AccessState access) {
        boolean designs = access.may(Action.DESIGN);
        research.forEach(each -> each.setVisible(designs));
        participant.setEditable(designs);
        access.visitor().pseudonym().ifPresent(participant::setText);
    }

    private JPanel form() {
        JPanel form = new Card("insets 20 24 20 24, gapy 7, hidemode 3", "[right]12[280!, fill]14[grow, fill]", "");
        form.add(Labels.sized("Moodlab", Font.BOLD, 12), "span, align left, wrap");
        form.add(
                Labels.muted("A session of music that answers to your expression, and learns from your thumbs."),
                "span, align left, wrap");
        form.add(Labels.muted(html(Hints.PRIVACY)), "span, align left, growx, w 200:600, wrap 14");
        row(form, "&Participant", participant, Field.PARTICIPANT, "A pseudonym, never a name.");
        int design = form.getComponentCount();
        choice(form, "S&trategy", strategy, "Where the music should lead.");
        choice(form, "&List", selection, "Who takes the song from the list.");
        choice(form, "P&olicy", policy, "How songs are weighed.");
        choice(form, "&Reward", reward, "What the policy learns from.");
        forResearch(form, design);
        row(form, "&Camera", camera, Field.CAMERA, "The demo draws a face that changes.");
        int music = form.getComponentCount();
        row(form, "So&ngs", songs, Field.SONGS, "The demo's songs are made on first use.");
        forResearch(form, music);
        row(form, "&Activity", activity, Field.ACTIVITY, "May stay empty: reading, cooking …");
        row(form, "P&lace", place, Field.PLACE, "May stay empty: home, bus …");
        int chances = form.getComponentCount();
        row(form, "List len&gth", slate, Field.SLATE, "How many songs a list shows, 1 to 20.");
        row(form, "See&d", seed, Field.SEED, "The same seed draws the same chances.");
        forResearch(form, chances);
        consent.setName("consent");
        consent.setOpaque(false);
        form.add(consent, "skip 1, aligny top");
        form.add(Labels.muted(html(Consent.TO_WHAT)), MESSAGE);
        form.add(start, "skip 1, gaptop 10, h 36!");
        form.add(check, "split 2, sg ways, gaptop 10, h 36!");
        form.add(calibrate, "sg ways, gaptop 10, h 36!, wrap");
        form.add(replay, "skip 2, split 2, sg ways, h 36!");
        form.add(library, "sg ways, h 36!, wrap");
        form.add(setUp, "skip 2, sg ways, h 36!, wrap");
        return form;
    }

    /** What was added from there on is for researchers. */
    private void forResearch(JPanel form, int from) {
        for (int i = from; i < form.getComponentCount(); i++) {
            research.add((JComponent) form.getComponent(i));
        }
    }

    private void row(JPanel form, String label, JComponent field, Field which, String hint) {
        JComponent target = field instanceof PathField path ? path.kind() : field;
        form.add(Labels.of(label, target), "aligny top, gaptop 4");
        form.add(field, "aligny top, wmin 0");
        Labels.Tinted message = new Labels.Tinted(html(hint), Font.PLAIN, 0, Inks::muted);
        message.setName(which.name().toLowerCase(java.util.Locale.ROOT) + "Message");
        target.setToolTipText(hint);
        messages.put(which, message);
        hints.put(which, hint);
        form.add(message, MESSAGE);
    }

    private static void choice(JPanel form, String label, JComboBox<Option> box, String hint) {
        form.add(Labels.of(label, box));
        form.add(box, "wmin 0");
        box.setToolTipText(hint);
        form.add(Labels.muted(hint), MESSAGE);
    }

    private JComponent component(Field field) {
        return switch (field) {
            case PARTICIPANT -> participant;
            case CAMERA -> camera.kind();
            case SONGS -> songs.kind();
            case ACTIVITY -> activity;
            case PLACE -> place;
            case SLATE -> slate;
            case SEED -> seed;
        };
    }

    StartForm read() {
        return new StartForm(
                participant.getText().strip(),
                Option.value(strategy),
                Option.value(selection),
                Option.value(policy),
                Option.value(reward),
                camera.kindValue(),
                camera.path().strip(),
                songs.kindValue(),
                songs.path().strip(),
                activity.getText().strip(),
                place.getText().strip(),
                slate.getText().strip(),
                seed.getText().strip(),
                consent.isSelected());
    }

    void fill(StartForm form) {
        participant.setText(form.participant());
        Option.select(strategy, form.strategy());
        Option.select(selection, form.selection());
        Option.select(policy, form.policy());
        Option.select(reward, form.reward());
        camera.fill(form.camera(), form.cameraFile());
        songs.fill(form.songs(), form.songsFolder());
        activity.setText(form.activity());
        place.setText(form.place());
        slate.setText(form.slate());
        seed.setText(form.seed());
        consent.setSelected(form.record());
    }

    private static JTextField text(String name) {
        JTextField field = new JTextField();
        field.setName(name);
        return field;
    }

    /** Lets a label break its lines; the texts are our own, paths in them are escaped. */
    private static String html(String text) {
        return "<html>" + text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
