package moodlab.desktop.bandit;

import java.awt.Font;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JEditorPane;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.JSlider;
import javax.swing.JTable;
import javax.swing.Timer;
import javax.swing.table.DefaultTableModel;
import moodlab.bandit.PolicySpec;
import moodlab.bandit.evaluation.IntervalKind;
import moodlab.bandit.evaluation.guard.Finding;
import moodlab.desktop.presenter.bandit.BoardPresenter;
import moodlab.desktop.presenter.bandit.PromotionText;
import moodlab.desktop.presenter.bandit.WhatIfPresenter;
import moodlab.desktop.presenter.bandit.WhatIfState;
import moodlab.desktop.presenter.bandit.WhatIfText;
import moodlab.desktop.widget.Inks;
import moodlab.session.policies.Lead;
import moodlab.session.policies.Start;
import moodlab.session.policies.Valued;
import moodlab.session.policies.WhatIf;
import net.miginfocom.swing.MigLayout;

/** Values a candidate on the rounds that the board shows. */
public final class WhatIfPanel extends JPanel {

    /** So long nothing moves before it is valued anew. */
    private static final int STILL_MILLIS = 400;

    private static final int PERCENT = 100;

    private final transient BoardPresenter board;
    private final transient WhatIfPresenter presenter;
    private final JComboBox<String> policies = new JComboBox<>();
    private final KnobPanel knobs = new KnobPanel(PolicySpec.defaults().get(0), this::moved);
    private final JComboBox<String> starts =
            new JComboBox<>(Stream.of(Start.values()).map(Start::label).toArray(String[]::new));
    private final JCheckBox otherReward = new JCheckBox("Other reward than the sessions' own");
    private final JSlider thumb = KnobPanel.slider("whatIfThumb", 0.5);
    private final JLabel thumbWords = new JLabel(" ");
    private final JComboBox<Lead> leads = new JComboBox<>(Lead.values());
    private final JComboBox<String> intervals = new JComboBox<>(
            Stream.of(IntervalKind.values()).map(IntervalKind::label).toArray(String[]::new));
    private final JProgressBar bar = new JProgressBar();
    private final JButton stop;
    private final ValuePlot plot = new ValuePlot();
    private final JLabel advantage = new JLabel(" ");
    private final JLabel worth = new JLabel(" ");
    private final DefaultTableModel estimates =
            new DefaultTableModel(new Object[] {"estimator", "value", "interval", "applies"}, 0);
    private final JEditorPane guard = new JEditorPane("text/html", "");
    private final JButton freeze;
    private final Timer still = new Timer(STILL_MILLIS, event -> value());

    /** @param freeze freezes a candidate, where the person wants that */
    public WhatIfPanel(BoardPresenter board, WhatIfPresenter presenter, Consumer<WhatIf> freeze) {
        super(new MigLayout("fill, insets 10 0 0 0, gapx 18", "[300!, fill][grow, fill]", "[grow, fill]"));
        this.board = board;
        this.presenter = presenter;
        this.stop = Parts.button("whatIfStop", "S&top", presenter::cancel);
        this.freeze = Parts.button("whatIfFreeze", "&Freeze this candidate", () -> freeze.accept(asked()));
        setName("whatIfPanel");
        setOpaque(false);
        still.setRepeats(false);
        build();
        add(new JScrollPane(
                settings(), JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER));
        add(results());
    }

    private void build() {
        policies.setName("whatIfPolicy");
        DefaultComboBoxModel<String> model = new DefaultComboBoxModel<>();
        PolicySpec.defaults().forEach(spec -> model.addElement(spec.label()));
        policies.setModel(model);
        policies.addActionListener(event -> {
            knobs.show(PolicySpec.defaults().get(policies.getSelectedIndex()));
            moved();
        });
        otherReward.setName("whatIfReward");
        otherReward.setOpaque(false);
        otherReward.addActionListener(event -> rewardMoved());
        thumb.addChangeListener(event -> rewardMoved());
        starts.setName("whatIfStart");
        starts.addActionListener(event -> moved());
        leads.setName("whatIfStrategy");
        leads.addActionListener(event -> moved());
        intervals.setName("whatIfInterval");
        intervals.setSelectedItem(IntervalKind.SEQUENCE.label());
        intervals.addActionListener(event -> moved());
        guard.setName("whatIfGuard");
        guard.setEditable(false);
        guard.putClientProperty(JEditorPane.HONOR_DISPLAY_PROPERTIES, true);
        guard.setOpaque(false);
        showThumb();
    }

    private JPanel settings() {
        JPanel form = new JPanel(new MigLayout("insets 8 12 8 12, gapy 4, wrap 1, hidemode 3", "[268!, fill]", ""));
        form.add(Parts.label("Policy (&candidate)", policies));
        form.add(policies, "wmin 0, gapbottom 6");
        form.add(knobs, "wmin 0, gapbottom 6");
        form.add(Parts.label("Begins &with", starts));
        form.add(starts, "wmin 0, gapbottom 6");
        form.add(otherReward);
        form.add(thumbWords);
        form.add(thumb, "gapbottom 6");
        form.add(Parts.label("Strat&egy", leads));
        form.add(leads, "gapbottom 6");
        form.add(Parts.label("&Interval, 95 %", intervals));
        form.add(intervals, "gapbottom 10");
        form.add(freeze, "gaptop 6");
        return form;
    }

    private JPanel results() {
        JPanel results = new JPanel(new MigLayout(
                "fill, insets 0, gapy 6, hidemode 3",
                "[grow, fill]",
                "[][][][][grow 40, fill, 90::][][grow 60, fill, 120::]"));
        results.setOpaque(false);
        JPanel head = Parts.row("[grow, fill][][]");
        JLabel label = new JLabel(
                "<html><b>Exploratory.</b> Look at many candidates and one will look good by chance; freeze one, "
                        + "and let new rounds decide.");
        label.setName("whatIfExploratory");
        label.setForeground(Inks.warning());
        head.add(label, "wmin 0");
        bar.setIndeterminate(true);
        head.add(bar, "w 90!");
        head.add(stop);
        results.add(head, "wrap, wmin 0");
        results.add(plot, "wrap");
        advantage.setName("whatIfAdvantage");
        advantage.setFont(advantage.getFont().deriveFont(Font.BOLD));
        worth.setName("whatIfWorth");
        results.add(advantage, "wrap, wmin 0");
        results.add(worth, "wrap, wmin 0");
        JTable table = new JTable(estimates);
        table.setName("whatIfEstimates");
        table.setDefaultEditor(Object.class, null);
        table.getColumnModel().getColumn(0).setMaxWidth(130);
        table.getColumnModel().getColumn(0).setPreferredWidth(110);
        table.getColumnModel().getColumn(1).setMaxWidth(80);
        table.getColumnModel().getColumn(2).setMaxWidth(160);
        table.getColumnModel().getColumn(2).setPreferredWidth(130);
        results.add(new JScrollPane(table), "wrap");
        results.add(new JLabel("The guard"), "wrap");
        JScrollPane verdicts = new JScrollPane(guard);
        verdicts.setBorder(BorderFactory.createEmptyBorder());
        results.add(verdicts);
        return results;
    }

    /** From now on nothing can be frozen. */
    void lookOnly() {
        freeze.setEnabled(false);
        freeze.setToolTipText(PromotionText.LOOK_ONLY);
    }

    private void rewardMoved() {
        showThumb();
        moved();
    }

    private void showThumb() {
        thumb.setEnabled(otherReward.isSelected());
        thumbWords.setText(
                otherReward.isSelected()
                        ? "Thumb " + thumb.getValue() + " %, heard share " + (PERCENT - thumb.getValue()) + " %"
                        : "Thumb and heard share: as logged");
    }

    private void moved() {
        still.restart();
    }

    /** The candidate as it is set. */
    public WhatIf asked() {
        OptionalDouble weight = otherReward.isSelected()
                ? OptionalDouble.of(thumb.getValue() / (double) PERCENT)
                : OptionalDouble.empty();
        return new WhatIf(
                knobs.spec(),
                Start.values()[starts.getSelectedIndex()],
                weight,
                (Lead) leads.getSelectedItem(),
                IntervalKind.values()[intervals.getSelectedIndex()]);
    }

    /** Values the candidate as it is set, on the rounds that the board shows now. */
    public void value() {
        still.stop();
        board.log().ifPresent(log -> presenter.ask(log, board.filter(), asked()));
    }

    /** Shows a state. */
    public void show(WhatIfState state) {
        boolean busy = state.progress().isPresent();
        bar.setVisible(busy);
        stop.setVisible(busy);
        plot.show(state.valued());
        estimates.setRowCount(0);
        if (state.valued().isPresent()) {
            show(state.valued().get());
        } else {
            advantage.setText(" ");
            worth.setText(" ");
            guard.setText("");
        }
        if (!state.sentence().isEmpty()) {
            advantage.setText(Parts.html(state.sentence()));
        }
    }

    private void show(Valued valued) {
        advantage.setText(Parts.html(WhatIfText.advantage(valued)));
        worth.setText(Parts.html(WhatIfText.worth(valued)));
        WhatIfText.rows(valued.report()).forEach(row -> estimates.addRow(row.toArray()));
        List<Finding> findings = valued.report().findings();
        guard.setText("<html>"
                + (findings.isEmpty()
                        ? "Nothing to object."
                        : findings.stream().map(WhatIfPanel::html).collect(Collectors.joining())));
        guard.setCaretPosition(0);
    }

    private static String html(Finding finding) {
        String mark =
                switch (finding.severity()) {
                    case ERROR -> "✖ refused";
                    case WARNING -> "⚠ warning";
                    case INFO -> "ⓘ note";
                };
        return "<p style='margin-bottom:5px'><b>" + mark + "</b> (" + finding.code() + ") "
                + finding.message().replace("&", "&amp;").replace("<", "&lt;") + "</p>";
    }
}
