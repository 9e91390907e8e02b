package moodlab.desktop.people;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JPasswordField;
import javax.swing.JTextField;
import moodlab.desktop.presenter.people.AccessPresenter;
import moodlab.desktop.presenter.people.AccessState;
import moodlab.session.people.Notice;
import moodlab.store.people.Purpose;

/** The pages on the way in: log-in, registration, the first admin, the pseudonym to note, another password. */
public final class AccessPages {

    private static final String PASSWORD_HINT =
            "Ten characters or more; four words are easy to keep in mind. Nobody can read it here, so note it well.";

    private final AccessPresenter presenter;
    private final Ways ways;
    private final Sheet logInSheet = new Sheet("logIn");
    private final Sheet registerSheet = new Sheet("register");
    private final Sheet adminSheet = new Sheet("firstAdmin");
    private final Sheet noteSheet = new Sheet("note");
    private final Sheet passwordSheet = new Sheet("password");
    private final JTextField noted = new JTextField();
    private final SheetPage logIn;
    private final SheetPage register;
    private final SheetPage firstAdmin;
    private final SheetPage note;
    private final SheetPage password;

    /**
     * Where buttons lead.
     *
     * @param back to where a person came from
     */
    public record Ways(Runnable register, Runnable logIn, Runnable back) {}

    public AccessPages(AccessPresenter presenter, Ways ways) {
        this.presenter = presenter;
        this.ways = ways;
        logIn = logInPage();
        register = registerPage();
        firstAdmin = adminPage();
        note = notePage();
        password = passwordPage();
    }

    public SheetPage logIn() {
        return logIn;
    }

    public SheetPage register() {
        return register;
    }

    public SheetPage firstAdmin() {
        return firstAdmin;
    }

    public SheetPage password() {
        return password;
    }

    /** Shows a pseudonym that was just made. */
    public SheetPage note(String pseudonym) {
        noted.setText(pseudonym);
        return note;
    }

    public List<SheetPage> all() {
        return List.of(logIn, register, firstAdmin, note, password);
    }

    /** Shows what went wrong, on whichever page is open. */
    public void show(AccessState state) {
        boolean waiting = state.step() == AccessState.Step.WAIT;
        Stream.of(logInSheet, registerSheet, adminSheet, passwordSheet)
                .forEach(sheet -> sheet.news(waiting ? "One moment …" : "", state.problem()));
    }

    private SheetPage logInPage() {
        JTextField pseudonym = new JTextField();
        pseudonym.setName("logInPseudonym");
        JPasswordField secret = Sheet.secret("logInPassword");
        JButton go = Sheet.button("logInGo", "&Log in", () -> {
            presenter.logIn(pseudonym.getText(), secret.getPassword());
            secret.setText("");
        });
        logInSheet
                .title("Log in")
                .say("With the pseudonym that you noted when you registered.")
                .field("&Pseudonym", pseudonym)
                .field("Pass&word", secret)
                .buttons(
                        go,
                        Sheet.button("logInRegister", "&Register…", ways.register()),
                        Sheet.button("logInBack", "&Back", ways.back()));
        return new SheetPage("logInPage", logInSheet, page -> {
            secret.setText("");
            SheetPage.begin(page, go, pseudonym);
        });
    }

    private SheetPage registerPage() {
        Map<Purpose, JCheckBox> ticks = new EnumMap<>(Purpose.class);
        JPasswordField first = Sheet.secret("registerPassword");
        JPasswordField second = Sheet.secret("registerAgain");
        JButton go = Sheet.button("registerGo", "&Register", () -> {
            presenter.register(first.getPassword(), second.getPassword(), ticked(ticks));
            clear(first, second);
        });
        registerSheet
                .title("Register")
                .say(Notice.TEXT)
                .say(
                        "You are called by a pseudonym that the program makes. Your name is not asked for: type it nowhere.");
        addTicks(registerSheet, ticks, "register");
        registerSheet
                .say("Each tick is your own choice, and you can take it back at any time under People → My consent.")
                .field("Pass&word", first)
                .field("&Again", second)
                .say(PASSWORD_HINT)
                .buttons(go, Sheet.button("registerBack", "&Back", ways.back()));
        return new SheetPage("registerPage", registerSheet, page -> {
            clear(first, second);
            ticks.values().forEach(tick -> tick.setSelected(false));
            SheetPage.begin(page, go, first);
        });
    }

    static void addTicks(Sheet sheet, Map<Purpose, JCheckBox> ticks, String name) {
        for (Purpose purpose : Purpose.values()) {
            JCheckBox tick = new JCheckBox(purpose.title());
            tick.setMnemonic(purpose.title().charAt(0));
            tick.setName(name + purpose.name());
            tick.setOpaque(false);
            ticks.put(purpose, tick);
            sheet.wide(tick);
            sheet.say(purpose.text());
        }
    }

    static Set<Purpose> ticked(Map<Purpose, JCheckBox> ticks) {
        Set<Purpose> ticked = EnumSet.noneOf(Purpose.class);
        ticks.forEach((purpose, tick) -> {
            if (tick.isSelected()) {
                ticked.add(purpose);
            }
        });
        return ticked;
    }

    private SheetPage adminPage() {
        JPasswordField first = Sheet.secret("adminPassword");
        JPasswordField second = Sheet.secret("adminAgain");
        JButton go = Sheet.button("adminGo", "&Make the first admin", () -> {
            presenter.firstAdmin(first.getPassword(), second.getPassword());
            clear(first, second);
        });
        adminSheet
                .title("Close this home")
                .say(
                        "This home is open: whoever sits here may do all that a researcher does. With its first admin it is"
                                + " closed: participants then see their own pages only, and researchers log in.")
                .say("These roles order the work in the window. They are no wall against whoever owns this machine and"
                        + " can read its files.")
                .field("Pass&word", first)
                .field("&Again", second)
                .say(PASSWORD_HINT)
                .buttons(go, Sheet.button("adminBack", "&Back", ways.back()));
        return new SheetPage("firstAdminPage", adminSheet, page -> {
            clear(first, second);
            SheetPage.begin(page, go, first);
        });
    }

    private SheetPage notePage() {
        noted.setName("notedPseudonym");
        noted.setEditable(false);
        noted.setHorizontalAlignment(JTextField.CENTER);
        noted.setFont(noted.getFont().deriveFont(noted.getFont().getSize2D() + 14));
        JButton go = Sheet.button("notedGo", "I have &noted it", presenter::noted);
        noteSheet
                .title("This is your pseudonym")
                .wide(noted)
                .say("Write it down: you log in with it, and nobody can look it up by your name. Its last letter is a"
                        + " checksum, so that a slip of the pen is noticed.")
                .buttons(go);
        return new SheetPage("notePage", noteSheet, page -> SheetPage.begin(page, go, go));
    }

    private SheetPage passwordPage() {
        JPasswordField present = Sheet.secret("passwordPresent");
        JPasswordField first = Sheet.secret("passwordNew");
        JPasswordField second = Sheet.secret("passwordAgain");
        JButton go = Sheet.button("passwordGo", "&Change it", () -> {
            presenter.changePassword(
                    present.getPassword(),
                    first.getPassword(),
                    second.getPassword(),
                    () -> passwordSheet.news("Your password is changed.", ""));
            clear(present, first, second);
        });
        passwordSheet
                .title("Change your password")
                .field("&Present password", present)
                .field("&New password", first)
                .field("&Again", second)
                .say(PASSWORD_HINT)
                .buttons(go, Sheet.button("passwordBack", "&Back", ways.back()));
        return new SheetPage("passwordPage", passwordSheet, page -> {
            clear(present, first, second);
            passwordSheet.news("", "");
            SheetPage.begin(page, go, present);
        });
    }

    private static void clear(JPasswordField... fields) {
        Arrays.stream(fields).forEach(field -> field.setText(""));
    }
}
