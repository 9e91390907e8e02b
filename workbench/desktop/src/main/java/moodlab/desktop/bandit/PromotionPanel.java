package moodlab.desktop.bandit;

import java.awt.Font;
import java.util.List;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.DefaultTableModel;
import moodlab.desktop.presenter.bandit.PromotionPresenter;
import moodlab.desktop.presenter.bandit.PromotionState;
import moodlab.desktop.presenter.bandit.PromotionText;
import moodlab.desktop.widget.Inks;
import moodlab.session.policies.PromotionStatus;
import moodlab.session.policies.WhatIf;
import net.miginfocom.swing.MigLayout;

/** Candidates on their way into use: what waits, what is in use, and all steps so far. */
public final class PromotionPanel extends JPanel {

    private final transient PromotionPresenter presenter;
    private final JLabel standing = new JLabel(" ");
    private final JLabel inUse = new JLabel(" ");
    private final JLabel waiting = new JLabel(" ");
    private final JLabel news = new JLabel(" ");
    private final JLabel why = new JLabel(Parts.html(PromotionText.LOOK_ONLY));
    private final JButton freeze;
    private final JButton promote;
    private final JButton withdraw;
    private final JButton rollBack;
    private final DefaultTableModel steps = new DefaultTableModel(
            new Object[] {"when (UTC)", "who", "candidate", "step", "advantage then", "new sessions begin with"}, 0);

    /** @param candidate what is to be frozen, as the what-if panel has it */
    public PromotionPanel(PromotionPresenter presenter, Supplier<WhatIf> candidate) {
        super(new MigLayout("fill, insets 10 0 0 0, gapy 8, hidemode 3", "[grow, fill]", "[][][][][][][grow, fill][]"));
        this.presenter = presenter;
        setName("promotionPanel");
        setOpaque(false);
        freeze = Parts.button(
                "promotionFreeze", "&Freeze the candidate of What if", () -> presenter.freeze(candidate.get()));
        promote = Parts.button("promotionPromote", "Pro&mote", presenter::promote);
        withdraw = Parts.button("promotionWithdraw", "With&draw", presenter::withdraw);
        rollBack = Parts.button("promotionRollBack", "Roll bac&k", presenter::rollBack);
        build();
    }

    private void build() {
        standing.setName("promotionStanding");
        standing.setFont(
                standing.getFont().deriveFont(Font.BOLD, standing.getFont().getSize2D() + 2));
        inUse.setName("promotionInUse");
        waiting.setName("promotionWaiting");
        news.setName("promotionNews");
        add(standing, "wrap");
        add(
                new JLabel(
                        "<html>A candidate is frozen, then only rounds logged afterwards decide: it is promoted when a 95 % confidence "
                                + "sequence puts its advantage over the policy in use above zero, and taken back when a live one falls below."),
                "wrap, wmin 0");
        add(inUse, "wrap, wmin 0");
        add(waiting, "wrap, wmin 0");
        JPanel row = Parts.row("[]8[]8[]8[]push");
        List.of(freeze, promote, withdraw, rollBack).forEach(row::add);
        add(row, "wrap");
        why.setName("promotionLookOnly");
        why.setVisible(false);
        add(why, "wrap, wmin 0");
        JTable table = new JTable(steps);
        table.setName("promotionTimeline");
        table.setDefaultEditor(Object.class, null);
        table.setFillsViewportHeight(true);
        int[] widths = {130, 150, 100, 90, 220, 170};
        for (int i = 0; i < widths.length; i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(widths[i]);
        }
        add(new JScrollPane(table), "wrap");
        add(news, "wmin 0");
    }

    /** From now on steps cannot be taken, and the panel says why. */
    void lookOnly() {
        why.setVisible(true);
        show(presenter.state());
    }

    /** Reads how things stand. */
    public void enter() {
        presenter.read();
    }

    /** Shows a state. */
    public void show(PromotionState state) {
        news.setText(Parts.html(state.busy() ? "Going through the log …" : state.sentence()));
        news.setForeground(state.busy() ? Inks.muted() : state.wrong() ? Inks.bad() : Inks.good());
        boolean known = state.status().isPresent() && !state.busy() && !why.isVisible();
        freeze.setEnabled(known && state.status().get().waiting().isEmpty());
        promote.setEnabled(known && state.status().get().waiting().isPresent());
        withdraw.setEnabled(promote.isEnabled());
        rollBack.setEnabled(known && state.status().get().inUse().isPresent());
        state.status().ifPresent(this::show);
    }

    private void show(PromotionStatus status) {
        standing.setText(PromotionText.standing(status));
        inUse.setText(
                status.inUse().map(PromotionText::running).map(Parts::html).orElse(" "));
        inUse.setVisible(status.inUse().isPresent());
        waiting.setText(status.waiting()
                .map(PromotionText::running)
                .map(Parts::html)
                .orElse("No candidate waits. Set one under What if, then freeze it."));
        steps.setRowCount(0);
        PromotionText.timeline(status).forEach(row -> steps.addRow(row.toArray()));
    }
}
