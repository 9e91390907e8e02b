package moodlab.desktop.bandit;

import java.awt.CardLayout;
import java.awt.Font;
import java.util.List;
import java.util.Optional;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import moodlab.desktop.presenter.bandit.BoardPlots;
import moodlab.desktop.presenter.bandit.BoardPresenter;
import moodlab.desktop.presenter.bandit.BoardState;
import moodlab.desktop.widget.Inks;
import moodlab.session.policies.Board;
import moodlab.session.policies.BoardFilter;
import net.miginfocom.swing.MigLayout;

/** What the policies of a home have learnt and done, for researchers. */
public final class BoardPage extends JPanel {

    private static final String EVERYBODY = "everybody";
    private static final String ALL = "all policies";
    private static final String CONTENT = "content";
    private static final String EMPTY = "empty";

    private final transient BoardPresenter presenter;
    private final JComboBox<String> participants = new JComboBox<>();
    private final JComboBox<String> policies = new JComboBox<>();
    private final JProgressBar bar = new JProgressBar();
    private final JButton stop;
    private final JButton again;
    private final JLabel news = new JLabel(" ");
    private final JLabel drift = new JLabel(" ");
    private final JLabel caption = new JLabel(" ");
    private final JLabel numbers = new JLabel(" ");
    private final PosteriorTable posterior = new PosteriorTable();
    private final HeatLegend legend = new HeatLegend();
    private final PlotView rewards = new PlotView("rewardPlot", "Mean reward over rounds with its confidence sequence");
    private final PlotView exploration = new PlotView("explorationPlot", "Share of exploration over rounds");
    private final BarsView propensities = new BarsView("propensityPlot", "Histogram of propensities at position 1");
    private final CardLayout cards = new CardLayout();
    private final JPanel middle = new JPanel(cards);
    private final WhatIfPanel whatIf;
    private final PromotionPanel promotion;
    private final JTabbedPane tabs = new JTabbedPane();
    private boolean filling;

    /** The panels behind the board's own. */
    public record Panels(WhatIfPanel whatIf, PromotionPanel promotion) {}

    /** @param back the person wants to leave */
    public BoardPage(BoardPresenter presenter, Panels panels, Runnable back) {
        super(new MigLayout("fill, insets 14, gapy 8, hidemode 3", "[grow, fill]", "[][][grow, fill][]"));
        this.presenter = presenter;
        this.whatIf = panels.whatIf();
        this.promotion = panels.promotion();
        setName("boardPage");
        stop = Parts.button("boardStop", "S&top", presenter::cancel);
        again = Parts.button("boardRead", "&Read again", presenter::read);
        add(heading(back), "wrap");
        add(banner(), "wrap");
        middle.setOpaque(false);
        tabs.setName("boardTabs");
        tabs.addTab("What they have learnt", content());
        tabs.addTab("What if", whatIf);
        tabs.addTab("Promotion", promotion);
        tabs.setMnemonicAt(2, 'O');
        tabs.setMnemonicAt(0, 'H');
        tabs.setMnemonicAt(1, 'W');
        tabs.addChangeListener(event -> valueWhereShown());
        middle.add(tabs, CONTENT);
        middle.add(empty(), EMPTY);
        add(middle, "wrap");
        numbers.setName("boardNumbers");
        add(numbers, "h 18!");
        List.of(rewards, exploration, propensities).forEach(plot -> plot.told(this::tell));
        posterior.told(this::tell);
        show(presenter.state());
    }

    private void tell(String words) {
        numbers.setText(words.isEmpty() ? " " : words);
    }

    private JComponent heading(Runnable back) {
        JPanel row = Parts.row("[]18[]6[]14[]6[]14[]push[]8[]8[]8[]");
        JLabel title = new JLabel("Policies");
        title.setFont(title.getFont().deriveFont(Font.BOLD, title.getFont().getSize2D() + 6));
        row.add(title);
        row.add(Parts.label("&Participant", participants));
        row.add(participants, "wmin 120");
        row.add(Parts.label("Po&licy", policies));
        row.add(policies, "wmin 120");
        participants.setName("boardParticipant");
        policies.setName("boardPolicy");
        participants.addActionListener(event -> choose());
        policies.addActionListener(event -> choose());
        bar.setName("boardProgress");
        bar.setStringPainted(true);
        row.add(bar, "w 160!, skip 1");
        row.add(stop);
        row.add(again);
        row.add(Parts.button("boardBack", "&Back", back));
        return row;
    }

    private JComponent banner() {
        JPanel lines = new JPanel(new MigLayout("insets 0, fillx, hidemode 3", "[grow, fill]", ""));
        lines.setOpaque(false);
        drift.setName("boardDrift");
        news.setName("boardNews");
        lines.add(drift, "wrap, wmin 0");
        lines.add(news, "wmin 0");
        return lines;
    }

    private JComponent content() {
        JPanel content = new JPanel(new MigLayout(
                "fill, insets 10 0 0 0, gapx 14, gapy 8", "[grow, fill, 300::][430!, fill]", "[grow, fill]"));
        content.setOpaque(false);
        JPanel left = new JPanel(new MigLayout("fill, insets 0, gapy 6", "[grow, fill]", "[][grow, fill][]"));
        left.setOpaque(false);
        caption.setName("boardCaption");
        left.add(caption, "wrap, wmin 0");
        JScrollPane scroll = new JScrollPane(posterior);
        left.add(scroll, "wrap, wmin 300");
        left.add(legend);
        content.add(left);
        JPanel right = new JPanel(new MigLayout(
                "fill, insets 0, gapy 10", "[grow, fill]", "[grow 38, fill][grow 31, fill][grow 31, fill]"));
        right.setOpaque(false);
        right.add(rewards, "wrap");
        right.add(exploration, "wrap");
        right.add(propensities);
        content.add(right);
        return content;
    }

    private static JComponent empty() {
        JPanel empty = new JPanel(new MigLayout("fill", "[center]", "[center]"));
        empty.setOpaque(false);
        JLabel words =
                new JLabel("<html><center><b>No rounds yet.</b><br><br>Run a session from the start page, or<br><code>"
                        + "moodlab session --camera demo --songs demo --rounds 30 --fast</code><br><br>"
                        + "Then this page shows what the policy has learnt of each song in each mood,<br>"
                        + "how much it explores, how the rewards go, and whether they drift.</center>");
        words.setName("boardEmpty");
        empty.add(words);
        return empty;
    }

    private void choose() {
        if (!filling) {
            presenter.filter(new BoardFilter(chosen(participants, EVERYBODY), chosen(policies, ALL)));
        }
    }

    private static Optional<String> chosen(JComboBox<String> box, String all) {
        return Optional.ofNullable((String) box.getSelectedItem()).filter(each -> !each.equals(all));
    }

    /** The page comes up. */
    public void enter() {
        presenter.read();
        again.requestFocusInWindow();
    }

    /** From now on it is only looked at: steps cannot be taken, and it says why. */
    public void lookOnly() {
        whatIf.lookOnly();
        promotion.lookOnly();
    }

    /** The page is left: what goes on is called off. */
    public void leave() {
        presenter.leave();
    }

    /** Shows a state. */
    public void show(BoardState state) {
        boolean busy = state.progress().isPresent();
        bar.setVisible(busy);
        stop.setVisible(busy);
        again.setEnabled(!busy);
        bar.setValue((int) Math.round(100 * state.progress().orElse(0)));
        news.setVisible(!state.sentence().isEmpty());
        news.setText(Parts.html(state.sentence()));
        news.setForeground(state.wrong() ? Inks.bad() : Inks.muted());
        state.board().ifPresent(this::show);
        boolean nothing = state.board().isEmpty() || state.isEmpty();
        middle.setVisible(state.board().isPresent() || !busy);
        cards.show(middle, nothing ? EMPTY : CONTENT);
        drift.setVisible(!nothing);
        caption.setVisible(!nothing);
    }

    /** The what-if panel, in front. */
    public WhatIfPanel whatIf() {
        tabs.setSelectedComponent(whatIf);
        return whatIf;
    }

    /** The promotion panel, in front. */
    public PromotionPanel promotion() {
        tabs.setSelectedComponent(promotion);
        return promotion;
    }

    private void valueWhereShown() {
        if (tabs.getSelectedComponent() == promotion) {
            promotion.enter();
        }
        if (tabs.getSelectedComponent() == whatIf
                && presenter.state().progress().isEmpty()) {
            whatIf.value();
        }
    }

    private void show(Board board) {
        filling = true;
        fill(participants, EVERYBODY, board.participants(), board.filter().participant());
        fill(policies, ALL, board.policies(), board.filter().policy());
        filling = false;
        boolean fallen = board.fall().isPresent();
        drift.setForeground(fallen ? Inks.bad() : Inks.good());
        drift.setText(Parts.html((fallen ? "⚠ " : "✓ ") + BoardPlots.drift(board)));
        caption.setText(Parts.html(board.posterior().caption()));
        posterior.show(board.posterior());
        legend.show(posterior.least(), posterior.most());
        rewards.show(BoardPlots.rewards(board));
        exploration.show(BoardPlots.exploration(board));
        propensities.show(BoardPlots.propensities(board));
        valueWhereShown();
    }

    private static void fill(JComboBox<String> box, String all, List<String> names, Optional<String> chosen) {
        DefaultComboBoxModel<String> model = new DefaultComboBoxModel<>();
        model.addElement(all);
        model.addAll(names);
        chosen.filter(each -> !names.contains(each)).ifPresent(model::addElement);
        box.setModel(model);
        box.setSelectedItem(chosen.orElse(all));
    }
}
