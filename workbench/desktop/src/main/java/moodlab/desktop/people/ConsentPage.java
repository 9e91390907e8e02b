package moodlab.desktop.people;

import java.util.EnumMap;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import moodlab.desktop.presenter.people.OwnPresenter;
import moodlab.desktop.presenter.people.OwnState;
import moodlab.session.people.Notice;
import moodlab.store.people.Purpose;

/** What a person agreed to, to be changed at any time. */
public final class ConsentPage {

    private final Sheet sheet = new Sheet("consent");
    private final Map<Purpose, JCheckBox> ticks = new EnumMap<>(Purpose.class);
    private final JButton save;
    private final SheetPage page;

    /**
     * Nothing is read yet.
     *
     * @param data leads to what is kept, to have it deleted
     */
    public ConsentPage(OwnPresenter presenter, Runnable data, Runnable back) {
        save = Sheet.button("consentSave", "&Save", () -> presenter.agree(AccessPages.ticked(ticks)));
        sheet.title("My consent").say(Notice.TEXT);
        AccessPages.addTicks(sheet, ticks, "consent");
        sheet.say(
                        "To withdraw, take the tick away and save. It holds from then on; what was kept before stays until you"
                                + " have it deleted, under People → My data.")
                .buttons(
                        save,
                        Sheet.button("consentData", "My &data…", data),
                        Sheet.button("consentBack", "&Back", back));
        page = new SheetPage("consentPage", sheet, shown -> {
            SheetPage.begin(shown, save, ticks.get(Purpose.CAMERA));
            presenter.look();
        });
    }

    public SheetPage page() {
        return page;
    }

    /** Ticks what holds. */
    public void show(OwnState state) {
        save.setEnabled(state.loaded());
        ticks.forEach((purpose, tick) -> {
            tick.setEnabled(state.loaded());
            tick.setSelected(state.agreed().contains(purpose));
        });
        sheet.news(state.news(), state.problem());
    }
}
